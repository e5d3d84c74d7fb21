import { messageOf } from '@ci-kit/core/errors'
import { startingEvent } from '@ci-kit/core/event-name'
import { formatDuration, formatPercent } from '@ci-kit/core/format'
import { inlineMarkdown } from '@ci-kit/core/inline'
import { type Content, code, link } from '@ci-kit/core/markup'
import type { Run } from '@ci-kit/core/run'
import { withRow } from '@ci-kit/pipeline/snapshot-table'
import type { Judgement } from './judge.ts'

const TABLE = {
  heading: 'Builds',
  columns: ['Run time', 'Steps cached', 'Duration', 'Result', 'Triggered by', 'Commit', 'Link'],
} as const

const SHORT_SHA = 7

/** Puts the row of this run into the file. A file that cannot be written makes no build red; the log says it. */
export async function recordRun(path: string, judgement: Judgement, run: Run): Promise<void> {
  const { environment, files } = run.ports
  const row = {
    key: environment.runUrl,
    cells: cellsOf(judgement, run, await eventOf(run)).map(cell => inlineMarkdown(cell, 'cell') || '–'),
  }
  try {
    const found = await files.facts(path)
    const text = found === undefined ? '' : await files.readText(path)
    await files.writeText(path, withRow(text, TABLE, row))
  } catch (error) {
    run.log.warning(`the run is not recorded: ${messageOf(error)}. Fix: let snapshot name a file that can be written`)
  }
}

async function eventOf({ ports: { environment, workflow } }: Run): Promise<string | undefined> {
  // Without a payload that can be read the event keeps the name that the engine gives it.
  return startingEvent(environment.eventName, await workflow.event().catch(() => ({})))
}

function cellsOf(
  judgement: Judgement,
  { ports: { clock, environment } }: Run,
  eventName: string | undefined,
): readonly Content[] {
  const { duration, verdict, diagnosis } = judgement
  const { runUrl, sha, actor } = environment
  const time = new Date(clock.nowMs()).toISOString()
  return [
    `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`,
    rateText(judgement),
    duration === undefined ? '–' : formatDuration(duration.seconds * 1000),
    diagnosis === undefined ? verdict : `${verdict}: ${diagnosis.kind}`,
    [eventName, actor].filter(part => part !== undefined).join(' by ') || '–',
    sha === undefined ? '–' : code(sha.slice(0, SHORT_SHA)),
    runUrl === undefined ? '–' : link(runUrl.split('/').at(-1) ?? 'run', runUrl),
  ]
}

/** In a failed build BuildKit also prints CACHED for steps that it skipped, so there is no rate to compare. */
function rateText({ steps, diagnosis }: Judgement): string {
  if (steps.rate === undefined || diagnosis !== undefined) return '–'
  return `${formatPercent(steps.rate)} (${steps.cached} of ${steps.total})`
}
