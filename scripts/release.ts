import { parseArgs } from 'node:util'
import { release } from './release/release.ts'
import { repositoryRoot } from './root.ts'

const USAGE = 'npm run release -- v1.2.3 [--repository <path, URL or remote>] [--dry-run]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string' }, repository: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
})
const [tag] = positionals
try {
  if (tag === undefined || positionals.length > 1) throw new Error(`one version is needed: ${USAGE}`)
  const { repository, 'dry-run': isDryRun } = values
  const done = await release({ root: values.root ?? repositoryRoot, tag, repository, isDryRun })
  for (const note of done.notes) console.log(note)
  const place = repository === undefined ? 'in this repository; push them to publish' : `pushed to ${repository}`
  const what = `${done.tags.join(' and ')} at ${done.commit}, the tree ${done.tree}`
  console.log(isDryRun ? `would tag ${what}` : `${what}: ${place}`)
} catch (error) {
  console.error(`not released: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
