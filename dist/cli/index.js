import { cli } from '../lib/index.js'

process.exitCode = await cli(process.argv.slice(2))
