import { isIP } from 'node:net'
import { isPublicAddress } from '@ci-kit/core/addresses'
import type { HttpFailed, HttpRequest, HttpResponse, Network } from '@ci-kit/core/network'
import type { FakeClock } from './fake-ports.ts'
import type { FakeAnswer, FakeRegistry, FakeRequest, FakeResponse } from './fake-registry.ts'

export interface FakeInternet {
  /** By host and port, as in a URL. */
  readonly hosts: Readonly<Record<string, Pick<FakeRegistry, 'answer'>>>
  readonly clock: FakeClock
  /** Hosts whose names resolve to a private network. */
  readonly privateHosts?: readonly string[]
  /** What each exchange costs. */
  readonly latencyMs?: number
}

/** Registries in memory, reached without a socket: faults and deadlines pass on a clock that is told to. */
export function fakeSend(internet: FakeInternet): Network['send'] {
  return async request => {
    const url = new URL(request.url)
    internet.clock.advance(internet.latencyMs ?? 1)
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    const isPrivate =
      (internet.privateHosts ?? []).includes(url.hostname) || (isIP(literal) !== 0 && !isPublicAddress(literal))
    if (request.addresses === 'public' && isPrivate)
      return failed('address-refused', `${url.hostname} is in a private network`)
    const host = Object.entries(internet.hosts).find(([name]) => name === url.host)?.[1]
    if (host === undefined) return failed('dns', `getaddrinfo ENOTFOUND ${url.hostname}`)
    return toAnswer(host.answer(toRequest(request, url)), request, { isPrivate, clock: internet.clock })
  }
}

function toRequest(request: HttpRequest, url: URL): FakeRequest {
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]))
  return { method: request.method, url, headers, body: request.body ?? '' }
}

function toAnswer(
  answer: FakeAnswer,
  request: HttpRequest,
  world: { readonly isPrivate: boolean; readonly clock: FakeClock },
): HttpResponse | HttpFailed {
  if (!('fault' in answer)) return toResponse(answer, request, world.isPrivate)
  switch (answer.fault) {
    case 'hang':
    case 'drip':
      world.clock.advance(request.timeoutMs)
      return failed('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`)
    case 'reset':
      return failed('reset', 'read ECONNRESET')
    case 'refuse':
      return failed('refused', 'connect ECONNREFUSED')
    case 'truncate':
      return failed('reset', 'the connection ended before the whole answer was there')
  }
}

function toResponse(response: FakeResponse, request: HttpRequest, isPrivate: boolean): HttpResponse | HttpFailed {
  const { status } = response
  const bytes = Buffer.from(response.body ?? '')
  const isRead = request.method !== 'HEAD' && (request.maxBodyBytes > 0 || status >= 400)
  const limit = request.maxBodyBytes === 0 ? 64 * 1024 : request.maxBodyBytes
  if (isRead && bytes.length > limit) return failed('too-large', `the answer is longer than ${limit} bytes`)
  const headers = new Map<string, readonly string[]>([['content-length', [String(bytes.length)]]])
  for (const [name, value] of Object.entries(response.headers ?? {})) {
    headers.set(name.toLowerCase(), typeof value === 'string' ? [value] : value)
  }
  return { kind: 'response', status, headers, body: isRead ? bytes : new Uint8Array(), isPublicAddress: !isPrivate }
}

function failed(reason: HttpFailed['reason'], message: string): HttpFailed {
  return { kind: 'failed', reason, message }
}
