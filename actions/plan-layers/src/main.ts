import { KitError } from '@ci-kit/core/errors'
import type { Run } from '@ci-kit/core/run'
import { quarterOf } from '@ci-kit/pipeline/quarter'
import { unmadeNeeds } from './blocked.ts'
import { planBuilds } from './builds.ts'
import { checkedImage, imageOf, type Request, readRequest } from './inputs.ts'
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
  const image = imageOf(request.image, run.ports.environment)
  const quarter = request.quarter ?? quarterOf(run.ports.clock.nowMs())
  const lines = request.layers.map(line =>
    line.image === undefined ? line : { ...line, image: checkedImage(line.image, `the image of ${line.name}`) },
  )
  const { platforms = [], runner, runners = [] } = request
  const { builds, problems: others } = planBuilds({ platforms, runner, runners })
  const { layers, problems } = planLayers(lines, {
    image,
    quarter,
    dockerfile: request.dockerfile,
    context: request.context,
    buildArgs: request.buildArgs ?? [],
    tagPrefix: request.tagPrefix ?? 'cache-',
    suffixes: builds.map(({ suffix }) => suffix),
  })
  const all = [...problems, ...others, ...(layers.length === 0 ? ['layers has no layer'] : [])]
  if (all.length === 0) return { image, quarter, layers, builds }
  throw new KitError('bad-input', all.join('; '), { fix: 'correct the inputs of the workflow that are named' })
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
