/** When something ran, in milliseconds since the epoch; no stop while it runs. */
export interface Interval {
  readonly start: number
  readonly stop: number | undefined
}

/** Intervals in order with the overlapping ones joined, as BuildKit's own display adds them up (display.go). */
export function mergeIntervals(intervals: Iterable<Interval>): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => a.start - b.start)
  const merged: Interval[] = []
  for (const next of sorted) {
    const last = merged.at(-1)
    if (last && (last.stop === undefined || last.stop >= next.start)) {
      merged[merged.length - 1] = { start: last.start, stop: laterStop(last.stop, next.stop) }
    } else {
      merged.push(next)
    }
  }
  return merged
}

function laterStop(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Math.max(a, b)
}

/** Seconds that all of them lasted; what still runs counts nothing. */
export function totalSeconds(merged: readonly Interval[]): number {
  return merged.reduce((sum, { start, stop }) => sum + (stop === undefined ? 0 : stop - start), 0) / 1000
}
