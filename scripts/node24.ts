import { writeFileSync } from 'node:fs'
import { node24Folder } from '../e2e/lab/tools.ts'

// Writes the folder with the `node` of Node 24 into the file that is named; installs it first where it is missing.
const [file] = process.argv.slice(2)
if (file === undefined)
  throw new Error('the file to write the folder of Node 24 to is needed: tsx scripts/node24.ts FILE')
writeFileSync(file, await node24Folder(line => console.error(line)))
