import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { isPublicAddress } from '@ci-kit/core/addresses'
import { httpTransport } from '@ci-kit/core/http-transport'
import type { HttpRequest } from '@ci-kit/core/network'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

const transport = httpTransport()
const sockets = new Set<Socket>()
let server: Server
let raw: TcpServer
let base = ''
let rawBase = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    if (pathname === '/ok') response.writeHead(200, { 'x-two': ['a', 'b'], 'content-type': 'text/plain' }).end('hello')
    else if (pathname === '/echo') request.pipe(response.writeHead(200, { 'x-seen': JSON.stringify(request.headers) }))
    else if (pathname === '/missing') response.writeHead(404).end('{"errors":[]}')
    else if (pathname === '/moved') response.writeHead(307, { location: '/ok' }).end()
    else if (pathname === '/long') response.end('x'.repeat(100_000))
    else if (pathname === '/gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'))
    else if (pathname === '/br') response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('hello'))
    else if (pathname === '/as-it-is') response.writeHead(200, { 'content-encoding': 'aws-chunked' }).end('hello')
    else if (pathname === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)))
    else if (pathname === '/no-gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end('hello')
    else if (pathname === '/zstd') response.writeHead(200, { 'content-encoding': 'zstd' }).end('hello')
    else if (pathname === '/hang') response.writeHead(200, { 'content-length': '10' }).write('x')
    else if (pathname === '/drip') drip(response)
  })
  raw = createTcpServer(socket => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    socket.once('data', data => answerRaw(socket, String(data)))
  })
  await Promise.all([server, raw].map(one => new Promise<void>(resolve => one.listen(0, '127.0.0.1', () => resolve()))))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  rawBase = `http://127.0.0.1:${(raw.address() as AddressInfo).port}`
})

afterAll(async () => {
  transport.close()
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
  await Promise.all([server, raw].map(one => new Promise<void>(resolve => one.close(() => resolve()))))
})

function drip(response: { write(text: string): void; readonly destroyed: boolean }): void {
  const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write('x')), 20)
}

function answerRaw(socket: Socket, request: string): void {
  if (request.includes('/reset')) socket.resetAndDestroy()
  else if (request.includes('/truncate')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf')
  else if (request.includes('/garbage')) socket.end('this is no HTTP\r\n\r\n')
  else if (request.includes('/upgrade')) socket.write('HTTP/1.1 101 X\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n')
  else if (request.includes('/headers')) socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)
  else socket.end()
}

const ask = (url: string, more: Partial<HttpRequest> = {}) =>
  transport.send({ method: 'GET', url, headers: {}, maxBodyBytes: 50_000, timeoutMs: 5000, addresses: 'any', ...more })

describe('httpTransport', () => {
  it('gives status, headers with all of their values, body, and whether the peer is public', async () => {
    const answer = await ask(`${base}/ok`)
    expect(answer).toMatchObject({ kind: 'response', status: 200, isPublicAddress: false })
    if (answer.kind !== 'response') return
    expect([Buffer.from(answer.body).toString(), answer.headers.get('x-two')]).toEqual(['hello', ['a', 'b']])
  })

  it('follows no redirect', async () => {
    expect(await ask(`${base}/moved`)).toMatchObject({ status: 307 })
  })

  it('reads of an error its body, and of anything else none, when only the status is wanted', async () => {
    const [good, bad] = await Promise.all([
      ask(`${base}/long`, { maxBodyBytes: 0 }),
      ask(`${base}/missing`, { maxBodyBytes: 0 }),
    ])
    expect([good.kind === 'response' && good.body.length, bad.kind === 'response' && bad.body.length]).toEqual([0, 13])
  })

  it.each(['/gzip', '/br', '/as-it-is'])('unpacks %s, although it asks for none', async path => {
    const answer = await ask(`${base}${path}`)
    expect(answer.kind === 'response' && Buffer.from(answer.body).toString()).toBe('hello')
  })

  it.each([
    ['a body that is too long', '/long', 'too-large'],
    ['a body that unpacks to too much', '/bomb', 'too-large'],
    ['a body that is not packed as it says', '/no-gzip', 'protocol'],
    ['an encoding that nobody asked for', '/zstd', 'protocol'],
  ])('refuses %s', async (_, path, reason) => {
    expect(await ask(`${base}${path}`)).toMatchObject({ kind: 'failed', reason })
  })

  it.each([
    ['that is cut', '/reset', 'reset'],
    ['that ends too early', '/truncate', 'reset'],
    ['that is no HTTP', '/garbage', 'protocol'],
    ['that is another protocol', '/upgrade', 'protocol'],
    ['with endless headers', '/headers', 'protocol'],
    ['that is closed at once', '/close', 'reset'],
  ])('says that a connection %s failed', async (_, path, reason) => {
    expect(await ask(`${rawBase}${path}`)).toMatchObject({ kind: 'failed', reason })
  })

  it.each(['/hang', '/drip', '/never'])('ends at its time limit, with %s', async path => {
    const start = performance.now()
    expect(await ask(`${base}${path}`, { timeoutMs: 150 })).toMatchObject({ kind: 'failed', reason: 'timeout' })
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('says that nothing listens, and that a name is unknown', async () => {
    expect(await ask('http://127.0.0.1:1/')).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect(await ask('http://name.invalid/')).toMatchObject({ kind: 'failed', reason: 'dns' })
  })

  it('speaks TLS to nothing that does not', async () => {
    const answer = await ask(base.replace('http:', 'https:'))
    expect(answer.kind === 'failed' && ['tls', 'reset', 'protocol'].includes(answer.reason)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0.0.0.0',
    '0',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ])('does not connect to %s when only public addresses are allowed', async host => {
    const url = `http://${host}:${new URL(base).port}/ok`
    expect(await ask(url, { addresses: 'public' })).toMatchObject({ kind: 'failed', reason: 'address-refused' })
  })

  it('does not lend a connection that was made without the check', async () => {
    await ask(`${base}/ok`)
    expect(await ask(`http://localhost:${new URL(base).port}/ok`, { addresses: 'public' })).toMatchObject({
      reason: 'address-refused',
    })
  })

  it('reaches a server by its IPv6 address', async () => {
    const six = createServer((request, response) => response.end(request.headers.host))
    await new Promise<void>(resolve => six.listen(0, '::1', () => resolve()))
    const host = `[::1]:${(six.address() as AddressInfo).port}`
    const answer = await ask(`http://${host}/v2/`)
    expect(answer).toMatchObject({ kind: 'response', status: 200, isPublicAddress: false })
    expect(answer.kind === 'response' && Buffer.from(answer.body).toString()).toBe(host)
    six.closeAllConnections()
    await new Promise<void>(resolve => six.close(() => resolve()))
  })

  it('sends a body with its length, and no header of its own that identifies anyone', async () => {
    const answer = await ask(`${base}/echo`, { method: 'POST', body: 'a=b é', headers: { accept: 'x/y' } })
    if (answer.kind !== 'response') throw new Error(answer.message)
    expect(Buffer.from(answer.body).toString()).toBe('a=b é')
    const seen = JSON.parse(answer.headers.get('x-seen')?.[0] ?? '{}') as Readonly<Record<string, string>>
    expect(Object.keys(seen).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'content-length', 'host'])
  })
})

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', true],
    ['140.82.112.33', true],
    ['2606:4700::1', true],
    ['::ffff:8.8.8.8', true],
    ['64:ff9b::808:808', true],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1%eth0', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['0:0:0:0:0:ffff:a9fe:a9fe', false],
    ['64:ff9b::a9fe:a9fe', false],
    ['2002:a9fe:a9fe::1', false],
    ['ff02::1', false],
    ['::ffff:0:10.0.0.1', false],
    ['4000::1', false],
    ['8000::1', false],
    ['5f00::1', false],
    ['168.63.129.16', false],
    ['no address', false],
    ['', false],
  ])('%s: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected)
  })
})
