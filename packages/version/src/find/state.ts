import type { Scalar } from '../formats/node.ts'
import { positionAt } from '../formats/position.ts'
import type { SchemeName } from '../scheme-name.ts'
import type { Place, Said, Statement } from '../statement.ts'
import type { SourceFile } from './finder.ts'
import { placeholderReason } from './placeholder.ts'

/** What a finder knows of a statement before it has read the version. */
export interface About {
  readonly kind: string
  readonly scheme: SchemeName
  readonly subject?: string | undefined
  readonly role?: Statement['role']
  readonly via?: readonly string[]
}

/** A piece of a file's text: `text` stands at `offset`. */
export interface Piece {
  readonly text: string
  readonly offset: number
}

// A longer text is prose or an attack, and would only fill the report.
const MAX_WRITTEN = 256

/**
 * The statement for a version as written at a place of a file. A placeholder is dynamic, an empty text, or one that the
 * file writes with escapes, is unreadable.
 */
export function stateVersion(file: SourceFile, piece: Piece, about: About): Statement {
  const text = piece.text.trim()
  if (text === '') return stateUnreadable(file, piece.offset, about, 'the version is empty')
  if (text.length > MAX_WRITTEN) return stateUnreadable(file, piece.offset, about, 'the text is too long for a version')
  // After the lead that was trimmed, or the line end that follows the quotes of a text block.
  const shift = file.text.slice(piece.offset, piece.offset + piece.text.length + 2).indexOf(text)
  const offset = piece.offset + shift
  if (shift === -1) {
    return stateUnreadable(file, piece.offset, about, 'the version is written with escapes')
  }
  const reason = placeholderReason(text)
  if (reason !== undefined) return stateDynamic(file, offset, about, reason)
  return statement(file, offset, about, { kind: 'version', written: text, via: viaOf(file, about) })
}

/** For a version that the file writes in several pieces; the first piece gives the place. */
export function stateComposed(file: SourceFile, pieces: readonly Piece[], version: string, about: About): Statement {
  const [first] = pieces
  if (first === undefined) return stateUnreadable(file, 0, about, 'the version has no parts')
  const reason = placeholderReason(version)
  if (reason !== undefined) return stateDynamic(file, first.offset, about, reason)
  if (version === first.text) return stateVersion(file, first, about)
  const said: Said = { kind: 'version', written: first.text, composed: version, via: viaOf(file, about) }
  return statement(file, first.offset, about, said)
}

/** For the value of a field: a text or a number is a version, all else is unreadable. */
export function stateScalar(file: SourceFile, scalar: Scalar, about: About): Statement {
  if (typeof scalar.value === 'boolean' || scalar.text === '') {
    return stateUnreadable(file, scalar.offset, about, scalar.text === '' ? 'the version is empty' : 'it is no text')
  }
  return stateVersion(file, scalar, about)
}

export function stateDynamic(file: SourceFile, offset: number, about: About, reason: string): Statement {
  return statement(file, offset, about, { kind: 'dynamic', reason })
}

export function stateUnreadable(file: SourceFile, offset: number, about: About, reason: string): Statement {
  return statement(file, offset, about, { kind: 'unreadable', reason })
}

function statement(file: SourceFile, offset: number, about: About, said: Said): Statement {
  const { kind, scheme, subject, role = 'source' } = about
  return { ...placeIn(file, offset), kind, scheme, subject, role, said }
}

/** A file that states its own version does not lead to it. */
function viaOf({ path }: SourceFile, { via = [] }: About): readonly string[] {
  return via.includes(path) ? via.filter(one => one !== path) : via
}

/** Where the lines of a file start; undefined while it was asked for one place only, as most files are. */
const lineStarts = new WeakMap<SourceFile, { starts: readonly number[] | undefined }>()

/** As `positionAt`, in logarithmic time from the third call for the same file. */
export function placeIn(file: SourceFile, offset: number): Place {
  const known = lineStarts.get(file)
  if (known === undefined) {
    lineStarts.set(file, { starts: undefined })
    return { file: file.path, ...positionAt(file.text, offset) }
  }
  known.starts ??= startsOf(file.text)
  const { starts } = known
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { file: file.path, line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 }
}

function startsOf(text: string): readonly number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return starts
}
