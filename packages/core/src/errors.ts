import { types } from 'node:util'

export interface KitErrorOptions {
  /** What the person does next: a command, a setting, a permission. */
  readonly fix?: string | undefined
  readonly cause?: unknown
}

/** The one error class. Decide by `code`, never by the message. */
export class KitError extends Error {
  override readonly name = 'KitError'
  readonly code: string
  readonly fix: string | undefined

  constructor(code: string, message: string, options: KitErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.fix = options.fix
  }
}

export interface Problem {
  readonly code: string
  readonly message: string
  readonly fix?: string | undefined
}

/** `code: message. Fix: fix`, without a doubled full stop. */
export function problemText(problem: Problem): string {
  const message = problem.message.trim()
  const end = /[.!?:;]$/.test(message) ? '' : '.'
  return problem.fix === undefined
    ? `${problem.code}: ${message}${end}`
    : `${problem.code}: ${message}${end} Fix: ${problem.fix}`
}

/** Any thrown value as a problem; what is no KitError has the code `internal`. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof KitError) return { code: thrown.code, message: thrown.message, fix: thrown.fix }
  const what = types.isNativeError(thrown)
    ? `${thrown.name}: ${thrown.message}`
    : `a value that is no error was thrown: ${shown(thrown)}`
  return {
    code: 'internal',
    message: what,
    fix: 'run again with debug logging (ACTIONS_STEP_DEBUG=true) and report it with that log',
  }
}

/** What a caught value says. */
export function messageOf(thrown: unknown): string {
  return types.isNativeError(thrown) ? thrown.message : shown(thrown)
}

function shown(value: unknown): string {
  try {
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  } catch {
    // An object may have no prototype, or a toString that throws.
    return typeof value
  }
}

export function assertNever(value: never): never {
  throw new KitError('internal', `an impossible case was reached: ${shown(value)}`)
}
