import type { Registry } from './registry.ts'

const ACCEPT = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'

/** The digest that the registry itself has for a tag; undefined when it has none. */
export async function digestOf(registry: Registry, repository: string, tag: string): Promise<string | undefined> {
  const url = `${registry.url}/v2/${repository}/manifests/${tag}`
  const { headers, status } = await fetch(url, { method: 'HEAD', headers: { accept: ACCEPT } })
  if (status === 404) return undefined
  return headers.get('docker-content-digest') ?? undefined
}

/** The platforms of an index, as the registry has it; attestations have none. */
export async function platformsOf(registry: Registry, repository: string, tag: string): Promise<readonly string[]> {
  // One over images without attestations is a manifest list, Docker's own kind of index.
  const accept = `${ACCEPT}, application/vnd.docker.distribution.manifest.list.v2+json`
  const answer = await fetch(`${registry.url}/v2/${repository}/manifests/${tag}`, { headers: { accept } })
  const index = (await answer.json()) as {
    readonly manifests?: readonly { readonly platform?: { readonly os: string; readonly architecture: string } }[]
  }
  const platforms = (index.manifests ?? []).flatMap(({ platform }) =>
    platform === undefined || platform.os === 'unknown' ? [] : [`${platform.os}/${platform.architecture}`],
  )
  return platforms.sort()
}
