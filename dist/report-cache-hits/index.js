import { run } from '../lib/index.js'

await run('report-cache-hits')
