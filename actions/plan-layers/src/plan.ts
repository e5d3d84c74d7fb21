import { MAX_MATRIX_JOBS } from '@ci-kit/pipeline/matrix'
import type { LayerLine } from './layer.ts'

/** A layer with everything that its job needs. */
export interface Layer {
  readonly name: string
  readonly target: string
  readonly image: string
  readonly dockerfile: string | undefined
  readonly context: string
  readonly needs: readonly string[]
  /** Its needs, theirs, and so on, in the order of the list. */
  readonly buildsOn: readonly string[]
  readonly buildArgs: readonly string[]
  /** Without the suffix of a platform. */
  readonly rollingTag: string
  readonly quarter: string
  /** 1 for a layer that needs none. */
  readonly wave: number
}

export interface Defaults {
  readonly image: string
  readonly dockerfile: string | undefined
  readonly context: string
  readonly buildArgs: readonly string[]
  readonly tagPrefix: string
  readonly quarter: string
  /** Of the platforms; one empty one where there are not several. */
  readonly suffixes: readonly string[]
}

export interface Plan {
  readonly layers: readonly Layer[]
  readonly problems: readonly string[]
}

/** How many jobs in a row prewarm.yml has: a workflow cannot make itself longer. */
export const WAVES = 6

/** The layers by wave. Everything that is wrong with the list is said at once. */
export function planLayers(lines: readonly LayerLine[], defaults: Defaults): Plan {
  const layers = new Map<string, Layer>()
  const problems: string[] = []
  for (const line of lines) {
    if (layers.has(line.name)) problems.push(`${line.name} is there twice`)
    const needs = line.needs ?? [...layers.keys()]
    for (const name of needs.filter(one => !layers.has(one))) problems.push(unknownNeed(line, name, lines))
    const known = needs.flatMap(name => layers.get(name) ?? [])
    layers.set(line.name, layerOf(line, known, { defaults, order: [...layers.keys()] }))
  }
  const planned = [...layers.values()]
  return {
    layers: planned,
    problems: [
      ...problems,
      ...depthProblems(planned),
      ...widthProblems(planned, defaults.suffixes.length),
      ...tagProblems(planned, defaults.suffixes),
    ],
  }
}

function layerOf(
  line: LayerLine,
  needed: readonly Layer[],
  { defaults, order }: { readonly defaults: Defaults; readonly order: readonly string[] },
): Layer {
  const below = new Set(needed.flatMap(layer => [...layer.buildsOn, layer.name]))
  const image = line.image?.toLowerCase() ?? defaults.image
  return {
    name: line.name,
    target: line.target,
    image,
    dockerfile: line.dockerfile ?? defaults.dockerfile,
    context: line.context ?? defaults.context,
    needs: needed.map(({ name }) => name),
    buildsOn: order.filter(name => below.has(name)),
    buildArgs: [...defaults.buildArgs, ...line.buildArgs],
    rollingTag: `${image}:${defaults.tagPrefix}${line.name}`,
    quarter: defaults.quarter,
    wave: Math.max(0, ...needed.map(({ wave }) => wave)) + 1,
  }
}

function unknownNeed({ name }: LayerLine, need: string, lines: readonly LayerLine[]): string {
  if (need === name) return `${name} needs itself`
  if (lines.some(line => line.name === need)) return `${name} needs ${need}, which comes after it; put ${need} first`
  return `${name} needs ${need}, which is no layer; the layers are ${lines.map(line => line.name).join(', ')}`
}

function depthProblems(layers: readonly Layer[]): readonly string[] {
  const deepest = layers.find(({ wave }) => wave > WAVES)
  if (deepest === undefined) return []
  const hint = 'say with needs= what builds on what, so that layers can be built side by side, or join two of them'
  return [`${deepest.name} is number ${deepest.wave} in a row, and at most ${WAVES} can be built in a row; ${hint}`]
}

/** Each wave is a matrix of its layers on all platforms. */
function widthProblems(layers: readonly Layer[], platforms: number): readonly string[] {
  const waves = Array.from({ length: WAVES }, (_, at) => layers.filter(({ wave }) => wave === at + 1))
  const jobs = Math.max(...waves.map(wave => wave.length * platforms))
  if (jobs <= MAX_MATRIX_JOBS) return []
  return [
    `${jobs} layers would be built side by side, and a matrix has at most ${MAX_MATRIX_JOBS} jobs; join some of them`,
  ]
}

/** The rolling and the quarterly tag of a layer, on the platform with this suffix. */
export function tagsOf({ rollingTag, quarter }: Layer, suffix: string): readonly [rolling: string, quarterly: string] {
  return [`${rollingTag}${suffix}`, `${rollingTag}${suffix}-${quarter}`]
}

/** `a` on windows/arm64 and `a-windows` on linux/arm64 would meet. */
function tagProblems(layers: readonly Layer[], suffixes: readonly string[]): readonly string[] {
  const tags = layers.flatMap(layer => suffixes.flatMap(suffix => tagsOf(layer, suffix)))
  const twice = tags.filter((tag, at) => tags.indexOf(tag) !== at)
  return [...new Set(twice)].map(tag => `two layers would push ${tag}`)
}
