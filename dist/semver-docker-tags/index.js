import { run } from '../lib/index.js'

await run('semver-docker-tags')
