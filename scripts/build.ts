import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDist } from './dist/build-dist.ts'
import { writeTree } from './dist/tree.ts'
import { repositoryRoot } from './root.ts'

const { values } = parseArgs({ options: { root: { type: 'string' }, out: { type: 'string' } } })
const root = values.root ?? repositoryRoot
const out = values.out ?? join(root, 'dist')
const tree = await buildDist(root)
writeTree(out, tree)
const bytes = [...tree.values()].reduce((sum, file) => sum + file.length, 0)
console.log(`${out}: ${tree.size} files, ${Math.round(bytes / 1000)} kB`)
