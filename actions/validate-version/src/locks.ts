import { agreementOf } from '@ci-kit/version/equality'
import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { lockCommand } from './commands.ts'
import { versionOf, writtenOf } from './compare.ts'
import type { Finding } from './finding.ts'
import { directoryOf } from './scope.ts'
import type { Source } from './sources.ts'

/** The package's own version in its lockfile, against its manifest; of a package that does not count it is only told. */
export function judgeLocks(sources: readonly Source[]): readonly Finding[] {
  const manifests = sources.map(one => one.statement).filter(one => one.role === 'source')
  const counted = new Set(sources.filter(one => one.membership.counts === 'yes').map(one => one.statement))
  const findings =
    manifests.length === 0
      ? []
      : sources.flatMap(({ statement: copy }) => {
          const manifest = copy.role === 'copy' ? manifestOf(copy, manifests) : undefined
          if (manifest === undefined || isSame(copy, manifest)) return []
          const message = `${copy.file} has ${versionOf(copy.said)}, and ${manifest.file}:${manifest.line} has ${versionOf(manifest.said)}`
          const level = counted.has(manifest) ? 'error' : 'notice'
          const fix = `${lockCommand(copy.file)}, and commit ${copy.file}`
          return [{ level, code: 'lock-behind', message, fix, place: { file: copy.file, line: copy.line } } as const]
        })
  // npm writes the version of the root twice.
  return findings.filter((one, i) => findings.findIndex(other => other.message === one.message) === i)
}

function isSame(copy: Statement, manifest: Statement): boolean {
  const [locked, written] = [writtenOf(copy), writtenOf(manifest)]
  return locked === undefined || written === undefined || agreementOf(locked, written).kind !== 'different'
}

/** The source of the same name, the one in the same directory first; of no name, one beside it. */
export function manifestOf(copy: Statement, sources: readonly Statement[]): Statement | undefined {
  const directory = directoryOf(copy.file)
  const kin = sources.filter(one => one.scheme === copy.scheme && versionOf(one.said) !== undefined)
  const named = kin.filter(one => one.subjects.some(subject => copy.subjects.includes(subject)))
  // One name can have several packages: that of the bindings, and that of the library.
  const agreeing = named.find(one => isSame(copy, one))
  if (agreeing !== undefined) return agreeing
  const beside = (copy.subjects.length > 0 ? named : kin).filter(one => directoryOf(one.file) === directory)
  const candidates = beside.length > 0 ? beside : named
  // Several that say different things tell nothing.
  if (new Set(candidates.map(one => versionOf(one.said))).size !== 1) return undefined
  // An npm lockfile is written after the npm package, whatever else has its name.
  const tool = copy.kind.split(' ')[0]
  return candidates.find(one => one.kind.split(' ')[0] === tool) ?? candidates[0]
}
