import { expandPaths } from '@ci-kit/core/glob'
import { FakeFiles } from '@ci-kit/testing/fake-ports'
import { expect, it } from '@jest/globals'

const files = new FakeFiles(
  { 'a.log': '', 'b.log': '', 'c.txt': '', 'logs/d.log': '', 'logs/deep/e.log': '', 'odd[1].log': '' },
  '/workspace',
)

it.each([
  [['a.log'], ['a.log'], []],
  [['none.log'], ['none.log'], []],
  [['*.log'], ['a.log', 'b.log', 'odd[1].log'], []],
  [['odd[1].log'], ['odd[1].log'], []],
  [['logs/*.log'], ['logs/d.log'], []],
  [['logs/**'], ['logs/d.log', 'logs/deep/e.log'], []],
  [['**/*.log'], ['a.log', 'b.log', 'logs/d.log', 'logs/deep/e.log', 'odd[1].log'], []],
  [['{a,c}.*', 'a.log'], ['a.log', 'c.txt'], []],
  [['nothing/*.log', 'b.log'], ['b.log'], ['nothing/*.log']],
  [['/workspace/logs/*.log'], ['/workspace/logs/d.log'], []],
])('%j are the paths %j, and %j match nothing', async (patterns, paths, unmatched) => {
  expect(await expandPaths(patterns, files)).toEqual({ paths, unmatched })
})
