import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import type { Action, ActionInput } from './kit.ts'

export type ColorChoice = 'auto' | 'always' | 'never'

/** What the command line itself does with a run; everything else is an input of the action. */
export interface Options {
  /** A path for the page, `temporary` for a new file in the system's temp folder, `none` for no page. */
  readonly page: { readonly kind: 'path'; readonly path: string } | { readonly kind: 'temporary' | 'none' }
  /** Where to keep a copy of the action's JSON report. */
  readonly report: string | undefined
  readonly isJson: boolean
  readonly color: ColorChoice
  readonly isHelp: boolean
}

export interface Parsed {
  readonly inputs: ReadonlyMap<string, string>
  readonly options: Options
}

/** The codes of a `KitError` that means a wrong command line; everything else is a fault of ours or of the machine. */
export const BAD_USAGE = 'bad-usage'
export const UNKNOWN_OPTION = 'unknown-option'

export const OWN_OPTIONS: readonly { readonly name: string; readonly value: string; readonly text: string }[] = [
  { name: 'page', value: 'FILE', text: 'write the page to FILE (default: a new file in the temp folder)' },
  { name: 'no-page', value: '', text: 'write no page' },
  { name: 'json', value: '', text: 'print the JSON report to standard output, and nothing else there' },
  { name: 'report', value: 'FILE', text: 'keep the JSON report in FILE' },
  { name: 'color', value: 'WHEN', text: 'auto, always or never; auto honours NO_COLOR and FORCE_COLOR' },
  { name: 'help', value: '', text: 'show this help' },
]
const FLAGS = new Set(OWN_OPTIONS.filter(option => option.value === '').map(option => option.name))

interface State {
  readonly inputs: Map<string, string[]>
  readonly own: Map<string, string>
}

/**
 * Reads the options after the action's name: `--input value`, `--input=value`, repeated ones as a list of lines, and
 * `--dry-run` or `--no-dry-run` for inputs that are true or false. A file without an option is the action's `log`. Throws a KitError for anything else.
 */
export function parseOptions(args: readonly string[], action: Action, isFile: (path: string) => boolean): Parsed {
  const state: State = { inputs: new Map(), own: new Map() }
  for (let at = 0; at < args.length; ) at += readOne(args.slice(at, at + 2), { state, action, isFile })
  return { inputs: joinLines(state.inputs), options: ownOptions(state.own) }
}

interface Context {
  readonly state: State
  readonly action: Action
  readonly isFile: (path: string) => boolean
}

/** Reads one option with its value; returns how many arguments it took. */
function readOne([arg = '', next]: readonly string[], context: Context): number {
  if (arg === '-h') context.state.own.set('help', '')
  else if (!arg.startsWith('--')) readFile(arg, context)
  else {
    const equals = arg.indexOf('=')
    const name = equals === -1 ? arg.slice(2) : arg.slice(2, equals)
    const given = equals === -1 ? undefined : arg.slice(equals + 1)
    return readOption({ name, given, next }, context)
  }
  return 1
}

interface Given {
  readonly name: string
  readonly given: string | undefined
  readonly next: string | undefined
}

function readOption({ name, given, next }: Given, { state, action }: Context): number {
  if (FLAGS.has(name)) {
    if (given !== undefined) throw badUsage(`--${name} takes no value, but got "${given}"`, `write --${name}`)
    state.own.set(name, '')
    return 1
  }
  const isOwn = OWN_OPTIONS.some(option => option.name === name)
  const input = action.inputs.find(each => each.name === name)
  const negated = action.inputs.find(each => `no-${each.name}` === name && isBoolean(each))
  if (!isOwn && input === undefined && negated === undefined) throw unknownOption(name, action)
  const value =
    negated !== undefined ? 'false' : input !== undefined && isBoolean(input) ? flagValue(given, next) : given
  if (value === undefined && (next === undefined || next.startsWith('--'))) {
    const fix = next === undefined ? `write --${name} VALUE` : `write --${name}=${next} if that is the value`
    throw badUsage(`--${name} needs a value`, fix)
  }
  const taken = value ?? next ?? ''
  if (isOwn) state.own.set(name, taken)
  else push(state.inputs, (input ?? negated)?.name ?? name, taken)
  const tookNext = given === undefined && negated === undefined && (value === undefined || value === next)
  return tookNext ? 2 : 1
}

/** `--dry-run` alone means true; `--dry-run false` and `--dry-run=false` say it. */
function flagValue(given: string | undefined, next: string | undefined): string {
  if (given !== undefined) return given
  return next !== undefined && /^(?:true|false)$/i.test(next) ? next : 'true'
}

function isBoolean(input: ActionInput): boolean {
  return input.fallback === 'true' || input.fallback === 'false'
}

function readFile(path: string, { state, action, isFile }: Context): void {
  const hasLog = action.inputs.some(input => input.name === 'log')
  if (!hasLog)
    throw badUsage(`"${path}" is not an option of ${action.name}`, `options start with --; ${seeHelp(action)}`)
  if (!isFile(path)) {
    throw badUsage(`"${path}" is neither an option nor a file here`, 'give the path of a log, or write --log PATTERN')
  }
  push(state.inputs, 'log', path)
}

function unknownOption(name: string, action: Action): KitError {
  const names = [...action.inputs.map(input => input.name), ...OWN_OPTIONS.map(option => option.name)]
  const near = nearest(name, names)
  const fix = near === undefined ? seeHelp(action) : `did you mean --${near}? ${seeHelp(action)}`
  return new KitError(UNKNOWN_OPTION, `${action.name} has no option --${name}`, { fix })
}

function badUsage(message: string, fix: string): KitError {
  return new KitError(BAD_USAGE, message, { fix })
}

function seeHelp(action: Action): string {
  return `"ci-kit ${action.name} --help" lists them all`
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value])
}

function joinLines(inputs: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  return new Map([...inputs].map(([name, values]) => [name, values.join('\n')]))
}

function ownOptions(own: ReadonlyMap<string, string>): Options {
  const color = own.get('color') ?? 'auto'
  if (color !== 'auto' && color !== 'always' && color !== 'never') {
    throw badUsage(`--color is "${color}"`, 'one of auto, always, never is needed')
  }
  const path = own.get('page')
  for (const name of ['page', 'report']) {
    if (own.get(name) === '') throw badUsage(`--${name} is empty`, `write --${name} FILE`)
  }
  if (path !== undefined && own.has('no-page')) throw badUsage('--page and --no-page are both given', 'choose one')
  const page = path !== undefined ? { kind: 'path' as const, path } : defaultPage(own)
  return { page, report: own.get('report'), isJson: own.has('json'), color, isHelp: own.has('help') }
}

/** Who asks for JSON reads no page, unless it is asked for as well. */
function defaultPage(own: ReadonlyMap<string, string>): Options['page'] {
  return { kind: own.has('no-page') || own.has('json') ? 'none' : 'temporary' }
}
