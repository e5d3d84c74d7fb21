import { request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect } from 'node:tls'
import { HttpFailure } from './http-failure.ts'
import { type HttpProxy, proxyFailure } from './proxy.ts'

/** What an agent is given for a new connection, as far as a tunnel needs it. */
interface Target {
  readonly host?: string | null
  readonly port?: number | string | null
  readonly servername?: string
  readonly tunnelSignal?: AbortSignal
}

type Connected = (error: Error | null, socket?: Duplex) => void

/** TLS through a proxy (CONNECT): the proxy learns host and port, and nothing else. */
export class TunnelAgent extends HttpsAgent {
  readonly #proxy: HttpProxy

  constructor(proxy: HttpProxy, options: { readonly keepAlive: boolean; readonly timeout: number }) {
    super(options)
    this.#proxy = proxy
  }

  // Node hands the options of the request on, and takes the socket through the callback.
  override createConnection(options: Target, connected: Connected): undefined {
    openTunnel(this.#proxy, options).then(
      socket => connected(null, connect({ ...(options as object), socket, servername: options.servername ?? '' })),
      (error: unknown) => connected(error instanceof Error ? error : new Error(String(error))),
    )
  }
}

function openTunnel(proxy: HttpProxy, { host, port, tunnelSignal: signal }: Target): Promise<Duplex> {
  const target = `${host?.includes(':') ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    const ask = proxy.isTls ? httpsRequest : httpRequest
    const request = ask({
      method: 'CONNECT',
      host: proxy.host,
      port: proxy.port,
      path: target,
      agent: false,
      headers: {
        host: target,
        ...(proxy.authorization === undefined ? {} : { 'proxy-authorization': proxy.authorization }),
      },
      ...(signal === undefined ? {} : { signal }),
    })
    request.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) resolve(socket)
      else {
        socket.destroy()
        reject(refusalOf(proxy, statusCode ?? 0))
      }
    })
    request.on('response', response => {
      response.destroy()
      reject(refusalOf(proxy, response.statusCode ?? 0))
    })
    request.on('error', error => reject(proxyFailure(proxy, error)))
    request.end()
  })
}

function refusalOf(proxy: HttpProxy, status: number): HttpFailure {
  const why = status === 407 ? 'asks for a login (407)' : `does not connect there (${status})`
  // What is behind it may be back in a moment; a refusal stays.
  return new HttpFailure(status >= 500 ? 'reset' : 'proxy', `the proxy ${proxy.origin} ${why}`)
}
