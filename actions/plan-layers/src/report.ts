import { formatCount } from '@ci-kit/core/format'
import { code, join, md, strong } from '@ci-kit/core/markup'
import type { Report } from '@ci-kit/core/report'
import type { Unmade } from './blocked.ts'
import type { Answer } from './outputs.ts'
import { type Layer, tagsOf } from './plan.ts'

export function renderPlan(title: string, { layers, quarter }: Answer): Report {
  const waves = Math.max(...layers.map(({ wave }) => wave))
  return {
    title,
    verdict: {
      kind: 'pass',
      text: `${formatCount(layers.length, 'layer')} in ${formatCount(waves, 'wave')}, quarter ${quarter}`,
    },
    figures: [],
    sections: [{ value: 100, blocks: [{ kind: 'table', columns: COLUMNS, rows: layers.map(rowOf) }] }],
    nextSteps: [],
  }
}

const COLUMNS = [
  { title: 'Layer' },
  { title: 'Wave', align: 'right' },
  { title: 'Target' },
  { title: 'Needs' },
  { title: 'Tags' },
] as const

function rowOf(layer: Layer) {
  const { name, wave, target, needs } = layer
  return [name, wave, code(target), join(needs), join(tagsOf(layer, '').map(tag => code(tag)))]
}

/** Why a layer is not built, or that it is. */
export function renderLayer(title: string, layer: Layer, unmade: readonly Unmade[]): Report {
  const isReady = unmade.length === 0
  const text = isReady ? md`${strong(layer.name)} can be built` : blockedMessage(layer, unmade)
  return {
    title,
    verdict: { kind: isReady ? 'pass' : 'fail', text },
    figures: [],
    sections: [{ value: 100, blocks: [{ kind: 'table', columns: COLUMNS, rows: [rowOf(layer)] }] }],
    nextSteps: isReady ? [] : [blockedFix(unmade)],
  }
}

export function blockedMessage({ name }: Layer, unmade: readonly Unmade[]): string {
  return `${name} needs ${unmade.map(one => `${one.name}, which ${WORDS[one.state]}`).join('; and ')}`
}

export function blockedFix(unmade: readonly Unmade[]): string {
  return `see the job of ${unmade.map(({ name }) => name).join(', ')}, then run the failed jobs again`
}

const WORDS: Readonly<Record<Unmade['state'], string>> = {
  made: 'was made',
  failed: 'failed',
  blocked: 'was not begun',
  cancelled: 'was cancelled',
  missing: 'left no report',
}
