import { isHit } from '@ci-kit/buildlog/build-facts'
import type { BuildFacts, StageFacts, VertexFacts } from '@ci-kit/buildlog/facts'
import { bar } from '@ci-kit/core/bar'
import { formatCount, formatDuration } from '@ci-kit/core/format'
import { type Content, code, md } from '@ci-kit/core/markup'
import type { Section, Table } from '@ci-kit/core/report'
import type { JudgedBuild } from './judge.ts'
import { type Miss, missesOf } from './misses.ts'
import { seconds } from './sections.ts'

const BAR_WIDTH = 12

/** Each stage with its hits, its first miss and what that cost. */
export function stageSections(builds: readonly JudgedBuild[]): readonly Section[] {
  return builds.flatMap((build, index) => {
    if (build.facts.stages.size === 0) return []
    const title = builds.length === 1 ? 'Stages' : md`Stages of build ${index + 1}${titleNote(build)}`
    return [{ title, value: build.isSuperseded ? 50 : 90, blocks: [stageTable(build.facts)] }]
  })
}

function titleNote(build: JudgedBuild): string {
  if (build.isSuperseded) return ' (failed, run again later)'
  return build.diagnosis ? ' (failed)' : ''
}

function stageTable(build: BuildFacts): Table {
  const misses = new Map(missesOf(build).map(miss => [miss.stageKey, miss]))
  const hasTargets = [...build.stages.values()].some(stage => stage.target !== undefined)
  const hasPlatforms = [...build.stages.values()].some(stage => stage.platform !== undefined)
  const rows = [...build.stages].map(([key, stage]) => [
    stage.name === '' ? 'unnamed' : code(stage.name, 100),
    ...(hasTargets ? [stage.target === undefined ? '' : code(stage.target, 100)] : []),
    ...(hasPlatforms ? [stage.platform ?? ''] : []),
    ...cachedCells(key, build),
    missCell(misses.get(key)),
    costCell(misses.get(key)),
  ])
  return {
    kind: 'table',
    columns: [
      { title: 'Stage' },
      ...(hasTargets ? [{ title: 'Target' }] : []),
      ...(hasPlatforms ? [{ title: 'Platform' }] : []),
      { title: 'Cached', align: 'right' },
      { title: '' },
      { title: 'First miss' },
      { title: 'Behind it' },
    ],
    rows,
  }
}

function cachedCells(key: string, build: BuildFacts): readonly Content[] {
  const steps = build.vertexList.filter(vertex => vertex.kind === 'step' && vertex.position?.stageKey === key)
  const cached = steps.filter(isHit).length
  if (steps.length === 0) return ['only FROM', '']
  return [`${cached} of ${steps.length}`, bar(cached / steps.length, BAR_WIDTH)]
}

function missCell(miss: Miss | undefined): Content {
  if (!miss) return ''
  const name = code(stepText(miss.step), 120)
  return miss.step.seconds === undefined ? name : md`${name} (${seconds(miss.step.seconds)})`
}

/** `2/5 RUN make`: the stage stands beside it already. */
function stepText(step: VertexFacts): string {
  const { position, names } = step
  if (!position) return names[0] ?? ''
  const at = position.index === undefined ? '' : `${position.index}/${position.declared ?? '?'} `
  return `${at}${position.instruction}`
}

function costCell(miss: Miss | undefined): Content {
  if (!miss) return ''
  if (miss.followed.length === 0) return 'nothing'
  return `${formatCount(miss.followed.length, 'step')}, ${formatDuration(Math.round(miss.followedSeconds * 1000))}`
}

const STATUS_TEXT: Readonly<Record<VertexFacts['status'], string>> = {
  cached: 'cached',
  'cached-then-pulled': 'cached, layers pulled',
  done: 'ran',
  error: 'failed',
  canceled: 'canceled',
  unfinished: 'unfinished',
}

/** Every step, closed. */
export function stepsSection(builds: readonly JudgedBuild[]): readonly Section[] {
  return builds.flatMap((build, index) => {
    const steps = build.facts.vertexList.filter(vertex => vertex.position !== undefined)
    if (steps.length === 0) return []
    const title =
      builds.length === 1
        ? `All ${formatCount(steps.length, 'step')}`
        : `All ${formatCount(steps.length, 'step')} of build ${index + 1}`
    return [{ title, collapsed: true, value: 10, blocks: [stepsTable(steps, build.facts.stages)] }]
  })
}

function stepsTable(steps: readonly VertexFacts[], stages: ReadonlyMap<string, StageFacts>): Table {
  const order = [...stages.keys()]
  const sorted = [...steps].sort((a, b) => stageOrder(a, order) - stageOrder(b, order) || indexOf(a) - indexOf(b))
  return {
    kind: 'table',
    columns: [
      { title: '#', align: 'right' },
      { title: 'Step' },
      { title: 'Result' },
      { title: 'Time', align: 'right' },
    ],
    rows: sorted.map(step => [
      step.id,
      code(step.names[0] ?? '', 300),
      step.restored ? 'ran, or restored from a cache' : STATUS_TEXT[step.status],
      seconds(step.seconds),
    ]),
  }
}

function stageOrder(step: VertexFacts, order: readonly string[]): number {
  return order.indexOf(step.position?.stageKey ?? '')
}

function indexOf(step: VertexFacts): number {
  return step.position?.index ?? 0
}
