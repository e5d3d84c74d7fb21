import { run } from '../lib/index.js'

await run('report-pipeline')
