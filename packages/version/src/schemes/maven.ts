import { compareNumbers } from '../semver.ts'
import { checkText, compareText, found, type Scheme } from './scheme.ts'

/** A version as Maven's ComparableVersion takes it apart. */
export interface MavenVersion {
  readonly text: string
  readonly items: MavenList
}

type Item = bigint | string | Combination | MavenList
/** A word and the number right after it, such as `rc1`, `rc-1`. */
interface Combination {
  readonly word: string
  readonly number: bigint
}
interface MavenList {
  readonly items: readonly Item[]
}

/** Maven accepts any text, and orders it: numbers, known qualifiers, then other words. */
export const maven: Scheme<MavenVersion> = {
  name: 'maven',
  title: 'the version order of Maven',
  parse(given) {
    const checked = checkText(given)
    return checked.ok ? found({ text: checked.text, items: parseItems(checked.text.toLowerCase()) }) : checked
  },
  canonical: canonicalText,
  compare: (a, b) => compareItems(a.items, b.items),
  isPrerelease: ({ items }) => hasPrerelease(items),
}

const RELEASE = 5
// From the least to the greatest; the release itself has the place between snapshot and sp.
const QUALIFIERS: ReadonlyMap<string, number> = new Map([
  ['alpha', 0],
  ['beta', 1],
  ['milestone', 2],
  ['rc', 3],
  ['snapshot', 4],
  ['', RELEASE],
  ['ga', RELEASE],
  ['final', RELEASE],
  ['release', RELEASE],
  ['sp', 6],
])
const SHORT_WORDS: ReadonlyMap<string, string> = new Map([
  ['a', 'alpha'],
  ['b', 'beta'],
  ['m', 'milestone'],
])

function wordOf(text: string, isBeforeNumber: boolean): string {
  const word = isBeforeNumber ? (SHORT_WORDS.get(text) ?? text) : text
  return word === 'cr' ? 'rc' : word
}

interface Cursor {
  readonly root: Item[]
  readonly lists: Item[][]
  start: number
  isNumber: boolean
  isCombination: boolean
}

/** A dot ends an item, a dash ends it and opens a list, and so does the step between letters and digits. */
function parseItems(text: string): MavenList {
  const root: Item[] = []
  const at: Cursor = { root, lists: [root], start: 0, isNumber: false, isCombination: false }
  for (let i = 0; i < text.length; i += 1) step(text, i, at)
  if (text.length > at.start) {
    if (!at.isNumber) openList(at)
    endItem(text.length, text, at)
  }
  return nest(at.lists)
}

function step(text: string, i: number, at: Cursor): void {
  const char = text.charAt(i)
  if (char === '.') endSegment(i, text, at)
  else if (char === '-') {
    const isWordBeforeNumber = i > at.start && !at.isNumber && /[0-9]/.test(text.charAt(i + 1))
    if (isWordBeforeNumber) at.isCombination = true
    else {
      endSegment(i, text, at)
      openList(at)
    }
  } else if (/[0-9]/.test(char)) {
    if (!at.isNumber && i > at.start) {
      at.isCombination = true
      openList(at)
    }
    at.isNumber = true
  } else {
    if (at.isNumber && i > at.start) {
      endItem(i, text, at)
      at.start = i
      openList(at)
      at.isCombination = false
    }
    at.isNumber = false
  }
}

function endSegment(i: number, text: string, at: Cursor): void {
  if (i === at.start) at.lists.at(-1)?.push(0n)
  else endItem(i, text, at)
  at.isCombination = false
  at.start = i + 1
}

function endItem(end: number, text: string, at: Cursor): void {
  const part = text.slice(at.start, end)
  at.lists.at(-1)?.push(itemOf(part, at))
}

function itemOf(part: string, { isCombination, isNumber }: Cursor): Item {
  if (isCombination) {
    const joined = part.replaceAll('-', '')
    const first = Math.max(0, joined.search(/[0-9]/))
    const number = joined.slice(first)
    return {
      word: wordOf(joined.slice(0, first), true),
      number: /^[0-9]+$/.test(number) ? BigInt(number) : 0n,
    }
  }
  return isNumber && /^[0-9]+$/.test(part) ? BigInt(part) : wordOf(part, false)
}

function openList(at: Cursor): void {
  if (at.lists.at(-1)?.length !== 0) at.lists.push([])
}

/** Each list ends in the next one; from the innermost, zeros that say nothing go. */
function nest(lists: readonly (readonly Item[])[]): MavenList {
  return lists.reduceRight<MavenList>(
    (inner, list, i) => {
      const isLast = i === lists.length - 1
      return { items: normalised(isLast ? list : [...list, inner]) }
    },
    { items: [] },
  )
}

function normalised(given: readonly Item[]): readonly Item[] {
  const items = [...given]
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const [item, next] = [items[i], items[i + 1]]
    if (item !== undefined && isNothing(item) && (next === undefined || isQualifier(next))) items.splice(i, 1)
  }
  const [only] = items
  // A zero in front of a qualifier must not leave a level of its own: 0-rc1 is rc1.
  return items.length === 1 && only !== undefined && isList(only) ? only.items : items
}

function isNothing(item: Item): boolean {
  return item === 0n || item === '' || (isList(item) && item.items.length === 0)
}

function isQualifier(item: Item): boolean {
  if (typeof item === 'string') return true
  const first = isList(item) ? item.items[0] : undefined
  return first !== undefined && (typeof first === 'string' || isCombined(first))
}

function isList(item: Item): item is MavenList {
  return typeof item === 'object' && 'items' in item
}

function isCombined(item: Item): item is Combination {
  return typeof item === 'object' && 'word' in item
}

/** Against nothing, a zero and a release are the same; other words by their place. */
function compareToNothing(item: Item): number {
  if (typeof item === 'bigint') return item === 0n ? 0 : 1
  if (typeof item === 'string') return compareWords(item, '')
  if (isCombined(item)) return compareWords(item.word, '') || compareToNothing(item.number)
  for (const one of item.items) {
    const order = compareToNothing(one)
    if (order !== 0) return order
  }
  return 0
}

/** Numbers come after lists, lists after words; a word with a number after the same word alone. */
function compareItems(a: Item, b: Item): number {
  if (typeof a === 'bigint' || typeof b === 'bigint') {
    if (typeof a === 'bigint' && typeof b === 'bigint') return compareNumbers(a, b)
    return typeof a === 'bigint' ? 1 : -1
  }
  if (isList(a) || isList(b)) return compareAsLists(asList(a), asList(b))
  const [left, right] = [asCombination(a), asCombination(b)]
  const order = compareWords(left.word, right.word)
  if (order !== 0) return order
  if (left.number !== undefined && right.number !== undefined) return compareNumbers(left.number, right.number)
  if (left.number === right.number) return 0
  const number = left.number ?? right.number ?? 0n
  // ga0 is ga is nothing, but rc0 comes after rc.
  const more = compareWords(left.word, '') === 0 ? compareToNothing(number) : 1
  return left.number === undefined ? -more : more
}

function asCombination(item: string | Combination): { readonly word: string; readonly number: bigint | undefined } {
  return typeof item === 'string' ? { word: item, number: undefined } : item
}

function asList(item: Item): readonly Item[] {
  return isList(item) ? item.items : [item]
}

function compareAsLists(a: readonly Item[], b: readonly Item[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const [left, right] = [a[i], b[i]]
    const order =
      left === undefined
        ? -(right === undefined ? 0 : compareToNothing(right))
        : right === undefined
          ? compareToNothing(left)
          : compareItems(left, right)
    if (order !== 0) return order
  }
  return 0
}

/** Unknown words come after all known ones, in the order of their letters. */
function compareWords(a: string, b: string): number {
  const [left, right] = [QUALIFIERS.get(a), QUALIFIERS.get(b)]
  if (left !== undefined && right !== undefined) return left - right
  if (left === undefined && right === undefined) return compareText(a, b)
  return left === undefined ? 1 : -1
}

function hasPrerelease({ items }: MavenList): boolean {
  return items.some(item => {
    if (typeof item === 'bigint') return false
    if (isList(item)) return hasPrerelease(item)
    return (QUALIFIERS.get(typeof item === 'string' ? item : item.word) ?? RELEASE) < RELEASE
  })
}

// Each round takes a separator or a zero that says nothing; more than two were never seen.
const MAX_ROUNDS = 8

/**
 * What is printed may be read in another way with the same order: `0.a.a.0` gives `a.a`, and that gives `a-a`. Where it
 * would be another version, as with the empty item in `x-.1`, the text stays as it was written.
 */
function canonicalText(version: MavenVersion): string {
  let text = renderList(version.items)
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = renderList(parseItems(text))
    if (next === text) break
    text = next
  }
  const canonical = text || '0'
  return compareItems(parseItems(canonical), version.items) === 0 ? canonical : version.text.toLowerCase()
}

function renderList({ items }: MavenList): string {
  return items
    .map((item, i) => {
      const text = isList(item) ? renderList(item) : isCombined(item) ? `${item.word}${item.number}` : `${item}`
      return `${i === 0 ? '' : isList(item) ? '-' : '.'}${text}`
    })
    .join('')
}
