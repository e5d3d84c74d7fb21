import type { Statement } from '../../statement.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type About, type Piece, stateComposed, stateDynamic, stateVersion } from '../state.ts'

/** Recipes of conda-build and rattler-build. Templates make the former no YAML, so both are read by lines. */
export const condaRecipe: Finder = {
  matches: path => /(?:^|\/)(?:meta|recipe)\.ya?ml$/.test(path),
  find: async file => stateRecipe(file),
}

const SET = /^\{%-?\s*set\s+(\w+)\s*=\s*(["'])([^"'\r\n]*)\2\s*-?%\}/
const FIELD = /^(\s*)(?:-\s+)?([\w-]+):[ \t]*([^\r\n]*)$/
const REFERENCE = /^\$?\{\{\s*(\w+)\s*(?:\|\s*lower\s*)?\}\}$/
const MAX_LINE = 500

interface Recipe {
  readonly variables: Map<string, Piece>
  version?: Piece
  name?: string
}

function stateRecipe(file: SourceFile): readonly Statement[] {
  const { variables, version, name } = readRecipe(file.text)
  if (version === undefined) return []
  const subject = name === undefined ? undefined : (variables.get(REFERENCE.exec(name)?.[1] ?? '')?.text ?? name)
  const about: About = {
    kind: 'conda recipe',
    scheme: 'pep440',
    subject: subject?.includes('{{') ? undefined : subject,
  }
  if (!version.text.includes('{{')) return [stateVersion(file, version, about)]
  const whole = variables.get(REFERENCE.exec(version.text)?.[1] ?? '')
  if (whole !== undefined && !whole.text.includes('{{')) return [stateVersion(file, whole, about)]
  const composed = fill(version.text, variables)
  if (composed === undefined) return [stateDynamic(file, version.offset, about, `it is computed: ${version.text}`)]
  return [stateComposed(file, composed.pieces, composed.text, about)]
}

/** `{{ major }}.{{ minor }}`; undefined when something there is more than a name that is set. */
function fill(
  text: string,
  variables: ReadonlyMap<string, Piece>,
): { text: string; pieces: readonly Piece[] } | undefined {
  const pieces: Piece[] = []
  const parts = text.split(/(\$?\{\{[^{}]*\}\})/)
  for (let i = 1; i < parts.length; i += 2) {
    const piece = variables.get(REFERENCE.exec(parts[i] ?? '')?.[1] ?? '')
    if (piece === undefined || piece.text.includes('{{')) return undefined
    pieces.push(piece)
    parts[i] = piece.text
  }
  return { text: parts.join(''), pieces }
}

function readRecipe(text: string): Recipe {
  const recipe: Recipe = { variables: new Map() }
  let section = ''
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  for (const line of text.slice(offset).split('\n')) {
    const content = line.length > MAX_LINE ? '' : line.replace(/\r$/, '')
    const [set, variable = '', , value = ''] = SET.exec(content.trimStart()) ?? []
    if (set !== undefined) {
      const at = content.indexOf(value, content.indexOf('='))
      recipe.variables.set(variable, { text: value, offset: offset + at })
    }
    const field = FIELD.exec(content)
    if (field !== null) {
      const [, indent = '', key = '', written = ''] = field
      if (indent === '') section = key
      else addField(recipe, { section, key, written, offset: offset + content.length - written.length })
    }
    offset += line.length + 1
  }
  return recipe
}

function addField(
  recipe: Recipe,
  {
    section,
    key,
    written,
    offset,
  }: { readonly section: string; readonly key: string; readonly written: string; readonly offset: number },
): void {
  const piece = plain(written, offset)
  if (section === 'context' && !recipe.variables.has(key)) recipe.variables.set(key, piece)
  if (section !== 'package' && section !== 'recipe') return
  if (key === 'version') recipe.version ??= piece
  if (key === 'name') recipe.name ??= piece.text
}

/** Without quotes and without a comment after it. */
function plain(written: string, offset: number): Piece {
  const [, quote, quoted] = /^(["'])([^"']*)\1/.exec(written) ?? []
  if (quote !== undefined) return { text: (quoted ?? '').trim(), offset: offset + 1 }
  const text = written.replace(/(?:^|[ \t])#.*$/, '').trim()
  // `"{{ environ.get('X', 'y') }}"` has quotes of both kinds.
  return { text, offset }
}
