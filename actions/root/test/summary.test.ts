import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderMarkdown } from '@ci-kit/core/render'
import type { VerdictKind } from '@ci-kit/core/report'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'
import { composeReport, verdictOf } from '../src/compose.ts'
import { main } from '../src/main.ts'
import type { PartOutcome } from '../src/part-run.ts'
import { diskPart, idlePart, type Part, partOf, TITLES } from '../src/parts.ts'
import { KIT, REPOSITORY } from './kit.ts'

const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), 'golden')

function expectGolden(name: string, text: string): void {
  const path = join(GOLDEN, name)
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(path)) writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
}

function outcome(kind: VerdictKind, text: string, more: object = {}): PartOutcome {
  const report = { title: 't', verdict: { kind, text }, figures: [], sections: [], nextSteps: [], ...more }
  return { report, outputs: { verdict: kind }, problem: undefined }
}

const part = (title: string, kind: VerdictKind): Part => partOf(title, outcome(kind, `${title} says ${kind}`), false)
const said = (parts: readonly Part[], jobStatus?: string): string => {
  const report = composeReport(parts, { title: undefined, jobStatus })
  return renderMarkdown(report).split('\n')[2] ?? ''
}

describe('the verdict of the whole', () => {
  it.each([
    ['all good', ['pass', 'pass', 'pass'], undefined, '✅ **A, b and c are fine**'],
    ['the worst', ['warn', 'fail', 'pass'], undefined, '❌ **B: B says fail**'],
    ['unknown before warning', ['warn', 'unknown', 'pass'], undefined, '❓ **B: B says unknown**'],
    ['two alike', ['fail', 'pass', 'fail'], undefined, '❌ **A: A says fail; c too**'],
    [
      'a job that failed elsewhere',
      ['pass', 'pass', 'pass'],
      'failure',
      '❌ **The job failed in another step. A, b and c are fine**',
    ],
    ['a job that failed with its build', ['pass', 'fail', 'pass'], 'failure', '❌ **B: B says fail**'],
    ['a job that was cancelled', ['pass', 'warn', 'pass'], 'cancelled', '❓ **The job was cancelled. B: B says warn**'],
    ['a word that no engine says', ['pass', 'pass', 'pass'], 'success', '✅ **A, b and c are fine**'],
  ] as const)('%s', (_, kinds, jobStatus, expected) => {
    expect(
      said(
        kinds.map((kind, index) => part('ABC'.charAt(index), kind)),
        jobStatus,
      ),
    ).toBe(expected)
  })

  it('leaves out what had nothing to do', () => {
    const parts = [part('A', 'pass'), idlePart('B', 'no log')]
    expect(verdictOf(parts, { title: undefined, jobStatus: undefined })).toEqual({ kind: 'pass', text: 'A is fine' })
  })
})

describe('the post step', () => {
  const log = readFileSync(join(REPOSITORY, 'packages/buildlog/test/fixtures/plain/local-cache.log'))
  const memory = (more: object = {}): string =>
    JSON.stringify({
      disk: outcome('pass', '24.0 GB free on / (/dev/sda1, ext4): enough, nothing was touched', {
        figures: [{ label: 'Free', value: '24.0 GB', note: 'on /' }],
        sections: [{ title: 'File systems', value: 90, blocks: [{ kind: 'paragraph', text: 'one' }] }],
      }),
      isReported: false,
      oldLogs: [],
      ...more,
    })
  const after = (files: Readonly<Record<string, string | Uint8Array>>, inputs: Readonly<Record<string, string>> = {}) =>
    fakeRun({
      name: 'ci-kit',
      outputs: ['verdict', 'report', 'free-bytes'],
      states: { 'ci-kit-phase': 'post', 'ci-kit-memory': '/temp/memory.json' },
      files: { '/temp/memory.json': memory(), ...files },
      inputs,
    }).execute(run => main(run, KIT))

  it('reads as one report', async () => {
    const run = await after({ 'build.log': log }, { tags: '', 'job-status': 'success' })
    expect(run.reports).toHaveLength(1)
    const headings = run.summary.split('\n').filter(line => /^#{2,3} /.test(line))
    expect(headings).toEqual(['## Disk, build and tags', '### Build cache', '### Registry tags', '### Next steps'])
    expect([run.outputs.get('verdict'), run.hasFailed]).toEqual(['unknown', false])
  })

  it('has its whole in one file, with the file of each part', async () => {
    const run = await after({ 'build.log': log })
    const file = JSON.parse(await run.files.readText(String(run.outputs.get('report')))) as {
      readonly parts: readonly { readonly title: string; readonly verdict: string; readonly report: string }[]
    }
    expect(file).toMatchObject({ version: 1, action: 'ci-kit', verdict: 'unknown' })
    expect(file.parts.map(({ title, verdict }) => `${title} ${verdict}`)).toEqual([
      'Disk space pass',
      'Build cache pass',
      'Registry tags unknown',
    ])
    const build = JSON.parse(await run.files.readText(file.parts[1]?.report ?? '')) as { readonly action: string }
    expect(build.action).toBe('report-cache-hits')
  })

  it('records the run where the record of report-cache-hits is asked for', async () => {
    const run = await after({ 'build.log': log }, { snapshot: 'runs.md' })
    const table = await run.files.readText('runs.md')
    expect(table).toContain('100 %')
  })

  it('of a job that ended for want of space says nothing twice', async () => {
    const run = await after({ '/temp/memory.json': memory({ isReported: true }) })
    expect([run.summary, run.hasFailed, run.reports]).toEqual(['', false, []])
  })

  it('reports a build that went on without the space that was asked for', async () => {
    const run = await after({ '/temp/memory.json': memory({ isReported: true }), 'build.log': log })
    expect(run.summary).toContain('steps from the cache')
  })

  it('reports the other parts when one gives no answer, and is red for it', async () => {
    const run = await after({ 'build.log': log }, { dockerfile: 'missing/Dockerfile', tags: '' })
    expect(run.summary).toContain('Disk space')
    expect(run.summary).toContain('missing/Dockerfile')
    expect([run.hasFailed, run.outputs.get('verdict')]).toEqual([true, 'unknown'])
  })

  it.each([
    ['a text that is no report', 'x'],
    ['a report of somebody else', '{"version":1}'],
  ])('after a main step that left %s is green and says nothing', async (_, left) => {
    const run = await after({ '/temp/memory.json': left, 'build.log': log })
    expect([run.summary, run.hasFailed]).toEqual(['', false])
  })

  it('has a line for each part, then what is to be seen of each, and the rest to be opened', () => {
    const block = (text: string) => [{ kind: 'paragraph', text } as const]
    const disk = outcome('pass', '24.0 GB free on /', { figures: [{ label: 'Free', value: '24.0 GB', note: 'on /' }] })
    const needed = outcome('pass', 'This job needed 1.2 GB; 4.0 GB is enough', {
      sections: [{ title: 'File systems', value: 90, blocks: block('one') }],
    })
    const build = outcome('warn', '12 of 17 steps from the cache, 71 %', {
      figures: [{ label: 'Steps cached', value: '12 of 17' }],
      sections: [
        { title: 'Stages', value: 80, blocks: block('builder missed') },
        { title: 'All steps', value: 10, collapsed: true, blocks: block('many') },
      ],
      nextSteps: ['Copy the manifest first'],
    })
    const parts = [
      diskPart(disk, needed),
      partOf(TITLES.build, build, true),
      idlePart(TITLES.tags, 'Nothing to verify: the build pushed nothing, and no tag is asked for'),
    ]
    expectGolden('job.md', renderMarkdown(composeReport(parts, { title: undefined, jobStatus: 'success' })))
  })

  it('takes no name, tag or title for markup', async () => {
    const evil = '</details><img src=x> | `x` **b**'
    const parts = [
      diskPart(outcome('warn', evil), undefined),
      partOf(
        TITLES.build,
        outcome('fail', evil, { sections: [{ title: evil, value: 1, blocks: [{ kind: 'paragraph', text: evil }] }] }),
        true,
      ),
      partOf(
        TITLES.tags,
        { report: undefined, outputs: {}, problem: { code: evil, message: `${evil}\n${evil}`, fix: evil } },
        false,
      ),
    ]
    const markdown = renderMarkdown(composeReport(parts, { title: evil, jobStatus: evil }))
    expect(markdown).not.toMatch(/(?<!`[^`\n]*)<img/)
    expectGolden('hostile.md', markdown)
  })
})
