import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FakeCertificate, fakeCertificate } from '@ci-kit/testing/fake-certificate'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askInProcess } from './ask-in-process.ts'

const DAY_MS = 86_400_000
const now = Date.now()
const made = {
  good: fakeCertificate({ names: ['localhost'] }),
  expired: fakeCertificate({ names: ['localhost'], from: new Date(now - 9 * DAY_MS), until: new Date(now - DAY_MS) }),
  early: fakeCertificate({ names: ['localhost'], from: new Date(now + DAY_MS), until: new Date(now + 9 * DAY_MS) }),
  other: fakeCertificate({ names: ['other.example'] }),
} as const
const servers = new Map<string, Server>()
let folder = ''

async function serve({ certificate, key }: FakeCertificate): Promise<Server> {
  const server = createServer({ cert: certificate, key }, (_, response) => response.end('{}'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  return server
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ci-kit-tls-'))
  for (const [name, certificate] of Object.entries(made)) servers.set(name, await serve(certificate))
  await writeFile(
    join(folder, 'ca.pem'),
    Object.values(made)
      .map(one => one.certificate)
      .join(''),
  )
})

afterAll(async () => {
  for (const server of servers.values()) server.closeAllConnections()
  await Promise.all([...servers.values()].map(server => new Promise<void>(resolve => server.close(() => resolve()))))
  await rm(folder, { recursive: true, force: true })
})

const urls = (): readonly string[] =>
  [...servers.values()].map(server => `https://localhost:${(server.address() as AddressInfo).port}/v2/`)

describe('a server with a certificate of its own authority', () => {
  it('is not spoken to by a runner that does not know the authority', async () => {
    const [good] = await askInProcess(urls().slice(0, 1), {})
    expect(good).toMatchObject({ kind: 'failed', reason: 'tls-untrusted' })
  })

  it('is spoken to with NODE_EXTRA_CA_CERTS, and each other fault of a certificate has its name', async () => {
    const answers = await askInProcess(urls(), { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') })
    expect(answers).toMatchObject([
      { kind: 'response', status: 200 },
      { kind: 'failed', reason: 'tls-expired' },
      { kind: 'failed', reason: 'tls-expired' },
      { kind: 'failed', reason: 'tls-name' },
    ])
  })
})
