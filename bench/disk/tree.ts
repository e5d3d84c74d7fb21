import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueEntry } from '@ci-kit/disk/catalogue-types'

interface Component {
  readonly name: string
  readonly path: string
  readonly gigabytes: number
  readonly files: number
  readonly directories: number
  /** Share of the bytes that lies in a few large files. */
  readonly largeFiles: number
}

/** Shaped like a hosted image: 13 components, 180,000 files in 18,000 directories, 12.5 GB. */
export const COMPONENTS: readonly Component[] = [
  { name: 'swift', path: 'usr/share/swift', gigabytes: 2.2, files: 5000, directories: 400, largeFiles: 14 },
  {
    name: 'android-ndk',
    path: 'usr/local/lib/android/sdk/ndk',
    gigabytes: 2.6,
    files: 30_000,
    directories: 3600,
    largeFiles: 30,
  },
  {
    name: 'android-sdk',
    path: 'usr/local/lib/android/sdk/platforms',
    gigabytes: 1.2,
    files: 40_000,
    directories: 5200,
    largeFiles: 12,
  },
  { name: 'haskell', path: 'usr/local/.ghcup', gigabytes: 1.4, files: 18_000, directories: 1600, largeFiles: 20 },
  { name: 'dotnet', path: 'usr/share/dotnet', gigabytes: 1.5, files: 26_000, directories: 2200, largeFiles: 16 },
  { name: 'codeql', path: 'opt/hostedtoolcache/CodeQL', gigabytes: 0.8, files: 8000, directories: 900, largeFiles: 8 },
  {
    name: 'powershell',
    path: 'usr/local/share/powershell',
    gigabytes: 0.5,
    files: 6000,
    directories: 500,
    largeFiles: 6,
  },
  { name: 'julia', path: 'usr/local/julia1.12', gigabytes: 0.4, files: 6000, directories: 500, largeFiles: 6 },
  { name: 'chromium', path: 'usr/local/share/chromium', gigabytes: 0.3, files: 1500, directories: 100, largeFiles: 4 },
  { name: 'azure', path: 'opt/az', gigabytes: 0.5, files: 16_500, directories: 1300, largeFiles: 4 },
  { name: 'miniconda', path: 'usr/share/miniconda', gigabytes: 0.4, files: 14_000, directories: 1000, largeFiles: 6 },
  { name: 'gcloud', path: 'usr/lib/google-cloud-sdk', gigabytes: 0.4, files: 7000, directories: 600, largeFiles: 4 },
  { name: 'jvm', path: 'usr/lib/jvm/temurin-21', gigabytes: 0.3, files: 2000, directories: 100, largeFiles: 6 },
]

const BLOCK = 4096

/** Writes the tree: every byte is in a real extent, the large ones in extents without data. */
export function generate(root: string): void {
  const large: string[] = []
  for (const component of COMPONENTS) {
    const top = join(root, component.path)
    mkdirSync(join(top, 'large'), { recursive: true })
    const places = directoriesOf(top, component.directories - 2)
    for (const place of places) mkdirSync(place, { recursive: true })
    const small = component.files - component.largeFiles
    for (let index = 0; index < small; index++) {
      writeFileSync(join(places[index % places.length] ?? top, `file-${index}`), 'x'.repeat(200))
    }
    const each = Math.floor((component.gigabytes * 1e9 - small * BLOCK) / component.largeFiles / BLOCK) * BLOCK
    for (let index = 0; index < component.largeFiles; index++)
      large.push(`fallocate -l ${each} '${join(top, 'large', `big-${index}`)}'`)
  }
  execFileSync('sh', ['-ec', large.join('\n')])
}

/** A tree of directories, about nine to a parent. */
function directoriesOf(top: string, count: number): readonly string[] {
  const places: string[] = []
  for (let index = 0; index < count; index++) {
    const parent = index < 9 ? top : (places[Math.floor(index / 9) - 1] ?? top)
    places.push(join(parent, `dir-${index}`))
  }
  return places
}

/** The catalogue of the tree, as one of a hosted image would be: counted once, when the image was made. */
export function catalogueOf(): readonly CatalogueEntry[] {
  return COMPONENTS.map(({ name, path, gigabytes, files, directories, largeFiles }) => ({
    name,
    title: name,
    patterns: [`/${path}`],
    largest: ['large'],
    breaks: name,
    profile: 'standard',
    tier: 'cheap',
    measured: [
      {
        bytes: gigabytes * 1e9,
        seconds: 1,
        directories,
        inodes: files + directories,
        largeBytes: gigabytes * 1e9 - (files - largeFiles) * BLOCK,
      },
    ],
  }))
}
