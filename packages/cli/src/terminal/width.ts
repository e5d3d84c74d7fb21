import { eastAsianWidth } from 'get-east-asian-width'

const ASCII = /^[ -~]*$/
const NO_WIDTH = /^[\p{Mark}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]+$/u
const EMOJI = /\p{Emoji_Presentation}|\ufe0f/u
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The characters as a person sees them: an accent or a joined emoji belongs to its base. */
export function graphemes(text: string): string[] {
  if (ASCII.test(text)) return [...text]
  return Array.from(segmenter.segment(text), part => part.segment)
}

/** The columns that the text takes in a terminal; the text holds no control characters. */
export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
}

/** The columns of one character. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && ASCII.test(grapheme)) return 1
  if (NO_WIDTH.test(grapheme)) return 0
  if (EMOJI.test(grapheme)) return 2
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0)
}
