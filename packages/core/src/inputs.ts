import { cleanLine, clip } from './clean.ts'
import { KitError } from './errors.ts'
import { nearest } from './nearest.ts'
import type { Reader } from './readers.ts'

/** What the runner gave. Names are in lower case with dashes, so that INPUT_MIN-HIT-RATE and INPUT_MIN_HIT_RATE are the same input. */
export interface RawInputs {
  readonly values: ReadonlyMap<string, string>
  /** Hides a value in all that is written from now on. */
  mask(secret: string): void
  warn(message: string): void
}

export type InputSpec = Readonly<Record<string, Reader<unknown, unknown>>>

/** The request has one field for each input, its name in camelCase. */
export type Request<S extends InputSpec> = {
  readonly [Name in keyof S & string as CamelCase<Name>]: S[Name] extends Reader<unknown, infer Given> ? Given : never
}

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

interface BadInput {
  readonly message: string
  readonly fix: string
}

const MAX_SHOWN_LENGTH = 100

/** All inputs, or one KitError('bad-input') that names every problem of every input, what is accepted, and a value that works. */
export function readInputs<S extends InputSpec>(raw: RawInputs, spec: S): Request<S> {
  for (const [name, reader] of Object.entries(spec)) if (reader.traits.isSecret) maskInput(raw, name, reader)
  warnUnknown(raw, spec)
  const request = new Map<string, unknown>()
  const problems: BadInput[] = []
  for (const [name, reader] of Object.entries(spec)) {
    const result = readOne(raw, name, reader)
    if ('fix' in result) problems.push(result)
    else request.set(camelCase(name), result.value)
  }
  if (problems.length > 0) throw badInput(problems)
  // Every name of the spec has just been read by its own reader.
  return Object.fromEntries(request) as Request<S>
}

function readOne(
  raw: RawInputs,
  name: string,
  reader: Reader<unknown, unknown>,
): BadInput | { readonly value: unknown } {
  const value = givenValue(raw, name, reader)
  if (value === undefined) {
    if (!reader.traits.isRequired) return { value: undefined }
    const sample = reader.parse('')
    const example = sample.ok ? '...' : sample.example
    const needed = sample.ok ? 'a value' : sample.needed.replace(/,$/, '')
    return { message: `${name} is not given; ${needed} is needed`, fix: `${name}: ${example}` }
  }
  const parsed = reader.parse(value)
  if (parsed.ok) return { value: parsed.value }
  const shown = reader.traits.isSecret
    ? 'is not usable'
    : `is ${JSON.stringify(clip(cleanLine(value.trim()), MAX_SHOWN_LENGTH))}`
  return {
    message: `${name} ${shown}; ${parsed.needed} is needed`.replace(',,', ','),
    fix: `${name}: ${parsed.example}`,
  }
}

function givenValue(raw: RawInputs, name: string, reader: Reader<unknown, unknown>): string | undefined {
  const value = raw.values.get(name)
  if (value !== undefined && value.trim() !== '') return value
  for (const oldName of reader.traits.oldNames) {
    const oldValue = raw.values.get(oldName)
    if (oldValue === undefined || oldValue.trim() === '') continue
    raw.warn(`the input ${oldName} is now called ${name}; the old name stops working in the next major version`)
    return oldValue
  }
  return undefined
}

function maskInput(raw: RawInputs, name: string, reader: Reader<unknown, unknown>): void {
  for (const one of [name, ...reader.traits.oldNames]) {
    const value = raw.values.get(one)
    if (value !== undefined && value.trim() !== '') raw.mask(value)
  }
}

function warnUnknown(raw: RawInputs, spec: InputSpec): void {
  const known = Object.keys(spec)
  const accepted = new Set(Object.entries(spec).flatMap(([name, reader]) => [name, ...reader.traits.oldNames]))
  const unknown = [...raw.values]
    .filter(([name, value]) => !accepted.has(name) && value.trim() !== '')
    .map(([name]) => name)
  if (unknown.length === 0) return
  const described = unknown.slice(0, 10).map(name => {
    const near = nearest(name, known)
    return near === undefined ? clip(name, MAX_SHOWN_LENGTH) : `${clip(name, MAX_SHOWN_LENGTH)} (did you mean ${near}?)`
  })
  const more = unknown.length > described.length ? `, and ${unknown.length - described.length} more` : ''
  raw.warn(
    `unknown input${unknown.length === 1 ? '' : 's'}: ${described.join(', ')}${more}; the inputs are ${known.join(', ')}`,
  )
}

function badInput(problems: readonly BadInput[]): KitError {
  const [first] = problems
  const message =
    problems.length === 1 && first !== undefined
      ? first.message
      : `${problems.length} inputs are not usable:\n${problems.map(p => p.message).join('\n')}`
  return new KitError('bad-input', message, { fix: problems.map(problem => problem.fix).join('\n') })
}

/** The name of an input's environment variable, as the spec writes it. */
export function inputName(variable: string): string | undefined {
  return /^INPUT_./s.test(variable) ? variable.slice('INPUT_'.length).toLowerCase().replaceAll('_', '-') : undefined
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
