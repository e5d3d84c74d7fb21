import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { parse } from 'yaml'
import { capture, findProgram } from '../e2e/lab/command.ts'
import { REPOSITORY } from '../e2e/lab/context.ts'
import { type LatencyProxy, startLatencyProxy } from '../e2e/lab/latency-proxy.ts'
import { pushImage } from '../e2e/lab/push.ts'
import { startTokenRegistry } from '../e2e/lab/token-registry.ts'
import { goTool } from '../e2e/lab/tools.ts'
import { median } from './measure.ts'

export interface BenchRow {
  readonly what: string
  readonly tool: string
  readonly medianMs: number
  readonly requests: number
  /** The latency that no client can avoid: challenge, token, and each level of objects side by side. */
  readonly floorMs: number
  readonly goal: string
}

const LATENCY_MS = 50
const REPO = 'org/app'
const RUNS = 5

interface Yard {
  readonly host: string
  readonly proxy: LatencyProxy
  readonly home: string
}

interface Task {
  readonly what: string
  readonly tags: readonly string[]
  readonly depth: 'tag' | 'manifests' | 'configurations'
  readonly floorMs: number
}

const numbered = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `t${i}`)

const TASKS: readonly Task[] = [
  { what: '4 digests', tags: numbered(4), depth: 'tag', floorMs: 3 * LATENCY_MS },
  { what: '4 indexes with children', tags: numbered(4), depth: 'manifests', floorMs: 4 * LATENCY_MS },
  { what: '4 indexes with children, max-age', tags: numbered(4), depth: 'configurations', floorMs: 5 * LATENCY_MS },
  { what: '40 digests', tags: numbered(40), depth: 'tag', floorMs: 3 * LATENCY_MS },
  { what: '40 indexes with children', tags: numbered(40), depth: 'manifests', floorMs: 4 * LATENCY_MS },
]

/** verify-cache-tags and its peers against a real registry with a token service, each request 50 ms away. */
export async function benchRegistry(say: (line: string) => void = () => undefined): Promise<readonly BenchRow[]> {
  const bundle = join(REPOSITORY, 'dist', 'verify-cache-tags', 'index.js')
  if (!existsSync(bundle)) throw new Error(`${bundle} is missing. Fix: npm run build`)
  const registry = await startTokenRegistry({ open: [REPO], tokenLatencyMs: LATENCY_MS, tokenHost: 'localhost' })
  const proxy = await startLatencyProxy(registry.host, LATENCY_MS)
  const home = await mkdtemp(join(tmpdir(), 'ci-kit-bench-'))
  try {
    for (const tag of numbered(40)) {
      const platforms = ['linux/amd64', 'linux/arm64'].map(platform => fakeImage({ platform, layers: [tag, platform] }))
      await pushImage(registry.url, REPO, tag, fakeIndex(platforms))
    }
    const yard = { host: proxy.host, proxy, home }
    const rows: BenchRow[] = []
    for (const task of TASKS) {
      for (const row of await benchTask(task, yard, bundle)) {
        rows.push(row)
        say(formatRow(row))
      }
    }
    return rows
  } finally {
    await proxy.stop()
    await registry.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function benchTask(task: Task, yard: Yard, bundle: string): Promise<readonly BenchRow[]> {
  const bare = await measureFloor(task, yard)
  const goal = `<= ${Math.round(bare.medianMs * 1.3)} ms (1.3 x the same requests from a bare loop)`
  const asking: number[] = []
  const whole = await measure(yard, RUNS, async () => {
    asking.push(await runKit(task, yard, bundle))
  })
  const own = { what: task.what, floorMs: task.floorMs, requests: whole.requests }
  const rows: BenchRow[] = [
    { ...own, tool: 'bare loop over node:http', ...bare, goal: '' },
    { ...own, tool: 'verify-cache-tags, asking', medianMs: Math.round(median(asking)), goal },
    { ...own, tool: 'verify-cache-tags, whole step', medianMs: whole.medianMs, goal: '' },
  ]
  // Peers read digests; none of them looks below a tag, so the same command stands for both depths.
  if (task.depth !== 'tag') return rows
  for (const [tool, command] of await peers(yard)) {
    const runs = task.tags.length > 10 ? 1 : 3
    const peer = await measure(yard, runs, async () => {
      for (const tag of task.tags) {
        const result = await capture(command(`${yard.host}/${REPO}:${tag}`), {
          env: { HOME: yard.home, DOCKER_CONFIG: yard.home },
        })
        if (result.code !== 0) throw new Error(`${tool} failed: ${result.stderr.slice(-500)}`)
      }
    })
    rows.push({ ...own, tool, medianMs: peer.medianMs, requests: peer.requests, goal: '' })
  }
  return rows
}

/** In a process of its own, as the action is. */
async function measureFloor(task: Task, yard: Yard): Promise<{ readonly medianMs: number; readonly requests: number }> {
  const script = join(REPOSITORY, 'bench', 'registry-floor.ts')
  const tsx = join(REPOSITORY, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const asking: number[] = []
  const { requests } = await measure(yard, RUNS, async () => {
    const base = `http://${yard.host}/v2/${REPO}`
    const result = await capture([process.execPath, tsx, script, base, task.depth, ...task.tags])
    if (result.code !== 0) throw new Error(`the bare loop failed: ${result.stderr.slice(-500)}`)
    asking.push(Number(result.stdout))
  })
  return { medianMs: Math.round(median(asking)), requests }
}

type Command = (reference: string) => readonly string[]

/** One process for each tag, which is how they are used; they have no way to ask for several. */
async function peers(yard: Yard): Promise<readonly (readonly [string, Command])[]> {
  const crane = await goTool('crane', () => undefined)
  const regctl = await goTool('regctl', () => undefined)
  const skopeo = await findProgram('skopeo')
  const env = { HOME: yard.home }
  await capture([regctl, 'registry', 'set', '--tls', 'disabled', '--skip-check', yard.host], { env })
  const policy = join(yard.home, 'policy.json')
  await writeFile(policy, '{"default":[{"type":"insecureAcceptAnything"}]}')
  const found: (readonly [string, Command])[] = [
    ['crane v0.22.1, one after the other', reference => [crane, 'digest', reference]],
    ['regctl v0.11.7, one after the other', reference => [regctl, 'image', 'digest', reference]],
  ]
  if (skopeo === undefined) return found
  const version = (await capture([skopeo, '--version'])).stdout.trim().split(' ').at(-1)
  const inspect: Command = reference => [
    skopeo,
    '--policy',
    policy,
    'inspect',
    '--raw',
    '--tls-verify=false',
    `docker://${reference}`,
  ]
  return [...found, [`skopeo ${version}, one after the other`, inspect]]
}

/** The time from the first request to the last answer, as the action reports it. */
async function runKit(task: Task, yard: Yard, bundle: string): Promise<number> {
  const isAged = task.depth === 'configurations'
  const tags = task.tags.map(tag => (isAged ? `${tag} max-age=36500d` : tag)).join('\n')
  const depth = isAged ? 'manifests' : task.depth
  const inputs = { ...defaults(), image: `${yard.host}/${REPO}`, tags, depth }
  const result = await runBundle(bundle, { inputs })
  const { report } = result
  if (result.outputs.get('verdict') !== 'pass')
    throw new Error(`the verdict is ${result.outputs.get('verdict')}:\n${result.stdout}`)
  if (typeof report !== 'object' || report === null || !('elapsedMs' in report)) throw new Error('there is no report')
  return Number(report.elapsedMs)
}

function defaults(): Readonly<Record<string, string>> {
  const text = readFileSync(join(REPOSITORY, 'actions', 'verify-cache-tags', 'action.yml'), 'utf8')
  const { inputs } = parse(text) as { readonly inputs: Readonly<Record<string, { readonly default?: string }>> }
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]) =>
      name === 'token' || input.default === undefined ? [] : [[name, input.default]],
    ),
  )
}

async function measure(
  yard: Yard,
  runs: number,
  body: () => Promise<void>,
): Promise<{ readonly medianMs: number; readonly requests: number }> {
  const times: number[] = []
  let requests = 0
  for (let run = 0; run < runs; run += 1) {
    yard.proxy.seen.length = 0
    const start = performance.now()
    await body()
    times.push(performance.now() - start)
    requests = yard.proxy.seen.length
  }
  return { medianMs: Math.round(median(times)), requests }
}

export function formatRow(row: BenchRow): string {
  const times = `${String(row.medianMs).padStart(6)} ms, floor ${row.floorMs} ms, ${row.requests} requests to the registry`
  return `${row.what.padEnd(46)} ${row.tool.padEnd(36)} ${times}${row.goal === '' ? '' : `, goal ${row.goal}`}`
}
