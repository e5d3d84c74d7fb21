import { describe, expect, it } from '@jest/globals'
import { rewriteLinks } from '../dist/links.ts'

const released = new Map([
  ['README.md', 'README.md'],
  ['LICENSE', 'LICENSE'],
  ['actions/a/README.md', 'a/README.md'],
  ['actions/b', 'b'],
])
const fromRoot = (text: string) => rewriteLinks(text, 'README.md', 'README.md', path => released.get(path))
const fromAction = (text: string) =>
  rewriteLinks(text, 'actions/a/README.md', 'a/README.md', path => released.get(path))

describe('rewriteLinks', () => {
  it.each([
    ['[a](actions/a/README.md)', '[a](a/README.md)'],
    ['[a](./actions/a/README.md#inputs)', '[a](a/README.md#inputs)'],
    ['[c](CONTRIBUTING.md#release)', '[c](../../blob/main/CONTRIBUTING.md#release)'],
    ['![p](docs/p.png)', '![p](../../raw/main/docs/p.png)'],
    ['<img src="docs/p.png" width="3">', '<img src="../../raw/main/docs/p.png" width="3">'],
    ['text\n[c]: CONTRIBUTING.md', 'text\n[c]: ../../blob/main/CONTRIBUTING.md'],
    [
      '[x](https://example.org/a) [y](#inputs) [z](mailto:a@b)',
      '[x](https://example.org/a) [y](#inputs) [z](mailto:a@b)',
    ],
  ])('of the root: %s', (before, after) => {
    expect(fromRoot(before)).toBe(after)
  })

  it.each([
    ['[home](../../README.md)', '[home](../README.md)'],
    ['[b](../b)', '[b](../b)'],
    ['[me](README.md)', '[me](README.md)'],
    ['[source](src/main.ts)', '[source](../../../blob/main/actions/a/src/main.ts)'],
    ['![p](../../docs/p.png)', '![p](../../../raw/main/docs/p.png)'],
  ])('of an action: %s', (before, after) => {
    expect(fromAction(before)).toBe(after)
  })
})
