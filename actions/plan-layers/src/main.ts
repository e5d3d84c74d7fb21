import { KitError } from '@ci-kit/core/errors'
import type { Run } from '@ci-kit/core/run'
import { quarterOf } from '@ci-kit/pipeline/quarter'
import { unmadeNeeds } from './blocked.ts'
import { type Doubt, planBuilds } from './builds.ts'
import { checkedImage, hasHostedRunners, imageOf, type Request, readRequest } from './inputs.ts'
import { type Answer, layerOutputs, planOutputs, rowsOf } from './outputs.ts'
import { type Layer, planLayers } from './plan.ts'
import { blockedFix, blockedMessage, renderLayer, renderPlan } from './report.ts'

/** Plans all layers, or one for its own job. */
export async function main(run: Run): Promise<void> {
  const request = readRequest(run.inputs)
  const answer = plan(request, run)
  const title = request.title ?? 'Plan of the layers'
  const layer = request.layer === undefined ? undefined : chosenLayer(answer, request.layer)
  if (layer !== undefined) {
    await planOne(layer, { request, answer, title }, run)
    return
  }
  const report = await run.writeReportFile({ verdict: 'pass', ...fieldsOf(answer) })
  await run.report(renderPlan(title, answer), { ...planOutputs(answer), verdict: 'pass', report })
}

function plan(request: Request, run: Run): Answer {
  const { environment, clock } = run.ports
  const image = imageOf(request.image, environment)
  const quarter = request.quarter ?? quarterOf(clock.nowMs())
  const lines = (request.layers ?? []).map(line =>
    line.image === undefined ? line : { ...line, image: checkedImage(line.image, `the image of ${line.name}`) },
  )
  const { platforms = [], runner, runners = [] } = request
  const isHosted = hasHostedRunners(environment)
  const planned = planBuilds({ platforms, runner, runners, isHosted })
  const { builds, doubts } = planned
  const { layers, problems } = planLayers(lines, {
    image,
    quarter,
    dockerfile: request.dockerfile,
    context: request.context,
    buildArgs: request.buildArgs ?? [],
    tagPrefix: request.tagPrefix ?? 'cache-',
    suffixes: builds.map(({ suffix }) => suffix),
  })
  const isEmpty = layers.length === 0 && !request.allowNone
  refuse([...problems, ...planned.problems], [...(isEmpty ? [NO_LAYER] : []), ...doubts])
  if (request.layer === undefined) tellUnknown(planned.unknownLabels, run)
  return { image, quarter, layers, builds }
}

const NO_LAYER = { message: 'layers has no layer', fix: 'layers: base' } as const

function refuse(problems: readonly string[], fixable: readonly Doubt[]): void {
  const all = [...problems, ...fixable.map(({ message }) => message)]
  if (all.length === 0) return
  const fixes = [
    ...(problems.length > 0 ? ['correct the inputs that are named'] : []),
    ...fixable.map(({ fix }) => fix),
  ]
  throw new KitError('bad-input', [...new Set(all)].join('; '), { fix: [...new Set(fixes)].join('\n') })
}

function tellUnknown(labels: readonly string[], run: Run): void {
  if (labels.length === 0) return
  const names = labels.join(', ')
  run.log.notice(`GitHub hosts no runner with the label ${names}; unless one of yours has it, its jobs wait for ever`)
}

function chosenLayer({ layers }: Answer, name: string): Layer {
  const layer = layers.find(one => one.name === name)
  if (layer !== undefined) return layer
  const known = layers.map(one => one.name).join(', ')
  throw new KitError('bad-input', `layer is ${JSON.stringify(name)}; the layers are ${known}`, {
    fix: `layer: ${layers[0]?.name}`,
  })
}

interface Planning {
  readonly request: Request
  readonly answer: Answer
  readonly title: string
}

/** The job of one layer goes on only when what it builds on is there. */
async function planOne(layer: Layer, { request, answer, title }: Planning, run: Run): Promise<void> {
  const unmade = await unmadeNeeds(layer, request, run)
  const isRed = unmade.length > 0 && request.failOn !== 'never'
  const verdict = unmade.length === 0 ? 'pass' : 'fail'
  const problem = { code: 'layer-blocked', message: blockedMessage(layer, unmade), fix: blockedFix(unmade) }
  const report = await run.writeReportFile({
    verdict,
    findings: unmade.length === 0 ? [] : [{ level: isRed ? 'error' : 'warning', ...problem }],
    blockedBy: isRed ? unmade.map(({ name }) => name) : [],
    layer: layer.name,
    ...fieldsOf(answer),
  })
  const outputs = {
    ...planOutputs(answer),
    ...layerOutputs(layer, answer.layers, request.suffix ?? ''),
    verdict,
    report,
  }
  await run.report(renderLayer(title, layer, unmade), outputs)
  if (isRed) run.fail(problem)
}

function fieldsOf({ image, quarter, layers, builds }: Answer): Readonly<Record<string, unknown>> {
  return { image, quarter, rows: rowsOf(layers, builds), builds }
}
