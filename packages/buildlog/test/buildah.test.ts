import { describe, expect, it } from '@jest/globals'
import { BuildahParser } from '../src/buildah.ts'
import { hits, parseBuild, parseFile, parseLines, readFixture, stageLines, statuses } from './read-log.ts'
import { describeParserSafety } from './step-tools.ts'

const read = (name: string) => readFixture(`buildah/app/${name}.log`)
const IMAGE = '0123456789ab'
const LONG = IMAGE.padEnd(64, '0')

describe('real logs of buildah and podman', () => {
  it.each([
    { log: 'cold', hits: '0/6', stages: ['(none) 0/7 of 7'] },
    { log: 'cached', hits: '6/6', stages: ['(none) 6/7 of 7'] },
    { log: 'partly-cached', hits: '2/6', stages: ['(none) 2/7 of 7'] },
    {
      log: 'podman-multi-stage',
      hits: '0/13',
      stages: ['base 0/4 of 4', 'stage-3 0/7 of 7', 'build 0/4 of 4', 'test 0/2 of 2'],
    },
    {
      log: 'podman-multi-stage-partly-cached',
      hits: '5/13',
      stages: ['base 3/4 of 4', 'build 1/4 of 4', 'test 1/2 of 2', 'stage-3 0/7 of 7'],
    },
    {
      log: 'podman-multi-stage-cached',
      hits: '13/13',
      stages: ['base 3/4 of 4', 'build 3/4 of 4', 'test 1/2 of 2', 'stage-3 6/7 of 7'],
    },
    { log: 'jobs', hits: '0/13', stages: ['base 0/4 of 4', 'stage-3 0/7 of 7', 'test 0/2 of 2', 'build 0/4 of 4'] },
    {
      log: 'no-layers-multi',
      hits: '0/13',
      stages: ['base 0/4 of 4', 'build 0/4 of 4', 'test 0/2 of 2', 'stage-3 0/7 of 7'],
    },
    { log: 'target', hits: '6/6', stages: ['base 3/4 of 4', 'build 3/4 of 4'] },
    { log: 'hostile', hits: '0/4', stages: ['(none) 0/5 of 5'] },
    { log: 'pulled-base', hits: '0/1', stages: ['(none) 0/2 of 2'] },
  ])('counts the steps of $log', ({ log, hits: expected, stages }) => {
    const build = parseBuild(BuildahParser, read(log))
    expect(hits(build)).toBe(expected)
    expect(stageLines(build).toSorted()).toEqual(stages.toSorted())
    expect(build).toMatchObject({ unfinished: 0, isFailed: false, format: 'buildah' })
  })

  it.each([
    { log: 'podman-failing-run', name: /^\[5\/6\] RUN echo "linking"/, message: /exit status 7$/, exitCode: 7 },
    {
      log: 'failing-copy',
      name: /^\[3\/4\] COPY missing.txt/,
      message: /no such file or directory$/,
      exitCode: undefined,
    },
    { log: 'base-not-found', name: /^\[1\/2\] FROM /, message: /manifest unknown/, exitCode: undefined },
    { log: 'syntax', name: /^building the image$/, message: /Unknown instruction: "RUNN"/, exitCode: undefined },
  ])('says why $log failed', ({ log, name, message, exitCode }) => {
    const build = parseBuild(BuildahParser, read(log))
    expect(build.failed).toHaveLength(1)
    expect(build.failed[0]?.name).toMatch(name)
    expect(build.failed[0]?.message).toMatch(message)
    expect(build.failed[0]?.exitCode).toBe(exitCode)
    expect(build.isFailed).toBe(true)
  })

  it('does not guess where an image was pushed to', () => {
    const build = parseBuild(BuildahParser, read('push'))
    expect(build.pushes).toEqual([])
    expect(statuses(build)['copying the image']).toBe('done')
    const denied = parseBuild(BuildahParser, read('podman-push-denied'))
    expect(denied.failed).toMatchObject([{ name: 'copying the image', message: expect.stringMatching(/unauthorized/) }])
  })

  it.each([
    '+ podman push --quiet team/app:1 docker://registry.test/team/app:1',
    '[command]/usr/bin/buildah push registry.test/team/app:1',
  ])('takes the reference of a push from a command that the log shows: %s', command => {
    const log = read('push')
    const at = log.lastIndexOf('Getting image source signatures')
    const build = parseBuild(BuildahParser, [...log.slice(0, at), command, ...log.slice(at)])
    expect(build.pushes).toMatchObject([{ reference: 'registry.test/team/app:1', digest: undefined, status: 'pushed' }])
  })
})

describe('lines that a command prints', () => {
  it('takes neither an image nor a hit from a command', () => {
    const build = parseBuild(BuildahParser, [
      'STEP 1/4: FROM scratch',
      'STEP 2/4: COPY a b',
      `--> ${IMAGE}`,
      'STEP 3/4: RUN deceive',
      'output',
      `--> Using cache ${LONG}`,
      'STEP 4/4: RUN evil',
      `--> ${IMAGE}`,
      'more output',
      'COMMIT evil',
      'Error: not yours',
      'even more output',
      `--> ${IMAGE}`,
      'STEP 4/4: RUN true',
      `--> Using cache ${LONG}`,
      'COMMIT app:1',
      `--> ${IMAGE}`,
      LONG,
    ])
    expect(statuses(build)).toEqual({
      '[1/4] FROM scratch': 'done',
      '[2/4] COPY a b': 'done',
      '[3/4] RUN deceive': 'done',
      '[4/4] RUN true': 'cached',
    })
    expect(build.isFailed).toBe(false)
  })

  it('takes back a hit when the image of the step is another', () => {
    const build = parseBuild(BuildahParser, [
      'STEP 1/3: FROM scratch',
      'STEP 2/3: RUN deceive',
      `--> Using cache ${LONG}`,
      '--> ba9876543210',
      'STEP 3/3: RUN true',
      'COMMIT',
      '--> ba9876543210',
    ])
    expect(statuses(build)['[2/3] RUN deceive']).toBe('done')
  })
})

describe('stages side by side', () => {
  it('gives a hit to the stage whose next step follows', () => {
    const build = parseBuild(BuildahParser, [
      '[1/2] STEP 1/3: FROM a AS one',
      '[2/2] STEP 1/2: FROM b AS two',
      '[1/2] STEP 2/3: RUN first',
      '[2/2] STEP 2/2: RUN second',
      `--> Using cache ${LONG}`,
      `--> ${IMAGE}`,
      '[1/2] STEP 3/3: RUN third',
    ])
    expect(statuses(build)).toMatchObject({
      '[one 2/3] RUN first': 'cached',
      '[two 2/2] RUN second': 'unfinished',
      '[one 3/3] RUN third': 'unfinished',
    })
  })

  it('keeps the platforms of one build apart', () => {
    const build = parseBuild(BuildahParser, [
      '[linux/amd64] [1/2] STEP 1/2: FROM a AS one',
      '[linux/arm64] [1/2] STEP 1/2: FROM a AS one',
      '[linux/amd64] [1/2] STEP 2/2: RUN x',
      '[linux/arm64] [1/2] STEP 2/2: RUN x',
    ])
    expect([...build.stages.values()].map(stage => [stage.platform, stage.name])).toEqual([
      ['linux/amd64', 'one'],
      ['linux/arm64', 'one'],
    ])
  })
})

describe('other versions', () => {
  it('reads steps without n, with COMMIT as a step (podman 1.5)', () => {
    const build = parseBuild(BuildahParser, [
      'STEP 1: FROM fedora AS builder',
      'STEP 2: RUN mkdir -p /dir1',
      `--> Using cache ${LONG}`,
      'STEP 3: FROM fedora',
      'STEP 4: RUN mkdir /dir2',
      `--> ${LONG}`,
      'STEP 5: COMMIT node',
      `--> ${LONG}`,
    ])
    expect(statuses(build)).toEqual({
      '[builder 1/2] FROM fedora AS builder': 'done',
      '[builder 2/2] RUN mkdir -p /dir1': 'cached',
      '[stage-1 3/4] FROM fedora': 'done',
      '[stage-1 4/4] RUN mkdir /dir2': 'done',
    })
  })

  it('finds two builds in one log, and the retry of one that failed', () => {
    const builds = parseLines(BuildahParser, [...read('cold'), ...read('failing-copy'), ...read('cached')])
    expect(builds.map(build => [hits(build), build.isFailed])).toEqual([
      ['0/6', false],
      ['1/2', true],
      ['6/6', false],
    ])
  })

  it('recognises its own steps only', () => {
    const parser = new BuildahParser({ begin: () => undefined })
    const own = ['STEP 1/2: FROM x', '[1/2] STEP 2/5: RUN y', 'STEP 3: RUN z', 'STEP 4: run z']
    const foreign = [
      'Step 1/2 : FROM x',
      'STEP 1: install dependencies',
      'STEP 2: Run the tests',
      '--> 0123456789ab',
      'COMMIT',
      '',
    ]
    expect(own.map(text => parser.recognises({ text, timeMs: undefined }))).toEqual([true, true, true, true])
    expect(foreign.some(text => parser.recognises({ text, timeMs: undefined }))).toBe(false)
  })
})

it('keeps the log when a command prints lines of other builders', () => {
  expect(parseFile('buildah/app/hostile.log').map(build => [build.format, hits(build)])).toEqual([['buildah', '0/4']])
})

describeParserSafety(BuildahParser, read('podman-multi-stage'), [
  'STEP 1/3: FROM x',
  'STEP 2/3: RUN y',
  '[1/2] STEP 1/2: FROM x AS a',
  '[2/2] STEP 2/2: COPY --from=a b c',
  `--> Using cache ${LONG}`,
  `--> ${IMAGE}`,
  'COMMIT',
  LONG,
  'Error: building at STEP "RUN y": exit status 1',
  // Once took a regular expression with two ways to read each word.
  `podman ${'-a b '.repeat(30)}x`,
])
