import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { ActionManifest } from '../actions.ts'
import { listActions, readManifest } from '../actions.ts'
import type { EntryAction } from './bundle.ts'
import { bundle, entrySource, workerSource } from './bundle.ts'
import { compile } from './compile.ts'
import { thirdPartyLicences } from './licences.ts'
import { rewriteLinks } from './links.ts'
import { ROOT_PROGRAM, rootEntry } from './root-action.ts'
import type { Tree } from './tree.ts'
import { readTree, sortedTree } from './tree.ts'
import { workflowFiles } from './workflows.ts'

type File = readonly [path: string, content: Uint8Array | string]

/** Builds the release tree of the repository at `root`, in memory: `dist/` and a release are these bytes. */
export async function buildDist(root: string): Promise<Tree> {
  const actions = listActions(root)
  mkdirSync(join(root, 'build'), { recursive: true })
  const work = mkdtempSync(join(root, 'build', 'work-'))
  try {
    compile(root, work)
    const { files, packageDirs } = await bundle(work, entrySource(actions.map(entryAction), rootEntry(root, actions)))
    const workers = await workerFiles(root, work, actions)
    return sortedTree([
      ...placed('lib', files),
      ['lib/LICENSES.txt', thirdPartyLicences(packageDirs)],
      ...rootFiles(root),
      ...actions.flatMap(action => actionFiles(root, action)),
      ...workers,
      ...commandLineFiles(root),
      ...workflowFiles(root),
    ])
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * The second program of an action that has a `src/worker.ts`: a process that runs as another user, or outlives the
 * step. It stands alone in one file, because it starts many times faster without the rest of the kit.
 */
async function workerFiles(root: string, work: string, actions: readonly ActionManifest[]): Promise<readonly File[]> {
  const found: File[] = []
  for (const { dir } of actions.filter(action => existsSync(join(root, 'actions', action.dir, 'src', 'worker.ts')))) {
    const { files, packageDirs } = await bundle(work, workerSource(dir))
    const program = files.get('index.js')
    if (program === undefined || files.size !== 1 || packageDirs.length > 0) {
      throw new Error(`the worker of ${dir} is more than one file of our own; take npm packages and import() out of it`)
    }
    found.push([`${dir}/worker.js`, program])
  }
  return found
}

function entryAction({ dir, outputs }: ActionManifest): EntryAction {
  return { name: dir, outputs: outputs.map(({ name }) => name) }
}

function rootFiles(root: string): readonly File[] {
  const manifest = readManifest(join(root, 'action.yml'), '')
  return [
    ['action.yml', withMain(manifest, 'dist/index.js', 'index.js')],
    ['index.js', ROOT_PROGRAM],
    ['README.md', releaseReadme(root, 'README.md', 'README.md')],
    ['LICENSE', readFileSync(join(root, 'LICENSE'))],
    // The release tree stands alone; without this file, one further up would decide how its files are loaded.
    ['package.json', '{\n  "type": "module"\n}\n'],
  ]
}

function actionFiles(root: string, action: ActionManifest): readonly File[] {
  const name = action.dir
  const stub = `import { run } from '../lib/index.js'\n\nawait run('${name}')\n`
  return [
    [`${name}/index.js`, stub],
    [`${name}/action.yml`, withMain(action, `../../dist/${name}/index.js`, 'index.js')],
    [`${name}/README.md`, releaseReadme(root, `actions/${name}/README.md`, `${name}/README.md`)],
  ]
}

function commandLineFiles(root: string): readonly File[] {
  const stub = "import { cli } from '../lib/index.js'\n\nprocess.exitCode = await cli(process.argv.slice(2))\n"
  return [['cli/index.js', stub], ...placed('cli/example', readTree(join(root, 'packages', 'cli', 'example')))]
}

function withMain(manifest: ActionManifest, inRepository: string, inRelease: string): string {
  const line = `main: ${inRepository}`
  if (manifest.main !== inRepository || !manifest.text.includes(line)) {
    throw new Error(`${manifest.dir || 'root'} action.yml: runs.main is ${manifest.main}; write "${line}"`)
  }
  // A post step is the same program.
  return manifest.text.replace(line, `main: ${inRelease}`).replace(`post: ${inRepository}`, `post: ${inRelease}`)
}

function releaseReadme(root: string, from: string, to: string): string {
  const path = join(root, from)
  if (!existsSync(path)) throw new Error(`${from} is missing; an action is released with its documentation`)
  return rewriteLinks(readFileSync(path, 'utf8'), from, to, target => placeInRelease(root, target))
}

/** `actions/x/README.md` is released as `x/README.md`, and README.md and LICENSE keep their names. */
function placeInRelease(root: string, target: string): string | undefined {
  if (['README.md', 'LICENSE', 'action.yml'].includes(target)) return target
  const [top, name = '', file] = target.split('/')
  if (top !== 'actions' || !existsSync(join(root, 'actions', name, 'action.yml'))) return undefined
  if (file === undefined || file === '') return name
  return file === 'README.md' || file === 'action.yml' ? posix.join(name, file) : undefined
}

function placed(dir: string, tree: Tree): readonly File[] {
  return [...tree].map(([path, bytes]) => [posix.join(dir, path), bytes] as const)
}
