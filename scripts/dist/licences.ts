import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const RULE = '-'.repeat(80)

/** The licence texts of the npm packages in the bundle; throws for a package that ships none. */
export function thirdPartyLicences(packageDirs: readonly string[]): string {
  const blocks = packageDirs.map(dir => {
    const manifest = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Manifest
    const { name, version, license } = manifest
    const title = `${name} ${version} (${license ?? 'no licence field'})`
    return { title, text: `${RULE}\n${title}\n${RULE}\n\n${licenceText(dir, manifest, title)}\n` }
  })
  const sorted = blocks.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  return `The files of this directory contain these packages.\n\n${[...new Set(sorted.map(({ text }) => text))].join('\n')}`
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}

function licenceText(dir: string, { license, author }: Manifest, title: string): string {
  const file = readdirSync(dir)
    .sort()
    .find(name => /^(licen[cs]e|copying)(\.|$)/i.test(name))
  if (file !== undefined) return readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim()
  const holder = typeof author === 'string' ? author : author?.name
  // Its manifest grants the licence and names who does; the words of this licence are always the same.
  if (license === 'MIT' && holder !== undefined) return `Copyright (c) ${holder}\n\n${MIT}`
  throw new Error(`${title} ships no licence text; it cannot be bundled without one`)
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
