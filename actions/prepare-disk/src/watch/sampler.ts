import { existsSync, renameSync, statfsSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { WatchRecord } from './record.ts'

// A build that fills a disk writes 100 MB/s to 1 GB/s: half a second misses half a gigabyte at most.
const INTERVAL_MS = 500
// A file that is written on a full disk may fail, so the record is written only when it says something new.
const NOTABLE_BYTES = 1_000_000
// Hosted jobs end after 6 hours; a watcher that nobody stopped must not live much longer.
const MAX_MS = 7 * 3_600_000

/** Samples the free space of a path until its record file is gone: arguments are the file and the path. */
export async function watchSpace([file, path]: readonly string[]): Promise<void> {
  if (file === undefined || path === undefined) throw new Error('a record file and a path are needed')
  const startedMs = Date.now()
  let record = sample({
    path,
    startedMs,
    lowestBytes: Infinity,
    lowestMs: startedMs,
    lowestInodes: Infinity,
    samples: 0,
  })
  let written = record
  write(file, record)
  while (existsSync(file) && Date.now() - startedMs < MAX_MS) {
    await delay(INTERVAL_MS)
    record = sample(record)
    const isNotable = record.lowestBytes < written.lowestBytes - NOTABLE_BYTES
    if ((isNotable || record.samples % 20 === 0) && existsSync(file) && write(file, record)) written = record
  }
}

function sample(before: WatchRecord): WatchRecord {
  try {
    const { bavail, bsize, ffree } = statfsSync(before.path)
    const free = bavail * bsize
    const lowest = free < before.lowestBytes ? { lowestBytes: free, lowestMs: Date.now() } : {}
    return { ...before, ...lowest, lowestInodes: Math.min(before.lowestInodes, ffree), samples: before.samples + 1 }
  } catch {
    // The path is gone or its file system is unmounted: nothing new is known.
    return before
  }
}

function write(file: string, record: WatchRecord): boolean {
  const draft = `${file}.tmp`
  try {
    writeFileSync(draft, JSON.stringify(record))
    renameSync(draft, file)
    return true
  } catch {
    // On a full disk the least is told by the next write that works.
    return false
  }
}
