import { lookup as dnsLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { isPublicAddress } from './addresses.ts'
import type { Variables } from './environment.ts'
import type { HttpFailed, HttpFailureReason, HttpRequest, HttpResponse } from './network.ts'

export interface HttpTransport {
  send(request: HttpRequest): Promise<HttpResponse | HttpFailed>
  /** Ends idle connections. */
  close(): void
}

type AddressRule = HttpRequest['addresses']
type Agents = Readonly<Record<AddressRule, { readonly http: HttpAgent; readonly https: HttpsAgent }>>

const MAX_ERROR_BYTES = 64 * 1024
const IDLE_MS = 4000

/** HTTP with a check of the address at the moment of connecting, so that no name can be turned to another one later. */
export function httpTransport(variables: Variables = {}): HttpTransport {
  // Two sets: a connection made without the check must not serve a request that wants it.
  const agents = { any: agentsFor('any', variables), public: agentsFor('public', variables) }
  return {
    send: request => exchange(request, agents),
    close() {
      for (const { http, https } of Object.values(agents)) {
        http.destroy()
        https.destroy()
      }
    },
  }
}

function agentsFor(rule: AddressRule, variables: Variables): Agents[AddressRule] {
  // Node 24 speaks through the proxy that these variables name; Node 20 does not know the option and connects directly.
  const proxyEnv = { proxyEnv: proxyVariables(variables) }
  const options = { keepAlive: true, timeout: IDLE_MS, maxFreeSockets: 64, lookup: checkedLookup(rule), ...proxyEnv }
  return { http: new HttpAgent(options), https: new HttpsAgent(options) }
}

function proxyVariables(variables: Variables): Variables {
  const names = ['http_proxy', 'https_proxy', 'no_proxy'].flatMap(name => [name, name.toUpperCase()])
  const given = Object.fromEntries(names.flatMap(name => (variables[name] ? [[name, variables[name]]] : [])))
  // A proxy cannot reach this machine's own services for us.
  const local = 'localhost,127.0.0.1,::1'
  const except = given.no_proxy ?? given.NO_PROXY
  return { ...given, no_proxy: except === undefined ? local : `${except},${local}` }
}

class AddressRefused extends Error {}

function checkedLookup(rule: AddressRule): LookupFunction {
  return (hostname, options, callback) => {
    const all: LookupOptions = { ...options, all: true }
    dnsLookup(hostname, all, (error, found) => {
      // With `all` the answer is a list.
      const addresses = (error ? [] : found) as unknown as readonly LookupAddress[]
      const usable = rule === 'any' ? addresses : addresses.filter(({ address }) => isPublicAddress(address))
      const [first] = usable
      if (error) callback(error, '', 0)
      else if (first === undefined) {
        const shown = addresses.map(({ address }) => address).join(', ')
        callback(new AddressRefused(`${hostname} is ${shown}, which is in a private network`), '', 0)
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
    return failed(reasonOf(error), messageOf(error))
  }
}

function send(request: HttpRequest, url: URL, agents: Agents): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    const { method, headers, body } = request
    const isTls = url.protocol === 'https:'
    const agent = agents[request.addresses][isTls ? 'https' : 'http']
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = { method, agent, headers: { 'accept-encoding': 'identity', ...headers, ...length } }
    const sent: ClientRequest = isTls ? httpsRequest(url, options) : httpRequest(url, options)
    // One timer for the whole exchange: bytes that come one by one do not extend it.
    const timer = setTimeout(() => {
      reject(new Failure('timeout', `no whole answer within ${Math.round(request.timeoutMs)} ms`))
      sent.destroy()
    }, request.timeoutMs)
    const settle = (): void => clearTimeout(timer)
    sent.on('error', error => {
      settle()
      reject(error)
    })
    sent.on('response', response => {
      read(request, response)
        .then(resolve, reject)
        .finally(() => {
          settle()
          if (!response.complete) sent.destroy()
        })
    })
    sent.end(body)
  })
}

async function read(request: HttpRequest, response: IncomingMessage): Promise<HttpResponse> {
  const status = response.statusCode ?? 0
  const isPublic = isPublicAddress(response.socket.remoteAddress ?? '')
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
    if (bytes > limit) throw new Failure('too-large', `the answer is longer than ${limit} bytes`)
    chunks.push(chunk)
  }
  if (!response.complete) throw new Failure('reset', 'the connection ended before the whole answer was there')
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
    throw new Failure('protocol', `the answer is encoded as ${JSON.stringify(name.slice(0, 40))}`)
  try {
    return await (decoder as (data: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>)(body, {
      maxOutputLength: limit,
    })
  } catch (error) {
    const isBomb = codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
    throw isBomb
      ? new Failure('too-large', `the answer unpacks to more than ${limit} bytes`)
      : new Failure('protocol', `the answer cannot be unpacked as ${name}`)
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

class Failure extends Error {
  readonly reason: HttpFailureReason

  constructor(reason: HttpFailureReason, message: string) {
    super(message)
    this.reason = reason
  }
}

function failed(reason: HttpFailureReason, message: string): HttpFailed {
  return { kind: 'failed', reason, message }
}

const REASONS = new Map<string, HttpFailureReason>([
  ['ECONNREFUSED', 'refused'],
  ['EHOSTUNREACH', 'refused'],
  ['ENETUNREACH', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['ERR_STREAM_PREMATURE_CLOSE', 'reset'],
  ['ETIMEDOUT', 'timeout'],
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['EAI_FAIL', 'dns'],
  ['EPROTO', 'tls'],
])

function reasonOf(error: unknown): HttpFailureReason {
  if (error instanceof Failure) return error.reason
  if (error instanceof AddressRefused) return 'address-refused'
  const code = codeOf(error)
  const known = REASONS.get(code)
  if (known !== undefined) return known
  return /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|ALTNAME/.test(code) ? 'tls' : 'protocol'
}

function codeOf(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null
  if (isObject && 'code' in error && typeof error.code === 'string') return error.code
  // Several addresses were tried, and each failed.
  const inner: unknown = isObject && 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : undefined
  return inner === undefined ? '' : codeOf(inner)
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message === '' ? codeOf(error) : message
}
