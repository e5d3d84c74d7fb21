import { existsSync, mkdirSync, readFileSync, renameSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseRecord, type WatchRecord } from './record.ts'

// A build that fills a disk writes 100 MB/s to 1 GB/s: half a second misses half a gigabyte at most.
const INTERVAL_MS = 500
// A file that is written on a full disk may fail, so the record is written only when it says something new.
const NOTABLE_BYTES = 1_000_000
// Hosted jobs end after 6 hours; a watcher that nobody stopped must not live much longer.
const MAX_MS = 7 * 3_600_000

/** Samples the free space into the record in a file, for as long as that file is there. */
export async function watchSpace([file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Error('a record file is needed')
  let record = existsSync(file) ? parseRecord(readFileSync(file, 'utf8')) : undefined
  // Without it the job is over already.
  if (record === undefined) return
  let written = record
  while (existsSync(file) && Date.now() - record.startedMs < MAX_MS) {
    record = sample(record)
    const isNotable = record.lowestBytes < written.lowestBytes - NOTABLE_BYTES
    if (isNotable && existsSync(file) && writeRecord(file, record)) written = record
    await delay(INTERVAL_MS)
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

/** All or nothing; false when it cannot be written. */
export function writeRecord(file: string, record: WatchRecord): boolean {
  const draft = `${file}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(draft, JSON.stringify(record))
    renameSync(draft, file)
    return true
  } catch {
    // On a full disk the least is told by the next write that works.
    return false
  }
}
