import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { documents } from './docs/documents.ts'
import { repositoryRoot } from './root.ts'

const { values } = parseArgs({
  options: { root: { type: 'string' }, check: { type: 'boolean', default: false } },
})
const root = values.root ?? repositoryRoot
const all = documents(root)
const stale = all.filter(({ current, wanted }) => current !== wanted)
if (values.check) {
  for (const { path } of stale)
    console.error(`${path}: a generated block is not what action.yml says. Fix: npm run docs`)
  if (stale.length > 0) process.exitCode = 1
} else {
  for (const { path, wanted } of stale) writeFileSync(join(root, path), wanted)
}
console.log(`${all.length} documents, ${stale.length} ${values.check ? 'stale' : 'written'}`)
