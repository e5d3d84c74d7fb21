import { type Argument, type Call, callsIn } from '../formats/calls.ts'
import { type Syntax, scanSource } from '../formats/source-text.ts'
import type { Tree } from '../tree.ts'
import type { Finder, SourceFile } from './finder.ts'
import { oneOf } from './follow.ts'
import { type Memo, once } from './memo.ts'
import type { About } from './state.ts'
import { composed, dynamic, type Found, folderOf, literal, nameOf, resolvePath, stateFound } from './stated.ts'
import { readVersionFile } from './version-file-text.ts'

const CMAKE: Syntax = {
  lineComments: ['#'],
  blockComments: [
    ['#[[', ']]'],
    ['#[=[', ']=]'],
  ],
  quotes: ['"'],
  longQuotes: [],
}
const COMMANDS = new Set(['project', 'set', 'file', 'include', 'string', 'math', 'execute_process', 'option', 'list'])

/** Which argument of a command is the variable that it sets. */
const SETS: ReadonlyMap<string, number> = new Map([
  ['set', 0],
  ['file', 2],
  ['math', 1],
])

/** A CMake file with the commands that give values to variables. */
interface Script {
  readonly file: SourceFile
  readonly calls: readonly Call[]
  readonly memo: Memo
  readonly tree: Tree
}

/** `project(… VERSION …)`, or the variables that older projects use in its place. */
export const cmakeFinder: Finder = {
  matches: path => nameOf(path) === 'CMakeLists.txt',
  find: async (file, tree) => {
    const script = readScript(file, tree, new Map())
    const project = script.calls.find(call => call.name === 'project')
    const name = project?.args[0]?.text
    const about: About = {
      kind: 'CMake project',
      scheme: 'dotted',
      subject: name?.includes('$') === true ? undefined : name,
    }
    const at = project?.args.findIndex((arg, i) => i > 0 && !arg.isQuoted && arg.text.toUpperCase() === 'VERSION') ?? -1
    const written = at === -1 ? undefined : project?.args[at + 1]
    if (written !== undefined) return [stateFound(file, await valueFor(written, script, 0), about)]
    const found = project === undefined ? undefined : await oldStyle(script, name ?? '')
    return found === undefined ? [] : [stateFound(file, found, about)]
  },
}

function readScript(file: SourceFile, tree: Tree, memo: Memo): Script {
  return { file, tree, memo, calls: callsIn(scanSource(file.text, CMAKE), COMMANDS) }
}

/** `set(PROJECT_VERSION …)`, `set(<NAME>_VERSION …)` or their parts, when the script sets them. */
async function oldStyle(script: Script, name: string): Promise<Found | undefined> {
  const prefixes = [
    'PROJECT',
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    name.replaceAll('-', '_').toUpperCase(),
    `LIB${name.toUpperCase()}`,
    'CPACK_PACKAGE',
    'PACKAGE',
  ]
  const names = [
    ...prefixes.flatMap(one => [`${one}_VERSION`, `${one}_VERSION_STRING`, `${one}_VERSION_FULL`]),
    'VERSION',
    'VERSION_STRING',
    'APP_VERSION',
  ]
  const set = script.calls.filter(call => SETS.has(call.name))
  const isSet = (variable: string) =>
    set.some(({ name: command, args }) => args[SETS.get(command) ?? 0]?.text === variable)
  for (const variable of new Set(names)) {
    if (!isSet(variable)) continue
    const found = await variableOf(variable, script, 0)
    if (found?.kind !== 'literal' || found.text !== '') return found
  }
  for (const prefix of [...new Set(prefixes), '']) {
    const stem = prefix === '' ? 'VERSION' : `${prefix}_VERSION`
    const spelled = [`${stem}_MAJOR`, `${prefix}_MAJOR_VERSION`].find(isSet)
    if (spelled !== undefined) return joined(spelled, script, isSet)
  }
  return undefined
}

async function joined(major: string, script: Script, isSet: (name: string) => boolean): Promise<Found | undefined> {
  const names = ['MAJOR', 'MINOR', 'PATCH', 'MICRO', 'REVISION', 'BUGFIX']
    .map(part => major.replace('MAJOR', part))
    .filter(isSet)
  const found: Found[] = []
  for (const name of names.slice(0, 3))
    found.push((await variableOf(name, script, 0)) ?? dynamic(script.file, 0, `${name} is not set here`))
  const missing = found.find(one => one.kind !== 'literal' || !/^\d+$/.test(one.text))
  if (found.length < 2) return undefined
  const texts = found.flatMap(one => (one.kind === 'literal' ? [one] : []))
  const [lead] = texts
  if (lead === undefined) return missing
  if (missing !== undefined)
    return missing.kind === 'literal' ? dynamic(missing.file, missing.offset, `computed: ${missing.text}`) : missing
  return composed(lead.file, [lead], texts.map(one => one.text).join('.'))
}

async function valueFor(arg: Argument, script: Script, depth: number): Promise<Found> {
  const { file } = script
  if (!arg.text.includes('${')) return literal(file, arg)
  if (depth > 8) return dynamic(file, arg.offset, `${arg.text} leads back to itself`)
  const found: Found[] = []
  for (const piece of arg.text.split(/(\$\{[^${}]{0,100}\})/).filter(one => one !== '')) {
    const name = /^\$\{([\w.+-]+)\}$/.exec(piece)?.[1]
    const one =
      name === undefined
        ? literal(file, { text: piece, offset: arg.offset })
        : await variableOf(name, script, depth + 1)
    found.push(one ?? dynamic(file, arg.offset, `${piece} is not set in this repository`))
  }
  const missing = found.find(one => one.kind !== 'literal')
  if (missing !== undefined) return missing
  const texts = found.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []))
  const text = texts.map(one => one.text).join('')
  const [lead] = texts
  if (lead === undefined) return literal(file, { text: '', offset: arg.offset })
  if (text.includes('${')) return dynamic(file, arg.offset, `computed: ${arg.text}`)
  return texts.length === 1 ? lead : composed(lead.file, [lead], text)
}

/** The value of a variable, when all commands that set it say the same. */
function variableOf(name: string, script: Script, depth: number): Promise<Found | undefined> {
  const circle = dynamic(script.file, 0, `${name} leads back to itself`)
  return once(script.memo, `${script.file.path}\0${name}`, circle, () => setIn(name, script, depth))
}

async function setIn(name: string, script: Script, depth: number): Promise<Found | undefined> {
  const { file, calls, tree } = script
  if (name.startsWith('ENV{')) return undefined
  const values: Found[] = []
  for (const { name: command, args, offset } of calls) {
    const set = command === 'set' && args[0]?.text === name ? args[1] : undefined
    // Without a value, or with an empty one, a variable is taken back.
    if (set !== undefined && !/^(?:CACHE|PARENT_SCOPE)$/.test(set.text) && set.text !== `\${${name}}`) {
      values.push(isList(args) ? dynamic(file, set.offset, `${name} is a list`) : await valueFor(set, script, depth))
    }
    const read = command === 'file' ? await fileRead(args, name, script) : undefined
    if (read !== undefined) values.push(read)
    const making = madeBy(command, args, name)
    if (making !== undefined) values.push(dynamic(file, offset, `${name} is computed by ${making}`))
  }
  if (values.length > 0)
    return oneOf(
      values,
      values.find(one => one.kind !== 'literal') ??
        dynamic(file, values[0]?.offset ?? 0, `${name} is set in ${values.length} places, not all alike`),
    )
  if (depth > 8) return undefined
  for (const path of includesOf(script)) {
    const text = await tree.read(path)
    if (text === undefined) continue
    const found = await variableOf(name, readScript({ path, text }, tree, script.memo), depth + 3)
    if (found !== undefined) return found
  }
  return inParent(name, script, depth)
}

/** A folder that is added to a project has the variables of the script above it. */
async function inParent(name: string, { file, tree, memo }: Script, depth: number): Promise<Found | undefined> {
  for (let folder = folderOf(file.path); folder !== ''; ) {
    folder = folderOf(folder)
    const path = folder === '' ? 'CMakeLists.txt' : `${folder}/CMakeLists.txt`
    const text = nameOf(file.path) === 'CMakeLists.txt' ? await tree.read(path) : undefined
    if (text !== undefined) return variableOf(name, readScript({ path, text }, tree, memo), depth + 1)
  }
  return undefined
}

/** More than one value, apart from the words of the cache. */
function isList(args: readonly Argument[]): boolean {
  const second = args[2]
  return second !== undefined && !/^(?:CACHE|PARENT_SCOPE)$/.test(second.text)
}

async function fileRead(args: readonly Argument[], name: string, { file, tree }: Script): Promise<Found | undefined> {
  const [how, path, variable] = args
  if (!/^(?:READ|STRINGS)$/i.test(how?.text ?? '') || variable?.text !== name || path === undefined) return undefined
  // With an expression, a line of another kind of file is sought.
  if (args.some(arg => /^REGEX$/i.test(arg.text)))
    return dynamic(file, path.offset, `${name} is computed from ${path.text}`)
  const plain = path.text.replace(/^\$\{\w+\}\//, '')
  for (const one of [resolvePath(folderOf(file.path), plain), resolvePath('', plain)]) {
    const text = one === undefined || plain.includes('$') ? undefined : await tree.read(one)
    if (one !== undefined && text !== undefined) return readVersionFile({ path: one, text })
  }
  return dynamic(file, path.offset, `${name} is read from ${path.text}, which is not here`)
}

function madeBy(command: string, args: readonly Argument[], name: string): string | undefined {
  const texts = args.map(arg => arg.text)
  if (command === 'execute_process' && texts[texts.indexOf('OUTPUT_VARIABLE') + 1] === name) {
    const from = texts.indexOf('COMMAND') + 1
    return `a command: ${texts
      .slice(from, from + 4)
      .filter(one => !/^[A-Z_]+$/.test(one) && one !== name)
      .join(' ')}`
  }
  if (command === 'math' && texts[1] === name) return 'math'
  if (command !== 'string') return undefined
  // Taking white space off the ends is no change.
  const isStrip =
    /^(?:STRIP|REPLACE)$/i.test(texts[0] ?? '') &&
    (texts[0]?.toUpperCase() === 'STRIP' || /^(?:\\n|\\r|\n)$/.test(texts[1] ?? ''))
  return texts.slice(1).includes(name) && !isStrip ? `string(${texts[0]} …)` : undefined
}

function includesOf({ calls, file }: Script): readonly string[] {
  const folder = folderOf(file.path)
  const paths = calls
    .filter(call => call.name === 'include')
    .flatMap(({ args }) => {
      const plain = (args[0]?.text ?? '').replace(/^(?:\$\{\w+\}\/)+/, '')
      if (plain === '' || plain.includes('$')) return []
      const names = plain.endsWith('.cmake') || plain.includes('.') ? [plain] : [`${plain}.cmake`]
      return names.flatMap(one => [
        resolvePath(folder, one),
        resolvePath(folder, `cmake/${one}`),
        resolvePath(folder, `CMake/${one}`),
        resolvePath(folder, `cmake/modules/${one}`),
      ])
    })
  return [...new Set(paths.filter(path => path !== undefined && path !== file.path))].slice(0, 16) as readonly string[]
}
