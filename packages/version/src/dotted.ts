import { compareNumbers, comparePrerelease } from './semver.ts'

/** Two or more numbers with dots: `1.2`, `1.2.3.4`, `2024.01.02`, with a pre-release and build metadata as in SemVer. */
export interface Dotted {
  /** As written, so that `01` stays `01`. */
  readonly parts: readonly string[]
  readonly prerelease: readonly string[]
  readonly build: readonly string[]
}

const MAX_LENGTH = 512
const MAX_PARTS = 6
const SHAPE = /^v?([0-9]+(?:\.[0-9]+)+)(?:-([0-9A-Za-z.-]+))?(?:\+([0-9A-Za-z.-]+))?$/

/** Every SemVer is one too; undefined for one number alone, and for anything else. */
export function parseDotted(text: string): Dotted | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const match = SHAPE.exec(text.trim())
  if (match === null) return undefined
  const [, numbers = '', prerelease, build] = match
  const parts = numbers.split('.')
  const identifiers = [prerelease?.split('.') ?? [], build?.split('.') ?? []] as const
  if (parts.length > MAX_PARTS || identifiers.flat().includes('')) return undefined
  return { parts, prerelease: identifiers[0], build: identifiers[1] }
}

export function renderDotted({ parts, prerelease, build }: Dotted): string {
  const before = prerelease.length === 0 ? '' : `-${prerelease.join('.')}`
  return `${parts.join('.')}${before}${build.length === 0 ? '' : `+${build.join('.')}`}`
}

/** Number by number, missing ones are 0; then the pre-release as in SemVer. */
export function compareDotted(a: Dotted, b: Dotted): number {
  for (let i = 0; i < Math.max(a.parts.length, b.parts.length); i += 1) {
    const order = compareDigits(a.parts[i] ?? '0', b.parts[i] ?? '0')
    if (order !== 0) return order
  }
  return comparePrerelease(a.prerelease, b.prerelease)
}

// Below this many digits a number is exact without BigInt, which is many times slower.
const EXACT_DIGITS = 15

function compareDigits(a: string, b: string): number {
  if (a === b) return 0
  if (a.length <= EXACT_DIGITS && b.length <= EXACT_DIGITS) return Number(a) - Number(b)
  return compareNumbers(BigInt(a), BigInt(b))
}
