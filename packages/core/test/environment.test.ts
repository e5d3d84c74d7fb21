import { tmpdir } from 'node:os'
import { nodeEnvironment } from '@ci-kit/core/environment'
import { problemText, toProblem } from '@ci-kit/core/errors'
import { expect, it } from '@jest/globals'

it('knows the run of a runner and its address', () => {
  const environment = nodeEnvironment(
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://git.example/',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_RUN_ID: '7',
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      GITHUB_SHA: '',
    },
    true,
  )
  expect(environment).toMatchObject({
    isRunner: true,
    isTerminal: false,
    workspace: '/w',
    tempDirectory: '/t',
    runUrl: 'https://git.example/o/r/actions/runs/7',
    sha: undefined,
  })
})

it('knows a machine of a person', () => {
  expect(nodeEnvironment({ TERM: 'xterm' }, true)).toMatchObject({
    isRunner: false,
    isTerminal: true,
    hasColour: true,
    workspace: process.cwd(),
    tempDirectory: tmpdir(),
    runUrl: undefined,
  })
})

it.each([
  [{ CI: '1' }, true, false],
  [{ TERM: 'dumb' }, true, false],
  [{}, false, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ NO_COLOR: '1', TERM: 'xterm' }, true, false],
])('with %j on a terminal (%s) uses colour: %s', (variables, isTerminal, hasColour) => {
  expect(nodeEnvironment(variables, isTerminal).hasColour).toBe(hasColour)
})

it.each([
  ['it is so', 'a: it is so. Fix: b'],
  ['it is so.', 'a: it is so. Fix: b'],
  ['is it so?', 'a: is it so? Fix: b'],
])('ends %j with one mark', (message, text) => {
  expect(problemText({ code: 'a', message, fix: 'b' })).toBe(text)
})

it('finds a problem in anything thrown', () => {
  for (const thrown of [
    null,
    0,
    '',
    Symbol('x'),
    () => undefined,
    new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
      },
    ),
  ]) {
    expect(toProblem(thrown).code).toBe('internal')
  }
})
