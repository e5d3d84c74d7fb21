import { evidenceOf, failureOf, unreachable } from './classify.ts'
import type { ClientOptions, ClientPorts, Repository } from './client.ts'
import { digestOf } from './digest.ts'
import type { Descriptor } from './manifest.ts'
import { OCI_MANIFEST } from './media-types.ts'
import type { Outcome } from './outcome.ts'
import { Sender } from './sender.ts'
import { type Ask, RegistrySession, type Told } from './session.ts'
import { header } from './transport.ts'

/** A manifest of blobs that the repository has, and of a configuration that it may not have yet. */
export interface NewManifest {
  readonly config: { readonly mediaType: string; readonly text: string }
  readonly layers: readonly Descriptor[]
}

const MAX_ANSWER_BYTES = 64 * 1024

/** Puts small things into one repository, by digest and under no tag: what is there already is never changed. */
export class RegistryWriter {
  readonly #where: Repository
  readonly #session: RegistrySession
  readonly #clock: ClientPorts['clock']

  constructor(where: Repository, options: ClientOptions, ports: ClientPorts) {
    this.#where = where
    this.#clock = ports.clock
    const sender = new Sender(ports, options)
    this.#session = new RegistrySession(where.registry, { ...options, access: 'pull,push' }, { ...ports, sender })
  }

  /** The digest of the manifest that is then there. One that was there before is not sent again. */
  async putManifest(manifest: NewManifest): Promise<Outcome<string>> {
    const text = renderManifest(manifest)
    const digest = digestOf(Buffer.from(text))
    const path = `/v2/${this.#where.repository}/manifests/${digest}`
    const known = await this.#ask({ method: 'HEAD', path, accept: OCI_MANIFEST })
    if (statusOf(known) === 200) return { kind: 'present', value: digest, evidence: evidenceOf('HEAD', known) }
    const blob = await this.#putBlob(manifest.config.text)
    if (blob.kind !== 'present') return blob
    const told = await this.#ask({ method: 'PUT', path, body: { type: OCI_MANIFEST, text } })
    return statusOf(told) === 201 || statusOf(told) === 200
      ? { kind: 'present', value: digest, evidence: evidenceOf('PUT', told) }
      : failureOf('PUT', told, this.#clock.nowMs())
  }

  /** In one piece, as the distribution specification has it: a place for it first, then the bytes. */
  async #putBlob(text: string): Promise<Outcome<string>> {
    const digest = digestOf(Buffer.from(text))
    const begun = await this.#ask({ method: 'POST', path: `/v2/${this.#where.repository}/blobs/uploads/` })
    if (statusOf(begun) !== 202) return failureOf('POST', begun, this.#clock.nowMs())
    const place = this.#placeOf(begun)
    if (place === undefined) {
      const message = 'the address that it wants the bytes at is none, or at another host'
      return unreachable('bad-answer', { ...evidenceOf('POST', begun), message })
    }
    place.searchParams.set('digest', digest)
    const body = { type: 'application/octet-stream', text }
    const told = await this.#ask({ method: 'PUT', path: `${place.pathname}${place.search}`, body })
    return statusOf(told) === 201
      ? { kind: 'present', value: digest, evidence: evidenceOf('PUT', told) }
      : failureOf('PUT', told, this.#clock.nowMs())
  }

  /** Only the registry itself may see the login that the bytes are sent with. */
  #placeOf({ sent }: Told): URL | undefined {
    const location = sent.kind === 'response' ? header(sent.response, 'location') : undefined
    if (location === undefined || !URL.canParse(location, this.#session.origin)) return undefined
    const place = new URL(location, this.#session.origin)
    return place.origin === this.#session.origin ? place : undefined
  }

  #ask(ask: Pick<Ask, 'method' | 'path' | 'accept' | 'body'>): Promise<Told> {
    return this.#session.ask({ ...ask, repository: this.#where.repository, maxBodyBytes: MAX_ANSWER_BYTES })
  }
}

function renderManifest({ config: { mediaType, text }, layers }: NewManifest): string {
  const bytes = Buffer.from(text)
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: { mediaType, digest: digestOf(bytes), size: bytes.length },
    layers: layers.map(layer => ({
      mediaType: layer.mediaType,
      digest: layer.digest,
      size: layer.size,
      ...(layer.annotations.size === 0 ? {} : { annotations: Object.fromEntries(layer.annotations) }),
    })),
  })
}

/** 0 for what is no answer of the registry itself. */
function statusOf({ sent, refusedRedirect }: Told): number {
  return sent.kind === 'response' && refusedRedirect === undefined ? sent.response.status : 0
}
