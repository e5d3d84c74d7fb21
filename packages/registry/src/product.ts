import { parseChallenges } from './challenge.ts'
import { type HttpResponse, header } from './transport.ts'

/** Whose registry it is: only advice depends on it, never a credential. */
export type Product =
  | 'docker-hub'
  | 'ghcr'
  | 'ecr'
  | 'ecr-public'
  | 'acr'
  | 'google'
  | 'quay'
  | 'gitlab'
  | 'harbor'
  | 'artifactory'
  | 'gitea'
  | 'nexus'

/** By a word that their names hold: few hosts have one, and so few patterns are ever compiled. */
const HOSTS: readonly (readonly [word: string, pattern: RegExp, product: Product])[] = [
  ['docker.io', /^docker\.io$/, 'docker-hub'],
  ['ghcr.io', /^ghcr\.io$/, 'ghcr'],
  ['containers.', /^containers\.[a-z0-9.-]+$/, 'ghcr'],
  ['ecr', /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/, 'ecr'],
  ['ecr', /^public\.ecr\.aws$/, 'ecr-public'],
  ['azurecr', /\.azurecr\.(?:io|cn|us|de)$/, 'acr'],
  ['gcr.io', /^(?:[a-z0-9-]+\.)?gcr\.io$/, 'google'],
  ['pkg.dev', /^(?:[a-z0-9-]+\.)?pkg\.dev$/, 'google'],
  ['quay.io', /^quay\.io$/, 'quay'],
  ['gitlab.com', /^registry\.gitlab\.com$/, 'gitlab'],
  ['jfrog.io', /\.jfrog\.io$/, 'artifactory'],
  ['codeberg.org', /^codeberg\.org$/, 'gitea'],
  ['gitea.com', /^gitea\.com$/, 'gitea'],
]

/** Of a service that has its own name; undefined for what people run themselves. */
export function productOfHost(registry: string): Product | undefined {
  const host = registry.replace(/:\d+$/, '')
  return HOSTS.find(([word, pattern]) => host.includes(word) && pattern.test(host))?.[2]
}

/** What an answer gives away: headers that only one product has, or where its token service is. */
export function productOfResponse(response: HttpResponse): Product | undefined {
  if (header(response, 'x-jfrog-version') !== undefined || header(response, 'x-artifactory-id') !== undefined)
    return 'artifactory'
  if (/^nexus\//i.test(header(response, 'server') ?? '')) return 'nexus'
  for (const { parameters } of parseChallenges(response.headers.get('www-authenticate') ?? [])) {
    const product = productOfChallenge(parameters.get('realm') ?? '', parameters.get('service') ?? '')
    if (product !== undefined) return product
  }
  return undefined
}

function productOfChallenge(realm: string, service: string): Product | undefined {
  if (service === 'harbor-registry') return 'harbor'
  if (/\/jwt\/auth$/.test(realm)) return 'gitlab'
  // Both call their service so; the token service of GitLab is the one above.
  if (service === 'container_registry') return 'gitea'
  if (/\/artifactory\/api\/docker\//.test(realm) || realm === 'Artifactory Realm') return 'artifactory'
  if (/^Sonatype Nexus/.test(realm)) return 'nexus'
  return /\/v2\/auth$/.test(realm) ? 'quay' : undefined
}
