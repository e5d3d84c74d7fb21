// What the pipelines rely on of actions/upload-artifact: https://github.com/actions/upload-artifact#readme. Paths are
// relative to the least common ancestor of all of them, a name that is taken fails without overwrite, and so does a
// name with characters that file systems dislike.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'

const input = name => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = message => {
  console.log(`::error::${message}`)
  process.exit(1)
}

const name = input('name')
if (name === '' || /["\\/:<>|*?\r\n]/.test(name)) fail(`The artifact name is not valid: ${name}`)
const given = input('path')
  .split('\n')
  .map(line => line.trim())
  .filter(line => line !== '')
const found = given.map(path => resolve(process.env.GITHUB_WORKSPACE ?? '.', path)).filter(path => existsSync(path))
if (found.length === 0) {
  if (input('if-no-files-found') === 'error') fail(`No files were found with the provided path: ${given.join(', ')}`)
  console.log(`No files were found with the provided path: ${given.join(', ')}. No artifacts will be uploaded.`)
  process.exit(0)
}
const shared = (a, b) => {
  const end = a.findIndex((part, at) => part !== b[at])
  return end === -1 ? a : a.slice(0, end)
}
const ancestor = found.map(path => dirname(path).split(sep)).reduce(shared)
const folder = join(process.env.LAB_ARTIFACTS, name)
if (existsSync(folder)) {
  if (input('overwrite') !== 'true') fail(`an artifact with this name already exists on the workflow run: ${name}`)
  rmSync(folder, { recursive: true })
}
for (const path of found) {
  const target = join(folder, relative(ancestor.join(sep) || sep, path))
  mkdirSync(dirname(target), { recursive: true })
  cpSync(path, target, { recursive: true })
}
console.log(`Artifact ${name} has been successfully uploaded`)
