import { linesOf } from '../formats/source-text.ts'
import type { SchemeName } from '../scheme-name.ts'
import type { Finder } from './finder.ts'
import { dynamic, nameOf, stateFound } from './stated.ts'

const MODULE = /^module\s+"?(?<path>[^\s"]+)"?/d
const MAJOR = /(?:\/v|^gopkg\.in\/.*\.v)(\d+)$/

/** Go's modules, whose version is the tag; the path says which tags can be theirs. */
export const goModuleFinder: Finder = {
  matches: path => nameOf(path) === 'go.mod',
  find: async file => {
    for (const line of linesOf(file.text)) {
      const match = MODULE.exec(line.text)
      const range = match?.indices?.groups?.path
      const path = match?.groups?.path
      if (range === undefined || path === undefined) continue
      const major = MAJOR.exec(path)?.[1]
      const tags = major === undefined ? 'v0 or v1' : `v${major}`
      const found = dynamic(file, line.offset + range[0], `from the tag; the path of the module allows ${tags} only`)
      return [stateFound(file, found, { kind: 'Go module', scheme: 'go', subject: path })]
    }
    return []
  },
}

interface TagOnly {
  readonly kind: string
  readonly scheme: SchemeName
  readonly file: RegExp
  /** What the file has when it is of this kind. */
  readonly sign: RegExp
  /** What the file has when it states a version after all. */
  readonly unless?: RegExp
}

const KINDS: readonly TagOnly[] = [
  // These may state one; Packagist, Bower and DUB take the tag where they do not.
  { kind: 'Composer package', scheme: 'composer', file: /^composer\.json$/, sign: /"name"/, unless: /"version"\s*:/ },
  { kind: 'Bower package', scheme: 'semver', file: /^bower\.json$/, sign: /"name"/, unless: /"version"\s*:/ },
  { kind: 'D package', scheme: 'semver', file: /^dub\.json$/, sign: /"name"/, unless: /"version"\s*:/ },
  { kind: 'D package', scheme: 'semver', file: /^dub\.sdl$/, sign: /^name\s/m, unless: /^version\s/m },
  { kind: 'Swift package', scheme: 'semver', file: /^Package\.swift$/, sign: /\bPackage\s*\(/ },
  { kind: 'GitHub Action', scheme: 'semver', file: /^action\.ya?ml$/, sign: /^runs:/m },
  {
    kind: 'Terraform module',
    scheme: 'semver',
    file: /^(?:main|versions)\.tf$/,
    sign: /^\s*(?:terraform|resource|module|variable)\b/m,
  },
]

/** Kinds that state no version: the tag alone is it. Only at the root, where the tag is for the whole. */
export const tagOnlyFinder: Finder = {
  matches: path => KINDS.some(({ file }) => file.test(path)),
  find: async file => {
    const rule = KINDS.find(
      one => one.file.test(file.path) && one.sign.test(file.text) && one.unless?.test(file.text) !== true,
    )
    if (rule === undefined) return []
    const { kind, scheme, sign } = rule
    const offset = sign.exec(file.text)?.index ?? 0
    return [stateFound(file, dynamic(file, offset, `from the tag: a ${kind} states no version`), { kind, scheme })]
  },
}
