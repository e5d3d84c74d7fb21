/** One line of /proc/swaps. */
export interface Swap {
  readonly path: string
  readonly kind: 'file' | 'partition'
  readonly bytes: number
  readonly usedBytes: number
}

/** The active swaps; lines that are none are left out. */
export function parseSwaps(text: string): readonly Swap[] {
  return text.split('\n').flatMap(line => {
    const match = /^(\/\S+)\s+(file|partition)\s+(\d+)\s+(\d+)\s/.exec(line)
    const [, path, kind, size, used] = match ?? []
    if (path === undefined || (kind !== 'file' && kind !== 'partition')) return []
    return [{ path: unescapeOctal(path), kind, bytes: Number(size) * 1024, usedBytes: Number(used) * 1024 }]
  })
}

function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

/** What /proc/meminfo says is available without swap; undefined when it does not say. */
export function parseAvailableMemory(text: string): number | undefined {
  const match = /^MemAvailable:\s+(\d+) kB$/m.exec(text)
  return match?.[1] === undefined ? undefined : Number(match[1]) * 1024
}

// A linker or a compiler of a large image takes 2 to 4 GB at its peak; below this, losing the swap risks the job.
const AMPLE_BYTES = 6e9

/** Whether the memory can take back what is swapped out and still leave room for a build. */
export function isMemoryAmple(availableBytes: number | undefined, swaps: readonly Swap[]): boolean {
  if (availableBytes === undefined) return false
  return availableBytes - swaps.reduce((sum, swap) => sum + swap.usedBytes, 0) >= AMPLE_BYTES
}
