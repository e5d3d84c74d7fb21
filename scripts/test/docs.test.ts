import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseManifest } from '../actions.ts'
import { replaceBlock } from '../docs/blocks.ts'
import { actionsTable, inputsTable, outputsTable } from '../docs/tables.ts'
import { repositoryRoot } from '../root.ts'
import { makeMiniRepository } from './mini-repository.ts'

function manifest(yaml: string) {
  return parseManifest(`name: n\ndescription: d\nruns: { using: node24, main: index.js }\n${yaml}`, 'action.yml', 'n')
}

describe('the tables', () => {
  it('keep a hostile or long description inside its cell', () => {
    const table = inputsTable(
      manifest(`inputs:
  log:
    description: |
      A path | a glob <b>or</b>
      a \`list | <x>\`.

      Second & last.
    default: "a|b\\n\`c\`"
  token: { description: A token, required: true }
  old: { description: The old name, deprecationMessage: use log }
`),
    )
    expect(table.split('\n').map(line => line.replace(/ +/g, ' ').replace(/-+/g, '---'))).toEqual([
      '| Input | Default | What it says |',
      '| --- | --- | --- |',
      '| `log` | `a\\|b`<br>`` `c` `` | A path \\| a glob &lt;b>or&lt;/b> a `list \\| <x>`.<br><br>Second &amp; last. |',
      '| `token` | required | A token |',
      '| `old` | | The old name **Deprecated:** use log |',
    ])
    expect(new Set(table.split('\n').map(line => line.length)).size).toBe(1)
  })

  it('say that there are none', () => {
    expect([inputsTable(manifest('')), outputsTable(manifest(''))]).toEqual(['None.', 'None.'])
  })

  it('list as planned only what does not exist', () => {
    const built = { ...manifest(''), dir: 'prepare-disk' }
    expect(actionsTable([built])).toMatch(/^\| \[prepare-disk\]\(actions\/prepare-disk\/README\.md\) \| d +\|$/m)
    expect(actionsTable([built])).toMatch(/\n\nPlanned, and not usable yet: verify-cache-tags, /)
  })
})

describe('replaceBlock', () => {
  it('changes nothing outside its markers, and is stable', () => {
    const before = 'a\n<!-- generated: x -->\nold\n<!-- end of generated: x -->\nb\n'
    const after = 'a\n<!-- generated: x -->\nnew\n<!-- end of generated: x -->\nb\n'
    expect(replaceBlock(before, 'x', 'X', 'new')).toBe(after)
    expect(replaceBlock(after, 'x', 'X', 'new')).toBe(after)
  })

  it.each([
    ['twice', '<!-- generated: x --><!-- generated: x --><!-- end of generated: x -->'],
    ['not closed', '<!-- generated: x -->'],
    ['in the wrong order', '<!-- end of generated: x --><!-- generated: x -->'],
  ])('refuses markers that are %s', (_, document) => {
    expect(() => replaceBlock(document, 'x', 'X', 'new')).toThrow('the generated block "x" needs')
  })
})

describe('npm run docs', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'docs-'))
    makeMiniRepository(root)
  })
  afterEach(() => rmSync(root, { recursive: true }))

  function docs(...args: string[]) {
    const command = [join(repositoryRoot, 'node_modules/tsx/dist/cli.mjs'), join(repositoryRoot, 'scripts/docs.ts')]
    return spawnSync(process.execPath, [...command, '--root', root, ...args], { encoding: 'utf8' })
  }

  it('writes the blocks once; --check then passes until an action.yml changes', () => {
    expect(docs('--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('actions/alpha/README.md') })
    expect(docs()).toMatchObject({ status: 0, stdout: '3 documents, 3 written\n' })
    expect(docs()).toMatchObject({ status: 0, stdout: '3 documents, 0 written\n' })
    expect(docs('--check')).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(root, 'actions/alpha/README.md'), 'utf8')).toContain(
      '| `name` | `world` | Whom to greet |',
    )
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toMatch(
      /^\| \[beta\]\(actions\/beta\/README\.md\) +\| Says hello as beta +\|$/m,
    )

    const path = join(root, 'actions/alpha/action.yml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('Whom to greet', 'Whom to address'))
    const readme = readFileSync(join(root, 'actions/alpha/README.md'), 'utf8')
    expect(docs('--check')).toMatchObject({
      status: 1,
      stderr: 'actions/alpha/README.md: a generated block is not what action.yml says. Fix: npm run docs\n',
    })
    expect(readFileSync(join(root, 'actions/alpha/README.md'), 'utf8')).toBe(readme)
  }, 30_000)
})
