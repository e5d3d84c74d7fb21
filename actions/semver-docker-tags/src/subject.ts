import { search } from './patterns.ts'
import type { Rule } from './rules.ts'
import { mapVersionText } from './tag-text.ts'
import { isOnlyRaw, namesIn, parseTemplate, renderTemplate, type Template } from './template.ts'
import { findVersion, readVersion, type Scheme, type Version } from './versions.ts'

/** The version that a tag speaks for; versions with another stem belong to another component. */
export interface Subject {
  readonly version: Version
  readonly stem: string
}

export interface Skip {
  readonly code: string
  readonly why: string
}

/** What a version rule makes of a text. */
export type Rendered =
  | {
      readonly ok: true
      readonly value: string
      readonly subject: Subject | undefined
      readonly note?: string | undefined
    }
  | { readonly ok: false; readonly skip: Skip }

export interface ReadOptions {
  readonly component: string | undefined
  readonly tagPrefix: string | undefined
  /** The text is a bare version, as a registry or a list has it: no prefix has to be there. */
  readonly isBare?: boolean
}

/** What a rule of type semver, pep440 or match makes of a tag's name or a given value. */
export function renderVersionRule(rule: Rule, text: string, options: ReadOptions): Rendered {
  const own = stripPrefix(text, rule, options)
  if (own === undefined) {
    const wanted = prefixOf(rule, options)
    return skipped('other-component', `${text} does not begin with ${wanted}, so it belongs to another component`)
  }
  if (rule.type === 'match') return renderMatch(rule, own)
  const source = readSource(rule, own, options)
  if ('why' in source) return { ok: false, skip: source }
  const value = renderSubject(rule, source.subject)
  if (typeof value !== 'string') return { ok: false, skip: value }
  const { version } = source.subject
  const read = version.isStrict ? undefined : `${version.raw} is not strictly SemVer, so its numbers count one by one`
  return { ok: true, value, subject: source.subject, note: source.note ?? read }
}

/** The version in a name, for a rule of type semver or pep440; undefined where the rule finds none. */
export function readSubject(rule: Rule, text: string, options: ReadOptions): Subject | undefined {
  const own = stripPrefix(text, rule, options)
  const source = own === undefined ? undefined : readSource(rule, own, options)
  return source === undefined || 'why' in source ? undefined : source.subject
}

/** What the pattern of a rule makes of a version. */
export function renderSubject(rule: Rule, { version }: Subject): string | Skip {
  const rendered = renderVersion(rule.attributes.get('pattern') ?? '', version)
  return typeof rendered === 'string' ? mapVersionText(rendered) : rendered
}

function prefixOf(rule: Rule, options: ReadOptions): string {
  const prefix = rule.attributes.get('tag-prefix') ?? options.tagPrefix
  return prefix ?? `${rule.attributes.get('component') ?? options.component ?? ''}/`
}

/** `api/v1.2.3`, `api-v1.2.3` and `api@1.2.3` are versions of the component api. Undefined for what is none of it. */
export function stripPrefix(text: string, rule: Rule, options: ReadOptions): string | undefined {
  const prefix = rule.attributes.get('tag-prefix') ?? options.tagPrefix
  if (prefix !== undefined && prefix !== '') {
    if (text.startsWith(prefix)) return text.slice(prefix.length)
    return options.isBare === true ? text : undefined
  }
  const component = rule.attributes.get('component') ?? options.component
  if (component === undefined || component === '') return text
  const rest = text.startsWith(component) ? text.slice(component.length) : undefined
  if (rest !== undefined && /^[/@_-]/.test(rest)) return rest.slice(1)
  return options.isBare === true ? text : undefined
}

interface Source {
  readonly subject: Subject
  readonly note: string | undefined
}

function readSource(rule: Rule, text: string, options: ReadOptions): Source | Skip {
  const pattern = rule.attributes.get('match') ?? ''
  const matched = pattern === '' ? { text, stem: '', note: undefined } : matchSource(pattern, text)
  if (matched === undefined && options.isBare !== true) {
    return { code: 'no-match', why: `${pattern} does not match ${text}` }
  }
  const source = (matched?.text ?? text).replaceAll('/', '-')
  const version = readVersion(rule.type as Scheme, source)
  if (version !== undefined) return { subject: { version, stem: matched?.stem ?? '' }, note: matched?.note }
  const what = rule.type === 'semver' ? 'a semantic version such as v1.2.3' : 'a version of PEP 440 such as 1.2.3'
  return { code: 'no-version', why: `${source} is not ${what}` }
}

const OWN_NAMES = ['raw', 'version', 'major', 'minor', 'patch', 'prerelease', 'build', 'channel'] as const
type OwnName = (typeof OWN_NAMES)[number]

/** The names that a pattern of type semver or pep440 may have. */
export const VERSION_NAMES: readonly string[] = OWN_NAMES

/** The parts that most versions do not have. */
const OF_SOME: ReadonlySet<string> = new Set(['channel', 'prerelease', 'build'])

/** What is asked of a pattern for every earlier version, so found out once. */
interface Pattern {
  readonly template: Template
  readonly needs: readonly OwnName[]
  readonly speaksOfPrereleases: boolean
  readonly isOnlyRaw: boolean
}

const patterns = new Map<string, Pattern>()

function patternOf(text: string): Pattern {
  const known = patterns.get(text)
  if (known !== undefined) return known
  const template = parseTemplate(text)
  const names = namesIn(template)
  const pattern = {
    template,
    needs: OWN_NAMES.filter(name => names.has(name)),
    speaksOfPrereleases: [...OF_SOME].some(name => names.has(name)),
    isOnlyRaw: isOnlyRaw(template),
  }
  patterns.set(text, pattern)
  return pattern
}

/** A pre-release gives its whole version whatever the pattern, unless the pattern itself speaks of pre-releases. */
function renderVersion(text: string, version: Version): string | Skip {
  const { template, needs, speaksOfPrereleases, isOnlyRaw } = patternOf(text)
  const missing = needs.find(name => isMissing(name, version))
  if (missing !== undefined) {
    // A rule for channels is there for pre-releases alone; that a release gives it nothing is no slip.
    const code = OF_SOME.has(missing) ? 'other-kind' : 'no-such-part'
    return { code, why: `${version.raw} has no ${missing} for the pattern ${text}` }
  }
  if (!version.isStable && !speaksOfPrereleases) return isOnlyRaw ? version.raw : version.full
  return renderTemplate(template, ({ name }) => partOf(version, name))
}

function partOf(version: Version, name: string): string | undefined {
  if (name === 'version') return version.full
  return isOwnName(name) ? version[name] : undefined
}

function isOwnName(name: string): name is Exclude<OwnName, 'version'> {
  return name !== 'version' && VERSION_NAMES.includes(name)
}

function isMissing(name: OwnName, version: Version): boolean {
  if (name === 'raw' || name === 'version') return false
  return version[name] === undefined || version[name] === ''
}

function renderMatch(rule: Rule, text: string): Rendered {
  const pattern = rule.attributes.get('pattern') ?? ''
  const group = Number(rule.attributes.get('group') ?? '0')
  const found = search(pattern, text)
  if (found === undefined) return skipped('no-match', `${pattern} does not match ${text}`)
  const value = found.match[group]
  if (value === undefined) return skipped('no-group', `${pattern} has no group ${group} in ${text}`)
  return { ok: true, value, subject: findVersion(text), note: found.note }
}

interface Matched {
  readonly text: string
  readonly stem: string
  readonly note: string | undefined
}

/** The first group, or all that matched where there is no group; the stem is what stands around it. */
function matchSource(pattern: string, text: string): Matched | undefined {
  const found = search(pattern, text)
  if (found === undefined) return undefined
  const { match, note } = found
  const own = match[1] ?? match[0]
  const start = text.indexOf(own, match.index)
  const stem = `${text.slice(0, start).replace(/v$/, '')}\n${text.slice(start + own.length)}`
  return { text: own, stem: stem === '\n' ? '' : stem, note }
}

function skipped(code: string, why: string): Rendered {
  return { ok: false, skip: { code, why } }
}
