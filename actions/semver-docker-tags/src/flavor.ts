import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { parseRecords, splitField } from './csv.ts'
import { type Problems, shown } from './problems.ts'

export interface Flavor {
  readonly latest: 'auto' | 'true' | 'false'
  readonly prefix: string
  readonly suffix: string
  readonly prefixOnLatest: boolean
  readonly suffixOnLatest: boolean
}

const LATEST = ['auto', 'true', 'false'] as const
const NAMES = ['latest', 'prefix', 'suffix', 'onlatest'] as const

type Draft = { -readonly [Name in keyof Flavor]: Flavor[Name] }

export function parseFlavor(text: string, problems: Problems): Flavor {
  const flavor: Draft = { latest: 'auto', prefix: '', suffix: '', prefixOnLatest: false, suffixOnLatest: false }
  for (const fields of parseRecords(text)) problems.collect(() => readLine(fields, flavor))
  return flavor
}

function readLine(fields: readonly string[], flavor: Draft): void {
  const line = fields.join(',')
  let owner: 'prefix' | 'suffix' | undefined
  for (const field of fields) {
    const { key, value } = splitField(field)
    const name = NAMES.find(one => one === key)
    if (name === undefined) throw unknownName(key, field, line)
    if (name === 'latest') flavor.latest = choice(value, LATEST, `latest=${value}`)
    else if (name === 'onlatest') setOnLatest(flavor, owner, choice(value, ['true', 'false'], field) === 'true')
    else {
      owner = name
      flavor[name] = value
    }
  }
}

function setOnLatest(flavor: Draft, owner: 'prefix' | 'suffix' | undefined, isOn: boolean): void {
  if (owner === undefined) {
    throw bad(
      'onlatest= stands alone in a line of flavor; it belongs to the prefix or suffix before it',
      'suffix=-dev,onlatest=true',
    )
  }
  if (owner === 'prefix') flavor.prefixOnLatest = isOn
  else flavor.suffixOnLatest = isOn
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
