import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { parseRecords, splitField } from './csv.ts'
import { type Problems, shown } from './problems.ts'

export const RULE_TYPES = ['schedule', 'semver', 'pep440', 'match', 'edge', 'ref', 'raw', 'sha'] as const
export type RuleType = (typeof RULE_TYPES)[number]

/** One line of the input `tags`. */
export interface Rule {
  /** As in the input, for messages. */
  readonly line: string
  readonly type: RuleType
  readonly priority: number
  readonly attributes: ReadonlyMap<string, string>
}

const PRIORITIES: Readonly<Record<RuleType, number>> = {
  schedule: 1000,
  semver: 900,
  pep440: 900,
  match: 800,
  edge: 700,
  ref: 600,
  raw: 200,
  sha: 100,
}

const COMMON = ['type', 'enable', 'priority', 'prefix', 'suffix'] as const
const HISTORY = ['component', 'tag-prefix'] as const
const OWN: Readonly<Record<RuleType, readonly string[]>> = {
  schedule: ['pattern'],
  semver: ['pattern', 'value', 'match', ...HISTORY],
  pep440: ['pattern', 'value', 'match', ...HISTORY],
  match: ['pattern', 'group', 'value', ...HISTORY],
  edge: ['branch'],
  ref: ['event', ...HISTORY],
  raw: ['value'],
  sha: ['format'],
}

const REQUIRED: Readonly<Partial<Record<RuleType, string>>> = {
  semver: 'pattern',
  pep440: 'pattern',
  match: 'pattern',
  ref: 'event',
  raw: 'value',
}

const EXAMPLES: Readonly<Record<RuleType, string>> = {
  schedule: 'type=schedule,pattern=nightly',
  semver: 'type=semver,pattern={{version}}',
  pep440: 'type=pep440,pattern={{version}}',
  match: 'type=match,"pattern=v(.*)",group=1',
  edge: 'type=edge,branch=main',
  ref: 'type=ref,event=branch',
  raw: 'type=raw,value=stable',
  sha: 'type=sha,format=short',
}

const DEFAULTS = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'].join('\n')

/** The rules, those of the highest priority first; without any line, what a bare workflow needs. */
export function parseRules(text: string, problems: Problems): readonly Rule[] {
  const records = parseRecords(text)
  const rules = (records.length === 0 ? parseRecords(DEFAULTS) : records).flatMap(
    fields => problems.collect(() => parseRule(fields)) ?? [],
  )
  return rules.sort((a, b) => b.priority - a.priority)
}

export function parseRule(fields: readonly string[]): Rule {
  const line = fields.join(',')
  const given = fields.filter(field => field !== '').map(splitField)
  const type = typeOf(given.find(({ key }) => key === 'type')?.value, line)
  const attributes = new Map<string, string>()
  for (const { key = loneKey(type, line), value } of given) {
    if (key === 'type') continue
    checkName(key, { type, line })
    attributes.set(key, value)
  }
  const required = REQUIRED[type]
  if (required !== undefined && !attributes.has(required)) {
    throw bad(`the rule ${shown(line)} has no ${required}=, which type=${type} needs`, EXAMPLES[type])
  }
  checkValues(type, attributes, line)
  return { line, type, priority: priorityOf(type, attributes, line), attributes }
}

function typeOf(value: string | undefined, line: string): RuleType {
  if (value === undefined) return 'raw'
  const type = RULE_TYPES.find(one => one === value)
  if (type !== undefined) return type
  const near = nearest(value, RULE_TYPES)
  throw bad(
    `the rule ${shown(line)} has the type ${shown(value)}; one of ${RULE_TYPES.join(', ')} is needed`,
    EXAMPLES[RULE_TYPES.find(one => one === near) ?? 'ref'],
  )
}

function loneKey(type: RuleType, line: string): string {
  if (OWN[type].includes('value') && type === 'raw') return 'value'
  throw bad(
    `the rule ${shown(line)} has a field without a name; a comma within a value needs double quotes around the whole field`,
    'type=match,"pattern=^release\\d{1,2}$"',
  )
}

function checkName(key: string, { type, line }: { readonly type: RuleType; readonly line: string }): void {
  const known = [...COMMON, ...OWN[type]]
  if (known.includes(key)) return
  const near = nearest(key, known)
  throw bad(
    `the rule ${shown(line)} has the attribute ${shown(key)}, which type=${type} does not know`,
    near === undefined ? `use ${known.join(', ')}` : `write ${near}= instead of ${key.slice(0, 60)}=`,
  )
}

const CLOSED: readonly (readonly [RuleType, string, readonly string[]])[] = [
  ['ref', 'event', ['branch', 'tag', 'pr']],
  ['sha', 'format', ['short', 'long']],
]

function checkValues(type: RuleType, attributes: ReadonlyMap<string, string>, line: string): void {
  for (const [of, name, accepted] of CLOSED) {
    const value = attributes.get(name)
    if (of !== type || value === undefined || accepted.includes(value)) continue
    throw bad(
      `the rule ${shown(line)} has ${name}=${value.slice(0, 60)}; one of ${accepted.join(', ')} is needed`,
      `${name}=${nearest(value, accepted) ?? accepted[0]}`,
    )
  }
  const group = attributes.get('group')
  if (group !== undefined && !/^[0-9]{1,3}$/.test(group)) {
    throw bad(`the rule ${shown(line)} has group=${group.slice(0, 60)}; the number of a group is needed`, 'group=1')
  }
}

function priorityOf(type: RuleType, attributes: ReadonlyMap<string, string>, line: string): number {
  const given = attributes.get('priority')
  if (given === undefined) return PRIORITIES[type]
  const value = Number(given)
  if (given !== '' && Number.isFinite(value)) return value
  throw bad(`the rule ${shown(line)} has priority=${given.slice(0, 60)}; a number is needed`, 'priority=1000')
}

function bad(message: string, fix: string): KitError {
  return new KitError('bad-tags', message, { fix })
}
