/** What a workflow shows that it uses, and by which line. */
export interface Use {
  /** A name or group of the catalogue. */
  readonly name: string
  readonly line: number
  readonly text: string
}

// Words of a shell line or an action's name. A false find keeps a piece that could go, a missed one breaks a build.
const SIGNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['tool-cache', /\buses:\s*['"]?[\w.-]+\/setup-(?:python|go|node|ruby|pypy|java|gradle)\b/],
  ['codeql', /\bgithub\/codeql-action\b/],
  ['dotnet', /\bsetup-dotnet\b|\bdotnet\s+(?:build|test|run|restore|publish|tool|pack|nuget|--)|\bnuget\b|\bnbgv\b/],
  ['jvm', /\bsetup-java\b|\bjava\s+-|\bmvnw?\s|\.\/gradlew\b|\bgradle\s|\bJAVA_HOME\b|\bsonar/i],
  ['gradle', /\bgradle\s/],
  ['android', /\bandroid\b|\bANDROID_|\bsdkmanager\b|\bflutter\b/i],
  ['powershell', /\bshell:\s*['"]?(?:pwsh|powershell)\b|\bpwsh\s/],
  ['swift', /\bswift\s+(?:build|test|run|package)|\bsetup-swift\b/],
  ['haskell', /\b(?:stack|cabal)\s+(?:build|test|install|run|update)|\bghcup\b|\bhaskell-actions\b/],
  ['julia', /\bjulia\s+-|\bjulia-actions\b/],
  ['aws', /\baws\s+[a-z0-9-]+\s|\bsam\s+(?:build|deploy|package)\b/],
  ['azure', /\bazure\/|\baz\s+[a-z]+\s/],
  ['gcloud', /\bgcloud\s|\bgoogle-github-actions\//],
  ['miniconda', /\bconda\s+(?:create|install|env|run|activate)\b|\bsetup-miniconda\b/],
  ['chromium', /\bchromium\b|\bpuppeteer\b/i],
]

const MAX_LINES = 20_000
const MAX_LINE_LENGTH = 2000

/** The first line for each piece that the workflow uses. Comments and this kit's own inputs do not count. */
export function findUses(workflow: string): readonly Use[] {
  const found = new Map<string, Use>()
  let ownIndent = -1
  for (const [index, whole] of workflow.split('\n', MAX_LINES).entries()) {
    const line = whole.slice(0, MAX_LINE_LENGTH).replace(/(^|\s)#.*$/, '')
    if (line.trim() === '') continue
    const indent = line.search(/[^\s-]/)
    if (/\buses:\s*\S*\/prepare-disk@?/.test(line)) {
      ownIndent = indent
      continue
    }
    // What stands below `with:` of this action names what to keep or remove; it is not a use.
    const isOwn = indent > ownIndent || (indent === ownIndent && !/^\s*-/.test(line))
    if (ownIndent >= 0 && isOwn) continue
    ownIndent = -1
    for (const [name, pattern] of SIGNS) {
      if (!found.has(name) && pattern.test(`${line} `)) found.set(name, { name, line: index + 1, text: line.trim() })
    }
  }
  return [...found.values()]
}

/** `.github/workflows/ci.yml` of `owner/repository/.github/workflows/ci.yml@refs/heads/main`. */
export function workflowPath(ref: string | undefined): string | undefined {
  const path = ref?.split('@')[0]?.split('/').slice(2).join('/')
  return path !== undefined && /^\.[\w-]+\/workflows\/[^/]+\.ya?ml$/.test(path) && !path.includes('..')
    ? path
    : undefined
}
