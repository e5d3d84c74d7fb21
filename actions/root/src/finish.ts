import { formatCount } from '@ci-kit/core/format'
import { code, join, md } from '@ci-kit/core/markup'
import type { Run } from '@ci-kit/core/run'
import { nodeDiskWorld } from '../../prepare-disk/src/node-world.ts'
import { WATCH_STATE } from '../../prepare-disk/src/watch/state.ts'
import type { DiskWorld } from '../../prepare-disk/src/world.ts'
import { findLogs, titleOf, WORKER_FOLDER } from './begin.ts'
import { composeReport, verdictOf } from './compose.ts'
import type { Kit } from './kit.ts'
import { type PartOutcome, runPart, stateName } from './part-run.ts'
import { diskPart, idlePart, type Part, partOf, TITLES } from './parts.ts'
import { type Memory, readMemory } from './state.ts'

interface Found {
  readonly part: Part
  readonly outcome: PartOutcome | undefined
}

/** The post step: what the job needed, what its build did, and whether what it pushed is there. */
export async function finish(run: Run, kit: Kit, world: DiskWorld = nodeDiskWorld(WORKER_FOLDER)): Promise<void> {
  const memory = await readMemory(run)
  const disk = await finishDisk(run, kit, { memory, world })
  if (memory === undefined) {
    run.log.info('the first step of this job had no answer, so there is nothing to report')
    return
  }
  const build = await reportBuild(run, kit, memory)
  const tags = await verifyTags(run, kit, { memory, build })
  const found = [disk, build, tags]
  const outputs = { ...memory.disk.outputs, ...disk.outcome?.outputs }
  if (memory.isReported && build.outcome === undefined && tags.outcome === undefined) {
    run.log.info('too little space ended this job, as its first step says; nothing was built or pushed')
    run.setOutputs(outputs)
    return
  }
  await reportWhole(run, found, outputs)
  for (const { outcome } of [build, tags]) if (outcome?.problem !== undefined) run.fail(outcome.problem)
}

async function reportWhole(run: Run, found: readonly Found[], outputs: PartOutcome['outputs']): Promise<void> {
  const parts = found.map(({ part }) => part)
  const job = { title: titleOf(run), jobStatus: run.inputs.values.get('job-status')?.trim() || undefined }
  const verdict = verdictOf(parts, job).kind
  const file = await run.writeReportFile({
    verdict,
    jobStatus: job.jobStatus ?? null,
    parts: found.map(({ part, outcome }) => ({
      title: part.title,
      verdict: part.state,
      report: outcome?.outputs.report ?? null,
    })),
  })
  await run.report(composeReport(parts, job), { ...outputs, verdict, report: file })
}

async function finishDisk(
  run: Run,
  kit: Kit,
  { memory, world }: { readonly memory: Memory | undefined; readonly world: DiskWorld },
): Promise<Found> {
  const info = kit['prepare-disk']
  const isWatching = run.state.read(stateName(info.name, WATCH_STATE)) !== undefined
  const { prepareDisk } = await import('../../prepare-disk/src/main.ts')
  // Without a watch that began, the same program would prepare the disk once more.
  const after = isWatching ? await runPart(run, info, { main: own => prepareDisk(own, world) }) : undefined
  if (memory === undefined) return { part: idlePart(TITLES.disk, 'not known'), outcome: after }
  return { part: diskPart(memory.disk, after), outcome: after }
}

async function reportBuild(run: Run, kit: Kit, { oldLogs, isReported }: Memory): Promise<Found> {
  const logs = await findLogs(run, kit)
  if (logs.length === 0) {
    const why = isReported
      ? 'Nothing was built'
      : md`Nothing to report: there is no build log; a build writes one with ${code('| tee build.log')}`
    return { part: idlePart(TITLES.build, why), outcome: undefined }
  }
  const { main } = await import('../../report-cache-hits/src/main.ts')
  const outcome = await runPart(run, kit['report-cache-hits'], { main })
  const part = partOf(TITLES.build, outcome, true)
  const old = logs.filter(log => oldLogs.some(({ path, bytes }) => path === log.path && bytes === log.bytes))
  if (old.length === 0) return { part, outcome }
  const names = join(old.map(({ path }) => code(path)))
  const note = md`${part.text}. But ${names} ${old.length === 1 ? 'was' : 'were'} there, as long as now, before this job began: it may be of an earlier one`
  return { part: { ...part, text: note }, outcome }
}

async function verifyTags(
  run: Run,
  kit: Kit,
  { memory, build }: { readonly memory: Memory; readonly build: Found },
): Promise<Found> {
  const idle = (text: string): Found => ({ part: idlePart(TITLES.tags, text), outcome: undefined })
  const value = (name: string): string => run.inputs.values.get(name)?.trim() ?? ''
  const pushed = build.outcome?.outputs.pushed
  const pushedCount = Array.isArray(pushed) ? pushed.length : 0
  const report = build.outcome?.outputs.report
  const reports = [value('report-from'), pushedCount > 0 && typeof report === 'string' ? report : ''].filter(Boolean)
  const isAsked = value('tags') !== '' || value('report-from') !== ''
  if (memory.isReported && build.outcome === undefined) return idle('Nothing was pushed')
  if (!isAsked && pushedCount === 0) return idle('Nothing to verify: the build pushed nothing, and no tag is asked for')
  const { main } = await import('../../verify-cache-tags/src/main.ts')
  run.log.info(
    `verifying ${isAsked ? 'the tags asked for' : ''}${isAsked && pushedCount > 0 ? ' and ' : ''}${pushedCount > 0 ? formatCount(pushedCount, 'pushed reference') : ''}`,
  )
  const outcome = await runPart(run, kit['verify-cache-tags'], { main, values: { 'report-from': reports.join('\n') } })
  return { part: partOf(TITLES.tags, outcome, false), outcome }
}
