import { type IniField, iniField, readIni } from '../../formats/ini.ts'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type About, stateVersion } from '../state.ts'
import { ended, followName, type Trail } from './follow.ts'
import { basesOf, directoryOf, followTextFile } from './text-file.ts'

/** setup.cfg: a version, `attr:` or `file:`. */
export const setupCfg: Finder = {
  matches: path => /(?:^|\/)setup\.cfg$/.test(path),
  find: async (file, tree) => {
    const fields = readIni(file.text)
    const own = await stateMetadata(file, tree, fields)
    return [...(own === undefined ? [] : [own]), ...stateBumpversion(file, fields)]
  },
}

async function stateMetadata(
  file: SourceFile,
  tree: Tree,
  fields: readonly IniField[],
): Promise<Statement | undefined> {
  const version = iniField(fields, 'metadata', 'version')
  if (version === undefined) return undefined
  const subject = iniField(fields, 'metadata', 'name')?.value
  const about: About = { kind: 'Python project', scheme: 'pep440', subject, via: [file.path] }
  const bases = fields
    .filter(
      ({ section, key }) => (section === 'options' && key === 'package_dir') || section === 'options.packages.find',
    )
    .flatMap(({ key, value }) =>
      key === 'package_dir' ? [value.replace(/^.*=\s*/, '')] : key === 'where' ? [value] : [],
    )
  const trail: Trail = { tree, about, start: { file, offset: version.offset }, bases: basesOf(file.path, bases) }
  const [, directive, target = ''] = /^(attr|file):\s*(.*)$/.exec(version.value) ?? []
  if (directive === 'attr')
    return (await followName(trail, target)) ?? ended(trail, `${target} is not in the repository`)
  if (directive === 'file')
    return await followTextFile(trail, directoryOf(file.path), target.split(',', 1)[0]?.trim() ?? '')
  return stateVersion(file, { text: version.value, offset: version.offset }, { ...about, via: [] })
}

/** bumpversion and bump-my-version keep the current version in their own configuration. */
export const bumpversionCfg: Finder = {
  matches: path => /(?:^|\/)\.bumpversion\.cfg$/.test(path),
  find: async file => stateBumpversion(file, readIni(file.text)),
}

function stateBumpversion(file: SourceFile, fields: readonly IniField[]): readonly Statement[] {
  const version = iniField(fields, 'bumpversion', 'current_version')
  const about: About = { kind: 'bumpversion', scheme: 'pep440' }
  return version === undefined ? [] : [stateVersion(file, { text: version.value, offset: version.offset }, about)]
}
