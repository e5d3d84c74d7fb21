import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { parseRecords, splitField } from './csv.ts'
import { expand, type World } from './expressions.ts'
import { type Problems, shown } from './problems.ts'

export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: string
  readonly suffix: string
  readonly prefixOnLatest: boolean
  readonly suffixOnLatest: boolean
}

/** As it is written, expressions not yet replaced. */
export type FlavorText = { readonly [Name in keyof Flavor]: string }

const LATEST = ['auto', 'true', 'false'] as const
const ON_LATEST = ['true', 'false'] as const
const NAMES = ['latest', 'prefix', 'suffix', 'onlatest'] as const

type Draft = { -readonly [Name in keyof FlavorText]: string }

export function parseFlavor(text: string, problems: Problems): FlavorText {
  const flavor: Draft = { latest: 'auto', prefix: '', suffix: '', prefixOnLatest: 'false', suffixOnLatest: 'false' }
  for (const fields of parseRecords(text)) problems.collect(() => readLine(fields, flavor))
  return flavor
}

/** What it says for this run; prefix and suffix have expressions of their own where they are used. */
export function resolveFlavor(text: FlavorText, world: World): Flavor {
  const isOn = (value: string): boolean => choice(expand(value, world), ON_LATEST, `onlatest=${value}`) === 'true'
  return {
    ...text,
    latest: choice(expand(text.latest, world), LATEST, `latest=${text.latest}`),
    prefixOnLatest: isOn(text.prefixOnLatest),
    suffixOnLatest: isOn(text.suffixOnLatest),
  }
}

function readLine(fields: readonly string[], flavor: Draft): void {
  const line = fields.join(',')
  let owner: 'prefix' | 'suffix' | undefined
  for (const field of fields) {
    const { key, value } = splitField(field)
    const name = NAMES.find(one => one === key)
    if (name === undefined) throw unknownName(key, field, line)
    const isTemplate = value.includes('{{')
    if (name === 'latest') flavor.latest = isTemplate ? value : choice(value, LATEST, field)
    else if (name === 'onlatest') setOnLatest(flavor, owner, isTemplate ? value : choice(value, ON_LATEST, field))
    else {
      owner = name
      flavor[name] = value
    }
  }
}

function setOnLatest(flavor: Draft, owner: 'prefix' | 'suffix' | undefined, value: string): void {
  if (owner === undefined) {
    throw bad(
      'onlatest= stands alone in a line of flavor; it belongs to the prefix or suffix before it',
      'suffix=-dev,onlatest=true',
    )
  }
  if (owner === 'prefix') flavor.prefixOnLatest = value
  else flavor.suffixOnLatest = value
}

function choice<const T extends string>(value: string, accepted: readonly T[], field: string): T {
  const found = accepted.find(one => one === value)
  if (found !== undefined) return found
  throw bad(
    `flavor has ${shown(field)}; one of ${accepted.join(', ')} is needed`,
    `${field.split('=')[0]}=${accepted[0]}`,
  )
}

function unknownName(key: string | undefined, field: string, line: string): KitError {
  const near = key === undefined ? undefined : nearest(key, NAMES)
  return bad(
    `flavor has ${shown(field)} in the line ${shown(line)}; latest=, prefix=, suffix= and onlatest= are known`,
    near === undefined ? 'latest=auto' : `${near}=`,
  )
}

function bad(message: string, fix: string): KitError {
  return new KitError('bad-flavor', message, { fix })
}
