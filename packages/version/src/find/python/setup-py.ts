import { posix } from 'node:path'
import type { Line, Token } from '../../formats/python.ts'
import type { Statement } from '../../statement.ts'
import type { Tree } from '../../tree.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { openFile } from '../open.ts'
import type { About } from '../state.ts'
import { evaluate } from './evaluate.ts'
import { ended, followIn, followValue, generatedBy, moduleOf, type Trail } from './follow.ts'
import type { Module } from './module.ts'
import { basesOf, directoryOf, followTextFile } from './text-file.ts'
import { closeOf, shown, splitAt } from './value.ts'

/** setup.py: the argument `version` of `setup()`, followed to a literal in the file, in a module or in a text file. */
export const setupPy: Finder = {
  matches: path => /(?:^|\/)setup\.py$/.test(path),
  find: async (file, tree) => {
    const found = await stateSetup(file, tree)
    return found === undefined ? [] : [found]
  },
}

/** Tools that put the version in by an argument of their own. */
const TOOL_ARGUMENTS = new Map([
  ['use_scm_version', 'setuptools_scm'],
  ['pbr', 'pbr'],
  ['setuptools_git_versioning', 'setuptools-git-versioning'],
  ['version_config', 'setuptools-git-versioning'],
  ['use_incremental', 'incremental'],
  ['vcversion', 'vcversion'],
])

async function stateSetup(file: SourceFile, tree: Tree): Promise<Statement | undefined> {
  const module = moduleOf(file)
  const given = setupArguments(module.lines)
  if (given === undefined) return undefined
  const args = new Map([...spread(given, module), ...given])
  const version = args.get('version')
  const name = args.get('name')
  const named = name === undefined ? undefined : evaluate(name, module)
  const subject = named?.kind === 'text' ? named.text : undefined
  const about: About = { kind: 'Python project', scheme: 'pep440', subject, via: [file.path] }
  const start = { file, offset: version?.[0]?.offset ?? args.get('')?.[0]?.offset ?? 0 }
  const trail: Trail = { tree, about, start, bases: basesOf(file.path, packageDirectories(args.get('package_dir'))) }
  const tool = [...TOOL_ARGUMENTS].find(([argument]) => isGiven(args.get(argument)))?.[1]
  if (tool !== undefined) return ended(trail, `${tool} makes it from the history`)
  return version === undefined ? undefined : await followExpression(trail, file, version)
}

function isGiven(tokens: readonly Token[] | undefined): boolean {
  return tokens !== undefined && tokens[0]?.text !== 'False' && tokens[0]?.text !== 'None'
}

/** The arguments of the last call of `setup`, by name; `''` is the call itself. */
function setupArguments(lines: readonly Line[]): ReadonlyMap<string, readonly Token[]> | undefined {
  const line = lines.findLast(({ tokens }) => callAt(tokens) !== -1)
  if (line === undefined) return undefined
  const at = callAt(line.tokens)
  const close = closeOf(line.tokens, at + 1)
  const inner = line.tokens.slice(at + 2, close === -1 ? undefined : close)
  const args = new Map<string, readonly Token[]>([['', line.tokens.slice(at, at + 1)]])
  for (const part of splitAt(inner, ',')) {
    const [name, equals] = part
    if (name?.kind === 'name' && equals?.text === '=') args.set(name.text, part.slice(2))
    if (name?.text === '*' && equals?.text === '*' && part[2]?.kind === 'name') args.set('**', part.slice(2))
  }
  return args
}

/** The arguments in `setup(**config)`, after `config = dict(...)` or `config = {...}`. */
function spread(
  args: ReadonlyMap<string, readonly Token[]>,
  module: Module,
): readonly (readonly [string, readonly Token[]])[] {
  const [name] = args.get('**') ?? []
  const binding = name === undefined ? undefined : module.bindings.get(name.text)?.at(-1)
  if (binding?.kind !== 'assigned') return []
  const { value } = binding
  const isCall = value[0]?.text === 'dict' && value[1]?.text === '('
  if (!isCall && value[0]?.text !== '{') return []
  return splitAt(value.slice(isCall ? 2 : 1, -1), ',').flatMap(part => {
    const [key, mark] = part
    const isPair = key !== undefined && mark?.text === (isCall ? '=' : ':')
    return isPair ? [[key.text, part.slice(2)] as const] : []
  })
}

function callAt(tokens: readonly Token[]): number {
  if (tokens[0]?.text === 'def') return -1
  return tokens.findIndex(({ kind, text }, i) => kind === 'name' && text === 'setup' && tokens[i + 1]?.text === '(')
}

/** `{'': 'src'}` */
function packageDirectories(tokens: readonly Token[] | undefined): readonly string[] {
  if (tokens?.[1]?.kind !== 'string' || tokens[1].text !== '') return []
  return tokens[3]?.kind === 'string' ? [tokens[3].text] : []
}

async function followExpression(trail: Trail, file: SourceFile, tokens: readonly Token[]): Promise<Statement> {
  const module = moduleOf(file)
  const value = evaluate(tokens, module)
  if (value.kind === 'computed') {
    if (/versioneer|get_git_version|git_describe|scm/.test(shown(tokens))) return ended(trail, value.reason)
    return (await followIdiom(trail, file, tokens)) ?? ended(trail, value.reason)
  }
  return await followValue(trail, file, value)
}

/**
 * The functions that everybody writes: one that reads a file and takes the version out of it, or runs it. The one file
 * of the repository that the script names and that sets a version is the one; with two of them nobody can know.
 */
async function followIdiom(trail: Trail, file: SourceFile, tokens: readonly Token[]): Promise<Statement | undefined> {
  const all = moduleOf(file).lines.flatMap(line => line.tokens)
  const local = pathsIn(tokens, file.path, trail)
  const paths = local.length > 0 ? local : [...pathsIn(all, file.path, trail), ...crossed(tokens, all, trail)]
  const found: (() => Promise<Statement>)[] = []
  for (const path of paths) {
    const target = await openFile(trail.tree, path)
    if (target === undefined || target.path === file.path) continue
    if (!path.endsWith('.py')) {
      if (/version/i.test(path)) found.push(() => followTextFile(trail, '', path))
      continue
    }
    const generator = generatedBy(target.text)
    if (generator !== undefined) return ended(trail, `${path} is written by ${generator}`)
    const name = ['__version__', 'VERSION', 'version'].find(one => moduleOf(target).bindings.has(one))
    if (name !== undefined) found.push(() => followIn(trail, target, name))
  }
  const [only] = found
  return found.length === 1 ? await only?.() : undefined
}

/** `get_version('pkg')`, where the function adds `__version__.py` to its argument. */
function crossed(tokens: readonly Token[], all: readonly Token[], { tree, start }: Trail): readonly string[] {
  const names = all.filter(({ kind, text }) => kind === 'string' && /^[\w/]{1,60}\.py$/.test(text)).slice(0, 20)
  const directories = tokens.filter(({ kind, text }) => kind === 'string' && /^\w{1,60}$/.test(text)).slice(0, 5)
  return directories.flatMap(({ text: directory }) =>
    [...new Set(names.map(({ text }) => posix.join(directoryOf(start.file.path), directory, text)))].filter(path =>
      tree.paths.has(path),
    ),
  )
}

/** The files that strings name: one string, or the parts of a call such as `os.path.join('pkg', 'version.py')`. */
function pathsIn(tokens: readonly Token[], script: string, { tree }: Trail): readonly string[] {
  const directory = directoryOf(script)
  const paths = new Set<string>()
  let parts: string[] = []
  for (const token of tokens) {
    if (token.kind === 'string' && token.text.length < 200) {
      parts.push(token.text)
      for (let i = 0; i < parts.length; i += 1) {
        const path = posix.join(directory, ...parts.slice(i))
        if (tree.paths.has(path)) paths.add(path)
      }
    } else if (!(token.kind === 'mark' && ',/'.includes(token.text))) parts = []
    // A call does not have more; without a limit a long list of strings takes long.
    if (parts.length > 8) parts = []
  }
  return [...paths]
}
