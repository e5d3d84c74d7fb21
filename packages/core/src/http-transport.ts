import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './addresses.ts'
import type { Variables } from './environment.ts'
import { readBody, readHeaders } from './http-body.ts'
import { failed, failureOf, HttpFailure } from './http-failure.ts'
import type { HttpFailed, HttpRequest, HttpResponse } from './network.ts'
import { type HttpProxy, proxyFailure, proxyFor } from './proxy.ts'

export interface HttpTransport {
  send(request: HttpRequest): Promise<HttpResponse | HttpFailed>
  /** Ends idle connections. */
  close(): void
}

type AddressRule = HttpRequest['addresses']
type Tls = typeof import('node:https')

interface Agents {
  readonly http: Readonly<Record<AddressRule, HttpAgent>>
  readonly https: (tls: Tls, rule: AddressRule) => HttpsAgent
  readonly proxyOf: (url: URL) => HttpProxy | undefined
  /** The connections through a proxy. */
  readonly tunnel: (proxy: HttpProxy) => Promise<HttpsAgent>
  readonly all: () => readonly HttpAgent[]
}

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
  const pinned = new Set<string>()
  const options = (rule: AddressRule) => ({ ...AGENT, lookup: checkedLookup(rule, pinned) })
  // Two sets: a connection made without the check must not serve a request that wants it.
  const http = { any: new HttpAgent(options('any')), public: new HttpAgent(options('public')) }
  const https = new Map<AddressRule, HttpsAgent>()
  const tunnels = new Map<string, HttpsAgent>()
  return {
    http,
    https(tls, rule) {
      const agent = https.get(rule) ?? new tls.Agent(options(rule))
      https.set(rule, agent)
      return agent
    },
    proxyOf: url => proxyFor(url, variables),
    async tunnel(proxy) {
      const { TunnelAgent } = await import('./tunnel.ts')
      const tunnel = tunnels.get(proxy.origin) ?? new TunnelAgent(proxy, AGENT)
      tunnels.set(proxy.origin, tunnel)
      return tunnel
    },
    all: () => [...Object.values(http), ...https.values(), ...tunnels.values()],
  }
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
    return await send(request, await pathTo(request, url, agents))
  } catch (error) {
    return failureOf(error)
  }
}

/** How a request gets to its server: with TLS, which is loaded only where it is spoken, and through a proxy or not. */
interface Path {
  readonly url: URL
  readonly open: (signal: AbortSignal | undefined) => ClientRequest
  /** Why the request failed, as the proxy has it. */
  readonly proxy: HttpProxy | undefined
}

async function pathTo(request: HttpRequest, url: URL, agents: Agents): Promise<Path> {
  const { method, body, addresses } = request
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const headers = { 'accept-encoding': 'identity', ...request.headers, ...length }
  const proxy = agents.proxyOf(url)
  const isTls = url.protocol === 'https:'
  const tls = isTls || proxy?.isTls === true ? await import('node:https') : undefined
  if (isTls && tls !== undefined) {
    const agent = proxy === undefined ? agents.https(tls, addresses) : await agents.tunnel(proxy)
    // Node keeps `signal` from agents, and a tunnel that is being opened has to end with its exchange.
    return { url, proxy, open: tunnelSignal => tls.request(url, { method, headers, agent, tunnelSignal } as object) }
  }
  if (proxy === undefined) {
    const agent = agents.http[addresses]
    return { url, proxy, open: () => httpRequest(url, { method, headers, agent }) }
  }
  const login = proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }
  const { host, port } = proxy
  const through = { method, host, port, path: url.href, headers: { host: url.host, ...headers, ...login } }
  return {
    url,
    proxy,
    open: () => (tls === undefined ? httpRequest({ ...through, agent: agents.http.any }) : tls.request(through)),
  }
}

function send(request: HttpRequest, { url, open, proxy }: Path): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const abort = proxy === undefined ? undefined : new AbortController()
    const sent = open(abort?.signal)
    // One timer for the whole exchange: bytes that come one by one do not extend it.
    const timer = setTimeout(() => {
      reject(new HttpFailure('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`))
      abort?.abort()
      sent.destroy()
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
      const isPublicAddress = proxy !== undefined || peer.isPublic
      const [status, headers] = [response.statusCode ?? 0, readHeaders(response)]
      readBody(request, response)
        .then(body => resolve({ kind: 'response', status, headers, body, isPublicAddress }), reject)
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
