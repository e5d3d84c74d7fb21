import { Agent, createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

export interface LatencyProxy {
  /** `127.0.0.1:PORT`: stands for the server behind it. */
  readonly host: string
  /** `METHOD path` of each request. */
  readonly seen: string[]
  readonly stop: () => Promise<void>
}

/** Stands before a server on this machine, as if it were some milliseconds away; requests do not hold up each other. */
export async function startLatencyProxy(upstream: string, latencyMs: number): Promise<LatencyProxy> {
  const [hostname, port] = upstream.split(':')
  const agent = new Agent({ keepAlive: true })
  const seen: string[] = []
  const forward = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    seen.push(`${request.method} ${request.url}`)
    await delay(latencyMs)
    const onward = httpRequest({
      hostname,
      port,
      agent,
      method: request.method,
      path: request.url,
      headers: request.headers,
    })
    onward.on('error', () => response.destroy())
    onward.on('response', answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
  }
  const server = createServer((request, response) => {
    forward(request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>(resolve => {
      agent.destroy()
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen, stop }
}
