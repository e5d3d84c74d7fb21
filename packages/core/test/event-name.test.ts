import { startingEvent } from '@ci-kit/core/event-name'
import { expect, it } from '@jest/globals'

it.each([
  ['push', { after: 'a', before: 'b', commits: [], ref: 'refs/heads/main' }],
  ['schedule', { after: 'a', commits: [], schedule: '0 3 * * *' }],
  ['pull_request', { action: 'opened', number: 3, pull_request: { number: 3 } }],
  ['release', { action: 'published', release: { tag_name: 'v1' } }],
  ['workflow_dispatch', { workflow: 'ci.yml', ref: 'refs/heads/main', inputs: {} }],
  ['workflow_run', { workflow: {}, workflow_run: { event: 'push' } }],
  ['workflow_call', { inputs: {}, pull_request: null }],
])('takes the payload of a called workflow as that of %s', (event, payload) => {
  expect(startingEvent('workflow_call', payload)).toBe(event)
})

it.each(['push', 'schedule', undefined])('believes the engine when it says %s', name => {
  expect(startingEvent(name, { pull_request: {}, schedule: 'x' })).toBe(name)
})
