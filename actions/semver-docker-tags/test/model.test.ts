import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../src/decide.ts'
import { evaluateRules } from '../src/evaluate.ts'
import { parseFlavor, resolveFlavor } from '../src/flavor.ts'
import type { History } from '../src/history.ts'
import { Problems } from '../src/problems.ts'
import { parseRules } from '../src/rules.ts'

/** A version as numbers and words, from which the model works; it never reads a text. */
interface Made {
  readonly numbers: readonly [number, number, number]
  readonly channel: string | undefined
  readonly count: number
}

interface Job {
  /** `api/` in front of the Git tag, with the component api. */
  readonly component: string | undefined
  readonly suffix: string
  readonly zero: 'strict' | 'loose'
  readonly from: History['from']
}

const LINES = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=semver,pattern={{channel}}',
].join('\n')

function textOf({ numbers, channel, count }: Made): string {
  return `${numbers.join('.')}${channel === undefined ? '' : `-${channel}.${count}`}`
}

/** The tags that a run of this job gives. */
function emitted(made: Made, job: Job, names: readonly string[]): readonly string[] {
  const problems = new Problems()
  const flavor = parseFlavor(job.suffix === '' ? '' : `suffix=${job.suffix},onlatest=true`, problems)
  const ref = `refs/tags/${gitTag(made, job)}`
  const context = { eventName: 'push', ref, sha: 'abc', payload: {}, nowMs: 0, shortShaLength: 7, notes: [] }
  const world = { context, defaultBranch: 'main', commitMs: 0, formatDate: undefined }
  const evaluate = {
    flavor: resolveFlavor(flavor, world),
    component: job.component,
    tagPrefix: undefined,
    testPrefix: 'test-',
  }
  const candidates = evaluateRules(parseRules(LINES, problems), world, evaluate)
  const history = { from: job.from, names }
  const decisions = decide(candidates, world, { moves: 'forward', zero: job.zero, history, evaluate })
  return decisions.filter(one => one.outcome === 'emitted').map(one => one.tag)
}

function gitTag(made: Made, { component }: Job): string {
  return `${component === undefined ? '' : `${component}/`}v${textOf(made)}`
}

/** What a registry holds after all of it: image and tag to version. */
function publishAll(order: readonly Made[], jobs: readonly Job[]): ReadonlyMap<string, string> {
  const state = new Map<string, string>()
  const pushed: string[] = []
  for (const made of order) {
    pushed.push(...jobs.map(job => gitTag(made, job)))
    for (const job of jobs) {
      const image = `${job.component ?? 'app'}:`
      const inRegistry = [...state.keys()].filter(key => key.startsWith(image)).map(key => key.slice(image.length))
      const names = job.from === 'registry' ? inRegistry : job.from === 'list' ? order.map(textOf) : pushed
      for (const tag of emitted(made, job, names)) state.set(image + tag, textOf(made))
    }
  }
  return state
}

const RANKS = ['alpha', 'beta', 'nightly', 'rc']

function isHigher(a: Made, b: Made): boolean {
  const key = ({ numbers, channel, count }: Made): readonly number[] => [
    ...numbers,
    channel === undefined ? RANKS.length : RANKS.indexOf(channel),
    count,
  ]
  const [left, right] = [key(a), key(b)]
  const at = left.findIndex((value, i) => value !== right[i])
  return at !== -1 && (left[at] ?? 0) > (right[at] ?? 0)
}

/** Where each tag has to point, from the set of versions alone: no order, no runs. */
function model(all: readonly Made[], jobs: readonly Job[]): ReadonlyMap<string, string> {
  const state = new Map<string, string>()
  for (const { component, suffix, zero } of jobs) {
    const best = new Map<string, Made>()
    const offer = (tag: string, made: Made): void => {
      const other = best.get(tag)
      if (other === undefined || isHigher(made, other)) best.set(tag, made)
    }
    for (const made of all) {
      const [major, minor] = made.numbers
      offer(textOf(made), made)
      if (made.channel !== undefined) offer(made.channel, made)
      else {
        offer('latest', made)
        if (zero === 'loose' || major > 0) offer(`${major}`, made)
        if (zero === 'loose' || major > 0 || minor > 0) offer(`${major}.${minor}`, made)
      }
    }
    for (const [tag, made] of best) state.set(`${component ?? 'app'}:${tag}${suffix}`, textOf(made))
  }
  return state
}

const small = fc.integer({ min: 0, max: 2 })
const made: fc.Arbitrary<Made> = fc.record({
  numbers: fc.tuple(small, small, fc.constantFrom(0, 1, 2, 10)),
  channel: fc.constantFrom(undefined, undefined, ...RANKS),
  count: fc.constantFrom(1, 2, 10),
})
const jobs: fc.Arbitrary<readonly Job[]> = fc
  .record({
    from: fc.constantFrom('git', 'github', 'list', 'registry'),
    zero: fc.constantFrom('strict', 'loose'),
    component: fc.constantFrom(undefined, 'api'),
    variants: fc.constantFrom([''], ['', '-alpine'], ['-slim-bookworm', '']),
  })
  .map(({ variants, ...job }) => variants.map((suffix): Job => ({ ...job, suffix })))

const sorted = (state: ReadonlyMap<string, string>): unknown => [...state].sort(([a], [b]) => (a < b ? -1 : 1))

describe('a registry after any set of versions, in any order and with runs that are repeated', () => {
  it('is what the model says', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(made, { minLength: 1, maxLength: 7, selector: textOf })
          .chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length }))),
        jobs,
        ([all, order], own) => {
          const published = all.filter(one => order.includes(one))
          expect(sorted(publishAll(order, own))).toEqual(sorted(model(published, own)))
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is the same for components that share a repository', () => {
    const job = { suffix: '', zero: 'strict', from: 'git' } as const
    const components = ['api', 'web', undefined].map((component): Job => ({ ...job, component }))
    fc.assert(
      fc.property(fc.uniqueArray(made, { minLength: 1, maxLength: 5, selector: textOf }), all => {
        expect(sorted(publishAll(all, components))).toEqual(sorted(model(all, components)))
      }),
      { numRuns: 100 },
    )
  })
})
