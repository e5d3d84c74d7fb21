import { compareNumbers } from '../semver.ts'
import { checkText, comparePadded, compareText, found, refused, type Scheme } from './scheme.ts'

/** A version of conda: parts with dots or underscores, each a row of numbers and words. */
export interface CondaVersion {
  readonly text: string
  readonly epoch: bigint
  readonly parts: readonly Part[]
  readonly local: readonly Part[]
}
type Part = readonly (bigint | string)[]

export const conda: Scheme<CondaVersion> = {
  name: 'conda',
  title: 'the version of conda',
  parse(given) {
    const checked = checkText(given)
    if (!checked.ok) return checked
    const lower = checked.text.toLowerCase()
    // A dash stands for an underscore where there is none.
    const text = lower.includes('_') ? lower : lower.replaceAll('-', '_')
    const odd = /[^0-9a-z.+!_*]/.exec(text)?.[0]
    if (odd !== undefined) return refused(`${JSON.stringify(odd)} may not stand in it`)
    const [, epoch, main = '', local] = /^(?:([^!]*)!)?([^!+]*)(?:\+([^!+]*))?$/.exec(text) ?? []
    if (epoch !== undefined && !/^[0-9]+$/.test(epoch)) return refused('its epoch before the ! is no number')
    const [parts, localParts] = [partsOf(main), local === undefined ? [] : partsOf(local)]
    if (parts === undefined || localParts === undefined) return refused('it has an empty part')
    return found({ text, epoch: BigInt(epoch ?? '0'), parts, local: localParts })
  },
  canonical: version => version.text,
  compare: (a, b) =>
    compareNumbers(a.epoch, b.epoch) || compareParts(a.parts, b.parts) || compareParts(a.local, b.local),
  isPrerelease: ({ parts }) => parts.flat().some(one => typeof one === 'string' && one !== 'post'),
}

function partsOf(text: string): readonly Part[] | undefined {
  // An underscore at the end, as OpenSSL has had, belongs to the last part.
  const pieces = text.replace(/_$/, '').split(/[._]/)
  if (pieces.includes('')) return undefined
  const parts = pieces.map(piece => {
    const found = (piece.match(/[0-9]+|\*+|[^0-9*]+/g) ?? []).map(one => (/^[0-9]+$/.test(one) ? BigInt(one) : one))
    // A part begins with a number, so that words are compared with words.
    return typeof found[0] === 'bigint' ? found : [0n, ...found]
  })
  return text.endsWith('_') ? [...parts.slice(0, -1), [...(parts.at(-1) ?? []), '_']] : parts
}

function compareParts(a: readonly Part[], b: readonly Part[]): number {
  return comparePadded(a, b, { filler: [0n], compare: comparePart })
}

function comparePart(a: Part, b: Part): number {
  return comparePadded(a, b, { filler: 0n, compare: compareItem })
}

/** dev, then words, then numbers, then post. */
function compareItem(a: bigint | string, b: bigint | string): number {
  const order = placeOf(a) - placeOf(b)
  if (order !== 0) return order
  return typeof a === 'bigint' && typeof b === 'bigint' ? compareNumbers(a, b) : compareText(`${a}`, `${b}`)
}

function placeOf(item: bigint | string): number {
  if (typeof item === 'bigint') return 3
  if (item === 'post') return 4
  if (item === 'dev') return 0
  return item === '_' || item.startsWith('*') ? 1 : 2
}
