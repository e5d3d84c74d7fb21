import {
  type Parsed,
  parseBoolean,
  parseDuration,
  parseInteger,
  parseJson,
  parseList,
  parsePercent,
  parseSize,
  refused,
} from './values.ts'

/** How one input is read. Required unless `optional()`; an empty value is one that was not given. */
export class Reader<T, Given = T> {
  readonly parse: (value: string) => Parsed<T>
  readonly traits: Traits
  /** The type that a request has for this input; never set. */
  declare readonly given?: Given

  constructor(parse: (value: string) => Parsed<T>, traits: Partial<Traits> = {}) {
    this.parse = parse
    this.traits = { isRequired: true, isSecret: false, oldNames: [], ...traits }
  }

  /** `undefined` when not given. */
  optional(): Reader<T, T | undefined> {
    return new Reader<T, T | undefined>(this.parse, { ...this.traits, isRequired: false })
  }

  required(): Reader<T> {
    return new Reader<T>(this.parse, { ...this.traits, isRequired: true })
  }

  /** The old name keeps working, with a warning that names the new one. */
  renamedFrom(oldName: string): Reader<T, Given> {
    return new Reader<T, Given>(this.parse, { ...this.traits, oldNames: [...this.traits.oldNames, oldName] })
  }
}

export interface Traits {
  readonly isRequired: boolean
  readonly isSecret: boolean
  readonly oldNames: readonly string[]
}

export function text(): Reader<string> {
  return new Reader(value => ({ ok: true, value: value.trim() }))
}

/** Text that is masked, in all its encodings, before anything else happens. */
export function secret(): Reader<string> {
  return new Reader<string>(value => ({ ok: true, value: value.trim() }), { isSecret: true })
}

export function choice<const T extends string>(...accepted: readonly T[]): Reader<T> {
  return new Reader<T>(value => {
    const found = accepted.find(one => one === value.trim())
    return found === undefined
      ? refused(`one of ${accepted.join(', ')}`, accepted[0] ?? '')
      : { ok: true, value: found }
  })
}

/** One item per line. */
export function list(): Reader<readonly string[]> {
  return new Reader(value => ({ ok: true, value: parseList(value) }))
}

/** One item per line, each read by `item`; the first that is refused is named. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return new Reader(value => {
    const values: T[] = []
    for (const line of parseList(value)) {
      const parsed = item.parse(line)
      if (!parsed.ok) return refused(`${parsed.needed} on each line, not ${JSON.stringify(line)},`, parsed.example)
      values.push(parsed.value)
    }
    return { ok: true, value: values }
  })
}

/** Bytes. */
export function size(): Reader<number> {
  return new Reader(parseSize)
}

/** A fraction from 0 to 1. */
export function percent(): Reader<number> {
  return new Reader(parsePercent)
}

/** Milliseconds. */
export function duration(): Reader<number> {
  return new Reader(parseDuration)
}

export function boolean(): Reader<boolean> {
  return new Reader(parseBoolean)
}

export function integer(limits: { readonly min?: number; readonly max?: number } = {}): Reader<number> {
  return new Reader(value => parseInteger(value, limits))
}

export function json(): Reader<unknown> {
  return new Reader(parseJson)
}

/** The inputs that every action has, to be spread into its spec. `fail-on` and `summary` have their defaults in action.yml. */
export const commonInputs = {
  summary: choice('always', 'on-failure', 'never').optional(),
  'fail-on': choice('error', 'warning', 'never'),
  title: text().optional(),
} as const
