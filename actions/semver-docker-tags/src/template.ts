import { KitError } from '@ci-kit/core/errors'
import { shown } from './problems.ts'

/** A text with `{{expressions}}`, taken apart once. */
export type Template = readonly Piece[]

export type Piece = string | Expression | Condition

export interface Expression {
  readonly name: string
  /** Undefined for a word without quotes, which stands for a value that nobody has set. */
  readonly args: readonly (string | undefined)[]
  readonly options: ReadonlyMap<string, string>
}

export interface Condition {
  readonly isInverted: boolean
  readonly test: Expression
  readonly then: Template
  readonly otherwise: Template
}

/** The value of an expression; undefined when there is none of this name. */
export type Evaluate = (expression: Expression) => string | undefined

const parsed = new Map<string, Template>()

/** Throws a KitError('bad-expression') for what cannot be read. */
export function parseTemplate(text: string): Template {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const reader = new Reader(text)
  const template = reader.readUntil([])
  parsed.set(text, template)
  return template
}

/** What is not known is empty; nothing is escaped, since no tag is HTML. */
export function renderTemplate(template: Template, evaluate: Evaluate): string {
  let text = ''
  for (const piece of template) text += renderPiece(piece, evaluate)
  return text
}

function renderPiece(piece: Piece, evaluate: Evaluate): string {
  if (typeof piece === 'string') return piece
  if ('name' in piece) return evaluate(piece) ?? ''
  const value = evaluate(piece.test) ?? ''
  const isTrue = value !== '' && value !== 'false'
  return renderTemplate(isTrue === piece.isInverted ? piece.otherwise : piece.then, evaluate)
}

const knownNames = new WeakMap<Template, ReadonlySet<string>>()

/** The names of all expressions in it. */
export function namesIn(template: Template): ReadonlySet<string> {
  const known = knownNames.get(template) ?? collectNames(template)
  knownNames.set(template, known)
  return known
}

function collectNames(template: Template): ReadonlySet<string> {
  return new Set(
    template.flatMap(piece => {
      if (typeof piece === 'string') return []
      if ('name' in piece) return [piece.name]
      return [piece.test.name, ...namesIn(piece.then), ...namesIn(piece.otherwise)]
    }),
  )
}

/** `{{raw}}` and nothing else. */
export function isOnlyRaw(template: Template): boolean {
  const [piece] = template
  return template.length === 1 && typeof piece === 'object' && 'name' in piece && piece.name === 'raw'
}

const WORD = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^\s"'=]+(?==)|=|[^\s"'=]+/g
const MAX_DEPTH = 8

class Reader {
  readonly #text: string
  #at = 0
  #depth = 0
  /** The tag that ended the last call of readUntil. */
  #end = ''

  constructor(text: string) {
    this.#text = text
  }

  readUntil(ends: readonly string[]): Template {
    const pieces: Piece[] = []
    for (;;) {
      const open = this.#text.indexOf('{{', this.#at)
      if (open === -1) {
        if (ends.length > 0) throw this.#bad(`{{#…}} has no {{${ends.at(-1)}}}`)
        return compact([...pieces, this.#text.slice(this.#at)])
      }
      pieces.push(this.#text.slice(this.#at, open))
      const tag = this.#readTag(open)
      if (tag === undefined) {
        pieces[pieces.length - 1] = `${String(pieces.at(-1)).slice(0, -1)}{{`
        continue
      }
      if (ends.includes(tag)) {
        this.#end = tag
        return compact(pieces)
      }
      pieces.push(this.#readPiece(tag))
    }
  }

  /** What stands between the braces; undefined for an escaped `\{{`. */
  #readTag(open: number): string | undefined {
    if (this.#text[open - 1] === '\\') {
      this.#at = open + 2
      return undefined
    }
    const isTriple = this.#text.startsWith('{{{', open)
    const isComment = this.#text.startsWith('{{!--', open)
    const close = isComment ? '--}}' : isTriple ? '}}}' : '}}'
    const end = this.#text.indexOf(close, open + 2)
    if (end === -1) throw this.#bad(`it has {{ without ${close}`)
    this.#at = end + close.length
    return this.#text
      .slice(open + (isTriple ? 3 : 2), end)
      .replace(/^~|~$/g, '')
      .trim()
  }

  #readPiece(tag: string): Piece {
    if (tag.startsWith('!')) return ''
    const block = /^#(if|unless)\s+([\s\S]+)$/.exec(tag)
    if (block !== null) return this.#readCondition(block[1] ?? '', block[2] ?? '')
    if (/^[#/^>]/.test(tag) || tag === 'else')
      throw this.#bad(`{{${tag}}} is not known here; {{#if}} and {{#unless}} are`)
    return this.#readExpression(tag.replace(/^&/, '').trim())
  }

  #readCondition(kind: string, test: string): Condition {
    this.#depth += 1
    if (this.#depth > MAX_DEPTH) throw this.#bad(`conditions are more than ${MAX_DEPTH} deep`)
    const then = this.readUntil(['else', `/${kind}`])
    const otherwise = this.#end === 'else' ? this.readUntil([`/${kind}`]) : []
    this.#depth -= 1
    return { isInverted: kind === 'unless', test: this.#readExpression(test.trim()), then, otherwise }
  }

  #readExpression(text: string): Expression {
    const words = text.match(WORD) ?? []
    const name = (words[0] ?? '').replace(/^(?:this\.|\.\/)/, '')
    if (!/^[A-Za-z_][\w-]*$/.test(name)) throw this.#bad(`{{${text}}} is no expression`)
    const args: (string | undefined)[] = []
    const options = new Map<string, string>()
    for (let i = 1; i < words.length; i += 1) {
      const word = words[i] ?? ''
      if (words[i + 1] !== '=') {
        args.push(quoted(word))
        continue
      }
      options.set(word, quoted(words[i + 2] ?? '') ?? words[i + 2] ?? '')
      i += 2
    }
    return { name, args, options }
  }

  #bad(what: string): KitError {
    return new KitError('bad-expression', `${shown(this.#text)} cannot be read: ${what}`, {
      fix: "write an expression as {{branch}} or {{date 'YYYYMMDD' tz='Asia/Tokyo'}}",
    })
  }
}

function compact(pieces: readonly Piece[]): Template {
  return pieces.filter(piece => piece !== '')
}

/** The text within quotes; undefined for a bare word. */
function quoted(word: string): string | undefined {
  const quote = word[0]
  if (quote !== '"' && quote !== "'") return /^[0-9]+$/.test(word) ? word : undefined
  return word.slice(1, -1).replaceAll(`\\${quote}`, quote)
}
