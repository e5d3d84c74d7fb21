import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromiumPath } from '../e2e/lab/debian.ts'
import { findMermaid } from '../packages/cli/src/page/mermaid.ts'
import { renderPage } from '../packages/cli/src/page/page.ts'
import { repositoryRoot } from './root.ts'
import { takePicture } from './screenshot/picture.ts'

// npm run screenshot [-- [--out FILE] [--width 960] [--max-height 1300] [--summary FILE | -- <arguments of ci-kit>]]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(repositoryRoot, 'docs', 'summary.png') },
    width: { type: 'string', default: '960' },
    'max-height': { type: 'string', default: '1300' },
    // A summary as the lab keeps it, in place of one that ci-kit writes now.
    summary: { type: 'string' },
  },
})

/** The page as a person gets it: from the built command line, by default on the log that comes with the kit. */
function writePage(file: string, args: readonly string[]): void {
  const program = join(repositoryRoot, 'dist', 'cli', 'index.js')
  if (!existsSync(program)) throw new Error(`${program} is missing. Fix: npm run build`)
  const { status, stderr } = spawnSync(process.execPath, [program, ...args, '--page', file], { encoding: 'utf8' })
  // A red step has a summary too; only a page that is missing is a failure here.
  if (!existsSync(file)) throw new Error(`ci-kit ${args.join(' ')} wrote no page (status ${status})\n${stderr}`)
}

async function drawSummary(file: string, summary: string): Promise<void> {
  const markdown = readFileSync(summary, 'utf8')
  const loadMermaid = () => findMermaid(join(repositoryRoot, 'packages', 'cli'))
  writeFileSync(file, await renderPage({ title: 'ci-kit', markdown, footer: '', loadMermaid }))
}

const dir = mkdtempSync(join(tmpdir(), 'screenshot-'))
try {
  const page = join(dir, 'page.html')
  if (values.summary === undefined) writePage(page, positionals)
  else await drawSummary(page, values.summary)
  const program = await chromiumPath(line => console.error(line))
  const request = {
    url: pathToFileURL(page).href,
    width: Number(values.width),
    maxHeight: Number(values['max-height']),
  }
  const picture = await takePicture(program, request)
  mkdirSync(dirname(resolve(values.out)), { recursive: true })
  writeFileSync(resolve(values.out), picture)
  const version = execFileSync(program, ['--version'], { encoding: 'utf8' }).trim()
  console.log(`${values.out}: ${Math.round(picture.length / 1000)} kB, drawn by ${version}`)
} finally {
  rmSync(dir, { recursive: true })
}
