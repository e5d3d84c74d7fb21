import { isDigest } from './digest.ts'

/** A full reference: where to ask and for what. At least one of tag and digest is there. */
export interface Reference {
  /** The name that people write: `ghcr.io`, `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string
  readonly repository: string
  readonly tag?: string | undefined
  readonly digest?: string | undefined
}

export type ParsedReference =
  | { readonly ok: true; readonly value: Reference }
  | { readonly ok: false; readonly reason: string }

// The distribution spec's grammar; 255 is the limit of registries for a name with its host.
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const HOST_NAME =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/
const MAX_NAME_LENGTH = 255
const DOCKER_HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** `host/path:tag@digest`; a name without a host is Docker Hub's, and one without a path below `library/`. */
export function parseReference(text: string): ParsedReference {
  const given = text.trim()
  if (given.length > 600) return refused('it is longer than 600 characters')
  const at = given.indexOf('@')
  const digest = at === -1 ? undefined : given.slice(at + 1)
  if (digest !== undefined && !isDigest(digest)) {
    return refused('what follows @ is no digest such as sha256: and 64 hexadecimal digits')
  }
  const { name, tag } = splitTag(at === -1 ? given : given.slice(0, at))
  if (tag !== undefined && !isTag(tag))
    return refused(`its tag ${JSON.stringify(tag)} has characters that tags cannot have`)
  if (tag === undefined && digest === undefined) return refused('it has neither a tag nor a digest')
  const parsed = parseRepository(name)
  return parsed.ok ? { ok: true, value: { ...parsed.value, tag, digest } } : parsed
}

export type ParsedRepository =
  | { readonly ok: true; readonly value: Pick<Reference, 'registry' | 'repository'> }
  | { readonly ok: false; readonly reason: string }

/** `host/path`, without a tag; the path in lower case, which is how registries have it. */
export function parseRepository(name: string): ParsedRepository {
  const slash = name.indexOf('/')
  const head = slash === -1 ? '' : name.slice(0, slash)
  const hasHost = head !== '' && (/[.:[]/.test(head) || head === 'localhost')
  const registry = normaliseRegistry(hasHost ? head : 'docker.io')
  if (registry === undefined) return refused(`${JSON.stringify(head)} is no host name`)
  // GitHub's names have capitals, and those of repositories in registries never do.
  const path = (hasHost ? name.slice(slash + 1) : name).toLowerCase()
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  if (repository.length > MAX_NAME_LENGTH) return refused(`its repository is longer than ${MAX_NAME_LENGTH} characters`)
  if (!repository.split('/').every(part => COMPONENT.test(part))) {
    return refused(`${JSON.stringify(repository)} is no name of a repository`)
  }
  return { ok: true, value: { registry, repository } }
}

/** In lower case, with Docker Hub's many names as one; undefined for what is no host with an optional port. */
export function normaliseRegistry(text: string): string | undefined {
  const match = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]]+)(?::([0-9]{1,5}))?$/.exec(text)
  const [host = '', port] = [match?.[1], match?.[2]]
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65535)) return undefined
  if (!host.startsWith('[') && (!HOST_NAME.test(host) || host.length > 253)) return undefined
  const name = `${host.toLowerCase()}${port === undefined ? '' : `:${Number(port)}`}`
  return DOCKER_HUB_NAMES.has(name) ? 'docker.io' : name
}

export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`
  return `${reference.registry}/${reference.repository}${tag}${digest}`
}

function splitTag(text: string): { readonly name: string; readonly tag?: string } {
  const colon = text.lastIndexOf(':')
  // A colon before the last slash, or inside an IPv6 address, belongs to the host.
  if (colon === -1 || text.indexOf('/', colon) !== -1 || text.indexOf(']', colon) !== -1) return { name: text }
  return { name: text.slice(0, colon), tag: text.slice(colon + 1) }
}

function refused(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason }
}
