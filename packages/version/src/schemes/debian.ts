import { compareNumbers } from '../semver.ts'
import { checkText, compareText, found, refused, type Scheme } from './scheme.ts'

/** `[epoch:]upstream[-revision]` of Debian's policy. */
export interface DebianVersion {
  readonly epoch: bigint
  readonly upstream: string
  readonly revision: string | undefined
}

export const debian: Scheme<DebianVersion> = {
  name: 'debian',
  title: 'the version of Debian',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const { text } = checked
    const colon = text.indexOf(':')
    const epoch = colon === -1 ? '0' : text.slice(0, colon)
    if (!/^[0-9]+$/.test(epoch)) return refused(`its epoch ${JSON.stringify(epoch.slice(0, 60))} is no number`)
    const rest = text.slice(colon + 1)
    const dash = rest.lastIndexOf('-')
    const [upstream, revision] = dash === -1 ? [rest, undefined] : [rest.slice(0, dash), rest.slice(dash + 1)]
    const problem = problemOf(upstream, revision)
    return problem === undefined ? found({ epoch: BigInt(epoch), upstream, revision }) : refused(problem)
  },
  canonical: ({ epoch, upstream, revision }) =>
    // Without an epoch, a colon in the upstream version would be read as one.
    `${epoch === 0n && !upstream.includes(':') ? '' : `${epoch}:`}${upstream}${revision === undefined ? '' : `-${revision}`}`,
  compare: (a, b) =>
    compareNumbers(a.epoch, b.epoch) ||
    compareDebianText(a.upstream, b.upstream) ||
    compareDebianText(a.revision ?? '', b.revision ?? ''),
  isPrerelease: ({ upstream }) => upstream.includes('~'),
}

function problemOf(upstream: string, revision: string | undefined): string | undefined {
  if (!/^[0-9]/.test(upstream)) return 'its upstream version does not begin with a digit'
  const odd = /[^0-9A-Za-z.+~:-]/.exec(upstream)?.[0]
  if (odd !== undefined) return `${JSON.stringify(odd)} may not stand in an upstream version`
  if (revision === '') return 'its revision after the last - is empty'
  const oddRevision = /[^0-9A-Za-z.+~]/.exec(revision ?? '')?.[0]
  return oddRevision === undefined ? undefined : `${JSON.stringify(oddRevision)} may not stand in a revision`
}

/** Text and numbers in turns; `~` comes before everything, even the end, and letters before other characters. */
export function compareDebianText(a: string, b: string): number {
  const [left, right] = [turns(a), turns(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [one, other] = [left[i] ?? '', right[i] ?? '']
    const order = i % 2 === 0 ? compareWords(one, other) : compareNumbers(BigInt(one || '0'), BigInt(other || '0'))
    if (order !== 0) return order
  }
  return 0
}

/** Words at the even places, numbers at the odd ones. */
function turns(text: string): readonly string[] {
  return [...text.matchAll(/([^0-9]*)([0-9]*)/g)].flatMap(([, word = '', number = '']) => [word, number])
}

function compareWords(a: string, b: string): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const order = weightOf(a.charAt(i)) - weightOf(b.charAt(i))
    if (order !== 0) return order
  }
  return compareText(a, b)
}

function weightOf(char: string): number {
  if (char === '~') return -1
  if (char === '') return 0
  return /[A-Za-z]/.test(char) ? char.charCodeAt(0) : char.charCodeAt(0) + 256
}
