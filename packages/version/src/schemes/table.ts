import type { SchemeName } from '../scheme-name.ts'
import { calver, dotted } from './calver.ts'
import { composer } from './composer.ts'
import { conda } from './conda.ts'
import { debian } from './debian.ts'
import { go } from './go.ts'
import { julia } from './julia.ts'
import { maven } from './maven.ts'
import { nuget } from './nuget.ts'
import { cran, fourPart, pvp } from './numbered.ts'
import { pep440 } from './pep440.ts'
import { rpm } from './rpm.ts'
import { rubygems } from './rubygems.ts'
import type { Scheme } from './scheme.ts'
import { cargo, hex, pub, semver } from './semver.ts'

/** A scheme whose versions are only handed back to it. */
export type AnyScheme = Scheme<unknown>

const SCHEMES: Readonly<Record<SchemeName, AnyScheme>> = {
  semver,
  pep440,
  maven,
  nuget,
  rubygems,
  go,
  composer,
  cargo,
  hex,
  pub,
  calver,
  'four-part': fourPart,
  dotted,
  debian,
  rpm,
  r: cran,
  haskell: pvp,
  julia,
  conda,
}

export function schemeOf(name: SchemeName): AnyScheme {
  return SCHEMES[name]
}

/** The order of two texts of one scheme; undefined when it refuses one of them. */
export function compareTexts(name: SchemeName, a: string, b: string): number | undefined {
  const scheme = schemeOf(name)
  const [left, right] = [scheme.parse(a), scheme.parse(b)]
  return left.ok && right.ok ? scheme.compare(left.version, right.version) : undefined
}

/** The canonical spelling, or why the text is no version of the scheme. */
export function canonicalOf(
  name: SchemeName,
  text: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string } {
  const scheme = schemeOf(name)
  const read = scheme.parse(text)
  return read.ok ? { ok: true, text: scheme.canonical(read.version) } : read
}
