import { KitError } from '@ci-kit/core/errors'
import { branchOf, type Context, queueOf, shortSha, tagOf } from './context.ts'
import type { FormatDate } from './dates.ts'
import { textAt } from './payload.ts'
import { type Expression, namesIn, parseTemplate, renderTemplate } from './template.ts'

/** What expressions are worked out from. */
export interface World {
  readonly context: Context
  readonly defaultBranch: string | undefined
  readonly commitMs: number
  /** Undefined when no input has a date. */
  readonly formatDate: FormatDate | undefined
}

export const GLOBAL_NAMES = [
  'branch',
  'tag',
  'sha',
  'base_ref',
  'is_default_branch',
  'is_not_default_branch',
  'date',
  'commit_date',
] as const

/** A text with the global expressions, and those of `own`, replaced by their values. */
export function expand(text: string, world: World, own: ReadonlyMap<string, string> = new Map()): string {
  if (!text.includes('{{')) return text
  return renderTemplate(parseTemplate(text), expression => own.get(expression.name) ?? globalValue(expression, world))
}

/** The names in a text that no rule knows, which come out empty. */
export function unknownNames(text: string, own: readonly string[]): readonly string[] {
  if (!text.includes('{{')) return []
  const known = new Set<string>([...GLOBAL_NAMES, ...own])
  return [...namesIn(parseTemplate(text))].filter(name => !known.has(name))
}

function globalValue(expression: Expression, world: World): string | undefined {
  const { context } = world
  switch (expression.name) {
    case 'branch':
      return branchOf(context.ref) ?? ''
    case 'tag':
      return tagOf(context.ref) ?? ''
    case 'sha':
      return shortSha(context)
    case 'base_ref':
      return baseRef(context)
    case 'is_default_branch':
      return String(isDefaultBranch(world))
    case 'is_not_default_branch':
      return String(!isDefaultBranch(world))
    case 'date':
      return dateValue(expression, world, context.nowMs)
    case 'commit_date':
      return dateValue(expression, world, world.commitMs)
    default:
      return undefined
  }
}

function baseRef(context: Context): string {
  const queue = queueOf(context)
  if (queue !== undefined) return queue.base
  if (context.ref.startsWith('refs/tags/')) return branchOf(textAt(context.payload, 'base_ref') ?? '') ?? ''
  return context.ref.startsWith('refs/pull/') ? (textAt(context.payload, 'pull_request', 'base', 'ref') ?? '') : ''
}

// These run for the last commit of the default branch, and their payload may not name it.
const DEFAULT_BRANCH_EVENTS = /^(?:schedule|issues|issue_comment|discussion|discussion_comment)$/

export function isDefaultBranch({ context, defaultBranch }: World): boolean {
  const branch = branchOf(context.ref)
  if (branch === undefined) return false
  return branch === defaultBranch || DEFAULT_BRANCH_EVENTS.test(context.eventName)
}

function dateValue({ name, args, options }: Expression, world: World, timeMs: number): string {
  for (const option of options.keys()) {
    if (option !== 'tz')
      throw badDate(`{{${name}}} has the option ${JSON.stringify(option.slice(0, 60))}; only tz is known`)
  }
  if (args.length !== 1) throw badDate(`{{${name}}} has ${args.length} formats; one is needed`)
  if (world.formatDate === undefined) throw new KitError('internal', 'dates were not loaded')
  return world.formatDate(timeMs, args[0], options.get('tz') ?? 'UTC')
}

function badDate(message: string): KitError {
  return new KitError('bad-expression', message, { fix: "{{date 'YYYYMMDD' tz='Asia/Tokyo'}}" })
}
