/** What a piece holds on one kind of image, as somebody measured it. */
export interface Measured {
  /** The hosted image, such as `ubuntu22`; any when missing. */
  readonly image?: string
  /** Node's name of the architecture, such as `arm64`; any when missing. */
  readonly arch?: string
  readonly bytes: number
  /** To delete it on a hosted runner. */
  readonly seconds: number
  readonly directories: number
  /** Files and directories, where somebody counted them. */
  readonly inodes?: number
  /** What the large files below `largest` hold, where somebody looked. */
  readonly largeBytes?: number
  /** How many paths the patterns matched there, so that fewer or more can be told from it. */
  readonly matches?: number
}

export type Tier = 'cheap' | 'last'

/** Something that a hosted image carries and a container build can do without. */
export interface CatalogueEntry {
  readonly name: string
  /** A name for several entries, in the inputs `keep` and `allow`. */
  readonly group?: string
  readonly title: string
  /** Absolute; `*` stands for any part of one name. */
  readonly patterns: readonly string[]
  /** Below a match: where its largest files lie. They free most bytes for one directory read. */
  readonly largest?: readonly string[]
  /** What no longer works when it is gone. */
  readonly breaks: string
  /** The least profile that takes it. */
  readonly profile: Profile
  readonly tier: Tier
  /** The most fitting is the first whose image and architecture agree. */
  readonly measured: readonly Measured[]
}

/** From careful to ruthless; each takes what the one before takes. */
export const PROFILES = ['conservative', 'basic', 'standard', 'emergency'] as const
export type Profile = (typeof PROFILES)[number]

export function includesProfile(chosen: Profile, needed: Profile): boolean {
  return PROFILES.indexOf(chosen) >= PROFILES.indexOf(needed)
}

/** The figures for an image and architecture; the last row is for all others. */
export function measuredFor(
  entry: CatalogueEntry,
  machine: { readonly image: string | undefined; readonly arch: string },
): Measured | undefined {
  return entry.measured.find(
    row =>
      (row.image === undefined || row.image === machine.image) && (row.arch === undefined || row.arch === machine.arch),
  )
}

/** Whether a word of `keep` or `allow` means this entry. */
export function isNamed(entry: { readonly name: string; readonly group?: string }, word: string): boolean {
  const wanted = word.trim().toLowerCase()
  return wanted === entry.name || wanted === entry.group
}
