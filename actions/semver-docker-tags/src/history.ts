import type { Candidate, EvaluateOptions } from './evaluate.ts'
import type { Subject } from './subject.ts'
import { renderVersionRule } from './subject.ts'
import { compareVersions, findVersion, type Version } from './versions.ts'

/** The versions that were published before, as far as it could be found out. */
export interface History {
  readonly from: 'git' | 'registry' | 'github' | 'list'
  /** Tag names, the oldest first where the order is known. */
  readonly names: readonly string[]
  /** `bare`: versions without the prefix of a component. */
  readonly kind: 'refs' | 'bare'
}

/** Releases before pre-releases, so that no pre-release takes a tag that a release has had; then the order of versions. */
export function compareForTag(a: Version, b: Version): number {
  return Number(a.isStable) - Number(b.isStable) || compareVersions(a, b)
}

/** For one rule and one component: which version is the highest of those that give a value. */
export class Groups {
  readonly #byValue = new Map<string, Version>()
  #highest: Version | undefined
  #count = 0

  constructor(candidate: Candidate, history: History, options: EvaluateOptions) {
    const read = { ...options, isBare: history.kind === 'bare' }
    for (const name of history.names) {
      const found = read1(candidate, name, read)
      if (found === undefined || !isSameStem(found.subject, candidate.subject, read.isBare)) continue
      this.#count += 1
      this.#add(found.value, found.subject.version)
    }
  }

  /** How many versions of this component were looked at. */
  get count(): number {
    return this.#count
  }

  highestOf(value: string): Version | undefined {
    return this.#byValue.get(value)
  }

  /** Of all releases; of pre-releases where there is no release. */
  get highest(): Version | undefined {
    return this.#highest
  }

  #add(value: string, version: Version): void {
    const known = this.#byValue.get(value)
    if (known === undefined || compareForTag(version, known) > 0) this.#byValue.set(value, version)
    if (this.#highest === undefined || compareForTag(version, this.#highest) > 0) this.#highest = version
  }
}

interface Read {
  readonly value: string
  readonly subject: Subject
}

function read1({ rule }: Candidate, name: string, options: EvaluateOptions): Read | undefined {
  if (rule.type === 'ref' || rule.type === 'raw') {
    const subject = findVersion(name)
    return subject === undefined ? undefined : { value: rule.type === 'raw' ? 'latest' : name, subject }
  }
  const rendered = renderVersionRule(rule, name, options)
  if (!rendered.ok) return undefined
  const subject = rendered.subject ?? findVersion(name)
  return subject === undefined ? undefined : { value: rendered.value, subject }
}

function isSameStem(a: Subject, b: Subject | undefined, isBare: boolean): boolean {
  return a.stem === (b?.stem ?? '') || (isBare && a.stem === '')
}
