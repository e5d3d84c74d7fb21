import { PLAIN_C } from '../formats/languages.ts'
import { lineMatches, scanSource } from '../formats/source-text.ts'
import type { Statement } from '../statement.ts'
import { matchEnds, scopeOf } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import { evaluate, type Scope } from './follow.ts'
import { composed, dynamic, type Found, literal, stateFound } from './stated.ts'

const GO_CONST =
  /^\s*(?:(?:const|var)\s+)?(?:Version|version|VERSION|AppVersion|ProgramVersion|CurrentVersion|SemVer|Semver|VersionString|DefaultVersion|BuildVersion|baseVersion|BaseVersion|libraryVersion|clientVersion|ModuleVersion|PackageVersion|ReleaseVersion|TagVersion|number)(?:\s+string)?\s*=\s*/
const GO_PART = (part: string): RegExp =>
  new RegExp(
    `^\\s*(?:(?:const|var)\\s+)?(?:v|V|Version|version|App)?_?${part}(?:Version|Level)?(?:\\s+\\w+)?\\s*[=:]\\s*`,
  )

const GRAMMAR = { ...PLAIN_C, syntax: { ...PLAIN_C.syntax, longQuotes: ['`'] } }
const SUFFIX =
  /^\s*(?:(?:const|var)\s+)?\w*(?:Meta|PreRelease|Prerelease|preRelease|Suffix|Label|Dev)\w*(?:\s+string)?\s*[=:]\s*"([^"]+)"/m
const PRERELEASE = /^\s*(?:(?:const|var)\s+)?(?:Version)?Pre-?[Rr]elease(?:\s+string)?\s*=\s*"([\w.-]+)"/m
// A file that names more is a table of versions.
const MAX_CONSTANTS = 16

/** The version that a Go program prints; a word such as `dev` there is replaced by the linker. */
export const goVersionFinder: Finder = {
  matches: path =>
    /(?:^|\/)(?:version(?:_current|_base|_gen|_default)?|versioninfo|app_version)\.go$/.test(path) ||
    /(?:^|\/)(?:version|buildinfo)\/(?:version|base|buildinfo|info)\.go$/.test(path) ||
    CONSTANTS_FILE.test(path),
  find: async (file, tree) => {
    if (CONSTANTS_FILE.test(file.path)) return amongConstants(file)
    const assign = (name: string) => new RegExp(`^\\s*(?:(?:const|var)\\s+)?${name}(?:\\s+string)?\\s*=\\s*`)
    const scope = scopeOf({ grammar: GRAMMAR, assign }, file, tree)
    const found = fromParts(scope) ?? (await fromConstants(scope))
    return found === undefined ? [] : [stateFound(file, found, { kind: 'Go version file', scheme: 'semver' })]
  },
}

const CONSTANTS_FILE = /(?:^|\/)const(?:s|ants?)?\.go$/
const WHOLE =
  /^\s*(?:const\s+)?(?:VERSION|Version|AppVersion)(?:\s+string)?\s*=\s*"(?<version>v?\d+\.\d+\.\d+[\w.+-]*)"/d

/** A file of many constants: only the one that can mean nothing else. */
function amongConstants(file: SourceFile): readonly Statement[] {
  const [found, ...others] = [...lineMatches(scanSource(file.text, GRAMMAR.syntax).code, WHOLE)]
  const version = found?.get('version')
  if (version === undefined || others.length > 0) return []
  return [stateFound(file, literal(file, version), { kind: 'Go version file', scheme: 'semver' })]
}

function fromParts({ source, file }: Scope): Found | undefined {
  const parts = ['(?:Major|MAJOR|major)', '(?:Minor|MINOR|minor)', '(?:Patch|PATCH|patch)'].map(part =>
    matchEnds(source, GO_PART(part)),
  )
  if (!parts.every(one => one.length === 1)) return undefined
  const numbers = parts.flat().map(at => {
    const match = /^"?(?<number>\d+)"?/d.exec(source.code.slice(at, at + 20))
    return { text: match?.groups?.number ?? '', offset: at + (match?.indices?.groups?.number?.[0] ?? 0) }
  })
  const [major] = numbers
  if (major === undefined || numbers.some(one => one.text === '')) return undefined
  const suffix = SUFFIX.exec(source.code)?.[1]
  // `-DEV` is put behind the numbers as it is; how other words are joined is known to the code alone.
  const end = /^[-+]\w/.test(suffix ?? '') ? suffix : ''
  if (suffix !== undefined && end === '')
    return dynamic(file, major.offset, `the parts of the version have a suffix: ${suffix}`)
  return composed(file, numbers, `${numbers.map(one => one.text).join('.')}${end}`)
}

async function fromConstants(scope: Scope): Promise<Found | undefined> {
  const { source, file } = scope
  const ends = matchEnds(source, GO_CONST).filter(at => /^["`\w]/.test(source.code.charAt(at)))
  const values: Found[] = []
  for (const end of ends.slice(0, MAX_CONSTANTS)) values.push(await evaluate(scope, end))
  // `Version = other.Version` passes on what another package says.
  if (values.every(isPassedOn)) return undefined
  const stated = values.flatMap(one => (one.kind === 'literal' && /\d\.\d/.test(one.text) ? [one] : []))
  const texts = new Set(stated.map(one => one.text))
  if (texts.size > 1) {
    return dynamic(file, stated[0]?.offset ?? 0, `${texts.size} versions in one file, not all alike`)
  }
  const [chosen = values[0]] = stated
  if (chosen?.kind !== 'literal') return chosen
  // HashiCorp's programs, and others after them, keep what follows the dash in a variable of its own.
  const pre = PRERELEASE.exec(source.code)?.[1]
  if (pre !== undefined && /^v?\d+\.\d+\.\d+$/.test(chosen.text)) {
    return composed(file, [chosen], `${chosen.text}-${pre}`)
  }
  if (/^\d+$/.test(chosen.text)) return undefined
  // A variable of two numbers is the line of releases; the linker sets the rest.
  if (/^v?\d+\.\d+$/.test(chosen.text) && isVariable(source.code, chosen.offset)) {
    return dynamic(file, chosen.offset, `${chosen.text} is a line of releases, which the linker completes`)
  }
  // `go build -ldflags -X` can set a variable that has no version yet.
  if (/\d/.test(chosen.text)) return chosen
  return dynamic(file, chosen.offset, `placeholder: ${JSON.stringify(chosen.text)} is set by the linker`)
}

function isPassedOn(one: Found): boolean {
  return one.kind === 'dynamic' && one.reason.includes('.') && one.reason.endsWith('is not set in this repository')
}

function isVariable(code: string, offset: number): boolean {
  const before = code.slice(Math.max(0, offset - 2000), offset)
  return before.lastIndexOf('var') > before.lastIndexOf('const')
}
