import { RegistryClient } from '@ci-kit/registry/client'
import { fakeCache, fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { FakeClock } from '@ci-kit/testing/fake-ports'
import { type FakeAnswer, FakeRegistry, failure } from '@ci-kit/testing/fake-registry'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import type { Check } from '../src/checks.ts'
import { judge } from '../src/judge.ts'
import { verify } from '../src/verify.ts'

const HOST = 'registry.example'
const REPO = 'org/app'
const PASSWORD = 'secret-password'
const amd64 = fakeImage({ layers: ['a', 'b'] })
const arm64 = fakeImage({ platform: 'linux/arm64', layers: ['c'] })
const lost = fakeImage({ platform: 'linux/arm64', layers: ['d'] })
const whole = fakeIndex([amd64, arm64])
const broken = fakeIndex([amd64, lost])

function check(tag: string, expect: Check['expect'] = {}): Check {
  return { name: tag, reference: { registry: HOST, repository: REPO, tag }, expect, pushed: [], twins: [] }
}

const CHECKS = [
  check('whole', { platforms: ['linux/amd64', 'linux/arm64'], kind: 'image' }),
  check('cache', { kind: 'cache' }),
  check('gone'),
  check('broken'),
  check('moved', { digest: whole.digest }),
]
/** What a registry without a fault says of each. */
export const TRUTH: Readonly<Record<string, readonly string[]>> = {
  whole: ['as-expected'],
  cache: ['as-expected'],
  gone: ['missing'],
  broken: ['incomplete'],
  moved: ['drifted'],
}

/** Small, fast and the same in every run. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function faultOf(random: () => number): FakeAnswer {
  const faults: readonly FakeAnswer[] = [
    { fault: 'reset' },
    { fault: 'truncate' },
    { fault: 'refuse' },
    { fault: 'hang' },
    { status: 500 },
    { status: 502, body: '<html>' },
    { status: 503, headers: { 'retry-after': '1' } },
    { status: 429, headers: { 'retry-after': '1' } },
    failure(429, 'TOOMANYREQUESTS', 'slow down'),
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
    { status: 200, body: '' },
    { status: 200, headers: { 'content-type': whole.mediaType }, body: whole.bytes.subarray(0, 40) },
    { status: 200, headers: { 'docker-content-digest': amd64.digest }, body: whole.bytes },
  ]
  // Those that nobody asks again about, so that they are rare: with them a tag is not known.
  const lasting: readonly FakeAnswer[] = [
    { status: 401 },
    { status: 403, body: '<html>' },
    { status: 307, headers: { location: 'https://elsewhere.example/' } },
  ]
  const kinds = random() < 0.03 ? lasting : faults
  return kinds[Math.floor(random() * kinds.length)] ?? { status: 500 }
}

/** One run against a registry of which each request fails with the probability given; the same for the same seed. */
export async function runOnce(seed: number, probability: number) {
  const random = randomOf(seed)
  const behave = (): FakeAnswer | undefined => (random() < probability ? faultOf(random) : undefined)
  const isLogin = seed % 3 === 0
  const registry = new FakeRegistry({ auth: 'bearer', behave, ...(isLogin ? { password: PASSWORD } : {}) })
  registry.push(REPO, 'whole', whole).push(REPO, 'cache', fakeCache('index')).push(REPO, 'broken', broken)
  registry.push(REPO, 'moved', amd64).delete(REPO, lost.digest)
  const clock = new FakeClock()
  const deadlineMs = clock.monotonicMs() + 120_000
  const client = new RegistryClient(
    {
      credentials: async () => (isLogin ? [{ source: 'the inputs', username: 'user', password: PASSWORD }] : []),
      insecureRegistries: [],
      trustedRealms: [],
      userAgent: 'x',
      deadlineMs,
      concurrency: 8,
    },
    { send: fakeSend({ hosts: { [HOST]: registry }, clock }), clock, random, mask: () => undefined },
  )
  const { checked } = await verify(CHECKS, {
    client,
    clock,
    depth: seed % 2 === 0 ? 'blobs' : 'manifests',
    hasBaseline: false,
    waitForMs: 0,
  })
  const advice = {
    nowMs: clock.nowMs(),
    prewarmWorkflow: undefined,
    jobTokenRegistries: new Set<string>(),
    similar: new Map(),
  }
  const { checks } = judge(checked, { baseline: undefined, isRecording: false, maxGrowth: undefined, advice })
  return {
    states: new Map(checks.map(one => [one.check.name, one.state])),
    isLate: clock.monotonicMs() > deadlineMs + 1000,
  }
}

export interface Tally {
  /** States that are neither true nor unknown. */
  readonly wrong: readonly string[]
  readonly late: number
  /** The share of tags of which something was found out. */
  readonly knownShare: number
}

/** Seeds 1 to `runs`. */
export async function tally(runs: number, probability: number): Promise<Tally> {
  const wrong: string[] = []
  let [known, total, late] = [0, 0, 0]
  for (let seed = 1; seed <= runs; seed += 1) {
    const { states, isLate } = await runOnce(seed, probability)
    if (isLate) late += 1
    for (const [name, state] of states) {
      total += 1
      if (state === 'unknown') continue
      known += 1
      if (!TRUTH[name]?.includes(state)) wrong.push(`seed ${seed}: ${name} is ${state}`)
    }
  }
  return { wrong, late, knownShare: known / total }
}
