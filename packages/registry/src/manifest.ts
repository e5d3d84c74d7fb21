import { isDigest } from './digest.ts'
import {
  BUILDKIT_CACHE_CONFIG,
  bareType,
  DOCKER_LIST,
  DOCKER_MANIFEST,
  manifestClass,
  OCI_INDEX,
  OCI_MANIFEST,
} from './media-types.ts'

export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string | undefined
}

export interface Descriptor {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly platform?: Platform | undefined
  readonly artifactType?: string | undefined
  readonly annotations: ReadonlyMap<string, string>
}

export interface ImageManifest {
  readonly kind: 'manifest'
  readonly mediaType: string
  readonly artifactType?: string | undefined
  /** An artifact manifest has none. */
  readonly config?: Descriptor | undefined
  readonly layers: readonly Descriptor[]
  readonly annotations: ReadonlyMap<string, string>
}

export interface ImageIndex {
  readonly kind: 'index'
  readonly mediaType: string
  readonly artifactType?: string | undefined
  readonly manifests: readonly Descriptor[]
  readonly annotations: ReadonlyMap<string, string>
}

/** The first format of Docker, which has no configuration and no sizes. */
export interface LegacyManifest {
  readonly kind: 'legacy'
  readonly mediaType: string
  readonly layers: readonly string[]
}

export type Manifest = ImageManifest | ImageIndex | LegacyManifest

export type ParsedManifest =
  | { readonly ok: true; readonly value: Manifest }
  | { readonly ok: false; readonly reason: string }

const MAX_DESCRIPTORS = 10_000
const PARSE_DEPTH = 64

type Json = Readonly<Record<string, unknown>>

/** Reads any manifest that registries serve, or says what is wrong with it. Never throws. */
export function parseManifest(bytes: Uint8Array, contentType: string | undefined): ParsedManifest {
  const root = parseObject(bytes)
  if (typeof root === 'string') {
    const isPage = bareType(contentType ?? '') === 'text/html' && bytes.length > 0
    return { ok: false, reason: isPage ? 'it is a web page, not a manifest' : root }
  }
  if (Array.isArray(root.errors)) return { ok: false, reason: 'it is an error message, not a manifest' }
  try {
    return { ok: true, value: readManifest(root, contentType ?? '') }
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof ManifestFault ? error.message : 'its structure is not that of a manifest',
    }
  }
}

/** Marks what the readers below found; it does not leave this file. */
class ManifestFault extends Error {}

export function parseObject(bytes: Uint8Array): Json | string {
  try {
    // A byte order mark is no JSON: clients refuse what begins with one.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (isTooDeep(text)) return `it is nested deeper than ${PARSE_DEPTH} levels`
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : 'it is JSON, but no object'
  } catch {
    return bytes.length === 0 ? 'it is empty' : 'it is no JSON'
  }
}

/** Brackets outside of strings, counted before a parser recurses into them. */
function isTooDeep(text: string): boolean {
  let [depth, isString] = [0, false]
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charCodeAt(i)
    if (isString) {
      if (character === 0x5c) i += 1
      else if (character === 0x22) isString = false
    } else if (character === 0x22) isString = true
    else if (character === 0x7b || character === 0x5b) {
      depth += 1
      if (depth > PARSE_DEPTH) return true
    } else if (character === 0x7d || character === 0x5d) depth -= 1
  }
  return false
}

function readManifest(root: Json, contentType: string): Manifest {
  const stated = typeof root.mediaType === 'string' ? root.mediaType : undefined
  const mediaType = stated ?? impliedType(root, contentType)
  switch (manifestClass(mediaType)) {
    case 'index':
      refuseFields(root, ['config', 'layers'], 'an index')
      return { kind: 'index', mediaType, ...shared(root), manifests: descriptors(root.manifests, 'manifests') }
    case 'manifest':
      refuseFields(root, ['manifests'], 'an image manifest')
      return readImage(root, mediaType)
    case 'legacy':
      return { kind: 'legacy', mediaType, layers: legacyLayers(root) }
    case 'other':
      throw new ManifestFault(`its media type ${JSON.stringify(mediaType.slice(0, 100))} is that of no manifest`)
  }
}

/** What is both would be read differently by different clients, so they refuse it. */
function refuseFields(root: Json, fields: readonly string[], what: string): void {
  const wrong = fields.find(field => root[field] !== undefined && root[field] !== null)
  if (wrong !== undefined) throw new ManifestFault(`it says that it is ${what}, but has ${wrong}`)
}

function readImage(root: Json, mediaType: string): ImageManifest {
  const isArtifact = root.config === undefined && root.layers === undefined && root.blobs !== undefined
  const layers = isArtifact ? root.blobs : root.layers
  return {
    kind: 'manifest',
    mediaType,
    ...shared(root),
    config: isArtifact ? undefined : descriptor(root.config, 'config'),
    layers: layers === undefined ? [] : descriptors(layers, 'layers'),
  }
}

/** An OCI manifest need not state its type; then the header counts, and after it what the fields look like. */
function impliedType(root: Json, contentType: string): string {
  const served = bareType(contentType)
  if (manifestClass(served) !== 'other') return served
  if (root.schemaVersion === 1) return 'application/vnd.docker.distribution.manifest.v1+json'
  if (Array.isArray(root.manifests)) return OCI_INDEX
  if (isObject(root.config) && Array.isArray(root.layers)) return OCI_MANIFEST
  throw new ManifestFault('it has neither a media type nor the fields of a manifest')
}

function shared(root: Json): { artifactType: string | undefined; annotations: ReadonlyMap<string, string> } {
  const artifactType = typeof root.artifactType === 'string' ? root.artifactType : undefined
  return { artifactType, annotations: stringMap(root.annotations) }
}

function descriptors(value: unknown, field: string): readonly Descriptor[] {
  // `null` is what Go writes for an empty list.
  if (value === null) return []
  if (!Array.isArray(value)) throw new ManifestFault(`its ${field} are no list`)
  if (value.length > MAX_DESCRIPTORS) throw new ManifestFault(`it has more than ${MAX_DESCRIPTORS} ${field}`)
  return value.map((item: unknown, index) => descriptor(item, `${field}[${index}]`))
}

function descriptor(value: unknown, field: string): Descriptor {
  if (!isObject(value)) throw new ManifestFault(`its ${field} is no descriptor`)
  const { mediaType, digest, size } = value
  if (typeof digest !== 'string' || !isDigest(digest)) throw new ManifestFault(`its ${field}.digest is no digest`)
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
    throw new ManifestFault(`its ${field}.size is no size`)
  }
  return {
    mediaType: typeof mediaType === 'string' ? mediaType : '',
    digest,
    size,
    platform: readPlatform(value.platform),
    artifactType: typeof value.artifactType === 'string' ? value.artifactType : undefined,
    annotations: stringMap(value.annotations),
  }
}

function readPlatform(value: unknown): Platform | undefined {
  if (!isObject(value) || typeof value.os !== 'string' || typeof value.architecture !== 'string') return undefined
  const variant = typeof value.variant === 'string' && value.variant !== '' ? value.variant : undefined
  return { os: value.os, architecture: value.architecture, variant }
}

function legacyLayers(root: Json): readonly string[] {
  if (!Array.isArray(root.fsLayers)) throw new ManifestFault('it has no fsLayers')
  return root.fsLayers.flatMap((layer: unknown) =>
    isObject(layer) && typeof layer.blobSum === 'string' && isDigest(layer.blobSum) ? [layer.blobSum] : [],
  )
}

export function stringMap(value: unknown): ReadonlyMap<string, string> {
  if (!isObject(value)) return new Map()
  return new Map(
    Object.entries(value).flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])),
  )
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `linux/amd64`, `linux/arm/v7`. */
export function formatPlatform(platform: Platform): string {
  const variant = platform.variant === undefined ? '' : `/${platform.variant}`
  return `${platform.os}/${platform.architecture}${variant}`
}

/** BuildKit's and others' entries for what belongs to an image without being one. */
export function isAttestation(descriptor: Descriptor): boolean {
  if (descriptor.annotations.get('vnd.docker.reference.type') === 'attestation-manifest') return true
  return descriptor.platform?.os === 'unknown' && descriptor.platform.architecture === 'unknown'
}

/** `index`: a list whose entries are blobs; `manifest`: an image manifest. Undefined for what is no cache of BuildKit. */
export function cacheLayout(manifest: Manifest): 'index' | 'manifest' | undefined {
  if (manifest.kind === 'manifest') return manifest.config?.mediaType === BUILDKIT_CACHE_CONFIG ? 'manifest' : undefined
  if (manifest.kind === 'legacy') return undefined
  return manifest.manifests.some(entry => entry.mediaType === BUILDKIT_CACHE_CONFIG) ? 'index' : undefined
}

export function isDockerType(mediaType: string): boolean {
  return mediaType === DOCKER_LIST || mediaType === DOCKER_MANIFEST
}
