import { createHash } from 'node:crypto'

export interface Blob {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly bytes: Uint8Array
}

export interface FakeImage extends Blob {
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
  /** Everything below it: children, configurations, layers. */
  readonly manifests: readonly FakeImage[]
  readonly blobs: readonly Blob[]
}

export const TYPES = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  cacheConfig: 'application/vnd.buildkit.cacheconfig.v0',
} as const

export function blobOf(mediaType: string, content: Uint8Array | string | object): Blob {
  const isText = typeof content === 'string' || content instanceof Uint8Array
  const bytes = Buffer.from(isText ? content : JSON.stringify(content))
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  return { mediaType, digest, size: bytes.length, bytes }
}

export function descriptorOf({ mediaType, digest, size }: Blob): object {
  return { mediaType, digest, size }
}

export interface ImageOptions {
  readonly platform?: string
  readonly layers?: readonly string[]
  readonly created?: string
  readonly labels?: Readonly<Record<string, string>>
}

/** An image of one platform, as BuildKit makes it. */
export function fakeImage(options: ImageOptions = {}): FakeImage {
  const [os = 'linux', architecture = 'amd64', variant] = (options.platform ?? 'linux/amd64').split('/')
  const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) }
  const config = blobOf(TYPES.config, {
    created: options.created ?? '2025-12-31T00:00:00Z',
    ...platform,
    config: { Labels: options.labels ?? {} },
  })
  const layers = (options.layers ?? ['layer one', 'layer two']).map(text => blobOf(TYPES.layer, text))
  const manifest = blobOf(TYPES.manifest, {
    schemaVersion: 2,
    mediaType: TYPES.manifest,
    config: descriptorOf(config),
    layers: layers.map(descriptorOf),
  })
  return { ...manifest, platform, manifests: [], blobs: [config, ...layers] }
}

/** An attestation manifest for an image, as BuildKit puts it into an index. */
export function fakeAttestation(subject: FakeImage): FakeImage {
  const config = blobOf(TYPES.config, { architecture: 'unknown', os: 'unknown' })
  const statement = blobOf('application/vnd.in-toto+json', {
    predicateType: 'https://slsa.dev/provenance/v1',
    of: subject.digest,
  })
  const manifest = blobOf(TYPES.manifest, {
    schemaVersion: 2,
    mediaType: TYPES.manifest,
    config: descriptorOf(config),
    layers: [descriptorOf(statement)],
  })
  return {
    ...manifest,
    platform: { os: 'unknown', architecture: 'unknown' },
    manifests: [],
    blobs: [config, statement],
  }
}

/** An index of images; `attestations` adds one for each. */
export function fakeIndex(images: readonly FakeImage[], options: { readonly attestations?: boolean } = {}): FakeImage {
  const attested = options.attestations === true ? images.map(fakeAttestation) : []
  const entries = images.map(image => ({ ...descriptorOf(image), platform: image.platform }))
  const extra = attested.map((attestation, i) => ({
    ...descriptorOf(attestation),
    platform: attestation.platform,
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': images[i]?.digest,
    },
  }))
  const index = blobOf(TYPES.index, { schemaVersion: 2, mediaType: TYPES.index, manifests: [...entries, ...extra] })
  return { ...index, manifests: [...images, ...attested], blobs: [] }
}

/** BuildKit's cache in one of its two layouts. */
export function fakeCache(layout: 'index' | 'manifest', options: ImageOptions = {}): FakeImage {
  const layers = (options.layers ?? ['cached one', 'cached two', 'cached three']).map(text => blobOf(TYPES.layer, text))
  const config = blobOf(TYPES.cacheConfig, {
    layers: layers.map(layer => ({ blob: layer.digest, parent: -1 })),
    records: [{ digest: 'x', layers: [{ layer: 0, createdAt: options.created ?? '2025-12-30T00:00:00Z' }] }],
  })
  const isIndex = layout === 'index'
  const root = isIndex
    ? blobOf(TYPES.index, {
        schemaVersion: 2,
        mediaType: TYPES.index,
        manifests: [...layers, config].map(descriptorOf),
      })
    : blobOf(TYPES.manifest, {
        schemaVersion: 2,
        mediaType: TYPES.manifest,
        config: descriptorOf(config),
        layers: layers.map(descriptorOf),
      })
  return { ...root, manifests: [], blobs: [config, ...layers] }
}
