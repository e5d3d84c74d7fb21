import { FakeClock } from '@ci-kit/testing/fake-ports'
import { FakeRegistry, json } from '@ci-kit/testing/fake-registry'
import { fakeSend } from '@ci-kit/testing/fake-transport'
import { describe, expect, it } from '@jest/globals'
import { runWith } from './given.ts'

/** A run for v1.2.4, compared with what a registry lists, and with where it says that the list goes on. */
async function run(tags: readonly string[], link?: string) {
  const registry = new FakeRegistry({
    behave: ({ url }) => {
      if (!url.pathname.endsWith('/tags/list')) return undefined
      return { ...json(200, { tags }), ...(link === undefined ? {} : { headers: { link } }) }
    },
  })
  const send = fakeSend({ hosts: { 'registry.example': registry }, clock: new FakeClock() })
  const found = await runWith({
    ref: 'refs/tags/v1.2.4',
    tags: ['type=semver,pattern={{version}}', 'type=semver,pattern={{major}}'],
    inputs: { images: 'registry.example/org/app', 'versions-from': 'registry' },
    network: {
      send,
      dockerConfig: async () => undefined,
      credentialHelper: async () => ({ kind: 'nothing' }),
    },
  })
  return { tags: String(found.outputs.get('tag-names')).split('\n'), summary: found.summary }
}

const AWAY = '<https://other.example/v2/org/app/tags/list>; rel="next"'

describe('the tags of an image in its registry', () => {
  it('hold back what is not the highest', async () => {
    expect((await run(['1.2.3', '2.0.0'])).tags).toEqual(['1.2.4', '1'])
  })

  it('hold it back all the same when the list goes on elsewhere, and the rest is said to be not known', async () => {
    const found = await run(['1.2.3', '2.0.0'], AWAY)
    expect(found.tags).toEqual(['1.2.4', '1'])
    expect(found.summary).toContain('after a look at some earlier versions')
  })
})
