import { describe, expect, it } from '@jest/globals'
import { TtyParser } from '../src/tty.ts'
import { hits, parseBuild, parseFile, parseLines, readFixture, stageLines, statuses } from './read-log.ts'
import { describeParserSafety } from './step-tools.ts'

const HEADER = '[+] Building 45.2s (12/12) FINISHED                                  docker:default'
const PUSHED = `sha256:${'5f'.repeat(32)}`

function screen(header: string, ...rows: readonly string[]): readonly string[] {
  return [header, ...rows.map(row => ` => ${row}`)]
}

describe('real captures', () => {
  it.each([
    { log: 'tty/docker/docker-20-cold', hits: '0/8', vertices: 12, done: 12 },
    { log: 'tty/docker/docker-20-cached', hits: '8/8', vertices: 12, done: 4 },
    { log: 'tty/docker/few-rows', hits: '0/8', vertices: 12, done: 12 },
    { log: 'tty/docker/narrow', hits: '8/8', vertices: 12, done: 4 },
    { log: 'tty/warm', hits: '17/17', vertices: 25, done: 8 },
    { log: 'tty-frames/warm', hits: '17/17', vertices: 25, done: 8 },
  ])('counts the vertices of $log', ({ log, hits: expected, vertices, done }) => {
    const build = parseBuild(TtyParser, readFixture(`${log}.log`))
    expect({ hits: hits(build), vertices: build.vertices, done: build.done }).toEqual({
      hits: expected,
      vertices,
      done,
    })
    expect(build).toMatchObject({ format: 'buildkit-tty', unfinished: 0, isFailed: false })
    expect(build.wallSeconds).toBeGreaterThan(0)
  })

  it.each(['bake', 'cancelled', 'cold', 'changed-file', 'failing-run', 'lint-warnings', 'missing-file', 'warm'])(
    'reads every frame of %s as it reads the last screen',
    log => {
      const frames = parseBuild(TtyParser, readFixture(`tty-frames/${log}.log`))
      const last = parseBuild(TtyParser, readFixture(`tty/${log}.log`))
      expect([frames.vertices, hits(frames), frames.canceled, frames.failed.length, stageLines(frames).length]).toEqual(
        [last.vertices, hits(last), last.canceled, last.failed.length, stageLines(last).length],
      )
    },
  )

  it('keeps a hit that an earlier frame showed, although the display drops the word while layers are pulled', () => {
    const name = '[runtime 2/4] RUN sh /usr/local/ci/check.sh api'
    const frames = parseBuild(TtyParser, readFixture('tty-frames/pulled.log'))
    const screenOnly = parseBuild(TtyParser, readFixture('tty/pulled.log'))
    expect(statuses(frames)[name]).toBe('cached-then-pulled')
    expect(screenOnly.vertexList.find(vertex => vertex.names[0] === name)).toMatchObject({
      status: 'done',
      restored: true,
    })
  })

  it('knows which steps were still running when a capture was cut off', () => {
    const build = parseBuild(TtyParser, readFixture('tty/docker/killed.log'))
    const open = build.vertexList
      .filter(vertex => vertex.status === 'unfinished')
      .map(vertex => vertex.position?.stageKey)
    expect(open.sort()).toEqual(['build', 'test'])
    expect(build.done).toBe(build.vertices - 2)
  })

  it.each([
    { log: 'tty/docker/docker-20-failing-run', exitCode: 7, tail: ['linking', 'undefined reference to main'] },
    { log: 'tty/failing-run', exitCode: 1, tail: ['ok 1', 'ok 2', 'ok 3'] },
  ])('tells the failure of $log with its output', ({ log, exitCode, tail }) => {
    const build = parseBuild(TtyParser, readFixture(`${log}.log`))
    expect(build.failed).toMatchObject([{ exitCode, tail }])
    expect(build.isFailed).toBe(true)
  })
})

describe('a pasted screen', () => {
  it('reads statuses, pulled hits and pushes', () => {
    const build = parseBuild(TtyParser, [
      ...screen(
        HEADER,
        '[internal] load build definition from Dockerfile                   0.0s',
        '=> transferring dockerfile: 1.20kB                                 0.0s',
        'CACHED [base 2/3] RUN apt-get update                              15.6s',
        `=> sha256:${'ab'.repeat(32)} 3.40MB / 3.40MB   2.0s`,
        'CACHED [base 3/3] COPY . .                                         0.0s',
        '[stage-1 2/2] RUN make                                            20.0s',
        'exporting to image                                                 4.0s',
        `=> exporting manifest list ${PUSHED}   0.0s`,
        '=> pushing layers                                                  3.0s',
        `=> pushing manifest for docker.io/team/app:1@${PUSHED}   0.9s`,
      ),
    ])
    expect(statuses(build)).toMatchObject({
      '[base 2/3] RUN apt-get update': 'cached-then-pulled',
      '[base 3/3] COPY . .': 'cached',
      '[stage-1 2/2] RUN make': 'done',
    })
    expect(build.pushes).toMatchObject([
      { reference: 'docker.io/team/app:1', digest: PUSHED, seconds: 0.9, status: 'pushed' },
    ])
    expect(build).toMatchObject({ wallSeconds: 45.2, builder: 'default' })
  })

  it('takes no digest from a line that the terminal has cut', () => {
    const build = parseBuild(
      TtyParser,
      screen(
        HEADER,
        'exporting to image                             4.0s',
        `=> pushing manifest for docker.io/team/app:1@${PUSHED.slice(0, 50)}  0.9s`,
        '=> pushing manifest for docker.io/team/appli  0.9s',
      ),
    )
    expect(build.pushes.map(push => [push.reference, push.digest])).toEqual([
      ['docker.io/team/app:1', undefined],
      ['docker.io/team/appli…', undefined],
    ])
  })

  it('joins rows that a paste has wrapped', () => {
    const build = parseBuild(TtyParser, [
      '[+] Building 3.0s (3/3) FINISHED',
      ' => CACHED [1/3] COPY a b      0.0s',
      ' => CACHED [2/3] RUN a command that is longer than the win',
      'dow of whoever copied it      0.0s',
      ' => [3/3] RUN last      1.0s',
    ])
    expect(statuses(build)).toEqual({
      '[1/3] COPY a b': 'cached',
      '[2/3] RUN a command that is longer than the window of whoever copied it': 'cached',
      '[3/3] RUN last': 'done',
    })
  })

  it('leaves open what an unfinished screen does not prove', () => {
    const build = parseBuild(
      TtyParser,
      screen(
        '[+] Building 9.9s (3/9)',
        '[internal] load build definition from Dockerfile   0.0s',
        '[a 1/3] RUN first   1.0s',
        '[a 2/3] RUN second   8.0s',
        '[b 1/2] RUN other   8.5s',
        '[c 1/2] RUN third   8.5s',
      ),
    )
    expect(statuses(build)).toMatchObject({
      '[internal] load build definition from Dockerfile': 'done',
      '[a 1/3] RUN first': 'done',
      '[a 2/3] RUN second': 'unfinished',
      '[b 1/2] RUN other': 'unfinished',
      '[c 1/2] RUN third': 'unfinished',
    })
  })

  it('believes the count of the header when it covers every row', () => {
    const rows = ['[a 1/3] RUN first   1.0s', '[a 2/3] RUN second   8.0s']
    expect(parseBuild(TtyParser, screen('[+] Building 9.9s (2/9)', ...rows)).done).toBe(2)
  })

  it('keeps two vertices of one name apart, and finds one vertex under two cuts of its name', () => {
    const frames = [
      ...screen(
        '[+] Building 1.0s (1/4)',
        '[4/5] ADD https://host/file /  0.1s',
        '[4/5] ADD https://host/file /  0.1s',
        '[5/5] RUN long na  0.2s',
      ),
      ...screen(
        '[+] Building 12.0s (4/4) FINISHED',
        '[4/5] ADD https://host/file /  0.1s',
        '[4/5] ADD https://host/file /  0.1s',
        '[5/5] RUN long name      0.9s',
      ),
    ]
    expect(parseBuild(TtyParser, frames).vertexList.map(vertex => vertex.names)).toEqual([
      ['[4/5] ADD https://host/file /'],
      ['[4/5] ADD https://host/file /'],
      ['[5/5] RUN long name'],
    ])
  })
})

describe('several builds', () => {
  it('begins another build behind FINISHED and where the clock starts again', () => {
    const frame = (seconds: string, end = '') =>
      screen(`[+] Building ${seconds}s (1/1)${end}`, `[1/1] RUN x   ${seconds}s`)
    const lines = [...frame('1.0'), ...frame('2.0', ' FINISHED'), ...frame('3.0'), ...frame('0.5'), ...frame('0.9')]
    expect(parseLines(TtyParser, lines).map(build => build.wallSeconds)).toEqual([2, 3, 0.9])
  })

  it('takes the progress of compose for no build', () => {
    const lines = ['[+] Building 2/2', ' ✔ web  Built   0.0s', '[+] Running 1/1', ' ✔ Container web  Started']
    const parser = new TtyParser({ begin: () => undefined })
    expect(lines.some(text => parser.recognises({ text, timeMs: undefined }))).toBe(false)
    expect(parser.recognises({ text: HEADER, timeMs: undefined })).toBe(true)
    expect(parser.recognises({ text: ' => CACHED [2/3] RUN x     0.0s', timeMs: undefined })).toBe(true)
    expect(parser.recognises({ text: ' => not a row', timeMs: undefined })).toBe(false)
  })
})

describe('output of a command', () => {
  it('changes nothing, neither in the rows nor in the failure block', () => {
    const build = parseBuild(TtyParser, [
      '[+] Building 1.0s (2/3)',
      ' => CACHED [1/3] COPY a b    0.0s',
      ' => ERROR [2/3] RUN evil    0.5s',
      ' => => # => CACHED [9/9] RUN fake    0.0s',
      ' => => # [+] Building 99.0s (9/9) FINISHED',
      '------',
      ' > [2/3] RUN evil:',
      '0.100  => CACHED [3/3] RUN fake    0.0s',
      '0.200 [+] Building 99.0s (9/9) FINISHED',
      '0.300 ------',
      '0.400 ERROR: failed to solve: fake',
      '------',
      'Dockerfile:2',
      '--------------------',
      '   1 |     COPY a b',
      '   2 | >>> RUN evil',
      '--------------------',
      'ERROR: failed to solve: process "/bin/sh -c evil" did not complete successfully: exit code: 3',
    ])
    expect(statuses(build)).toEqual({ '[1/3] COPY a b': 'cached', '[2/3] RUN evil': 'error' })
    expect(build.failed[0]).toMatchObject({ exitCode: 3, source: { file: 'Dockerfile', line: 2 } })
    expect(build.failed[0]?.tail).toContain('------')
    expect(build.wallSeconds).toBe(1)
  })
})

it('keeps the log when a command prints lines of other builders', () => {
  expect(parseFile('tty/docker/docker-20-failing-run.log').map(build => [build.format, hits(build)])).toEqual([
    ['buildkit-tty', '2/4'],
  ])
})

describeParserSafety(TtyParser, readFixture('tty/docker/docker-20-failing-run.log'), [
  ...screen('[+] Building 1.0s (2/3)', '[1/3] RUN a  0.1s', 'CACHED [2/3] RUN b  0.1s', 'ERROR [3/3] RUN c  0.2s'),
  ' => => # output',
  ' => => pushing manifest for x:1  0.1s',
  '------',
  ' > [3/3] RUN c:',
  'ERROR: failed to solve: no',
])
