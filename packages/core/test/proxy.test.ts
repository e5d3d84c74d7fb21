import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proxyFor } from '@ci-kit/core/proxy'
import { fakeCertificate } from '@ci-kit/testing/fake-certificate'
import { type FakeProxy, type FakeProxyOptions, startFakeProxy } from '@ci-kit/testing/fake-proxy'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { askInProcess } from './ask-in-process.ts'

const LOGIN = 'someone:pass word'
const BASIC = `Basic ${Buffer.from(LOGIN).toString('base64')}`
let folder = ''
let servers: readonly Server[] = []
let ports: readonly number[] = []
let proxy: FakeProxy | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ci-kit-proxy-'))
  const { certificate, key } = fakeCertificate({ names: ['registry.invalid'] })
  await writeFile(join(folder, 'ca.pem'), certificate)
  servers = [
    createTlsServer({ cert: certificate, key }, (request, response) => response.end(`tls ${request.headers.host}`)),
    createServer((request, response) => response.end(`plain ${request.url} ${request.headers.host}`)),
  ]
  await Promise.all(servers.map(server => new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))))
  ports = servers.map(server => (server.address() as AddressInfo).port)
})

afterEach(async () => {
  await proxy?.stop()
  proxy = undefined
})

afterAll(async () => {
  for (const server of servers) server.closeAllConnections()
  await Promise.all(servers.map(server => new Promise<void>(resolve => server.close(() => resolve()))))
  await rm(folder, { recursive: true, force: true })
})

async function start(options: Partial<FakeProxyOptions> = {}): Promise<FakeProxy> {
  const [tls = 0, plain = 0] = ports
  const hosts = { 'registry.invalid:443': tls, 'plain.invalid:80': plain }
  proxy = await startFakeProxy({ hosts, ...options })
  return proxy
}

const authority = () => ({ NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })

describe('a proxy in the environment', () => {
  it('is a tunnel for https, which it cannot look into, and asked for http', async () => {
    const { url, seen } = await start()
    const variables = { ...authority(), https_proxy: url, HTTP_PROXY: url }
    const answers = await askInProcess(['https://registry.invalid/v2/', 'http://plain.invalid/v2/x?a=b'], variables)
    expect(answers).toEqual([
      { kind: 'response', status: 200, body: 'tls registry.invalid' },
      { kind: 'response', status: 200, body: 'plain /v2/x?a=b plain.invalid' },
    ])
    expect(seen).toEqual(['CONNECT registry.invalid:443 -', 'GET http://plain.invalid/v2/x?a=b -'])
  })

  it('is shown its login, and is the only one to see it', async () => {
    const { url, seen } = await start({ login: LOGIN })
    const withLogin = url.replace('//', `//${encodeURIComponent('someone')}:${encodeURIComponent('pass word')}@`)
    const variables = { ...authority(), all_proxy: withLogin }
    const answers = await askInProcess(['https://registry.invalid/v2/', 'http://plain.invalid/'], variables)
    expect(answers).toMatchObject([{ status: 200 }, { status: 200 }])
    expect(seen).toEqual([`CONNECT registry.invalid:443 ${BASIC}`, `GET http://plain.invalid/ ${BASIC}`])
  })

  it.each([
    ['that asks for a login', { login: LOGIN }, 'proxy', /asks for a login \(407\)/],
    ['that refuses the host', { hosts: {} }, 'proxy', /does not connect there \(403\)/],
    ['that says nothing', { isSilent: true }, 'timeout', /no whole answer/],
  ])('%s is what fails, and not the registry', async (_, options, reason, message) => {
    const { url } = await start(options)
    const login = url.replace('//', '//someone:secret-of-proxy@')
    const [answer] = await askInProcess(['https://registry.invalid/'], { https_proxy: login, ASK_TIMEOUT_MS: '1000' })
    expect(answer).toMatchObject({ kind: 'failed', reason, message: expect.stringMatching(message) })
    expect(JSON.stringify(answer)).not.toContain('secret-of-proxy')
  })

  it('that is not there is what fails', async () => {
    const variables = { https_proxy: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' }
    const answers = await askInProcess(['https://registry.invalid/', 'http://plain.invalid/'], variables)
    expect(answers).toMatchObject([{ reason: 'proxy' }, { reason: 'proxy' }])
  })

  it('is left out for this machine, and does not lead to an address of a private network', async () => {
    const { url, seen } = await start()
    const variables = { http_proxy: url, ASK_ADDRESSES: 'public' }
    const [, plain = 0] = ports
    const answers = await askInProcess(
      [`http://127.0.0.1:${plain}/`, 'http://10.0.0.1/', 'http://[::ffff:a00:1]/'],
      variables,
    )
    expect(answers).toMatchObject(Array(3).fill({ kind: 'failed', reason: 'address-refused' }))
    expect(await askInProcess([`http://127.0.0.1:${plain}/`], { http_proxy: url })).toMatchObject([{ status: 200 }])
    expect(seen).toEqual([])
  })
})

describe('proxyFor', () => {
  const used = (url: string, no_proxy: string): boolean =>
    proxyFor(new URL(url), { https_proxy: 'http://p:3128', no_proxy }) !== undefined

  it.each([
    ['https://a.example/', '', true],
    ['https://a.example/', '*', false],
    ['https://a.example/', 'b.example, a.example', false],
    ['https://x.a.example/', 'a.example', false],
    ['https://x.a.example/', '.a.example', false],
    ['https://x.a.example/', '*.a.example', false],
    ['https://xa.example/', 'a.example', true],
    ['https://A.Example/', 'a.EXAMPLE', false],
    ['https://a.example:5000/', 'a.example:5000', false],
    ['https://a.example/', 'a.example:5000', true],
    ['https://10.1.2.3/', '10.0.0.0/8', false],
    ['https://11.1.2.3/', '10.0.0.0/8', true],
    ['https://10.1.2.3/', '3', true],
    ['https://[fd00::1]/', 'fd00::/8', false],
    ['https://[fd00::1]:5000/', '[fd00::1]:5000', false],
    ['https://localhost:5000/', '', false],
    ['https://127.0.0.1:5000/', '', false],
    ['https://[::1]:5000/', '', false],
    ['https://a.example/', '10.0.0.0/99,/8,:,[', true],
  ])('%s without %j: through the proxy is %s', (url, list, expected) => {
    expect(used(url, list)).toBe(expected)
  })

  it.each([
    ['p:3128', 'http://p:3128'],
    ['http://u:p%40ss@p', 'http://p'],
    ['https://p', 'https://p'],
    ['socks5://p', undefined],
    ['', undefined],
    ['http://', undefined],
  ])('of %j is %s', (https_proxy, origin) => {
    expect(proxyFor(new URL('https://a.example/'), { https_proxy })?.origin).toBe(origin)
  })
})
