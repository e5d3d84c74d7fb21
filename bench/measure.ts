import { spawnSync } from 'node:child_process'

export interface Cost {
  /** User and system CPU time. */
  readonly cpuMs: number
  readonly wallMs: number
  /** The most memory that was resident at once. */
  readonly peakMb: number
}

// What a child has used up is known to wait4 alone, which Node does not give to its callers.
const PROGRAM = `
import json, resource, subprocess, sys, tempfile, time
start = time.monotonic()
# Into a file: grep stops at its first match when it sees that its output goes to /dev/null.
with tempfile.TemporaryFile() as out:
    status = subprocess.call(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=out, stderr=out)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps({"status": status, "cpuMs": (used.ru_utime + used.ru_stime) * 1000, "wallMs": (time.monotonic() - start) * 1000, "peakMb": used.ru_maxrss / 1024}))
`

/** What a process costs from its start to its end: medians of some runs, and the highest peak. Throws when it fails. */
export function costOf(command: readonly string[], runs: number, env: Readonly<Record<string, string>> = {}): Cost {
  const costs = Array.from({ length: runs }, () => once(command, env))
  return {
    cpuMs: median(costs.map(cost => cost.cpuMs)),
    wallMs: median(costs.map(cost => cost.wallMs)),
    peakMb: Math.max(...costs.map(cost => cost.peakMb)),
  }
}

function once(command: readonly string[], env: Readonly<Record<string, string>>): Cost & { readonly status: number } {
  const { stdout, status, stderr } = spawnSync('python3', ['-c', PROGRAM, ...command], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`python3 is needed to measure: ${stderr}`)
  const cost: Cost & { readonly status: number } = JSON.parse(stdout)
  if (cost.status !== 0) throw new Error(`${command.join(' ')} ended with ${cost.status}`)
  return cost
}

/** Of an even number the upper one of the middle two; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
