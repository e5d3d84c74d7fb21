import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { isPublicAddress } from './addresses.ts'
import type { Variables } from './environment.ts'
import { codeOf, failed, failureOf, HttpFailure } from './http-failure.ts'
import type { HttpFailed, HttpRequest, HttpResponse } from './network.ts'
import { type HttpProxy, proxyFor } from './proxy.ts'
import { proxyFailure, TunnelAgent } from './tunnel.ts'

export interface HttpTransport {
  send(request: HttpRequest): Promise<HttpResponse | HttpFailed>
  /** Ends idle connections. */
  close(): void
}

type AddressRule = HttpRequest['addresses']

interface Agents {
  readonly direct: Readonly<Record<AddressRule, { readonly http: HttpAgent; readonly https: HttpsAgent }>>
  /** The proxy for an address, and the connections through it. */
  readonly proxied: (url: URL) => { readonly proxy: HttpProxy; readonly tunnel: TunnelAgent } | undefined
  readonly all: () => readonly HttpAgent[]
}

const MAX_ERROR_BYTES = 64 * 1024
const IDLE_MS = 4000
const AGENT = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64 }

/** HTTP with a check of the address at the moment of connecting, so that no name can be turned to another one later. */
export function httpTransport(variables: Variables = {}): HttpTransport {
  const agents = agentsFor(variables)
  return {
    send: request => exchange(request, agents),
    close() {
      for (const agent of agents.all()) agent.destroy()
    },
  }
}

function agentsFor(variables: Variables): Agents {
  // Two sets: a connection made without the check must not serve a request that wants it.
  const pinned = new Set<string>()
  const direct = { any: directAgents('any', pinned), public: directAgents('public', pinned) }
  const tunnels = new Map<string, TunnelAgent>()
  return {
    direct,
    proxied(url) {
      const proxy = proxyFor(url, variables)
      if (proxy === undefined) return undefined
      const tunnel = tunnels.get(proxy.origin) ?? new TunnelAgent(proxy, AGENT)
      tunnels.set(proxy.origin, tunnel)
      return { proxy, tunnel }
    },
    all: () => [...Object.values(direct).flatMap(({ http, https }) => [http, https]), ...tunnels.values()],
  }
}

function directAgents(rule: AddressRule, pinned: Set<string>): Agents['direct'][AddressRule] {
  const options = { ...AGENT, lookup: checkedLookup(rule, pinned) }
  return { http: new HttpAgent(options), https: new HttpsAgent(options) }
}

/** A name that was public stays so (`pinned`): its owner cannot turn it to a private network in the middle of a run. */
function checkedLookup(rule: AddressRule, pinned: Set<string>): LookupFunction {
  return (hostname, options, callback) => {
    const all: LookupOptions = { ...options, all: true }
    dnsLookup(hostname, all, (error, found) => {
      // With `all` the answer is a list.
      const addresses = (error ? [] : found) as unknown as readonly LookupAddress[]
      const open = addresses.filter(({ address }) => isPublicAddress(address))
      const usable = rule === 'any' && !pinned.has(hostname) ? addresses : open
      if (open.length > 0 && open.length === addresses.length) pinned.add(hostname)
      const [first] = usable
      if (error) callback(error, '', 0)
      else if (first === undefined) {
        const shown = addresses.map(({ address }) => address).join(', ')
        const turned = pinned.has(hostname) ? ' now, after a public address' : ''
        callback(
          new HttpFailure('address-refused', `${hostname} is ${shown}${turned}, which is in a private network`),
          '',
          0,
        )
      } else if (options.all === true) callback(null, [...usable])
      else callback(null, first.address, first.family)
    })
  }
}

async function exchange(request: HttpRequest, agents: Agents): Promise<HttpResponse | HttpFailed> {
  const url = new URL(request.url)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  // An address in place of a name is not looked up, so it is checked here.
  if (request.addresses === 'public' && isIP(literal) !== 0 && !isPublicAddress(literal)) {
    return failed('address-refused', `${literal} is in a private network`)
  }
  try {
    return await send(request, url, agents)
  } catch (error) {
    return failureOf(error)
  }
}

interface Reached {
  readonly sent: ClientRequest
  readonly proxy: HttpProxy | undefined
}

function send(request: HttpRequest, url: URL, agents: Agents): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const abort = new AbortController()
    const { sent, proxy } = reach(request, url, { agents, signal: abort.signal })
    // One timer for the whole exchange: bytes that come one by one do not extend it.
    const timer = setTimeout(() => {
      reject(new HttpFailure('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`))
      abort.abort()
    }, request.timeoutMs)
    const settle = (): void => clearTimeout(timer)
    sent.on('error', error => {
      settle()
      const isOfProxy = proxy !== undefined && url.protocol === 'http:'
      reject(isOfProxy ? proxyFailure(proxy, error) : error)
    })
    // Nobody asked for another protocol.
    sent.on('upgrade', (_, socket) => {
      settle()
      socket.destroy()
      reject(new HttpFailure('protocol', 'the answer changes to another protocol (101)'))
    })
    const peer = peerOf(sent)
    sent.on('response', response => {
      // Where a proxy connects to is not seen here; then nothing that is reached without it may be private.
      read(request, response, proxy !== undefined || peer.isPublic)
        .then(resolve, reject)
        .finally(() => {
          settle()
          if (!response.complete) sent.destroy()
        })
    })
    sent.end(request.body)
  })
}

/** Kept while the connection is there: of one that its peer has reset nothing is known, and then it counts as public. */
function peerOf(sent: ClientRequest): { readonly isPublic: boolean } {
  const peer = { isPublic: true }
  sent.on('socket', socket => {
    const look = (): void => {
      if (socket.remoteAddress !== undefined) peer.isPublic = isPublicAddress(socket.remoteAddress)
    }
    if (socket.connecting) socket.once('connect', look)
    else look()
  })
  return peer
}

function reach(
  request: HttpRequest,
  url: URL,
  { agents, signal }: { readonly agents: Agents; readonly signal: AbortSignal },
): Reached {
  const { method, body } = request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const headers = { 'accept-encoding': 'identity', ...request.headers, ...length }
  const proxied = agents.proxied(url)
  const options = { method, headers, signal }
  const direct = agents.direct[request.addresses]
  const proxy = proxied?.proxy
  if (url.protocol === 'https:') {
    // Node keeps `signal` from agents, and a tunnel that is being opened has to end with its exchange.
    const secure = { ...options, agent: proxied?.tunnel ?? direct.https, tunnelSignal: signal }
    return { sent: httpsRequest(url, secure), proxy }
  }
  if (proxy === undefined) return { sent: httpRequest(url, { ...options, agent: direct.http }), proxy }
  const login = proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }
  const { host, port } = proxy
  const through = { ...options, host, port, path: url.href, headers: { host: url.host, ...headers, ...login } }
  return {
    sent: proxy.isTls ? httpsRequest(through) : httpRequest({ ...through, agent: agents.direct.any.http }),
    proxy,
  }
}

async function read(request: HttpRequest, response: IncomingMessage, isPublic: boolean): Promise<HttpResponse> {
  const status = response.statusCode ?? 0
  const headers = readHeaders(response)
  const isSkipped = request.maxBodyBytes === 0 && status < 400
  const limit = request.maxBodyBytes === 0 ? MAX_ERROR_BYTES : request.maxBodyBytes
  const raw = isSkipped && request.method !== 'HEAD' ? skip(response) : await readBody(response, limit)
  const body = await decode(raw, headers.get('content-encoding')?.[0], limit)
  return { kind: 'response', status, headers, body, isPublicAddress: isPublic }
}

function skip(response: IncomingMessage): Uint8Array {
  response.on('error', () => undefined)
  response.destroy()
  return new Uint8Array()
}

async function readBody(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limit) throw new HttpFailure('too-large', `the answer is longer than ${limit} bytes`)
    chunks.push(chunk)
  }
  if (!response.complete) throw new HttpFailure('reset', 'the connection ended before the whole answer was there')
  return Buffer.concat(chunks)
}

/** Some servers compress although they are asked not to; what comes out is as limited as what comes in. */
async function decode(body: Uint8Array, encoding: string | undefined, limit: number): Promise<Uint8Array> {
  const decoders = new Map([
    ['gzip', promisify(gunzip)],
    ['x-gzip', promisify(gunzip)],
    ['deflate', promisify(inflate)],
    ['br', promisify(brotliDecompress)],
  ])
  const name = encoding?.trim().toLowerCase() ?? ''
  if (body.length === 0 || name === '' || name === 'identity') return body
  const decoder = decoders.get(name)
  if (decoder === undefined)
    throw new HttpFailure('protocol', `the answer is encoded as ${JSON.stringify(name.slice(0, 40))}`)
  try {
    return await (decoder as (data: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>)(body, {
      maxOutputLength: limit,
    })
  } catch (error) {
    const isBomb = codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
    throw isBomb
      ? new HttpFailure('too-large', `the answer unpacks to more than ${limit} bytes`)
      : new HttpFailure('protocol', `the answer cannot be unpacked as ${name}`)
  }
}

function readHeaders(response: IncomingMessage): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (let i = 0; i + 1 < response.rawHeaders.length; i += 2) {
    const name = (response.rawHeaders[i] ?? '').toLowerCase()
    headers.set(name, [...(headers.get(name) ?? []), response.rawHeaders[i + 1] ?? ''])
  }
  return headers
}
