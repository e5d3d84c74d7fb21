import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { Tree } from './tree.ts'
import { sortedTree } from './tree.ts'

export interface Bundle {
  /** index.js and its chunks. */
  readonly files: Tree
  /** Directories of the npm packages that went into it. */
  readonly packageDirs: readonly string[]
}

interface Module {
  readonly resource?: string
  readonly modules?: Iterable<Module>
}

interface NccResult {
  readonly code: string
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array }>>
  readonly symlinks: Readonly<Record<string, string>>
  readonly stats: { readonly compilation: { readonly modules: Iterable<Module> } }
}

type Ncc = (entry: string, options: Readonly<Record<string, unknown>>) => Promise<NccResult>

const ENTRY = 'entry/index.js'

/**
 * One ncc build of all actions and the command line. Module ids and file comments are relative to the directory that
 * the build runs in, so it runs in `work`: the same bytes come out wherever the repository lies.
 */
export async function bundle(work: string, entrySource: string): Promise<Bundle> {
  const entry = join(work, ENTRY)
  mkdirSync(dirname(entry), { recursive: true })
  writeFileSync(entry, entrySource)
  const ncc = loadNcc(work)
  const before = process.cwd()
  process.chdir(work)
  try {
    // No cache: it would be keyed by path, and a stale one would make dist/ depend on the machine's past.
    const result = await ncc(entry, { cache: false, minify: false, sourceMap: false, quiet: true })
    if (Object.keys(result.symlinks).length > 0) throw new Error('the bundle has symlinks; a release tree cannot')
    const assets = Object.entries(result.assets).filter(([name]) => name !== 'package.json')
    const files = sortedTree([
      ['index.js', result.code],
      ...assets.map(([name, { source }]) => [name, source] as const),
    ])
    const modules = [...resources(result.stats.compilation.modules)]
    checkResolved(modules)
    checkPaths(files, work)
    return { files, packageDirs: packageDirs(modules) }
  } finally {
    process.chdir(before)
  }
}

/**
 * Module ids also depend on where the loaders of ncc lie, seen from the sources and from node_modules: a copy with a
 * name that stays, next to `work`, fixes that. It is shared by all builds, and never written to again.
 */
function loadNcc(work: string): Ncc {
  const installed = dirname(createRequire(import.meta.url).resolve('@vercel/ncc/package.json'))
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { readonly version: string }
  const copy = join(dirname(work), `ncc-${version}`)
  if (!existsSync(copy)) {
    const draft = join(work, 'ncc')
    cpSync(installed, draft, { recursive: true })
    try {
      renameSync(draft, copy)
    } catch (error) {
      // Another build was faster, and its copy is as good.
      if (!existsSync(copy)) throw error
    }
  }
  return createRequire(join(work, ENTRY))(copy) as Ncc
}

/** An action, as the bundle's entry needs it. */
export interface EntryAction {
  readonly name: string
  readonly outputs: readonly string[]
}

/** The source of the bundle's entry: every action and the command line behind its own `import()`. */
export function entrySource(actions: readonly EntryAction[], rootRow = ''): string {
  const rows = actions.map(({ name, outputs }) => {
    const about = JSON.stringify({ name, outputs })
    return `  [${JSON.stringify(name)}, { about: ${about}, load: () => import('../actions/${name}/src/main.js') }],\n`
  })
  return `import { start } from '../packages/core/src/start.js'

const actions = new Map([
${rows.join('')}${rootRow}])

export async function run(name) {
  const { about, load } = actions.get(name)
  await start(async run => (await load()).main(run), about)
}

export async function cli(argv) {
  const { cli } = await import('../packages/cli/src/main.js')
  return cli(argv)
}
`
}

/** The source of the entry of an action's worker. */
export function workerSource(name: string): string {
  return `import { work } from '../actions/${name}/src/worker.js'

await work(process.argv.slice(2))
`
}

/** ncc turns an import that it cannot resolve into an error at run time; here it fails the build. */
function checkResolved(modules: readonly string[]): void {
  const missing = modules.flatMap(module => module.split('@@notfound.js?').slice(1))
  if (missing.length > 0) throw new Error(`cannot resolve ${missing.join(', ')}; add it to a package.json, run npm ci`)
}

function checkPaths(files: Tree, work: string): void {
  for (const [name, bytes] of files) {
    if (Buffer.from(bytes).includes(work)) throw new Error(`${name} contains the path of this build, ${work}`)
  }
}

function packageDirs(modules: readonly string[]): readonly string[] {
  const marker = `${sep}node_modules${sep}`
  const dirs = new Set<string>()
  for (const module of modules) {
    const at = module.lastIndexOf(marker)
    if (at === -1) continue
    const [scope = '', name = ''] = module.slice(at + marker.length).split(sep)
    dirs.add(module.slice(0, at + marker.length) + (scope.startsWith('@') ? join(scope, name) : scope))
  }
  return [...dirs].sort()
}

function* resources(modules: Iterable<Module>): Generator<string> {
  for (const module of modules) {
    if (module.resource !== undefined) yield module.resource
    if (module.modules !== undefined) yield* resources(module.modules)
  }
}
