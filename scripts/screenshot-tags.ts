import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fakeCertificate } from '@ci-kit/testing/fake-certificate'
import { fakeCache, fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { startFakeProxy } from '@ci-kit/testing/fake-proxy'
import { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { serveRegistry } from '@ci-kit/testing/serve-registry'
import { repositoryRoot } from './root.ts'

// npm run screenshot:tags: docs/verify-cache-tags.png, of the real action against a registry of this process.
const HOST = 'ghcr.io'
const REPO = 'org/app'
const DAY_MS = 86_400_000
const ago = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString()
const layer = (megabytes: number, name: string): string => name.padEnd(megabytes * 1e6, '.')

/** An image of two platforms, of which nothing is shared but the first layer. */
function image(name: string, megabytes: number, days: number) {
  const platforms = ['linux/amd64', 'linux/arm64'].map(platform =>
    fakeImage({
      platform,
      created: ago(days),
      layers: [layer(4, 'base'), layer(megabytes, `${name} ${platform}`)],
    }),
  )
  return fakeIndex(platforms, { attestations: true })
}

const python = image('python', 21, 2)
const node = image('node', 17, 2)
const registry = new FakeRegistry({ auth: 'bearer' })
  .push(REPO, 'cache-base', image('base', 6, 2))
  .push(REPO, 'cache-python', python)
  .push(REPO, 'cache-node', node)
  .push(REPO, 'cache-rust', fakeCache('manifest', { created: ago(3), layers: [layer(9, 'rust')] }))
  .push(REPO, 'cache-builder', fakeCache('index', { created: ago(34), layers: [layer(30, 'go'), layer(8, 'tools')] }))
registry.delete(REPO, python.manifests[1]?.digest ?? '')

const TAGS = [
  'cache-base     max-age=14d kind=image platforms=linux/amd64,linux/arm64',
  'cache-python   size=±25% max-age=14d',
  'cache-node     size=±25% max-age=14d',
  'cache-builder  kind=cache max-age=14d',
  'cahce-rust     kind=cache',
]
const baseline = {
  version: 1,
  actions: {
    'verify-cache-tags': {
      [`${HOST}/${REPO}:cache-node`]: { digest: python.digest, bytes: 35_000_000, firstSeen: ago(20) },
      [`${HOST}/${REPO}:cache-python`]: { digest: python.digest, bytes: 46_000_000, firstSeen: ago(2) },
    },
  },
}

const folder = await mkdtemp(join(tmpdir(), 'screenshot-tags-'))
const certificate = fakeCertificate({ names: [HOST] })
const served = await serveRegistry(registry, certificate)
const proxy = await startFakeProxy({ hosts: { [`${HOST}:443`]: served.port } })
try {
  await writeFile(join(folder, 'ca.pem'), certificate.certificate)
  await writeFile(join(folder, 'baseline.json'), JSON.stringify(baseline))
  const tsx = join(repositoryRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const script = join(repositoryRoot, 'scripts', 'screenshot.ts')
  const action = ['verify-cache-tags', '--image', `${HOST}/${REPO}`, '--tags', TAGS.join('\n')]
  const more = ['--baseline', join(folder, 'baseline.json'), '--prewarm-workflow', 'prewarm.yml']
  const out = ['--out', join(repositoryRoot, 'docs', 'verify-cache-tags.png'), '--max-height', '1400']
  const env = { ...process.env, https_proxy: proxy.url, no_proxy: '', NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') }
  const child = spawn(process.execPath, [tsx, script, ...out, '--', ...action, ...more], { env, stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) process.exitCode = 1
} finally {
  await proxy.stop()
  await served.stop()
  await rm(folder, { recursive: true })
}
