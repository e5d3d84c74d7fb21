import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'

export interface LinkRequest {
  /** `host:port` that answers in place of every other host. */
  readonly upstream: string
  readonly latencyMs: number
  readonly bytesPerSecond: number
}

export interface Link {
  /** The address for `http_proxy`. */
  readonly proxyUrl: string
  readonly stop: () => Promise<void>
}

/**
 * An HTTP proxy that leads every request to one server, as slowly as a wide area network would. With it a registry on
 * the loopback interface has a host name, and its transfers take a time that can be seen.
 */
export async function startSlowLink(link: LinkRequest): Promise<Link> {
  const server = createServer((request, response) => {
    forward(link, request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { proxyUrl: `http://127.0.0.1:${port}`, stop }
}

async function forward(link: LinkRequest, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await delay(link.latencyMs)
  const target = new URL(request.url ?? '/', `http://${link.upstream}`)
  const [host, port] = link.upstream.split(':')
  // The host header stays as it came: the registry builds its redirects from it.
  const onward = httpRequest({
    host,
    port,
    method: request.method,
    path: target.pathname + target.search,
    headers: request.headers,
    // A connection of its own: one that is kept may be closed by the registry just when it is used again.
    agent: false,
  })
  // Both ends may go away at any time, as in a build that is cancelled.
  for (const stream of [request, response, onward]) stream.on('error', () => response.destroy())
  const answered = once(onward, 'response') as Promise<[IncomingMessage]>
  answered.catch(() => undefined)
  await copySlowly(request, onward, link.bytesPerSecond)
  const [answer] = await answered
  response.writeHead(answer.statusCode ?? 502, answer.headers)
  await copySlowly(answer, response, link.bytesPerSecond)
}

async function copySlowly(from: Readable, to: Writable, bytesPerSecond: number): Promise<void> {
  for await (const chunk of from) {
    const piece: Buffer = chunk
    to.write(piece)
    await delay((piece.length / bytesPerSecond) * 1000)
  }
  to.end()
}
