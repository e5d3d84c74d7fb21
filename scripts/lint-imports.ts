import { parseArgs } from 'node:util'
import { lintImports } from './imports/lint.ts'
import { repositoryRoot } from './root.ts'

const { values } = parseArgs({ options: { root: { type: 'string' } } })
const root = values.root ?? repositoryRoot
const { files, imports, problems } = lintImports(root)
for (const problem of problems) console.error(problem)
if (imports === 0) throw new Error(`no import found below ${root}; the lint has nothing to judge`)
if (problems.length > 0) process.exitCode = 1
console.log(`${imports} imports in ${files} files: ${problems.length} break a rule`)
