import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import { createServer as createTcpServer, isIPv4, type Server as TcpServer } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { type FakeCertificate, fakeCertificate } from '@ci-kit/testing/fake-certificate'
import type { FakeAnswer, FakeRegistry, FakeRequest } from '@ci-kit/testing/fake-registry'
import { listenerOf } from '@ci-kit/testing/serve-registry'

/** What a server of the world was shown, and at which address. */
export interface Seen {
  readonly at: string
  readonly host: string
  readonly path: string
  readonly secrets: readonly string[]
}

export interface World {
  /** The address of every connection that was made. */
  readonly connections: string[]
  readonly seen: Seen[]
  /** PEM of the authority that all of its servers have. */
  readonly authority: string
  readonly stop: () => void
}

export const PUBLIC = '45.90.0.1'
export const OTHER_PUBLIC = '45.90.0.2'
/** Here every request is answered with a redirect to the private address, and the connection reset at once. */
export const RESETTING = '45.90.0.3'
const PUBLIC_V6 = '2606:4700::1'
export const PRIVATE = '10.0.0.5'

/** Addresses that no answer of a public registry may lead to, each of a kind of its own. */
export const FORBIDDEN = [
  PRIVATE,
  '172.16.0.1',
  '192.168.7.1',
  '127.0.0.1',
  '0.0.0.0',
  '169.254.169.254',
  '100.64.0.1',
  '::1',
  'fd00::5',
  'fe80::5',
  '64:ff9b::a00:5',
  '2002:a00:5::1',
  '::ffff:10.0.0.5',
] as const

/** Those that a server can listen at; what leads to the others ends at one of them. */
const LISTENING = [PUBLIC, OTHER_PUBLIC, PUBLIC_V6, ...FORBIDDEN.filter(one => !/^0\.|^fe80|ffff:/.test(one))]

/**
 * The network of this namespace: its only interface has public and private addresses, and a server with TLS answers at
 * each, as the host that it is asked for. `folder` holds the files that stand for those of the machine.
 */
export async function startWorld(
  hosts: ReadonlyMap<string, Pick<FakeRegistry, 'answer'>>,
  unknown: (request: FakeRequest) => FakeAnswer,
  folder: string,
): Promise<World> {
  takeOver(folder)
  const certificate = fakeCertificate({ names: [...hosts.keys(), ...LISTENING.filter(isIPv4)] })
  const authority = join(folder, 'authority.pem')
  writeFileSync(authority, certificate.certificate)
  const connections: string[] = []
  const seen: Seen[] = []
  const sockets = new Set<Duplex>()
  const servers: (Server | TcpServer)[] = [await startResetting(certificate)]
  for (const at of LISTENING) {
    const answer = (request: FakeRequest): FakeAnswer => {
      const { url, headers, body } = request
      const secrets = [headers.get('authorization') ?? '', body].filter(Boolean)
      seen.push({ at, host: url.host, path: `${url.pathname}${url.search}`, secrets })
      return hosts.get(url.host)?.answer(request) ?? unknown(request)
    }
    const server = createServer({ cert: certificate.certificate, key: certificate.key }, listenerOf({ answer }, true))
    server.on('connection', socket => {
      connections.push(at)
      sockets.add(socket.on('error', () => undefined))
    })
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(443, at, () => resolve()))
    servers.push(server)
  }
  const stop = (): void => {
    for (const socket of sockets) socket.destroy()
    for (const server of servers) server.close()
  }
  return { connections, seen, authority, stop }
}

async function startResetting({ certificate, key }: FakeCertificate): Promise<TcpServer> {
  const answer = `HTTP/1.1 307 Moved\r\nlocation: https://${PRIVATE}/led\r\ncontent-length: 0\r\n\r\n`
  const server = createTcpServer(socket => {
    const secure = new TLSSocket(
      socket.on('error', () => undefined),
      { isServer: true, cert: certificate, key },
    )
    secure.on('error', () => undefined).once('data', () => secure.write(answer, () => socket.resetAndDestroy()))
  })
  await new Promise<void>(resolve => server.listen(443, RESETTING, () => resolve()))
  return server
}

/** In a namespace of networks and of mounts alone: nothing of this is seen outside of it. */
function takeOver(folder: string): void {
  const ip = (...args: readonly string[]): void => void execFileSync('ip', args)
  ip('link', 'set', 'lo', 'up')
  for (const at of [RESETTING, ...LISTENING].filter(one => one !== '127.0.0.1' && one !== '::1'))
    ip('addr', 'add', `${at}/${isIPv4(at) ? 32 : 128}`, 'dev', 'lo')
  const files = [
    ['resolv.conf', 'nameserver 127.0.0.1\noptions timeout:2 attempts:2\n'],
    ['hosts', '127.0.0.1 localhost\n'],
  ] as const
  for (const [name, text] of files) {
    writeFileSync(join(folder, name), text)
    execFileSync('mount', ['--bind', join(folder, name), `/etc/${name}`])
  }
}
