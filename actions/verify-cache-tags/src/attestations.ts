import type { FetchedManifest, RegistryClient } from '@ci-kit/registry/client'
import type { ContentFacts } from './facts.ts'
import type { Walk } from './inspect.ts'

const ATTESTATION_TYPE = /in-toto|dsse|sigstore|cosign|spdx|cyclonedx|slsa|attestation|notary/i

/** Which images have an attestation: an entry in their index, or something in the registry that refers to them. */
export async function findAttested(
  walk: Walk,
  root: FetchedManifest,
  { client, facts }: { readonly client: RegistryClient; readonly facts: ContentFacts },
): Promise<Pick<ContentFacts, 'attested' | 'attestationTrouble'>> {
  const attested = new Set<string>()
  for (const { fetched } of walk.visited) {
    if (fetched.manifest.kind !== 'index') continue
    for (const { annotations } of fetched.manifest.manifests) {
      const subject = annotations.get('vnd.docker.reference.digest')
      if (annotations.get('vnd.docker.reference.type') === 'attestation-manifest' && subject !== undefined)
        attested.add(subject)
    }
  }
  const open = facts.images.map(image => image.digest).filter(digest => !attested.has(digest))
  if (facts.images.length > 0 && open.length === 0) return { attested }
  // One for the index counts for all of its images.
  const whole = await client.listReferrers(walk.where, root.digest)
  if (whole.kind !== 'present') return { attestationTrouble: whole }
  if (whole.value.values.some(type => ATTESTATION_TYPE.test(type)))
    return { attested: new Set([root.digest, ...facts.images.map(image => image.digest)]) }
  if (!whole.value.isComplete) return {}
  const others = open.filter(one => one !== root.digest)
  const answers = await Promise.all(
    others.map(async digest => [digest, await client.listReferrers(walk.where, digest)] as const),
  )
  for (const [digest, referrers] of answers) {
    if (referrers.kind !== 'present') return { attestationTrouble: referrers }
    if (referrers.value.values.some(type => ATTESTATION_TYPE.test(type))) attested.add(digest)
    else if (!referrers.value.isComplete) return {}
  }
  return { attested }
}
