import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fakeCertificate } from '@ci-kit/testing/fake-certificate'
import { type FakeProxy, startFakeProxy } from '@ci-kit/testing/fake-proxy'
import { FakeRegistry } from '@ci-kit/testing/fake-registry'
import { type BundleResult, runBundle } from '@ci-kit/testing/run-bundle'
import { type ServedRegistry, serveRegistry } from '@ci-kit/testing/serve-registry'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { index, REPO } from './setup.ts'

const BUNDLE = fileURLToPath(new URL('../../../dist/verify-cache-tags/index.js', import.meta.url))
const PASSWORD = 'the-password-of-the-registry'
const NAME = 'registry.invalid'

let folder = ''
let tls: ServedRegistry
let plain: ServedRegistry
let proxy: FakeProxy
const stored = new FakeRegistry({ auth: 'bearer', password: PASSWORD }).push(REPO, 'tag', index)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ci-kit-process-'))
  const certificate = fakeCertificate({ names: ['localhost', NAME] })
  await writeFile(join(folder, 'ca.pem'), certificate.certificate)
  tls = await serveRegistry(stored, certificate)
  plain = await serveRegistry(stored)
  proxy = await startFakeProxy({ hosts: { [`${NAME}:443`]: tls.port } })
})

afterAll(async () => {
  await proxy.stop()
  await Promise.all([tls.stop(), plain.stop()])
  await rm(folder, { recursive: true, force: true })
})

type Variables = Readonly<Record<string, string>>

function run(host: string, env: Variables, inputs: Variables = {}): Promise<BundleResult> {
  const given = { image: `${host}/${REPO}`, tags: 'tag', 'fail-on': 'error', ...inputs }
  return runBundle(BUNDLE, { inputs: given, env })
}

const login = { username: 'user', password: PASSWORD }
const authority = (): Variables => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })
const told = ({ stdout, stderr, summary }: BundleResult): string =>
  `${stdout.replaceAll(/::add-mask::.*/g, '')}${stderr}${summary}`

/** A docker config that names this script as its only helper. */
async function withHelper(script: string): Promise<Variables> {
  const own = await mkdtemp(join(folder, 'helper-'))
  await writeFile(join(own, 'config.json'), JSON.stringify({ credsStore: 'lab' }))
  await writeFile(join(own, 'docker-credential-lab'), `#!/bin/sh\n${script}\n`)
  await chmod(join(own, 'docker-credential-lab'), 0o755)
  return { DOCKER_CONFIG: own, PATH: `${own}:${process.env.PATH}` }
}

/** On the Node that runs this test, over real sockets, with real helper programs. */
describe('the bundle', () => {
  it('speaks TLS to a registry through a proxy, with an authority of its own', async () => {
    const env = { ...authority(), https_proxy: proxy.url }
    const result = await run(NAME, env, login)
    expect([result.outputs.get('verdict'), result.exitCode]).toEqual(['pass', 0])
    expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${NAME}:443 -`]))
    expect(told(result)).not.toContain(PASSWORD)
  }, 30_000)

  it('speaks http to a registry that is named insecure, and to this machine', async () => {
    const result = await run(`127.0.0.1:${plain.port}`, {}, login)
    expect(result.outputs.get('verdict')).toBe('pass')
  }, 30_000)

  it('speaks TLS to a registry of this machine that has it', async () => {
    const result = await run(`localhost:${tls.port}`, authority(), login)
    expect([result.outputs.get('verdict'), result.exitCode]).toEqual(['pass', 0])
    const unknown = await run(`localhost:${tls.port}`, {}, login)
    expect(unknown.outputs.get('verdict')).toBe('unknown')
    expect(told(unknown)).toContain('NODE\\_EXTRA\\_CA\\_CERTS')
  }, 30_000)

  it('names NODE_EXTRA_CA_CERTS when the authority is not known, and shows no login before', async () => {
    const before = stored.authorizations.length
    const result = await run(NAME, { https_proxy: proxy.url }, { ...login, 'fail-on': 'warning' })
    expect([result.outputs.get('verdict'), result.exitCode]).toEqual(['unknown', 1])
    expect(told(result)).toContain('NODE\\_EXTRA\\_CA\\_CERTS')
    expect(stored.authorizations).toHaveLength(before)
  }, 30_000)

  it('says that it is the proxy which refuses', async () => {
    const result = await run('other.invalid', { https_proxy: proxy.url }, { deadline: '5s' })
    expect(result.outputs.get('verdict')).toBe('unknown')
    expect(result.stdout).toContain('the proxy of this runner did not connect')
  }, 30_000)

  it.each([
    ['a password', `echo '{"Username":"user","Secret":"${PASSWORD}"}'`],
    [
      'a password, and leaves something running',
      `sleep 30 >/dev/null 2>&1 & echo '{"Username":"user","Secret":"${PASSWORD}"}'`,
    ],
  ])(
    'logs in with a helper that has %s',
    async (_, script) => {
      const result = await run(`127.0.0.1:${plain.port}`, await withHelper(script))
      expect(result.outputs.get('verdict')).toBe('pass')
      expect(told(result)).not.toContain(PASSWORD)
    },
    30_000,
  )

  it.each([
    ['has nothing', 'echo "credentials not found in native keychain"; exit 1', undefined],
    ['fails', 'echo "no such keychain"; exit 1', 'failed with status 1: no such keychain'],
    ['prints rubbish', 'echo "Usage: docker-credential-lab"', 'printed no user name and secret'],
    ['hangs', 'sleep 30', 'gave no answer within 1000 ms'],
  ])(
    'is denied, and ends in time, with a helper that %s',
    async (_, script, notice) => {
      const start = performance.now()
      const result = await run(`127.0.0.1:${plain.port}`, await withHelper(script), { deadline: '1s' })
      expect(result.outputs.get('verdict')).toBe('unknown')
      if (notice === undefined) expect(result.stdout).not.toContain('there is no login')
      else expect(result.stdout).toContain(notice)
      expect(performance.now() - start).toBeLessThan(15_000)
    },
    30_000,
  )
})
