import { mkdir } from 'node:fs/promises'
import { capture } from './lab/command.ts'
import { writeShop } from './lab/context.ts'
import { startLatencyProxy } from './lab/latency-proxy.ts'
import { openYard } from './lab/yard.ts'

const names = ['a', 'b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8', 'b9']
const yard = await openYard({ builders: names as any, distant: [] })
const near = await startLatencyProxy(yard.registry.host, 200)
try {
  await mkdir('/tmp/ck/shop1', { recursive: true })
  await writeShop('/tmp/ck/shop1', 0)
  const R = yard.registry.host
  const go = async (label: string, b: string, args: string[]) => {
    const r = await capture(
      [
        'docker',
        'buildx',
        'build',
        '--progress=plain',
        `--build-arg=REGISTRY=${R}`,
        '--provenance=false',
        ...args,
        '.',
      ],
      { cwd: '/tmp/ck/shop1', env: { ...yard.env, BUILDX_BUILDER: b } },
    )
    const h = await capture(['sh', '-c', 'docker buildx history logs --progress rawjson 2>&1'], {
      env: { ...yard.env, BUILDX_BUILDER: b },
    })
    const cached = new Set<string>(),
      ns = new Map<string, string>()
    for (const l of h.stdout.split('\n')) {
      try {
        for (const v of JSON.parse(l).vertexes ?? []) {
          ns.set(v.digest, v.name)
          if (v.cached) cached.add(v.digest)
        }
      } catch {}
    }
    const steps = [...ns].filter(([, n]) => /^\[\w+ \d+\/\d+\]/.test(n) && !/FROM/.test(n))
    console.log(
      '=====',
      label,
      r.code,
      'plain',
      (r.stderr.match(/^#\d+ CACHED/gm) ?? []).length,
      'raw',
      steps.filter(([d]) => cached.has(d)).length,
      'of',
      steps.length,
    )
  }
  const repo = `${R}/i/app`,
    far = `${near.host}/i/app`
  await go('base', 'a', ['--target=base', `--tag=${repo}:base`, '--push', '--cache-to=type=inline'])
  for (const l of ['python', 'node'])
    await go(l, 'a', [
      `--target=${l}`,
      `--tag=${repo}:${l}`,
      '--push',
      '--cache-to=type=inline',
      `--cache-from=type=registry,ref=${repo}:base`,
    ])
  const f = (h: string, ls: string[]) => ls.map(l => `--cache-from=type=registry,ref=${h}:${l}`)
  await go('leaves far', 'b1', f(far, ['python', 'node']))
  await go('leaves far', 'b2', f(far, ['python', 'node']))
  await go('leaves far reversed', 'b3', f(far, ['node', 'python']))
  await go('all far', 'b4', f(far, ['base', 'python', 'node']))
  await go('all far, leaves first', 'b5', f(far, ['node', 'python', 'base']))
  await go('leaves near', 'b6', f(repo, ['python', 'node']))
  await go('all near', 'b7', f(repo, ['base', 'python', 'node']))
  await go('all near', 'b8', f(repo, ['base', 'python', 'node']))
} finally {
  await near.stop()
  await yard.stop()
}
