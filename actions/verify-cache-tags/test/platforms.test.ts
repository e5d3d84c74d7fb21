import { blobOf, descriptorOf, type FakeImage, fakeImage, fakeIndex, TYPES } from '@ci-kit/testing/fake-images'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'
import { codes, HOST, REPO, run, withTag } from './setup.ts'

const ask = (image: FakeImage, expectation: string, inputs: Readonly<Record<string, string>> = {}): Promise<FakeRun> =>
  run(withTag(image, { auth: 'none' }), { image: '', tags: `${HOST}/${REPO}:tag ${expectation}`, ...inputs })

const amd64 = { os: 'linux', architecture: 'amd64' }

describe('a platform', () => {
  it.each([
    ['linux/arm64', 'linux/arm64/v8', true],
    ['linux/arm64/v8', 'linux/arm64', true],
    ['linux/arm64', 'linux/aarch64', true],
    ['linux/amd64', 'linux/x86_64', true],
    ['linux/amd64', 'linux/amd64/v1', true],
    ['linux/amd64', 'linux/amd64/v3', false],
    ['linux/arm/v7', 'linux/arm', true],
    ['linux/arm/v7', 'linux/armhf', true],
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm', 'linux/arm/v7', false],
    ['windows/amd64', 'linux/amd64', false],
  ])('%s is what %s asks for: %s', async (platform, wanted, isThere) => {
    const found = await ask(fakeIndex([fakeImage({ platform })]), `platforms=${wanted}`)
    expect(codes(found)).toEqual(isThere ? [] : ['error platform-missing'])
  })

  it('in the index that the image does not have is told, where its configuration is read', async () => {
    const index = fakeIndex([{ ...fakeImage({ platform: 'linux/arm64' }), platform: amd64 }])
    expect(codes(await ask(index, '', { depth: 'blobs' }))).toEqual(['warning platform-mismatch'])
    expect(codes(await ask(index, ''))).toEqual([])
  })

  it('of a manifest that is damaged is counted once', async () => {
    const image = fakeImage()
    const entry = { ...descriptorOf(image), size: image.size + 1, platform: amd64 }
    const index = blobOf(TYPES.index, { schemaVersion: 2, mediaType: TYPES.index, manifests: [entry] })
    const found = await ask({ ...index, manifests: [image], blobs: [] }, 'attestations')
    expect(found.summary).toContain('no attestation for 1 image: linux/amd64')
  })
})

describe('a signature', () => {
  it('is no image, although it has the configuration of one', async () => {
    const config = blobOf(TYPES.config, { architecture: '', os: '', config: {} })
    const layer = blobOf('application/vnd.dev.cosign.simplesigning.v1+json', '{}')
    const fields = { config: descriptorOf(config), layers: [descriptorOf(layer)] }
    const manifest = blobOf(TYPES.manifest, { schemaVersion: 2, mediaType: TYPES.manifest, ...fields })
    const found = await ask({ ...manifest, manifests: [], blobs: [config, layer] }, 'kind=image')
    expect(codes(found)).toEqual(['error kind-differs'])
  })
})
