import { clean } from './clean.ts'
import { textWidth } from './width.ts'

export type Style =
  | 'bold'
  | 'dim'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'red'
  | 'green'
  | 'yellow'
  | 'blue'
  | 'cyan'
  | 'grey'

export interface Span {
  readonly text: string
  readonly styles: readonly Style[]
}
export type Line = readonly Span[]

// Select Graphic Rendition codes, ECMA-48 8.3.117; the bright black of most palettes is a readable grey.
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  italic: [3, 23],
  underline: [4, 24],
  strike: [9, 29],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
  grey: [90, 39],
}

/** A piece of text for the terminal. The only door for content: control characters end here. */
export function span(text: string, ...styles: Style[]): Span {
  return { text: clean(text), styles }
}

/** The columns that a line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, part) => sum + textWidth(part.text), 0)
}

/** The lines as one text; without colour nothing but the characters. Trailing blanks go. */
export function paint(lines: readonly Line[], color: boolean): string {
  return lines.map(line => `${paintLine(trimEnd(line), color)}\n`).join('')
}

function paintLine(line: Line, color: boolean): string {
  return color ? mergeAlike(line).map(paintSpan).join('') : line.map(part => part.text).join('')
}

/** Neighbours of the same styles as one, so that a word or phrase can be searched for in coloured output too. */
function mergeAlike(line: Line): Line {
  const merged: Span[] = []
  for (const part of line) {
    const last = merged.at(-1)
    if (last !== undefined && last.styles.join() === part.styles.join()) {
      merged[merged.length - 1] = { text: last.text + part.text, styles: part.styles }
    } else if (part.text !== '') merged.push(part)
  }
  return merged
}

function paintSpan({ text, styles }: Span): string {
  if (text === '' || styles.length === 0) return text
  const open = styles.map(style => CODES[style][0]).join(';')
  const close = [...new Set(styles.map(style => CODES[style][1]))].join(';')
  return `\u001b[${open}m${text}\u001b[${close}m`
}

function trimEnd(line: Line): Line {
  const kept = [...line]
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    const text = last.text.trimEnd()
    if (text !== '') return [...kept, { text, styles: last.styles }]
  }
  return []
}
