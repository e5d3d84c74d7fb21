/** Which hosts a registry may send us to, and which of them may see a credential. */
export interface OriginRules {
  /** `host` or `host:port`: spoken to over http, as the person asked. */
  readonly insecureRegistries: readonly string[]
  /** Hosts of token services, beside the registry's own, that may see its credentials. */
  readonly trustedRealms: readonly string[]
}

const API_HOSTS = new Map([['docker.io', 'registry-1.docker.io']])

/** Token services at another host than their registry, as their operators document them. */
const KNOWN_REALMS = new Map([
  ['registry-1.docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
  ['lscr.io', 'ghcr.io'],
])

/** `https://host`, or `http://host` for a registry on this machine or one that the rules name. */
export function registryOrigin(registry: string, rules: OriginRules): string {
  const host = API_HOSTS.get(registry) ?? registry
  const isPlain = isLoopbackHost(hostName(host)) || isListed(host, rules.insecureRegistries)
  return new URL(`${isPlain ? 'http' : 'https'}://${host}`).origin
}

/** `localhost`, names below it, 127.0.0.0/8 and ::1. */
export function isLoopbackHost(name: string): boolean {
  const bare = name.replace(/^\[|\]$/g, '').toLowerCase()
  return bare === 'localhost' || bare.endsWith('.localhost') || /^127(?:\.\d{1,3}){3}$/.test(bare) || bare === '::1'
}

export type RealmVerdict =
  | { readonly kind: 'trusted'; readonly url: URL }
  /** May be asked, but not with a credential. */
  | { readonly kind: 'anonymous-only'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: string }

/** What to do with the realm of a challenge from the registry at `origin`. */
export function judgeRealm(realm: string, origin: string, rules: OriginRules): RealmVerdict {
  const url = parseUrl(realm, origin)
  if (url === undefined) return { kind: 'refused', reason: 'its realm is no web address' }
  if (url.username !== '' || url.password !== '') {
    return { kind: 'refused', reason: 'its realm carries a user name of its own' }
  }
  const registry = new URL(origin)
  if (!isSchemeAllowed(url, registry, rules)) {
    return { kind: 'refused', reason: `its realm ${url.protocol}//${url.host} is not protected by TLS` }
  }
  const isSame = url.hostname === registry.hostname
  const isKnown = KNOWN_REALMS.get(registry.host) === url.host
  const isTrusted = isSame || isKnown || isListed(url.host, rules.trustedRealms)
  return { kind: isTrusted ? 'trusted' : 'anonymous-only', url }
}

/** The address that a redirect or a link leads to; undefined, with the reason, when it is not followed. */
export function judgeRedirect(location: string, from: URL, origin: string, rules: OriginRules): URL | string {
  const url = parseUrl(location, from.href)
  if (url === undefined) return 'it leads to no web address'
  if (url.username !== '' || url.password !== '') return 'it leads to an address with a user name'
  if (!isSchemeAllowed(url, new URL(origin), rules))
    return `it leads from ${from.protocol}//${from.host} to ${url.protocol}//${url.host}, which TLS does not protect`
  url.hash = ''
  return url
}

/** https always; http only where the registry itself is spoken to over http, and only on this machine or where listed. */
function isSchemeAllowed(url: URL, registry: URL, rules: OriginRules): boolean {
  if (url.protocol === 'https:') return true
  if (url.protocol !== 'http:' || registry.protocol !== 'http:') return false
  const isOwn = url.host === registry.host
  return (
    isOwn ||
    isListed(url.host, rules.insecureRegistries) ||
    (isLoopbackHost(url.hostname) && isLoopbackHost(registry.hostname))
  )
}

function isListed(host: string, list: readonly string[]): boolean {
  const wanted = host.toLowerCase()
  return list.some(item => {
    const listed = item
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/\/.*$/s, '')
      .toLowerCase()
    return listed !== '' && (listed === wanted || listed === hostName(wanted))
  })
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '')
}

function parseUrl(text: string, base: string): URL | undefined {
  try {
    const url = new URL(text, base)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
  } catch {
    // Not an address.
    return undefined
  }
}
