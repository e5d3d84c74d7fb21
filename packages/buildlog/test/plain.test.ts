import { describe, expect, it } from '@jest/globals'
import { read, readOne } from './read.ts'

const LOAD = '#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n'

function vertex(log: string, id: string) {
  return read(log)
    .builds.flatMap(build => build.vertexList)
    .find(one => one.id === id)
}

describe('a vertex', () => {
  it.each([
    ['cached', '#4 CACHED\n', 'cached', undefined],
    ['done with seconds', '#4 DONE 1.2s\n', 'done', 1.2],
    ['done without seconds', '#4 DONE\n', 'done', undefined],
    ['done twice: the last counts', '#4 DONE 1.2s\n\n#4 [2/3] RUN x\n#4 DONE 3.4s\n', 'done', 3.4],
    [
      'cached, then pulled',
      '#4 CACHED\n\n#4 [2/3] RUN x\n#4 extracting sha256:aa 1.0s done\n#4 DONE 15.6s\n',
      'cached-then-pulled',
      15.6,
    ],
    ['failed', '#4 ERROR: process "x" did not complete successfully: exit code: 3\n', 'error', undefined],
    ['canceled', '#4 0.1 x\n#4 CANCELED\n', 'canceled', undefined],
    ['unfinished', '#4 0.1 x\n#4 ...\n', 'unfinished', undefined],
    ['done behind output that says CACHED', '#4 0.512 #4 CACHED\n#4 0.6 CACHED\n#4 DONE 0.7s\n', 'done', 0.7],
    ['with trailing blanks', '#4 CACHED   \n', 'cached', undefined],
  ])('%s', (_, lines, status, seconds) => {
    expect(vertex(`${LOAD}#4 [2/3] RUN x\n${lines}`, '4')).toMatchObject({
      status,
      ...(seconds === undefined ? {} : { seconds }),
    })
  })

  it('keeps all names that it is printed under, and counts once', () => {
    const log = `${LOAD}#4 [api 2/3] RUN x\n#4 ...\n\n#5 [api internal] load y\n#5 DONE 0.0s\n\n#4 [worker 2/3] RUN x\n#4 CACHED\n`
    const build = readOne(log)
    expect(build.sharedVertices).toEqual([{ id: '4', names: ['[api 2/3] RUN x', '[worker 2/3] RUN x'] }])
    expect(build.stepsWithoutFrom).toEqual({ total: 1, cached: 1 })
    expect([...build.stages.keys()]).toEqual(['api'])
  })

  it('is probably restored when a step only downloads and prints nothing', () => {
    const log = `${LOAD}#4 [2/3] RUN x\n#4 sha256:${'a'.repeat(64)} 1MB / 2MB 0.1s\n#4 DONE 2.0s\n\n#5 [3/3] ADD https://x /y\n#5 extracting sha256:${'a'.repeat(64)}\n#5 DONE 1.0s\n`
    expect([vertex(log, '4')?.restored, vertex(log, '5')?.restored]).toEqual([true, false])
  })

  it('takes output that BuildKit 0.10 prints with the number 0', () => {
    const log = `${LOAD}#4 [2/3] RUN x\n#0 0.043 hello\n#0 0.050 #5 CACHED\n#4 DONE 0.1s\n`
    expect(readOne(log)).toMatchObject({ vertices: 2, cached: 0 })
  })

  it('takes the digest line of BuildKit 0.8 as no name', () => {
    const log = `#5 [internal] load build definition from Dockerfile\n#5 sha256:${'b'.repeat(64)}\n#5 transferring dockerfile: 100B done\n#5 DONE 0.0s\n`
    expect(readOne(log).vertexList[0]?.names).toEqual(['[internal] load build definition from Dockerfile'])
  })

  it('is counted although the head of the log is gone', () => {
    expect(readOne('#7 DONE 1.0s\n\n#8 [2/3] RUN y\n#8 CACHED\n')).toMatchObject({ vertices: 2, done: 1, cached: 1 })
  })
})

describe('steps and stages', () => {
  it('leaves FROM out of the steps, keys stages by target, platform and name, and names the first miss by position', () => {
    const log = [
      LOAD,
      '#2 [api internal] load .dockerignore\n#2 DONE 0.0s\n\n',
      '#4 [api linux/amd64 build 3/3] RUN b\n#4 DONE 2.0s\n\n',
      '#5 [api linux/amd64 build 2/3] COPY a .\n#5 DONE 1.0s\n\n',
      '#6 [api linux/amd64 build 1/3] FROM x\n#6 CACHED\n\n',
      '#7 [linux/arm64 2/2] RUN c\n#7 CACHED\n\n',
      '#8 [ 2/14] RUN d\n#8 CACHED\n',
    ].join('')
    const build = readOne(log)
    expect(build.fromSteps).toEqual({ total: 1, cached: 1 })
    expect(build.stepsWithoutFrom).toEqual({ total: 4, cached: 2 })
    expect(build.stages.get('api linux/amd64 build')).toEqual({
      target: 'api',
      platform: 'linux/amd64',
      name: 'build',
      declared: 3,
      steps: 3,
      cached: 1,
      done: 2,
      errors: 0,
      canceled: 0,
      unfinished: 0,
      firstNotCached: { id: '5', name: '[api linux/amd64 build 2/3] COPY a .' },
    })
    expect(build.stages.get('linux/arm64')).toMatchObject({ target: undefined, platform: 'linux/arm64', name: '' })
    expect(build.stages.get('')).toMatchObject({ declared: 14, firstNotCached: null })
  })

  it('takes a lone word for a target only when the log uses it as one', () => {
    const names = (log: string) => [...readOne(log).stages.values()].map(({ target, name }) => ({ target, name }))
    expect(names(`${LOAD}#4 [web 2/3] RUN x\n#4 CACHED\n`)).toEqual([{ target: undefined, name: 'web' }])
    expect(names(`${LOAD}#4 [web 2/3] RUN x\n#4 CACHED\n\n#5 [web] exporting to image\n#5 DONE 0.1s\n`)).toEqual([
      { target: 'web', name: '' },
    ])
  })

  it('has no rate without steps', () => {
    expect(readOne(LOAD).hitRates.steps).toEqual({ cached: 0, total: 0, rate: undefined })
  })
})

describe('transfers', () => {
  it('reads imports, exports and pushes with their references, digests, seconds and ends', () => {
    const digest = `sha256:${'c'.repeat(64)}`
    const log = [
      LOAD,
      '#2 importing cache manifest from ghcr.io/o/cache:base\n#2 ERROR: failed to configure registry cache importer: ghcr.io/o/cache:base: not found\n\n',
      `#3 exporting to image\n#3 exporting layers 0.2s done\n#3 exporting manifest ${digest} done\n#3 naming to ghcr.io/o/i:1 done\n#3 pushing layers\n#3 pushing layers 2.5s done\n`,
      `#3 pushing manifest for ghcr.io/o/i:1@${digest}\n#3 pushing manifest for ghcr.io/o/i:1@${digest} 0.5s done\n#3 DONE 3.3s\n\n`,
      '#4 exporting to GitHub Actions Cache\n#4 preparing build cache for export\n#4 DONE 9.0s\n\n#5 pushing docker.io/o/i:2 with docker\n#5 DONE 4.0s\n',
    ].join('')
    const build = readOne(log)
    expect(build.imports).toMatchObject([{ id: '2', reference: 'ghcr.io/o/cache:base', status: 'error' }])
    expect(build.exports).toMatchObject([
      { id: '3', kind: 'image-export', reference: 'ghcr.io/o/i:1', digest, seconds: 3.3, pushSeconds: 3 },
      { id: '4', kind: 'cache-export', seconds: 9 },
    ])
    expect(build.pushes).toEqual([
      { id: '3', reference: 'ghcr.io/o/i:1', digest, seconds: 0.5, status: 'pushed' },
      { id: '5', reference: 'docker.io/o/i:2', digest: undefined, seconds: 4, status: 'pushed' },
    ])
    expect(build.isFailed).toBe(false)
  })
})

describe('several builds in one log', () => {
  const build = (first: string) =>
    `#1 ${first}\n#1 DONE 0.0s\n\n#2 [internal] load metadata for docker.io/library/x\n#2 DONE 0.1s\n\n#3 [1/2] FROM x\n#3 CACHED\n\n#4 [2/2] RUN y\n#4 DONE 1.0s\n`
  const definition = '[internal] load build definition from Dockerfile'

  it.each([
    [
      'that say who builds',
      `#0 building with "a" instance using docker driver\n\n${build(definition)}#0 building with "a" instance using docker driver\n\n${build(definition)}`,
      2,
    ],
    ['that begin with #1 under the same name', build(definition) + build(definition), 2],
    ['that begin with #1 under another name', build(definition) + build('[internal] load .dockerignore'), 2],
    ['three tries', build(definition) + build(definition) + build(definition), 3],
    [
      'after a failure',
      `#1 ${definition}\n#1 ERROR: x\n------\n > ${definition}:\n------\nERROR: failed to solve: x\n${build(definition)}`,
      2,
    ],
  ])('%s', (_, log, count) => {
    const { builds } = read(log)
    expect(builds).toHaveLength(count)
    expect(builds.at(-1)).toMatchObject({ vertices: 4, cached: 1 })
  })

  it.each([
    [
      '#1 is completed again at once',
      `#1 ${definition}\n#1 DONE 0.0s\n\n#1 ${definition}\n#1 DONE 0.1s\n\n#2 [2/2] RUN y\n#2 CACHED\n`,
    ],
    [
      '#1 is completed again later',
      `${build(definition)}\n#1 ${definition}\n#1 DONE 0.1s\n\n#5 exporting to image\n#5 DONE 0.1s\n`,
    ],
    [
      '#1 is completed again while #2 runs',
      `#1 ${definition}\n#1 DONE 0.0s\n\n#2 load\n#2 ...\n\n#1 ${definition}\n#1 DONE 0.1s\n\n#2 load\n#2 DONE 1.0s\n`,
    ],
    ['#1 is completed again at the end', `${build(definition)}\n#1 ${definition}\n#1 DONE 0.1s\n`],
    [
      '#1 is shared by two targets',
      `#1 [api internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#2 [api 1/1] RUN x\n#2 DONE 1.0s\n\n#1 [web internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#3 [web 1/1] RUN y\n#3 DONE 0.1s\n`,
    ],
  ])('is one build when %s', (_, log) => {
    expect(read(log).builds).toHaveLength(1)
  })
})

describe('what the client prints at the end', () => {
  const failed = (message: string) =>
    `${LOAD}#4 [app 2/2] RUN make\n#4 0.1 out\n#4 ERROR: ${message}\n------\n > [app 2/2] RUN make:\n0.1 out\n------\nDockerfile:7\n--------------------\n   5 |     FROM x AS app\n   6 |     \n   7 | >>> RUN make && \\\n   8 | >>>   make install\n   9 |     COPY . .\n--------------------\nERROR: failed to build: failed to solve: ${message}\n`

  it('finds the lines of the Dockerfile behind the record that PowerShell leaves there', () => {
    const record = [
      'docker : Dockerfile:7',
      'At line:1 char:1',
      '+ docker build . 2>&1',
      '+ ~~~~~~~~~~~~~~~~~~~',
      '    + CategoryInfo          : NotSpecified: (Dockerfile:7:String) [], RemoteException',
      '    + FullyQualifiedErrorId : NativeCommandError',
      ' ',
    ]
    const log = failed('it failed')
    expect(readOne(log.replace('Dockerfile:7', record.join('\r\n'))).sources).toEqual(readOne(log).sources)
    const cut = log.replace('Dockerfile:7', `docker : Dockerfile:7\n${'note\n'.repeat(11)}`)
    expect(readOne(cut)).toMatchObject({ sources: [], finalError: 'failed to build: failed to solve: it failed' })
  })

  it('gives the failed vertex its lines, its exit code and the end of its output', () => {
    const message = 'process "/bin/sh -c echo exit code: 9" did not complete successfully: exit code: 2'
    expect(readOne(failed(message)).failed).toEqual([
      {
        id: '4',
        name: '[app 2/2] RUN make',
        message,
        exitCode: 2,
        tail: ['0.1 out'],
        source: {
          file: 'Dockerfile',
          line: 7,
          lines: [
            { line: 5, text: 'FROM x AS app', isMarked: false },
            { line: 6, text: '', isMarked: false },
            { line: 7, text: 'RUN make && \\', isMarked: true },
            { line: 8, text: '  make install', isMarked: true },
            { line: 9, text: 'COPY . .', isMarked: false },
          ],
        },
      },
    ])
  })

  it('reads lint warnings once, printed while building and again at the end', () => {
    const log = `#1 [internal] load build definition from Dockerfile\n#1 WARN: FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3)\n#1 DONE 0.0s\n\n 1 warning found (use docker --debug to expand):\n - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3)\n`
    expect(readOne(log).warnings).toEqual([
      { rule: 'FromAsCasing', message: "'as' and 'FROM' keywords' casing do not match", file: undefined, line: 3 },
    ])
  })

  it('takes errors of other tools in the same log for no failure', () => {
    expect(readOne(`${LOAD}#4 [2/2] RUN x\n#4 CACHED\n\nERROR: 3 tests of 20 are red\n`).isFailed).toBe(false)
  })

  it.each([
    'ERROR: failed to build: invalid tag "r.io/Shop:1": repository name must be lowercase',
    'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    'error during connect: Get "http://x": open //./pipe/docker_engine: The system cannot find the file specified.',
    'unable to prepare context: path "api" not found',
    'ERROR: failed to read dockerfile: open Dockerfile: no such file or directory',
    'ERROR: no builder "ci" found',
    'ERROR: failed to solve: x',
  ])('is kept when no build begins: %s', message => {
    expect(read(`${message}\n`).orphanError).toBe(message.replace('ERROR: ', ''))
  })

  it.each([
    'Error: Prisma schema is missing',
    'ERROR: 3 tests of 20 are red',
    'error: pathspec x did not match any file(s) known to git',
  ])('is nothing of a build: %s', message => expect(read(`${message}\n`).orphanError).toBeUndefined())

  it('keeps what the client says when no build begins', () => {
    expect(read('ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.\n').orphanError).toContain(
      'Cannot connect',
    )
  })
})

describe('wall time', () => {
  it('is known only where lines are stamped', () => {
    expect(readOne(LOAD).wallSeconds).toBeUndefined()
    const log =
      '2024-05-01T12:00:00.0000000Z #1 [internal] load build definition from Dockerfile\n2024-05-01T12:00:00.5000000Z #1 DONE 0.0s\n2024-05-01T12:01:02.2500000Z #2 [2/2] RUN x\n2024-05-01T12:01:12.2500000Z #2 DONE 10.0s\n'
    expect(readOne(log)).toMatchObject({ wallSeconds: 72.25, doneSecondsSum: 10 })
  })
})

describe('files that are no log', () => {
  it.each([
    ['empty', Buffer.alloc(0), false],
    ['text', Buffer.from('hello\nworld\n'), false],
    ['binary', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 0, 9]), true],
  ])('%s: no build', (_, bytes, isBinary) => {
    expect(read(bytes)).toMatchObject({ builds: [], isBinary })
  })
})
