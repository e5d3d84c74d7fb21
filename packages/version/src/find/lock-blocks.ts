import type { Piece } from './state.ts'

/** One `[[package]]` of Cargo.lock, uv.lock or poetry.lock. */
export interface LockBlock {
  readonly name: string
  readonly version: Piece | undefined
  /** What follows `source = `; undefined when there is none. */
  readonly source: string | undefined
}

/**
 * The packages of a lockfile in TOML, read by its lines: tools write them in one form, and a parser of all TOML takes a
 * second for a large one.
 */
export function readLockBlocks(text: string): readonly LockBlock[] {
  const blocks: LockBlock[] = []
  let open: { name?: string; version?: Piece; source?: string } | undefined
  const finish = (): void => {
    if (open?.name !== undefined) blocks.push({ name: open.name, version: open.version, source: open.source })
    open = undefined
  }
  let offset = 0
  for (const line of text.split('\n')) {
    if (line.startsWith('[')) {
      finish()
      if (line.trimEnd() === '[[package]]') open = {}
    } else if (open !== undefined && line.length < 2000) {
      const [, key, lead = '', value = ''] = /^((?:name|version|source) = )(")?([^\r]*)/.exec(line) ?? []
      const plain = lead === '"' ? (value.split('"', 1)[0] ?? '') : value
      if (key === 'name = ') open.name = plain
      if (key === 'version = ') open.version = { text: plain, offset: offset + key.length + lead.length }
      if (key === 'source = ') open.source = plain
    }
    offset += line.length + 1
  }
  finish()
  return blocks
}
