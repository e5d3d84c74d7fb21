import { BlockList, isIP } from 'node:net'
import type { Variables } from './environment.ts'
import { HttpFailure } from './http-failure.ts'

/** The proxy that a request goes through. */
export interface HttpProxy {
  /** Without its user name and password. */
  readonly origin: string
  readonly isTls: boolean
  readonly host: string
  readonly port: number
  /** The value of Proxy-Authorization; a secret. */
  readonly authorization: string | undefined
}

/** Which proxy `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` name for an address; undefined for none. */
export function proxyFor(url: URL, variables: Variables): HttpProxy | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  // A proxy cannot reach this machine's own services for us.
  if (isLocal(host)) return undefined
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  if (isExcepted(host, port, read(variables, 'no_proxy'))) return undefined
  const value =
    read(variables, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? read(variables, 'all_proxy')
  return value === undefined ? undefined : parseProxy(value)
}

/** In lower case first, as curl and Go read them. */
function read(variables: Variables, name: string): string | undefined {
  return variables[name]?.trim() || variables[name.toUpperCase()]?.trim() || undefined
}

/** `http://user:password@host:port`, or `host:port`; undefined for what is neither, such as a SOCKS proxy. */
export function parseProxy(text: string): HttpProxy | undefined {
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`)
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  const isTls = url.protocol === 'https:'
  const [user, password] = [decode(url.username), decode(url.password)]
  const hasLogin = user !== '' || password !== ''
  return {
    origin: url.origin,
    isTls,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isTls ? 443 : 80) : Number(url.port),
    authorization: hasLogin ? `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` : undefined,
  }
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    // No address.
    return undefined
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text
  }
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** `*`, `example.com` and `.example.com` (both with all names below), `host:port`, addresses, and networks such as 10.0.0.0/8. */
function isExcepted(host: string, port: string, list: string | undefined): boolean {
  if (list === undefined) return false
  return list
    .split(/[,\s]+/)
    .filter(item => item !== '')
    .some(item => matches(item.toLowerCase(), host, port))
}

function matches(item: string, host: string, port: string): boolean {
  if (item === '*') return true
  const [, network, bits] = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(item) ?? []
  if (network !== undefined && bits !== undefined) return isWithin(host, network, Number(bits))
  const [, name = '', onlyPort] = /^(\[[^\]]*\]|[^:]*|.*:.*:.*)(?::(\d{1,5}))?$/.exec(item) ?? []
  if (onlyPort !== undefined && onlyPort !== port) return false
  const bare = name.replace(/^\[|\]$/g, '').replace(/^\*?\./, '')
  return bare !== '' && (host === bare || (isIP(host) === 0 && host.endsWith(`.${bare}`)))
}

function isWithin(host: string, network: string, bits: number): boolean {
  const family = isIP(host)
  if (family === 0 || isIP(network) !== family || bits > (family === 4 ? 32 : 128)) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const list = new BlockList()
  list.addSubnet(network, bits, type)
  return list.check(host, type)
}

/** That it is the proxy which does not answer, and not the registry. */
export function proxyFailure(proxy: HttpProxy, error: Error): HttpFailure {
  return new HttpFailure('proxy', `the proxy ${proxy.origin} cannot be used: ${error.message}`, { cause: error })
}
