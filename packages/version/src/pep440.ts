import { compareNumbers } from './semver.ts'

/** A version of PEP 440, normalised. */
export interface Pep440 {
  readonly epoch: bigint
  readonly release: readonly bigint[]
  readonly pre: readonly ['a' | 'b' | 'rc', bigint] | undefined
  readonly post: bigint | undefined
  readonly dev: bigint | undefined
  /** The segments after `+`, in lower case. */
  readonly local: readonly string[]
}

const MAX_LENGTH = 512
// The grammar of the specification's appendix, taken apart so that no part can repeat within another.
const SHAPE = new RegExp(
  [
    '^v?(?:([0-9]+)!)?',
    '([0-9]+(?:\\.[0-9]+)*)',
    '(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?([0-9]*))?',
    '(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]*))?',
    '(?:[-_.]?(dev)[-_.]?([0-9]*))?',
    '(?:\\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
)

const PRE: ReadonlyMap<string, 'a' | 'b' | 'rc'> = new Map([
  ['a', 'a'],
  ['alpha', 'a'],
  ['b', 'b'],
  ['beta', 'b'],
  ['c', 'rc'],
  ['rc', 'rc'],
  ['pre', 'rc'],
  ['preview', 'rc'],
])

/** Any spelling that PEP 440 accepts; undefined for everything else. */
export function parsePep440(text: string): Pep440 | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const match = SHAPE.exec(text.trim().toLowerCase())
  if (match === null) return undefined
  const [, epoch, release = '', preName, preNumber, dashPost, postName, postNumber, devName, devNumber, local] = match
  const pre = preName === undefined ? undefined : PRE.get(preName)
  return {
    epoch: BigInt(epoch ?? '0'),
    release: release.split('.').map(BigInt),
    pre: pre === undefined ? undefined : [pre, BigInt(preNumber || '0')],
    post: dashPost === undefined ? numberAfter(postName, postNumber) : BigInt(dashPost),
    dev: numberAfter(devName, devNumber),
    local:
      local === undefined ? [] : local.split(/[-_.]/).map(part => (/^[0-9]+$/.test(part) ? `${BigInt(part)}` : part)),
  }
}

function numberAfter(name: string | undefined, number: string | undefined): bigint | undefined {
  return name === undefined ? undefined : BigInt(number || '0')
}

/** The normal form, such as `1!2.0rc1.post2.dev3+ubuntu.1`. */
export function renderPep440({ epoch, release, pre, post, dev, local }: Pep440): string {
  return [
    epoch === 0n ? '' : `${epoch}!`,
    release.join('.'),
    pre === undefined ? '' : pre.join(''),
    post === undefined ? '' : `.post${post}`,
    dev === undefined ? '' : `.dev${dev}`,
    local.length === 0 ? '' : `+${local.join('.')}`,
  ].join('')
}

/** Pre-releases and development releases; a post-release of a final release is none. */
export function isPep440Prerelease({ pre, dev }: Pep440): boolean {
  return pre !== undefined || dev !== undefined
}

/** The order of the specification, local versions included. */
export function comparePep440(a: Pep440, b: Pep440): number {
  return (
    compareNumbers(a.epoch, b.epoch) ||
    compareRelease(a.release, b.release) ||
    comparePre(a, b) ||
    compareNumbers(a.post ?? -1n, b.post ?? -1n) ||
    compareDev(a.dev, b.dev) ||
    compareLocal(a.local, b.local)
  )
}

function compareRelease(a: readonly bigint[], b: readonly bigint[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = compareNumbers(a[i] ?? 0n, b[i] ?? 0n)
    if (order !== 0) return order
  }
  return 0
}

/** `1.0.dev1` comes before `1.0a1`, and `1.0` after all of its pre-releases. */
function comparePre(a: Pep440, b: Pep440): number {
  const rank = ({ pre, post, dev }: Pep440): string =>
    pre !== undefined ? pre[0] : post === undefined && dev !== undefined ? '' : 'z'
  const [left, right] = [rank(a), rank(b)]
  if (left !== right) return left < right ? -1 : 1
  return compareNumbers(a.pre?.[1] ?? 0n, b.pre?.[1] ?? 0n)
}

function compareDev(a: bigint | undefined, b: bigint | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return compareNumbers(a, b)
}

/** None comes first; words come before numbers. */
function compareLocal(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i], b[i]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const [isNumberA, isNumberB] = [/^[0-9]+$/.test(left), /^[0-9]+$/.test(right)]
    if (isNumberA !== isNumberB) return isNumberA ? 1 : -1
    const order = isNumberA ? compareNumbers(BigInt(left), BigInt(right)) : left < right ? -1 : left > right ? 1 : 0
    if (order !== 0) return order
  }
  return 0
}
