import { type Grammar, readOperands, restOfExpression, restOfLine } from '../formats/expression.ts'
import type { Source } from '../formats/source-text.ts'
import type { Tree } from '../tree.ts'
import type { SourceFile } from './finder.ts'
import { type Memo, once } from './memo.ts'
import { composed, dynamic, type Found, folderOf, literal, resolvePath } from './stated.ts'
import { readVersionFile } from './version-file-text.ts'

/** Where names of an expression get their values from. */
export interface Scope {
  readonly file: SourceFile
  readonly source: Source
  readonly tree: Tree
  readonly grammar: Grammar
  /** The value of a name; undefined when nothing in the repository sets it. */
  readonly lookup: (name: string, scope: Scope) => Promise<Found | undefined>
  /** Expressions of the language beyond names and texts, from their source and offset; undefined for all others. */
  readonly compute?: ((text: string, at: number, scope: Scope) => Promise<Found | undefined>) | undefined
  /** Names that are being followed, so that a circle ends. */
  readonly seen: ReadonlySet<string>
  readonly memo: Memo
}

const MAX_DEPTH = 8
// Targets of one project repeat a version a few times; hundreds of places are data.
const MAX_PLACES = 64

/** The value of the expression at an offset, as far as it can be read without running anything. */
export async function evaluate(scope: Scope, at: number): Promise<Found> {
  const { file, source, grammar } = scope
  const operands = readOperands(source, at, grammar)
  if (operands === undefined) {
    const text = restOfLine(source, at)
    const read = (await scope.compute?.(text, at, scope)) ?? (await followFile(restOfExpression(source, at), scope))
    return read ?? dynamic(file, at, text === '' ? 'computed' : `computed: ${text}`)
  }
  const found: Found[] = []
  for (const operand of operands) {
    const one = operand.kind === 'text' ? literal(file, operand) : await follow(operand.text, operand.offset, scope)
    if (one.kind !== 'literal') return one
    if (one.text !== '' || operands.length === 1) found.push(one)
  }
  const [first] = found
  if (first === undefined) return literal(file, { text: '', offset: at })
  if (found.length === 1) return first
  const texts = found.flatMap(one => (one.kind === 'literal' ? [one] : []))
  const text = texts.map(one => one.text).join('')
  const [lead] = texts
  return lead === undefined ? literal(file, { text, offset: at }) : composed(lead.file, [lead], text)
}

async function follow(name: string, offset: number, scope: Scope): Promise<Found> {
  const { file, seen, memo } = scope
  const circle = dynamic(file, offset, `${name} leads back to itself`)
  if (seen.has(name) || seen.size >= MAX_DEPTH) return circle
  const inner = { ...scope, seen: new Set([...seen, name]) }
  const found = await once(memo, `${file.path}\0${name}`, circle, () => scope.lookup(name, inner))
  return found ?? dynamic(file, offset, `${name} is not set in this repository`)
}

/**
 * The one value of several assignments: what all say, or that they do not agree. An assignment that depends on a
 * condition is such a case: which one holds is not known here.
 */
export async function agreed(scope: Scope, name: string, offsets: readonly number[]): Promise<Found | undefined> {
  const [first] = offsets
  if (first === undefined) return undefined
  const values: Found[] = []
  if (offsets.length > MAX_PLACES) return dynamic(scope.file, first, `${name} is set in ${offsets.length} places`)
  for (const offset of offsets) values.push(await evaluate(scope, offset))
  return oneOf(values, dynamic(scope.file, first, `${name} is set in ${offsets.length} places, not all alike`))
}

/** The first value when all are alike, else `otherwise`. */
export function oneOf(values: readonly Found[], otherwise: Found): Found | undefined {
  const [first] = values
  if (first === undefined || values.length === 1) return first
  const text = first.kind === 'literal' ? first.text : undefined
  const isAlike = text !== undefined && values.every(one => one.kind === 'literal' && one.text === text)
  return isAlike ? first : otherwise
}

/** Words of expressions that read a file and hand over its text, without white space at its ends. */
const READING = new Set(
  `File IO Pathname Path Files open read read! readFile readText readString binread readlines lines first text toString to_s
  expand_path join dirname __FILE__ __DIR__ __dir__ strip chomp rstrip trim trim! String string freeze file rootProject project
  rootDir projectDir rootproject layout projectDirectory asFile get new asText contents fileContents removeSuffix builtins lib
  strings encoding mode UTF Charsets StandardCharsets UTF_8 fs readFileSync path resolve fromFile source mkString source Source io scala cat run_command
  files staticRead slurp stdout check true meson project_source_root current_source_dir isFile eval list os pwd toplevel rubygems n r gem root`.split(
    /\s+/,
  ),
)

/** The text of a file that an expression reads: `File.read('VERSION').strip`; undefined when it does not, or does more. */
export async function followFile(expression: string, { file, tree }: Scope): Promise<Found | undefined> {
  const names = [...expression.matchAll(/(["'])([^"'\n]{1,200})\1|(?<![\w"'])(\.{1,2}\/[\w./-]{1,200})/g)]
  const code = expression.replace(/(["'])[^"'\n]{0,200}\1|(?<![\w"'])\.{1,2}\/[\w./-]{1,200}/g, ' ')
  const words = code.match(/[A-Za-z_][\w]*[!?]?/g) ?? []
  if (words.length === 0 || !words.every(word => READING.has(word))) return undefined
  const folder = folderOf(file.path)
  for (const [, , quoted, bare] of names) {
    // Ruby takes `../x` from the path of the file itself, so that one step leads to its folder.
    const isOfFile = /expand_path\([^)]*,\s*__FILE__/.test(expression)
    const written = (quoted ?? bare ?? '')
      .replace(isOfFile ? /^\.\.\// : /^(?!)/, '')
      .replace(/^[#$]\{[\w.]+\}\/?|^\$\w+\//, '')
      .replace(/^\/+/, '')
    if (!/[A-Za-z]/.test(written) || /[{}$#]/.test(written)) continue
    for (const path of [resolvePath(folder, written), resolvePath('', written)]) {
      const text = path === undefined || path === '' ? undefined : await tree.read(path)
      if (path !== undefined && text !== undefined) return readVersionFile({ path, text })
    }
  }
  return undefined
}
