import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REPOSITORY } from './lab/context.ts'
import { checkMachine, installLab } from './lab/install.ts'
import { KIT_VARIABLE, releaseKit } from './lab/kit.ts'

const OUTPUT_FILE = '--outputFile='
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Installs the lab, releases the kit into it, runs the tests with the arguments for jest, and prints the counts. */
async function main(args: readonly string[]): Promise<number> {
  await checkMachine()
  await installLab(line => console.log(`lab: ${line}`))
  // Everything temporary goes in here, so that nothing stays behind, whatever ends the tests.
  const folder = await mkdtemp(join(tmpdir(), 'ci-kit-e2e-'))
  process.env.TMPDIR = folder
  const abort = (): void => {
    rmSync(folder, { recursive: true, force: true })
    process.exit(1)
  }
  for (const signal of SIGNALS) process.once(signal, abort)
  try {
    console.log('lab: building and releasing the kit')
    const kit = await releaseKit('v0.1.0')
    for (const signal of SIGNALS) process.off(signal, abort)
    const report =
      args.find(arg => arg.startsWith(OUTPUT_FILE))?.slice(OUTPUT_FILE.length) ?? join(folder, 'report.json')
    const own = args.filter(arg => arg !== '--json' && !arg.startsWith(OUTPUT_FILE))
    await rm(report, { force: true })
    const code = await runJest([...own, '--json', `${OUTPUT_FILE}${report}`], { [KIT_VARIABLE]: kit.checkout })
    return reportCounts(await readFile(report, 'utf8').catch(() => '{}'), code)
  } finally {
    // The servers end with the process that had started them, which takes a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

function runJest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const jest = join(REPOSITORY, 'node_modules', 'jest', 'bin', 'jest.js')
  // In one process, one file after the other: the builds already use all processors.
  const flags = ['--selectProjects', 'e2e', '--runInBand', '--passWithNoTests=false']
  const child = spawn(process.execPath, ['--experimental-vm-modules', jest, ...flags, ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const signal of SIGNALS) process.once(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}

function reportCounts(report: string, code: number): number {
  const counts: unknown = JSON.parse(report)
  if (typeof counts !== 'object' || counts === null || !('numPassedTests' in counts && 'numFailedTests' in counts)) {
    console.log(`e2e: jest ended with ${code} and left no report; that counts as a failure`)
    return code === 0 ? 1 : code
  }
  console.log(`e2e: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed`)
  return counts.numFailedTests === 0 && Number(counts.numPassedTests) > 0 ? code : 1
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
