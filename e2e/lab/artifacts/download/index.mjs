// What the pipelines rely on of actions/download-artifact: https://github.com/actions/download-artifact#readme. One
// that is named goes into the path itself, each of a pattern into a folder of its name, and a pattern that matches
// nothing is no failure.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const input = name => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const kept = process.env.LAB_ARTIFACTS
const target = resolve(process.env.GITHUB_WORKSPACE ?? '.', input('path') || '.')
mkdirSync(target, { recursive: true })
if (input('name') !== '') {
  if (!existsSync(join(kept, input('name')))) {
    console.log(`::error::Unable to download artifact(s): Artifact not found for name: ${input('name')}`)
    process.exit(1)
  }
  cpSync(join(kept, input('name')), target, { recursive: true })
} else {
  const pattern = new RegExp(
    `^${(input('pattern') || '*')
      .split('*')
      .map(part => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
      .join('.*')}$`,
  )
  const names = existsSync(kept) ? readdirSync(kept).filter(name => pattern.test(name)) : []
  for (const name of names) {
    cpSync(join(kept, name), input('merge-multiple') === 'true' ? target : join(target, name), { recursive: true })
  }
  console.log(`Total of ${names.length} artifact(s) downloaded`)
}
