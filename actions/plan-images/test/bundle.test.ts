import { fileURLToPath } from 'node:url'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { expect, it } from '@jest/globals'
import { LIST } from './given.ts'

const BUNDLE = fileURLToPath(new URL('../../../dist/plan-images/index.js', import.meta.url))
const INPUTS = {
  images: 'ubuntu-stable',
  list: '.github/ci-kit-images.yml',
  runner: 'ubuntu-latest',
  runners: 'linux/arm64=ubuntu-24.04-arm',
  'max-parallel': '10',
  'max-parallel-self-hosted': '2',
  cache: 'true',
  push: 'true',
  tests: 'true',
  image: 'ghcr.io/org/app',
}
const files = { '.github/ci-kit-images.yml': LIST }

it('plans, as JSON that a matrix reads', async () => {
  const result = await runBundle(BUNDLE, { inputs: INPUTS, files })
  expect([result.exitCode, result.stderr]).toEqual([0, ''])
  const jobs = JSON.parse(result.outputs.get('hosted') ?? '') as readonly { readonly name: string }[]
  expect(jobs.map(({ name }) => name)).toEqual(['ubuntu-stable-amd64', 'ubuntu-stable-arm64'])
  expect(result.report).toMatchObject({ version: 1, action: 'plan-images', verdict: 'pass' })
})

it('is red, with all outputs set, for a name that is not in the list', async () => {
  const result = await runBundle(BUNDLE, { inputs: { ...INPUTS, images: 'ubuntu' }, files })
  expect(result.exitCode).toBe(1)
  expect(result.outputs.get('hosted')).toBe('')
  expect(result.summary).toContain('it has debian-stable, debian-testing, ubuntu-stable')
})
