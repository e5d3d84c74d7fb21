import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startFakeProxy } from '@ci-kit/testing/fake-proxy'
import { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { type BundleResult, runBundle } from '@ci-kit/testing/run-bundle'
import { serveRegistry } from '@ci-kit/testing/serve-registry'
import { startDns } from './dns.ts'
import {
  bait,
  forbiddenScenes,
  image,
  lending,
  linkScenes,
  passwordOf,
  REPO,
  type Scene,
  scenes,
  targetHosts,
  turningScenes,
  workingScenes,
  zone,
} from './scenes.ts'
import { type Seen, startWorld } from './world.ts'

/** What a run of the action was told, and what the servers of the world saw of it. */
export interface RunStory {
  /** By registry: `outcome`, or `outcome code` of its first finding. */
  readonly outcomes: Readonly<Record<string, string>>
  readonly connections: readonly string[]
  readonly seen: readonly Seen[]
  /** Log and summary. */
  readonly told: string
  readonly elapsedMs: number
}

export interface Story {
  readonly forbidden: RunStory
  readonly turning: RunStory
  readonly links: RunStory
  readonly working: RunStory
  readonly loopback: RunStory
  readonly proxied: RunStory & { readonly throughProxy: readonly string[] }
}

// The program that runs inside of the namespaces: everything happens here, and what was seen is printed.
const [, , bundle = '', folder = ''] = process.argv
const hosts = new Map<string, Pick<FakeRegistry, 'answer'>>([
  ...targetHosts.map(host => [host, { answer: bait }] as const),
  ...scenes.map(({ host, registry }) => [host, registry] as const),
])
const world = await startWorld(hosts, bait, folder)
const dns = await startDns(zone)
const env = { DOCKER_CONFIG: join(folder, 'docker'), NODE_EXTRA_CA_CERTS: world.authority }
mkdirSync(env.DOCKER_CONFIG)
const auths = [...hosts.keys()].map(host => [host, { auth: btoa(`user:${passwordOf(host)}`) }] as const)
writeFileSync(join(env.DOCKER_CONFIG, 'config.json'), JSON.stringify({ auths: Object.fromEntries(auths) }))

async function run(registries: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<RunStory> {
  const [connected, seen] = [world.connections.length, world.seen.length]
  const tags = registries.map(host => `${host}/${REPO}:tag`).join('\n')
  const start = performance.now()
  const result = await runBundle(bundle, {
    inputs: { tags, depth: 'blobs', deadline: '20s' },
    env: { ...env, ...more },
  })
  return {
    outcomes: outcomesOf(result),
    connections: world.connections.slice(connected),
    seen: world.seen.slice(seen),
    told: `${result.stdout.replaceAll(/::add-mask::.*/g, '')}${result.stderr}${result.summary}`,
    elapsedMs: performance.now() - start,
  }
}

interface Report {
  readonly tags: readonly { readonly name: string; readonly reference: string; readonly outcome: string }[]
  readonly findings: readonly { readonly tag: string; readonly level: string; readonly message: string }[]
}

function outcomesOf({ report, stdout, stderr }: BundleResult): RunStory['outcomes'] {
  if (typeof report !== 'object' || report === null) throw new Error(`there is no report:\n${stdout}${stderr}`)
  const { tags, findings } = report as Report
  return Object.fromEntries(
    tags.map(({ name, reference, outcome }) => {
      const found = findings.find(one => one.tag === name && one.level !== 'note')
      return [reference.split('/')[0] ?? '', found === undefined ? outcome : `${outcome}: ${found.message}`]
    }),
  )
}

const namesOf = (list: readonly Scene[]): readonly string[] => list.map(({ host }) => host)

async function runLoopback(): Promise<RunStory> {
  const served = await serveRegistry(new FakeRegistry({ auth: 'bearer' }).push(REPO, 'tag', image))
  try {
    return await run([`localhost:${served.port}`, `127.0.0.1:${served.port}`])
  } finally {
    await served.stop()
  }
}

/** Behind a proxy, which alone knows the names outside; what `no_proxy` names is reached without it. */
async function runProxied(): Promise<Story['proxied']> {
  const outside = ['cloud.registry.test', 'cdn.registry.test', 'name-0-manifest.registry.test', lending.host]
  const proxy = await startFakeProxy({ hosts: Object.fromEntries(outside.map(host => [`${host}:443`, 443])) })
  try {
    const names = ['home.internal.test', 'cloud.registry.test', 'number-0-manifest.registry.test', lending.host]
    const variables = { HTTPS_PROXY: proxy.url, NO_PROXY: '.internal.test,number-0-manifest.registry.test' }
    return { ...(await run(names, variables)), throughProxy: [...proxy.seen] }
  } finally {
    await proxy.stop()
  }
}

const story: Story = {
  forbidden: await run(namesOf(forbiddenScenes)),
  turning: await run(namesOf(turningScenes)),
  links: await run(namesOf(linkScenes)),
  working: await run(namesOf([...workingScenes, lending])),
  loopback: await runLoopback(),
  proxied: await runProxied(),
}
writeFileSync(join(folder, 'story.json'), JSON.stringify(story))
dns.stop()
world.stop()
