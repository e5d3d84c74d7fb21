import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What the command line touches of the world. */
export interface World {
  /** The folder of the kit: `<action>/action.yml`, `<action>/index.js`, `cli/example/`. */
  readonly kitRoot: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly stdout: Output
  readonly stderr: Output
}

/** The real world, with what a caller gives in its place. The kit lies around the program that was started. */
export function openWorld(given: Partial<World>): World {
  const stdout = given.stdout ?? process.stdout
  if (given.stdout === undefined) process.stdout.on('error', endQuietly)
  return {
    kitRoot: given.kitRoot ?? dirname(dirname(realpathSync(process.argv[1] ?? '.'))),
    env: given.env ?? process.env,
    cwd: given.cwd ?? process.cwd(),
    stdout,
    stderr: given.stderr ?? process.stderr,
  }
}

/** `ci-kit ... | head` closes the pipe early, which is no error of ours. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}

/** The columns to fill: the terminal's, within what a table needs and a person can follow; 100 in a pipe. */
export function outputWidth(output: Output): number {
  if (output.isTTY !== true) return 100
  return Math.min(160, Math.max(40, output.columns ?? 80))
}

/** Whether to write colours there: an explicit choice, then NO_COLOR, FORCE_COLOR, then whether it is a terminal. */
export function hasColor(choice: 'auto' | 'always' | 'never', output: Output, env: World['env']): boolean {
  if (choice !== 'auto') return choice === 'always'
  if (env.NO_COLOR) return false
  const forced = env.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return output.isTTY === true && env.TERM !== 'dumb'
}
