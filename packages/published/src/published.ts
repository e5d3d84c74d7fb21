/** Where a version can be published. */
export type RegistryName = (typeof REGISTRIES)[number]

export const REGISTRIES = [
  'npm',
  'pypi',
  'crates',
  'go',
  'maven',
  'nuget',
  'rubygems',
  'packagist',
  'hex',
  'oci',
  'github',
  'gitea',
] as const

/** One version of one package in one registry. */
export interface Question {
  readonly registry: RegistryName
  /**
   * The package by its own name there: `@scope/name`, `group:artifact`, `example.com/module`, `vendor/name`, an image without
   * its tag, `owner/repository` of a forge.
   */
  readonly subject: string
  /** As that registry writes it; the tag for `oci`, `github`, `gitea` and, with its `v`, for `go`. */
  readonly version: string
  /** Files that would be published, to compare with what is there. */
  readonly artifacts: readonly string[]
  /** The tagged commit: where pushing a tag is what publishes, it is compared with the commit that is there. */
  readonly commit?: string | undefined
  /**
   * Where the manifest says that it is published, when that is not where the client looks by itself: the address of a registry
   * (npm, rubygems), the name of one (crates), or the name and the address (maven).
   */
  readonly target?: string | undefined
}

/** What a registry says of a version. An error is never `no`. */
export type Published =
  /** The registry was asked, and has no such version. */
  | { readonly kind: 'no'; readonly evidence: string }
  | {
      readonly kind: 'yes'
      /** `other`: at least one of the artifacts is there under its name with other bytes. */
      readonly bytes: 'same' | 'other' | 'not-compared'
      readonly evidence: string
    }
  /** Yanked, unpublished or retracted: the number is spent and must not be used again. */
  | { readonly kind: 'withdrawn'; readonly evidence: string }
  | { readonly kind: 'unknown'; readonly reason: string; readonly fix: string }

export interface Answer {
  readonly question: Question
  readonly published: Published
  /** The command or request that told it, for a person to repeat. */
  readonly asked: string
}

export function unknown(reason: string, fix: string): Published {
  return { kind: 'unknown', reason, fix }
}
