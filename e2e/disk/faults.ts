import { join } from 'node:path'
import { expect } from '@jest/globals'
import { sourceOfKit } from '../lab/kit.ts'
import { runMachine, type Scenario, type StepOutcome } from './machine.ts'

export type Case = Omit<Scenario, 'kit'> & {
  readonly verdict: 'pass' | 'warn' | 'fail' | 'unknown'
  /** What the log or the summary must say. */
  readonly says: readonly string[]
  /** Paths that must be there afterwards, and that must not. */
  readonly keeps?: readonly string[]
  readonly removes?: readonly string[]
  /** What others may write meanwhile, in MB. */
  readonly slackMb?: number
  /** How much df must show as freed, in MB. */
  readonly freedMb?: readonly [least: number, most: number]
}

export const SWIFT = '/usr/share/swift/usr/bin/big'
export const NDK = '/usr/local/lib/android/sdk/ndk/27/big'
export const NET = '/usr/share/dotnet/sdk/big'
export const PYTHON = '/opt/hostedtoolcache/Python/3.12/big'
export const ALL = [SWIFT, NDK, NET, PYTHON]
export const PRECIOUS = ['/home/runner/work/app/app/precious', '/data/precious']
// About 100 MB are free: one piece is enough for this, the largest and cheapest.
export const ONE = { 'min-free': '200MB' }
export const NEVER = { 'min-free': '10GB' }
export const NOTHING: readonly [number, number] = [-1, 1]

/** Runs a case in a machine of its own, and checks its verdict, what it says, and that nothing is lost or made up. */
export async function expectCase(name: string, scenario: Case): Promise<void> {
  const outcome = await runCase(scenario)
  const told = `${outcome.log}\n${outcome.summary}`
  const context = `${name}\n${told}\n${outcome.after}`
  expect([outcome.outputs.get('verdict'), context]).toEqual([scenario.verdict, context])
  for (const text of scenario.says) expect(told.replaceAll('\\', '')).toContain(text)
  expectRed(outcome, scenario)
  expectHonest(outcome, scenario, context)
}

export async function runCase(scenario: Case): Promise<StepOutcome> {
  return await runMachine({ ...scenario, after: checks(scenario), kit: join(sourceOfKit(), 'dist') })
}

export function checks({ keeps = [], removes = [], after = '' }: Case): string {
  const tests = [
    ...[...keeps, ...PRECIOUS].map(path => `[ -e ${path} ] || echo "LOST ${path}"`),
    ...removes.map(path => `[ ! -e ${path} ] || echo "STILL ${path}"`),
    ...PRECIOUS.map(path => `[ "$(cat ${path})" = precious ] || echo "CHANGED ${path}"`),
  ]
  return [after, ...tests].join('\n')
}

export function expectRed({ exitCode }: StepOutcome, { verdict, inputs }: Case): void {
  const isRed = (verdict === 'fail' || verdict === 'unknown') && inputs?.['fail-on'] !== 'never'
  expect(exitCode).toBe(isRed ? 1 : 0)
}

/** Nothing is lost, and nothing is claimed that df does not show. */
export function expectHonest(
  { df: [before, after], outputs, after: said }: StepOutcome,
  scenario: Case,
  context: string,
): void {
  expect([said.match(/^(?:LOST|STILL|CHANGED).*$/gm) ?? [], context]).toEqual([[], context])
  expect(said).not.toContain('.ci-kit-erased')
  const claimed = Number(outputs.get('freed-bytes') ?? 0)
  // The step itself writes a few small files; others of a scenario may write, too.
  const shown = after - before
  expect(claimed).toBeLessThanOrEqual(Math.max(0, shown) + (scenario.slackMb ?? 3) * 1e6)
  const [least, most] = scenario.freedMb ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  expect(claimed / 1e6).toBeGreaterThanOrEqual(least)
  expect(claimed / 1e6).toBeLessThanOrEqual(most)
}
