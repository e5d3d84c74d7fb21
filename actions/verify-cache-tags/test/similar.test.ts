import { type FakeRegistry, type FakeRegistryOptions, failure } from '@ci-kit/testing/fake-registry'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'
import { nearestTags } from '../src/similar.ts'
import { codes, index, made, REPO, run } from './setup.ts'

const pushed = (options: FakeRegistryOptions = {}): FakeRegistry =>
  ['cache-python', 'cache-node', 'v1.2.3'].reduce((fake, tag) => fake.push(REPO, tag, index), made(options))

describe('a tag that is absent', () => {
  it('leads to the one with nearly the same name', async () => {
    const found = await run(pushed(), { tags: 'cache-pyhton\ncache-base', 'prewarm-workflow': 'prewarm.yml' })
    expect(codes(found)).toEqual(['error missing', 'error missing'])
    expect(found.summary).toContain('if cache-python is meant, which is there, correct the name')
    expect(found.summary).toContain('otherwise run the prewarm job')
    expect(found.outputs.get('missing')).toEqual(['cache-pyhton', 'cache-base'])
  })

  it('costs one more request for its repository, and nothing when all are there', async () => {
    const lists = (fake: FakeRegistry) => fake.requests.filter(({ url }) => url.pathname.endsWith('/tags/list')).length
    const [absent, there] = [pushed(), pushed()]
    await run(absent, { tags: 'one\ntwo\nthree' })
    await run(there, { tags: 'cache-python' })
    expect([lists(absent), lists(there)]).toEqual([1, 0])
  })

  it.each<readonly [string, FakeRegistryOptions['behave']]>([
    ['refuses to list', () => failure(403, 'DENIED', 'no')],
    ['does not know lists', () => ({ status: 404 })],
    ['sends no list', () => ({ status: 200, body: '<html>' })],
    ['sends a hostile list', () => ({ status: 200, body: '{"tags":["../x","cache-pyhton\\n","<b>"]}' })],
    ['limits lists for an hour', () => ({ status: 429, headers: { 'retry-after': '3600' } })],
    ['hangs', () => ({ fault: 'hang' })],
  ])('stays absent where the registry %s', async (_, answer) => {
    const behave: FakeRegistryOptions['behave'] = request =>
      request.url.pathname.endsWith('/tags/list') ? answer?.(request) : undefined
    let start = 0
    const arrange = (made: FakeRun) => {
      start = made.clock.monotonicMs()
    }
    const found = await run(pushed({ behave }), { tags: 'cache-pyhton' }, { arrange })
    expect([codes(found), found.outputs.get('verdict')]).toEqual([['error missing'], 'fail'])
    expect(found.summary).not.toContain('is meant')
    expect(found.clock.monotonicMs() - start).toBeLessThan(3000)
  })
})

describe('nearestTags', () => {
  it.each([
    ['cache-pyhton', ['cache-python', 'cache-perl'], ['cache-python']],
    ['cache_python', ['cache-python'], ['cache-python']],
    ['Cache-Python', ['cache-python'], ['cache-python']],
    ['cache-pythn', ['cache-pytho', 'cache-python', 'cache-pythons'], ['cache-pytho', 'cache-python', 'cache-pythons']],
    ['cache-python-2026Q4', ['cache-python-2026Q3', 'cache-python'], []],
    ['v1.2.3', ['v1.2.4', 'v1.2.30'], []],
    ['pr-12', ['pr-13'], []],
    ['nope', ['node', 'rope'], ['node', 'rope']],
    ['a', ['b', 'abc'], ['b']],
    ['runtime-abc1234', ['runtime-9f81e07'], []],
  ])('of %s among %j: %j', (tag, tags, expected) => {
    expect(nearestTags(tag, tags)).toEqual(expected)
  })
})
