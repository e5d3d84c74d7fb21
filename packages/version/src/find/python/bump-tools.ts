import { stringAt } from '../../formats/node.ts'
import { type Field, fieldFinder } from '../fields/field.ts'
import { named } from '../fields/named.ts'
import type { Finder } from '../finder.ts'

const COMMITIZEN = { kind: 'Commitizen', scheme: 'pep440', version: ['commitizen', 'version'] } as const

const FIELDS: readonly Field[] = [
  { ...COMMITIZEN, files: named('.cz.toml', 'cz.toml'), format: 'toml', version: ['tool', 'commitizen', 'version'] },
  { ...COMMITIZEN, files: named('.cz.json', 'cz.json'), format: 'json' },
  { ...COMMITIZEN, files: named('.cz.yaml', 'cz.yaml'), format: 'yaml' },
  {
    kind: 'bump-my-version',
    scheme: 'pep440',
    files: named('.bumpversion.toml'),
    format: 'toml',
    version: ['tool', 'bumpversion', 'current_version'],
  },
  {
    kind: 'BumpVer',
    scheme: 'pep440',
    files: named('bumpver.toml', 'pycalver.toml'),
    format: 'toml',
    version: ['bumpver', 'current_version'],
  },
  { kind: 'tbump', scheme: 'pep440', files: named('tbump.toml'), format: 'toml', version: ['version', 'current'] },
  ...['workspace', 'project', 'package'].map(
    (table): Field => ({
      kind: `pixi ${table === 'package' ? 'package' : 'workspace'}`,
      scheme: 'semver',
      files: named('pixi.toml'),
      format: 'toml',
      version: [table, 'version'],
      name: [table, 'name'],
      // conda-smithy writes its own version into the file of a feedstock.
      isOurs: root => !stringAt(root, table, 'name')?.text.endsWith('-feedstock'),
    }),
  ),
]

/** Tools that keep the current version in a file of their own. */
export const bumpTools: Finder = fieldFinder(FIELDS)
