import { posix } from 'node:path'
import { type Node, nodeAt, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { openFile, parsedAs } from '../open.ts'
import { type About, stateDynamic, stateScalar, stateUnreadable } from '../state.ts'

/** tauri.conf.json: its version, or that of the package.json that it names. Without one, Tauri takes that of the crate. */
export const tauri: Finder = {
  matches: path => /(?:^|\/)(?:tauri(?:\.\w+)?\.conf\.json5?|Tauri(?:\.\w+)?\.toml)$/.test(path),
  find: stateTauri,
}

const ABOUT: About = { kind: 'Tauri app', scheme: 'semver' }

async function stateTauri(file: SourceFile, tree: Tree): Promise<readonly Statement[]> {
  const parsed = parsedAs(file, file.path.endsWith('.toml') ? 'toml' : 'jsonc')
  if (parsed.kind === 'broken') {
    // JSON 5 has more than comments; what it says is not known then.
    return file.path.endsWith('5') ? [] : [stateUnreadable(file, parsed.offset, ABOUT, parsed.reason)]
  }
  const { root } = parsed
  const version = stringAt(root, 'version') ?? stringAt(root, 'package', 'version')
  if (version === undefined) return []
  const about: About = { ...ABOUT, subject: nameOf(root) }
  if (!version.text.endsWith('.json')) return [stateScalar(file, version, about)]
  const path = posix.join(posix.dirname(file.path), version.text)
  const target = await openFile(tree, path)
  const manifest = target === undefined ? undefined : parsedAs(target, 'json')
  const found = manifest?.kind === 'parsed' ? stringAt(manifest.root, 'version') : undefined
  if (target === undefined || found === undefined) {
    return [stateDynamic(file, version.offset, about, `${path} states no version`)]
  }
  return [stateScalar(target, found, { ...about, via: [file.path] })]
}

function nameOf(root: Node | undefined): string | undefined {
  const name = nodeAt(root, 'productName') ?? nodeAt(root, 'package', 'productName')
  return name?.kind === 'scalar' ? name.text : undefined
}
