import { INSTRUCTION } from './step-build.ts'

const STEP = /^Step (\d{1,6})(?:\/(\d{1,6}))? : (.*)$/s
const RUNNING = /^ ---> Running in ([0-9a-f]{12,64})$/
const IMAGE = /^ --->(?: [0-9a-f]{12,64})?$/
const BUILT = /^Successfully built [0-9a-f]{12,64}$/
const REMOVED = /Removing intermediate container ([0-9a-f]{12,64})$/
const COMMAND_FAILED = /(The command (?:'.*'|\[.*\]) returned a non-zero code: \d{1,10})(?::.*)?$/s
const DAEMON_FAILED =
  /^(?:Error response from daemon: |OCI runtime |failed to create shim|error during connect|Cannot connect to the Docker daemon|Error processing tar file|failed to register layer|failed to export image|context canceled$|unexpected EOF$)/
// Behind a step without a result there is nothing but the daemon's own words and the progress of a pull.
const STEP_FAILED =
  /\b(?:failed|not found|denied|unauthorized|invalid|no such|error|forbidden|does not exist|toomanyrequests|timeout|cannot|unable|refused)\b/i

export interface StepLine {
  readonly kind: 'step'
  readonly index: number
  readonly declared: number | undefined
  readonly instruction: string
}

export type ClassicLine =
  | StepLine
  | { readonly kind: 'context' | 'cache' | 'image' | 'built' | 'text' }
  | { readonly kind: 'running'; readonly container: string }
  /** `text` is the end of the output, where the last line of a command had no line break. */
  | { readonly kind: 'removed'; readonly container: string; readonly text: string }

/** What a line of the classic builder can be; inside the output of a step it need not be what it seems. */
export function parseClassicLine(text: string): ClassicLine {
  if (text.startsWith('Step ')) return parseStep(text) ?? { kind: 'text' }
  if (text.startsWith('Sending build context to Docker daemon')) return { kind: 'context' }
  if (text.startsWith(' --->')) return parseArrow(text)
  if (BUILT.test(text)) return { kind: 'built' }
  const container = REMOVED.exec(text)?.[1]
  if (container === undefined) return { kind: 'text' }
  return { kind: 'removed', container, text: text.slice(0, text.lastIndexOf('Removing intermediate')) }
}

function parseStep(text: string): StepLine | undefined {
  const [, index, declared, instruction = ''] = STEP.exec(text) ?? []
  if (index === undefined || !INSTRUCTION.test(instruction)) return undefined
  return {
    kind: 'step',
    index: Number(index),
    declared: declared === undefined ? undefined : Number(declared),
    instruction,
  }
}

function parseArrow(text: string): ClassicLine {
  if (text === ' ---> Using cache') return { kind: 'cache' }
  const container = RUNNING.exec(text)?.[1]
  if (container !== undefined) return { kind: 'running', container }
  return { kind: IMAGE.test(text) ? 'image' : 'text' }
}

/** The message of a line that ends a build while a command runs. */
export function runFailure(text: string): string | undefined {
  return COMMAND_FAILED.exec(text)?.[1] ?? (DAEMON_FAILED.test(text) ? text : undefined)
}

/** The message of a line that ends a build where no command runs. */
export function stepFailure(text: string): string | undefined {
  return runFailure(text) ?? (STEP_FAILED.test(text) && !/^\[Warning\]/.test(text) ? text : undefined)
}
