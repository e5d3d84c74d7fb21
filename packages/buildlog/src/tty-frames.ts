import { addName, type BuildState, type VertexState, vertexOf } from './build-state.ts'
import type { TtyHeader, TtyRow } from './tty-line.ts'

// Names are compared within groups of the same beginning; a terminal that cuts earlier shows no names at all.
const GROUP_CHARS = 8
// Only that many vertices of one beginning are told apart, so that a log of look-alikes costs no more than its length.
const MAX_GROUP = 400
const MAX_FAILED = 100

/** A vertex as the display showed it last. */
export interface TtyVertex {
  readonly vertex: VertexState
  row: TtyRow
  frame: number
  /** Seconds in the frame before, to tell a running vertex from one that has ended. */
  previousSeconds: number | undefined
  /** It showed output in the last frame, which only a running vertex does. */
  hasTerminal: boolean
  /** An earlier frame said CACHED; the display drops the word while the layers of a hit are pulled. */
  wasCached: boolean
  statuses: TtyRow[]
}

/** The frames of one build: every update of the display prints every vertex again, its name cut to the space left. */
export class TtyFrames {
  readonly vertices: TtyVertex[] = []
  /** The first vertices that failed. */
  readonly failed: TtyVertex[] = []
  header: TtyHeader | undefined
  previousHeader: TtyHeader | undefined
  frame = 0
  private readonly groups = new Map<string, TtyVertex[]>()
  private readonly build: BuildState

  constructor(build: BuildState) {
    this.build = build
  }

  begin(header: TtyHeader): void {
    this.previousHeader = this.header
    this.header = header
    this.frame += 1
  }

  /** The vertex that a row is about: one that this frame has not shown yet and whose name begins alike. */
  row(row: TtyRow): TtyVertex | undefined {
    const group = this.groups.get(row.name.slice(0, GROUP_CHARS)) ?? []
    const known = group.find(one => one.frame !== this.frame && isSameName(one.row, row))
    if (known) return this.update(known, row)
    if (group.length >= MAX_GROUP) return undefined
    const vertex = vertexOf(this.build, String(this.vertices.length + 1))
    if (!vertex) return undefined
    addName(vertex, row.name)
    const added: TtyVertex = {
      vertex,
      row,
      frame: this.frame,
      previousSeconds: undefined,
      hasTerminal: false,
      wasCached: false,
      statuses: [],
    }
    this.vertices.push(added)
    this.groups.set(row.name.slice(0, GROUP_CHARS), [...group, added])
    return added
  }

  noteFailed(one: TtyVertex): void {
    if (this.failed.length < MAX_FAILED && !this.failed.includes(one)) this.failed.push(one)
  }

  private update(known: TtyVertex, row: TtyRow): TtyVertex {
    const name = known.row.name.length > row.name.length ? known.row.name : row.name
    if (name !== known.row.name) known.vertex.names[0] = name
    known.previousSeconds = known.frame === this.frame - 1 ? known.row.seconds : undefined
    known.wasCached ||= known.row.isCached
    known.row = { ...row, name, mayBeCut: row.mayBeCut && known.row.mayBeCut }
    known.frame = this.frame
    known.hasTerminal = false
    known.statuses = []
    return known
  }
}

function isSameName(known: TtyRow, row: TtyRow): boolean {
  if (known.name === row.name) return true
  return known.name.length > row.name.length
    ? row.mayBeCut && known.name.startsWith(row.name)
    : known.mayBeCut && row.name.startsWith(known.name)
}
