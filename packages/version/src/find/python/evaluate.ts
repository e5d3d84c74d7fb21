import type { Token } from '../../formats/python.ts'
import type { Binding, Module } from './module.ts'
import { closeOf, computed, inBrackets, joinParts, shown, splitAt, type Value } from './value.ts'

// A version is not further from its literal than this; it ends `a = b; b = a`.
const MAX_STEPS = 8

const values = new WeakMap<Module, Map<string, Value | undefined>>()

/** What a name of the module is; found out once, so that names that refer to each other take no longer than others. */
export function valueOfName(module: Module, name: string, steps = 0): Value | undefined {
  const known = values.get(module) ?? new Map<string, Value | undefined>()
  values.set(module, known)
  if (known.has(name)) return known.get(name)
  if (steps > MAX_STEPS) return computed(`it is computed: ${name}`)
  // What its own value refers to.
  known.set(name, computed(`it is computed: ${name}`))
  const value = findValue(module, name, steps)
  known.set(name, value)
  return value
}

function findValue(module: Module, name: string, steps: number): Value | undefined {
  // `__version__ = __version__` only tells a linter that an import is used.
  const bindings = module.bindings.get(name)?.filter(one => !isItself(one, name) && !isDead(module, one, steps))
  if (bindings === undefined || bindings.length === 0) return undefined
  // A mark that is cut off is no other version.
  const own = bindings.filter(one => !isOfItself(one, name))
  const plain = own.at(-1)
  const all = (plain?.indent === 0 ? [plain] : own).map(binding => bindingValue(module, binding, steps + 1))
  const [first] = all
  const isOne = all.every(value => value.kind === 'text' && first?.kind === 'text' && value.text === first.text)
  if (all.length === 1 || isOne) return first
  const reason = all.find(value => value.kind === 'computed' || value.kind === 'imported')
  // The last one is what there is when the package is not built: `except ImportError: __version__ = "unknown"`.
  return reason ?? computed(`${name} has more than one value`)
}

function isItself(binding: Binding, name: string): boolean {
  return binding.kind === 'assigned' && binding.value.length === 1 && binding.value[0]?.text === name
}

/** Under `if EXTRA:` where `EXTRA = ''`. */
function isDead(module: Module, { guard }: Binding, steps: number): boolean {
  if (guard === undefined) return false
  if (guard === 'False') return true
  const value = valueOfName(module, guard, steps + 1)
  const isNothing = value?.kind === 'computed' && /: (?:None|False)$/.test(value.reason)
  return isNothing || (value?.kind === 'text' && (value.text === '' || value.text === '0'))
}

/** `__version__ = __version__[:-1]` under a condition, such as that it ends in `+`. More than that is another version. */
function isOfItself(binding: Binding, name: string): boolean {
  if (binding.kind !== 'assigned' || binding.indent === 0) return false
  return binding.value.map(({ text }) => text).join('') === `${name}[:-1]`
}

function bindingValue(module: Module, binding: Binding, steps: number): Value {
  if (binding.kind === 'imported') return { kind: 'imported', module: binding.module, name: binding.name }
  return evaluate(binding.value, module, steps)
}

/** What an expression in the module is. */
export function evaluate(tokens: readonly Token[], module: Module, steps = 0): Value {
  if (steps > MAX_STEPS || tokens.length === 0) return computed('the expression is too deep')
  const [first] = tokens
  const isStrings = tokens.every(({ kind }) => kind === 'string')
  if (isStrings && !tokens.some(({ isOpaque }) => isOpaque)) {
    return { kind: 'text', text: tokens.map(({ text }) => text).join(''), pieces: tokens }
  }
  if (tokens.length === 1 && first !== undefined) return single(first, module, steps)
  const inner = inBrackets(tokens)
  if (inner !== undefined) return bracketed(inner, module, steps, first?.text === '[')
  const attribute = attributeOf(tokens, module)
  if (attribute !== undefined) return attribute
  const sum = splitAt(tokens, '+')
  if (sum.length > 1) return concat(sum.map(part => evaluate(part, module, steps + 1)))
  const elements = splitAt(tokens, ',')
  if (elements.length > 1) return bracketed(tokens, module, steps, true)
  return called(tokens, module, steps) ?? computed(`it is computed: ${shown(tokens)}`)
}

function single(token: Token, module: Module, steps: number): Value {
  if (token.kind === 'number') return { kind: 'text', text: token.text, pieces: [token] }
  if (token.kind === 'name')
    return valueOfName(module, token.text, steps + 1) ?? computed(`it is computed: ${token.text}`)
  // f"{MAJOR}.{MINOR}"
  if (token.kind !== 'string' || token.text.includes('\\')) return computed(`it is computed: ${shown([token])}`)
  const parts = token.text.split(/(\{[A-Za-z_]\w*\})/).map((text, i): Value => {
    if (i % 2 === 1) return valueOfName(module, text.slice(1, -1), steps + 1) ?? computed(`it is computed: ${text}`)
    return /[{}]/.test(text) ? computed(`it is computed: ${text}`) : { kind: 'text', text, pieces: [] }
  })
  return concat(parts)
}

/** `release.version` after an import of `release`. */
function attributeOf(tokens: readonly Token[], module: Module): Value | undefined {
  const words = tokens.filter((_, i) => i % 2 === 0)
  const isDotted =
    tokens.length > 2 && tokens.every(({ kind, text }, i) => (i % 2 === 0 ? kind === 'name' : text === '.'))
  const [first, ...rest] = words.map(({ text }) => text)
  const binding = isDotted && first !== undefined ? module.bindings.get(first)?.at(-1) : undefined
  if (binding?.kind !== 'imported') return undefined
  const name = rest.pop() ?? ''
  return { kind: 'imported', module: within(binding.module, binding.name, ...rest), name }
}

/** `.` and `a` are `.a`. */
function within(module: string, ...names: readonly string[]): string {
  return names
    .filter(name => name !== '')
    .reduce((path, name) => (/(?:^|\.)$/.test(path) ? path + name : `${path}.${name}`), module)
}

function bracketed(inner: readonly Token[], module: Module, steps: number, isList: boolean): Value {
  const parts = splitAt(inner, ',').filter(part => part.length > 0)
  const [only] = parts
  if (only === undefined) return { kind: 'list', items: [], pieces: [] }
  if (parts.length === 1 && !isList && inner.at(-1)?.text !== ',') return evaluate(only, module, steps + 1)
  const items = parts.map(part => evaluate(part, module, steps + 1))
  return { kind: 'list', items, pieces: items.flatMap(item => ('pieces' in item ? item.pieces : [])) }
}

function concat(values: readonly Value[]): Value {
  const unknown = values.find(value => value.kind !== 'text')
  if (unknown !== undefined) return unknown.kind === 'computed' ? unknown : computed('it is put together from parts')
  const text = values.map(value => (value.kind === 'text' ? value.text : '')).join('')
  return { kind: 'text', text, pieces: values.flatMap(value => (value.kind === 'text' ? value.pieces : [])) }
}

// Classes whose value is their argument.
const WRAPPERS = new Set(['StrictVersion', 'LooseVersion', 'Version', 'parse_version'])

/** The calls that are known: `str(x)`, `'.'.join(...)`, `'{}.{}'.format(...)`, `'%d.%d' % (...)`, and `x[:3]`. */
function called(tokens: readonly Token[], module: Module, steps: number): Value | undefined {
  const [first, second, third, fourth] = tokens
  if (first === undefined || second === undefined) return undefined
  const next = (part: readonly Token[]): Value => evaluate(part, module, steps + 1)
  if (first.kind === 'string') {
    if (second.text === '%') return fill(first, next(tokens.slice(2)), /%[dsi]/)
    const isCall = second.text === '.' && fourth?.text === '(' && closeOf(tokens, 3) === tokens.length - 1
    const inner = tokens.slice(4, -1)
    if (isCall && third?.text === 'join') return joined(first, joinedList(inner, next))
    if (isCall && third?.text === 'format') {
      const list = inner[0]?.text === '*' ? next(inner.slice(1)) : bracketed(inner, module, steps, true)
      return fill(first, list, /\{[0-9]?\}/)
    }
    return undefined
  }
  if (first.kind !== 'name' || closeOf(tokens, 1) !== tokens.length - 1) return undefined
  if (WRAPPERS.has(first.text) && second.text === '(' && third?.kind === 'string') return next(tokens.slice(2, -1))
  if (first.text === 'Version' && second.text === '(') return incremental(splitAt(tokens.slice(2, -1), ','))
  if (first.text === 'str' && second.text === '(') return next(tokens.slice(2, -1))
  if (second.text === '[') return sliced(next([first]), tokens.slice(2, -1))
  return undefined
}

/** `Version("Twisted", 24, 10, 0, release_candidate=1)` of incremental. */
function incremental(parts: readonly (readonly Token[])[]): Value {
  const numbers = parts.slice(1).map(part => part.at(-1))
  const isKnown = numbers.length >= 3 && numbers.every(token => token?.kind === 'number')
  if (!isKnown) return computed(`it is computed: Version(${shown(parts.flat())})`)
  const suffix = new Map([
    ['release_candidate', 'rc'],
    ['post', '.post'],
    ['dev', '.dev'],
  ])
  const text = parts.slice(1).map((part, i) => {
    const number = part.at(-1)?.text ?? ''
    return i < 3 ? `${i === 0 ? '' : '.'}${number}` : `${suffix.get(part[0]?.text ?? '') ?? '?'}${number}`
  })
  return { kind: 'text', text: text.join(''), pieces: numbers.flatMap(token => token ?? []) }
}

/** `map(str, X)`, `str(x) for x in X`, `[str(x) for x in X]`, `X`. */
function joinedList(inner: readonly Token[], next: (part: readonly Token[]) => Value): Value {
  const isMap = inner[0]?.text === 'map' && inner[1]?.text === '(' && inner[2]?.text === 'str' && inner[3]?.text === ','
  if (isMap) return next(inner.slice(4, -1))
  const loop = inBrackets(inner) ?? inner
  const at = loop.findIndex(({ text, kind }) => kind === 'name' && text === 'in')
  const hasCondition = loop.some(({ text, kind }) => kind === 'name' && text === 'if')
  if (at === -1) return next(inner)
  return hasCondition ? computed(`it is computed: ${shown(inner)}`) : next(loop.slice(at + 1))
}

function joined(separator: Token, list: Value): Value {
  if (list.kind !== 'list') return list.kind === 'computed' ? list : computed('it is put together from parts')
  const text = separator.text === '.' ? joinParts(list.items) : separator.text === '' ? glue(list.items) : undefined
  return text === undefined ? computed('it is put together from parts') : { kind: 'text', text, pieces: list.pieces }
}

function glue(items: readonly Value[]): string | undefined {
  return items.every(item => item.kind === 'text') ? items.map(item => item.text).join('') : undefined
}

function sliced(list: Value, index: readonly Token[]): Value {
  if (list.kind !== 'list') return computed('it is a part of another value')
  const [first] = index
  const at = Number(first?.text)
  const item = list.items[at]
  if (index.length === 1 && item !== undefined) return item
  // `[:3]`, `[0:3]`, `[3:]`
  const [, from = '', to = ''] = /^([0-9]?):([0-9]?)$/.exec(index.map(({ text }) => text).join('')) ?? []
  if (from + to === '') return computed('it is a part of another value')
  const items = list.items.slice(Number(from), to === '' ? undefined : Number(to))
  return { kind: 'list', items, pieces: items.flatMap(one => ('pieces' in one ? one.pieces : [])) }
}

function fill(format: Token, list: Value, slot: RegExp): Value {
  const items = list.kind === 'list' ? list.items : [list]
  const parts = format.text.split(slot)
  if (format.isOpaque || parts.length !== items.length + 1) return computed('it is put together from parts')
  const values = parts.flatMap((text, i): readonly Value[] => {
    const item = items[i]
    return [{ kind: 'text', text, pieces: [] }, ...(item === undefined ? [] : [item])]
  })
  return concat(values)
}
