import { isObject, parseManifest, parseObject } from './manifest.ts'
import { OCI_INDEX } from './media-types.ts'
import { isTag } from './reference.ts'
import type { Ask, Told } from './session.ts'
import type { HttpResponse } from './transport.ts'

export interface ListWish {
  readonly pageSize?: number
  /** For a page that is only a help: asked for once, and for no longer than this. */
  readonly onceWithinMs?: number
}

export type Listing =
  | ({ readonly kind: 'tags'; readonly max: number } & ListWish)
  | { readonly kind: 'referrers'; readonly digest: string; readonly max: number }

export type Pages =
  /** Not complete: there is more than was read, or the address of more that is not followed. */
  | { readonly kind: 'values'; readonly values: readonly string[]; readonly isComplete: boolean; readonly told: Told }
  | { readonly kind: 'stopped'; readonly told: Told }

const MAX_PAGE_BYTES = 4 * 1024 * 1024
const MAX_PAGES = 100

/** Follows `Link: rel="next"` within the registry's own origin and this repository; a loop ends at the first repetition. */
export async function readPages(
  ask: (ask: Ask) => Promise<Told>,
  where: { readonly repository: string },
  listing: Listing,
): Promise<Pages> {
  const prefix = `/v2/${where.repository}/`
  let path = `${prefix}${firstPage(listing)}`
  const seen = new Set<string>()
  const values: string[] = []
  for (let page = 0; ; page += 1) {
    seen.add(path)
    const fault = (response: HttpResponse): string | undefined =>
      response.status === 200 && readPage(response, listing) === undefined ? 'it is no list' : undefined
    const request = { method: 'GET', path, repository: where.repository, maxBodyBytes: MAX_PAGE_BYTES, fault } as const
    const told = await ask({ ...request, ...(listing.kind === 'tags' ? onceWithin(listing) : { accept: OCI_INDEX }) })
    const response = told.sent.kind === 'response' && told.sent.response.status === 200 ? told.sent.response : undefined
    const found = response && readPage(response, listing)
    if (response === undefined || found === undefined || told.refusedRedirect !== undefined)
      return { kind: 'stopped', told }
    values.push(...found)
    const next = nextPath(response.headers.get('link') ?? [], told.url, prefix)
    if (next === 'none' || next === 'refused' || seen.has(next) || values.length >= listing.max || page >= MAX_PAGES) {
      const isComplete = next === 'none' && values.length <= listing.max
      return { kind: 'values', values: values.slice(0, listing.max), isComplete, told }
    }
    path = next
  }
}

function onceWithin({ onceWithinMs }: ListWish): Pick<Ask, 'onceWithinMs'> {
  return onceWithinMs === undefined ? {} : { onceWithinMs }
}

function firstPage(listing: Listing): string {
  if (listing.kind === 'referrers') return `referrers/${listing.digest}`
  return listing.pageSize === undefined ? 'tags/list' : `tags/list?n=${listing.pageSize}`
}

function readPage(response: HttpResponse, listing: Listing): readonly string[] | undefined {
  if (listing.kind === 'referrers') {
    const parsed = parseManifest(response.body, OCI_INDEX)
    if (!parsed.ok || parsed.value.kind !== 'index') return undefined
    return parsed.value.manifests.map(entry => entry.artifactType ?? entry.mediaType)
  }
  const root = parseObject(response.body)
  if (!isObject(root)) return undefined
  // `null` is how Go writes a list of nothing.
  if (root.tags === null) return []
  return Array.isArray(root.tags)
    ? root.tags.filter((tag: unknown): tag is string => typeof tag === 'string' && isTag(tag))
    : undefined
}

/** The path of the next page, which begins with a slash; `refused` when it lies anywhere else. */
function nextPath(links: readonly string[], from: URL, prefix: string): string {
  const target = /<([^<>]{1,4000})>\s{0,9};[^,]{0,200}\brel="?next"?/i.exec(links.join(', '))?.[1]
  if (target === undefined) return 'none'
  try {
    const url = new URL(target, from)
    const isOwn = url.origin === from.origin && url.pathname.startsWith(prefix) && !/\/\.\.?(?:\/|$)/.test(url.pathname)
    return isOwn ? `${url.pathname}${url.search}` : 'refused'
  } catch {
    // No address.
    return 'refused'
  }
}
