import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { FakeCertificate } from './fake-certificate.ts'
import type { FakeAnswer, FakeRegistry } from './fake-registry.ts'

export interface ServedRegistry {
  readonly port: number
  readonly stop: () => Promise<void>
}

type Answering = Pick<FakeRegistry, 'answer'>

/** A registry in memory behind a real socket of this machine; with a certificate it speaks TLS. */
export async function serveRegistry(registry: FakeRegistry, certificate?: FakeCertificate): Promise<ServedRegistry> {
  const handle = listenerOf(registry, certificate !== undefined)
  const server: Server =
    certificate === undefined
      ? createServer(handle)
      : createTlsServer({ cert: certificate.certificate, key: certificate.key }, handle)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { port: (server.address() as AddressInfo).port, stop }
}

/** For a server that listens in another way. */
export function listenerOf(registry: Answering, isTls: boolean): RequestListener {
  return (request, response) => {
    answer(registry, request, isTls)
      .then(result => send(result, request, response))
      .catch(() => response.destroy())
  }
}

async function answer(registry: Answering, request: IncomingMessage, isTls: boolean): Promise<FakeAnswer> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const headers = new Map(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const url = new URL(request.url ?? '/', `${isTls ? 'https' : 'http'}://${request.headers.host}`)
  return registry.answer({ method: request.method ?? 'GET', url, headers, body })
}

function send(result: FakeAnswer, request: IncomingMessage, response: ServerResponse): void {
  if ('fault' in result) {
    if (result.fault !== 'hang') response.destroy()
    return
  }
  const body = Buffer.from(result.body ?? '')
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, value)
  response.writeHead(result.status, { 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
