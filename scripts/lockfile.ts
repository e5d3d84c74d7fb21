import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile, type Lockfile, missingPackages } from './lockfile/complete.ts'
import { repositoryRoot } from './root.ts'

// npm run lockfile: after an `npm install` from a registry that does not have the binaries for every system.
const path = join(repositoryRoot, 'package-lock.json')
const lockfile = JSON.parse(readFileSync(path, 'utf8')) as Lockfile
const missing = missingPackages(lockfile)
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(completeLockfile(lockfile), undefined, 2)}\n`)
console.log(`package-lock.json: ${missing.length} entries added`)
