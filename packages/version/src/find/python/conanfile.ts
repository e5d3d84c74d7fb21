import type { Line } from '../../formats/python.ts'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import type { About } from '../state.ts'
import { evaluate } from './evaluate.ts'
import { ended, followValue, moduleOf, type Trail } from './follow.ts'
import { basesOf } from './text-file.ts'

/** conanfile.py: the attribute `version` of its recipe. */
export const conanfile: Finder = {
  matches: path => /(?:^|\/)conanfile\.py$/.test(path),
  find: stateConanfile,
}

async function stateConanfile(file: SourceFile, tree: Tree): Promise<readonly Statement[]> {
  const module = moduleOf(file)
  const body = bodyOf(module.lines)
  const version = attribute(body, 'version')
  const setter = body.find(({ tokens }) => tokens[0]?.text === 'def' && tokens[1]?.text === 'set_version')
  const name = attribute(body, 'name')?.tokens[2]
  const about: About = {
    kind: 'Conan recipe',
    scheme: 'dotted',
    subject: name?.kind === 'string' ? name.text : undefined,
  }
  const line = version ?? setter
  if (line === undefined) return []
  const trail: Trail = { tree, about, start: { file, offset: line.tokens[0]?.offset ?? 0 }, bases: basesOf(file.path) }
  if (version === undefined) return [ended(trail, 'set_version() computes it')]
  return [await followValue(trail, file, evaluate(version.tokens.slice(2), module))]
}

/** The lines of the class itself that is the recipe. */
function bodyOf(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(
    ({ tokens }) => tokens[0]?.text === 'class' && tokens.some(({ text }) => text === 'ConanFile'),
  )
  const [head, first] = lines.slice(start, start + 2)
  if (start === -1 || head === undefined || first === undefined || first.indent <= head.indent) return []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex(({ indent }) => indent <= head.indent)
  return rest.slice(0, end === -1 ? undefined : end).filter(({ indent }) => indent === first.indent)
}

function attribute(body: readonly Line[], name: string): Line | undefined {
  return body.findLast(({ tokens }) => tokens[0]?.text === name && tokens[1]?.text === '=')
}
