export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
export const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
export const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json'
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'
export const DOCKER_SCHEMA1 = 'application/vnd.docker.distribution.manifest.v1+json'
export const DOCKER_SCHEMA1_SIGNED = 'application/vnd.docker.distribution.manifest.v1+prettyjws'
export const BUILDKIT_CACHE_CONFIG = 'application/vnd.buildkit.cacheconfig.v0'
export const ARTIFACT_MANIFEST = 'application/vnd.oci.artifact.manifest.v1+json'

const MANIFESTS = new Set([OCI_MANIFEST, DOCKER_MANIFEST, ARTIFACT_MANIFEST])
const INDEXES = new Set([OCI_INDEX, DOCKER_LIST])
const LEGACY = new Set([DOCKER_SCHEMA1, DOCKER_SCHEMA1_SIGNED])

/** Without a preference: a registry that converts for old clients must not be asked to. */
export const ACCEPT_MANIFESTS = [
  OCI_INDEX,
  DOCKER_LIST,
  OCI_MANIFEST,
  DOCKER_MANIFEST,
  ARTIFACT_MANIFEST,
  '*/*;q=0.1',
].join(', ')

export type ManifestClass = 'index' | 'manifest' | 'legacy' | 'other'

/** What kind of manifest a media type names; `other` for a blob or a type that is not known. */
export function manifestClass(mediaType: string): ManifestClass {
  const type = bareType(mediaType)
  if (INDEXES.has(type)) return 'index'
  if (MANIFESTS.has(type)) return 'manifest'
  return LEGACY.has(type) ? 'legacy' : 'other'
}

/** In lower case, without parameters such as charset. */
export function bareType(contentType: string): string {
  return (contentType.split(';')[0] ?? '').trim().toLowerCase()
}

/** Layers that are, by their type, not in the registry. */
export function isForeign(mediaType: string): boolean {
  return /\.(?:foreign|nondistributable)\./.test(mediaType)
}
