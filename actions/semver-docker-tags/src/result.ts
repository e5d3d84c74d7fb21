import type { Decision } from './decide.ts'
import type { Existing } from './existing.ts'
import { type LabelFacts, labelsOf, renderLabels } from './labels.ts'

export interface ResultOptions {
  readonly decisions: readonly Decision[]
  readonly existing: readonly Existing[]
  readonly images: readonly string[]
  readonly facts: Omit<LabelFacts, 'version'>
  readonly labels: string
  readonly annotations: string
  readonly levels: readonly string[]
  readonly bakeTarget: string
}

/** Everything that later steps take from this one. */
export interface Result {
  readonly version: string
  /** With the name of the image where there is one. */
  readonly tags: readonly string[]
  readonly tagNames: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  readonly annotations: readonly string[]
  readonly json: Readonly<Record<string, unknown>>
  readonly bakeFiles: ReadonlyMap<BakeKind, string>
}

export type BakeKind = 'tags' | 'labels' | 'annotations' | 'all'

// Left out because of what a registry says.
const ASKED = new Set(['existing', 'registry-unknown'])

export function resultOf(options: ResultOptions): Result {
  const { decisions, images, existing, facts, levels } = options
  const tagNames = decisions.filter(one => one.outcome === 'emitted').map(one => one.tag)
  const skipped = new Set(existing.filter(one => one.state !== 'absent').map(one => `${one.image}:${one.tag}`))
  const tags =
    images.length === 0
      ? tagNames
      : images.flatMap(image => tagNames.map(tag => `${image}:${tag}`).filter(one => !skipped.has(one)))
  // A version that was published before is still the version of this run.
  const version = decisions.find(one => one.outcome === 'emitted' || ASKED.has(one.code))?.tag ?? ''
  const labels = labelsOf({ ...facts, version }, options.labels)
  const own = labelsOf({ ...facts, version }, options.annotations)
  const annotations = levels.flatMap(level => renderLabels(own, level))
  const json = { tags, 'tag-names': tagNames, labels: Object.fromEntries(labels), annotations }
  return {
    version,
    tags,
    tagNames,
    labels,
    annotations,
    json,
    bakeFiles: bakeFilesOf(options, { version, tags, labels, annotations }),
  }
}

function bakeFilesOf(
  { images, bakeTarget }: ResultOptions,
  { version, tags, labels, annotations }: Pick<Result, 'version' | 'tags' | 'labels' | 'annotations'>,
): ReadonlyMap<BakeKind, string> {
  const args = { DOCKER_META_IMAGES: images.join(','), ...(version === '' ? {} : { DOCKER_META_VERSION: version }) }
  const labelObject = Object.fromEntries(labels)
  const file = (target: unknown): string => JSON.stringify({ target: { [bakeTarget]: target } }, undefined, 2)
  return new Map<BakeKind, string>([
    ['tags', file({ tags, args })],
    ['labels', file({ labels: labelObject })],
    ['annotations', file({ annotations })],
    ['all', file({ tags, labels: labelObject, args })],
  ])
}
