import { linesOf } from '../formats/source-text.ts'
import type { Statement } from '../statement.ts'
import { isNamed } from './code-rule.ts'
import type { Finder } from './finder.ts'
import { literal, stateFound } from './stated.ts'

const SPEC = /^ {4}(?<name>[\w.-]+) \((?<version>[^()\s]+)\)$/d

/** The repository's own gems in `Gemfile.lock`: those under PATH, which lie in it. */
export const gemLockFinder: Finder = {
  matches: isNamed('Gemfile.lock', 'gems.locked'),
  find: async file => {
    const statements: Statement[] = []
    let isOwn = false
    for (const line of linesOf(file.text)) {
      const section = /^[A-Z]+/.exec(line.text)?.[0]
      if (section !== undefined) isOwn = section === 'PATH'
      // A gem beside the repository is another project's.
      if (isOwn && /^ {2}remote: (?:\/|\.\.\/)/.test(line.text)) isOwn = false
      const match = isOwn ? SPEC.exec(line.text) : null
      const range = match?.indices?.groups?.version
      if (range === undefined || match === null) continue
      const span = { text: match.groups?.version ?? '', offset: line.offset + range[0] }
      const about = { kind: 'gem lockfile', scheme: 'rubygems', subject: match.groups?.name, role: 'copy' } as const
      statements.push(stateFound(file, literal(file, span), about))
    }
    return statements
  },
}
