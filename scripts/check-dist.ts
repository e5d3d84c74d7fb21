import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDist } from './dist/build-dist.ts'
import { compareTrees, readTree } from './dist/tree.ts'
import { repositoryRoot } from './root.ts'

const { values } = parseArgs({ options: { root: { type: 'string' } } })
const root = values.root ?? repositoryRoot
const expected = await buildDist(root)
const differences = compareTrees(expected, readTree(join(root, 'dist')))
for (const { path, kind, detail } of differences) console.error(`dist/${path}: ${kind} (${detail})`)
if (differences.length > 0) {
  console.error(
    `dist/ is not what its sources build: ${differences.length} files. Fix: npm run build, then commit dist/`,
  )
  process.exitCode = 1
} else {
  console.log(`dist/ is current: ${expected.size} files, the same byte for byte`)
}
