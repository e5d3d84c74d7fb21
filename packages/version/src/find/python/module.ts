import { type Line, readPython, type Token } from '../../formats/python.ts'

/** What gives a name of a module its value. */
export type Binding = (
  | { readonly kind: 'assigned'; readonly value: readonly Token[]; readonly offset: number; readonly indent: number }
  | {
      readonly kind: 'imported'
      readonly module: string
      readonly name: string
      readonly offset: number
      readonly indent: number
    }
) & {
  /** The name in `if NAME:` right above it. */
  readonly guard?: string
}

/** The names that a Python module binds at its top level, also within `if` and `try`. */
export interface Module {
  readonly bindings: ReadonlyMap<string, readonly Binding[]>
  readonly lines: readonly Line[]
}

export function readModule(text: string): Module {
  const lines = readPython(text)
  const bindings = new Map<string, Binding[]>()
  let hidden: number | undefined
  let guard: string | undefined
  for (const line of lines) {
    if (hidden !== undefined && line.indent > hidden) continue
    hidden = undefined
    const [first, second] = line.tokens.map(({ text: word }) => word)
    if (first === 'def' || first === 'class' || first === '@' || (first === 'async' && second === 'def')) {
      hidden = line.indent
      continue
    }
    if (line.indent === 0) guard = guardOf(line)
    for (const [name, binding] of bindingsOf(line)) {
      const one = guard === undefined || line.indent === 0 ? binding : { ...binding, guard }
      const known = bindings.get(name)
      if (known === undefined) bindings.set(name, [one])
      else known.push(one)
    }
  }
  return { bindings, lines }
}

function guardOf({ tokens }: Line): string | undefined {
  const [word, name, colon] = tokens
  return tokens.length === 3 && word?.text === 'if' && colon?.text === ':' && name?.kind === 'name'
    ? name.text
    : undefined
}

function bindingsOf(line: Line): readonly (readonly [string, Binding])[] {
  const [first] = line.tokens
  if (first?.text === 'from' && first.kind === 'name') return importsFrom(line)
  if (first?.text === 'import' && first.kind === 'name') return importsOf(line)
  // One line of the form `if x: y = 1` is left alone: nobody states a version so.
  return first?.kind === 'name' ? assignmentsOf(line) : []
}

/** `a = b = 1`, `a: str = 1`, `a += 1`. */
function assignmentsOf({ tokens, indent }: Line): readonly (readonly [string, Binding])[] {
  const names: Token[] = []
  let at = 0
  for (;;) {
    const [name, mark, after] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (name?.kind !== 'name' || mark?.kind !== 'mark') break
    if (mark.text === '=' && after?.text !== '=') {
      names.push(name)
      at += 2
    } else if (names.length === 0 && isAugmented(mark, after)) {
      return [[name.text, { kind: 'assigned', value: tokens, offset: name.offset, indent }]]
    } else if (mark.text === ':' && names.length === 0) {
      const equals = tokens.findIndex(token => token.kind === 'mark' && token.text === '=')
      if (equals === -1) return []
      names.push(name)
      at = equals + 1
    } else break
  }
  const value = tokens.slice(at)
  return names.map(({ text, offset }) => [text, { kind: 'assigned', value, offset, indent }] as const)
}

function isAugmented(mark: Token, after: Token | undefined): boolean {
  return '+%'.includes(mark.text) && after?.kind === 'mark' && after.text === '=' && after.offset === mark.offset + 1
}

/** `from .a.b import c as d, e`. */
function importsFrom({ tokens, indent }: Line): readonly (readonly [string, Binding])[] {
  const at = tokens.findIndex(({ text }) => text === 'import')
  const module = tokens
    .slice(1, Math.max(at, 1))
    .map(({ text }) => text)
    .join('')
  const found: (readonly [string, Binding])[] = []
  for (let i = at + 1; at > 0 && i < tokens.length; i += 1) {
    const token = tokens[i]
    if (token?.kind !== 'name') continue
    const isRenamed = tokens[i + 1]?.text === 'as'
    const local = isRenamed ? tokens[i + 2] : token
    if (local === undefined) break
    found.push([local.text, { kind: 'imported', module, name: token.text, offset: local.offset, indent }])
    if (isRenamed) i += 2
  }
  return found
}

/** `import a.b as c`; without `as`, the dotted name itself is what the module uses. */
function importsOf({ tokens, indent }: Line): readonly (readonly [string, Binding])[] {
  const at = tokens.findIndex(({ text }) => text === 'as')
  const [, first] = tokens
  if (first === undefined || tokens.some(({ text }) => text === ',')) return []
  const module = tokens
    .slice(1, at === -1 ? undefined : at)
    .map(({ text }) => text)
    .join('')
  const local = at === -1 ? first : tokens[at + 1]
  if (local === undefined) return []
  const path = at === -1 ? first.text : module
  return [[local.text, { kind: 'imported', module: path, name: '', offset: local.offset, indent }]]
}
