import { describe, expect, it } from '@jest/globals'
import { build, example, log, OUTPUTS, report } from './action.ts'

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

describe('a cache that could not be imported', () => {
  const FAILED = `#105 importing cache manifest from r.example/a:1
#105 ERROR: failed to configure registry cache importer: r.example/a:1: not found
`
  const IMPORTED = `#106 importing cache manifest from r.example/a:2
#106 inferred cache manifest type: application/vnd.oci.image.manifest.v1+json done
#106 DONE 0.1s
`
  it.each([
    ['no cache was imported: ', FAILED],
    ['a cache was not imported: ', `${FAILED}\n${IMPORTED}`],
  ])('is told as what it was, one of some or all there was: %s', async (message, imports) => {
    const { run } = await report({ files: { 'build.log': build(9, 1, imports) } })
    expect(run.summary).toContain(message)
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
