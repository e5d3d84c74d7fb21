import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { repositoryRoot } from '../root.ts'

let dir = ''
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ci-'))
})
afterAll(() => rmSync(dir, { recursive: true }))

interface Suite {
  readonly status: 'passed' | 'failed'
  readonly tests: readonly string[]
}

function report(suites: readonly Suite[], changes: Readonly<Record<string, unknown>> = {}): string {
  const tests = suites.flatMap(suite => suite.tests)
  const count = (status: string) => tests.filter(test => test === status).length
  return JSON.stringify({
    success: suites.every(suite => suite.status === 'passed'),
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    testResults: suites.map((suite, index) => ({
      name: `suite ${index}`,
      status: suite.status,
      assertionResults: suite.tests.map(status => ({ status, fullName: `a ${status} test` })),
    })),
    ...changes,
  })
}

const good = report([{ status: 'passed', tests: ['passed', 'passed'] }])

/** Runs stages as .ci/run does; a suite writes `text` as its report and ends with `status`. */
function run(script: string, env: NodeJS.ProcessEnv = {}) {
  const full = `set -u\nsource ${join(repositoryRoot, '.ci', 'stages.bash')}\ncd ${dir}\n${script}`
  const result = spawnSync('bash', ['-c', full], { encoding: 'utf8', env: { ...process.env, ...env }, input: 'stdin' })
  return { ...result, last: result.stdout.trimEnd().split('\n').at(-1) }
}

function suite(text: string | undefined, status: number): string {
  const source = join(dir, 'source.json')
  if (text !== undefined) writeFileSync(source, text)
  const write = text === undefined ? '' : `cp ${source} report.json; `
  return `suite "tests" report.json bash -c '${write}exit ${status}'\n`
}

describe('.ci/run', () => {
  it('sums up tests and checks when all is well', () => {
    const { status, last } = run(`${suite(good, 0)}check "lint" true\nfinish`)
    expect({ status, last }).toEqual({ status: 0, last: '3 passed, 0 failed' })
  })

  it('tells what was skipped, and counts it', () => {
    const text = report([{ status: 'passed', tests: ['passed', 'pending', 'todo'] }])
    const { status, last, stderr } = run(`${suite(text, 0)}finish`)
    expect({ status, last }).toEqual({ status: 0, last: '1 passed, 0 failed, 2 skipped' })
    expect(stderr).toContain('skipped: a pending test (pending in suite 0)')
  })

  it('goes on after a stage that fails, and shows how long each took', () => {
    const { status, last, stdout } = run('check "first" false\ncheck "second" true\nfinish')
    expect({ status, last }).toEqual({ status: 1, last: '1 passed, 1 failed' })
    expect(stdout).toMatch(/FAILED +\d+ s {2}first \(status 1\)/)
    expect(stdout).toMatch(/passed +\d+ s {2}second \(status 0\)/)
  })

  it.each([
    ['a check that fails', 'check "planted" false\nfinish', '2 passed, 1 failed'],
    ['a program that is not there', 'check "planted" no-such-program\nfinish', '2 passed, 1 failed'],
    ['a stage that kills itself', `check "planted" bash -c 'kill -9 $$'\nfinish`, '2 passed, 1 failed'],
    ['a stage that hangs', 'stage_limit=1s\ncheck "planted" sleep 60\nfinish', '2 passed, 1 failed'],
    ['an unset variable in the script', 'check "planted" $missing\nfinish', '2 passed, 1 failed'],
    ['an exit before the end', 'exit 0', '2 passed, 1 failed'],
    ['a signal', 'kill -TERM $$\nsleep 1\nfinish', '2 passed, 1 failed'],
    ['a counter that does not run', 'node() { return 1; }\nSUITE\nfinish', '2 passed, 1 failed'],
    ['a counter that prints nonsense', 'node() { echo "1 0"; }\nSUITE\nfinish', '2 passed, 1 failed'],
  ])('never sums up to no failure after %s', (_, script, expected) => {
    const { status, last } = run(suite(good, 0) + script.replace('SUITE', suite(good, 0)))
    expect({ status, last }).toEqual({ status: 1, last: expected })
  })

  it.each<[string, string | undefined, number, string]>([
    ['no report', undefined, 0, '0 passed, 1 failed'],
    ['no report and a red status', undefined, 1, '0 passed, 1 failed'],
    ['a report that is cut off', good.slice(0, 50), 0, '0 passed, 1 failed'],
    ['a report without numbers', report([], { numPassedTests: undefined }), 0, '0 passed, 1 failed'],
    ['a report without tests', report([]), 0, '0 passed, 1 failed'],
    ['a good report and a red status', good, 1, '2 passed, 1 failed'],
    [
      'a report that denies success',
      report([{ status: 'passed', tests: ['passed'] }], { success: false }),
      0,
      '1 passed, 1 failed',
    ],
    ['failed tests', report([{ status: 'failed', tests: ['passed', 'failed', 'failed'] }]), 1, '1 passed, 2 failed'],
    ['failed tests and a green status', report([{ status: 'failed', tests: ['failed'] }]), 0, '0 passed, 1 failed'],
    [
      'a suite that did not run',
      report([
        { status: 'passed', tests: ['passed'] },
        { status: 'failed', tests: [] },
      ]),
      1,
      '1 passed, 1 failed',
    ],
  ])('counts %s as a failure', (_, text, code, expected) => {
    const { status, last } = run(`${suite(text, code)}finish`)
    expect({ status, last }).toEqual({ status: 1, last: expected })
  })

  it('does not take the report of an earlier run for that of this one', () => {
    writeFileSync(join(dir, 'report.json'), good)
    expect(run(`${suite(undefined, 0)}finish`).last).toBe('0 passed, 1 failed')
  })

  it('does not pass without a stage', () => {
    expect(run('finish')).toMatchObject({ status: 1, last: '0 passed, 1 failed' })
  })

  it('gives no stage its standard input', () => {
    expect(run('check "reads" cat\nfinish').stdout).not.toContain('stdin')
  })

  it('counts the real reports of jest', () => {
    const path = join(dir, 'real.json')
    const jest = join(repositoryRoot, 'node_modules/jest/bin/jest.js')
    const project = mkdtempSync(join(dir, 'project-'))
    writeFileSync(join(project, 'package.json'), '{"jest":{"testEnvironment":"node"}}')
    writeFileSync(join(project, 'a.test.js'), "test('a', () => {}); xtest('b', () => {}); test('c', () => { throw 1 })")
    writeFileSync(join(project, 'b.test.js'), "throw new Error('broken')")
    const { status, last } = run(
      `suite "jest" ${path} bash -c 'cd ${project} && node ${jest} --json --outputFile=${path}'\nfinish`,
    )
    expect({ status, last }).toEqual({ status: 1, last: '1 passed, 2 failed, 1 skipped' })
  }, 30_000)

  it('has stages for everything that a commit must hold', () => {
    const script = readFileSync(join(repositoryRoot, '.ci/run'), 'utf8')
    expect(script.trimEnd().split('\n').at(-1)).toBe('finish')
    for (const command of [
      'npm ci',
      'npm start',
      'npm test',
      'check:dist',
      'test:e2e',
      'biome ci',
      'tsc',
      'lint:imports',
      'docs -- --check',
      'actionlint',
      'zizmor',
    ]) {
      expect(script).toContain(command)
    }
  })
})
