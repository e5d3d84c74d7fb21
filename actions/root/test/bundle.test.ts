import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BundleResult, runBundle } from '@ci-kit/testing/run-bundle'
import { parseFileCommands } from '@ci-kit/testing/runner-commands'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { REPOSITORY } from './kit.ts'

const BUNDLE = join(REPOSITORY, 'dist', 'index.js')
const LOG = readFileSync(join(REPOSITORY, 'packages/buildlog/test/fixtures/plain/lint-warnings.log'))

let temp = ''
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'root-bundle-'))
  writeFileSync(join(temp, 'state'), '')
})
afterEach(() => rmSync(temp, { recursive: true, force: true, maxRetries: 5 }))

/** One phase of the step, as the runner starts it: what the main step saved is there for the post step. */
function phase(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<BundleResult> {
  const saved = parseFileCommands(readFileSync(join(temp, 'state'), 'utf8'))
  const states = Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]))
  const env = { RUNNER_TEMP: temp, GITHUB_STATE: join(temp, 'state'), RUNNER_ENVIRONMENT: 'self-hosted', ...states }
  return runBundle(BUNDLE, { inputs, files, env })
}

describe('the bundle', () => {
  it('prepares in its main step and reports in its post step, with no input at all', async () => {
    const begun = await phase({})
    expect([begun.exitCode, begun.summary, begun.stderr]).toEqual([0, '', ''])
    expect(Number(begun.outputs.get('free-bytes'))).toBeGreaterThan(0)
    const ended = await phase({}, { 'build.log': LOG })
    expect([ended.exitCode, ended.stderr]).toEqual([0, ''])
    expect(ended.summary).toContain('This job needed')
    expect(ended.summary).toContain('### Build cache')
    expect(ended.summary.match(/^## /gm)).toHaveLength(1)
    expect(ended.outputs.get('free-bytes')).toBe(begun.outputs.get('free-bytes'))
  })

  it('that has too little space is red at once, and says nothing more at the end', async () => {
    const begun = await phase({ 'min-free': '900TB', 'dry-run': 'true' })
    expect(begun.exitCode).toBe(1)
    expect(begun.summary).toContain('Insufficient free space: need 900.0 TB')
    const ended = await phase({ 'min-free': '900TB', 'dry-run': 'true' })
    expect([ended.exitCode, ended.summary]).toEqual([0, ''])
  })

  it('names every input that is not usable, before anything is measured', async () => {
    const begun = await phase({ 'min-free': 'lots', 'min-hit-rate': 'most' })
    expect(begun.exitCode).toBe(1)
    expect(begun.annotations.map(({ message }) => message).join()).toMatch(
      /min-free is "lots"[\s\S]*min-hit-rate is "most"/,
    )
    const ended = await phase({ 'min-free': 'lots', 'min-hit-rate': 'most' }, { 'build.log': LOG })
    expect([ended.exitCode, ended.summary]).toEqual([0, ''])
  })
})
