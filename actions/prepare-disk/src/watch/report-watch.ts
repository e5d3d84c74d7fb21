import { formatDuration } from '@ci-kit/core/format'
import { type Content, code, md } from '@ci-kit/core/markup'
import type { Report } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import { bothSizes, gigabytes } from '../gigabytes.ts'
import type { DiskWorld } from '../world.ts'
import { parseRecord, type WatchRecord } from './record.ts'
import { parseState, WATCH_STATE, type WatchState } from './state.ts'

/** The post step: the least free space of the job, when that was, and what it means for the next run. */
export async function reportWatch(run: Run, world: DiskWorld): Promise<void> {
  const state = parseState(run.state.read(WATCH_STATE) ?? '')
  if (state === undefined) {
    run.log.notice(
      'what the main step left for the post step cannot be read, so the free space of the job is not reported',
    )
    return
  }
  const text = await world.endWatch(state.file)
  const now = await world.fileSystem(state.path).catch(() => undefined)
  const record = withNow(parseRecord(text ?? ''), now?.availableBytes, run.ports.clock.nowMs())
  const outputs = { ...state.outputs, 'lowest-free-bytes': record?.lowestBytes ?? '' }
  await run.report(renderWatch(state, record, run.inputs.values.get('title')?.trim()), outputs)
}

function withNow(
  record: WatchRecord | undefined,
  freeBytes: number | undefined,
  nowMs: number,
): WatchRecord | undefined {
  if (record === undefined || freeBytes === undefined || freeBytes >= record.lowestBytes) return record
  return { ...record, lowestBytes: freeBytes, lowestMs: nowMs }
}

export function renderWatch(state: WatchState, record: WatchRecord | undefined, title: string | undefined): Report {
  const heading = `${title || 'Disk space'}: what this job needed`
  if (record === undefined || record.samples === 0) {
    return {
      title: heading,
      verdict: { kind: 'unknown', text: 'The least free space of this job is not known: the watch wrote nothing' },
      figures: [],
      sections: [],
      nextSteps: [],
    }
  }
  const needed = Math.max(0, state.freeBytes - record.lowestBytes)
  const when = formatDuration(Math.max(0, record.lowestMs - state.atMs))
  return {
    title: heading,
    verdict: { kind: isTight(state, record) ? 'warn' : 'pass', text: sentence(state, record, needed) },
    figures: [
      {
        label: 'Least free',
        value: bothSizes(record.lowestBytes),
        note: md`on ${code(state.point)}, ${when} after prepare-disk`,
      },
      { label: 'Free at the start', value: bothSizes(state.freeBytes), note: 'when prepare-disk ended' },
      { label: 'Needed', value: bothSizes(needed), note: 'the difference; sampled twice a second' },
    ],
    sections: [],
    nextSteps: advice(state, record, needed),
  }
}

// A build does not need the same on every run: below this much left, the next one may fail.
const MARGIN_BYTES = 1e9

function isTight(state: WatchState, { lowestBytes }: WatchRecord): boolean {
  return lowestBytes < Math.min(MARGIN_BYTES, state.totalBytes / 20)
}

function sentence(state: WatchState, record: WatchRecord, needed: number): Content {
  const isEnough = needed <= state.minBytes
  const left = isTight(state, record) ? `; only ${gigabytes(record.lowestBytes)} was left` : ''
  const asked = gigabytes(state.minBytes)
  if (state.isStillFreeing !== true) {
    return `This job needed ${gigabytes(needed)}; ${asked} is ${isEnough ? '' : 'not '}enough${left}`
  }
  const short = isEnough ? '' : `${asked} is not enough, and `
  return `This job needed at least ${gigabytes(needed)}; ${short}more was freed in the background meanwhile${left}`
}

function advice(state: WatchState, record: WatchRecord, needed: number): readonly Content[] {
  const wanted = Math.max(1, Math.ceil((needed + MARGIN_BYTES) / 1e9))
  if (needed <= state.minBytes && !isTight(state, record)) return []
  return [md`Ask for what the job needs and some more: ${code(`min-free: ${wanted}GB`)}`]
}
