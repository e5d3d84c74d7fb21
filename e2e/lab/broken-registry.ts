import { once } from 'node:events'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Registry } from './registry.ts'

/** How a registry can break that a healthy one cannot be made to. */
export type Breakage =
  | { readonly kind: 'answer'; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: 'reset' }

export interface BreakRequest {
  /** The requests that break: `METHOD PATH`. */
  readonly pattern: RegExp
  readonly breakage: Breakage
  /** How many of them; all of them without it. */
  readonly times?: number
}

export interface BrokenRegistry {
  readonly host: string
  /** How many requests have been broken so far. */
  readonly brokenCount: () => number
  readonly stop: () => Promise<void>
}

/** Stands before a healthy registry and breaks the requests that match; all others go through. */
export async function startBrokenRegistry(
  registry: Registry,
  broken: BreakRequest,
  port: number,
): Promise<BrokenRegistry> {
  const most = broken.times ?? Number.POSITIVE_INFINITY
  let count = 0
  const server = createServer((request, response) => {
    for (const stream of [request, response]) stream.on('error', () => response.destroy())
    if (count < most && broken.pattern.test(`${request.method} ${request.url}`)) {
      count += 1
      breakDown(broken.breakage, request, response)
    } else forward(registry, request, response).catch(() => response.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.closeAllConnections()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, brokenCount: () => count, stop }
}

function breakDown(breakage: Breakage, request: IncomingMessage, response: ServerResponse): void {
  if (breakage.kind === 'reset') {
    // In the middle of what the client sends.
    request.once('data', () => request.socket.resetAndDestroy())
    return
  }
  const body = JSON.stringify({ errors: [{ code: breakage.code, message: breakage.message }] })
  request.resume()
  request.once('end', () => response.writeHead(breakage.status, { 'content-type': 'application/json' }).end(body))
}

async function forward(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [host, port] = registry.host.split(':')
  const { method, url: path, headers } = request
  const onward = httpRequest({ host, port, method, path, headers, agent: false })
  onward.on('error', () => response.destroy())
  request.pipe(onward)
  const [answer] = (await once(onward, 'response')) as [IncomingMessage]
  response.writeHead(answer.statusCode ?? 502, answer.headers)
  answer.pipe(response)
}
