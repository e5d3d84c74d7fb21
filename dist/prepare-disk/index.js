import { run } from '../lib/index.js'

await run('prepare-disk')
