import { type Problem, toProblem } from '@ci-kit/core/errors'
import type { RawInputs } from '@ci-kit/core/inputs'
import type { OutputValue, Report } from '@ci-kit/core/report'
import type { Main, Run } from '@ci-kit/core/run'
import type { PartInfo } from './kit.ts'

/** What an action said when it ran as a part of the job. */
export interface PartOutcome {
  /** `undefined` when it gave no answer. */
  readonly report: Report | undefined
  readonly outputs: Readonly<Record<string, OutputValue>>
  /** Why the step would be red. */
  readonly problem: Problem | undefined
}

/** The whole is titled and written by the root action; a part keeps its own heading. */
const OF_THE_WHOLE = new Set(['title', 'summary'])

/** Runs an action to its end, and keeps what it would have told the runner. It never throws. */
export async function runPart(
  run: Run,
  part: PartInfo,
  { main, values = {} }: { readonly main: Main; readonly values?: Readonly<Record<string, string>> },
): Promise<PartOutcome> {
  let report: Report | undefined
  let outputs: Readonly<Record<string, OutputValue>> = {}
  let problem: Problem | undefined
  const own: Run = {
    inputs: partInputs(run.inputs, part, values),
    log: run.log,
    ports: run.ports,
    state: {
      read: name => run.state.read(stateName(part.name, name)),
      save: (name, value) => run.state.save(stateName(part.name, name), value),
    },
    setOutputs: more => {
      outputs = { ...outputs, ...more }
    },
    report: async (given, more) => {
      report = given
      outputs = { ...outputs, ...more }
    },
    fail: given => {
      problem ??= given
    },
    writeReportFile: async fields => await run.writeReportFile({ action: part.name, ...fields }),
  }
  try {
    await main(own)
  } catch (thrown) {
    problem = toProblem(thrown)
  }
  return { report, outputs, problem }
}

/** The inputs that the action knows, its defaults where an engine hands on none. */
export function partInputs(raw: RawInputs, part: PartInfo, values: Readonly<Record<string, string>> = {}): RawInputs {
  const own = part.inputs.map(([name, fallback]): [string, string] => {
    const given = OF_THE_WHOLE.has(name) ? '' : (values[name] ?? raw.values.get(name) ?? '')
    return [name, given.trim() === '' ? plainDefault(fallback) : given]
  })
  return { ...raw, mask: secret => raw.mask(secret), warn: message => raw.warn(message), values: new Map(own) }
}

/** A default such as the job's token is an expression, which only the engine can evaluate. */
function plainDefault(fallback: string): string {
  return fallback.includes('${{') ? '' : fallback
}

export function stateName(part: string, name: string): string {
  return `${part}-${name}`
}
