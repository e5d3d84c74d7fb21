import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { REGISTRY_PASSWORD, REGISTRY_USER } from './registry.ts'
import { freePort, scratchFolder, startService } from './service.ts'
import { goTool } from './tools.ts'

export interface TokenRegistry {
  readonly host: string
  readonly url: string
  /** `METHOD path` of each request that the token server saw. */
  readonly tokenRequests: readonly string[]
  readonly storage: string
  readonly stop: () => Promise<void>
}

export interface TokenRegistryRequest {
  /** Repositories that anybody may read. */
  readonly open?: readonly string[]
  /** How long the token server thinks. */
  readonly tokenLatencyMs?: number
  /** The name under which the token server is announced; some clients refuse the address 127.0.0.1. */
  readonly tokenHost?: string
}

const SERVICE = 'lab-registry'
const ISSUER = 'lab-issuer'
const KEY_ID = 'lab-key'

/** A registry with a token server of its own on another port: pushes and pulls need a login, open repositories only pushes. */
export async function startTokenRegistry(request: TokenRegistryRequest = {}): Promise<TokenRegistry> {
  const program = await goTool('registry', () => undefined)
  const scratch = await scratchFolder('token-registry')
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const tokens = await startTokenServer(createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })), request)
  const jwks = join(scratch.path, 'jwks.json')
  const key = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'ES256', use: 'sig' }
  await writeFile(jwks, JSON.stringify({ keys: [key] }))
  const host = `127.0.0.1:${await freePort()}`
  const storage = join(scratch.path, 'storage')
  const config = join(scratch.path, 'config.json')
  const auth = { token: { realm: `${tokens.url}/token`, service: SERVICE, issuer: ISSUER, jwks } }
  const text = {
    version: 0.1,
    log: { level: 'warn' },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: host },
    auth,
    // BuildKit's older layout of a cache is an index of blobs, which this registry refuses unless told otherwise.
    validation: { manifests: { indexes: { platforms: 'none' } } },
  }
  await writeFile(config, JSON.stringify(text))
  const service = await startService({
    name: 'registry with tokens',
    command: [program, 'serve', config],
    env: { OTEL_TRACES_EXPORTER: 'none' },
    logFile: join(scratch.path, 'log'),
    isReady: async () =>
      await fetch(`http://${host}/v2/`).then(
        ({ status }) => status === 401,
        () => false,
      ),
  })
  const stop = async () => {
    await service.stop()
    await tokens.stop()
    await scratch.remove()
  }
  return { host, url: `http://${host}`, tokenRequests: tokens.seen, storage, stop }
}

interface TokenServer {
  readonly url: string
  readonly seen: string[]
  readonly stop: () => Promise<void>
}

async function startTokenServer(
  key: Parameters<typeof sign>[2] & object,
  request: TokenRegistryRequest,
): Promise<TokenServer> {
  const seen: string[] = []
  const server = createServer((incoming, response) => {
    readBody(incoming)
      .then(async body => {
        seen.push(`${incoming.method} ${incoming.url}`)
        await delay(request.tokenLatencyMs ?? 0)
        const query =
          incoming.method === 'POST' ? new URLSearchParams(body) : new URL(incoming.url ?? '/', 'http://x').searchParams
        const isUser =
          incoming.headers.authorization ===
          `Basic ${Buffer.from(`${REGISTRY_USER}:${REGISTRY_PASSWORD}`).toString('base64')}`
        const isPost = query.get('refresh_token') === REGISTRY_PASSWORD || query.get('password') === REGISTRY_PASSWORD
        if (incoming.headers.authorization !== undefined && !isUser) {
          response
            .writeHead(401, { 'content-type': 'application/json' })
            .end('{"errors":[{"code":"UNAUTHORIZED","message":"wrong password"}]}')
          return
        }
        const token = signToken(key, accessOf(query.getAll('scope'), isUser || isPost, request.open ?? []))
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ token, access_token: token, expires_in: 300 }))
      })
      .catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://${request.tokenHost ?? '127.0.0.1'}:${port}`, seen, stop }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of incoming) body += String(chunk)
  return body
}

/** A token with less than was asked for is no error: the registry then refuses. */
function accessOf(scopes: readonly string[], isUser: boolean, open: readonly string[]): readonly object[] {
  return scopes
    .flatMap(text => text.split(' '))
    .flatMap(scope => {
      const [type = '', name = '', actions = ''] = scope.split(':')
      const granted = actions.split(',').filter(action => isUser || (action === 'pull' && open.includes(name)))
      return granted.length === 0 ? [] : [{ type, name, actions: granted }]
    })
}

function signToken(key: Parameters<typeof sign>[2] & object, access: readonly object[]): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: ISSUER,
    sub: REGISTRY_USER,
    aud: SERVICE,
    exp: now + 300,
    nbf: now - 10,
    iat: now,
    jti: String(Math.random()),
    access,
  }
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${encode({ typ: 'JWT', alg: 'ES256', kid: KEY_ID })}.${encode(claims)}`
  const signature = sign('sha256', Buffer.from(head), { key: key as never, dsaEncoding: 'ieee-p1363' })
  return `${head}.${signature.toString('base64url')}`
}
