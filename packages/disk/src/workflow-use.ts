/** What a workflow shows that it uses, and by which line. */
export interface Use {
  /** A name or group of the catalogue. */
  readonly name: string
  readonly line: number
  readonly text: string
  /** Where the line is, when not in the file of the workflow itself. */
  readonly path?: string
}

// Words of a shell line or an action's name. A false find keeps a piece that could go, a missed one breaks a build.
const SIGNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  // Those of Docker bring their programs themselves; what the others set up that has a name here is found by that.
  [
    'tool-cache',
    /\buses['"]?:\s*['"]?(?!docker\/)[\w./-]+\/setup-(?!buildx|qemu|dotnet|swift|julia|android|miniconda|gcloud)\w/i,
  ],
  ['codeql', /\bgithub\/codeql-action\b/i],
  ['dotnet', /\bsetup-dotnet\b|\bdotnet\s+[a-z-]|\bnuget\b|\bnbgv\b|\bmsbuild\b/i],
  [
    'jvm',
    /\bsetup-java\b|\bjavac?\s+[\w@-]|\bmvnw?\s|\bgradlew\b|\bgradle\s|\bsetup-gradle\b|\bsbt\s|\bkotlinc?\b|\bJAVA_HOME|\bsonar/i,
  ],
  ['gradle', /\bgradle\s/],
  [
    'android',
    /\bandroid\b|\bANDROID_|\bsdkmanager\b|\bavdmanager\b|\bndk-build\b|\bflutter\b|(?:assemble|bundle)(?:Debug|Release)\b|\bconnectedCheck\b/i,
  ],
  ['powershell', /\bshell['"]?:\s*['"]?powershell\b|\bpwsh\b|\bpowershell\s+[\w-]|\.ps1\b/i],
  ['swift', /\bswift\s+(?:build|test|run|package)|\bsetup-swift\b|\bswiftc\b/],
  ['haskell', /\b(?:stack|cabal)\s+(?:build|test|install|run|update|exec)|\bghc(?:up)?\b|\bhaskell(?:-actions)?\//],
  ['julia', /\bjulia\s+\S|\bjulia-actions\b/],
  ['aws', /\baws\s+[a-z0-9-]+\s|\bsam\s+(?:build|deploy|package|local|sync|validate)\b/],
  ['azure', /\b[Aa]zure\/|\baz\s+[a-z]+\s/],
  ['gcloud', /\bgcloud\s|\bgsutil\s|\bgoogle-github-actions\//],
  ['miniconda', /\bconda\s+(?:create|install|env|run|activate)\b|\bsetup-miniconda\b|\$\{?CONDA\b/],
  ['chromium', /\bchromium\b|\bpuppeteer\b/i],
]

const MAX_LINES = 20_000
const MAX_LINE_LENGTH = 2000

// What a step is called says what it is about, not what it runs.
const LABEL = /^\s*(?:-\s+)?(?:name|description|run-name):/

/** The first line for each piece that the workflow uses. Comments, names and this kit's own inputs do not count. */
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
    if (LABEL.test(line)) continue
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

/** The paths of the repository's own reusable workflows and actions that a file refers to, each once. */
export function localReferences(workflow: string): readonly string[] {
  const found = new Set<string>()
  for (const line of workflow.split('\n', MAX_LINES)) {
    const path = /^[\s-]*uses:\s*['"]?\.\/([\w./-]{1,200})['"]?\s*(?:#|$)/.exec(line.slice(0, MAX_LINE_LENGTH))?.[1]
    const plain = path?.replace(/\/+$/, '')
    if (plain === undefined || plain.split('/').some(part => part === '..' || part === '')) continue
    found.add(plain)
  }
  return [...found]
}
