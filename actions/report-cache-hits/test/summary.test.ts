import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { describe, expect, it } from '@jest/globals'
import { marked, type Token } from 'marked'
import { main } from '../src/main.ts'

const ROOT = new URL('../../../packages/', import.meta.url)
const INPUTS = {
  log: 'build.log',
  'warn-hit-rate': '90%',
  'max-duration': '15m',
  'fail-on': 'error',
  summary: 'always',
  title: 'Build cache',
}

async function summaryOf(log: string | Uint8Array, dockerfile?: string): Promise<string> {
  const run = fakeRun({
    inputs: INPUTS,
    files: { 'build.log': log, ...(dockerfile === undefined ? {} : { Dockerfile: dockerfile }) },
  })
  await run.execute(main)
  return run.summary
}

function file(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}

describe('the summary', () => {
  it.each([
    ['example', 'cli/example/build.log'],
    ['failed-example', 'cli/example/failed-build.log'],
    ['bake', 'buildlog/test/fixtures/plain/bake-failed.log'],
    ['two-platforms', 'buildlog/test/fixtures/plain/two-platforms.log'],
    ['retry', 'buildlog/test/fixtures/plain/retry.log'],
    ['syntax-error', 'buildlog/test/fixtures/plain/syntax-error.log'],
    ['cold', 'buildlog/test/fixtures/plain/cold.log'],
    ['no-build', 'buildlog/test/fixtures/SOURCES.md'],
  ])('of %s is the one that was looked at', async (name, path) => {
    const golden = fileURLToPath(new URL(`./golden/${name}.md`, import.meta.url))
    const actual = await summaryOf(file(path), file('cli/example/Dockerfile'))
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(golden, actual)
    expect(actual).toBe(readFileSync(golden, 'utf8'))
  })

  it('has the same tables, headings and tags whatever a log says', async () => {
    const shape = async (value: string): Promise<unknown> => {
      const line = value.replaceAll(/[\r\n]/g, ' ')
      const log = `#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#4 [stage 1/2] RUN ${line}\n#4 CACHED\n\n#5 [stage 2/2] RUN x\n#5 1.234 ${line} x\n#5 ERROR: ${line} x\nERROR: failed to solve: ${line}\n`
      return marked.lexer(await summaryOf(log)).map(shapeOf)
    }
    const plain = JSON.stringify(await shape('make'))
    for (const value of hostileStrings) expect([value, JSON.stringify(await shape(value))]).toEqual([value, plain])
  })
})

/** What a token is, without what it says: blocks, rows, and the only tags that are ours. */
function shapeOf(token: Token): unknown {
  if (token.type === 'table') return ['table', token.header.length, token.rows.length]
  if (token.type === 'html') return token.raw.replace(/>[^<]*</g, '><').trim()
  if (token.type === 'list') return ['list', token.items.length]
  return token.type
}
