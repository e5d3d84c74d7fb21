import type { Candidate, EvaluateOptions } from './evaluate.ts'
import { renderVersionRule, type Subject } from './subject.ts'
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
    for (const name of history.names) {
      const text = history.from === 'registry' ? unwrap(name, candidate) : name
      const found = text === undefined ? undefined : read(candidate, text, { ...options, isBare })
      if (found === undefined || !isSameStem(found.subject, candidate.subject, isBare)) continue
      const { version } = found.subject
      this.#all.push(version)
      const group = this.#byValue.get(found.value)
      if (group === undefined) this.#byValue.set(found.value, [version])
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

function read(
  { rule }: Candidate,
  name: string,
  options: EvaluateOptions & { readonly isBare: boolean },
): Read | undefined {
  if (rule.type === 'ref' || rule.type === 'raw') {
    const subject = findVersion(name)
    return subject === undefined ? undefined : { value: rule.type === 'raw' ? 'latest' : name, subject }
  }
  const rendered = renderVersionRule(rule, name, options)
  const subject = rendered.ok ? rendered.subject : undefined
  return rendered.ok && subject !== undefined ? { value: rendered.value, subject } : undefined
}

/** A registry has tags with the rule's prefix and suffix; others belong to another variant of the image. */
function unwrap(name: string, { text, value }: Candidate): string | undefined {
  const at = text.indexOf(value)
  const [before, after] = at === -1 ? ['', ''] : [text.slice(0, at), text.slice(at + value.length)]
  if (!name.startsWith(before) || !name.endsWith(after) || name.length < before.length + after.length) return undefined
  return unmapVersionText(name.slice(before.length, name.length - after.length))
}

function isSameStem(a: Subject, b: Subject | undefined, isBare: boolean): boolean {
  return a.stem === (b?.stem ?? '') || (isBare && a.stem === '')
}
