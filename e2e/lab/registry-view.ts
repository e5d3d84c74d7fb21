import type { Registry } from './registry.ts'

const ACCEPT = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
// One over images without attestations is a manifest list, Docker's own kind of index.
const ACCEPT_ALL = `${ACCEPT}, application/vnd.docker.distribution.manifest.list.v2+json`

/** The digest that the registry itself has for a tag; undefined when it has none. */
export async function digestOf(registry: Registry, repository: string, tag: string): Promise<string | undefined> {
  const url = `${registry.url}/v2/${repository}/manifests/${tag}`
  const { headers, status } = await fetch(url, { method: 'HEAD', headers: { accept: ACCEPT } })
  if (status === 404) return undefined
  return headers.get('docker-content-digest') ?? undefined
}

/** What kind of manifest the registry has under a tag. */
export async function mediaTypeOf(registry: Registry, repository: string, tag: string): Promise<string | undefined> {
  const answer = await fetch(`${registry.url}/v2/${repository}/manifests/${tag}`, { headers: { accept: ACCEPT_ALL } })
  return answer.headers.get('content-type') ?? undefined
}

/** The platforms of an index, as the registry has it; attestations have none. */
export async function platformsOf(registry: Registry, repository: string, tag: string): Promise<readonly string[]> {
  const answer = await fetch(`${registry.url}/v2/${repository}/manifests/${tag}`, { headers: { accept: ACCEPT_ALL } })
  const index = (await answer.json()) as {
    readonly manifests?: readonly { readonly platform?: Platform }[]
  }
  const platforms = (index.manifests ?? []).flatMap(({ platform }) =>
    platform === undefined || platform.os === 'unknown' ? [] : [nameOf(platform)],
  )
  return platforms.sort()
}

interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
}

function nameOf({ os, architecture, variant }: Platform): string {
  return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/')
}

/** An in-toto statement about one image of an index. */
export interface Attestation {
  /** The platform of that image. */
  readonly platform: string
  readonly predicateType: string
  readonly predicate: unknown
}

interface Entry {
  readonly digest: string
  readonly platform?: Platform
  readonly annotations?: Readonly<Record<string, string>>
}

/** The statements that an index carries, read from the registry; the digests that they name are those of its images. */
export async function attestationsOf(
  registry: Registry,
  repository: string,
  tag: string,
): Promise<readonly Attestation[]> {
  const read = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${registry.url}/v2/${repository}/${path}`, { headers: { accept: ACCEPT } })
    if (!answer.ok) throw new Error(`${repository}/${path}: ${answer.status}`)
    return (await answer.json()) as T
  }
  const { manifests = [] } = await read<{ readonly manifests?: readonly Entry[] }>(`manifests/${tag}`)
  const found: Attestation[] = []
  for (const { digest, annotations } of manifests) {
    if (annotations?.['vnd.docker.reference.type'] !== 'attestation-manifest') continue
    const subject = manifests.find(one => one.digest === annotations['vnd.docker.reference.digest'])
    const platform = nameOf(subject?.platform ?? { os: 'no', architecture: 'image' })
    const { layers } = await read<{ readonly layers: readonly { readonly digest: string }[] }>(`manifests/${digest}`)
    for (const layer of layers) {
      const statement = await read<Omit<Attestation, 'platform'>>(`blobs/${layer.digest}`)
      found.push({ platform, predicateType: statement.predicateType, predicate: statement.predicate })
    }
  }
  return found
}
