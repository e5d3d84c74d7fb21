import type { StepPosition, VertexKind } from './facts.ts'

// `[target linux/amd64 stage i/n] ONBUILD RUN ...`: a bracket ends at the first `]`, since stage names hold none.
// Secret masking turns digits into `***`.
const STEP = /^\[([^\]]{0,1000}?)((?:\d|\*\*\*){1,12})\/((?:\d|\*\*\*){1,12})\] (.*)$/s
const BRACKET = /^\[([^\]]{0,1000})\] ?/
const PLATFORM = /^[a-z0-9]+\/[\w./-]+(?:->[\w./-]+)?$/
const FROM = /^(?:ONBUILD )?FROM\b/i

/** The step that a vertex name states, or undefined for names such as `[internal] load build context`. */
export function parseStepName(name: string): StepPosition | undefined {
  const match = STEP.exec(name)
  if (!match) return undefined
  const [, before = '', index = '', declared = '', instruction = ''] = match
  // `[foo1/2]` is no step: the position stands alone or after a blank.
  if (before !== '' && !before.endsWith(' ')) return undefined
  return { stageKey: before.trim(), index: toNumber(index), declared: toNumber(declared), instruction }
}

function toNumber(digits: string): number | undefined {
  return digits.includes('*') ? undefined : Number(digits)
}

export function isFromStep(position: StepPosition): boolean {
  return FROM.test(position.instruction)
}

/** The text of a name behind its bracket: `[api] exporting to image` gives `exporting to image`. */
export function nameWithoutBracket(name: string): string {
  return name.replace(BRACKET, '')
}

const CACHE_EXPORT =
  /^exporting (?:cache\b|content cache|inline cache|to GitHub Actions Cache|to GitHub Cache|to Amazon S3|to Azure)/
const INTERNAL = /^\[(?:[^\]]* )?(?:internal|auth|context [^\]]+)\]/

/** What a vertex is for, by its name. */
export function kindOfName(name: string): VertexKind {
  const position = parseStepName(name)
  if (position) return isFromStep(position) ? 'from' : 'step'
  if (INTERNAL.test(name)) return 'internal'
  const action = nameWithoutBracket(name)
  if (action.startsWith('importing cache manifest')) return 'cache-import'
  if (CACHE_EXPORT.test(action)) return 'cache-export'
  if (action.startsWith('exporting ')) return 'image-export'
  if (/^(?:pushing \S+ with (?:docker|podman|kaniko)|merging manifest list )/.test(action)) return 'push'
  return 'other'
}

export interface StageName {
  readonly target: string | undefined
  readonly platform: string | undefined
  readonly name: string
}

/**
 * Splits a stage key such as `api linux/amd64 builder`. A lone word is a target only when the log uses it as one
 * (`[api internal]`, `[api] exporting`), which is what `targets` tells.
 */
export function splitStageKey(key: string, targets: ReadonlySet<string>): StageName {
  const words = key.split(/\s+/).filter(word => word !== '')
  const platformAt = words.findIndex(word => PLATFORM.test(word))
  const platform = platformAt < 0 ? undefined : words[platformAt]
  const rest = words.filter((_, at) => at !== platformAt)
  const isTarget = rest.length > 1 || platformAt === 1 || (rest[0] !== undefined && targets.has(rest[0]))
  const target = isTarget ? rest.shift() : undefined
  return { target, platform, name: rest.join(' ') }
}

/** The bake or compose target that a name proves, or undefined. */
export function targetOfName(name: string): string | undefined {
  const bracket = /^\[([^\]]{1,1000})\]/.exec(name)?.[1]
  if (bracket === undefined || parseStepName(name)) return undefined
  const words = bracket.split(' ')
  if (words.length === 1) {
    const word = bracket
    return word === 'internal' || word === 'auth' || PLATFORM.test(word) ? undefined : word
  }
  const role = words[1]
  const isRole = role === 'internal' || role === 'auth' || role === 'context'
  return isRole && words[0] !== 'context' && !PLATFORM.test(words[0] ?? '') ? words[0] : undefined
}
