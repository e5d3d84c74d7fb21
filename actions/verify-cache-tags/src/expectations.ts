import { nearest } from '@ci-kit/core/nearest'
import { parseBoolean, parseDuration } from '@ci-kit/core/values'
import { isDigest } from '@ci-kit/registry/digest'
import { isTag, parseReference, parseRepository, type Reference } from '@ci-kit/registry/reference'
import { parseSizeRule, type SizeRule } from './size-rule.ts'
import { joinLists, splitWords, withoutComment } from './words.ts'

export interface Expectations {
  readonly digest?: string | undefined
  readonly sameAs?: readonly Twin[] | undefined
  readonly kind?: 'image' | 'cache' | undefined
  readonly platforms?: readonly string[] | undefined
  readonly mediaTypes?: readonly string[] | undefined
  readonly size?: SizeRule | undefined
  readonly maxAgeMs?: number | undefined
  readonly labels?: readonly (readonly [key: string, value: string])[] | undefined
  readonly attestations?: boolean | undefined
  readonly quarterly?: boolean | undefined
}

export interface Twin {
  readonly name: string
  readonly reference: Reference
}

/** One line of the input: what to look at, and what it should be. */
export interface Line {
  /** As the person wrote it. */
  readonly name: string
  readonly reference: Reference
  readonly expect: Expectations
}

export type ParsedLine = { readonly ok: true; readonly value: Line } | { readonly ok: false; readonly needed: string }

export type ImageName = Pick<Reference, 'registry' | 'repository'>

const EXAMPLE = 'a tag or a full reference, such as ghcr.io/org/app:cache-python, with expectations such as max-age=14d'
// As people copy it from a browser or from skopeo.
const SCHEME = /^(?:https?|docker|oci):\/\//i
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/i

const FLAGS = new Set(['attestations', 'quarterly'])

/** Reads `cache-python size=±25% max-age=14d`. */
export function parseLine(line: string, image: ImageName | undefined): ParsedLine {
  const words = splitWords(line)
  if (words === undefined) return no('a closing quote')
  const [name = '', ...rest] = joinLists(withoutComment(words))
  if (name.endsWith(',')) return no('one tag a line, without a comma')
  const reference = resolveReference(name, image)
  if (typeof reference === 'string') return no(reference)
  const found = new Map<string, string>()
  const labels: (readonly [string, string])[] = []
  for (const word of rest) {
    // A flag alone is on.
    const pair = FLAGS.has(word.toLowerCase()) ? `${word}=true` : word
    const equals = pair.indexOf('=')
    const [given, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
    const key = given.toLowerCase()
    if (equals < 1) return no(`key=value in place of ${JSON.stringify(word)}, without spaces or in quotes`)
    if (key.startsWith('label:')) {
      // A key may have dots and slashes; the first = after it ends it.
      if (key === 'label:') return no('label:key=value')
      labels.push([given.slice('label:'.length), value])
    } else if (!READERS.has(key)) return no(knownKey(given))
    else if (found.has(key)) return no(`${key} only once`)
    else found.set(key, value)
  }
  return readExpectations(found, labels, { name, reference, image })
}

/** The name that was perhaps meant, or all of them. */
function knownKey(given: string): string {
  const known = [...READERS.keys()]
  const meant = nearest(given, known)
  const names = meant === undefined ? `one of ${known.join(', ')} or label:key` : meant
  return `${names} in place of ${JSON.stringify(given)}`
}

type Context = { readonly name: string; readonly reference: Reference; readonly image: ImageName | undefined }
type Read = (value: string, context: Context) => Partial<Expectations> | string

const READERS = new Map<string, Read>([
  [
    'digest',
    text => {
      const value = text.toLowerCase()
      return isDigest(value) || value === 'baseline'
        ? { digest: value }
        : 'digest=sha256:<64 hexadecimal digits> or digest=baseline'
    },
  ],
  ['same-as', (value, context) => readTwins(value, context)],
  ['kind', value => readKind(value.toLowerCase())],
  ['platforms', value => readList(value.toLowerCase(), PLATFORM, 'platforms=linux/amd64,linux/arm64', 'platforms')],
  [
    'media-type',
    value => readList(value, MEDIA_TYPE, 'media-type=application/vnd.oci.image.index.v1+json', 'mediaTypes'),
  ],
  ['size', value => readSize(value)],
  ['max-age', value => readAge(value)],
  ['attestations', value => readFlag(value, 'attestations')],
  ['quarterly', value => readFlag(value, 'quarterly')],
])

function readExpectations(
  found: ReadonlyMap<string, string>,
  labels: readonly (readonly [string, string])[],
  context: Context,
): ParsedLine {
  let expect: Expectations = labels.length === 0 ? {} : { labels }
  for (const [key, value] of found) {
    const read = READERS.get(key)?.(value, context) ?? {}
    if (typeof read === 'string') return no(`${read} in place of ${JSON.stringify(`${key}=${value}`)}`)
    expect = { ...expect, ...read }
  }
  return withTagAndDigest({ name: context.name, reference: context.reference, expect })
}

/** Of both, the tag is asked for, and the digest is what it has to be. */
function withTagAndDigest(line: Line): ParsedLine {
  const { reference, expect } = line
  const { tag, digest } = reference
  if (tag === undefined || digest === undefined) return { ok: true, value: line }
  if (expect.digest !== undefined && expect.digest !== digest) return no('the same digest after @ and in digest=')
  return { ok: true, value: { ...line, reference: { ...reference, digest: undefined }, expect: { ...expect, digest } } }
}

function readKind(value: string): Partial<Expectations> | string {
  return value === 'image' || value === 'cache' ? { kind: value } : 'kind=image or kind=cache'
}

/** A tag of the image (`tag`, `:tag`), `@digest`, both (`tag@digest`), or a full reference; the reason when it is none of these. */
export function resolveReference(name: string, image: ImageName | undefined): Reference | string {
  if (name.startsWith('-')) return `${EXAMPLE} (a tag does not begin with -)`
  const own = partsWithoutName(name)
  // Without an image, name@digest is one of Docker Hub's.
  if (own !== undefined && (image !== undefined || own.tag === undefined || own.digest === undefined)) {
    if (image !== undefined) return { ...image, ...own }
    return `${EXAMPLE} (the input image is not given, so ${JSON.stringify(name)} alone says too little)`
  }
  const parsed = parseReference(name.replace(SCHEME, ''))
  return parsed.ok ? parsed.value : `${EXAMPLE} (${parsed.reason})`
}

/** `tag`, `:tag`, `@digest`, `digest`, `tag@digest`; undefined for what names a repository. */
function partsWithoutName(name: string): Pick<Reference, 'tag' | 'digest'> | undefined {
  if (isDigest(name)) return { digest: name }
  const at = name.indexOf('@')
  const digest = at === -1 ? undefined : name.slice(at + 1)
  if (digest !== undefined && !isDigest(digest)) return undefined
  const before = at === -1 ? name : name.slice(0, at)
  const tag = before.startsWith(':') ? before.slice(1) : before
  if (tag === '') return digest === undefined ? undefined : { digest }
  return isTag(tag) ? { tag, digest } : undefined
}

/** The input image: a repository without a tag. */
export function parseImage(text: string): ImageName | string {
  const name = text.trim().replace(SCHEME, '').replace(/\/+$/, '')
  if (/^[^/]*[.:][^/]*$/.test(name) && !parseReference(name).ok) return 'it is a host without a repository'
  const parsed = parseRepository(name)
  if (parsed.ok) return parsed.value
  const isTagged = parseReference(text).ok
  return isTagged ? 'it has a tag or digest, which belongs in the input tags' : parsed.reason
}

function readTwins(value: string, context: Context): Partial<Expectations> | string {
  const twins: Twin[] = []
  // A tag alone is one of the same repository as this line's.
  const image = { registry: context.reference.registry, repository: context.reference.repository }
  for (const name of value.split(',').filter(item => item !== '')) {
    const reference = resolveReference(name, image)
    if (typeof reference === 'string') return `same-as=<${EXAMPLE}>`
    twins.push({ name, reference })
  }
  return twins.length === 0 ? 'same-as=<tag or full reference>' : { sameAs: twins }
}

function readList(
  value: string,
  pattern: RegExp,
  needed: string,
  field: 'platforms' | 'mediaTypes',
): Partial<Expectations> | string {
  const items = value.split(',').map(item => item.trim())
  return items.every(item => item.length < 200 && pattern.test(item)) ? { [field]: items } : needed
}

function readSize(value: string): Partial<Expectations> | string {
  const size = parseSizeRule(value)
  return size === undefined ? 'size=±25%, size=<500MB, size=>1MB or size=1MB..2GB' : { size }
}

function readAge(value: string): Partial<Expectations> | string {
  const age = parseDuration(value)
  return age.ok && age.value > 0 ? { maxAgeMs: age.value } : 'max-age=14d or max-age=2w'
}

function readFlag(value: string, field: 'attestations' | 'quarterly'): Partial<Expectations> | string {
  const flag = parseBoolean(value)
  return flag.ok ? { [field]: flag.value } : `${field}=true or ${field}=false`
}

function no(needed: string): ParsedLine {
  return { ok: false, needed }
}
