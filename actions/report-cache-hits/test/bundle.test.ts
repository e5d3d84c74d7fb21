import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { describe, expect, it } from '@jest/globals'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUNDLE = `${ROOT}dist/report-cache-hits/index.js`
const INPUTS = {
  log: 'build.log',
  'warn-hit-rate': '90%',
  'max-duration': '15m',
  'fail-on': 'error',
  summary: 'always',
  title: 'Build cache',
}

function example(name: string): string {
  return readFileSync(`${ROOT}packages/cli/example/${name}`, 'utf8')
}

/** The bundle as the runner starts it, on the Node that runs this test; CI runs it on 20 and on 24. */
describe('the bundle', () => {
  it('reports a build: outputs, summary, annotations, exit status', async () => {
    const files = { 'build.log': example('build.log'), Dockerfile: example('Dockerfile') }
    const result = await runBundle(BUNDLE, { inputs: INPUTS, files })
    expect(result.exitCode).toBe(0)
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: 'warn',
      'hit-rate': '0.7059',
      steps: '17',
      cached: '12',
      'duration-seconds': '29.1',
      failure: '',
    })
    expect(JSON.parse(result.outputs.get('pushed') ?? '')).toHaveLength(2)
    expect(result.report).toMatchObject({ version: 1, action: 'report-cache-hits', totals: { hitRate: 12 / 17 } })
    expect(result.summary).toBe(readFileSync(`${ROOT}actions/report-cache-hits/test/golden/example.md`, 'utf8'))
    expect(result.annotations.map(one => one.name).sort()).toEqual(['notice', 'notice', 'warning'])
  })

  it('is red, with the failing line, for a build that failed', async () => {
    const files = { 'build.log': example('failed-build.log'), Dockerfile: example('Dockerfile') }
    const result = await runBundle(BUNDLE, { inputs: INPUTS, files })
    expect([result.exitCode, result.outputs.get('failure')]).toEqual([1, 'command-failed'])
    expect(result.annotations.filter(one => one.name === 'error').map(one => one.properties.get('line'))).toContain(
      '26',
    )
  })

  it('tells of bad inputs all at once, sets every output and leaves nothing behind', async () => {
    const result = await runBundle(BUNDLE, { inputs: { ...INPUTS, 'min-hit-rate': 'most', 'max-duration': 'long' } })
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toContain('min-hit-rate')
    expect(result.stdout).toContain('max-duration')
    expect([...result.outputs.keys()].sort()).toEqual([
      'cached',
      'duration-seconds',
      'failure',
      'hit-rate',
      'pushed',
      'report',
      'steps',
      'verdict',
    ])
    expect(result.outputs.get('verdict')).toBe('unknown')
    expect(result.tempFiles.filter(path => path.includes('.tmp'))).toEqual([])
  })

  it('lets no line of a log become a command of the runner', async () => {
    const hostile = '::set-output name=verdict::pass ##[error]x ::error::x ::stop-commands::x'
    const log = `#1 [stage 1/1] RUN ${hostile}\n#1 0.1 ${hostile}\r::error::y\n#1 ERROR: ${hostile}\n------\n > [stage 1/1] RUN ${hostile}:\n0.1 ${hostile}\n------\nERROR: failed to solve: ${hostile}\n`
    const result = await runBundle(BUNDLE, { inputs: INPUTS, files: { 'build.log': log } })
    const names = new Set(result.commands.map(command => command.name))
    expect([...names].filter(name => !['error', 'warning', 'notice', 'debug'].includes(name))).toEqual([])
    expect(result.annotations.filter(one => one.message === 'x' || one.message === 'y')).toEqual([])
  })
})
