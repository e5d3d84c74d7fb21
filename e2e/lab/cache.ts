import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** Where the lab keeps its tools between runs. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ci-kit-lab')
}

export interface Installation {
  readonly name: string
  readonly version: string
  /** A file that proves that the tool is there, relative to its folder. */
  readonly proof: string
  readonly install: (folder: string) => Promise<void>
}

export type Progress = (line: string) => void

/**
 * The folder of a tool, installed when it is not there yet. The installation happens in a folder of its own that is
 * renamed at the end, so an interrupted one leaves nothing that looks complete, and two at a time do not disturb
 * each other.
 */
export async function cached(tool: Installation, progress: Progress): Promise<string> {
  const target = join(cacheFolder(), `${tool.name}-${tool.version}`)
  if (existsSync(join(target, tool.proof))) return target
  const started = Date.now()
  progress(`${tool.name} ${tool.version}: installing`)
  await mkdir(dirname(target), { recursive: true })
  const draft = await mkdtemp(join(dirname(target), `.${tool.name}-`))
  try {
    await tool.install(draft)
    if (!existsSync(join(draft, tool.proof))) {
      throw new Error(`${tool.name} ${tool.version} was installed, but ${tool.proof} is not in it`)
    }
    await publish(draft, target, tool.proof)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  progress(`${tool.name} ${tool.version}: ready after ${Math.round((Date.now() - started) / 1000)} s`)
  return target
}

async function publish(draft: string, target: string, proof: string): Promise<void> {
  if (!existsSync(join(target, proof))) await rm(target, { recursive: true, force: true })
  try {
    await rename(draft, target)
  } catch (error) {
    // Someone else was faster; theirs is as good as ours.
    if (!existsSync(join(target, proof))) throw error
  }
}
