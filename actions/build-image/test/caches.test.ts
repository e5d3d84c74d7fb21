import { blobOf, descriptorOf, type FakeImage, TYPES } from '@ci-kit/testing/fake-images'
import { FakeClock } from '@ci-kit/testing/fake-ports'
import { FakeRegistry, type FakeRegistryOptions } from '@ci-kit/testing/fake-registry'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import { describe, expect, it } from '@jest/globals'
import { buildImage } from '../src/main.ts'
import { FakeBuildWorld, log } from './world.ts'

const HOST = 'registry.example'
const LOGIN = Buffer.from('user:hunter2-hunter2').toString('base64')
const ref = (name: string): string => `${HOST}/org/app:cache-${name}`

function cache(...names: readonly string[]): FakeImage {
  const layers = names.map(name => blobOf(TYPES.layer, name))
  const config = blobOf(TYPES.cacheConfig, {
    layers: layers.map(({ digest }, at) => ({ blob: digest, parent: at - 1 })),
    records: names.map((name, at) => ({
      digest: name,
      inputs: at === 0 ? [] : [[{ link: at - 1 }]],
      layers: [{ layer: at, createdAt: '2026-01-01T00:00:00Z' }],
    })),
  })
  const parts = { config: descriptorOf(config), layers: layers.map(descriptorOf) }
  const root = blobOf(TYPES.manifest, { schemaVersion: 2, mediaType: TYPES.manifest, ...parts })
  return { ...root, manifests: [], blobs: [config, ...layers] }
}

async function built(inputs: Readonly<Record<string, string>>, options: FakeRegistryOptions = {}) {
  const registry = new FakeRegistry({ auth: 'bearer', password: 'hunter2-hunter2', ...options })
    .push('org/app', 'cache-base', cache('a'))
    .push('org/app', 'cache-python', cache('a', 'python'))
    .push('org/app', 'cache-node', cache('a', 'node'))
  const defaults = {
    ...{ context: '.', push: 'false', log: 'build.log', attempts: '1', 'retry-wait': '10s', builder: 'lab' },
    ...{ 'fail-on': 'error', summary: 'always', 'join-caches': 'true' },
  }
  const run = fakeRun({
    inputs: { ...defaults, ...inputs },
    name: 'build-image',
    network: {
      send: fakeSend({ hosts: { [HOST]: registry }, clock: new FakeClock() }),
      dockerConfig: async () => JSON.stringify({ auths: { [HOST]: { auth: LOGIN } } }),
    },
  })
  const world = new FakeBuildWorld([{ text: log('cold') }])
  await run.execute(one => buildImage(one, world))
  const sources = (world.commands[0] ?? []).filter(argument => argument.startsWith('--cache-from='))
  const text = await run.files.readText(String(run.outputs.get('report')))
  const report = JSON.parse(text) as Readonly<Record<string, unknown>>
  return { run, registry, sources: sources.map(argument => argument.slice('--cache-from='.length)), report }
}

const DIGEST = /^type=registry,ref=registry\.example\/org\/app@sha256:[0-9a-f]{64}$/

describe('several caches of one repository', () => {
  it('are one for the builder, in either spelling, beside what is of another kind', async () => {
    const { sources, run, report } = await built({
      'cache-from': `${ref('python')}\ntype=gha\ntype=registry,ref=${ref('node')}\ntype=local,src=cache`,
    })
    expect(sources).toEqual([expect.stringMatching(DIGEST), 'type=gha', 'type=local,src=cache'])
    expect(run.logText).toContain(`which has all of ${ref('python')}, ${ref('node')}`)
    expect(report.caches).toMatchObject({ joins: [{ of: [ref('python'), ref('node')] }], left: [] })
    expect(run.logText).not.toContain('hunter2')
  })

  it('are the one that covers the others, with nothing written', async () => {
    const { sources, registry } = await built({ 'cache-from': `${ref('base')}\n${ref('node')}` })
    expect(sources).toEqual([`type=registry,ref=${ref('node')}`])
    expect(registry.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  it('are given as they are where nothing may be written; the build is as good', async () => {
    const given = `${ref('python')}\n${ref('node')}\n${ref('gone')}`
    const { sources, run } = await built({ 'cache-from': given }, { readOnly: true })
    expect(sources).toEqual([ref('python'), ref('node')].map(one => `type=registry,ref=${one}`))
    expect([run.door.exitCode, run.outputs.get('verdict')]).toEqual([0, 'pass'])
    expect(run.logText).toContain('nothing can be written beside them: denied')
    expect(run.logText).toContain(`${ref('gone')} is not joined with the other caches: it is not there`)
  })

  it.each([
    ['are asked for by nobody', { 'join-caches': 'false', 'cache-from': `${ref('python')}\n${ref('node')}` }],
    ['have options of their own', { 'cache-from': `type=registry,ref=${ref('python')},x=y\n${ref('node')}` }],
    ['are only one', { 'cache-from': ref('python') }],
  ])('stay as they are, and no registry is asked, where they %s', async (_, inputs) => {
    const { sources, registry, report } = await built(inputs)
    expect(sources).toHaveLength(inputs['cache-from'].split('\n').length)
    expect([registry.requests, report.caches]).toEqual([[], null])
  })
})
