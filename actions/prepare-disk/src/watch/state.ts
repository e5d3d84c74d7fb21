/** The name of what the main step leaves for the post step. */
export const WATCH_STATE = 'watch'

/** By it the post step is told from the main step, whatever became of that one; with the outputs of one without a watch. */
export const BEGUN_STATE = 'begun'

/** What the main step knew when it ended. */
export interface WatchState {
  /** Where the sampler writes. */
  readonly file: string
  readonly path: string
  readonly point: string
  readonly freeBytes: number
  readonly totalBytes: number
  readonly minBytes: number
  readonly atMs: number
  /** More was being deleted when the main step ended, so the difference to the least free space is too small. */
  readonly isStillFreeing?: boolean
  /** Set again by the post step, so that it blanks none of them. */
  readonly outputs: Readonly<Record<string, string | number>>
}

/** `undefined` for a text that is no state of ours. */
export function parseState(text: string): WatchState | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return undefined
    const hasFields = ['file', 'path', 'point', 'freeBytes', 'totalBytes', 'minBytes', 'atMs', 'outputs'].every(
      name => name in value,
    )
    // Written by our own main step; the fields are there.
    return hasFields ? (value as WatchState) : undefined
  } catch {
    return undefined
  }
}

/** Nothing for a text that is no outputs of ours. */
export function parseOutputs(text: string): Readonly<Record<string, string | number>> {
  try {
    const value: unknown = JSON.parse(text)
    const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return Object.fromEntries(fields.filter(([, one]) => typeof one === 'string' || typeof one === 'number'))
  } catch {
    return {}
  }
}
