import { fakeCache, fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { verifyIn } from './world.ts'

const REPO = 'org/app'
const HOST = 'registry.example'
const amd64 = fakeImage({ platform: 'linux/amd64', layers: ['a', 'b'] })
const arm64 = fakeImage({ platform: 'linux/arm64', layers: ['a', 'c'] })
const index = fakeIndex([amd64, arm64], { attestations: true })

function registry(): FakeRegistry {
  return new FakeRegistry({ auth: 'bearer' }).push(REPO, 'cache-python', index).push(REPO, 'cache-python-2026Q1', index)
}

function run(fake: FakeRegistry, inputs: Readonly<Record<string, string>>, more: object = {}) {
  return verifyIn({ hosts: { [HOST]: fake }, inputs: { image: `${HOST}/${REPO}`, ...inputs }, ...more })
}

describe('verify-cache-tags', () => {
  it('passes when everything is there and as expected', async () => {
    const found = await run(registry(), {
      tags: 'cache-python platforms=linux/amd64,linux/arm64 kind=image attestations=true max-age=14d',
      quarterly: 'true',
      depth: 'blobs',
    })
    expect(found.logText).toBe('')
    expect(found.outputs.get('verdict')).toBe('pass')
    expect(found.outputs.get('digests')).toEqual({ 'cache-python': index.digest })
    expect(found.summary).toContain('linux/amd64, linux/arm64')
    console.log(found.summary)
  })

  it('says which tag is absent, and that only', async () => {
    const found = await run(registry(), { tags: 'cache-python\ncache-node', 'prewarm-workflow': 'prewarm.yml' })
    expect(found.outputs.get('verdict')).toBe('fail')
    expect(found.outputs.get('missing')).toEqual(['cache-node'])
    expect(found.summary).toContain('gh workflow run prewarm.yml')
    expect(found.door.exitCode).toBe(1)
    console.log(found.summary)
  })

  it('names the platform whose manifest was cleaned away', async () => {
    const fake = registry().delete(REPO, arm64.digest)
    const found = await run(fake, { tags: 'cache-python' })
    expect(found.outputs.get('missing')).toEqual(['cache-python'])
    console.log(found.summary)
  })

  it('understands both layouts of a build cache', async () => {
    const fake = new FakeRegistry().push(REPO, 'a', fakeCache('index')).push(REPO, 'b', fakeCache('manifest'))
    const found = await run(fake, { tags: 'a kind=cache\nb kind=cache', depth: 'blobs' })
    expect(found.outputs.get('verdict')).toBe('pass')
    console.log(found.summary)
  })
})
