import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from './lab/command.ts'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The page has this long on its own clock, however slow the machine is.
  '--virtual-time-budget=20000',
] as const

/** The document as a real browser has it after the page's scripts have run. */
export function dumpDom(chromium: string, url: string): Promise<string> {
  return browse(chromium, ['--dump-dom', url])
}

async function browse(chromium: string, args: readonly string[]): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'ci-kit-browser-'))
  try {
    return await must([chromium, ...FLAGS, `--user-data-dir=${profile}`, ...args], { timeoutMs: 120_000 })
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
