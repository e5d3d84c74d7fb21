import type { OutputValue } from '@ci-kit/core/report'
import type { Build } from './builds.ts'
import { type Layer, tagsOf, WAVES } from './plan.ts'

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
  const rollingOn = (suffix: string): string => layers.map(layer => tagsOf(layer, suffix)[0]).join('\n')
  return {
    ...Object.fromEntries(waves.map((wave, at) => [`wave-${at + 1}`, wave.map(({ name }) => name)])),
    rows: rowsOf(layers, builds),
    names: layers.map(({ name }) => name).join('\n'),
    targets: layers.map(({ target }) => target).join('\n'),
    tags: builds.map(({ suffix }) => rollingOn(suffix)).join('\n'),
    builds: builds.map(build => ({ ...build, 'cache-from': rollingOn(build.suffix) })),
    image,
    registry: image.slice(0, image.indexOf('/')),
    quarter,
  }
}

type Row = Readonly<Record<'name', string> & Record<'needs' | 'tags', readonly string[]>>

/** In the order of the waves, within a wave in that of the list, and within a layer in that of the platforms. */
export function rowsOf(layers: readonly Layer[], builds: readonly Build[]): readonly Row[] {
  const sorted = layers.toSorted((a, b) => a.wave - b.wave)
  return sorted.flatMap(layer =>
    builds.map(({ suffix }) => ({
      name: `${layer.name}${suffix}`,
      needs: layer.needs.map(name => `${name}${suffix}`),
      tags: tagsOf(layer, suffix),
    })),
  )
}

/**
 * Every step of the layer, those of the stages below included. Several such caches can be joined for one build, which
 * those inline in images cannot.
 */
function cacheTarget(reference: string): string {
  return `type=registry,ref=${reference},mode=max,image-manifest=true,oci-mediatypes=true`
}

/** What the job of one layer needs on top. */
export function layerOutputs(layer: Layer, layers: readonly Layer[], suffix: string): Outputs {
  const tags = tagsOf(layer, suffix)
  const below = layers.filter(({ name }) => layer.buildsOn.includes(name)).map(one => tagsOf(one, suffix)[0])
  return {
    target: layer.target,
    dockerfile: layer.dockerfile ?? '',
    context: layer.context,
    'build-args': layer.buildArgs.join('\n'),
    tags: tags.join('\n'),
    'cache-from': [tags[0], ...below].join('\n'),
    'cache-to': tags.map(cacheTarget).join('\n'),
    image: layer.image,
    registry: layer.image.slice(0, layer.image.indexOf('/')),
  }
}
