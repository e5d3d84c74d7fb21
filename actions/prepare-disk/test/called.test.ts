import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { machineSandbox, reading, reportOf, runScene } from './scene.ts'

let sandbox: ReturnType<typeof machineSandbox>
beforeEach(() => {
  sandbox = machineSandbox()
  sandbox.file('usr/share/swift/file')
})
afterEach(() => sandbox.remove())

async function keptBecause(files: Readonly<Record<string, string>>): Promise<string | undefined> {
  const inputs = { 'min-free': '902GB', 'dry-run': 'true', 'fail-on': 'never' }
  const made = await runScene(sandbox, { inputs, readings: [reading(900e9)], files })
  const { found } = reportOf(made) as { readonly found: readonly { name: string; keptBecause?: string }[] }
  return found.find(({ name }) => name === 'swift')?.keptBecause
}

const CALLER = '.github/workflows/build.yml'
const COMPOSITE = 'runs:\n  using: composite\n  steps:\n    - run: swift build\n      shell: bash\n'

describe('what an earlier step of the job has set up', () => {
  const run = async (inputs: Readonly<Record<string, string>>, searchPath: string) => {
    sandbox.file('opt/hostedtoolcache/Python/3.13.1/x64/bin/python')
    sandbox.file('usr/local/.ghcup/bin/ghc')
    const asked = { 'min-free': '990GB', 'dry-run': 'true', 'fail-on': 'never', ...inputs }
    const machine = { searchPath, workflowRef: undefined }
    const made = await runScene(sandbox, { inputs: asked, readings: [reading(900e9)], machine })
    const { found } = reportOf(made) as { readonly found: readonly { name: string; keptBecause?: string }[] }
    return found.filter(one => one.keptBecause !== undefined).map(one => one.name)
  }

  it('stays, whether or not the workflow can be read; PATH shows it', async () => {
    const python = sandbox.path('opt/hostedtoolcache/Python/3.13.1/x64/bin')
    const searchPath = `${python}:${sandbox.path('usr/local/.ghcup/bin')}:/usr/bin::`
    expect(await run({}, searchPath)).toEqual(['tool-cache'])
    expect(await run({ allow: 'tool-cache' }, searchPath)).toEqual([])
    expect(await run({ profile: 'emergency' }, searchPath)).toEqual([])
    expect(await run({}, `/usr/bin:${sandbox.path('opt/hostedtoolcache/Python-other/bin')}`)).toEqual([])
  })
})

describe('what the workflow uses by way of another file of the repository', () => {
  it('stays: a reusable workflow', async () => {
    const called = '.github/workflows/called.yml'
    const reason = await keptBecause({
      [CALLER]: `jobs:\n  a:\n    uses: ./${called}\n`,
      [called]: 'jobs:\n  b:\n    steps:\n      - run: swift test\n',
    })
    expect(reason).toBe(`the workflow uses it: line 4 of ${called}, - run: swift test`)
  })

  it.each(['action.yml', 'action.yaml'])('stays: a composite action, its %s, and one that calls it', async name => {
    const reason = await keptBecause({
      [CALLER]: 'jobs:\n  a:\n    steps:\n      - uses: ./tools/outer\n',
      'tools/outer/action.yml':
        "runs:\n  using: 'composite'\n  steps:\n    - uses: ./tools/outer\n    - uses: ./tools/inner/\n",
      [`tools/inner/${name}`]: COMPOSITE,
    })
    expect(reason).toBe(`the workflow uses it: line 4 of tools/inner/${name}, - run: swift build`)
  })

  it('may go: an action that has no steps, and one that is not there', async () => {
    const reason = await keptBecause({
      [CALLER]: 'jobs:\n  a:\n    steps:\n      - uses: ./tools/program\n      - uses: ./tools/none\n',
      'tools/program/action.yml': 'runs:\n  using: node24\n  main: swift build\n',
    })
    expect(reason).toBeUndefined()
  })
})
