import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { RunCommand } from './command.ts'
import { findMermaid } from './page/mermaid.ts'
import type { ActionRun } from './run-action.ts'
import type { World } from './world.ts'

/**
 * Writes the summary as a page and says where; undefined when none was asked for or nothing was reported. The default
 * place is the temp folder: a file in the working folder would be part of the next `COPY . .` and so break its cache.
 */
export async function writePage(command: RunCommand, run: ActionRun, world: World): Promise<string | undefined> {
  const { page } = command.options
  if (page.kind === 'none' || (page.kind === 'temporary' && run.summary.trim() === '')) return undefined
  const name = command.action.name
  const path =
    page.kind === 'path'
      ? resolve(world.cwd, page.path)
      : join(await mkdtemp(join(tmpdir(), 'ci-kit-')), `${name}.html`)
  const { renderPage } = await import('./page/page.ts')
  const html = await renderPage({
    title: `${name} · ci-kit`,
    markdown: run.summary.trim() === '' ? 'The action wrote no summary.' : run.summary,
    footer: `Written by ci-kit ${name} on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    loadMermaid: () => findMermaid(world.kitRoot),
  })
  await writeInto(path, html)
  return path
}

/** Keeps the JSON report where the person asked for it; returns the path. */
export async function keepReport(command: RunCommand, run: ActionRun, world: World): Promise<string | undefined> {
  if (command.options.report === undefined || run.report === undefined) return undefined
  const path = resolve(world.cwd, command.options.report)
  await writeInto(path, run.report)
  return path
}

async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}
