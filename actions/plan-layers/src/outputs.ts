import type { OutputValue } from '@ci-kit/core/report'
import type { Build } from './builds.ts'
import { type Layer, WAVES } from './plan.ts'

export interface Answer {
  readonly image: string
  readonly quarter: string
  readonly layers: readonly Layer[]
  readonly builds: readonly Build[]
}

type Outputs = Readonly<Record<string, OutputValue>>

/** What the jobs of all layers need. */
export function planOutputs({ image, quarter, layers, builds }: Answer): Outputs {
  const waves = Array.from({ length: WAVES }, (_, at) => layers.filter(({ wave }) => wave === at + 1))
  const rolling = layers.map(({ rollingTag }) => rollingTag)
  return {
    ...Object.fromEntries(waves.map((wave, at) => [`wave-${at + 1}`, wave.map(({ name }) => name)])),
    rows: rowsOf(layers),
    names: layers.map(({ name }) => name).join('\n'),
    targets: layers.map(({ target }) => target).join('\n'),
    tags: rolling.join('\n'),
    'cache-from': rolling.join('\n'),
    builds,
    image,
    quarter,
  }
}

/** In the order of the waves, and within a wave in that of the list. */
export function rowsOf(layers: readonly Layer[]): readonly Readonly<Record<string, unknown>>[] {
  return layers
    .toSorted((a, b) => a.wave - b.wave)
    .map(({ name, needs, rollingTag, quarterlyTag }) => ({ name, needs, tags: [rollingTag, quarterlyTag] }))
}

/** What the job of one layer needs on top. */
export function layerOutputs(layer: Layer, layers: readonly Layer[]): Outputs {
  const below = layers.filter(({ name }) => layer.buildsOn.includes(name)).map(({ rollingTag }) => rollingTag)
  return {
    target: layer.target,
    dockerfile: layer.dockerfile ?? '',
    context: layer.context,
    'build-args': layer.buildArgs.join('\n'),
    tags: [layer.rollingTag, layer.quarterlyTag].join('\n'),
    'cache-from': [layer.rollingTag, layer.quarterlyTag, ...below].join('\n'),
    image: layer.image,
  }
}
