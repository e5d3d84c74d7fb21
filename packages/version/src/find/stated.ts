import type { Span } from '../formats/source-text.ts'
import type { Statement } from '../statement.ts'
import type { SourceFile } from './finder.ts'
import { type About, stateComposed, stateDynamic, stateUnreadable, stateVersion } from './state.ts'

/** A text that stands for a version, or why there is none, with the place that a person would edit. */
export type Found = Literal | Missing

export interface Literal {
  readonly kind: 'literal'
  readonly text: string
  readonly file: SourceFile
  readonly offset: number
  /** The texts that it is made of, when it is not written in one piece. */
  readonly pieces?: readonly Span[]
}

export interface Missing {
  readonly kind: 'dynamic' | 'unreadable'
  readonly reason: string
  readonly file: SourceFile
  readonly offset: number
}

/** The statement of a manifest whose version is at `found`, in it or in a file that it leads to. */
export function stateFound(manifest: SourceFile, found: Found, about: About): Statement {
  const { file, offset } = found
  if (found.kind !== 'literal') {
    const say = found.kind === 'dynamic' ? stateDynamic : stateUnreadable
    return say(file, offset, about, oneLine(found.reason))
  }
  const { text, pieces } = found
  const full: About = { ...about, via: file.path === manifest.path ? [] : [manifest.path] }
  const whole = text.trim()
  if (whole !== '' && /[0-9]/.test(whole) && !isVersionLike(whole) && !/[${}@%<>&]/.test(whole)) {
    return stateUnreadable(file, offset, full, oneLine(`${JSON.stringify(whole)} is no version`))
  }
  if (pieces === undefined) return stateVersion(file, found, full)
  return stateComposed(
    file,
    pieces.map(one => standing(one, file.text)),
    whole,
    full,
  )
}

/** A piece that was put together itself: what the file has at its place stands for it. */
function standing(piece: Span, source: string): Span {
  if (source.startsWith(piece.text, piece.offset)) return piece
  return {
    text: /^[^\s"'<>]{0,80}/.exec(source.slice(piece.offset, piece.offset + 80))?.[0] ?? '',
    offset: piece.offset,
  }
}

/** Whether a text can be a version in any scheme: it has a digit, no white space, and begins as versions do. */
export function isVersionLike(text: string): boolean {
  return /^[A-Za-z]{0,12}[-_./]?\d[\w.+~:!^-]*$/.test(text) && text.length <= 256
}

export function literal(file: SourceFile, { text, offset }: Span): Literal {
  return { kind: 'literal', text, file, offset }
}

export function composed(file: SourceFile, pieces: readonly Span[], text: string): Literal {
  return { kind: 'literal', text, file, offset: pieces[0]?.offset ?? 0, pieces }
}

export function dynamic(file: SourceFile, offset: number, reason: string): Missing {
  return { kind: 'dynamic', reason, file, offset }
}

export function unreadable(file: SourceFile, offset: number, reason: string): Missing {
  return { kind: 'unreadable', reason, file, offset }
}

/** What several places say, when they say the same. */
export function oneFound(all: readonly Found[], file: SourceFile): Found | undefined {
  const [first] = all
  if (first === undefined || all.length === 1) return first
  const isAlike = first.kind === 'literal' && all.every(one => one.kind === 'literal' && one.text === first.text)
  return isAlike ? first : dynamic(file, first.offset, `set in ${all.length} places, not all alike`)
}

/** A reason may quote source; it stays on one line and short. */
function oneLine(reason: string): string {
  const flat = reason.slice(0, 400).replace(/\s+/g, ' ').trim()
  return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat
}

/** `a/b/c.x` is in `a/b`; the root is the empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A path written in a file, relative to the folder of that file; undefined when it leaves the repository. */
export function resolvePath(folder: string, written: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const step of written.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') parts.push(step)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
