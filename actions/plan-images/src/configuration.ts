/** One image of the repository's list, with the defaults of the list applied. */
export interface Configuration {
  readonly name: string
  readonly context: string
  readonly dockerfile: string | undefined
  readonly target: string | undefined
  readonly buildArgs: readonly string[]
  readonly labels: readonly string[]
  /** The repository; undefined takes that of the input. */
  readonly image: string | undefined
  readonly tags: readonly string[]
  readonly platforms: readonly string[]
  /** By platform; `default` is that of linux/amd64 and of no platform. */
  readonly runners: ReadonlyMap<string, readonly string[]>
  readonly test: string | undefined
}

/** What a configuration may say, and what `defaults` may say for all. */
export const FIELDS = [
  'context',
  'dockerfile',
  'target',
  'build-args',
  'labels',
  'image',
  'tags',
  'platforms',
  'runner',
  'runners',
  'test',
] as const
export type FieldName = (typeof FIELDS)[number]

export const DEFAULT_RUNNER = 'default'
