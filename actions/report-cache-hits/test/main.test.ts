import { readFileSync } from 'node:fs'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'
import { main } from '../src/main.ts'

const EXAMPLE = new URL('../../../packages/cli/example/', import.meta.url)
const FIXTURES = new URL('../../../packages/buildlog/test/fixtures/', import.meta.url)
const OUTPUTS = ['verdict', 'hit-rate', 'steps', 'cached', 'duration-seconds', 'pushed', 'failure', 'report']
const DEFAULTS = {
  log: 'build.log',
  'warn-hit-rate': '90%',
  'max-duration': '15m',
  'fail-on': 'error',
  summary: 'always',
}

export interface Options {
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

export async function report({ inputs = {}, files = {} }: Options) {
  const run = fakeRun({ inputs: { ...DEFAULTS, ...inputs }, files, outputs: OUTPUTS, name: 'report-cache-hits' })
  await run.execute(main)
  return { run, text: (name: string) => String(run.outputs.get(name) ?? ''), isRed: run.door.exitCode === 1 }
}

function example(name: string): string {
  return readFileSync(new URL(name, EXAMPLE), 'utf8')
}

function log(name: string): Buffer {
  return readFileSync(new URL(name, FIXTURES))
}

/** A build of one stage with so many cached steps and so many that ran. */
function build(cached: number, ran: number, extra = ''): string {
  const n = cached + ran + 1
  const step = (at: number, end: string) => `#${at + 1} [app ${at}/${n}] RUN step ${at}\n#${at + 1} ${end}\n\n`
  const hits = Array.from({ length: cached }, (_, at) => step(at + 2, 'CACHED'))
  const misses = Array.from({ length: ran }, (_, at) => step(at + 2 + cached, 'DONE 10.0s'))
  return `#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#2 [app 1/${n}] FROM alpine\n#2 CACHED\n\n${[...hits, ...misses].join('')}${extra}`
}

describe('the outputs', () => {
  it('of a real build say what was cached, how long it took and what was pushed', async () => {
    const { run, text, isRed } = await report({
      files: { 'build.log': example('build.log'), Dockerfile: example('Dockerfile') },
    })
    expect(Object.fromEntries([...run.outputs].filter(([name]) => name !== 'report'))).toEqual({
      verdict: 'warn',
      'hit-rate': 0.7059,
      steps: 17,
      cached: 12,
      'duration-seconds': 29.1,
      failure: '',
      pushed: [
        {
          reference: 'registry.example.com/shop/api:1.4.1',
          digest: 'sha256:3a092906beec20af3b83d13c16faf2405add43bdb8a69484e692c4c3023672b3',
        },
        {
          reference: 'registry.example.com/shop/api:latest',
          digest: 'sha256:3a092906beec20af3b83d13c16faf2405add43bdb8a69484e692c4c3023672b3',
        },
      ],
    })
    const json = JSON.parse(await run.ports.files.readText(text('report')))
    expect(json).toMatchObject({
      version: 1,
      action: 'report-cache-hits',
      verdict: 'warn',
      diagnosis: null,
      totals: { steps: 17, stepsCached: 12, hitRate: 12 / 17 },
    })
    expect(json.builds[0].stages.builder).toMatchObject({
      declared: 3,
      present: 3,
      cached: 0,
      firstNotCached: { id: '14' },
    })
    expect(isRed).toBe(false)
  })

  it('are all set when there is no log', async () => {
    const { run } = await report({})
    expect([...run.outputs.keys()].sort()).toEqual([...OUTPUTS].sort())
    expect(run.outputs.get('verdict')).toBe('unknown')
  })
})

describe('the verdict', () => {
  it.each([
    ['pass', 'enough steps hit', { files: { 'build.log': build(9, 1) } }, false],
    ['warn', 'less than warn-hit-rate hit', { files: { 'build.log': build(8, 2) } }, false],
    [
      'fail',
      'less than min-hit-rate hit',
      { inputs: { 'min-hit-rate': '85%' }, files: { 'build.log': build(8, 2) } },
      true,
    ],
    [
      'fail',
      'the same, and fail-on is never',
      { inputs: { 'min-hit-rate': '85%', 'fail-on': 'never' }, files: { 'build.log': build(8, 2) } },
      false,
    ],
    [
      'warn',
      'a warning, and fail-on is warning',
      { inputs: { 'fail-on': 'warning' }, files: { 'build.log': build(8, 2) } },
      true,
    ],
    [
      'warn',
      'the work took longer than max-duration',
      { inputs: { 'max-duration': '9s' }, files: { 'build.log': build(9, 1) } },
      false,
    ],
    [
      'pass',
      'a limit of 0 is none',
      { inputs: { 'max-duration': '0', 'warn-hit-rate': '0%' }, files: { 'build.log': build(0, 9) } },
      false,
    ],
    [
      'pass',
      'the expectations hold',
      { inputs: { 'expect-cached': 'app' }, files: { 'build.log': build(3, 0) } },
      false,
    ],
    [
      'fail',
      'a stage that was expected from the cache ran',
      { inputs: { 'expect-cached': 'app' }, files: { 'build.log': build(19, 1) } },
      true,
    ],
    [
      'fail',
      'a stage that was expected to be rebuilt was not',
      { inputs: { 'expect-rebuilt': 'app' }, files: { 'build.log': build(3, 0) } },
      true,
    ],
    [
      'unknown',
      'an expected stage is not in the log',
      { inputs: { 'expect-cached': 'ap' }, files: { 'build.log': build(3, 0) } },
      false,
    ],
    ['unknown', 'there is no log', {}, false],
    ['unknown', 'there is no log, and fail-on is warning', { inputs: { 'fail-on': 'warning' } }, true],
    ['unknown', 'the log is empty', { files: { 'build.log': '' } }, false],
    ['unknown', 'the log is a directory', { files: { 'build.log/a.txt': 'x' } }, false],
    ['unknown', 'the log is binary', { files: { 'build.log': new Uint8Array([31, 139, 8, 0, 0, 0, 0]) } }, false],
    ['unknown', 'no build is in the log', { files: { 'build.log': 'hello\n' } }, false],
    ['unknown', 'the glob matches nothing', { inputs: { log: 'logs/*.log' } }, false],
    [
      'unknown',
      'the log ends in the middle',
      { files: { 'build.log': build(3, 0, '#9 [app 5/6] RUN x\n#9 0.1 hello\n') } },
      false,
    ],
    [
      'warn',
      'the cache import failed',
      {
        files: { 'build.log': build(9, 0, '#20 importing cache manifest from r.io/c\n#20 ERROR: r.io/c: not found\n') },
      },
      false,
    ],
    [
      'warn',
      'the cache export failed, and the client with it',
      {
        files: {
          'build.log': build(
            9,
            0,
            '#20 exporting cache to registry\n#20 ERROR: x: 401 Unauthorized\nERROR: failed to solve: x: 401 Unauthorized\n',
          ),
        },
      },
      false,
    ],
    [
      'fail',
      'the build failed',
      {
        files: {
          'build.log': build(
            9,
            0,
            '#20 [app 9/9] RUN x\n#20 ERROR: process "x" did not complete successfully: exit code: 1\n',
          ),
        },
      },
      true,
    ],
    [
      'fail',
      'no build began',
      { files: { 'build.log': 'ERROR: Cannot connect to the Docker daemon at unix:///x\n' } },
      true,
    ],
  ] as const)('is %s when %s', async (verdict, _, options, red) => {
    const { text, isRed } = await report(options)
    expect([text('verdict'), isRed]).toEqual([verdict, red])
  })

  it('of a build that was tried again is the verdict of the last try', async () => {
    const { text, run } = await report({
      files: { 'build.log': log('plain/retry.log') },
      inputs: { 'warn-hit-rate': '0%' },
    })
    expect(text('verdict')).toBe('warn')
    expect(text('failure')).toBe('')
    expect(run.summary).toContain('an earlier try failed')
  })

  it('covers all logs of a list and a glob', async () => {
    const { run } = await report({
      inputs: { log: 'a.log\nlogs/*.log' },
      files: { 'a.log': build(1, 0), 'logs/b.log': build(2, 0), 'logs/c.log': build(3, 0), 'logs/d.txt': build(50, 0) },
    })
    expect(run.outputs.get('steps')).toBe(6)
  })
})

describe('a failure', () => {
  it.each([
    ['registry-denied', 'plain/unauthorized-push.log', /log in before the build/i],
    ['registry-unreachable', 'plain/unreachable-push.log', /host and port/],
    ['image-not-found', 'plain/base-not-found.log', /behind FROM/],
    ['missing-file', 'plain/missing-file.log', /dockerignore/],
    ['missing-secret', 'plain/missing-secret.log', /--secret/],
    ['dockerfile-syntax', 'plain/syntax-error.log', /line of the Dockerfile/],
    ['stage-not-found', 'plain/unknown-stage.log', /--target/],
    ['invalid-reference', 'plain/invalid-tag.log', /lower case/],
    ['wrong-platform', 'plain/exec-format.log', /platform/],
    ['disk-full', 'plain/disk-full.log', /prepare-disk/],
    ['daemon-lost', 'plain/daemon-lost.log', /memory or disk/],
    ['cancelled', 'plain/cancelled.log', /cancelled the job/],
    ['command-failed', 'plain/exit-127.log', /not found: install it/],
    ['command-failed', 'plain/exit-137.log', /more memory/],
    ['unknown', 'plain/refused-push.log', /message and the output/],
  ])('%s of %s is named, with its fix', async (kind, name, fix) => {
    const { text, run, isRed } = await report({ files: { 'build.log': log(name) } })
    expect([text('failure'), text('verdict'), isRed]).toEqual([kind, 'fail', true])
    expect(run.summary).toMatch(fix)
  })

  it('annotates the lines of the Dockerfile, under the path that the input names', async () => {
    const { run } = await report({
      inputs: { dockerfile: 'api/Dockerfile' },
      files: { 'build.log': log('plain/failing-run.log'), 'api/Dockerfile': 'FROM x\n' },
    })
    expect(run.annotations.filter(one => one.kind === 'error')[0]).toMatchObject({
      file: 'api/Dockerfile',
      line: 5,
      title: 'The build failed here',
    })
  })

  it('annotates no line of a Dockerfile that is not the one of the build', async () => {
    const other = example('build.log').replaceAll(
      'build definition from Dockerfile',
      'build definition from api.Dockerfile',
    )
    const { run } = await report({ files: { 'build.log': other, Dockerfile: example('Dockerfile') } })
    expect(run.annotations.filter(one => one.line !== undefined)).toEqual([])
    const lint = log('plain/lint-warnings.log')
      .toString()
      .replaceAll('build definition from Dockerfile', 'build definition from api.Dockerfile')
    const warned = await report({ files: { 'build.log': lint, Dockerfile: 'FROM x\n' } })
    expect(new Set(warned.run.annotations.filter(one => one.line !== undefined).map(one => one.file))).toEqual(
      new Set(['api.Dockerfile']),
    )
  })

  it('annotates the first miss of a stage and the warnings of the linter', async () => {
    const miss = await report({ files: { 'build.log': example('build.log'), Dockerfile: example('Dockerfile') } })
    expect(miss.run.annotations.filter(one => one.kind === 'notice').map(one => one.line)).toEqual([20, 27])
    const lint = await report({ files: { 'build.log': log('plain/lint-warnings.log') } })
    expect(lint.run.annotations.filter(one => one.kind === 'warning' && one.line !== undefined).length).toBeGreaterThan(
      3,
    )
  })
})

describe('bad input', () => {
  it('is refused with all problems at once', async () => {
    const { run, isRed, text } = await report({
      inputs: { 'min-hit-rate': 'four', 'max-duration': '15', 'fail-on': 'sometimes' },
    })
    expect(isRed).toBe(true)
    expect(text('verdict')).toBe('unknown')
    for (const name of ['min-hit-rate', 'max-duration', 'fail-on']) expect(run.summary).toContain(name)
  })

  it('names a Dockerfile that is not there', async () => {
    const { run, isRed } = await report({
      inputs: { dockerfile: 'nowhere/Dockerfile' },
      files: { 'build.log': build(1, 0) },
    })
    expect(isRed).toBe(true)
    expect(run.summary).toContain('nowhere/Dockerfile')
  })
})
