import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { check, npm, Repository } from './repository.ts'

let repository: Repository
beforeEach(() => {
  repository = new Repository()
})
afterEach(() => repository.remove())

describe('the changelog', () => {
  const BEFORE = '## 1.0.0 - 2020-01-01\n\n- The first.\n'

  it.each([
    [
      'Keep a Changelog',
      'CHANGELOG.md',
      `# Changelog\n\n## [Unreleased]\n\n## [1.1.0] - 2020-02-02\n### Added\n- More.\n\n${BEFORE}`,
      [],
    ],
    [
      'a link',
      'CHANGELOG.md',
      `## [1.1.0](https://x/compare/v1.0.0...v1.1.0) (2020-02-02)\n\n* More.\n\n${BEFORE}`,
      [],
    ],
    ['a v', 'CHANGES.md', `# v1.1.0 (2020-02-02)\nMore.\n${BEFORE}`, []],
    ['setext', 'HISTORY.md', `1.1.0 / 2020-02-02\n==================\n\n * More.\n\n${BEFORE}`, []],
    [
      'reStructuredText',
      'CHANGES.rst',
      `Version 1.1.0\n-------------\n\nMore.\n\nVersion 1.0.0\n-------------\n\nOne.\n`,
      [],
    ],
    ['AsciiDoc', 'CHANGELOG.adoc', `= Changes\n\n== 1.1.0\n\n* More.\n\n== 1.0.0\n\n* One.\n`, []],
    ['plain', 'NEWS', `1.1.0 (2020-02-02)\n\n  * More.\n\n1.0.0 (2020-01-01)\n\n  * One.\n`, []],
    ['parts below', 'Releases.md', `### 1.1.0\n\n#### @x/part 0.3.0 (patch)\n\n- More.\n\n### 1.0.0\n\n- One.\n`, []],
    ['groups of its level', 'CHANGELOG.md', `## 1.1.0\n\n## Fixes\n\n- More.\n\n## 1.0.0\n\n- One.\n`, []],
    ['docs', 'docs/changelog.md', `## v1.1.0\nMore.\n${BEFORE}`, []],
    ['two numbers', 'CHANGELOG.md', `## 1.1\nMore.\n${BEFORE}`, []],
    ['none', 'CHANGELOG.md', `# Changelog\n\n${BEFORE}`, ['warning changelog-missing CHANGELOG.md:3']],
    [
      'only in text',
      'CHANGELOG.md',
      `# Changelog\n\nSince 1.1.0\n\n${BEFORE}`,
      ['warning changelog-missing CHANGELOG.md:5'],
    ],
    ['in code', 'CHANGELOG.md', `\`\`\`\n## 1.1.0\n\`\`\`\n${BEFORE}`, ['warning changelog-missing CHANGELOG.md:4']],
    ['empty', 'CHANGELOG.md', `## 1.1.0\n\n<!-- to do -->\n\n${BEFORE}`, ['warning changelog-empty CHANGELOG.md:1']],
    [
      'empty groups',
      'CHANGELOG.md',
      `## 1.1.0\n\n### Added\n\n### Fixed\n\n${BEFORE}`,
      ['warning changelog-empty CHANGELOG.md:1'],
    ],
    [
      'unreleased',
      'CHANGELOG.md',
      `## 1.1.0 (unreleased)\n\n- More.\n\n${BEFORE}`,
      ['warning changelog-unreleased CHANGELOG.md:1'],
    ],
    ['of another project', 'CHANGELOG.md', '## Notes\n\nNothing with numbers.\n', []],
  ])('%s', async (_, file, text, findings) => {
    const first = text.slice(text.lastIndexOf('1.0.0') - 40)
    repository.commit(
      { 'package.json': npm('1.0.0'), [file]: text.includes('1.0.0') ? text.replaceAll('1.1.0', '0.9.0') : first },
      'v1.0.0',
    )
    repository.commit({ 'package.json': npm('1.1.0'), [file]: text.replaceAll('\n', '\r\n') }, 'v1.1.0')
    expect((await check(repository, 'v1.1.0')).findings).toEqual(findings)
  })

  it('is not missed where it is always written after the tag', async () => {
    repository.commit({ 'package.json': npm('1.0.0') }, 'v1.0.0')
    repository.commit({ 'CHANGELOG.md': BEFORE })
    repository.commit({ 'package.json': npm('1.1.0') }, 'v1.1.0')
    expect((await check(repository, 'v1.1.0')).findings).toEqual([])
  })

  it('is required when asked for, and not looked at when it is off', async () => {
    repository.commit({ 'package.json': npm('1.1.0') }, 'v1.1.0')
    expect((await check(repository, 'v1.1.0', { inputs: { changelog: 'required' } })).findings).toEqual([
      'error changelog-missing',
    ])
    repository.write({ 'notes/log.md': '# 1.1.0\nMore.\n' })
    expect((await check(repository, 'v1.1.0', { inputs: { changelog: 'notes/log.md' } })).findings).toEqual([])
    expect((await check(repository, 'v1.1.0', { inputs: { changelog: 'off' } })).findings).toEqual([])
  })

  it('tells of notes that wait to be collected', async () => {
    repository.commit({ 'package.json': npm('1.0.0'), 'CHANGELOG.md': BEFORE }, 'v1.0.0')
    const files = { 'CHANGELOG.md': BEFORE, '.changeset/brave-cats.md': 'x', '.changeset/README.md': 'y' }
    repository.commit({ ...files, 'package.json': npm('1.1.0') }, 'v1.1.0')
    expect((await check(repository, 'v1.1.0')).report.findings[0]?.message).toContain(
      '1 notes such as .changeset/brave-cats.md',
    )
  })
})

describe('pins in the README', () => {
  it.each([
    ['npm install app@1.0.0', true],
    ['pip install app==1.0.0', true],
    ['app = "1.0.0"', true],
    ['docker pull ghcr.io/octo/app:1.0.0', true],
    ['uses: octo/app@v1.0.0', true],
    ['![v](https://img.shields.io/badge/version-1.0.0-blue)', true],
    ['curl -LO https://example.com/octo/app/releases/download/v1.0.0/app.tgz', true],
    ['npm install app@1.1.0', false],
    ['app = "^1.0.0"', false],
    ['npm install other@1.0.0', false],
    ['Since app 1.0.0 there are cats.', false],
  ])('%s: %p', async (line, isPin) => {
    repository.commit({ 'package.json': npm('1.0.0') }, 'v1.0.0')
    repository.commit({ 'package.json': npm('1.1.0'), 'README.md': `# app\n\n${line}\n` }, 'v1.1.0')
    const told = await check(repository, 'v1.1.0')
    expect([told.verdict, told.findings]).toEqual(['pass', isPin ? ['notice readme-pin README.md:3'] : []])
  })
})
