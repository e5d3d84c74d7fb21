import { errorOf } from './retry-hints.ts'
import type { Sender, Sent } from './sender.ts'

const ASK_WITHIN_MS = 5000
const MAX_BYTES = 64 * 1024

/** What a server says to plain http when it wants TLS: nothing, an alert, or a page of status 400. */
export function mayWantTls(sent: Sent): boolean {
  if (sent.kind === 'failed') return sent.reason === 'reset' || sent.reason === 'protocol'
  return sent.kind === 'response' && sent.response.status === 400 && errorOf(sent.response).code === undefined
}

/** The same origin with TLS, if there is any, be its certificate good or not; otherwise the origin itself. */
export async function originWithTls(origin: string, userAgent: string, sender: Sender): Promise<string> {
  const secure = origin.replace(/^http:/, 'https:')
  const sent = await sender.send({
    method: 'GET',
    url: `${secure}/v2/`,
    headers: { 'user-agent': userAgent },
    maxBodyBytes: MAX_BYTES,
    addresses: 'any',
    onceWithinMs: ASK_WITHIN_MS,
  })
  const isTls = sent.kind === 'response' || (sent.kind === 'failed' && sent.reason.startsWith('tls-'))
  return isTls ? secure : origin
}
