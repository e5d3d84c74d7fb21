/** An action of the kit, as the root action needs it; the build takes it from its action.yml. */
export interface PartInfo {
  readonly name: string
  /** Every input with its default. */
  readonly inputs: readonly (readonly [name: string, fallback: string])[]
}

/** The parts of a job, in the order in which they stand in the summary. */
export const PART_NAMES = ['prepare-disk', 'report-cache-hits', 'verify-cache-tags'] as const
export type PartName = (typeof PART_NAMES)[number]

export type Kit = Readonly<Record<PartName, PartInfo>>
