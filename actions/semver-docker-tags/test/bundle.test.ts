import { fileURLToPath } from 'node:url'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { describe, expect, it } from '@jest/globals'

const BUNDLE = fileURLToPath(new URL('../../../dist/semver-docker-tags/index.js', import.meta.url))

/** The bundle as the runner starts it, on the Node that runs this test; CI runs it on 20 and on 24. */
describe('the bundle', () => {
  it('gives tags, labels, a bake file, a summary and a report', async () => {
    const tags = "type=semver,pattern={{version}}\ntype=raw,value=d-{{date 'YYYYMMDD' tz='Asia/Tokyo'}}"
    const env = { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_EVENT_NAME: 'push', SOURCE_DATE_EPOCH: '1578666600' }
    const result = await runBundle(BUNDLE, { inputs: { images: 'Org/App', tags, versions: 'v1.2.2' }, env })
    expect(result.exitCode).toBe(0)
    expect(result.outputs.get('tags')).toBe('org/app:1.2.3\norg/app:d-20200110\norg/app:latest')
    expect(result.outputs.get('labels')).toContain('org.opencontainers.image.created=2020-01-10T14:30:00.000Z')
    expect(result.tempFiles).toEqual(expect.arrayContaining(['docker-metadata-action-bake.json']))
    expect(result.report).toMatchObject({ version: 1, action: 'semver-docker-tags', imageVersion: '1.2.3' })
    expect(result.summary).toContain('### Decisions')
  })

  it('is red for a line that it cannot read, with every output set', async () => {
    const result = await runBundle(BUNDLE, { inputs: { tags: 'type=sha,fromat=long' } })
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toContain('write format= instead of fromat=')
    expect([...result.outputs.keys()]).toHaveLength(12)
  })
})
