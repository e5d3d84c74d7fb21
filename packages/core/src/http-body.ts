import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { codeOf, HttpFailure } from './http-failure.ts'
import type { HttpRequest } from './network.ts'

const MAX_ERROR_BYTES = 64 * 1024
// With the last, an object is as it was sent to its storage: some storages say so of what they serve.
const AS_IT_IS = new Set(['', 'identity', 'aws-chunked'])

/** Names in lower case; a header that came several times has several values. */
export function readHeaders({ rawHeaders }: IncomingMessage): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>()
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const [name, value] = [(rawHeaders[i] ?? '').toLowerCase(), rawHeaders[i + 1] ?? '']
    const known = headers.get(name)
    if (known === undefined) headers.set(name, [value])
    else known.push(value)
  }
  return headers
}

/** As much of the body as the request wants, unpacked. Rejects when it is longer, or not whole. */
export async function readBody(
  { method, maxBodyBytes }: Pick<HttpRequest, 'method' | 'maxBodyBytes'>,
  response: IncomingMessage,
): Promise<Uint8Array> {
  const isSkipped = maxBodyBytes === 0 && (response.statusCode ?? 0) < 400
  if (isSkipped && method !== 'HEAD') {
    response.on('error', () => undefined)
    response.destroy()
    return new Uint8Array()
  }
  const limit = maxBodyBytes === 0 ? MAX_ERROR_BYTES : maxBodyBytes
  const body = await collect(response, limit)
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  return body.length === 0 || AS_IT_IS.has(encoding) ? body : await unpack(body, encoding, limit)
}

function collect(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    const cut = (): void => reject(new HttpFailure('reset', 'the connection ended before the whole answer was there'))
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= limit) chunks.push(chunk)
      else {
        reject(new HttpFailure('too-large', `the answer is longer than ${limit} bytes`))
        response.destroy()
      }
    })
    response.on('end', () => (response.complete ? resolve(Buffer.concat(chunks)) : cut()))
    response.on('error', reject)
    response.on('close', cut)
  })
}

/** Some servers compress although they are asked not to; what comes out is as limited as what comes in. */
async function unpack(body: Uint8Array, encoding: string, limit: number): Promise<Uint8Array> {
  const { brotliDecompress, gunzip, inflate } = await import('node:zlib')
  const decoder = new Map([
    ['gzip', gunzip],
    ['x-gzip', gunzip],
    ['deflate', inflate],
    ['br', brotliDecompress],
  ]).get(encoding)
  if (decoder === undefined)
    throw new HttpFailure('protocol', `the answer is encoded as ${JSON.stringify(encoding.slice(0, 40))}`)
  type Decoder = (data: Uint8Array, options: { readonly maxOutputLength: number }) => Promise<Uint8Array>
  try {
    return await (promisify(decoder) as Decoder)(body, { maxOutputLength: limit })
  } catch (error) {
    const isBomb = codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
    throw isBomb
      ? new HttpFailure('too-large', `the answer unpacks to more than ${limit} bytes`)
      : new HttpFailure('protocol', `the answer cannot be unpacked as ${encoding}`)
  }
}
