import type { Candidate, EvaluateOptions } from './evaluate.ts'
import { boundTime } from './pattern-time.ts'
import type { Rule } from './rules.ts'
import { readSubject, renderSubject, renderVersionRule, type Subject } from './subject.ts'
import { unmapVersionText } from './tag-text.ts'
import { compareVersions, findVersion, type Version } from './versions.ts'

/** The versions that were published before, as far as it could be found out. */
export interface History {
  readonly from: 'git' | 'registry' | 'github' | 'list'
  /** Tag names, the oldest first where the order is known. */
  readonly names: readonly string[]
}

/** Releases before pre-releases, so that no pre-release takes a tag that a release has had; then the order of versions. */
export function compareForTag(a: Version, b: Version): number {
  return Number(a.isStable) - Number(b.isStable) || compareVersions(a, b)
}

/** For one rule and one component: the versions that give each value, the highest first. */
export class Groups {
  readonly #byValue = new Map<string, Version[]>()
  readonly #all: Version[] = []

  constructor(candidate: Candidate, history: History, options: EvaluateOptions) {
    const isBare = history.from === 'registry' || history.from === 'list'
    for (const { value, subject } of readAll(candidate, history, { ...options, isBare })) {
      if (!isSameStem(subject, candidate.subject, isBare)) continue
      const { version } = subject
      this.#all.push(version)
      const group = this.#byValue.get(value)
      if (group === undefined) this.#byValue.set(value, [version])
      else group.push(version)
    }
  }

  of(value: string): Group {
    return toGroup(this.#byValue.get(value) ?? [])
  }

  /** Releases; pre-releases where there is no release. */
  get all(): Group {
    const stable = this.#all.filter(version => version.isStable)
    return toGroup(stable.length === 0 ? this.#all : stable)
  }
}

export interface Group {
  readonly highest: Version | undefined
  readonly versions: readonly Version[]
}

function toGroup(versions: readonly Version[]): Group {
  const highest = versions.reduce<Version | undefined>(
    (best, one) => (best === undefined || compareForTag(one, best) > 0 ? one : best),
    undefined,
  )
  return { highest, versions }
}

interface Read {
  readonly value: string
  readonly subject: Subject
}

type HistoryOptions = EvaluateOptions & { readonly isBare: boolean }

/** What the rule makes of every name; of a name that it can do nothing with, nothing. */
function readAll(candidate: Candidate, history: History, options: HistoryOptions): readonly Read[] {
  const { rule } = candidate
  if (rule.type === 'semver' || rule.type === 'pep440') {
    return subjectsOf(candidate, history, options).flatMap(subject => {
      const value = renderSubject(rule, subject)
      return typeof value === 'string' ? { value, subject } : []
    })
  }
  return namesFor(candidate, history, options).flatMap(name => readName(rule, name, options) ?? [])
}

function readName(rule: Rule, name: string, options: HistoryOptions): Read | undefined {
  if (rule.type === 'ref' || rule.type === 'raw') {
    const subject = findVersion(name)
    return subject === undefined ? undefined : { value: rule.type === 'raw' ? 'latest' : name, subject }
  }
  const rendered = renderVersionRule(rule, name, options)
  const subject = rendered.ok ? rendered.subject : undefined
  return rendered.ok && subject !== undefined ? { value: rendered.value, subject } : undefined
}

const subjects = new WeakMap<History, Map<string, readonly Subject[]>>()

/** Rules most often differ in nothing but their pattern, and then have the same versions. */
function subjectsOf(candidate: Candidate, history: History, options: HistoryOptions): readonly Subject[] {
  const known = subjects.get(history) ?? new Map<string, readonly Subject[]>()
  subjects.set(history, known)
  const { type, attributes } = candidate.rule
  const around = history.from === 'registry' ? surroundings(candidate) : []
  const own = ['match', 'component', 'tag-prefix'].map(name => attributes.get(name) ?? null)
  const key = JSON.stringify([type, ...own, ...around])
  const found =
    known.get(key) ??
    namesFor(candidate, history, options).flatMap(name => readSubject(candidate.rule, name, options) ?? [])
  known.set(key, found)
  return found
}

function namesFor(candidate: Candidate, history: History, options: HistoryOptions): readonly string[] {
  const names = history.from === 'registry' ? ownNames(candidate, history.names) : history.names
  boundTime(candidate.rule, names, options)
  return names
}

/** A registry has tags with the rule's prefix and suffix; others belong to another variant of the image. */
function ownNames(candidate: Candidate, all: readonly string[]): readonly string[] {
  const around = surroundings(candidate)
  const names = all.flatMap(name => unwrap(name, around) ?? [])
  const known = new Set([...names, candidate.subject?.version.full ?? ''])
  return names.filter(name => !isVariant(name, known))
}

/** `1.2.3-rc.1-alpine` is 1.2.3-rc.1 for Alpine Linux and no later release candidate. */
function isVariant(name: string, known: ReadonlySet<string>): boolean {
  const [core = '', ...rest] = name.split('-')
  return rest.some((word, i) => {
    if (i === 0 || !/^[A-Za-z]/.test(word)) return false
    return /[0-9]$/.test(rest[i - 1] ?? '') || known.has([core, ...rest.slice(0, i)].join('-'))
  })
}

type Surroundings = readonly [before: string, after: string]

/** The rule's prefix and suffix. */
function surroundings({ text, value }: Candidate): Surroundings {
  const at = text.indexOf(value)
  return at === -1 ? ['', ''] : [text.slice(0, at), text.slice(at + value.length)]
}

function unwrap(name: string, [before, after]: Surroundings): string | undefined {
  if (!name.startsWith(before) || !name.endsWith(after) || name.length < before.length + after.length) return undefined
  return unmapVersionText(name.slice(before.length, name.length - after.length))
}

function isSameStem(a: Subject, b: Subject | undefined, isBare: boolean): boolean {
  return a.stem === (b?.stem ?? '') || (isBare && a.stem === '')
}
