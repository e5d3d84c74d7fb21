import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { costOf } from './measure.ts'
import type { Row } from './table.ts'

const RUNS = 25

/** What a step costs before it does anything: the bundle on a log of one line, against a bare import of @actions/core. */
export function measureStart(root: string, work: string): readonly Row[] {
  const empty = join(work, 'empty.mjs')
  writeFileSync(empty, '')
  const core = bareCore(root, work)
  const log = join(work, 'small.log')
  writeFileSync(log, '#1 [stage 1/1] RUN x\n#1 CACHED\n')
  const env = {
    GITHUB_ACTIONS: 'true',
    RUNNER_TEMP: work,
    GITHUB_WORKSPACE: work,
    INPUT_LOG: log,
    'INPUT_FAIL-ON': 'never',
    INPUT_SUMMARY: 'never',
    'INPUT_WARN-HIT-RATE': '90%',
    'INPUT_MAX-DURATION': '15m',
  }
  const bundle = costOf([process.execPath, join(root, 'dist', 'report-cache-hits', 'index.js')], RUNS, env)
  const floor = costOf([process.execPath, empty], RUNS)
  const peer = costOf([process.execPath, core], RUNS)
  const row = (against: string, cpuMs: number, limit: number | undefined): Row => ({
    what: 'report-cache-hits, start to end on a tiny log, CPU',
    measured: `${Math.round(bundle.cpuMs)} ms`,
    against: `${against} ${Math.round(cpuMs)} ms`,
    ratio: bundle.cpuMs / cpuMs,
    goal: limit === undefined ? 'none' : `at most ${limit}`,
    isMet: limit === undefined || bundle.cpuMs / cpuMs <= limit,
  })
  return [row('an empty module', floor.cpuMs, undefined), row('a bare import of @actions/core', peer.cpuMs, 1.1)]
}

/** `import '@actions/core'` and nothing else, bundled by the same tool as the kit. */
function bareCore(root: string, work: string): string {
  const entry = join(root, 'build', 'bare-core.mjs')
  const out = join(work, 'bare-core')
  writeFileSync(entry, "import * as core from '@actions/core'\nglobalThis.keep = core\n")
  const ncc = join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js')
  execFileSync(process.execPath, [ncc, 'build', entry, '--out', out, '--no-cache', '--quiet'], { stdio: 'ignore' })
  return join(out, existsSync(join(out, 'index.mjs')) ? 'index.mjs' : 'index.js')
}
