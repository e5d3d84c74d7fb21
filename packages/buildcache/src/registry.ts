import type { RegistryClient, Repository } from '@ci-kit/registry/client'
import type { Descriptor, Manifest } from '@ci-kit/registry/manifest'
import { BUILDKIT_CACHE_CONFIG, bareType } from '@ci-kit/registry/media-types'
import type { Failure } from '@ci-kit/registry/outcome'
import { formatReference, parseReference, type Reference } from '@ci-kit/registry/reference'
import type { RegistryWriter } from '@ci-kit/registry/writer'
import { MAX_CONFIG_BYTES, parseCacheConfig, renderCacheConfig } from './config.ts'
import { type BuildCache, joinCaches } from './join.ts'

export interface CacheRegistries {
  readonly client: Pick<RegistryClient, 'fetchManifest' | 'fetchBlob'>
  readonly writer: (where: Repository) => Pick<RegistryWriter, 'putManifest'>
}

/** What a build should import in place of a list of references. */
export interface CacheImports {
  readonly references: readonly string[]
  readonly joins: readonly CacheJoin[]
  /** Those that stay as they are although others are in the same repository, and why. */
  readonly left: readonly { readonly reference: string; readonly why: string }[]
}

export interface CacheJoin {
  readonly reference: string
  /** What it stands for. */
  readonly of: readonly string[]
}

interface Read {
  readonly given: string
  readonly cache: BuildCache | undefined
  readonly isAbsent: boolean
  readonly why: string
}

/**
 * Of caches in one repository one that holds them all: the one that covers the others if there is one, and otherwise a
 * new manifest, which is put into the repository by digest. What cannot be read or written stays as it is given; what is
 * not there goes, unless nothing is there.
 */
export async function joinReferences(given: readonly string[], registries: CacheRegistries): Promise<CacheImports> {
  const groups = new Map<string, [string, Reference][]>()
  const others: string[] = []
  for (const text of new Set(given)) {
    const parsed = parseReference(text)
    if (!parsed.ok) others.push(text)
    else {
      const key = `${parsed.value.registry}/${parsed.value.repository}`
      groups.set(key, [...(groups.get(key) ?? []), [text, parsed.value]])
    }
  }
  const joined = await Promise.all([...groups.values()].map(group => joinGroup(group, registries)))
  return {
    references: [...joined.flatMap(({ references }) => references), ...others],
    joins: joined.flatMap(({ joins }) => joins),
    left: joined.flatMap(({ left }) => left),
  }
}

async function joinGroup(
  group: readonly (readonly [given: string, reference: Reference])[],
  registries: CacheRegistries,
): Promise<CacheImports> {
  const [first] = group
  const given = group.map(([text]) => text)
  if (first === undefined || group.length === 1) return { references: given, joins: [], left: [] }
  const read = await Promise.all(group.map(one => readCache(one, registries)))
  const found = read.filter(one => one.cache !== undefined)
  const others = read.filter(one => one.cache === undefined)
  const left = others.map(one => ({ reference: one.given, why: one.why }))
  if (found.length === 0) return { references: given, joins: [], left }
  const there = read.filter(one => !one.isAbsent).map(one => one.given)
  if (found.length === 1) return { references: there, joins: [], left }
  const of = found.map(one => one.given)
  const reference = await joinedReference(found, first[1], registries)
  if (typeof reference !== 'string') {
    return { references: there, joins: [], left: [...of.map(one => ({ reference: one, ...reference })), ...left] }
  }
  return { references: [reference, ...there.filter(one => !of.includes(one))], joins: [{ reference, of }], left }
}

async function joinedReference(
  found: readonly Read[],
  { registry, repository }: Reference,
  { writer }: CacheRegistries,
): Promise<string | { readonly why: string }> {
  const { config, blobs, covering } = joinCaches(found.flatMap(({ cache }) => cache ?? []))
  if (covering !== undefined) return found[covering]?.given ?? ''
  const text = renderCacheConfig(config)
  if (Buffer.byteLength(text) > MAX_CONFIG_BYTES) return { why: 'all together have more than BuildKit reads, 1 MiB' }
  const layers = new Set(config.layers.map(({ blob }) => blob))
  const put = await writer({ registry, repository }).putManifest({
    config: { mediaType: BUILDKIT_CACHE_CONFIG, text },
    layers: [...layers].flatMap(blob => blobs.get(blob) ?? []),
  })
  if (put.kind !== 'present') return { why: `nothing can be written beside them: ${wordsOf(put)}` }
  return formatReference({ registry, repository, digest: put.value })
}

async function readCache(
  [given, { registry, repository, tag, digest }]: readonly [given: string, reference: Reference],
  { client }: CacheRegistries,
): Promise<Read> {
  const where = { registry, repository }
  const left = (why: string): Read => ({ given, cache: undefined, isAbsent: false, why })
  const answer = await client.fetchManifest(where, digest ?? tag ?? '')
  if (answer.kind !== 'present') return { ...left(wordsOf(answer)), isAbsent: answer.kind === 'absent' }
  const parts = partsOf(answer.value.manifest)
  if (parts === undefined) return left('it is no cache of its own, such as an image with its cache inline')
  const blob = await client.fetchBlob(where, parts.config.digest, MAX_CONFIG_BYTES)
  if (blob.kind !== 'present') return left(wordsOf(blob))
  const parsed = parseCacheConfig(blob.value)
  if (!parsed.ok) return left(`its configuration cannot be read: ${parsed.reason}`)
  const blobs = new Map(parts.layers.map(layer => [layer.digest, layer]))
  const missing = parsed.value.layers.find(layer => !blobs.has(layer.blob))
  if (missing !== undefined) return left(`its manifest does not name its layer ${missing.blob}`)
  return { given, cache: { config: parsed.value, blobs }, isAbsent: false, why: '' }
}

/** BuildKit writes a cache as a manifest or, with image-manifest=false, as an index. */
function partsOf(
  manifest: Manifest,
): { readonly config: Descriptor; readonly layers: readonly Descriptor[] } | undefined {
  if (manifest.kind === 'legacy') return undefined
  const all = manifest.kind === 'index' ? manifest.manifests : manifest.layers
  const config = manifest.kind === 'index' ? all.find(isCacheConfig) : manifest.config
  if (config === undefined || !isCacheConfig(config)) return undefined
  return { config, layers: all.filter(one => !isCacheConfig(one)) }
}

function isCacheConfig({ mediaType }: Descriptor): boolean {
  return bareType(mediaType) === BUILDKIT_CACHE_CONFIG
}

function wordsOf(failure: Failure): string {
  const { status, message } = failure.evidence
  const detail = [status === undefined ? '' : `status ${status}`, message ?? ''].filter(Boolean).join(', ')
  if (failure.kind === 'absent') return 'it is not there'
  return detail === '' ? failure.kind : `${failure.kind} (${detail})`
}
