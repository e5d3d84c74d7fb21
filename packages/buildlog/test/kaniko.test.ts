import { describe, expect, it } from '@jest/globals'
import { KanikoParser } from '../src/kaniko.ts'
import { hits, parseBuild, parseFile, parseLines, readFixture, stageLines, statuses } from './read-log.ts'
import { describeParserSafety } from './step-tools.ts'

const read = (name: string) => readFixture(`kaniko/${name}.log`)
const DIGEST = `sha256:${'7c'.repeat(32)}`
const info = (seconds: number, text: string) => `INFO[${String(seconds).padStart(4, '0')}] ${text.padEnd(44)} `

describe('real logs of kaniko', () => {
  it.each([
    { log: 'cold', hits: '0/4', stages: ['(none) 0/4 of 4'] },
    // WORKDIR is a step that kaniko never looks up.
    { log: 'cached', hits: '3/4', stages: ['(none) 3/4 of 4'] },
    { log: 'partly-cached', hits: '1/4', stages: ['(none) 1/4 of 4'] },
    { log: 'no-cache', hits: '0/4', stages: ['(none) 0/4 of 4'] },
    {
      log: 'multi-stage',
      hits: '0/8',
      stages: ['base 0/3 of 3', 'build 0/2 of 2', 'test 0/1 of 1', 'stage-3 0/2 of 2'],
    },
    {
      log: 'multi-stage-cached',
      hits: '5/8',
      stages: ['base 2/3 of 3', 'build 2/2 of 2', 'test 1/1 of 1', 'stage-3 0/2 of 2'],
    },
    {
      log: 'multi-stage-partly-cached',
      hits: '3/8',
      stages: ['base 2/3 of 3', 'build 0/2 of 2', 'test 1/1 of 1', 'stage-3 0/2 of 2'],
    },
    { log: 'hostile', hits: '0/4', stages: ['(none) 0/4 of 4'] },
    { log: 'text-time', hits: '3/4', stages: ['(none) 3/4 of 4'] },
    { log: 'color-time', hits: '3/4', stages: ['(none) 3/4 of 4'] },
    { log: 'json', hits: '3/4', stages: ['(none) 3/4 of 4'] },
    { log: 'pulled-base', hits: '0/1', stages: ['(none) 0/1 of 1'] },
  ])('counts the steps of $log', ({ log, hits: expected, stages }) => {
    const build = parseBuild(KanikoParser, read(log))
    expect(hits(build)).toBe(expected)
    expect(stageLines(build)).toEqual(stages)
    expect(build).toMatchObject({ unfinished: 0, isFailed: false, format: 'kaniko' })
  })

  it.each([
    {
      log: 'failing-run',
      name: /^\[4\/4\] RUN echo "linking"/,
      message: /waiting for process to exit: exit status 7$/,
      hits: '1/4',
    },
    {
      log: 'failing-copy',
      name: /^building the image$/,
      message: /missing.txt: no such file or directory$/,
      hits: '1/1',
    },
    { log: 'base-not-found', name: /^building the image$/, message: /MANIFEST_UNKNOWN/, hits: '0/0' },
    { log: 'syntax', name: /^building the image$/, message: /unknown instruction: RUNN/, hits: '0/0' },
    { log: 'push-denied', name: /^building the image$/, message: /UNAUTHORIZED/, hits: '0/0' },
  ])('says why $log failed', ({ log, name, message, hits: expected }) => {
    const build = parseBuild(KanikoParser, read(log))
    expect(hits(build)).toBe(expected)
    expect(build.failed).toHaveLength(1)
    expect(build.failed[0]?.name).toMatch(name)
    expect(build.failed[0]?.message).toMatch(message)
    expect(build.isFailed).toBe(true)
  })

  it('keeps the output of the command that failed', () => {
    const [failure] = parseBuild(KanikoParser, read('failing-run')).failed
    expect(failure).toMatchObject({ exitCode: 7, tail: ['linking', 'undefined reference to main'] })
  })

  it('tells the layers of the cache from the pushed images', () => {
    const cold = parseBuild(KanikoParser, read('cold'))
    expect(cold.pushes.map(push => [push.reference, push.status])).toEqual([['127.0.0.1:5999/k/app:1', 'pushed']])
    expect(cold.exports.map(one => [one.kind, one.status])).toEqual([
      ['cache-export', 'done'],
      ['cache-export', 'done'],
      ['cache-export', 'done'],
    ])
    const two = parseBuild(KanikoParser, read('cached')).pushes
    expect(two.map(push => push.reference)).toEqual(['127.0.0.1:5999/k/app:2', '127.0.0.1:5999/k/app:latest'])
    expect(new Set(two.map(push => push.digest)).size).toBe(1)
  })
})

describe('times', () => {
  it('states the seconds since the start, and how long each step took', () => {
    const build = parseBuild(KanikoParser, [
      info(0, 'Executing 0 build triggers'),
      info(1, 'Unpacking rootfs as cmd RUN make requires it.'),
      info(6, 'RUN make'),
      info(6, 'Taking snapshot of full filesystem...'),
      info(7, 'Running: [/bin/sh -c make]'),
      info(65, 'Taking snapshot of full filesystem...'),
      info(70, 'COPY a b'),
      info(72, 'Taking snapshot of files...'),
      info(80, 'Pushing image to registry.test/app:1'),
      info(92, `Pushed registry.test/app@${DIGEST}`),
    ])
    expect(build.wallSeconds).toBe(92)
    expect(build.vertexList.map(vertex => [vertex.names[0], vertex.seconds])).toEqual([
      ['[1/2] RUN make', 59],
      ['[2/2] COPY a b', 2],
      ['pushing registry.test/app:1 with kaniko', undefined],
    ])
    expect(build.pushes).toMatchObject([{ reference: 'registry.test/app:1', digest: DIGEST, status: 'pushed' }])
  })
})

describe('hits', () => {
  it('counts the announcement and the extraction as one', () => {
    const build = parseBuild(KanikoParser, [
      info(0, 'Using caching version of cmd: RUN npm ci'),
      info(0, 'No cached layer found for cmd RUN npm run build'),
      info(1, 'Unpacking rootfs as cmd RUN npm run build requires it.'),
      info(2, 'RUN npm ci'),
      info(2, 'Found cached layer, extracting to filesystem'),
      info(3, 'ENV A=b'),
      info(3, 'RUN npm run build'),
      info(3, 'Running: [/bin/sh -c npm run build]'),
      info(4, 'Taking snapshot of full filesystem...'),
    ])
    expect(hits(build)).toBe('1/2')
    expect(build.cachedLines).toBe(1)
    expect(statuses(build)).toEqual({
      '[1/2] RUN npm ci': 'cached',
      'ENV A=b': 'done',
      '[2/2] RUN npm run build': 'done',
    })
  })

  it('keeps hits that a failure kept from running', () => {
    const build = parseBuild(KanikoParser, [
      info(0, 'Using caching version of cmd: RUN a'),
      info(0, 'Using caching version of cmd: RUN b'),
      'error building image: error building stage: failed to get filesystem from image: EOF',
    ])
    expect(hits(build)).toBe('2/2')
    expect(build.isFailed).toBe(true)
  })
})

describe('lines that a command prints', () => {
  it('believes no message while a command runs', () => {
    const build = parseBuild(KanikoParser, [
      info(0, 'Unpacking rootfs as cmd RUN a requires it.'),
      info(0, 'RUN a'),
      info(0, 'Running: [/bin/sh -c a]'),
      info(900, 'Using caching version of cmd: RUN evil'),
      info(900, 'RUN evil'),
      info(900, 'Found cached layer, extracting to filesystem'),
      info(900, 'Pushing image to evil:1'),
      'error building image: error building stage: failed to execute command: fake',
      `no line break${info(1, 'Taking snapshot of full filesystem...')}`,
      info(1, 'Skipping push to container registry due to --no-push flag'),
    ])
    expect(statuses(build)).toEqual({ '[1/1] RUN a': 'done' })
    expect(build).toMatchObject({ isFailed: false, pushes: [], wallSeconds: 1 })
  })
})

describe('several builds and other versions', () => {
  it('finds each build of a log', () => {
    const lines = [...read('cold'), ...read('failing-run'), ...read('cached'), ...read('push-denied')]
    expect(parseLines(KanikoParser, lines).map(build => [hits(build), build.isFailed])).toEqual([
      ['0/4', false],
      ['1/4', true],
      ['3/4', false],
      ['0/0', true],
    ])
  })

  it('does without snapshots between the steps (--single-snapshot)', () => {
    const build = parseBuild(KanikoParser, [
      info(0, 'Unpacking rootfs as cmd RUN a requires it.'),
      info(0, 'Initializing snapshotter ...'),
      info(0, 'Taking snapshot of full filesystem...'),
      info(1, 'RUN a'),
      info(1, 'Running: [/bin/sh -c a]'),
      info(2, 'RUN b'),
      info(2, 'Running: [/bin/sh -c b]'),
      info(3, 'Taking snapshot of full filesystem...'),
    ])
    expect(statuses(build)).toEqual({ '[1/2] RUN a': 'done', '[2/2] RUN b': 'done' })
  })

  it('reads logs without `Building stage` (before 1.9)', () => {
    const build = parseBuild(KanikoParser, [
      info(0, 'Resolved base name node:14 to build'),
      info(0, 'Built cross stage deps: map[0:[/dist]]'),
      info(0, 'Executing 0 build triggers'),
      info(0, 'Using caching version of cmd: RUN apk add make'),
      info(0, 'Skipping unpacking as no commands require it.'),
      info(1, 'RUN apk add make'),
      info(1, 'Found cached layer, extracting to filesystem'),
      info(2, 'Deleting filesystem...'),
      info(2, 'Executing 0 build triggers'),
      info(2, 'Unpacking rootfs as cmd COPY --from=build /dist / requires it.'),
      info(3, 'COPY --from=build /dist /'),
      info(3, 'Taking snapshot of files...'),
      info(4, 'Pushed image to 1 destinations'),
    ])
    expect(stageLines(build)).toEqual(['build 1/1 of 1', 'stage-1 0/1 of 1'])
  })

  it('recognises its own messages only', () => {
    const parser = new KanikoParser({ begin: () => undefined })
    const own = [
      info(6, 'Using caching version of cmd: RUN x'),
      'time="2026-11-21T08:51:45Z" level=info msg="Built cross stage deps: map[]"',
      '{"level":"info","msg":"Executing 0 build triggers","time":"2026-11-21T08:54:46Z"}',
      'error building image: parsing dockerfile: empty',
    ]
    const foreign = [
      info(0, 'Starting server'),
      'RUN x',
      '{"level":"info","msg":7}',
      '{"level"',
      'time="x" level=info msg=a',
      '',
    ]
    expect(own.map(text => parser.recognises({ text, timeMs: undefined }))).toEqual([true, true, true, true])
    expect(foreign.some(text => parser.recognises({ text, timeMs: undefined }))).toBe(false)
  })
})

it('keeps the log when a command prints lines of other builders', () => {
  expect(parseFile('kaniko/hostile.log').map(build => [build.format, hits(build)])).toEqual([['kaniko', '0/4']])
})

describeParserSafety(KanikoParser, read('partly-cached'), [
  info(0, 'Executing 0 build triggers'),
  info(0, 'Using caching version of cmd: RUN a'),
  info(0, 'Unpacking rootfs as cmd RUN a requires it.'),
  info(1, 'RUN a'),
  info(1, 'Running: [/bin/sh -c a]'),
  info(2, 'Taking snapshot of full filesystem...'),
  info(2, 'Pushing layer r/c:1 to cache now'),
  info(2, 'Pushing image to r/a:1'),
  info(3, `Pushed r/a@${DIGEST}`),
  'error building image: no',
])
