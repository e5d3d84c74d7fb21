import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { cli } from '../src/main.ts'
import { expectGolden } from './golden.ts'

const kitRoot = fileURLToPath(new URL('stand-in', import.meta.url))
const ENV = { PATH: process.env.PATH, GITHUB_ACTIONS: 'true', INPUT_OLD: 'x', STATE_old: 'y', GH_TOKEN: 'token-1' }

let cwd = ''
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'ci-kit-test-'))
  await writeFile(join(cwd, 'my.log'), '#1 CACHED\n')
})
afterEach(() => rm(cwd, { recursive: true }))

async function run(...argv: string[]): Promise<{ status: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  const output = (key: 'out' | 'err') => ({
    write: (text: string) => {
      written[key] += text
    },
  })
  const status = await cli(argv, { kitRoot, cwd, env: ENV, stdout: output('out'), stderr: output('err') })
  return { status, ...written }
}

describe('help', () => {
  it('lists the actions that the kit has', async () => {
    const { status, out } = await run('--help')
    expect(status).toBe(0)
    expectGolden('help.txt', out)
  })

  it('of an action is made from its action.yml', async () => {
    const { status, out } = await run('report-cache-hits', '--help')
    expect(status).toBe(0)
    expectGolden('help-report-cache-hits.txt', out)
  })

  it.each([[['help']], [['-h']], [['--color', 'never', '--help']]])('is shown for %j', async argv => {
    expect((await run(...argv)).out).toBe((await run('--help')).out)
  })

  it('of an action is shown for `help <action>`, and names what is required', async () => {
    const { out } = await run('help', 'prepare-disk')
    expect(out).toContain('--min-free  How much must be free (required)')
    expect(out).toContain('ci-kit prepare-disk --min-free VALUE')
  })

  it('says the version of the package around the kit', async () => {
    await writeFile(join(cwd, 'package.json'), '{"version":"1.2.3"}')
    let out = ''
    const stdout = { write: (text: string) => (out += text) }
    expect(await cli(['--version'], { kitRoot: join(cwd, 'dist'), stdout })).toBe(0)
    expect(out).toBe('1.2.3\n')
  })
})

describe('a run', () => {
  it('without arguments reports on the log that comes with the kit, and says so', async () => {
    const { status, out, err } = await run('--no-page')
    expect(status).toBe(0)
    expect(err).toContain('This is a real build log that comes with the kit.')
    expect(out).toContain('12 of 14 steps cached')
    expect(out).toContain('the step would be green')
    expect(out).not.toContain('Page:')
  })

  it('gives the action a runner: its inputs with defaults, its files, and nothing of another run', async () => {
    const { status, out } = await run('report-cache-hits', 'my.log', '--min-hit-rate=80%', '--json')
    expect(status).toBe(0)
    const { temp, ...facts } = JSON.parse(out)
    expect(facts).toEqual({
      version: 1,
      inputs: {
        INPUT_LOG: 'my.log',
        'INPUT_MIN-HIT-RATE': '80%',
        INPUT_DOCKERFILE: 'Dockerfile',
        'INPUT_DRY-RUN': 'false',
        'INPUT_WARN-HIT-RATE': '90%',
        INPUT_TOKEN: 'token-1',
        INPUT_ACT: '',
      },
      workspace: cwd,
      actions: null,
      state: null,
      missing: [],
    })
    expect(existsSync(temp)).toBe(false)
  })

  it('shows the log of the action on standard error, as words and without what a terminal would obey', async () => {
    const { err } = await run('report-cache-hits', '--no-page')
    expect(err.split('\n').filter(line => line !== 'progress on standard error')).toEqual([
      'Reading 1 log(s)',
      'plain text of the log',
      '::error::text of a log, not of the action',
      'warning: first: miss (Dockerfile:7)',
      '  second line',
      '',
    ])
    expect(err).toContain('progress on standard error')
  })

  it('writes the page where it is told to, drawn by the mermaid that is installed', async () => {
    const { status, out } = await run('report-cache-hits', '--page', 'deep/out.html')
    expect(status).toBe(0)
    const path = join(cwd, 'deep', 'out.html')
    expect(out).toContain(`Page: ${path}\n`)
    const html = await readFile(path, 'utf8')
    expect(html).toContain('12 of 14 steps cached (86 %), below 90 %</h2>')
    expect(html.length).toBeGreaterThan(2_000_000)
  })

  it('writes the page to a new place in the temp folder by default', async () => {
    const { out } = await run('report-cache-hits')
    const path = /^Page: (.*)$/m.exec(out)?.[1] ?? ''
    expect(path.startsWith(tmpdir())).toBe(true)
    expect(await readFile(path, 'utf8')).toContain('<!doctype html>')
    await rm(join(path, '..'), { recursive: true })
  })

  it('keeps the report where it is told to', async () => {
    const { out } = await run('report-cache-hits', '--no-page', '--report', 'r.json')
    expect(out).toContain(`Report: ${join(cwd, 'r.json')}\n`)
    expect(JSON.parse(await readFile(join(cwd, 'r.json'), 'utf8'))).toMatchObject({ version: 1 })
  })

  it('prints the outputs when the action wrote no summary', async () => {
    const { out } = await run('report-cache-hits', '--act', 'silent')
    expect(out).toContain('verdict: pass\n')
    expect(out).not.toContain('Page:')
  })

  it('colours only when asked to in a pipe', async () => {
    const colored = await run('report-cache-hits', '--no-page', '--color', 'always')
    expect(colored.out).toContain('\u001b[1;33m')
    expect((await run('report-cache-hits', '--no-page')).out).not.toContain('\u001b')
  })
})

describe('the exit status', () => {
  it.each<[string, string[], number, string]>([
    ['green', ['report-cache-hits', '--no-page'], 0, ''],
    [
      'red',
      ['report-cache-hits', '--no-page', '--min-hit-rate', '90%'],
      1,
      'error: hit rate is 12 of 14 steps, below 90 %',
    ],
    ['red with JSON', ['report-cache-hits', '--json', '--min-hit-rate', '90%'], 1, ''],
    ['ended by a signal', ['report-cache-hits', '--no-page', '--act', 'signal'], 1, ''],
    [
      'no report for --json',
      ['report-cache-hits', '--json', '--act', 'no-report'],
      2,
      'error: the action wrote no JSON report',
    ],
    ['an unknown action', ['report-cache'], 2, 'did you mean report-cache-hits?'],
    ['an unknown option', ['report-cache-hits', '--min-hitrate', '1'], 2, 'did you mean --min-hit-rate?'],
    [
      'an option without an action',
      ['--log', 'my.log'],
      2,
      'fix: write the action before its options: ci-kit report-cache-hits --log my.log',
    ],
    [
      'a page that cannot be written',
      ['report-cache-hits', '--page', 'my.log/x'],
      2,
      'error: the page cannot be written',
    ],
    [
      'a report that cannot be written',
      ['report-cache-hits', '--no-page', '--report', '.'],
      2,
      'error: the report cannot be written',
    ],
    ['an action outside of the kit', ['../stand-in/prepare-disk'], 2, 'there is no action "../stand-in/prepare-disk"'],
  ])('%s', async (_, argv, status, error) => {
    const result = await run(...argv)
    expect(result.status).toBe(status)
    expect(result.err).toContain(error)
  })

  it('says the signal that ended the action', async () => {
    expect((await run('report-cache-hits', '--no-page', '--act', 'signal')).out).toContain('red (exit status 137)')
  })

  it('is 1, with what to do, when the kit itself is broken', async () => {
    let err = ''
    const stderr = { write: (text: string) => (err += text) }
    const status = await cli([], { kitRoot: join(cwd, 'nothing'), cwd, env: ENV, stdout: stderr, stderr })
    expect(status).toBe(1)
    expect(err).toMatch(
      /^error: ENOENT.*action\.yml.*\n {2}fix: ci-kit or its installation is at fault; install it anew/,
    )
  })

  it('leaves standard output to the JSON alone', async () => {
    const { out } = await run('report-cache-hits', '--json', '--page', 'p.html', '--min-hit-rate', '90%')
    expect(JSON.parse(out)).toMatchObject({ version: 1 })
  })
})
