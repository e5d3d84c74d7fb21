import { isIPv6 } from 'node:net'
import { fakeImage } from '@ci-kit/testing/fake-images'
import {
  type FakeAnswer,
  FakeRegistry,
  type FakeRegistryOptions,
  type FakeRequest,
  type Handler,
  json,
} from '@ci-kit/testing/fake-registry'
import type { Zone } from './dns.ts'
import { FORBIDDEN, OTHER_PUBLIC, PRIVATE, PUBLIC, RESETTING } from './world.ts'

/** One registry, one line of the input `tags`. */
export interface Scene {
  readonly host: string
  readonly registry: FakeRegistry
  /** Look-up by look-up; the last one stays. */
  readonly addresses: readonly (readonly string[])[]
}

export const REPO = 'org/app'
export const image = fakeImage()
export const passwordOf = (host: string): string => `password-of-${host}`
/** A page of tags that only those who are led there by a trick can see. */
export const BAIT = 'tah'

/** Whoever gets here by a trick is given what it wants. */
export function bait({ url }: FakeRequest): FakeAnswer {
  if (url.pathname.endsWith('/token')) return json(200, { token: 'stolen' })
  if (url.pathname.includes('/tags/')) return json(200, { name: REPO, tags: [BAIT] })
  const blob = image.blobs.find(({ digest }) => url.pathname.endsWith(digest))
  return { status: 200, headers: { 'content-type': image.mediaType }, body: blob?.bytes ?? image.bytes }
}

const WAYS = ['realm', 'manifest', 'blob', 'link'] as const

/** What the answer of a registry makes of a target, in each way that an answer can lead somewhere. */
function leading(way: (typeof WAYS)[number], target: string): FakeRegistryOptions {
  if (way === 'realm') return { auth: 'bearer', realm: `${target}/token`, open: [] }
  const to = (request: FakeRequest): FakeAnswer => ({
    status: 307,
    headers: { location: `${target}${request.url.pathname}`, connection: 'close' },
  })
  const behave: Readonly<Record<'manifest' | 'blob' | 'link', Handler>> = {
    manifest: request => (request.url.pathname.includes('/manifests/') ? to(request) : undefined),
    blob: request => (request.url.pathname.includes('/blobs/') ? to(request) : undefined),
    link: ({ url }) =>
      url.pathname.endsWith('/tags/list')
        ? { ...json(200, { tags: ['t'] }), headers: { link: `<${target}/v2/${REPO}/tags/list?last=t>; rel="next"` } }
        : undefined,
  }
  return { behave: behave[way] }
}

function scene(host: string, options: FakeRegistryOptions, addresses: Scene['addresses'] = [[PUBLIC]]): Scene {
  const registry = new FakeRegistry({ user: 'user', password: passwordOf(host), ...options })
  return { host, registry: registry.push(REPO, host.includes('link') ? 'other' : 'tag', image), addresses }
}

/** Every kind of address, by name and by number, in each way but links, of which a run follows few. */
export const forbiddenScenes: readonly Scene[] = FORBIDDEN.flatMap((address, i) =>
  WAYS.filter(way => way !== 'link').flatMap(way => [
    scene(`number-${i}-${way}.registry.test`, leading(way, numbered(address))),
    scene(`name-${i}-${way}.registry.test`, leading(way, `https://${targetName(i)}`)),
  ]),
)

function numbered(address: string): string {
  return `https://${isIPv6(address) ? `[${address}]` : address}`
}

function targetName(i: number): string {
  return `target-${i}.internal.test`
}

const TURNING = [[PUBLIC], [PRIVATE]]

/** Names that lead to the public address first, and into the private network from the second look-up on. */
export const turningScenes: readonly Scene[] = [
  ...WAYS.filter(way => way !== 'link').flatMap(way => [
    // Back to the registry itself, whose name means something else by then.
    scene(`own-${way}.turning.test`, leading(way, `https://own-${way}.turning.test`), TURNING),
    scene(`other-${way}.turning.test`, leading(way, `https://target-${way}.turning.test`)),
  ]),
  // Its answers lead nowhere; each closes the connection, so that the name is looked up again.
  scene('later.turning.test', closing('later.turning.test'), TURNING),
  // Of a connection that is gone nobody can say where it led.
  scene('reset.registry.test', {}, [[RESETTING]]),
]

/** The target itself fails once, and has turned when it is tried again. */
const turningTargets: readonly Scene[] = WAYS.map(way =>
  scene(`target-${way}.turning.test`, { behave: () => ({ status: 503, headers: { connection: 'close' } }) }, TURNING),
)

export const linkScenes: readonly Scene[] = [
  scene('number-link.registry.test', leading('link', numbered(PRIVATE))),
  scene('name-link.registry.test', leading('link', `https://${targetName(0)}`)),
  scene('own-link.turning.test', leading('link', 'https://own-link.turning.test'), TURNING),
  scene('other-link.turning.test', leading('link', 'https://target-link.turning.test')),
]

function closing(host: string): FakeRegistryOptions {
  const inner = new FakeRegistry({ auth: 'basic', password: passwordOf(host) }).push(REPO, 'tag', image)
  const behave: Handler = request => {
    const answer = inner.answer(request)
    return 'fault' in answer ? answer : { ...answer, headers: { ...answer.headers, connection: 'close' } }
  }
  return { behave }
}

/** What has to go on working: private registries by name, which may lead about in their own network and outside. */
export const workingScenes: readonly Scene[] = [
  scene('home.internal.test', leading('blob', 'https://store.internal.test'), [[PRIVATE]]),
  scene('login.internal.test', { auth: 'bearer' }, [[PRIVATE]]),
  scene('six.internal.test', leading('manifest', 'https://store.internal.test'), [['fd00::5']]),
  scene('cloud.registry.test', leading('blob', 'https://cdn.registry.test')),
  scene('outside.internal.test', leading('blob', 'https://cdn.registry.test'), [[PRIVATE]]),
  // Of two addresses the one that may be used is.
  scene('mixed.registry.test', leading('blob', 'https://mixed-store.registry.test')),
]

/** Led to a host that others of the same run are connected to, and may be. */
export const lending: Scene = scene('lend.registry.test', leading('manifest', 'https://store.internal.test'))

const TARGETS = new Map<string, readonly string[]>([
  ...FORBIDDEN.map((address, i): [string, readonly string[]] => [targetName(i), [address]]),
  ['store.internal.test', ['192.168.7.1']],
  ['cdn.registry.test', [OTHER_PUBLIC]],
  ['mixed-store.registry.test', [PRIVATE, OTHER_PUBLIC, 'fd00::5']],
])

export const scenes = [
  ...forbiddenScenes,
  ...turningScenes,
  ...turningTargets,
  ...linkScenes,
  ...workingScenes,
  lending,
]
export const targetHosts = [...TARGETS.keys()]
const byHost = new Map(scenes.map(one => [one.host, one.addresses]))

export const zone: Zone = (name, turn) => {
  const addresses = byHost.get(name)
  return addresses === undefined ? TARGETS.get(name) : (addresses[turn] ?? addresses.at(-1))
}
