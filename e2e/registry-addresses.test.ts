import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { RunStory, Story } from './addresses/inside.ts'
import { forbiddenScenes, linkScenes, passwordOf, turningScenes } from './addresses/scenes.ts'
import { PRIVATE } from './addresses/world.ts'
import { capture, must } from './lab/command.ts'
import { REPOSITORY } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'

const UNSHARE = ['unshare', '--mount', '--net']
const REFUSED = /led into a private network|gave no token: .* in a private network/

/** The kernel's or the container's refusal; undefined where networks and mounts of one's own can be had. */
const tried = await capture([...UNSHARE, 'ip', 'addr', 'add', '45.90.0.1/32', 'dev', 'lo'])
const refusal = tried.code === 0 ? undefined : tried.stderr.trim() || `status ${tried.code}`

let scratch: Scratch
let story: Story

beforeAll(async () => {
  scratch = await scratchFolder('addresses')
  if (refusal !== undefined) return
  const tsx = [process.execPath, join(REPOSITORY, 'node_modules', 'tsx', 'dist', 'cli.mjs')]
  const inside = join(REPOSITORY, 'e2e', 'addresses', 'inside.ts')
  const bundle = join(releasedKit(), 'verify-cache-tags', 'index.js')
  await must([...UNSHARE, ...tsx, inside, bundle, scratch.path], { timeoutMs: 120_000 })
  story = JSON.parse(await readFile(join(scratch.path, 'story.json'), 'utf8')) as Story
}, 150_000)

afterAll(() => scratch.remove())

const addresses = ({ connections }: RunStory): ReadonlySet<string> => new Set(connections)
const isPublicOnly = (run: RunStory): boolean => [...addresses(run)].every(one => one.startsWith('45.90.0.'))

/** By host, whose password it was shown. */
function shownOf({ seen }: RunStory): ReadonlyMap<string, ReadonlySet<string>> {
  const shown = new Map<string, Set<string>>()
  for (const { host, secrets } of seen) {
    for (const secret of secrets) {
      const basic = /^Basic (.*)$/.exec(secret)?.[1]
      const text = basic === undefined ? secret : Buffer.from(basic, 'base64').toString()
      shown.set(host, (shown.get(host) ?? new Set()).add(text))
    }
  }
  return shown
}

/** A password goes to the host that it is for; a token to the one whose service gave it. */
function strangersSecrets(run: RunStory): readonly string[] {
  return [...shownOf(run)].flatMap(([host, secrets]) =>
    [...secrets]
      .filter(secret => secret !== `user:${passwordOf(host)}` && secret !== 'Bearer fake-registry-token-org/app')
      .map(secret => `${host} was shown ${secret}`),
  )
}

if (refusal !== undefined) {
  console.warn(`the rules of addresses are not tried: no network of one's own can be had here: ${refusal}`)
  it(`is not tried here: ${refusal}`, () => expect(refusal).not.toBe(''))
} else {
  describe('a public registry, in a network with private addresses', () => {
    it('leads nobody there, by name or by number, in a realm or a redirect', () => {
      const { outcomes } = story.forbidden
      expect(Object.keys(outcomes)).toHaveLength(forbiddenScenes.length)
      expect(Object.entries(outcomes).filter(([, outcome]) => !REFUSED.test(outcome))).toEqual([])
      expect(isPublicOnly(story.forbidden)).toBe(true)
    })

    it('leads nobody there with a name that turns between two look-ups, its own name included', () => {
      const { outcomes } = story.turning
      expect(Object.keys(outcomes)).toHaveLength(turningScenes.length)
      expect(Object.entries(outcomes).filter(([, outcome]) => !REFUSED.test(outcome))).toEqual([])
      expect(isPublicOnly(story.turning)).toBe(true)
    })

    it('leads nobody there with the next page of a list', () => {
      expect(Object.keys(story.links.outcomes)).toHaveLength(linkScenes.length)
      expect(Object.values(story.links.outcomes).every(outcome => outcome.startsWith('absent'))).toBe(true)
      const asked = new Set(story.links.seen.filter(({ path }) => path.includes('/tags/list')).map(one => one.host))
      expect(asked.size).toBe(linkScenes.length)
      expect(isPublicOnly(story.links)).toBe(true)
    })

    it('is not lent a connection that a private registry of the same run may use', () => {
      expect(story.working.outcomes['lend.registry.test']).toMatch(REFUSED)
      expect(story.proxied.outcomes['lend.registry.test']).toMatch(REFUSED)
    })
  })

  describe('what is meant to be used', () => {
    it('is a private registry that leads about in its own network, and a public one that leads to another', () => {
      const { 'lend.registry.test': _, ...outcomes } = story.working.outcomes
      expect(Object.keys(outcomes)).toHaveLength(6)
      expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'present')).toEqual([])
      // So the addresses can be reached, and that nothing reached them above says something.
      expect([PRIVATE, 'fd00::5', '192.168.7.1'].filter(one => !addresses(story.working).has(one))).toEqual([])
    })

    it('is a registry of this machine', () => {
      expect(Object.values(story.loopback.outcomes)).toEqual(['present', 'present'])
    })

    it('is a registry behind a proxy, and one that no_proxy names', () => {
      const { outcomes, throughProxy } = story.proxied
      expect([outcomes['home.internal.test'], outcomes['cloud.registry.test']]).toEqual(['present', 'present'])
      expect(new Set(throughProxy)).toEqual(
        new Set(['cloud', 'cdn', 'lend'].map(name => `CONNECT ${name}.registry.test:443 -`)),
      )
      expect(outcomes['number-0-manifest.registry.test']).toMatch(REFUSED)
    })
  })

  it('shows no password to a host that it is not for, and writes none down', () => {
    const runs = Object.values(story)
    expect(runs.flatMap(strangersSecrets)).toEqual([])
    // Of all that is logged in to, each saw its own.
    expect(shownOf(story.working).get('login.internal.test')).toContain(`user:${passwordOf('login.internal.test')}`)
    expect(runs.filter(({ told }) => told.includes('password-of-'))).toEqual([])
  })
}
