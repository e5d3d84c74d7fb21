import { KitError } from '@ci-kit/core/errors'
import type { Run } from '@ci-kit/core/run'
import { HOSTED } from '@ci-kit/pipeline/runners'
import type { Configuration } from './configuration.ts'
import { defaultImage, noImage, type Request, readRequest } from './inputs.ts'
import { parseImageList } from './list.ts'
import { jobFields, planOutputs } from './outputs.ts'
import { chooseConfigurations, type Plan, type PlanRequest, type Problem, planImages } from './plan.ts'
import { renderReport } from './report.ts'

/** The jobs that build the images that were asked for; everything that is wrong with them is said at once. */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const known = await readList(request, run)
  const { chosen, problems } = chooseConfigurations(request.images, known, request.list)
  const plan = planImages(chosen, planRequest(request, chosen, run))
  refuse([...problems, ...plan.problems])
  const report = await run.writeReportFile({
    verdict: 'pass',
    jobs: plan.jobs.map(job => ({ ...jobFields(job, request), kind: job.kind, configuration: job.configuration.name })),
  })
  const note = strangerNote(plan, run.ports.environment.serverUrl)
  if (note !== undefined) run.log.notice(note)
  const outputs = { ...planOutputs(request, plan), verdict: 'pass', report }
  await run.report(renderReport(request, plan, note), outputs)
}

async function readList({ list }: Request, run: Run): Promise<readonly Configuration[]> {
  const { files } = run.ports
  const kind = (await files.facts(list).catch(() => undefined))?.kind
  if (kind !== 'file') {
    const what = kind === undefined ? 'does not exist' : 'is no file'
    throw new KitError('no-list', `${list} ${what}, and it is the list of the images that can be built`, {
      fix: `write ${list}, or name another with the input list; the smallest is: images: {app: {context: .}}`,
    })
  }
  const { configurations, problems } = await parseImageList(await files.readText(list), list)
  if (problems.length === 0) return configurations
  const lines = problems.slice(0, MAX_SHOWN)
  const more = problems.length > lines.length ? [`and ${problems.length - lines.length} more`] : []
  const head = problems.length === 1 ? [] : [`${problems.length} things in ${list} cannot be used:`]
  const message = [...head, ...lines.map(line => (head.length === 0 ? `${list}: ${line}` : line)), ...more].join('\n')
  throw new KitError('bad-list', message, { fix: `correct ${list}` })
}

const MAX_SHOWN = 20

function planRequest(request: Request, chosen: readonly Configuration[], run: Run): PlanRequest {
  const image = defaultImage(request, run.ports.environment)
  const homeless = chosen.find(one => one.image === undefined)
  if (image === undefined && homeless !== undefined) throw noImage(homeless.name)
  const { list, platforms, runner, runners = new Map(), selfHostedLabels = [], cache, push } = request
  const tagPrefix = request.tagPrefix ?? ''
  return { list, image, tagPrefix, platforms, runner, runners, ownLabels: selfHostedLabels, hasCache: cache && push }
}

function refuse(problems: readonly Problem[]): void {
  const [first] = problems
  if (first === undefined) return
  const shown = problems.slice(0, MAX_SHOWN)
  const head = problems.length === 1 ? [] : [`${problems.length} things are in the way:`]
  const fixes = [...new Set(shown.map(({ fix }) => fix))]
  throw new KitError('bad-plan', [...head, ...shown.map(({ message }) => message)].join('\n'), {
    fix: fixes.join('\n'),
  })
}

/** Another server hosts none of these runners; whether one of its own has such a label, only it knows. */
function strangerNote({ jobs }: Plan, serverUrl: string | undefined): string | undefined {
  const host = serverUrl === undefined ? undefined : new URL(serverUrl).hostname
  if (host === undefined || host === 'github.com' || host.endsWith('.ghe.com')) return undefined
  const labels = new Set(jobs.flatMap(job => job.labels.filter(label => HOSTED.has(label))))
  if (labels.size === 0) return undefined
  return `${host} hosts no runners itself; check that one of its own has the label ${[...labels].join(', ')}`
}
