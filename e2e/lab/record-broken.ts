import { type BreakRequest, startBrokenRegistry } from './broken-registry.ts'
import { BASE, type Studio, take } from './studio.ts'

interface Case extends BreakRequest {
  readonly name: string
  readonly note: string
  /** `push`: the image goes there; `pull`: the base comes from there; `cache`: the cache goes there. */
  readonly use: 'push' | 'pull' | 'cache'
}

const answer = (status: number, code: string, message: string) => ({ kind: 'answer', status, code, message }) as const

const UPLOAD = /^(?:PATCH|PUT) .*\/blobs\/uploads\//
const START = /^POST .*\/blobs\/uploads\//
const MANIFEST = /^(?:GET|HEAD) .*\/manifests\//

const CASES: readonly Case[] = [
  {
    name: 'rate-limited-pull',
    note: 'the base image is refused with 429',
    use: 'pull',
    pattern: MANIFEST,
    breakage: answer(429, 'TOOMANYREQUESTS', 'You have reached your unauthenticated pull rate limit.'),
  },
  {
    name: 'rate-limited-push',
    note: 'the upload is refused with 429',
    use: 'push',
    pattern: START,
    breakage: answer(429, 'TOOMANYREQUESTS', 'Rate exceeded'),
  },
  {
    name: 'denied-push',
    note: 'the upload is refused with 403 denied',
    use: 'push',
    pattern: START,
    breakage: answer(403, 'DENIED', 'permission_denied: write_package'),
  },
  {
    name: 'upload-unknown',
    note: 'the registry has lost the upload: 404 blob upload unknown',
    use: 'push',
    pattern: UPLOAD,
    breakage: answer(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry'),
  },
  {
    name: 'upload-bad-gateway',
    note: '502 at the upload',
    use: 'push',
    pattern: UPLOAD,
    breakage: answer(502, 'UNKNOWN', 'Bad Gateway'),
  },
  {
    name: 'upload-reset',
    note: 'the connection is reset in the middle of the upload',
    use: 'push',
    pattern: UPLOAD,
    breakage: { kind: 'reset' },
  },
  {
    name: 'unavailable-manifest',
    note: '503 when the manifest is pushed',
    use: 'push',
    pattern: /^PUT .*\/manifests\//,
    breakage: answer(503, 'UNAVAILABLE', 'service unavailable'),
  },
  {
    name: 'pull-server-error',
    note: 'the base image: 500',
    use: 'pull',
    pattern: MANIFEST,
    breakage: answer(500, 'UNKNOWN', 'internal server error'),
  },
  {
    name: 'cache-upload-broken',
    note: '502 at the upload of the cache',
    use: 'cache',
    pattern: UPLOAD,
    breakage: answer(502, 'UNKNOWN', 'Bad Gateway'),
  },
]

const PORT = 5004

/** Builds against a registry that breaks in one way. */
export async function recordBroken(studio: Studio): Promise<void> {
  for (const one of CASES) {
    const registry = await startBrokenRegistry(studio.registry, one, PORT)
    const builder = await studio.builder({ httpRegistries: [studio.registry.host, registry.host] })
    const base = one.use === 'pull' ? BASE.replace(studio.registry.host, registry.host) : BASE
    const args = {
      pull: [],
      push: ['--push', '-t', `${registry.host}/broken/api:1`],
      cache: ['--cache-to', `type=registry,ref=${registry.host}/broken/cache,mode=max`],
    }[one.use]
    // The seconds make the layer one that the registry has not seen yet.
    const dockerfile = `FROM ${base}\nRUN date +%s%N > /built-at\n`
    await take(studio, { name: one.name, note: one.note, builder, dockerfile, args })
    await builder.stop()
    await registry.stop()
  }
}
