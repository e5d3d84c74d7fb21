import type { FakeImage } from '@ci-kit/testing/fake-images'
import { REGISTRY_PASSWORD, REGISTRY_USER } from './registry.ts'

const BASIC = `Basic ${Buffer.from(`${REGISTRY_USER}:${REGISTRY_PASSWORD}`).toString('base64')}`

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

/** Removes a manifest or blob, as a clean-up of untagged versions does. */
export async function deleteObject(
  url: string,
  repository: string,
  kind: 'manifests' | 'blobs',
  digest: string,
): Promise<void> {
  await expectStatus(
    fetch(`${url}/v2/${repository}/${kind}/${digest}`, {
      method: 'DELETE',
      headers: await authorization(url, repository),
    }),
  )
}

async function expectStatus(pending: Promise<Response>): Promise<void> {
  const response = await pending
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
}
