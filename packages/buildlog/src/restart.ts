import type { BuildState, VertexState } from './build-state.ts'
import { newBuild } from './build-state.ts'
import { nameWithoutBracket } from './step-name.ts'

export type HeaderDecision =
  | { readonly kind: 'use'; readonly build: BuildState; readonly isConfirmed: boolean }
  | { readonly kind: 'new-build' }

interface Header {
  readonly id: string
  readonly name: string
}

interface Suspect {
  readonly previous: BuildState
  readonly fresh: BuildState
}

/**
 * Tells a new build in the same file (`tee -a`, a retry) from a vertex that BuildKit prints again. Builds begin with
 * `#0 building with ...` or, without that line, with `#1`. A completed `#1` is printed again under its own name when
 * BuildKit corrects its time, so a repeated `#1` is a suspicion, which the next number settles: `#2` again confirms it,
 * unless the first one still ran.
 */
export class RestartWatch {
  private suspect: Suspect | undefined

  begin(): void {
    this.suspect = undefined
  }

  /** `isOver`: the client has had its last words on the build, so whatever begins now is another one. */
  header(build: BuildState, { id, name }: Header, isOver: boolean): HeaderDecision {
    if (this.suspect && id !== '1') return this.decide(this.suspect, { id, name })
    const first = build.vertices.get('1')
    if (id !== '1' || !first || first.names.length === 0 || !first.last) return use(build)
    if (isOver || !isSameVertex(first, name)) return { kind: 'new-build' }
    if (build.vertices.size === 1) return first.last.kind === 'error' ? { kind: 'new-build' } : use(build)
    // A client that said who builds says so each time.
    if (this.suspect || build.builder !== undefined) return use(build)
    const fresh = newBuild(build.format)
    fresh.limits = build.limits
    this.suspect = { previous: build, fresh }
    return use(fresh)
  }

  /** The input has ended: a suspicion that nothing confirmed is dropped. Gives the build that the lines belong to. */
  settle(): BuildState | undefined {
    const { suspect } = this
    this.suspect = undefined
    return suspect ? merge(suspect.previous, suspect.fresh) : undefined
  }

  private decide(suspect: Suspect, { id, name }: Header): HeaderDecision {
    this.suspect = undefined
    if (id !== '2' || isContinued(suspect.previous.vertices.get(id), name))
      return use(merge(suspect.previous, suspect.fresh))
    return { kind: 'use', build: suspect.fresh, isConfirmed: true }
  }
}

function use(build: BuildState): HeaderDecision {
  return { kind: 'use', build, isConfirmed: false }
}

/** The vertex was left while it ran, so this is the printer's return to it. */
function isContinued(vertex: VertexState | undefined, name: string): boolean {
  return vertex?.isPaused === true && isSameVertex(vertex, name)
}

/** A vertex that several targets share has several names, which differ in the bracket only. */
function isSameVertex(vertex: VertexState, name: string): boolean {
  return vertex.names.some(known => nameWithoutBracket(known) === nameWithoutBracket(name))
}

function merge(previous: BuildState, fresh: BuildState): BuildState {
  const again = fresh.vertices.get('1')
  const first = previous.vertices.get('1')
  if (again && first) {
    for (const name of again.names) if (!first.names.includes(name)) first.names.push(name)
    first.wasPulled ||= first.wasCached && again.last?.kind === 'done'
    first.wasCached ||= again.wasCached
    first.cachedLines += again.cachedLines
    first.last = again.last ?? first.last
  }
  return previous
}
