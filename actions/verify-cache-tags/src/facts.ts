import type { StatedManifest } from '@ci-kit/registry/client'
import type { Evidence, Failure } from '@ci-kit/registry/outcome'

export type Depth = 'tag' | 'manifests' | 'blobs'

export type PartKind = 'manifest' | 'configuration' | 'layer'

/** Something below a tag that is not as it should be, or could not be looked at. */
export interface PartTrouble {
  readonly what: PartKind
  readonly digest: string
  readonly platform?: string | undefined
  /** Only a help for the summary wanted it. */
  readonly isExtra?: boolean | undefined
  readonly trouble: Failure | { readonly kind: 'damaged'; readonly message: string; readonly evidence: Evidence }
}

export type ContentKind = 'image' | 'cache' | 'artifact' | 'unknown'

export interface PlatformFacts {
  readonly platform: string | undefined
  /** What its configuration says, where that was read. */
  readonly ownPlatform?: string | undefined
  readonly digest: string
  readonly labels?: ReadonlyMap<string, string> | undefined
  readonly createdMs?: number | undefined
  /** False when nothing asked for what only its configuration says. */
  readonly isConfigRead?: boolean | undefined
}

/** What was found at one reference. */
export interface PresentFacts {
  readonly kind: 'present'
  readonly digest?: string | undefined
  /** The same bytes by the other algorithm. */
  readonly otherDigest?: string | undefined
  /** What the registry's header says, where the bytes say otherwise. */
  readonly statedDigest?: string | undefined
  readonly mediaType?: string | undefined
  readonly contentType?: string | undefined
  /** Undefined when only the tag was looked at. */
  readonly content?: ContentFacts | undefined
  readonly evidence: Evidence
}

export interface ContentFacts {
  readonly kind: ContentKind
  readonly isIndex: boolean
  /** The images in it; one for a manifest that is no index. */
  readonly images: readonly PlatformFacts[]
  /** Distinct layers. */
  readonly layers: number
  /** Configurations and layers, each once, as stored; undefined when a manifest could not be read. */
  readonly bytes?: number | undefined
  /** Of a cache its newest record; of images the oldest. */
  readonly createdMs?: number | undefined
  readonly manifests: number
  readonly troubles: readonly PartTrouble[]
  /** What was not looked at, and why. */
  readonly limits: readonly string[]
  /** Digests that have an attestation; undefined when it could not be found out, or was not asked. */
  readonly attested?: ReadonlySet<string> | undefined
  readonly attestationTrouble?: Failure | undefined
}

export type RefFacts = PresentFacts | Failure

/** From a HEAD request: there, and nothing more. */
export function statedFacts(stated: StatedManifest, evidence: Evidence): PresentFacts {
  return { kind: 'present', digest: stated.digest, mediaType: stated.mediaType, evidence }
}

export function hasDigest({ digest, otherDigest }: PresentFacts, wanted: string): boolean {
  return wanted === digest || wanted === otherDigest
}
