import { KitError } from '@ci-kit/core/errors'
import { branchOf, type Context, pullOf, queueOf, shortSha, tagOf } from './context.ts'
import { expand, type World } from './expressions.ts'
import type { Flavor } from './flavor.ts'
import { boundTime } from './pattern-time.ts'
import type { Rule } from './rules.ts'
import { type ReadOptions, type Rendered, renderVersionRule, type Skip, type Subject } from './subject.ts'
import { findVersion } from './versions.ts'

export interface EvaluateOptions extends ReadOptions {
  readonly flavor: Flavor
  /** Of a tag such as `test-v1.2.3`, which is published for tests alone. */
  readonly testPrefix: string
}

/** What one rule gives for this run, before anything is compared. */
export interface Candidate {
  readonly rule: Rule
  /** What the value was worked out from: a tag, a branch, a commit. */
  readonly input: string
  /** Prefix, value and suffix; empty when the rule gives nothing. */
  readonly text: string
  /** Why it gives nothing. */
  readonly skip: Skip | undefined
  /** The version that the tag speaks for, where there is one. */
  readonly subject: Subject | undefined
  /** The value without prefix and suffix, which versions are grouped by. */
  readonly value: string
  /** With `latest=auto`, whether this rule takes latest when it is the first. */
  readonly takesLatest: boolean
  readonly note: string | undefined
}

interface Found {
  readonly input: string
  readonly value: string
  readonly subject?: Subject | undefined
  readonly takesLatest?: boolean
  readonly note?: string | undefined
}

type Given = Found | (Skip & { readonly input: string })

export function evaluateRules(rules: readonly Rule[], world: World, options: EvaluateOptions): readonly Candidate[] {
  return rules.map(rule => evaluateRule(rule, world, options))
}

function evaluateRule(rule: Rule, world: World, options: EvaluateOptions): Candidate {
  const given = isEnabled(rule, world)
    ? give(rule, world, options)
    : { input: '', code: 'disabled', why: `enable=${rule.attributes.get('enable')} is false here` }
  const none = {
    rule,
    input: given.input,
    text: '',
    value: '',
    subject: undefined,
    takesLatest: false,
    note: undefined,
  }
  if ('why' in given) return { ...none, skip: { code: given.code, why: given.why } }
  const { value, subject, takesLatest = false, note } = given
  const text = surround(value, rule, { world, flavor: options.flavor })
  if (text === '') return { ...none, skip: { code: 'empty', why: 'the value is empty' } }
  return { rule, input: given.input, text, value, subject, takesLatest, note, skip: undefined }
}

function isEnabled(rule: Rule, world: World): boolean {
  const enable = rule.attributes.get('enable')
  if (enable === undefined) return true
  const value = expand(enable, world).trim()
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw new KitError(
    'bad-tags',
    `the rule ${JSON.stringify(rule.line)} has enable=${value.slice(0, 60)}; true or false is needed`,
    {
      fix: `enable=\${{ github.ref == 'refs/heads/main' }}, or enable={{is_default_branch}}`,
    },
  )
}

function give(rule: Rule, world: World, options: EvaluateOptions): Given {
  const { context } = world
  switch (rule.type) {
    case 'schedule':
      if (!context.eventName.includes('schedule')) return notFor(context, 'a schedule')
      return { input: 'schedule', value: expand(rule.attributes.get('pattern') ?? 'nightly', world) }
    case 'semver':
    case 'pep440':
    case 'match':
      return giveVersion(rule, world, options)
    case 'edge':
      return giveEdge(rule, world)
    case 'ref':
      return giveRef(rule, world, options)
    case 'raw':
      return giveRaw(rule, world)
    case 'sha':
      if (context.sha === '') return { input: '', code: 'no-commit', why: 'the commit is not known' }
      return { input: context.sha, value: rule.attributes.get('format') === 'long' ? context.sha : shortSha(context) }
  }
}

function giveVersion(rule: Rule, world: World, options: EvaluateOptions): Given {
  const own = rule.attributes.get('value') ?? ''
  const tag = tagOf(world.context.ref)
  if (own === '' && tag === undefined) return notFor(world.context, 'a tag')
  const input = own === '' ? (tag ?? '') : expand(own, world)
  if (own === '' && isTest(input, options)) {
    return {
      input,
      code: 'test-tag',
      why: `${input} begins with ${options.testPrefix}: a tag for tests gets no version`,
    }
  }
  boundTime(rule, [input], options)
  const rendered: Rendered = renderVersionRule(rule, input, options)
  if (!rendered.ok) return { input, ...rendered.skip }
  const { value, subject, note } = rendered
  const takesLatest = rule.type === 'match' || subject?.version.isStable === true
  return { input, value, subject, note, takesLatest }
}

/** `test-v1.2.3` is published to be tried out. */
export function isTest(tag: string, { testPrefix }: Pick<EvaluateOptions, 'testPrefix'>): boolean {
  return testPrefix !== '' && tag.startsWith(testPrefix) && findVersion(tag.slice(testPrefix.length)) !== undefined
}

function giveEdge(rule: Rule, { context, defaultBranch }: World): Given {
  const branch = branchOf(context.ref)
  if (branch === undefined) return notFor(context, 'a branch')
  const wanted = rule.attributes.get('branch') || defaultBranch
  if (branch === wanted) return { input: branch, value: 'edge' }
  const why = wanted === undefined ? 'the default branch is not known' : `edge is for the branch ${wanted}`
  return { input: branch, code: 'other-branch', why }
}

function giveRef(rule: Rule, { context }: World, options: EvaluateOptions): Given {
  const queue = queueOf(context)
  switch (rule.attributes.get('event')) {
    case 'branch': {
      const branch = branchOf(context.ref)
      if (queue !== undefined) {
        return {
          input: branch ?? '',
          code: 'merge-queue',
          why: 'the branch of a merge queue is gone after the merge; type=ref,event=pr gives a tag',
        }
      }
      return branch === undefined ? notFor(context, 'a branch') : { input: branch, value: branch }
    }
    case 'tag':
      return giveTag(rule, context, options)
    default: {
      const pull = queue?.pull ?? pullOf(context.ref)
      return pull === undefined ? notFor(context, 'a pull request') : { input: `pull request ${pull}`, value: pull }
    }
  }
}

function giveTag(rule: Rule, context: Context, options: EvaluateOptions): Given {
  const tag = tagOf(context.ref)
  if (tag === undefined) return notFor(context, 'a tag')
  const component = rule.attributes.get('component') ?? rule.attributes.get('tag-prefix')
  if (component !== undefined && !tag.startsWith(component)) {
    return {
      input: tag,
      code: 'other-component',
      why: `${tag} does not begin with ${component}, so it belongs to another component`,
    }
  }
  const subject = findVersion(tag)
  // What follows + in a version is kept apart from a pre-release; any other name is repaired like a branch.
  const value = subject === undefined ? tag : tag.replaceAll('+', '_')
  return { input: tag, value, subject, takesLatest: !isTest(tag, options) }
}

function giveRaw(rule: Rule, world: World): Given {
  const value = expand(rule.attributes.get('value') ?? '', world)
  const tag = tagOf(world.context.ref)
  // latest is a rolling tag, whoever asks for it.
  const subject = value === 'latest' && tag !== undefined ? findVersion(tag) : undefined
  return { input: rule.attributes.get('value') ?? '', value, subject }
}

/** The rule's own prefix and suffix take the place of the flavor's. */
function surround(
  value: string,
  rule: Rule,
  { world, flavor }: { readonly world: World; readonly flavor: Flavor },
): string {
  const own = rule.attributes.get('prefix') ?? standardPrefix(rule) ?? flavor.prefix
  const suffix = rule.attributes.get('suffix') ?? flavor.suffix
  return `${expand(own, world)}${value}${expand(suffix, world)}`
}

function standardPrefix(rule: Rule): string | undefined {
  if (rule.type === 'sha') return 'sha-'
  return rule.type === 'ref' && rule.attributes.get('event') === 'pr' ? 'pr-' : undefined
}

function notFor({ ref, eventName }: Context, wanted: string): Skip & { readonly input: string } {
  const what = ref === '' ? eventName || 'nothing' : ref
  return { input: ref, code: 'other-event', why: `this run is for ${what}, not for ${wanted}` }
}
