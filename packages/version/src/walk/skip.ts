/** Why the files below a directory of that name say nothing about this project's version. */
export type SkipReason = 'vendored' | 'generated' | 'sample'

const VENDORED = [
  'node_modules bower_components jspm_packages vendor vendored third_party third-party thirdparty 3rdparty 3rd_party',
  'site-packages Pods Carthage deps .venv venv .tox .nox .eggs .pnpm-store .yarn .cargo .m2 .bundle _vendor extern submodules',
]
const GENERATED = [
  'dist .git .hg .svn __pycache__ .gradle .idea .vs .next .nuxt .svelte-kit .cache .terraform .mypy_cache .pytest_cache',
  '_site .dart_tool .stack-work dist-newstyle elm-stuff .direnv DerivedData .nyc_output .turbo .parcel-cache',
]
// Directories that tools write, yet that some projects keep sources in; git knows which it is.
const MAYBE_GENERATED = ['build out target _build obj']
const SAMPLE = [
  'test tests __tests__ __test__ spec specs fixture fixtures __fixtures__ testdata test-data test_data testcases test-fixtures',
  'example examples sample samples demo demos template templates cookiecutter playground playgrounds sandbox',
  '_examples fuzz testmod testmodClient androidTest integrationTest functionalTest testFixtures intTest jmh test-vault',
  'benchmark benchmarks bench benches e2e integration-tests integration_tests snapshots __snapshots__ mocks __mocks__ goldens',
]

// Names are compared as they are and in lower case, since `Tests` and `Examples` are as common.
const REASONS: ReadonlyMap<string, SkipReason> = new Map([
  ...reasons(VENDORED, 'vendored'),
  ...reasons(GENERATED, 'generated'),
  ...reasons(SAMPLE, 'sample'),
])
const MAYBE = new Set(words(MAYBE_GENERATED))
/** What bundlers write into `dist`; others keep their packaging and a version file there. */
const BUILT = /\.(?:json|[cm]?[jt]s|css|html?|py|xml)$/i

export interface SkipFacts {
  /** Git tracks the files: what is in `build` is then a source. */
  readonly isTracked: boolean
  readonly isAtRoot: boolean
}

/** By the name of a directory; undefined when its files count. */
export function skipReason(name: string, { isTracked, isAtRoot }: SkipFacts): SkipReason | undefined {
  const known = REASONS.get(name) ?? REASONS.get(name.toLowerCase())
  if (known !== undefined) return known
  // Deeper down it is a package about tests, such as packages/test-utils.
  if (isAtRoot && /^tests?[-_]/i.test(name)) return 'sample'
  if (!isTracked && MAYBE.has(name)) return 'generated'
  return name.endsWith('.egg-info') || name.endsWith('.dist-info') || name.startsWith('bazel-')
    ? 'generated'
    : undefined
}

/** For a whole path: the reason of the first directory that has one. */
export function skipReasonOfPath(path: string, { isTracked }: Pick<SkipFacts, 'isTracked'>): SkipReason | undefined {
  const names = path.split('/').slice(0, -1)
  for (const [depth, name] of names.entries()) {
    if (name === 'dist' && isTracked && !BUILT.test(path)) continue
    const reason = skipReason(name, { isTracked, isAtRoot: depth === 0 })
    if (reason !== undefined) return reason
  }
  return undefined
}

function reasons(lines: readonly string[], reason: SkipReason): readonly (readonly [string, SkipReason])[] {
  return words(lines).map(name => [name, reason] as const)
}

function words(lines: readonly string[]): readonly string[] {
  return lines.flatMap(line => line.split(' '))
}
