/** Something that can be freed as a whole. */
export interface Candidate {
  readonly name: string
  readonly bytes: number
  readonly inodes: number
  readonly seconds: number
}

export interface Need {
  readonly bytes: number
  readonly inodes: number
}

export interface Choice<C extends Candidate = Candidate> {
  readonly chosen: readonly C[]
  readonly bytes: number
  readonly inodes: number
  readonly seconds: number
  /** False when even all together are too little: then `chosen` is all that helps. */
  readonly isEnough: boolean
}

interface Best {
  seconds: number
  bytes: number
  picks: readonly number[]
}

// An exact search over the catalogue takes fewer, but a hostile list could make it visit most of 2^n; after this many steps
// (some tenths of a second) the best set found so far is taken.
const MAX_STEPS = 200_000

/**
 * The set that covers the need in the fewest predicted seconds; of several the one that deletes the fewest bytes. An
 * exact branch and bound: the bound is the cost when the last candidate may be taken in part.
 */
export function cheapestSet<C extends Candidate>(candidates: readonly C[], need: Need): Choice<C> {
  if (need.bytes <= 0 && need.inodes <= 0) return toChoice([], true)
  const useful = candidates.filter(one => (need.bytes > 0 && one.bytes > 0) || (need.inodes > 0 && one.inodes > 0))
  const total = sum(useful)
  if (total.bytes < need.bytes || total.inodes < need.inodes) return toChoice(useful, false)
  const sorted = useful.toSorted((a, b) => unitPrice(a, need) - unitPrice(b, need))
  return toChoice(
    search(sorted, need).map(index => sorted[index] as C),
    true,
  )
}

function unitPrice(one: Candidate, need: Need): number {
  const share = Math.max(need.bytes > 0 ? one.bytes / need.bytes : 0, need.inodes > 0 ? one.inodes / need.inodes : 0)
  return share > 0 ? one.seconds / share : Number.POSITIVE_INFINITY
}

interface State {
  readonly at: number
  readonly bytes: number
  readonly inodes: number
  readonly seconds: number
  readonly deleted: number
  readonly picks: readonly number[]
}

function search(candidates: readonly Candidate[], need: Need): readonly number[] {
  const bounds = [lowerBound(candidates, one => one.bytes), lowerBound(candidates, one => one.inodes)]
  let best: Best = { seconds: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY, picks: [] }
  let steps = 0
  const stack: State[] = [{ at: 0, bytes: need.bytes, inodes: need.inodes, seconds: 0, deleted: 0, picks: [] }]
  for (let state = stack.pop(); state !== undefined && steps < MAX_STEPS; state = stack.pop()) {
    steps += 1
    if (state.bytes <= 0 && state.inodes <= 0) {
      if (isBetter(state, best)) best = { seconds: state.seconds, bytes: state.deleted, picks: state.picks }
      continue
    }
    const one = candidates[state.at]
    if (one === undefined) continue
    const bound = Math.max(bounds[0]?.(state.at, state.bytes) ?? 0, bounds[1]?.(state.at, state.inodes) ?? 0)
    // Equal seconds go on: fewer bytes may be found. Sums of floats differ in their last bits, hence the margin.
    if (state.seconds + bound > best.seconds * (1 + 1e-12)) continue
    stack.push({ ...state, at: state.at + 1 })
    stack.push({
      at: state.at + 1,
      bytes: state.bytes - one.bytes,
      inodes: state.inodes - one.inodes,
      seconds: state.seconds + one.seconds,
      deleted: state.deleted + one.bytes,
      picks: [...state.picks, state.at],
    })
  }
  return best.picks
}

function isBetter(state: State, best: Best): boolean {
  const difference = state.seconds - best.seconds
  const margin = 1e-12 * Math.max(1, best.seconds)
  if (best.seconds === Number.POSITIVE_INFINITY || difference < -margin) return true
  return difference <= margin && state.deleted < best.bytes
}

/** The least seconds for `need` more from the candidates at `from` and after, were the last one divisible. */
function lowerBound(
  candidates: readonly Candidate[],
  sizeOf: (one: Candidate) => number,
): (from: number, need: number) => number {
  const order = candidates
    .map((one, index) => ({ index, size: sizeOf(one), seconds: one.seconds }))
    .filter(one => one.size > 0)
    .sort((a, b) => a.seconds / a.size - b.seconds / b.size)
  return (from, need) => {
    let left = need
    let seconds = 0
    for (const one of order) {
      if (left <= 0) return seconds
      if (one.index < from) continue
      const part = Math.min(1, left / one.size)
      seconds += part * one.seconds
      left -= one.size
    }
    return left > 0 ? Number.POSITIVE_INFINITY : seconds
  }
}

function sum(candidates: readonly Candidate[]): { bytes: number; inodes: number; seconds: number } {
  return candidates.reduce(
    (total, one) => ({
      bytes: total.bytes + one.bytes,
      inodes: total.inodes + one.inodes,
      seconds: total.seconds + one.seconds,
    }),
    { bytes: 0, inodes: 0, seconds: 0 },
  )
}

/** The fastest bytes first: should one free more than was predicted, the slow ones may not be needed any more. */
function toChoice<C extends Candidate>(chosen: readonly C[], isEnough: boolean): Choice<C> {
  const ordered = chosen.toSorted((a, b) => a.seconds / Math.max(1, a.bytes) - b.seconds / Math.max(1, b.bytes))
  return { chosen: ordered, ...sum(chosen), isEnough }
}
