import { linesOf, type Span } from '../formats/source-text.ts'
import type { Tree } from '../tree.ts'
import { isNamed } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import { type Memo, once } from './memo.ts'
import type { About } from './state.ts'
import { composed, dynamic, type Found, folderOf, literal, resolvePath, stateFound } from './stated.ts'
import { readVersionFile } from './version-file-text.ts'

const MAX_DEPTH = 8
const MAX_ARGUMENTS = 4000

/** `AC_INIT([name], [1.2.3])`, with what `m4_define` gives to names; older scripts have it in AM_INIT_AUTOMAKE. */
export const autotoolsFinder: Finder = {
  matches: isNamed('configure.ac', 'configure.in'),
  find: async (file, tree) => {
    const code = withoutComments(file.text)
    const script: Script = { file, code, tree, memo: new Map() }
    const init = argumentsAfter(code, 'AC_INIT')
    const automake = argumentsAfter(code, 'AM_INIT_AUTOMAKE')
    const [name, version] = init !== undefined && init.length >= 2 ? init : (automake ?? [])
    if (
      version === undefined ||
      (init?.length !== undefined &&
        init.length < 2 &&
        /^[\w.:-]+$/.test(version.text) &&
        !/\d/.test(version.text) &&
        !isKnown(version.text, script))
    )
      return []
    const subject = name === undefined || !/^[\w .+-]+$/.test(name.text) ? undefined : name.text
    const about: About = { kind: 'Autoconf project', scheme: 'dotted', subject }
    return [stateFound(file, await expand(version, script, 0), about)]
  },
}

interface Script {
  readonly file: SourceFile
  readonly code: string
  readonly tree: Tree
  readonly memo: Memo
}

function isKnown(text: string, { code }: Script): boolean {
  if (text.length > 100) return false
  return new RegExp(`(?:^|[\\s(])\\[?${text.replace(/\W/g, '\\$&')}\\]?(?:,|=)`).test(code)
}

/** `dnl` and `#` to the end of the line are blanks; `#` inside brackets or a word is none. */
function withoutComments(text: string): string {
  const parts: string[] = []
  let done = 0
  for (const line of linesOf(text)) {
    const match = /(?:^|[\s)\]])(?:dnl(?:\s|$)|#(?:\s|$|#|-))/.exec(line.text)
    if (match === null) continue
    const from = line.offset + match.index + (/^(?:dnl|#)/.test(match[0]) ? 0 : 1)
    const to = line.offset + line.text.length
    parts.push(text.slice(done, from), ' '.repeat(to - from))
    done = to
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** The arguments of the first call of a macro, without one pair of brackets each. */
function argumentsAfter(code: string, macro: string): readonly Span[] | undefined {
  const match = new RegExp(`(?<![\\w$])${macro}\\(`).exec(code)
  return match === null ? undefined : splitArguments(code, match.index + match[0].length).args
}

function splitArguments(code: string, start: number): { readonly args: readonly Span[]; readonly end: number } {
  const args: Span[] = []
  let [depth, round, from] = [0, 0, start]
  const limit = Math.min(code.length, start + MAX_ARGUMENTS)
  let i = start
  for (; i < limit; i += 1) {
    const c = code.charAt(i)
    if (c === '[') depth += 1
    else if (c === ']') depth -= 1
    else if (depth === 0 && c === '(') round += 1
    else if (depth === 0 && round > 0 && c === ')') round -= 1
    else if (depth === 0 && round === 0 && (c === ',' || c === ')')) {
      args.push(unquoted(code, from, i))
      from = i + 1
      if (c === ')') break
    }
  }
  return { args, end: i + 1 }
}

function unquoted(code: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  const trim = () => {
    while (start < end && /\s/.test(code.charAt(start))) start += 1
    while (end > start && /\s/.test(code.charAt(end - 1))) end -= 1
  }
  trim()
  while (
    code.charAt(start) === '[' &&
    code.charAt(end - 1) === ']' &&
    end - start >= 2 &&
    !code.slice(start + 1, end - 1).includes('][')
  ) {
    start += 1
    end -= 1
    trim()
  }
  return { text: code.slice(start, end), offset: start }
}

const SPACE_FREE = /^[\w.+~:-]*$/

async function expand(span: Span, script: Script, depth: number): Promise<Found> {
  const { file } = script
  const text = span.text.replace(/^"(.*)"$/, '$1')
  const at = { text, offset: span.offset + (text === span.text ? 0 : 1) }
  if (depth > MAX_DEPTH) return dynamic(file, span.offset, `${text} leads back to itself`)
  const command = /^(?:m4_)?esyscmd(?:_s)?\(/.exec(text)
  if (command !== null)
    return fromCommand(span, splitArguments(script.code, span.offset + command[0].length).args[0]?.text ?? '', script)
  const joined = /^m4_join\(/.exec(text)
  if (joined !== null)
    return join(splitArguments(script.code, span.offset + joined[0].length).args, span, { script, depth })
  const wrapped = /^m4_(?:normalize|chomp|chomp_all|strip)\(/.exec(text)
  const inner = wrapped === null ? undefined : splitArguments(script.code, span.offset + wrapped[0].length).args[0]
  if (inner !== undefined) return expand(inner, script, depth + 1)
  const included = /^m4_s?include\(\[*([\w./-]+)\]*\)$/.exec(text)?.[1]
  if (included !== undefined) return (await fileAt(included, script)) ?? dynamic(file, span.offset, `computed: ${text}`)
  if (!/[A-Za-z_$]/.test(text)) return literal(file, at)
  return words(at, { script, depth })
}

interface Round {
  readonly script: Script
  readonly depth: number
}

/** Words that a macro or a variable of the script defines are replaced, the others stay. */
async function words({ text, offset }: Span, { script, depth }: Round): Promise<Found> {
  const { file } = script
  const found: Found[] = []
  let isReplaced = false
  const pieces = text.split(/(\$\{?[A-Za-z_]\w*\}?|m4_defn\(\[?\w+\]?\)|[A-Za-z_]\w*)/)
  // `[]` and `()` only part a name from what follows.
  for (const piece of pieces.map(one => one.replace(/\[\]|^\(\)/g, '')).filter(one => one !== '')) {
    const name = /^(?:m4_defn\(\[?(\w+)\]?\)|\$?\{?([A-Za-z_]\w*)\}?)$/
      .exec(piece)
      ?.slice(1)
      .find(one => one !== undefined)
    const set = name === undefined ? undefined : await definition(name, script, depth)
    if (set === undefined && piece.startsWith('$')) return dynamic(file, offset, `${piece} is not set in this script`)
    if (set !== undefined && set.kind !== 'literal') return set
    isReplaced ||= set !== undefined
    found.push(set ?? literal(file, { text: piece, offset }))
  }
  if (!isReplaced)
    return SPACE_FREE.test(text) ? literal(file, { text, offset }) : dynamic(file, offset, `computed: ${text}`)
  const texts = found.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []))
  const [lead] = texts
  const whole = texts.map(one => one.text).join('')
  if (lead === undefined || !SPACE_FREE.test(whole)) return dynamic(file, offset, `computed: ${text}`)
  return texts.length === 1 ? lead : composed(lead.file, [lead], whole)
}

function definition(name: string, script: Script, depth: number): Promise<Found | undefined> {
  const circle = dynamic(script.file, 0, `${name} leads back to itself`)
  return once(script.memo, `${script.file.path}\0${name}`, circle, () => defined(name, script, depth))
}

async function defined(name: string, script: Script, depth: number): Promise<Found | undefined> {
  const { code, file, tree } = script
  if (name.length > 100) return undefined
  const macro = new RegExp(`(?<![\\w$])(?:m4_)?define(?:_default)?\\(\\s*\\[?${name}\\]?\\s*,`, 'g')
  const all = [...code.matchAll(macro)]
  const [first] = all
  if (first !== undefined) {
    const values = all.map(one => splitArguments(code, one.index + one[0].length).args[0])
    const [value] = values
    if (value === undefined || values.some(one => one?.text !== value.text))
      return dynamic(file, first.index, `${name} is defined in ${all.length} ways`)
    return expand(value, script, depth + 1)
  }
  const shell = [...code.matchAll(new RegExp(`^[ \\t]*${name}=(["']?)([^\\s"';]*)\\1[ \\t]*\\r?$`, 'gm'))]
  const [line] = shell
  if (line !== undefined) {
    const text = line[2] ?? ''
    if (shell.some(one => one[2] !== text)) return dynamic(file, line.index, `${name} is set in ${shell.length} ways`)
    if (/[`(]/.test(text)) return dynamic(file, line.index, `computed: ${text}`)
    return expand({ text, offset: line.index + line[0].lastIndexOf(text) }, script, depth + 1)
  }
  if (depth > 2) return undefined
  for (const [, path = ''] of code.matchAll(/(?<!\w)(?:m4_)?s?include\(\[*([\w./-]+)\]*\)/g)) {
    const resolved = resolvePath(folderOf(file.path), path)
    const text = resolved === undefined ? undefined : await tree.read(resolved)
    if (resolved === undefined || text === undefined) continue
    const inner = { file: { path: resolved, text }, code: withoutComments(text), tree, memo: script.memo }
    const found = await definition(name, inner, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

async function join(args: readonly Span[], span: Span, { script, depth }: Round): Promise<Found> {
  const [separator, ...rest] = args
  const texts: string[] = []
  for (const arg of rest) {
    const found = await expand(arg, script, depth + 1)
    if (found.kind !== 'literal') return found
    texts.push(found.text)
  }
  const place = { text: 'm4_join', offset: span.offset }
  return composed(script.file, [place], texts.join(separator?.text ?? ''))
}

/** A command that prints a file as it is; all others make the version. */
async function fromCommand(span: Span, command: string, script: Script): Promise<Found> {
  const isPlain = (command.match(/[A-Za-z_]\w*(?:[./-]\w+)*/g) ?? []).every(
    word => /^(?:cat|tr|d|n|head|n1|printf|echo|s|xargs)$/.test(word) || /[A-Z.]/.test(word),
  )
  const path = isPlain ? /(?:cat|<|\\n"?'?|head -n? ?1) *\[?([\w./-]*[A-Za-z][\w./-]*)/.exec(command)?.[1] : undefined
  const found = path === undefined ? undefined : await fileAt(path, script)
  return found ?? dynamic(script.file, span.offset, `computed by a command: ${command}`)
}

async function fileAt(path: string, { file, tree }: Script): Promise<Found | undefined> {
  const resolved = resolvePath(folderOf(file.path), path)
  const text = resolved === undefined || resolved === '' ? undefined : await tree.read(resolved)
  return resolved === undefined || text === undefined ? undefined : readVersionFile({ path: resolved, text })
}
