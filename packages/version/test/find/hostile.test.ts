import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findStatements } from '../../src/find/find-statements.ts'
import { systemFinders } from '../../src/find/system-finders.ts'
import { statedIn, treeOf } from './stated-in.ts'
import { SYSTEM_NAMES } from './system-names.ts'

const WORDS = fc.constantFrom(
  ...'version = : := " \' ( ) { } [ ] < > / \\ # // /* */ ${ $( @ % , ; . 1.2.3 0.0.0 VERSION project AC_INIT set( Version: \n \r\n \t ~> def end package \uFEFF <project> </project> <version> </version> property( file( read + <> '.split(
    ' ',
  ),
  ' ',
  '\n',
)

describe('finders on hostile files', () => {
  it('never throw, and give places that are in the file', async () => {
    const noise = fc.oneof(
      fc.array(WORDS, { maxLength: 60 }).map(words => words.join(' ')),
      fc.array(WORDS, { maxLength: 60 }).map(words => words.join('')),
      fc.string({ maxLength: 80 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SYSTEM_NAMES), noise, async (name, text) => {
        const { statements } = await findStatements(treeOf({ [name]: text }), { finders: systemFinders })
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
        for (const { line, column, said } of statements) {
          const at = lines[line - 1]
          expect(at).toBeDefined()
          expect(column).toBeLessThanOrEqual((at?.length ?? 0) + 1)
          const isNamed = /\.(?:ebuild|bb)$/.test(name)
          if (said.kind === 'version' && !isNamed) expect(at?.slice(column - 1)).toMatch(startingWith(said.written))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.each(SYSTEM_NAMES)('%s: the time grows with the size of the file, not faster', async name => {
    const pieces = [
      'version = "',
      '(',
      '{',
      '${a}',
      "'\\",
      '<a>',
      '/*',
      'set(a ${a}) ',
      'version ',
      '"\\"',
      '[',
      '@1',
      '1.',
      '\t',
      'version=a\n',
      'AC_INIT(',
      'version',
      '$(',
    ]
    for (const piece of pieces) {
      const text = `version = x\n${piece.repeat(Math.ceil(40_000 / piece.length))}`
      const start = cpuMs()
      await statedIn({ [name]: text })
      // A pattern that goes back for each character takes minutes here; the others a fraction of this.
      expect(cpuMs() - start).toBeLessThan(6000)
    }
  })

  it('names that are keys of every object are only names', async () => {
    const gradle = { 'build.gradle': 'version = constructor', 'gradle.properties': '__proto__=1.0\n' }
    expect(await statedIn(gradle)).toEqual(['build.gradle:1:11 dynamic: constructor is not set in this repository'])
  })

  it('a path that leads out of the repository is not followed', async () => {
    const files = { 'a/b.gemspec': "  s.version = File.read('../../VERSION').strip\n", VERSION: 'no version' }
    const [first] = await statedIn(files)
    expect(first).toMatch(/^VERSION:1:1 unreadable|^a\/b\.gemspec:1:15 dynamic/)
  })
})

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')}`)
}
