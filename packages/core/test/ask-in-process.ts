import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const PROGRAM = fileURLToPath(new URL('programs/ask.ts', import.meta.url))
const TSX = createRequire(import.meta.url).resolve('tsx')

/** What a process with these variables gets: authorities and proxies are read from its environment. */
export async function askInProcess(
  urls: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<readonly unknown[]> {
  const env = { PATH: process.env.PATH ?? '', ...variables }
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', TSX, PROGRAM, ...urls], { env })
  return JSON.parse(stdout) as readonly unknown[]
}
