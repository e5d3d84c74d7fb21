import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { type Given, runWith } from './given.ts'

const RULES = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
  'type=ref,event=branch',
]

const CASES: readonly (readonly [string, Given])[] = [
  ['backport', { ref: 'refs/tags/v1.2.4', tags: RULES, versions: ['v1.2.3', 'v1.3.0', 'v2.0.0'] }],
  ['replay', { tags: RULES, versions: ['v1.0.0', 'v2.0.0', 'v1.1.0'], inputs: { replay: 'true', 'dry-run': 'true' } }],
  ['no-tags', { ref: 'refs/tags/next', tags: RULES, inputs: { strict: 'true' } }],
  [
    'hostile',
    { ref: 'refs/heads/<b>|x`::error::y', tags: ['type=ref,event=branch', 'type=raw,value=|<img src=x>|', '-'] },
  ],
]

describe('the summary', () => {
  it.each(CASES)('of %s is the golden one', async (name, given) => {
    const { summary } = await runWith(given)
    const path = fileURLToPath(new URL(`golden/${name}.md`, import.meta.url))
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, summary)
    expect(summary).toBe(readFileSync(path, 'utf8'))
  })
})
