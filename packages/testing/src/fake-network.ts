import type { CacheAnswer, CacheProblem, CacheService, Network } from '@ci-kit/core/network'

/** A machine without a network, on which nobody has logged in. */
export const noNetwork: Network = {
  send: async () => ({ kind: 'failed', reason: 'refused', message: 'this test has no network' }),
  dockerConfig: async () => undefined,
  credentialHelper: async () => ({ kind: 'nothing' }),
}

/** A cache service in memory: entries are never overwritten, and the newest with a prefix is found. */
export class FakeCache implements CacheService {
  readonly entries = new Map<string, { readonly file: string; readonly text: string }>()
  /** Set to let it fail with this message. */
  problem: string | undefined

  async restore(file: string, prefix: string): Promise<CacheAnswer> {
    if (this.problem !== undefined) return { kind: 'unavailable', message: this.problem }
    const found = [...this.entries].reverse().find(([key, entry]) => key.startsWith(prefix) && entry.file === file)
    return found === undefined ? { kind: 'nothing' } : { kind: 'found', text: found[1].text }
  }

  async save(file: string, key: string, text: string): Promise<CacheProblem | undefined> {
    if (this.problem !== undefined) return { kind: 'unavailable', message: this.problem }
    if (this.entries.has(key)) return { kind: 'unavailable', message: `there is an entry ${key}` }
    this.entries.set(key, { file, text })
    return undefined
  }
}
