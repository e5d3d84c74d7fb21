import type { Credential } from './credentials.ts'
import { isObject, parseObject } from './manifest.ts'
import { normaliseRegistry } from './reference.ts'

/** What `docker login` and its relatives keep, as far as reading a registry needs it. */
export interface DockerConfig {
  readonly auths: ReadonlyMap<string, StoredAuth>
  readonly credsStore?: string | undefined
  readonly credHelpers: ReadonlyMap<string, string>
}

export interface StoredAuth {
  readonly username: string
  readonly password?: string | undefined
  readonly identityToken?: string | undefined
  readonly registryToken?: string | undefined
}

/** What `docker-credential-<helper> get` printed; any other kind is that it has nothing, or failed. */
export interface HelperAnswer {
  readonly kind: string
  readonly text?: string
}

/** Runs `docker-credential-<helper> get` with the server's name on stdin. */
export type RunHelper = (helper: string, server: string) => Promise<HelperAnswer>

// The name under which docker itself keeps Docker Hub's credentials.
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/'
const SOURCE = 'the docker configuration'
const HELPER_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/

/** Undefined, with the reason, when the file is no configuration; unknown fields and broken entries are left out. */
export function parseDockerConfig(text: string): DockerConfig | string {
  // Editors on Windows put a byte order mark before it.
  const root = parseObject(Buffer.from(text.replace(/^\uFEFF/, '')))
  if (typeof root === 'string') return root
  const auths = isObject(root.auths) ? Object.entries(root.auths) : []
  const helpers = isObject(root.credHelpers) ? Object.entries(root.credHelpers) : []
  return {
    auths: new Map(auths.flatMap(([server, entry]) => readAuth(server, entry))),
    credsStore: helperName(root.credsStore),
    credHelpers: new Map(
      helpers.flatMap(([server, name]) => {
        const helper = helperName(name)
        return helper === undefined ? [] : [[serverHost(server), helper] as const]
      }),
    ),
  }
}

/** The credential for a registry: its own helper, then the store, then what the file itself holds. */
export async function findCredential(
  config: DockerConfig,
  registry: string,
  runHelper: RunHelper,
): Promise<Credential | undefined> {
  const own = config.credHelpers.get(registry)
  const helper = own ?? config.credsStore
  if (helper !== undefined) {
    const { text } = await runHelper(helper, registry === 'docker.io' ? DOCKER_HUB_KEY : registry)
    const found = text === undefined ? undefined : parseHelperAnswer(text, helper)
    if (found !== undefined) return found
  }
  const stored = config.auths.get(registry)
  return stored === undefined ? undefined : { source: SOURCE, ...stored }
}

/** What `get` prints; the user name `<token>` marks an identity token. */
export function parseHelperAnswer(answer: string, helper: string): Credential | undefined {
  const root = parseObject(Buffer.from(answer))
  if (typeof root === 'string') return undefined
  const { Username: username, Secret: secret } = root
  if (typeof username !== 'string' || typeof secret !== 'string' || secret === '') return undefined
  const source = `docker-credential-${helper}`
  return username === '<token>' ? { source, username, identityToken: secret } : { source, username, password: secret }
}

function readAuth(server: string, entry: unknown): readonly (readonly [string, StoredAuth])[] {
  if (!isObject(entry)) return []
  const text = (name: string): string | undefined => {
    const value = entry[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const pair = decodePair(text('auth'))
  const username = pair?.username ?? text('username') ?? ''
  const password = pair?.password ?? text('password')
  const [identityToken, registryToken] = [text('identitytoken'), text('registrytoken')]
  if (password === undefined && identityToken === undefined && registryToken === undefined) return []
  return [[serverHost(server), { username, password, identityToken, registryToken }]]
}

function decodePair(auth: string | undefined): { readonly username: string; readonly password: string } | undefined {
  if (auth === undefined) return undefined
  const decoded = Buffer.from(auth, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  // Docker pads with NUL bytes.
  return colon < 1
    ? undefined
    : { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') }
}

/** Keys are hosts, or addresses with a scheme and a path as old versions wrote them. */
function serverHost(server: string): string {
  const host = server.replace(/^https?:\/\//i, '').replace(/\/.*$/s, '')
  return normaliseRegistry(host) ?? server
}

/** The name becomes the name of a program, so it must not be a path. */
function helperName(value: unknown): string | undefined {
  return typeof value === 'string' && HELPER_NAME.test(value) ? value : undefined
}
