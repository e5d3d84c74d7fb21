import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPOSITORY } from './lab/context.ts'
import { installLab } from './lab/install.ts'

/** Installs the lab, runs its tests with the arguments for jest, and prints how many there were. */
async function main(args: readonly string[]): Promise<number> {
  await installLab(line => console.log(`lab: ${line}`))
  const folder = await mkdtemp(join(tmpdir(), 'ci-kit-e2e-'))
  try {
    const asked = args.find(arg => arg.startsWith('--outputFile='))?.slice('--outputFile='.length)
    const report = asked ?? join(folder, 'report.json')
    const code = await runJest([
      ...args.filter(arg => arg !== '--json' && !arg.startsWith('--outputFile=')),
      '--json',
      `--outputFile=${report}`,
    ])
    return reportCounts(await readFile(report, 'utf8'), code)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function runJest(args: readonly string[]): Promise<number> {
  const jest = join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js')
  // In one process, one file after the other: the builds already use all processors.
  const flags = ['--selectProjects', 'e2e', '--runInBand', '--passWithNoTests=false']
  const child = spawn(process.execPath, ['--experimental-vm-modules', jest, ...flags, ...args], {
    cwd: REPOSITORY,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}

function reportCounts(report: string, code: number): number {
  const counts: unknown = JSON.parse(report)
  if (typeof counts !== 'object' || counts === null || !('numPassedTests' in counts && 'numFailedTests' in counts)) {
    throw new Error('the report of jest has no counts')
  }
  console.log(`e2e: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed`)
  return counts.numFailedTests === 0 && Number(counts.numPassedTests) > 0 ? code : 1
}

process.exitCode = await main(process.argv.slice(2))
