import { spawnSync } from 'node:child_process'
import { repositoryRoot } from '../root.ts'

/** Runs a linter on files; true when it found nothing. A linter that does not run, or that has nothing to read, throws. */
export function judgeWith(name: string, program: string, args: readonly string[], fileCount: number): boolean {
  if (fileCount === 0) throw new Error(`${name} was given no file`)
  const { status, error, signal } = spawnSync(program, [...args], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error !== undefined || status === null) {
    throw new Error(`${name} did not run: ${error?.message ?? `ended by ${signal}`}`, { cause: error })
  }
  console.log(`${name}: ${fileCount} files, ${status === 0 ? 'nothing found' : `status ${status}`}`)
  return status === 0
}
