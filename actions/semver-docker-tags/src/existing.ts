import { KitError } from '@ci-kit/core/errors'
import type { RegistryClient } from '@ci-kit/registry/client'
import { parseRepository } from '@ci-kit/registry/reference'
import type { Decision } from './decide.ts'

/** Whether a tag is in a registry already. */
export interface Existing {
  readonly image: string
  readonly tag: string
  readonly state: 'present' | 'absent' | 'unknown'
  readonly message: string
}

/** Asks for the tags that name one image for ever; tags that move are there on purpose. */
export async function fetchExisting(
  images: readonly string[],
  decisions: readonly Decision[],
  client: RegistryClient,
): Promise<readonly Existing[]> {
  if (images.length === 0) {
    throw new KitError('bad-input', 'existing asks a registry, and images names no image to ask for', {
      fix: 'images: ghcr.io/org/app',
    })
  }
  const tags = decisions.filter(one => one.outcome === 'emitted' && !one.isRolling).map(one => one.tag)
  return await Promise.all(images.flatMap(image => tags.map(tag => ask(image, tag, client))))
}

async function ask(image: string, tag: string, client: RegistryClient): Promise<Existing> {
  const parsed = parseRepository(image)
  if (!parsed.ok) return { image, tag, state: 'unknown', message: parsed.reason }
  const answer = await client.headManifest(parsed.value, tag)
  if (answer.kind === 'present' || answer.kind === 'absent') return { image, tag, state: answer.kind, message: '' }
  return {
    image,
    tag,
    state: 'unknown',
    message: `${answer.kind}${answer.evidence.message === undefined ? '' : `: ${answer.evidence.message}`}`,
  }
}

/**
 * With `skip`: what is in every registry already is left out altogether, and so is what could not be found out, since
 * a tag that must not change might be there.
 */
export function leaveOutExisting(
  decisions: readonly Decision[],
  images: readonly string[],
  existing: readonly Existing[],
): readonly Decision[] {
  return decisions.map(decision => {
    if (decision.outcome !== 'emitted') return decision
    const kept = existing.filter(one => one.tag === decision.tag && one.state !== 'absent')
    if (kept.length === 0 || kept.length < images.length) return decision
    const names = (state: Existing['state']): string =>
      kept.flatMap(one => (one.state === state ? `${one.image}:${one.tag}` : [])).join(', ')
    const unknown = names('unknown')
    if (unknown === '') {
      return {
        ...decision,
        outcome: 'skipped',
        code: 'existing',
        why: `${names('present')} is there already (existing: skip)`,
      }
    }
    const why = `whether ${unknown} exists could not be found out, so it is not given (existing: skip)`
    return { ...decision, outcome: 'skipped', code: 'registry-unknown', why }
  })
}
