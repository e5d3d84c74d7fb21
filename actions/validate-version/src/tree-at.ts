import type { Workflow } from '@ci-kit/core/workflow'
import type { Tree } from '@ci-kit/version/tree'

// A few single files cost less than the names of all; finders ask for many that are not there.
const SINGLE_READS = 4

/** The files of a commit. `paths` are those that are looked at; any other can be read all the same. */
export function treeAt(commit: string, paths: readonly string[], workflow: Workflow): Tree {
  let first: Promise<ReadonlyMap<string, string>> | undefined
  let all: Promise<ReadonlySet<string> | undefined> | undefined
  const known = new Set(paths)
  const single = new Map<string, Promise<string | undefined>>()
  const readSingle = async (path: string): Promise<string | undefined> => {
    if (single.size > SINGLE_READS) {
      all ??= pathsAt(commit, workflow).then(names => (names === undefined ? undefined : new Set(names)))
      if ((await all)?.has(path) === false) return undefined
    }
    return await readOne(commit, path, workflow)
  }
  return {
    paths: known,
    read: async path => {
      if (!isInside(path)) return undefined
      // One process for all that will be asked for, when it is more than one.
      first ??= known.size > 1 ? readMany(commit, [...known], workflow) : Promise.resolve(new Map())
      const text = known.has(path) ? (await first).get(path) : undefined
      if (text !== undefined) return text
      const again = single.get(path) ?? readSingle(path)
      single.set(path, again)
      return await again
    },
  }
}

/** All files of a commit, by name; undefined when git cannot tell. */
export async function pathsAt(commit: string, workflow: Workflow): Promise<readonly string[] | undefined> {
  const listed = await workflow.git(['ls-tree', '-r', '-z', '--name-only', commit])
  return listed.ok ? listed.stdout.split('\0').filter(path => path !== '') : undefined
}

// As large as what is read from the disk.
const MAX_CHARACTERS = 16 * 1024 * 1024
// The arguments of a process end at 128 KiB on some systems.
const BATCH = 200

/** A path that a manifest names may be anything. */
function isInside(path: string): boolean {
  return path !== '' && !/^[/:]|\0/.test(path) && !path.split('/').includes('..')
}

async function readOne(commit: string, path: string, workflow: Workflow): Promise<string | undefined> {
  const shown = await workflow.git(['cat-file', 'blob', `${commit}:./${path}`])
  return shown.ok && shown.stdout.length <= MAX_CHARACTERS && !shown.stdout.includes('\0') ? shown.stdout : undefined
}

/** Every line of every file, each after the name of its file: `git grep` for nothing reads many files in one process. */
async function readMany(
  commit: string,
  paths: readonly string[],
  workflow: Workflow,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string[]>()
  const safe = paths.filter(path => isInside(path) && !path.includes('\n'))
  for (let at = 0; at < safe.length; at += BATCH) {
    const pathspecs = safe.slice(at, at + BATCH).map(path => `:(literal)${path}`)
    const found = await workflow.git(['grep', '-a', '-z', '--no-color', '-e', '', commit, '--', ...pathspecs])
    for (const line of found.stdout.split('\n')) addLine(line, commit, texts)
  }
  return new Map([...texts].map(([path, lines]) => [path, `${lines.join('\n')}\n`]))
}

function addLine(line: string, commit: string, texts: Map<string, string[]>): void {
  const end = line.indexOf('\0')
  if (end === -1 || !line.startsWith(`${commit}:`)) return
  const path = line.slice(commit.length + 1, end)
  const lines = texts.get(path)
  if (lines === undefined) texts.set(path, [line.slice(end + 1)])
  else lines.push(line.slice(end + 1))
}
