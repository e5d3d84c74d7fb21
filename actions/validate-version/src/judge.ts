import type { VerdictKind } from '@ci-kit/core/report'
import { versionOf } from './compare.ts'
import type { Finding } from './finding.ts'
import type { Purpose } from './purpose.ts'
import { isAtRoot } from './scope.ts'
import type { Source } from './sources.ts'
import { spellIn } from './spelling.ts'

export interface JudgeFacts {
  readonly sources: readonly Source[]
  /** What the files are held against, in words: `the tag v1.2.3`. */
  readonly against: string
  readonly version: string
  readonly purpose: Purpose
  readonly require: 'all' | 'any'
}

/** Whether a file speaks for this version at all. */
export function counts({ membership, verdict }: Source): boolean {
  return membership.counts === 'yes' && (verdict === 'agrees' || verdict === 'spelling' || verdict === 'differs')
}

export function isDiffering(source: Source): boolean {
  return counts(source) && source.verdict === 'differs'
}

/** What the files say against the tag, one finding for each file. */
export function judgeFiles(facts: JudgeFacts): readonly Finding[] {
  const isEnough = facts.require === 'any' && facts.sources.some(one => counts(one) && one.verdict !== 'differs')
  const isTrial = facts.purpose === 'test' || facts.purpose === 'nightly'
  const level = isEnough ? 'notice' : isTrial ? 'warning' : 'error'
  return facts.sources.flatMap(source => judgeSource(source, facts, level))
}

// Whose tools refuse what their scheme refuses; others take any text.
const STRICT =
  /(?:^|\/)(?:package\.json|Cargo\.toml|pyproject\.toml|setup\.cfg|pubspec\.yaml|mix\.exs|Chart\.yaml|[^/]+\.(?:nuspec|gemspec))$/

function judgeSource(source: Source, { against, version }: JudgeFacts, level: Finding['level']): readonly Finding[] {
  const { statement, verdict, reason, problem, membership } = source
  const place = { file: statement.file, line: statement.line }
  const where = `${statement.file}:${statement.line}`
  if (isDiffering(source)) {
    const message = `${where} says ${versionOf(statement.said)} and ${against} says ${version}: ${reason}; ${membership.why}`
    return [
      {
        level,
        code: 'differs',
        message,
        fix: `write ${spellIn(statement.scheme, version)} there, or exclude: ${statement.file}`,
        place,
      },
    ]
  }
  if (verdict === 'differs' && membership.counts === 'unknown') {
    const message = `${where} says ${versionOf(statement.said)}; whether it has to agree is not known: ${membership.why}`
    return [{ level: 'notice', code: 'may-differ', message, fix: 'name the file in sources or in exclude', place }]
  }
  if (verdict === 'unreadable' && (membership.counts === 'yes' || isAtRoot(statement))) {
    const message = `the version in ${where} cannot be read: ${reason}`
    const isNamed = membership.counts === 'yes'
    return [
      {
        level: isNamed ? 'error' : 'warning',
        code: 'unreadable',
        message,
        fix: 'correct the file, or name it in exclude',
        place,
      },
    ]
  }
  const isStrict = STRICT.test(statement.file) && statement.role === 'source'
  if (problem === undefined || !isStrict || !counts(source)) return []
  const message = `${where} says ${versionOf(statement.said)}, which its tools refuse: ${problem}`
  return [{ level: 'warning', code: 'not-valid', message, fix: `write ${spellIn(statement.scheme, version)}`, place }]
}

/** Nothing that could be compared is no pass when there was something to compare. */
export function verdictOf(findings: readonly Finding[], sources: readonly Source[]): VerdictKind {
  if (findings.some(one => one.level === 'error')) return 'fail'
  if (findings.some(one => one.level === 'warning')) return 'warn'
  const hasVersions = sources.some(one => one.verdict === 'differs' && one.membership.counts === 'unknown')
  return hasVersions && !sources.some(counts) ? 'unknown' : 'pass'
}
