import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { capture, must } from './command.ts'
import { REPOSITORY } from './context.ts'
import { scratchFolder } from './service.ts'

export interface Kit {
  /** A bare repository with the release and its tags. */
  readonly repository: string
  /** The files of its tag v1. */
  readonly checkout: string
  readonly remove: () => Promise<void>
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'lab',
  GIT_AUTHOR_EMAIL: 'lab@example.com',
  GIT_COMMITTER_NAME: 'lab',
  GIT_COMMITTER_EMAIL: 'lab@example.com',
}

/** What `npm run test:e2e` tells its tests: where the released kit is. */
export const KIT_VARIABLE = 'CI_KIT_E2E_KIT'

/** The repository that stands for org/ci-kit. */
export function releasedKit(): string {
  const repository = process.env[KIT_VARIABLE]
  if (repository) return repository
  throw new Error(`${KIT_VARIABLE} is not set. Fix: run the lab with npm run test:e2e, which releases the kit first`)
}

/** The work tree that the release was made of, with its dist/, as a repository. */
export function sourceOfKit(): string {
  return join(dirname(releasedKit()), 'source')
}

/**
 * Builds this work tree, as it is, and releases it with the release script into a bare repository of its own. It
 * happens in a copy, because a release wants a clean work tree, and the tags stay out of this repository.
 */
export async function releaseKit(version: string): Promise<Kit> {
  const scratch = await scratchFolder('kit')
  try {
    const source = join(scratch.path, 'source')
    const repository = join(scratch.path, 'released.git')
    await copyWorkTree(source)
    const options = { cwd: source, env: IDENTITY }
    const tsx = [process.execPath, join(source, 'node_modules', 'tsx', 'dist', 'cli.mjs')]
    await must([...tsx, join(source, 'scripts', 'build.ts')], options)
    await must(['git', 'init', '--quiet', '--initial-branch', 'main'], options)
    await must(['git', 'add', '--all'], options)
    await must(['git', 'commit', '--quiet', '-m', 'The work tree'], options)
    await must(['git', 'init', '--quiet', '--bare', repository], options)
    await must([...tsx, join(source, 'scripts', 'release.ts'), version, '--repository', repository], options)
    // act reads the files of a local repository, whatever the ref says; so these are the files of the tag.
    const checkout = join(scratch.path, 'v1')
    await must(['git', 'clone', '--quiet', '--branch', 'v1', repository, checkout])
    return { repository, checkout, remove: scratch.remove }
  } catch (error) {
    await scratch.remove()
    throw error
  }
}

async function copyWorkTree(target: string): Promise<void> {
  const list = ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ':!dist']
  const files = (await must(list, { cwd: REPOSITORY })).split('\0').filter(Boolean)
  const folders = new Set(files.map(file => dirname(join(target, file))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  for (const file of files) {
    // A file that was removed and not yet committed is listed all the same.
    await copyFile(join(REPOSITORY, file), join(target, file)).catch(() => undefined)
  }
  // Hard links: the links of the workspaces have to point into the copy, and a real copy takes long.
  const modules = ['node_modules', target].map(path => (path === target ? path : join(REPOSITORY, path)))
  const linked = await capture(['cp', '-al', ...modules])
  if (linked.code !== 0) await must(['cp', '-a', ...modules])
}
