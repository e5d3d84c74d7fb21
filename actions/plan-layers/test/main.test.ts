import type { Environment } from '@ci-kit/core/ports'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { goldenText } from '@ci-kit/testing/golden'
import { describe, expect, it } from '@jest/globals'
import { main } from '../src/main.ts'

const IMAGE = 'ghcr.io/org/app'
const DEFAULTS = {
  layers: 'base\npython\nnode',
  image: IMAGE,
  'allow-none': 'false',
  quarter: '2026Q4',
  context: '.',
  runner: 'ubuntu-latest',
  reports: 'reports',
  'fail-on': 'error',
  summary: 'always',
}

interface Options {
  readonly files?: Readonly<Record<string, string>>
  readonly environment?: Partial<Environment>
}

async function plan(inputs: Readonly<Record<string, string>>, { files = {}, environment = {} }: Options = {}) {
  const run = fakeRun({ inputs: { ...DEFAULTS, ...inputs }, files, environment, name: 'plan-layers' })
  await run.execute(main)
  const outputs = Object.fromEntries(run.outputs)
  const waves = [1, 2, 3, 4, 5, 6].map(wave => outputs[`wave-${wave}`] as readonly string[] | undefined)
  return { run, outputs, waves, isRed: run.door.exitCode === 1 }
}

const many = (count: number): string => Array.from({ length: count }, (_, at) => `l${at} needs=none`).join('\n')

describe('the plan', () => {
  it('puts layers one after the other where the list does not say what they need', async () => {
    const { waves, outputs, run } = await plan({})
    expect(waves).toEqual([['base'], ['python'], ['node'], [], [], []])
    expect(outputs.rows).toEqual([
      { name: 'base', needs: [], tags: [`${IMAGE}:cache-base`, `${IMAGE}:cache-base-2026Q4`] },
      { name: 'python', needs: ['base'], tags: [`${IMAGE}:cache-python`, `${IMAGE}:cache-python-2026Q4`] },
      { name: 'node', needs: ['base', 'python'], tags: [`${IMAGE}:cache-node`, `${IMAGE}:cache-node-2026Q4`] },
    ])
    expect(run.summary).toBe(goldenText(import.meta.url, 'plan.md', run.summary))
  })

  it.each([
    ['side by side on one base', 'base\npython needs=base\nnode needs=base', [['base'], ['python', 'node']]],
    ['all at once', 'a\nb needs=none\nc needs=none', [['a', 'b', 'c']]],
    ['a diamond', 'a\nb needs=a\nc needs=a\nd needs=b,c', [['a'], ['b', 'c'], ['d']]],
    ['two chains', 'a\nb needs=none\na2 needs=a\nb2 needs=b\nall', [['a', 'b'], ['a2', 'b2'], ['all']]],
    ['one line with semicolons', 'base; python; node needs=base', [['base'], ['python', 'node']]],
    ['comments and blank lines', '# first\nbase\n\n  # then\npython', [['base'], ['python']]],
    ['comments behind a layer', 'base # the system\npython\targ:A="x # y"', [['base'], ['python']]],
  ])('builds %s', async (_what, layers, expected) => {
    const { waves } = await plan({ layers })
    expect(waves.filter(wave => wave?.length !== 0)).toEqual(expected)
  })

  it('finds the repository on github.com, in lower case', async () => {
    const environment = { serverUrl: 'https://github.com', repository: 'Org/App' }
    const { outputs } = await plan({ image: '' }, { environment })
    expect(outputs.image).toBe('ghcr.io/org/app')
    const elsewhere = await plan(
      { image: '' },
      { environment: { ...environment, serverUrl: 'https://git.example.com' } },
    )
    expect([elsewhere.isRed, elsewhere.run.summary]).toEqual([
      true,
      expect.stringContaining('registry.example.com/org/app'),
    ])
  })

  it('takes the current quarter, in UTC', async () => {
    const { outputs, run } = await plan({ quarter: '' })
    const now = new Date(run.clock.nowMs())
    expect(outputs.quarter).toBe(`${now.getUTCFullYear()}Q${Math.ceil((now.getUTCMonth() + 1) / 3)}`)
  })

  it.each([
    ['a name in capitals', { layers: 'Base' }, 'lower case'],
    ['a name that is an expression', { layers: '$(id)' }, 'lower case'],
    ['an unknown key', { layers: 'a tag=x' }, 'target='],
    ['a word without =', { layers: 'a b' }, 'target='],
    ['a key twice', { layers: 'a target=x target=y' }, 'once'],
    ['an open quote', { layers: 'a "target=x' }, 'closing quote'],
    ['a bad argument name', { layers: 'a arg:A-B=1' }, 'arg:NAME=value'],
    ['a layer twice', { layers: 'a\na' }, 'a is there twice'],
    ['a need that is no layer', { layers: 'a\nb needs=c' }, 'c, which is no layer; the layers are a, b'],
    ['a need that comes later', { layers: 'a needs=b\nb' }, 'put b first'],
    ['a need of itself', { layers: 'a needs=a' }, 'a needs itself'],
    ['seven in a row', { layers: 'a\nb\nc\nd\ne\nf\ng' }, 'at most 6'],
    ['no layer', { layers: '# none' }, 'no layer'],
    ['a quarter that is none', { quarter: '2026Q5' }, '2026Q4'],
    ['a quarter in words', { quarter: 'last' }, '2026Q4'],
    ['an image with a tag', { image: 'ghcr.io/org/app:1' }, 'ghcr.io/org/app'],
    ['a tag prefix that no tag has', { 'tag-prefix': '-x' }, 'start of a tag'],
    ['a platform without a runner', { platforms: 'linux/amd64,linux/s390x' }, 'no runner for linux/s390x'],
    ['a platform that is none', { platforms: 'arm' }, 'linux/arm64'],
    ['layers on one line with commas', { layers: 'base, python' }, 'one layer on each line'],
    ['more than a matrix has', { layers: many(257) }, '257 layers would be built side by side'],
    ['so many on two platforms', { layers: many(129), platforms: 'linux/amd64,linux/arm64' }, 'at most 256 jobs'],
    ['an argument that is none', { 'build-args': 'A=1\nB: 2' }, 'NAME=value on each line, not "B: 2"'],
    ['a runner that is broken JSON', { runner: '["self-hosted",]' }, 'a JSON list of labels'],
    ['a runner of two labels in one', { runner: 'self-hosted, linux' }, 'a JSON list of labels'],
    ['a name that no artifact has', { prefix: 'a/b-' }, 'a name for the artifacts (the input name of a workflow)'],
    ['a runner of a platform that is broken JSON', { runners: 'linux/arm64=["arm"' }, 'ubuntu-24.04-arm is the form'],
  ])('refuses %s', async (_what, inputs, expected) => {
    const { run, isRed } = await plan(inputs)
    expect(isRed).toBe(true)
    expect(run.summary.replaceAll('\\', '')).toContain(expected)
  })

  it('says everything that is wrong with a list at once', async () => {
    const { run } = await plan({ layers: 'a\na\nb needs=c' })
    expect(run.summary).toContain('a is there twice')
    expect(run.summary).toContain('which is no layer')
  })
})

describe('no layer at all', () => {
  it('is a plan of builds alone where that is allowed', async () => {
    const { outputs, isRed } = await plan({ layers: '', 'allow-none': 'true' })
    expect(isRed).toBe(false)
    expect(outputs).toMatchObject({ rows: [], tags: '', targets: '' })
    expect(outputs.builds).toEqual([expect.objectContaining({ name: 'native', 'cache-from': '' })])
  })
})

describe('the label of a runner', () => {
  const environment = { serverUrl: 'https://github.com' }
  const ARM64 = { platforms: 'linux/arm64' }

  it.each([
    ['with a typing error', { runner: 'ubuntu-lates' }, 'did you mean ubuntu-latest?'],
    ['for arm64', { ...ARM64, runners: 'linux/arm64=ubuntu-24.04-arm64' }, 'did you mean ubuntu-24.04-arm?'],
    ['of a version that is gone', { runner: 'ubuntu-20.04' }, '["self-hosted", "ubuntu-20.04"]'],
    ['of another machine', { ...ARM64, runners: 'linux/arm64=ubuntu-latest' }, 'would be emulated on ubuntu-latest'],
    ['without Docker', { runner: 'ubuntu-slim' }, 'ubuntu-slim has no Docker daemon'],
  ])('%s is refused before a job waits for it', async (_what, inputs, expected) => {
    const { run, isRed } = await plan(inputs, { environment })
    expect(isRed).toBe(true)
    expect(run.summary.replaceAll('\\', '')).toContain(expected)
  })

  it.each([
    ['one that GitHub hosts', { runner: 'ubuntu-22.04' }, 0],
    ["one of one's own", { runner: '["self-hosted", "ubuntu-20.04"]' }, 0],
    ['a larger one', { runner: 'ubuntu-latest-m' }, 1],
    ['one that nobody has listed, with a notice', { runner: 'big-machine' }, 1],
  ])('may be %s', async (_what, inputs, notices) => {
    const { run, isRed } = await plan(inputs, { environment })
    expect([isRed, run.annotations.length]).toEqual([false, notices])
  })

  it("is another server's own matter", async () => {
    const { run, isRed } = await plan(
      { runner: 'ubuntu-lates' },
      { environment: { serverUrl: 'https://git.example.com' } },
    )
    expect([isRed, run.annotations]).toEqual([false, []])
  })
})

describe('the builds', () => {
  const layersOn = (suffix: string) =>
    ['base', 'python', 'node'].map(name => `${IMAGE}:cache-${name}${suffix}`).join('\n')
  const NATIVE = { name: 'native', platform: '', runner: 'ubuntu-latest', suffix: '' }

  it.each([
    ['none: the runner as it is', {}, [NATIVE]],
    [
      'one: no suffix',
      { platforms: 'linux/arm64' },
      [{ name: 'linux-arm64', platform: 'linux/arm64', runner: 'ubuntu-24.04-arm', suffix: '' }],
    ],
    [
      "one in another tool's words",
      { platforms: 'linux/aarch64, linux/arm64/v8' },
      [{ name: 'linux-arm64', platform: 'linux/arm64', runner: 'ubuntu-24.04-arm', suffix: '' }],
    ],
    [
      'two: native runners',
      { platforms: 'linux/amd64, linux/arm64' },
      [
        { name: 'linux-amd64', platform: 'linux/amd64', runner: 'ubuntu-latest', suffix: '-amd64' },
        { name: 'linux-arm64', platform: 'linux/arm64', runner: 'ubuntu-24.04-arm', suffix: '-arm64' },
      ],
    ],
    [
      'own runners',
      { platforms: 'linux/arm/v7\nlinux/amd64', runner: '["self-hosted","x64"]', runners: 'linux/arm/v7=pi' },
      [
        { name: 'linux-arm-v7', platform: 'linux/arm/v7', runner: 'pi', suffix: '-arm-v7' },
        { name: 'linux-amd64', platform: 'linux/amd64', runner: ['self-hosted', 'x64'], suffix: '-amd64' },
      ],
    ],
  ])('of %s', async (_what, inputs, expected) => {
    const { outputs } = await plan(inputs)
    expect(outputs.builds).toEqual(expected.map(build => ({ ...build, 'cache-from': layersOn(build.suffix) })))
  })
})

describe('several platforms', () => {
  const inputs = { layers: 'base\npython', platforms: 'linux/amd64,linux/arm64' }

  it('have a row and tags for each', async () => {
    const { outputs } = await plan(inputs)
    const rows = outputs.rows as readonly { readonly name: string; readonly needs: readonly string[] }[]
    expect(rows.map(({ name, needs }) => [name, ...needs])).toEqual([
      ['base-amd64'],
      ['base-arm64'],
      ['python-amd64', 'base-amd64'],
      ['python-arm64', 'base-arm64'],
    ])
    const one = await plan({ ...inputs, layer: 'python', suffix: '-arm64' })
    expect(one.outputs.tags).toBe(`${IMAGE}:cache-python-arm64\n${IMAGE}:cache-python-arm64-2026Q4`)
  })

  it('may not meet a layer of that name', async () => {
    const { run, isRed } = await plan({
      layers: 'a\na-windows',
      platforms: 'linux/arm64,windows/arm64',
      runners: 'windows/arm64=windows-11-arm',
    })
    expect([isRed, run.summary]).toEqual([true, expect.stringContaining('two layers would push')])
  })
})

describe('one layer', () => {
  const LAYERS =
    'base\npython target=py needs=base arg:PYTHON=3.13 "arg:FLAGS=-O2 -g" image=ghcr.io/org/python\nnode needs=base\nall'
  const left = (layer: string, verdict: string) => ({
    [`reports/prewarm-${layer}/cache.json`]: JSON.stringify({
      version: 1,
      action: 'report-cache-hits',
      verdict,
      findings: verdict === 'fail' ? [{ level: 'error', code: 'x', message: 'it failed' }] : [],
    }),
  })

  it('gets all that its build needs', async () => {
    const { outputs, isRed } = await plan({ layers: LAYERS, layer: 'python', prefix: 'prewarm-', 'build-args': 'A=1' })
    expect(isRed).toBe(false)
    expect(outputs).toMatchObject({
      target: 'py',
      context: '.',
      'build-args': 'A=1\nPYTHON=3.13\nFLAGS=-O2 -g',
      tags: 'ghcr.io/org/python:cache-python\nghcr.io/org/python:cache-python-2026Q4',
      'cache-from': `ghcr.io/org/python:cache-python\n${IMAGE}:cache-base`,
      image: 'ghcr.io/org/python',
    })
    expect(String(outputs['cache-to']).split('\n')).toEqual(
      ['cache-python', 'cache-python-2026Q4'].map(
        tag => `type=registry,ref=ghcr.io/org/python:${tag},mode=max,image-manifest=true,oci-mediatypes=true`,
      ),
    )
  })

  it('is built when those that it builds on were made, whatever became of others', async () => {
    const files = { ...left('base', 'pass'), ...left('python', 'fail') }
    const { isRed, outputs } = await plan({ layers: LAYERS, layer: 'node', prefix: 'prewarm-' }, { files })
    expect([isRed, outputs.verdict]).toEqual([false, 'pass'])
  })

  it('is not built when one was not, and says which', async () => {
    const files = { ...left('base', 'pass'), ...left('python', 'fail'), ...left('node', 'pass') }
    const { run, isRed, outputs } = await plan({ layers: LAYERS, layer: 'all', prefix: 'prewarm-' }, { files })
    expect([isRed, outputs.verdict]).toEqual([true, 'fail'])
    expect([...run.files.written].find(([path]) => path.includes('plan-layers'))?.[1]).toContain(
      '"blockedBy": [\n    "python"',
    )
    expect(run.summary).toBe(goldenText(import.meta.url, 'blocked.md', run.summary))
    const tolerant = await plan({ layers: LAYERS, layer: 'all', prefix: 'prewarm-', 'fail-on': 'never' }, { files })
    expect(tolerant.isRed).toBe(false)
  })

  it('is built where no reports are kept, and says so', async () => {
    const { run, isRed } = await plan({ layers: LAYERS, layer: 'node', prefix: 'prewarm-' })
    expect(isRed).toBe(false)
    expect(run.annotations.map(one => one.message).join()).toContain('base left no report')
  })

  it('is one of the list', async () => {
    const { isRed, run } = await plan({ layer: 'ruby' })
    expect(isRed).toBe(true)
    expect(run.summary).toContain('the layers are base, python, node')
  })
})
