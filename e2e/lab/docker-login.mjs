// `docker login` and `docker logout` of the lab, which has no Docker: as there, the registry is asked at once, and what
// it accepted stands in config.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [verb, host, ...flags] = process.argv.slice(2)
const file = join(process.env.DOCKER_CONFIG, 'config.json')
const config = (() => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
})()
const auths = { ...config.auths }
if (verb === 'login') {
  const user = flags[flags.indexOf('--username') + 1]
  if (!flags.includes('--password-stdin')) throw new Error('the lab takes a password from standard input alone')
  const auth = Buffer.from(`${user}:${readFileSync(0, 'utf8').replace(/\r?\n$/, '')}`).toString('base64')
  const { status } = await fetch(`http://${host}/v2/`, { headers: { authorization: `Basic ${auth}` } })
  if (status !== 200) {
    console.error(`Error response from daemon: login attempt to http://${host}/v2/ failed with status: ${status}`)
    process.exit(1)
  }
  auths[host] = { auth }
  console.log('Login Succeeded')
} else {
  delete auths[host]
  console.log(`Removing login credentials for ${host}`)
}
writeFileSync(file, JSON.stringify({ ...config, auths }))
