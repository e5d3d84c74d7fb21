import type { Clock } from '@ci-kit/core/ports'
import type { RegistryClient } from '@ci-kit/registry/client'
import type { Evidence, Failure } from '@ci-kit/registry/outcome'
import { type Check, wantedFor } from './checks.ts'
import type { Twin } from './expectations.ts'
import { type Depth, hasDigest, type RefFacts } from './facts.ts'
import { Inspector } from './inspect.ts'

export interface Checked {
  readonly check: Check
  readonly facts: RefFacts
  readonly twins: readonly CheckedTwin[]
}

export interface CheckedTwin {
  readonly twin: Twin
  readonly outcome: { readonly kind: 'present'; readonly digest: string; readonly evidence: Evidence } | Failure
}

export interface VerifyOptions {
  readonly client: RegistryClient
  readonly depth: Depth
  readonly hasBaseline: boolean
  readonly waitForMs: number
  readonly clock: Clock
}

export interface Verified {
  readonly checked: readonly Checked[]
  readonly waitedMs: number
}

const FIRST_PAUSE_MS = 1000
const MAX_PAUSE_MS = 10_000

/** Asks for everything side by side, and again for what a registry may not serve yet, while there is time to wait. */
export async function verify(checks: readonly Check[], options: VerifyOptions): Promise<Verified> {
  const { clock, waitForMs } = options
  const startMs = clock.monotonicMs()
  let checked = await lookAt(checks, options)
  let waitedMs = 0
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(MAX_PAUSE_MS, pause * 1.5)) {
    const open = checked.filter(isNotYet)
    if (open.length === 0 || clock.monotonicMs() - startMs + pause > waitForMs) return { checked, waitedMs }
    await clock.sleep(pause)
    const again = await lookAt(
      open.map(({ check }) => check),
      options,
    )
    const byCheck = new Map(again.map(one => [one.check, one]))
    checked = checked.map(one => byCheck.get(one.check) ?? one)
    waitedMs = clock.monotonicMs() - startMs
  }
}

async function lookAt(checks: readonly Check[], options: VerifyOptions): Promise<readonly Checked[]> {
  // A new one each time: what it read before may be what has changed.
  const inspector = new Inspector(options.client)
  return await Promise.all(
    checks.map(async check => {
      const [facts, ...twins] = await Promise.all([
        inspector.inspect(wantedFor(check, options.depth, options.hasBaseline)),
        ...check.twins.map(twin => lookAtTwin(inspector, twin)),
      ])
      return { check, facts, twins }
    }),
  )
}

async function lookAtTwin(inspector: Inspector, twin: Twin): Promise<CheckedTwin> {
  const outcome = await inspector.manifest(twin.reference, twin.reference.digest ?? twin.reference.tag ?? '')
  if (outcome.kind !== 'present') return { twin, outcome }
  return { twin, outcome: { kind: 'present', digest: outcome.value.digest, evidence: outcome.evidence } }
}

/** What time may heal: a tag that is not there yet, or still has what it had before the push. */
function isNotYet({ check, facts, twins }: Checked): boolean {
  if (facts.kind === 'absent') return true
  if (facts.kind !== 'present') return false
  const wanted = [check.expect.digest, ...check.pushed.map(pushed => pushed.digest)]
  if (wanted.some(one => one !== undefined && one !== 'baseline' && !hasDigest(facts, one))) return true
  if (
    twins.some(
      ({ outcome }) => outcome.kind === 'absent' || (outcome.kind === 'present' && !hasDigest(facts, outcome.digest)),
    )
  )
    return true
  return facts.content?.troubles.some(({ trouble }) => trouble.kind === 'absent') ?? false
}
