import { createServer, request as httpRequest } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface FakeProxy {
  readonly url: string
  /** `CONNECT host:port` or `GET http://host/path`, each with the login that was shown. */
  readonly seen: readonly string[]
  readonly stop: () => Promise<void>
}

export interface FakeProxyOptions {
  /** Where each host really is, by `host:port`; anything else is refused with 502. */
  readonly hosts: Readonly<Record<string, number>>
  /** Asked for with 407 when it is not shown. */
  readonly login?: string
  /** Accepts connections, and says nothing. */
  readonly isSilent?: boolean
}

/** A real HTTP proxy on loopback, with tunnels (CONNECT) and plain requests. */
export async function startFakeProxy(options: FakeProxyOptions): Promise<FakeProxy> {
  const seen: string[] = []
  const sockets = new Set<Socket>()
  const isAllowed = (authorization: string | undefined): boolean =>
    options.login === undefined || authorization === `Basic ${Buffer.from(options.login).toString('base64')}`
  const server = createServer((request, response) => {
    const login = request.headers['proxy-authorization']
    seen.push(`${request.method} ${request.url} ${login ?? '-'}`)
    const url = new URL(request.url ?? '/', 'http://none.invalid')
    const port = options.hosts[url.port === '' ? `${url.hostname}:80` : url.host]
    if (!isAllowed(login)) response.writeHead(407).end()
    else if (port === undefined) response.writeHead(502).end()
    else {
      const { 'proxy-authorization': _, ...headers } = request.headers
      const path = `${url.pathname}${url.search}`
      const onward = httpRequest({ host: '127.0.0.1', port, path, method: request.method, headers }, answer =>
        answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers)),
      )
      request.pipe(onward.on('error', () => response.destroy()))
    }
  })
  server.on('connection', socket => sockets.add(socket.on('error', () => undefined)))
  server.on('connect', (request, client: Socket) => {
    const login = request.headers['proxy-authorization']
    seen.push(`CONNECT ${request.url} ${login ?? '-'}`)
    const port = options.hosts[request.url ?? '']
    if (options.isSilent === true) return
    if (!isAllowed(login)) client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    else if (port === undefined) client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    else {
      const target = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        target.pipe(client).pipe(target)
      })
      sockets.add(target.on('error', () => client.destroy()))
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, stop }
}
