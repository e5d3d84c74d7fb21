import { posix } from 'node:path'
import { type Node, nodeAt, stringAt } from '../../formats/node.ts'
import type { Statement } from '../../statement.ts'
import { openFile, parsedAs } from '../open.ts'
import { BACKEND_PATTERNS, matchPattern } from '../safe-pattern.ts'
import { stateScalar, stateVersion } from '../state.ts'
import type { Dynamic } from './backends.ts'
import { ended, followIn, generatedBy, type Trail } from './follow.ts'
import { directoryOf } from './text-file.ts'

/** The version source of hatchling: a file and a pattern, code, the history, or package.json. */
export async function followHatch({ trail, root, file, isDynamic }: Dynamic): Promise<Statement | undefined> {
  const directory = directoryOf(file.path)
  const own = nodeAt(root, 'tool', 'hatch', 'version')
  const table = own ?? (await hatchToml(trail, directory))
  if (table === undefined) return isDynamic ? ended(trail, 'hatchling is told of no version') : undefined
  const source = stringAt(table, 'source')?.text ?? 'regex'
  const start = own === undefined ? trail.start : { file, offset: own.offset }
  const here: Trail = { ...trail, start }
  const path = stringAt(table, 'path')
  if (source === 'nodejs') return await packageJson(here, posix.join(directory, path?.text ?? 'package.json'))
  if (source === 'env') return ended(here, `it comes from the environment: ${stringAt(table, 'variable')?.text ?? ''}`)
  if (source !== 'regex' && source !== 'code') return ended(here, `hatch has it from ${source}`)
  if (path === undefined) return ended(here, 'hatchling is told of no path')
  const at: Trail = own === undefined ? here : { ...trail, start: { file, offset: path.offset } }
  if (source === 'regex')
    return await followPattern(at, path.text, stringAt(table, 'pattern')?.text ?? BACKEND_PATTERNS.hatch)
  const module = await openFile(trail.tree, posix.join(directory, path.text))
  if (module === undefined) return ended(at, `${path.text} is not in the repository`)
  const name = stringAt(table, 'expression')?.text ?? '__version__'
  return /^\w+$/.test(name) ? await followIn(at, module, name) : ended(at, `it is computed: ${name}`)
}

async function hatchToml(trail: Trail, directory: string): Promise<Node | undefined> {
  const file = await openFile(trail.tree, posix.join(directory, 'hatch.toml'))
  const parsed = file === undefined ? undefined : parsedAs(file, 'toml')
  return parsed?.kind === 'parsed' ? nodeAt(parsed.root, 'version') : undefined
}

/** What a pattern of the manifest finds in a file that it names. */
export async function followPattern(trail: Trail, path: string, pattern: string): Promise<Statement> {
  const full = posix.join(directoryOf(trail.start.file.path), path)
  const file = await openFile(trail.tree, full)
  if (file === undefined) return ended(trail, `${full} is not in the repository`)
  const generator = generatedBy(file.text)
  if (generator !== undefined) return ended(trail, `${full} is written by ${generator}`)
  const matched = matchPattern(pattern, file.text)
  if (matched.kind === 'failed') return ended(trail, matched.reason)
  const [first] = matched.pieces
  return first === undefined
    ? ended(trail, `the pattern matches nothing in ${full}`)
    : stateVersion(file, first, trail.about)
}

async function packageJson(trail: Trail, path: string): Promise<Statement> {
  const file = await openFile(trail.tree, path)
  const parsed = file === undefined ? undefined : parsedAs(file, 'json')
  const version = parsed?.kind === 'parsed' ? stringAt(parsed.root, 'version') : undefined
  if (file === undefined || version === undefined) return ended(trail, `${path} states no version`)
  return stateScalar(file, version, trail.about)
}
