import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { chart, check, npm, npmLock, python, Repository } from './repository.ts'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

const CASES: readonly (readonly [string, string | undefined, () => void])[] = [
  [
    'differs',
    'v1.3.0',
    () => {
      const charts = { 'charts/app/Chart.yaml': chart('0.4.0') }
      const files = { 'package.json': npm('1.2.3'), 'package-lock.json': npmLock('1.2.3'), ...charts }
      repository.commit({ ...files, 'python/pyproject.toml': python('1.2.3') }, 'v1.2.3')
      repository.commit({ 'package.json': npm('1.3.0'), 'package-lock.json': npmLock('1.3.0') }, 'v1.3.0')
    },
  ],
  [
    'pass',
    'v1.2.3',
    () => repository.commit({ 'package.json': npm('1.2.3'), 'pyproject.toml': python('1.2.3') }, 'v1.2.3'),
  ],
  ['branch', undefined, () => repository.commit({ 'package.json': npm('1.3.0'), 'pyproject.toml': python('1.2.3') })],
  [
    'hostile',
    'v1.0.0',
    () => {
      const files = Object.fromEntries(
        hostileStrings
          .slice(0, 40)
          .map((text, i) => [`p${i}/package.json`, JSON.stringify({ name: text, version: `1.0.0${text}` })]),
      )
      repository.commit(
        { 'package.json': npm('1.0.1', '<b>|x`::error::y'), 'a|`b`<img src=x>.d/package.json': npm('9.9.9'), ...files },
        'v1.0.0',
      )
    },
  ],
]

describe('the summary', () => {
  it.each(CASES)('of %s is the golden one', async (name, tag, prepare) => {
    prepare()
    const { run } = await check(repository, tag)
    // The name of a commit depends on git's own version alone, yet that is enough.
    const summary = run.summary.replace(/\b[0-9a-f]{12}\b/g, '000000000000')
    const path = fileURLToPath(new URL(`golden/${name}.md`, import.meta.url))
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, summary)
    expect(summary).toBe(readFileSync(path, 'utf8'))
    expect(run.logText).not.toMatch(/^::error::y/m)
  })
})
