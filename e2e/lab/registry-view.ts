import type { Registry } from './registry.ts'

const ACCEPT = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'

/** The digest that the registry itself has for a tag; undefined when it has none. */
export async function digestOf(registry: Registry, repository: string, tag: string): Promise<string | undefined> {
  const url = `${registry.url}/v2/${repository}/manifests/${tag}`
  const { headers, status } = await fetch(url, { method: 'HEAD', headers: { accept: ACCEPT } })
  if (status === 404) return undefined
  return headers.get('docker-content-digest') ?? undefined
}
