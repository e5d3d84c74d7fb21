import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const RULE = '-'.repeat(80)

/** The licence texts of the npm packages in the bundle; throws for a package that ships none. */
export function thirdPartyLicences(packageDirs: readonly string[]): string {
  const blocks = packageDirs.map(dir => {
    const { name, version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Manifest
    const title = `${name} ${version} (${license ?? 'no licence field'})`
    return { title, text: `${RULE}\n${title}\n${RULE}\n\n${licenceText(dir, title)}\n` }
  })
  const sorted = blocks.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  return `The files of this directory contain these packages.\n\n${[...new Set(sorted.map(({ text }) => text))].join('\n')}`
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
}

function licenceText(dir: string, title: string): string {
  const file = readdirSync(dir)
    .sort()
    .find(name => /^(licen[cs]e|copying)(\.|$)/i.test(name))
  if (file === undefined) throw new Error(`${title} ships no licence text; it cannot be bundled without one`)
  return readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim()
}
