import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../src/decide.ts'
import { evaluateRules } from '../src/evaluate.ts'
import { parseFlavor, resolveFlavor } from '../src/flavor.ts'
import { Problems } from '../src/problems.ts'
import { parseRules } from '../src/rules.ts'
import { decisionsOf, runWith, tagsOf } from './given.ts'

const LINES = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=semver,pattern={{channel}}',
  'type=match,"pattern=v(\\d+\\.\\d+)",group=1,prefix=m-',
]

function publish(state: Map<string, string>, name: string, published: readonly string[]): void {
  const problems = new Problems()
  const context = {
    eventName: 'push',
    ref: `refs/tags/${name}`,
    sha: 'abc',
    payload: {},
    nowMs: 0,
    shortShaLength: 7,
    notes: [],
  }
  const world = { context, defaultBranch: 'main', commitMs: 0, formatDate: undefined }
  const evaluate = {
    flavor: resolveFlavor(parseFlavor('', problems), world),
    component: undefined,
    tagPrefix: undefined,
    testPrefix: 'test-',
  }
  const history = { from: 'git', names: [...published, name] } as const
  const candidates = evaluateRules(parseRules(LINES.join('\n'), problems), world, evaluate)
  const decisions = decide(candidates, world, { moves: 'forward', zero: 'strict', history, evaluate })
  for (const { outcome, tag } of decisions) if (outcome === 'emitted') state.set(tag, name)
}

/** Where every tag points when the versions were published in this order. */
function endOf(order: readonly string[]): Readonly<Record<string, string>> {
  const state = new Map<string, string>()
  for (const [i, name] of order.entries()) publish(state, name, order.slice(0, i))
  return Object.fromEntries([...state].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const small = fc.nat({ max: 3 })
const version = fc
  .tuple(small, small, small, fc.constantFrom('', '', '-rc.1', '-rc.2', '-beta.1', '-alpha', '+b1', '+b2'))
  .map(([major, minor, patch, rest]) => `v${major}.${minor}.${patch}${rest}`)

describe('forward only', () => {
  it('ends in the same state whatever the order of publication', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(version, { minLength: 2, maxLength: 8 })
          .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(endOf(other)).toEqual(endOf(one))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('changes nothing when a version is published again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(version, { minLength: 1, maxLength: 6 }), fc.nat(), (all, pick) => {
        const again = all[pick % all.length] ?? ''
        expect(endOf([...all, again])).toEqual(endOf(all))
      }),
      { numRuns: 200 },
    )
  })

  it('moves each tag to the highest of its group', () => {
    expect(
      endOf(['v2.0.0', 'v1.9.0', 'v1.10.0', 'v1.9.1', 'v2.1.0-rc.2', 'v2.1.0-rc.1', 'v2.1.0-beta.1']),
    ).toMatchObject({
      '1': 'v1.10.0',
      '1.9': 'v1.9.1',
      '2': 'v2.0.0',
      latest: 'v2.0.0',
      rc: 'v2.1.0-rc.2',
      beta: 'v2.1.0-beta.1',
    })
  })

  const RULES = LINES.slice(0, 3)

  it('holds a backport back, with the versions compared', async () => {
    const decisions = await decisionsOf({
      ref: 'refs/tags/v1.2.4',
      tags: RULES,
      versions: ['v1.2.3', 'v1.3.0', 'v2.0.0'],
    })
    expect(decisions.map(({ tag, outcome, why }) => [tag, outcome, why])).toEqual([
      ['1.2.4', 'emitted', 'v1.2.4 is the only version with this tag'],
      ['1.2', 'emitted', 'v1.2.4 is the highest of 2 versions with this tag, ahead of v1.2.3'],
      ['1', 'held-back', '1 stays with v1.3.0, which is higher, so v1.2.4 does not take it'],
      ['latest', 'held-back', 'latest stays with v2.0.0, which is higher, so v1.2.4 does not take it'],
    ])
  })

  it('moves everything when told so', async () => {
    expect(
      await tagsOf({ ref: 'refs/tags/v1.2.4', tags: RULES, versions: ['v2.0.0'], inputs: { moves: 'always' } }),
    ).toEqual(['1.2.4', '1.2', '1', 'latest'])
  })

  it('does not move anything backwards for a rebuild', async () => {
    const versions = ['v1.2.3', 'v1.2.4', 'docker-rebuild-v1.2.3']
    const given = { ref: 'refs/tags/docker-rebuild-v1.2.3', tags: RULES, versions }
    expect(await tagsOf(given)).toEqual(['1.2.3'])
    expect(await tagsOf({ ...given, versions: versions.slice(0, 1) })).toEqual(['1.2.3', '1.2', '1', 'latest'])
    const matched = RULES.map(rule => `${rule},"match=(\\d+\\.\\d+\\.\\d+)"`)
    expect(await tagsOf({ ...given, tags: matched })).toEqual(['1.2.3'])
  })

  it('holds back a latest that is written out', async () => {
    expect(await tagsOf({ ref: 'refs/tags/v1.2.4', tags: ['latest', ...RULES], versions: ['v2.0.0'] })).toEqual([
      '1.2.4',
      '1.2',
      '1',
    ])
  })

  it('does not compare components with each other', async () => {
    const git = (args: readonly string[]): string | undefined => {
      if (args[0] === 'rev-parse') return 'false\n'
      const tags = ['api/v1.0.0', 'api/v1.1.0', 'web/v9.0.0', 'web-v8.0.0', 'v7.0.0']
      return args[0] === 'for-each-ref' ? tags.map(tag => `${tag}\n`).join('') : undefined
    }
    const ref = 'refs/tags/api/v1.1.0'
    expect(await tagsOf({ ref, git, tags: RULES, inputs: { component: 'api' } })).toEqual([
      '1.1.0',
      '1.1',
      '1',
      'latest',
    ])
    const matched = RULES.map(rule => `${rule},"match=v(\\d+\\.\\d+\\.\\d+)$"`)
    expect(await tagsOf({ ref, git, tags: matched })).toEqual(['1.1.0', '1.1', '1', 'latest'])
    expect(await tagsOf({ ref: 'refs/tags/api/v1.0.0', git, tags: matched })).toEqual(['1.0.0', '1.0'])
    expect(await tagsOf({ ref: 'refs/tags/api/v1.0.0', git })).toEqual(['api-v1.0.0'])
  })

  it('says that it could not compare, and goes on', async () => {
    const run = await runWith({ ref: 'refs/tags/v1.2.3', tags: RULES })
    expect([run.outputs.get('verdict'), run.outputs.get('tag-names')]).toEqual(['warn', '1.2.3\n1.2\n1\nlatest'])
    expect(run.annotations.map(one => one.message).join()).toContain('versions-unknown')
  })

  it('replays all tags and names the first that would have gone backwards', async () => {
    const run = await runWith({
      tags: RULES,
      versions: ['v1.0.0', 'v2.0.0', 'v1.1.0', 'v1.0.1', 'v2.1.0-rc.1'],
      inputs: { replay: 'true' },
    })
    const report: { replay: { differences: unknown[]; tags: unknown[] } } = JSON.parse(
      run.files.written.get(String(run.outputs.get('report'))) ?? '',
    )
    expect(report.replay.differences).toEqual([
      { at: 'v1.1.0', tag: 'latest', staysAt: 'v2.0.0' },
      { at: 'v1.0.1', tag: '1', staysAt: 'v1.1.0' },
      { at: 'v1.0.1', tag: 'latest', staysAt: 'v2.0.0' },
    ])
    expect(report.replay.tags).toContainEqual({ tag: 'latest', forward: 'v2.0.0', always: 'v1.0.1', moves: 4 })
  })
})
