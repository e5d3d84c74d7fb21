import { type FakeAnswer, FakeRegistry, failure } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { asker, PASSWORD } from './ask.ts'
import { image, REPO, text } from './worlds.ts'

const LOCAL = '127.0.0.1:5000'
const where = { registry: LOCAL, repository: REPO }

function world(plain: FakeAnswer) {
  const secure = new FakeRegistry({ auth: 'basic', password: PASSWORD }).push(REPO, 'tag', image)
  const asked: string[] = []
  const answer: FakeRegistry['answer'] = request => {
    asked.push(`${request.url.protocol}${request.headers.has('authorization') ? ' with a login' : ''}`)
    return request.url.protocol === 'https:' ? secure.answer(request) : plain
  }
  return { ...asker({ hosts: { [LOCAL]: { answer } } }), asked }
}

describe('a registry of this machine, or one that may be insecure', () => {
  it.each<[string, FakeAnswer]>([
    ['closes the connection', { fault: 'reset' }],
    ['answers 400 with a page', text(400, 'Client sent an HTTP request to an HTTPS server.', 'text/plain')],
  ])('that %s is spoken to with TLS, and sees no login before', async (_, plain) => {
    const { client, asked } = world(plain)
    const all = await Promise.all(['tag', image.digest].map(name => client.fetchManifest(where, name)))
    expect(all.map(one => one.kind)).toEqual(['present', 'present'])
    expect(asked.filter(one => one.startsWith('http:'))).toEqual(['http:'])
    expect(asked).toContain('https: with a login')
  })

  it('is asked no second way when it says itself what is wrong', async () => {
    const { client, asked } = world(failure(400, 'NAME_INVALID', 'no'))
    expect(await client.fetchManifest(where, 'tag')).toMatchObject({ kind: 'unreachable', reason: 'bad-answer' })
    expect(new Set(asked)).toEqual(new Set(['http:']))
  })
})
