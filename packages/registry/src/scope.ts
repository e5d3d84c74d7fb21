import { parseChallenges } from './challenge.ts'
import type { HttpResponse } from './transport.ts'

const MAX_SCOPES = 4
const REPOSITORY_SCOPE = /^repository(?:\([a-z0-9]{1,20}\))?:([A-Za-z0-9][A-Za-z0-9._:/-]{0,300}):([a-z*,]{1,60})$/

/** What may be done with a token. */
export type Access = 'pull' | 'pull,push'

/** What a token for this repository is asked for. */
export function scopeOf(repository: string, access: Access): string {
  return `repository:${repository}:${access}`
}

/**
 * What else the challenge of a refused request asks to see: a mirror has its repositories under other names than the
 * service that gives its tokens. With `access` alone, whatever else the registry would like.
 */
export function demandedScopes(response: HttpResponse, access: Access): readonly string[] {
  const challenges = parseChallenges(response.headers.get('www-authenticate') ?? [])
  const scope = challenges.find(challenge => challenge.scheme === 'bearer')?.parameters.get('scope') ?? ''
  const scopes = scope.split(/\s+/).flatMap(item => {
    const [, name = '', actions = ''] = REPOSITORY_SCOPE.exec(item) ?? []
    return actions.split(',').some(action => action === 'pull' || action === '*') ? [scopeOf(name, access)] : []
  })
  return [...new Set(scopes)].slice(0, MAX_SCOPES)
}
