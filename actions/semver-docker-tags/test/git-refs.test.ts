import { fakeRun } from '@ci-kit/testing/fake-run'
import { describe, expect, it } from '@jest/globals'
import { readLocalTags } from '../src/git-refs.ts'

const SHA = '860c1904a1ce19322e91ac35af1ab07466440c37'
const CHECKOUT = { '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '[core]\n\tbare = false\n' }
const PACKED = [
  '# pack-refs with: peeled fully-peeled sorted ',
  `${SHA} refs/heads/v9`,
  `${SHA} refs/tags/api/v1.0.0`,
  `^${SHA}`,
  `${SHA} refs/tags/v1.0.0`,
  '',
].join('\n')

type Row = readonly [string, Readonly<Record<string, string>>, readonly string[] | undefined, boolean?]

const ROWS: readonly Row[] = [
  ['nothing where there is no checkout', { 'readme.md': 'x' }, undefined],
  ['nothing where .git is no repository', { '.git/notes': 'x' }, undefined],
  ['no tags', CHECKOUT, []],
  ['packed tags', { ...CHECKOUT, '.git/packed-refs': PACKED }, ['api/v1.0.0', 'v1.0.0']],
  [
    'loose tags in folders, without what git is just writing',
    { ...CHECKOUT, '.git/refs/tags/web/v2/x': SHA, '.git/refs/tags/v2.0.0': SHA, '.git/refs/tags/v3.lock': '' },
    ['v2.0.0', 'web/v2/x'],
  ],
  [
    'a tag once that is packed and loose',
    { ...CHECKOUT, '.git/packed-refs': PACKED, '.git/refs/tags/v1.0.0': SHA },
    ['api/v1.0.0', 'v1.0.0'],
  ],
  ['a shallow checkout', { ...CHECKOUT, '.git/shallow': `${SHA}\n` }, [], true],
  [
    'a work tree, whose tags are those of its repository',
    {
      '.git': 'gitdir: /repo/.git/worktrees/tree\n',
      '/repo/.git/worktrees/tree/HEAD': SHA,
      '/repo/.git/worktrees/tree/commondir': '../..\n',
      '/repo/.git/config': '',
      '/repo/.git/packed-refs': PACKED,
    },
    ['api/v1.0.0', 'v1.0.0'],
  ],
  [
    'nothing where refs are kept in tables',
    { ...CHECKOUT, '.git/config': '[extensions]\nrefStorage = reftable' },
    undefined,
  ],
  ['nothing where .git says something odd', { '.git': 'elsewhere' }, undefined],
]

describe('the tags of a checkout, without git', () => {
  it.each(ROWS)('%s', async (_name, files, names, isShallow = false) => {
    const found = await readLocalTags(fakeRun({ files }).ports)
    expect(found).toEqual(names === undefined ? undefined : { names, isShallow })
  })

  it('leaves it to git where a variable points elsewhere', async () => {
    const run = fakeRun({ files: CHECKOUT, workflow: { variables: { GIT_DIR: '/elsewhere' } } })
    expect(await readLocalTags(run.ports)).toBeUndefined()
  })

  it('reads a hundred thousand names', async () => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `${SHA} refs/tags/v1.0.${i}`)
    const { ports } = fakeRun({ files: { ...CHECKOUT, '.git/packed-refs': lines.join('\n') } })
    expect((await readLocalTags(ports))?.names).toHaveLength(100_000)
  })
})
