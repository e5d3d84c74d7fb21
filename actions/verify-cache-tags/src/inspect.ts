import type { FetchedManifest, RegistryClient } from '@ci-kit/registry/client'
import { type Descriptor, formatPlatform, type ImageIndex, isAttestation } from '@ci-kit/registry/manifest'
import { isForeign, manifestClass } from '@ci-kit/registry/media-types'
import type { Outcome } from '@ci-kit/registry/outcome'
import type { Reference } from '@ci-kit/registry/reference'
import { findAttested } from './attestations.ts'
import { describe } from './describe.ts'
import { type ContentFacts, type Depth, type PartKind, type PartTrouble, type RefFacts, statedFacts } from './facts.ts'

export interface Wanted {
  readonly reference: Reference
  readonly depth: Depth
  /** Bytes and not only the registry's word, because something is compared. */
  readonly isCompared: boolean
  readonly needsContent: boolean
  readonly needsAttestations: boolean
  /** The configurations of the images in an index too, which costs one more round trip. */
  readonly needsConfigurations: boolean
}

/** A manifest below a tag, as it was read. */
export interface Visited {
  readonly descriptor: Descriptor | undefined
  readonly fetched: FetchedManifest
}

export interface Walk {
  readonly where: Reference
  readonly visited: Visited[]
  readonly troubles: PartTrouble[]
  readonly limits: string[]
  readonly seen: Set<string>
}

const MAX_DEPTH = 4
const MAX_MANIFESTS = 1000
const MAX_CONFIG_BYTES = 4 * 1024 * 1024

/** Reads what is at references, each object once. */
export class Inspector {
  readonly #client: RegistryClient
  readonly #manifests = new Map<string, Promise<Outcome<FetchedManifest>>>()
  readonly #blobs = new Map<string, Promise<Outcome<{ readonly size: number | undefined }>>>()
  readonly #configs = new Map<string, Promise<Outcome<Uint8Array>>>()

  constructor(client: RegistryClient) {
    this.#client = client
  }

  async inspect(wanted: Wanted): Promise<RefFacts> {
    const { reference, depth, isCompared, needsContent } = wanted
    const name = reference.digest ?? reference.tag ?? ''
    if (depth === 'tag' && !isCompared && !needsContent) {
      const head = await this.#client.headManifest(reference, name)
      return head.kind === 'present' ? statedFacts(head.value, head.evidence) : head
    }
    const root = await this.manifest(reference, name)
    if (root.kind !== 'present') return root
    const { digest, otherDigest, statedDigest, contentType, manifest } = root.value
    const base = {
      kind: 'present',
      digest,
      otherDigest,
      statedDigest,
      contentType,
      mediaType: manifest.mediaType,
      evidence: root.evidence,
    } as const
    return depth === 'tag' && !needsContent ? base : { ...base, content: await this.#content(wanted, root.value) }
  }

  /** The manifest at a tag or digest, asked for once. */
  manifest(where: Reference, name: string): Promise<Outcome<FetchedManifest>> {
    return once(this.#manifests, key(where, name), () => this.#client.fetchManifest(where, name))
  }

  config(where: Reference, digest: string): Promise<Outcome<Uint8Array>> {
    return once(this.#configs, key(where, digest), () => this.#client.fetchBlob(where, digest, MAX_CONFIG_BYTES))
  }

  async #content(wanted: Wanted, root: FetchedManifest): Promise<ContentFacts> {
    const { reference: where, depth, needsAttestations, needsConfigurations } = wanted
    const walk: Walk = { where, visited: [], troubles: [], limits: [], seen: new Set([root.digest]) }
    await this.#visit(walk, { descriptor: undefined, fetched: root }, 1)
    // Configurations are asked for first, so that no blob is asked for twice, and then everything at the same time.
    const describing = describe(walk, root, {
      readConfig: (from, digest) => this.config(from, digest),
      isEveryConfigRead: needsConfigurations || depth === 'blobs',
    })
    const [facts] = await Promise.all([describing, depth === 'blobs' ? this.#checkBlobs(walk) : undefined])
    const attested = needsAttestations ? await findAttested(walk, root, { client: this.#client, facts }) : {}
    return { ...facts, ...attested, troubles: sortTroubles(walk.troubles), limits: walk.limits }
  }

  async #visit(walk: Walk, visited: Visited, depth: number): Promise<void> {
    walk.visited.push(visited)
    const { manifest } = visited.fetched
    if (manifest.kind !== 'index') return
    const children = childrenOf(manifest).filter(child => !walk.seen.has(child.digest))
    if (children.length > 0 && depth >= MAX_DEPTH) {
      walk.limits.push(`indexes within indexes are followed ${MAX_DEPTH} levels deep, and there are more`)
      return
    }
    const room = MAX_MANIFESTS + 1 - walk.seen.size
    if (children.length > room) {
      walk.limits.push(`${MAX_MANIFESTS} manifests are looked at, and there are ${children.length - room} more`)
    }
    const taken = children.slice(0, Math.max(0, room))
    for (const child of taken) walk.seen.add(child.digest)
    await Promise.all(taken.map(child => this.#visitChild(walk, child, depth)))
  }

  async #visitChild(walk: Walk, child: Descriptor, depth: number): Promise<void> {
    const outcome = await this.manifest(walk.where, child.digest)
    const part = { what: 'manifest', digest: child.digest, platform: platformName(child) } as const
    if (outcome.kind !== 'present') {
      walk.troubles.push({ ...part, trouble: outcome })
      return
    }
    const message = childFault(child, outcome.value)
    if (message !== undefined)
      walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence: outcome.evidence } })
    await this.#visit(walk, { descriptor: child, fetched: outcome.value }, depth + 1)
  }

  /** HEAD for every blob that no request has read yet. */
  async #checkBlobs(walk: Walk): Promise<void> {
    const wanted = new Map<
      string,
      { readonly blob: Descriptor; readonly what: PartKind; readonly platform: string | undefined }
    >()
    for (const { descriptor, fetched } of walk.visited) {
      const platform = descriptor && platformName(descriptor)
      for (const { blob, what } of blobsOf(fetched)) {
        if (!isForeign(blob.mediaType) && !wanted.has(blob.digest)) wanted.set(blob.digest, { blob, what, platform })
      }
    }
    await Promise.all(
      [...wanted.values()].map(async ({ blob, what, platform }) => {
        if (this.#configs.has(key(walk.where, blob.digest))) return
        const outcome = await once(this.#blobs, key(walk.where, blob.digest), () =>
          this.#client.headBlob(walk.where, blob.digest, blob.size),
        )
        const part = { what, digest: blob.digest, platform }
        if (outcome.kind !== 'present') walk.troubles.push({ ...part, trouble: outcome })
        else if (outcome.value.size !== undefined && outcome.value.size !== blob.size) {
          const message = `it has ${outcome.value.size} bytes, and its manifest says ${blob.size}`
          walk.troubles.push({ ...part, trouble: { kind: 'damaged', message, evidence: outcome.evidence } })
        }
      }),
    )
  }
}

/** The manifests in an index; its other entries, as in a cache of BuildKit, are blobs. */
export function childrenOf(index: ImageIndex): readonly Descriptor[] {
  return index.manifests.filter(entry => manifestClass(entry.mediaType) !== 'other')
}

/** Every blob that a manifest names; of a cache's index the entries themselves. */
export function blobsOf({
  manifest,
}: FetchedManifest): readonly { readonly blob: Descriptor; readonly what: PartKind }[] {
  if (manifest.kind === 'legacy') return []
  if (manifest.kind === 'index') {
    const entries = manifest.manifests.filter(entry => manifestClass(entry.mediaType) === 'other')
    return entries.map(blob => ({ blob, what: 'layer' as const }))
  }
  const config = manifest.config === undefined ? [] : [{ blob: manifest.config, what: 'configuration' as const }]
  return [...config, ...manifest.layers.map(blob => ({ blob, what: 'layer' as const }))]
}

/** Why clients refuse what is there in place of what the index lists. */
function childFault(child: Descriptor, { bytes, manifest }: FetchedManifest): string | undefined {
  if (bytes !== child.size) return `it has ${bytes} bytes, and the index says ${child.size}`
  const isSame = manifestClass(child.mediaType) === manifestClass(manifest.mediaType)
  return isSame ? undefined : `it is ${manifest.mediaType}, and the index says ${child.mediaType}`
}

export function platformName(descriptor: Descriptor): string | undefined {
  if (isAttestation(descriptor)) return 'attestation'
  return descriptor.platform && formatPlatform(descriptor.platform)
}

function sortTroubles(troubles: readonly PartTrouble[]): readonly PartTrouble[] {
  const rank = ({ platform, what, digest }: PartTrouble): string =>
    `${what === 'manifest' ? 0 : 1}${platform ?? ''}${digest}`
  return [...troubles].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

function key(where: Reference, name: string): string {
  return `${where.registry}/${where.repository} ${name}`
}

function once<T>(known: Map<string, Promise<T>>, name: string, ask: () => Promise<T>): Promise<T> {
  const found = known.get(name) ?? ask()
  known.set(name, found)
  return found
}
