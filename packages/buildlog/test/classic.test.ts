import { describe, expect, it } from '@jest/globals'
import { ClassicParser } from '../src/classic.ts'
import { hits, parseBuild, parseFile, parseLines, readFixture, stageLines, statuses } from './read-log.ts'
import { describeParserSafety } from './step-tools.ts'

const read = (name: string) => readFixture(`classic/app/${name}.log`)
const ID = '0123456789ab'
const OTHER = 'ba9876543210'

describe('real logs of the classic builder', () => {
  it.each([
    { log: 'cold', hits: '0/6', stages: ['(none) 0/7 of 7'], isFailed: false },
    { log: 'cached', hits: '6/6', stages: ['(none) 6/7 of 7'], isFailed: false },
    { log: 'partly-cached', hits: '2/6', stages: ['(none) 2/7 of 7'], isFailed: false },
    {
      log: 'multi-stage',
      hits: '0/13',
      stages: ['base 0/4 of 17', 'build 0/4 of 17', 'test 0/2 of 17', 'stage-3 0/7 of 17'],
      isFailed: false,
    },
    {
      log: 'multi-stage-partly-cached',
      hits: '5/13',
      stages: ['base 3/4 of 17', 'build 1/4 of 17', 'test 1/2 of 17', 'stage-3 0/7 of 17'],
      isFailed: false,
    },
    {
      log: 'multi-stage-rm-false',
      hits: '0/13',
      stages: ['base 0/4 of 17', 'build 0/4 of 17', 'test 0/2 of 17', 'stage-3 0/7 of 17'],
      isFailed: false,
    },
    { log: 'failing-run', hits: '2/4', stages: ['(none) 2/5 of 6'], isFailed: true },
    { log: 'failing-copy', hits: '1/2', stages: ['(none) 1/3 of 4'], isFailed: true },
    { log: 'hostile', hits: '0/4', stages: ['(none) 0/5 of 5'], isFailed: false },
  ])('counts the steps of $log', ({ log, hits: expected, stages, isFailed }) => {
    const build = parseBuild(ClassicParser, read(log))
    expect(hits(build)).toBe(expected)
    expect(stageLines(build)).toEqual(stages)
    expect(build.isFailed).toBe(isFailed)
    expect(build.unfinished).toBe(0)
  })

  it('blames the command that failed, with its output', () => {
    const [failure] = parseBuild(ClassicParser, read('failing-run')).failed
    expect(failure).toMatchObject({
      name: '[5/6] RUN echo "linking"; echo "undefined reference to main"; exit 7',
      tail: ['linking', 'undefined reference to main'],
    })
    expect(failure?.message).toMatch(/^The command '\/bin\/sh -c .*' returned a non-zero code: 7$/)
  })

  it.each([
    { log: 'failing-copy', name: '[3/4] COPY missing.txt /', message: /^COPY failed: file not found in build context/ },
    { log: 'base-not-found', name: '[1/2] FROM 127.0.0.1:5999/no/such:1', message: /manifest unknown/ },
    {
      log: 'syntax',
      name: 'building the image',
      message: /^Error response from daemon: dockerfile parse error line 2/,
    },
  ])('says why $log failed', ({ log, name, message }) => {
    const build = parseBuild(ClassicParser, read(log))
    expect(build.failed).toHaveLength(1)
    expect(build.failed[0]?.name).toBe(name)
    expect(build.failed[0]?.message).toMatch(message)
    expect(build.finalError).toMatch(message)
  })

  it('reads a push that follows, and a push that was refused', () => {
    expect(parseBuild(ClassicParser, read('push')).pushes).toMatchObject([
      {
        reference: '127.0.0.1:5999/team/app:latest',
        digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        status: 'pushed',
      },
    ])
    const denied = parseBuild(ClassicParser, read('push-denied'))
    expect(denied.pushes).toMatchObject([{ reference: '127.0.0.1:5998/team/app', digest: undefined, status: 'failed' }])
    expect(denied.finalError).toBe('no basic auth credentials')
    expect(hits(denied)).toBe('6/6')
  })

  it('counts no ARG before the first FROM as a step: no cache can have it', () => {
    const build = parseBuild(ClassicParser, readFixture('classic/warm.log'))
    expect([...build.stages.keys()]).toEqual(['base', 'python', 'node', 'builder', 'runtime'])
    expect(hits(build)).toBe('19/19')
    expect(build.vertexList[0]).toMatchObject({ names: ['ARG REGISTRY=127.0.0.1:5000'], kind: 'other', status: 'done' })
  })
})

describe('lines that a command prints', () => {
  it('takes back a step that was believed when the command goes on', () => {
    const build = parseBuild(ClassicParser, [
      'Step 1/4 : FROM scratch',
      ' ---> ',
      'Step 2/4 : RUN deceive',
      ` ---> Running in ${ID}`,
      ` ---> ${OTHER}`,
      'Step 3/4 : RUN evil',
      ' ---> Using cache',
      ` ---> ${OTHER}`,
      'more output',
      `Removing intermediate container ${ID}`,
      ` ---> ${ID}`,
      'Step 3/4 : RUN true',
      ' ---> Using cache',
      ` ---> ${ID}`,
      'Step 4/4 : RUN last',
      ` ---> Running in ${OTHER}`,
      `no line breakRemoving intermediate container ${OTHER}`,
      ` ---> ${OTHER}`,
      `Successfully built ${OTHER}`,
    ])
    expect(statuses(build)).toEqual({
      '[1/4] FROM scratch': 'done',
      '[2/4] RUN deceive': 'done',
      '[3/4] RUN true': 'cached',
      '[4/4] RUN last': 'done',
    })
  })

  it('does not believe a build inside the output of a command', () => {
    const inner = [
      'Sending build context to Docker daemon  2kB',
      'Step 1/1 : FROM x',
      ` ---> ${ID}`,
      `Successfully built ${ID}`,
    ]
    const build = parseBuild(ClassicParser, [
      'Step 1/2 : FROM docker',
      ` ---> ${ID}`,
      'Step 2/2 : RUN docker build .',
      ` ---> Running in ${OTHER}`,
      ...inner,
      "The command '/bin/sh -c false' returned a non-zero code: 1",
      `Removing intermediate container ${OTHER}`,
      ` ---> ${ID}`,
      `Successfully built ${ID}`,
    ])
    expect(statuses(build)).toEqual({ '[1/2] FROM docker': 'done', '[2/2] RUN docker build .': 'done' })
    expect(build.isFailed).toBe(false)
  })

  it('finds the retry behind a build that was cut off inside a command', () => {
    const cut = read('cold').slice(0, 14)
    const builds = parseLines(ClassicParser, [...cut, ...cut, ...read('cached')])
    expect(builds.map(hits)).toEqual(['0/4', '0/4', '6/6'])
    expect(builds.map(build => build.unfinished)).toEqual([1, 1, 0])
  })
})

describe('other versions and clients', () => {
  it('reads steps without n and image IDs before the removal (Docker 1.12)', () => {
    const build = parseBuild(ClassicParser, [
      'Sending build context to Docker daemon 60.93 kB',
      'Step 1 : FROM ubuntu:trusty',
      ` ---> ${ID}`,
      'Step 2 : MAINTAINER someone',
      ' ---> Using cache',
      ` ---> ${ID}`,
      'Step 3 : RUN make',
      ` ---> Running in ${ID}`,
      'made',
      ` ---> ${OTHER}`,
      `Removing intermediate container ${ID}`,
      `Successfully built ${OTHER}`,
    ])
    expect(statuses(build)).toEqual({
      '[1/3] FROM ubuntu:trusty': 'done',
      '[2/3] MAINTAINER someone': 'cached',
      '[3/3] RUN make': 'done',
    })
  })

  it('reads the failure that docker-compose 1 wraps', () => {
    const build = parseBuild(ClassicParser, [
      'Step 1/2 : FROM x',
      ` ---> ${ID}`,
      'Step 2/2 : RUN false',
      ` ---> Running in ${ID}`,
      "ERROR: Service 'web' failed to build: The command '/bin/sh -c false' returned a non-zero code: 1",
    ])
    expect(build.failed).toMatchObject([
      { name: '[2/2] RUN false', message: "The command '/bin/sh -c false' returned a non-zero code: 1" },
    ])
  })

  it('takes seconds from the time stamps of the transport', () => {
    const lines = [
      'Step 1/2 : FROM x',
      ` ---> ${ID}`,
      'Step 2/2 : RUN a',
      ` ---> Running in ${ID}`,
      `Removing intermediate container ${ID}`,
      ` ---> ${ID}`,
    ]
    const [build] = parseLines(ClassicParser, lines, [0, 0, 1_000, 1_000, 3_500, 3_500])
    expect(build?.vertexList[1]).toMatchObject({ status: 'done', seconds: 2.5 })
    expect(build?.wallSeconds).toBe(3.5)
  })

  it('recognises its own first lines only', () => {
    const parser = new ClassicParser({ begin: () => undefined })
    const own = ['Step 1/2 : FROM x', 'Step 7 : RUN x', 'Sending build context to Docker daemon  2.048kB']
    const foreign = ['STEP 1/2: FROM x', 'Step 1/2 : install', '#1 [internal] load', 'Step #1 - "id": x', '']
    expect(own.map(text => parser.recognises({ text, timeMs: undefined }))).toEqual([true, true, true])
    expect(foreign.some(text => parser.recognises({ text, timeMs: undefined }))).toBe(false)
  })
})

it('keeps the log when a command prints lines of other builders', () => {
  expect(parseFile('classic/app/hostile.log').map(build => [build.format, hits(build)])).toEqual([['classic', '0/4']])
})

describeParserSafety(ClassicParser, read('push'), [
  ' ---> Using cache',
  ` ---> Running in ${ID}`,
  ` ---> ${ID}`,
  `Removing intermediate container ${ID}`,
  'Step 1/3 : FROM x',
  'Step 2/3 : RUN y',
  'Sending build context to Docker daemon',
  `Successfully built ${ID}`,
])
