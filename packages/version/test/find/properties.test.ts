import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findStatements } from '../../src/find/find-statements.ts'
import { FINDERS } from '../../src/find/finders.ts'
import { checkPlace, treeOf } from './find-in.ts'
import { SYSTEM_NAMES } from './system-names.ts'

/** A file of each kind, by a name that its finder takes. */
const NAMES = [
  'package.json package-lock.json lerna.json deno.jsonc jsr.json .release-please-manifest.json tauri.conf.json server.json',
  'pyproject.toml setup.cfg setup.py pkg/__init__.py version.py conanfile.py uv.lock .bumpversion.cfg hatch.toml pixi.toml',
  'Cargo.toml Cargo.lock meta.yaml recipe.yaml Dockerfile Chart.yaml galaxy.yml pubspec.yaml shard.yml snapcraft.yaml',
  'CITATION.cff codemeta.json manifest.json composer.json vcpkg.json plugin.php readme.txt style.css addon.xml package.xml',
  'library.properties extension.toml mods.toml mcmod.info x.el metadata.rb info.json module.json plugin.xml config.xml',
].flatMap(line => line.split(' '))

const PIECES = [
  'version "version" __version__ VERSION name [project] [package] {"version": "1.2.3"} = : "1.2.3" 1.2.3 \' " """ { } [ ] ( ) ,',
  "{% set {{ version }} %} \u0024{version} $V ARG LABEL FROM \\ # // <addon <package <version> </version> version='1' > attr: file:",
  'dynamic tool.hatch.version path = "a" workspace = true setup( ) def class import from . .. as [[package]] source',
].flatMap(line => line.split(' '))

const text = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc
    .array(fc.constantFrom(...PIECES, '\n', '\r\n', '\t', ' ', '\uFEFF', '\r', '\0'), { maxLength: 40 })
    .map(pieces => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES, '\n'), { maxLength: 40 }).map(pieces => pieces.join('')),
)

describe('any text in any file', () => {
  it('throws nothing, and each place has what is said to be written there', async () => {
    const files = fc.dictionary(fc.constantFrom(...NAMES), text, { minKeys: 1, maxKeys: 6 })
    await fc.assert(
      fc.asyncProperty(files, async given => {
        const { statements } = await findStatements(treeOf(given))
        for (const statement of statements) checkPlace(given, statement)
      }),
      { numRuns: 1500 },
    )
  })

  it('every finder takes one of the names', () => {
    const names = [...NAMES, ...SYSTEM_NAMES]
    const idle = FINDERS.filter(finder => !names.some(name => finder.matches(name)))
    expect(idle).toEqual([])
  })

  // Each repeats something that a careless pattern or parser would go over again and again.
  const REPEATED = [
    '{',
    '[',
    '(',
    '"',
    "'",
    '"""',
    '\\\n',
    ' ',
    '\t',
    '#',
    '\n',
    '\r',
    '{{',
    '{% ',
    '<a>',
    '<!--',
    'a.',
    'x=',
    'version',
    '\u0024{',
    '@a',
    '1.',
    '- ',
    '=version=',
    ' \\\n',
  ]

  // Lines just below a limit of length, with what two parts of a pattern could share.
  const HEADS = [
    'a',
    'Version:',
    'version:',
    '__version__:',
    'version = 1',
    '{% set a =',
    'LABEL version=',
    '// @version',
  ]
  const LINES = HEADS.flatMap(head => [400, 3_900].map(length => `${head}${' '.repeat(length)}x\n`))

  it.each([...REPEATED, ...LINES])(
    'takes linear time for %j repeated',
    async piece => {
      const timeOf = async (length: number): Promise<number> => {
        const given = Object.fromEntries(NAMES.map(name => [name, `version ${piece.repeat(length / piece.length)}`]))
        const start = cpuMs()
        await findStatements(treeOf(given))
        return cpuMs() - start
      }
      // All files of 30 kB together: a quadratic reader needs minutes.
      await timeOf(1_000)
      expect(await timeOf(30_000)).toBeLessThan(15_000)
    },
    60_000,
  )

  it('takes linear time for names of Python that refer to each other', async () => {
    const names = 'abcdefgh'
    const lines = Array.from({ length: 4_000 }, (_, i) => `  ${names[i % 8]} = ${names[(i + 1) % 8]}\n`)
    const given = {
      'setup.py': `if x:\n${lines.join('')}setup(version=a)\n`,
      'pkg/__init__.py': `if x:\n  __version__ = a\n${lines.join('')}`,
    }
    const start = cpuMs()
    await findStatements(treeOf(given))
    expect(cpuMs() - start).toBeLessThan(5_000)
  })
})
