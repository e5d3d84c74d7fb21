import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ActRun, calledStep, runAct } from '../e2e/lab/act.ts'
import { REPOSITORY, writeShop } from '../e2e/lab/context.ts'
import { releaseKit } from '../e2e/lab/kit.ts'
import { openYard, REGISTRY_HOST, type Yard } from '../e2e/lab/yard.ts'
import { callingWorkflow, LAYERS } from '../e2e/prewarm.ts'
import { type Row, tableOf } from './table.ts'

// npm run bench:pipelines [-- --pictures]: the kit's own share of a warm build-and-push, and the pictures of docs/.
const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } })

const GOAL_MS = 2_000

/** The steps of the kit, but for the build itself. */
const STEPS = [
  ['plan', 'layers', 'plan-layers'],
  ['plan', 'tags', 'semver-docker-tags'],
  ['plan', 'caches', 'verify-cache-tags, three caches'],
  ['build native', 'disk', 'prepare-disk, nothing to free'],
  ['build native', 'cache', 'report-cache-hits'],
  ['build native', 'verify', 'verify-cache-tags, what was pushed'],
  ['summary', 'report', 'report-pipeline'],
] as const

async function runPipelines(yard: Yard, kit: string, folder: string): Promise<ActRun> {
  const given = {
    image: `${yard.registry.host}/shop/app`,
    layers: LAYERS,
    'build-args': `REGISTRY=${yard.registry.host}`,
    'min-free': '10MB',
  }
  const call = (file: string, builder: string): Promise<ActRun> =>
    runAct({
      workflow: callingWorkflow(`${file}.yml`, { call: { with: given } }),
      repositories: { 'org/ci-kit@v1': kit },
      env: { ...yard.env, BUILDX_BUILDER: builder },
      artifacts: join(folder, file),
      prepare: workspace => writeShop(workspace, 0.2),
    })
  await call('prewarm', 'cold')
  // The picture is of a week like any other, not of the first.
  await call('prewarm', 'again')
  return await call('build-and-push', 'warm')
}

/** A page of the summary's own program on the artifacts of the run, as a picture. */
function takePictures(folder: string, yard: Yard): void {
  const shown = [
    { file: 'prewarm', prefix: 'prewarm-', kind: 'layer', title: 'Cache layers', rows: '["base","python","node"]' },
    { file: 'build-and-push', prefix: 'build-', kind: 'build', title: 'Build and push', rows: '["native"]' },
  ]
  for (const { file, prefix, kind, title, rows } of shown) {
    const reports = join(folder, file)
    const own = ['report-pipeline', '--rows', rows, '--reports', reports, '--prefix', prefix, '--row-kind', kind]
    const more = ['--title', title, ...(kind === 'layer' ? ['--usage', 'cache-from'] : [])]
    // The port differs with every run; a reader's registry has a name.
    spawnSync('sed', ['-i', `s#${yard.registry.host}#${REGISTRY_HOST}#g`, ...jsonFiles(reports)], { stdio: 'inherit' })
    const out = join(REPOSITORY, 'docs', `${file}.png`)
    const args = ['run', 'screenshot', '--', '--out', out, '--width', '1280', '--', ...own, ...more]
    const { status } = spawnSync('npm', args, { cwd: REPOSITORY, stdio: 'inherit' })
    if (status !== 0) throw new Error(`the picture of ${file} was not taken`)
  }
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
}

const kit = await releaseKit('v0.1.0')
const folder = mkdtempSync(join(tmpdir(), 'pipelines-'))
const yard = await openYard({ builders: ['cold', 'again', 'warm'], distant: [] })
try {
  const run = await runPipelines(yard, kit.checkout, folder)
  const times = STEPS.map(([job, step, what]) => ({ what, ms: calledStep(run, 'call', [job, step]).milliseconds }))
  const total = times.reduce((sum, { ms }) => sum + ms, 0)
  const share = (what: string, ms: number): Row => ({
    what,
    measured: `${Math.round(ms)} ms`,
    against: '',
    ratio: undefined,
    goal: 'none',
    isMet: true,
  })
  const all = { ...share('all of them', total), goal: `at most ${GOAL_MS} ms`, isMet: total <= GOAL_MS }
  console.log(tableOf([...times.map(({ what, ms }) => share(what, ms)), all]))
  if (values.pictures) takePictures(folder, yard)
} finally {
  await yard.stop()
  await kit.remove()
  rmSync(folder, { recursive: true, force: true })
}
