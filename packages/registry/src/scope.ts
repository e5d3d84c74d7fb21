import { parseChallenges } from './challenge.ts'
import type { HttpResponse } from './transport.ts'

const MAX_SCOPES = 4
const REPOSITORY_SCOPE = /^repository(?:\([a-z0-9]{1,20}\))?:([A-Za-z0-9][A-Za-z0-9._:/-]{0,300}):([a-z*,]{1,60})$/

/** What a token for reading this repository is asked for. */
export function pullScope(repository: string): string {
  return `repository:${repository}:pull`
}

/**
 * What else the challenge of a refused request asks to see: a mirror has its repositories under other names than the
 * service that gives its tokens. Only ever to pull, whatever else the registry would like.
 */
export function demandedScopes(response: HttpResponse): readonly string[] {
  const challenges = parseChallenges(response.headers.get('www-authenticate') ?? [])
  const scope = challenges.find(challenge => challenge.scheme === 'bearer')?.parameters.get('scope') ?? ''
  const scopes = scope.split(/\s+/).flatMap(item => {
    const [, name = '', actions = ''] = REPOSITORY_SCOPE.exec(item) ?? []
    return actions.split(',').some(action => action === 'pull' || action === '*') ? [pullScope(name)] : []
  })
  return [...new Set(scopes)].slice(0, MAX_SCOPES)
}
