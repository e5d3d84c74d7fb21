import type { Content } from './markup.ts'

/** What an action found, as plain data; renderers turn it into a summary, a page or a terminal's lines. */
export interface Report {
  readonly title: Content
  readonly verdict: Verdict
  readonly figures: readonly Figure[]
  readonly sections: readonly Section[]
  readonly nextSteps: readonly Content[]
  readonly annotations?: readonly Annotation[]
}

export type VerdictKind = 'pass' | 'warn' | 'fail' | 'unknown'

export interface Verdict {
  readonly kind: VerdictKind
  readonly text: Content
}

export interface Figure {
  readonly label: Content
  readonly value: Content
  /** The base of a percentage, what was measured, what was not. */
  readonly note?: Content
}

export interface Section {
  readonly title?: Content
  readonly blocks: readonly Block[]
  /** Its heading stands below the one of the section before it. */
  readonly isSub?: boolean
  /** Placed after the next steps, closed. */
  readonly collapsed?: boolean
  /** What is kept longest when the summary must be cut; higher is kept longer. */
  readonly value: number
}

export type Block = Paragraph | Table | CodeBlock | List | Pie

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Content
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Content[])[]
  /** When rows were left out before: how many there are in all. */
  readonly totalRows?: number
}

export interface Column {
  readonly title: Content
  readonly align?: 'left' | 'right' | 'center'
}

export interface CodeBlock {
  readonly kind: 'code'
  /** Untrusted text of any size. */
  readonly text: string
  /** A literal of ours, such as `dockerfile`. */
  readonly language?: string
  /** Which lines are kept when it is too long; the end unless told otherwise, where a log has its error. */
  readonly keep?: 'head' | 'tail' | 'ends'
  readonly maxLines?: number
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Content[]
  readonly ordered?: boolean
  readonly totalItems?: number
}

export interface Pie {
  readonly kind: 'pie'
  readonly title: string
  readonly slices: readonly { readonly label: string; readonly value: number }[]
}

export type AnnotationKind = 'error' | 'warning' | 'notice'

export interface Annotation {
  readonly kind: AnnotationKind
  readonly message: string
  readonly title?: string | undefined
  /** Relative to the workspace. */
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly endLine?: number | undefined
}

export type OutputValue =
  | string
  | number
  | boolean
  | readonly unknown[]
  | { readonly [name: string]: unknown }
  | undefined
