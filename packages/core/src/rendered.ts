/** Markdown of one block, ending in a newline, and what the room given did not allow. */
export interface Rendered {
  readonly markdown: string
  readonly cut: Cut
}

export interface Cut {
  readonly rows: number
  readonly items: number
  readonly lines: number
  readonly blocks: number
}

export const NOTHING_CUT: Cut = { rows: 0, items: 0, lines: 0, blocks: 0 }
