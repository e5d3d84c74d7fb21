import { describe, expect, it } from '@jest/globals'
import { EVENT_RULES, EVENTS, type EventCase } from './events.ts'
import { runWith, SHA, tagsOf } from './given.ts'

const VERSIONS = ['v1.2.3', 'v1.2.4', 'v1.3.0']

describe('an event', () => {
  it.each(EVENTS.map(one => [one.name, one] as const))('%s gets its tags', async (_name, one: EventCase) => {
    const { event, ref, payload, tags } = one
    const given = { event, ref, payload, tags: EVENT_RULES, versions: VERSIONS }
    expect((await tagsOf(given)).join(' ')).toBe(tags)
  })

  const RUN = { head_sha: 'f'.repeat(40), event: 'push', head_repository: { full_name: 'octo/app' } }

  it('workflow_run gets the commit of the run that it follows, and says so', async () => {
    const head_commit = { id: RUN.head_sha, timestamp: '2001-02-03T04:05:06Z' }
    const payload = { workflow_run: { ...RUN, name: 'CI', head_branch: 'topic', head_commit } }
    const given = { event: 'workflow_run', payload, tags: ['type=sha', "type=raw,value={{commit_date 'YYYYMMDD'}}"] }
    expect(await tagsOf(given)).toEqual(['20010203', `sha-${'f'.repeat(7)}`])
    expect((await runWith(given)).summary).toContain('This run follows one of CI for topic, and gets its tags')
  })

  it('workflow_run of a tag that is no version gets the tags of a tag when the checkout has it', async () => {
    const payload = { workflow_run: { ...RUN, head_branch: 'nightly-7' } }
    const given = { event: 'workflow_run', payload, tags: ['type=ref,event=branch,prefix=b-', 'type=ref,event=tag'] }
    expect(await tagsOf(given)).toEqual(['b-nightly-7'])
    const files = { '.git/HEAD': SHA, '.git/config': '', '.git/refs/tags/nightly-7': SHA }
    expect(await tagsOf({ ...given, files })).toEqual(['nightly-7', 'latest'])
  })

  it.each([
    ['create', 'topic', { ref: 'topic', ref_type: 'branch' }, ['b-topic']],
    ['create', 'stable', { ref: 'stable', ref_type: 'tag' }, ['stable', 'latest']],
    ['deployment', 'v1.2.3', {}, ['v1.2.3', 'latest']],
    ['deployment', 'topic', {}, ['b-topic']],
    ['deployment', SHA, {}, []],
    ['pull_request_review', 'refs/pull/<nil>/merge', { pull_request: { number: 3 } }, ['pr-3']],
  ] as const)('%s with the ref %s, as some engines have it, is understood', async (event, ref, payload, expected) => {
    const tags = ['type=ref,event=branch,prefix=b-', 'type=ref,event=tag', 'type=ref,event=pr']
    expect(await tagsOf({ event, ref, payload, tags, versions: ['v1.0.0'] })).toEqual(expected)
  })

  it.each([
    [{ workflow_run: null }],
    [{ workflow_run: { head_branch: 7, head_sha: [], event: {}, pull_requests: 'x', head_repository: 'y' } }],
    [{ workflow_run: { event: 'pull_request', pull_requests: [{ number: '12/../..' }, null] } }],
    [{ number: 'x', pull_request: 'y' }],
  ])('%j, which no server sends, breaks nothing', async payload => {
    for (const event of ['workflow_run', 'pull_request_target', 'merge_group', 'deployment']) {
      const run = await runWith({ event, payload, tags: [...EVENT_RULES, 'type=sha'] })
      expect(run.hasFailed).toBe(false)
    }
  })
})
