import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a registry on the loopback interface does to those who ask for the package; it serves the rest as it should. */
export type Behaviour =
  | 'well'
  | 'wants-login'
  | 'forbids'
  | 'limits'
  | 'fails'
  | 'resets'
  | 'stops-midway'
  | 'is-silent'
  | 'talks-garbage'

export type Body = string | Uint8Array

export interface Loopback {
  readonly url: string
  /** `GET /path` of each request, in order. */
  readonly requests: readonly string[]
  /** From now on it has this too. */
  readonly put: (files: Readonly<Record<string, Body>>) => void
  readonly stop: () => Promise<void>
}

export interface LoopbackOptions {
  /** By path, from the root; the address of the server is not known before it runs. */
  readonly files: (url: string) => Readonly<Record<string, Body>>
  readonly behaviour?: Behaviour
  readonly contentType?: string
  /** The paths that the behaviour is for. */
  readonly victims: RegExp
}

/** A server of files that misbehaves on request. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const { files, behaviour = 'well', victims, contentType } = options
  const known = new Map<string, Body>()
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/')
    requests.push(`${request.method} ${path}`)
    if (contentType !== undefined) response.setHeader('content-type', contentType)
    const body = known.get(path)
    if (victims.test(path) && behaviour !== 'well') misbehave(behaviour, { request, response, body })
    else serve(request, response, body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const put = (more: Readonly<Record<string, Body>>): void => {
    for (const [path, body] of Object.entries(more)) known.set(path, body)
  }
  put(files(url))
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { url, requests, put, stop }
}

function serve(request: IncomingMessage, response: ServerResponse, body: Body | undefined): void {
  if (body === undefined) answer(response, 404, 'not found')
  else response.writeHead(200, { 'content-length': Buffer.byteLength(body) }).end(request.method === 'HEAD' ? '' : body)
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly body: Body | undefined
}

function misbehave(behaviour: Exclude<Behaviour, 'well'>, { request, response, body }: Exchange): void {
  switch (behaviour) {
    case 'wants-login':
      answer(response.setHeader('www-authenticate', 'Basic realm="lab"'), 401, 'log in')
      break
    case 'forbids':
      answer(response, 403, 'not for you')
      break
    case 'limits':
      answer(response.setHeader('retry-after', '1'), 429, 'too many requests')
      break
    case 'fails':
      answer(response, 500, 'internal error')
      break
    case 'resets':
      request.socket.resetAndDestroy()
      break
    case 'stops-midway':
      stopMidway(response, body ?? 'nothing to say')
      break
    case 'is-silent':
      break
    case 'talks-garbage':
      answer(response.setHeader('content-type', 'text/html'), 200, '<html><title>Sign in to the network</title>')
      break
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(text) }).end(text)
}

/** All bytes are promised and half of them come. */
function stopMidway(response: ServerResponse, body: Body): void {
  const bytes = Buffer.from(body)
  response.writeHead(200, { 'content-length': bytes.length })
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.socket?.destroy())
}
