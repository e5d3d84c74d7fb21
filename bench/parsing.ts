import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { makeLog } from './log-generator.ts'
import { type Cost, costOf } from './measure.ts'
import type { Row } from './table.ts'

const RUNS = 5

/** A whole parse, from start of the process to its end, against what people do today: grep for CACHED lines. */
export async function measureParsing(
  root: string,
  work: string,
  megabytes: number,
  isHuge: boolean,
): Promise<readonly Row[]> {
  const program = join(work, 'parse.mjs')
  await build({
    entryPoints: [join(root, 'bench', 'parse-file.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: program,
    logLevel: 'error',
  })
  const log = join(work, 'build.log')
  makeLog(log, megabytes * 1e6)
  const parse = costOf([process.execPath, program, log], RUNS)
  const grep = costOf(['grep', '-cE', '^#[0-9]+ CACHED', log], RUNS, { LC_ALL: 'C' })
  const count = costOf(['wc', '-l', log], RUNS, { LC_ALL: 'C' })
  const rows = [
    against(`parse ${megabytes} MB of plain progress, CPU`, parse, 'grep -cE "^#[0-9]+ CACHED"', grep, 1.5),
    against('the same', parse, 'wc -l', count, undefined),
    memory(`parse ${megabytes} MB, peak memory`, parse),
    memory('the action on the same log, peak memory', actionCost(root, work, log)),
  ]
  return isHuge ? [...rows, ...hugeRows(work, program)] : rows
}

function hugeRows(work: string, program: string): readonly Row[] {
  const log = join(work, 'huge.log')
  makeLog(log, 5e9)
  return [
    memory(
      `parse ${Math.round(statSync(log).size / 1e9)} GB, peak memory`,
      costOf([process.execPath, program, log], 1),
    ),
  ]
}

/** The bundle as a runner starts it. */
function actionCost(root: string, work: string, log: string): Cost {
  const summary = join(work, 'summary.md')
  copyFileSync('/dev/null', summary)
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: work,
    GITHUB_WORKSPACE: work,
    INPUT_LOG: log,
    'INPUT_FAIL-ON': 'never',
    INPUT_SUMMARY: 'always',
    'INPUT_WARN-HIT-RATE': '90%',
    'INPUT_MAX-DURATION': '15m',
  }
  return costOf([process.execPath, join(root, 'dist', 'report-cache-hits', 'index.js')], 3, env)
}

function against(what: string, ours: Cost, peer: string, theirs: Cost, goal: number | undefined): Row {
  const ratio = ours.cpuMs / theirs.cpuMs
  return {
    what,
    measured: `${Math.round(ours.cpuMs)} ms`,
    against: `\`${peer}\` ${Math.round(theirs.cpuMs)} ms`,
    ratio,
    goal: goal === undefined ? 'none' : `at most ${goal}`,
    isMet: goal === undefined || ratio <= goal,
  }
}

function memory(what: string, cost: Cost): Row {
  return {
    what,
    measured: `${Math.round(cost.peakMb)} MB`,
    against: 'the limit',
    ratio: undefined,
    goal: 'at most 120 MB',
    isMet: cost.peakMb <= 120,
  }
}
