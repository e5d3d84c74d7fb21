import { linesOf, type Span } from '../formats/source-text.ts'
import { endsIn } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import { type Memo, onceNow } from './memo.ts'
import { composed, dynamic, type Found, literal, oneFound, stateFound } from './stated.ts'

const FIELD = /^(?<field>Version|Name)\s*:\s*(?<value>\S.*?)\s*$/di
const MACRO = /^\s*%(?:global|define)\s+(?<name>\w+)\s+(?<value>\S.*?)\s*$/d
const BODY = /^%(?:description|prep|build|install|files|changelog|package)\b/

interface Spec {
  readonly file: SourceFile
  readonly macros: ReadonlyMap<string, readonly Span[]>
  readonly memo: Memo
}

/** `Version:` of the main package; `Release:` counts the packages of one version, and is no part of it. */
export const rpmFinder: Finder = {
  matches: endsIn('.spec', '.spec.in'),
  find: async file => {
    const versions: Span[] = []
    const macros = new Map<string, Span[]>()
    let name: string | undefined
    for (const line of linesOf(file.text)) {
      if (BODY.test(line.text)) break
      const macro = MACRO.exec(line.text)
      const field = FIELD.exec(line.text)
      const value = spanOf(macro ?? field, line.offset)
      if (value === undefined) continue
      if (macro !== null) macros.set(macro.groups?.name ?? '', [...(macros.get(macro.groups?.name ?? '') ?? []), value])
      else if (/^version$/i.test(field?.groups?.field ?? '')) versions.push(value)
      else name ??= value.text
    }
    const spec: Spec = { file, macros, memo: new Map() }
    const found = oneFound(
      versions.map(one => expand(one, spec, 0)),
      file,
    )
    if (found === undefined || name === undefined) return []
    return [
      stateFound(file, found, { kind: 'RPM spec', scheme: 'rpm', subject: name.includes('%') ? undefined : name }),
    ]
  },
}

function spanOf(match: RegExpExecArray | null, base: number): Span | undefined {
  const range = match?.indices?.groups?.value
  const text = match?.groups?.value
  return range === undefined || text === undefined ? undefined : { text, offset: base + range[0] }
}

function expand({ text, offset }: Span, spec: Spec, depth: number): Found {
  const { file, macros } = spec
  const plain = text.replace(/\s+#.*$/, '')
  if (!plain.includes('%')) return literal(file, { text: plain, offset })
  if (depth > 6) return dynamic(file, offset, `${plain} leads back to itself`)
  const pieces: Found[] = []
  for (const piece of plain.split(/(%\{\??!?\w{1,60}\}|%[A-Za-z_]\w{0,60})/).filter(one => one !== '')) {
    const name = /^%\{?\??(\w+)\}?$/.exec(piece)?.[1]
    if (name === undefined) {
      pieces.push(
        piece.includes('%') ? dynamic(file, offset, `computed: ${plain}`) : literal(file, { text: piece, offset }),
      )
      continue
    }
    const set = macros.get(name)
    // `%{?name}` is nothing when the name is not set.
    if (set === undefined && piece.startsWith('%{?')) continue
    const circle = dynamic(file, offset, `${plain} leads back to itself`)
    const value = onceNow(spec.memo, name, circle, () =>
      oneFound(
        (set ?? []).map(one => expand(one, spec, depth + 1)),
        file,
      ),
    )
    pieces.push(value ?? dynamic(file, offset, `macro ${name} is not set in this file`))
  }
  const missing = pieces.find(one => one.kind !== 'literal')
  if (missing !== undefined) return missing
  const texts = pieces.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []))
  const [lead] = texts
  if (lead === undefined) return literal(file, { text: '', offset })
  return texts.length === 1 ? lead : composed(file, [lead], texts.map(one => one.text).join(''))
}
