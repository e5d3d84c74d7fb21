import { run } from '../lib/index.js'

await run('plan-layers')
