import { join } from 'node:path'
import type { Published } from '@ci-kit/published/published'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findProgram } from './lab/command.ts'
import { writeFiles } from './lab/context.ts'
import { aptProgram } from './lab/debian.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'
import { ask } from './registries/asking.ts'
import { cargo, composer, type Ecosystem, gem, go, JAR, maven, npm, pip } from './registries/clients.ts'
import { type Behaviour, type Loopback, startLoopback } from './registries/loopback.ts'

/** What a person has to read, whatever the client: what went wrong, and what helps. */
const FAULTS: readonly (readonly [Exclude<Behaviour, 'well'>, RegExp, RegExp])[] = [
  ['wants-login', /\bE?401\b/, /a login that may read/],
  ['forbids', /\bE?403\b/, /a login with the right/],
  ['limits', /\bE?429\b/, /again later/],
  ['fails', /\bE?500\b/, /has a fault/],
  ['resets', /reset|stream/i, /network/],
  ['stops-midway', /partial|EOF|mismatch|premature|valid file|aborted|Unterminated/i, /network/],
  ['talks-garbage', /parse|not valid|valid (?:JSON|file)|invalid|Non-readable|no file at all/i, /sign-in page/],
]
// Longer than a client on a busy machine needs to begin to ask.
const SILENCE_MS = 20_000
// So many processes at a time as are no burden to a small machine.
const AT_A_TIME = 3

const CLIENTS = [cargo, go, gem, maven, composer, npm, pip]

let scratch: Scratch
const servers: Loopback[] = []

beforeAll(async () => {
  scratch = await scratchFolder('clients')
  for (const { program, debian } of CLIENTS) {
    if (debian !== undefined) await aptProgram({ program, package: debian }, () => undefined)
    expect([program, await findProgram(program)]).toEqual([program, expect.any(String)])
  }
}, 240_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await scratch?.remove()
})

async function start(client: Ecosystem, behaviour: Behaviour, files = client.files): Promise<Loopback> {
  const { victims, contentType } = client
  const server = await startLoopback({ files, behaviour, victims, ...(contentType && { contentType }) })
  servers.push(server)
  return server
}

function asking(
  client: Ecosystem,
  { url }: Loopback,
  extra: { readonly target?: string; readonly env?: Readonly<Record<string, string>> } = {},
) {
  const { registry } = client
  const { target } = extra
  const env = { ...client.settings(url, join(scratch.path, new URL(url).port)), ...extra.env }
  return (version: string, subject = client.subject): Promise<Published> =>
    ask({ registry, version, subject, folder: scratch.path, env, timeoutMs: SILENCE_MS, ...(target && { target }) })
}

/** A registry that does not know of the package yet. */
function emptyOf(client: Ecosystem, url: string): ReturnType<Ecosystem['files']> {
  const known = Object.entries(client.files(url)).filter(([path]) => !client.victims.test(path))
  return { ...Object.fromEntries(known), ...client.before?.() }
}

interface Told {
  readonly client: string
  readonly published: Published
  /** Of the package, not of the registry's own settings. */
  readonly wasAsked: boolean
}

async function askFaulty(client: Ecosystem, behaviour: Behaviour): Promise<Told> {
  const server = await start(client, behaviour)
  const published = await asking(client, server)(client.there)
  const wasAsked = server.requests.some(path => client.victims.test(path))
  return { client: `${client.program} at a registry that ${behaviour}`, published, wasAsked }
}

function expectUnknown({ client, published, wasAsked }: Told, reason: RegExp, fix: RegExp): void {
  expect({ client, published, wasAsked }).toEqual({
    client,
    published: { kind: 'unknown', reason: expect.stringMatching(reason), fix: expect.stringMatching(fix) },
    wasAsked: true,
  })
}

describe.each(CLIENTS.map(one => [one.program, one] as const))('%s', (_program, client) => {
  it('says what is there, what is not, what was withdrawn, and what nobody knows', async () => {
    const asked = asking(client, await start(client, 'well'))
    expect(await asked(client.there)).toMatchObject({ kind: 'yes' })
    expect(await asked(client.absent)).toMatchObject({ kind: 'no' })
    expect(await asked(client.there, client.nobody)).toMatchObject({ kind: 'no' })
    if (client.withdrawn !== undefined) {
      expect(await asked(client.withdrawn)).toMatchObject({ kind: 'withdrawn' })
    }
  }, 120_000)

  it('remembers no absence: what appears late is seen', async () => {
    const server = await start(client, 'well', url => emptyOf(client, url))
    const asked = asking(client, server)
    expect(await asked(client.there)).toMatchObject({ kind: 'no' })
    server.put(client.files(server.url))
    expect(await asked(client.there)).toMatchObject({ kind: 'yes' })
  }, 120_000)

  it('takes no fault for an absence, and says what went wrong and what helps', async () => {
    const told: Told[] = []
    for (let i = 0; i < FAULTS.length; i += AT_A_TIME) {
      const some = FAULTS.slice(i, i + AT_A_TIME).map(([behaviour]) => askFaulty(client, behaviour))
      told.push(...(await Promise.all(some)))
    }
    expect(told).toHaveLength(7)
    for (const [i, [, reason, fix]] of FAULTS.entries()) expectUnknown(must(told[i]), reason, fix)
  }, 240_000)

  it('is unknown where nobody listens', async () => {
    const server = await start(client, 'well')
    await server.stop()
    const published = await asking(client, server)(client.there)
    expect(published).toMatchObject({ kind: 'unknown', fix: expect.stringMatching(/network/) })
  }, 120_000)
})

const WITH_TARGET = CLIENTS.flatMap(one => (one.target === undefined ? [] : [[one.program, one, one.target] as const]))

describe.each(WITH_TARGET)('%s and a registry of its own', (_program, client, target) => {
  it('asks where the manifest says that it is published', async () => {
    const usual = await start(client, 'well', url => emptyOf(client, url))
    const own = await start(client, 'well')
    const env = { CARGO_REGISTRIES_CORP_INDEX: `sparse+${own.url}/` }
    const asked = asking(client, usual, { target: target(own.url), env })
    expect(await asked(client.there)).toMatchObject({ kind: 'yes' })
    expect(await asked(client.absent)).toMatchObject({ kind: 'no' })
    expect(await asking(client, usual)(client.there)).toMatchObject({ kind: 'no' })
  }, 120_000)
})

describe('the files beside a pom', () => {
  it('are compared with those that would be published', async () => {
    const own = await start(maven, 'well')
    const folder = join(scratch.path, 'files')
    await writeFiles(folder, {
      'same/demo-1.2.3.jar': JAR,
      'other/demo-1.2.3.jar': 'other bytes',
    })
    // With the settings of this machine, from which Maven has its plugins.
    const compare = (...artifacts: readonly string[]): Promise<Published> =>
      ask({
        registry: 'maven',
        version: '1.2.3',
        subject: maven.subject,
        folder,
        target: `corp ${own.url}`,
        artifacts: artifacts.map(path => join(folder, path)),
      })
    expect(await compare('same/demo-1.2.3.jar')).toMatchObject({ kind: 'yes', bytes: 'same' })
    expect(await compare('other/demo-1.2.3.jar')).toMatchObject({ kind: 'yes', bytes: 'other' })
  }, 240_000)
})

describe('a registry that is silent', () => {
  it('is waited for no longer than the deadline, whatever the client', async () => {
    const told = await Promise.all(CLIENTS.map(client => askFaulty(client, 'is-silent')))
    expect(told).toHaveLength(CLIENTS.length)
    for (const one of told) expectUnknown(one, /no answer after|timed? ?out|timeout/i, /network/)
  }, 120_000)
})

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing was told')
  return value
}
