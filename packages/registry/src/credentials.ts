/** Something to show to a registry or its token service. */
export interface Credential {
  /** Where it comes from, for messages: `the inputs`, `the docker configuration`, `the job token`. */
  readonly source: string
  readonly username: string
  readonly password?: string | undefined
  /** What a token service exchanges for a token (OAuth 2 refresh token). */
  readonly identityToken?: string | undefined
  /** A token that is shown to the registry as it is. */
  readonly registryToken?: string | undefined
}

export function basicHeader(credential: Credential): string {
  return `Basic ${Buffer.from(`${credential.username}:${credential.password ?? ''}`).toString('base64')}`
}

/** Everything of a credential that must not be seen, to be masked in all of its encodings. */
export function secretsOf(credential: Credential): readonly string[] {
  const { username, password, identityToken, registryToken } = credential
  const pair = password === undefined || password === '' ? [] : [password, `${username}:${password}`]
  return [...pair, identityToken, registryToken].filter(secret => secret !== undefined && secret !== '') as string[]
}
