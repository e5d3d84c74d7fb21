import type { FetchedManifest } from '@ci-kit/registry/client'
import {
  type CacheConfig,
  type ImageConfig,
  parseCacheConfig,
  parseCreated,
  parseImageConfig,
} from '@ci-kit/registry/image-config'
import { cacheLayout, type Descriptor, formatPlatform, isAttestation } from '@ci-kit/registry/manifest'
import { BUILDKIT_CACHE_CONFIG } from '@ci-kit/registry/media-types'
import type { Outcome } from '@ci-kit/registry/outcome'
import type { Reference } from '@ci-kit/registry/reference'
import type { ContentFacts, ContentKind, PlatformFacts } from './facts.ts'
import { blobsOf, type Visited, type Walk } from './inspect.ts'

export interface Configs {
  readonly readConfig: (where: Reference, digest: string) => Promise<Outcome<Uint8Array>>
  /** False: only those whose place costs no further round trip, or that alone know the platform. */
  readonly isEveryConfigRead: boolean
}

const IMAGE_CONFIGS = new Set([
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
])

/** What the manifests that were read say together, and their configurations. */
export async function describe(walk: Walk, root: FetchedManifest, configs: Configs): Promise<ContentFacts> {
  const kind = contentKind(walk, root)
  // Of an index whose manifests cannot be read, its own entries say what it should hold.
  const images = kind === 'image' || kind === 'unknown' ? await readImages(walk, root, configs) : []
  const cache = kind === 'cache' ? await readCache(walk, root, configs) : undefined
  const { layers, bytes } = measure(walk)
  const createdMs = kind === 'cache' ? cache?.createdMs : oldest(images)
  return {
    kind,
    isIndex: root.manifest.kind === 'index',
    images,
    layers,
    bytes: walk.troubles.some(({ what }) => what === 'manifest') || walk.limits.length > 0 ? undefined : bytes,
    createdMs: createdMs ?? annotated(root),
    manifests: walk.visited.length,
    troubles: [],
    limits: [],
  }
}

function contentKind(walk: Walk, root: FetchedManifest): ContentKind {
  const { manifest } = root
  if (cacheLayout(manifest) !== undefined) return 'cache'
  if (manifest.kind === 'legacy') return 'image'
  if (manifest.kind === 'manifest') return isImage(root) ? 'image' : 'artifact'
  const leaves = leavesOf(walk)
  if (leaves.some(({ fetched }) => isImage(fetched))) return 'image'
  // A cache for several platforms may be an index of such manifests.
  if (leaves.some(({ fetched }) => cacheLayout(fetched.manifest) !== undefined)) return 'cache'
  return leaves.length === 0 ? 'unknown' : 'artifact'
}

function isImage({ manifest }: FetchedManifest): boolean {
  if (manifest.kind === 'legacy') return true
  if (manifest.kind !== 'manifest' || !IMAGE_CONFIGS.has(manifest.config?.mediaType ?? '')) return false
  // A signature has the configuration of an image, and nothing of one in it.
  const { layers } = manifest
  return layers.length === 0 || layers.some(({ mediaType }) => mediaType === '' || /image|rootfs|tar/.test(mediaType))
}

function leavesOf(walk: Walk): readonly Visited[] {
  return walk.visited.filter(
    ({ descriptor, fetched }) => fetched.manifest.kind !== 'index' && !(descriptor && isAttestation(descriptor)),
  )
}

async function readImages(walk: Walk, root: FetchedManifest, configs: Configs): Promise<readonly PlatformFacts[]> {
  const leaves = leavesOf(walk).filter(({ fetched }) => isImage(fetched))
  const read = await Promise.all(leaves.map(leaf => readImage(walk, leaf, configs)))
  // A platform whose manifest is gone is still one that the index promises.
  const lost = root.manifest.kind === 'index' ? root.manifest.manifests : []
  const isRead = (wanted: string): boolean => walk.visited.some(({ fetched }) => fetched.digest === wanted)
  const gone = lost.filter(
    ({ digest, ...entry }) =>
      walk.troubles.some(trouble => trouble.digest === digest) &&
      !isRead(digest) &&
      !isAttestation({ ...entry, digest }),
  )
  return [
    ...read,
    ...gone.map(({ digest, platform }) => ({ digest, platform: platform && formatPlatform(platform) })),
  ].sort((a, b) => ((a.platform ?? '') < (b.platform ?? '') ? -1 : 1))
}

async function readImage(walk: Walk, { descriptor, fetched }: Visited, configs: Configs): Promise<PlatformFacts> {
  const named = descriptor?.platform && formatPlatform(descriptor.platform)
  const { manifest, digest } = fetched
  const isWanted = configs.isEveryConfigRead || named === undefined
  const config = manifest.kind === 'manifest' && isWanted ? manifest.config : undefined
  const read = config && (await readJson(walk, config, { platform: named, configs, parse: parseImageConfig }))
  const own: ImageConfig | undefined = read
  return {
    digest,
    platform: named ?? (own?.platform && formatPlatform(own.platform)),
    labels: own?.labels,
    createdMs: own?.createdMs ?? annotated(fetched),
    isConfigRead: isWanted,
    ownPlatform: own?.platform && formatPlatform(own.platform),
  }
}

async function readCache(walk: Walk, root: FetchedManifest, configs: Configs): Promise<CacheConfig | undefined> {
  const manifests =
    root.manifest.kind === 'index' && cacheLayout(root.manifest) === undefined
      ? leavesOf(walk).map(leaf => leaf.fetched)
      : [root]
  const blobs = manifests.flatMap(manifest =>
    blobsOf(manifest).filter(({ blob }) => blob.mediaType === BUILDKIT_CACHE_CONFIG),
  )
  const read = await Promise.all(
    blobs.map(({ blob }) => readJson(walk, blob, { platform: undefined, configs, parse: parseCacheConfig })),
  )
  const newest = Math.max(...read.flatMap(config => config?.createdMs ?? []))
  const [first] = read
  return first && { ...first, createdMs: Number.isFinite(newest) ? newest : undefined }
}

interface ReadJson<T> {
  readonly platform: string | undefined
  readonly configs: Configs
  readonly parse: (bytes: Uint8Array) => T | undefined
}

/** A configuration that is gone or no JSON is a trouble of the image. */
async function readJson<T>(
  walk: Walk,
  config: Descriptor,
  { platform, configs, parse }: ReadJson<T>,
): Promise<T | undefined> {
  const outcome = await configs.readConfig(walk.where, config.digest)
  const part = { what: 'configuration', digest: config.digest, platform } as const
  if (outcome.kind !== 'present') {
    walk.troubles.push({ ...part, isExtra: !configs.isEveryConfigRead, trouble: outcome })
    return undefined
  }
  const { value: bytes, evidence } = outcome
  const value = parse(bytes)
  const states = `it has ${bytes.length} bytes, and its manifest says ${config.size}`
  const message = bytes.length === config.size ? 'it is no JSON object' : states
  if (value === undefined || bytes.length !== config.size)
    walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence } })
  return value
}

/** Each blob once, without those of attestations, which come and go without a change of the image. */
function measure(walk: Walk): { readonly layers: number; readonly bytes: number } {
  const sizes = new Map<string, number>()
  const layers = new Set<string>()
  for (const { descriptor, fetched } of walk.visited) {
    if (descriptor && isAttestation(descriptor)) continue
    for (const { blob, what } of blobsOf(fetched)) {
      sizes.set(blob.digest, blob.size)
      if (what === 'layer' && blob.mediaType !== BUILDKIT_CACHE_CONFIG) layers.add(blob.digest)
    }
    if (fetched.manifest.kind === 'legacy') for (const layer of fetched.manifest.layers) layers.add(layer)
  }
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return { layers: layers.size, bytes }
}

function oldest(images: readonly PlatformFacts[]): number | undefined {
  const times = images.map(image => image.createdMs)
  return times.length === 0 || times.includes(undefined) ? undefined : Math.min(...(times as readonly number[]))
}

function annotated({ manifest }: FetchedManifest): number | undefined {
  return manifest.kind === 'legacy'
    ? undefined
    : parseCreated(manifest.annotations.get('org.opencontainers.image.created'))
}
