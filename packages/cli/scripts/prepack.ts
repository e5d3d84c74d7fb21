// Puts the release tree of the repository into the package, so that what is installed is what was built and released.
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const released = new URL('../../../dist/', import.meta.url)
const packed = new URL('../dist/', import.meta.url)
const stub = new URL('cli/index.js', packed)

if (!existsSync(new URL('cli/index.js', released))) throw new Error('dist/ is missing; run npm run build first')
rmSync(packed, { recursive: true, force: true })
cpSync(released, packed, { recursive: true })
const program = readFileSync(stub, 'utf8')
if (!program.startsWith('#!')) writeFileSync(stub, `#!/usr/bin/env node\n${program}`)
