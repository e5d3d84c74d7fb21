import type { FakeImage } from '@ci-kit/testing/fake-images'
import { REGISTRY_PASSWORD, REGISTRY_USER } from './registry.ts'

const BASIC = `Basic ${Buffer.from(`${REGISTRY_USER}:${REGISTRY_PASSWORD}`).toString('base64')}`

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** What a registry wants to see before a push: nothing, a password, or a token for it. */
async function authorization(url: string, repository: string): Promise<Record<string, string>> {
  const probe = await fetch(`${url}/v2/`)
  const challenge = probe.headers.get('www-authenticate') ?? ''
  if (probe.status !== 401) return {}
  const realm = /realm="([^"]+)"/.exec(challenge)?.[1]
  if (!challenge.startsWith('Bearer') || realm === undefined) return { authorization: BASIC }
  const service = /service="([^"]+)"/.exec(challenge)?.[1] ?? ''
  const query = new URLSearchParams({ service, scope: `repository:${repository}:pull,push,delete` })
  const answer = (await fetch(`${realm}?${query}`, { headers: { authorization: BASIC } }).then(got => got.json())) as {
    token: string
  }
  return { authorization: `Bearer ${answer.token}` }
}

/** Pushes an image with everything below it, as a client would. */
export async function pushImage(url: string, repository: string, tag: string, image: FakeImage): Promise<void> {
  const headers = await authorization(url, repository)
  await pushTree({ base: `${url}/v2/${repository}`, headers }, tag, image)
}

async function pushTree(
  to: { readonly base: string; readonly headers: Record<string, string> },
  name: string,
  image: FakeImage,
): Promise<void> {
  for (const child of image.manifests) await pushTree(to, child.digest, child)
  for (const blob of image.blobs) {
    const started = await fetch(`${to.base}/blobs/uploads/`, { method: 'POST', headers: to.headers })
    const location = new URL(started.headers.get('location') ?? '', to.base)
    location.searchParams.set('digest', blob.digest)
    await expectStatus(
      fetch(location, {
        method: 'PUT',
        headers: { ...to.headers, 'content-type': 'application/octet-stream' },
        body: Buffer.from(blob.bytes),
      }),
    )
  }
  const headers = { ...to.headers, 'content-type': image.mediaType }
  await expectStatus(fetch(`${to.base}/manifests/${name}`, { method: 'PUT', headers, body: Buffer.from(image.bytes) }))
}

export interface Place {
  readonly url: string
  readonly repository: string
}

/** Removes a manifest or blob, as a clean-up of untagged versions does. */
export async function deleteObject(
  { url, repository }: Place,
  kind: 'manifests' | 'blobs',
  digest: string,
): Promise<void> {
  const headers = await authorization(url, repository)
  await expectStatus(fetch(`${url}/v2/${repository}/${kind}/${digest}`, { method: 'DELETE', headers }))
}

interface ManifestFields {
  readonly manifests?: readonly { readonly digest: string; readonly platform?: { readonly os: string } }[]
  readonly layers?: readonly { readonly digest: string }[]
}

async function manifestAt(
  { url, repository }: Place,
  name: string,
): Promise<{ readonly digest: string; readonly fields: ManifestFields }> {
  const headers = {
    ...(await authorization(url, repository)),
    accept: ACCEPT,
  }
  const response = await fetch(`${url}/v2/${repository}/manifests/${name}`, { headers })
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return {
    digest: response.headers.get('docker-content-digest') ?? '',
    fields: (await response.json()) as ManifestFields,
  }
}

export async function digestAt(place: Place, name: string): Promise<string> {
  return (await manifestAt(place, name)).digest
}

/** Those of an index, in its order. */
export async function childDigests(place: Place, name: string): Promise<readonly string[]> {
  return ((await manifestAt(place, name)).fields.manifests ?? []).map(({ digest }) => digest)
}

/** Those of the first image of an index. */
export async function layerDigests(place: Place, name: string): Promise<readonly string[]> {
  const [first = name] = await childDigests(place, name)
  return ((await manifestAt(place, first)).fields.layers ?? []).map(({ digest }) => digest)
}

async function expectStatus(pending: Promise<Response>): Promise<void> {
  const response = await pending
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
}
