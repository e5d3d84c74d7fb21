import { describe, expect, it } from '@jest/globals'
import { isJobTokenRegistry, type LoginWorld, loginsOf } from '../src/logins.ts'

const auth = (pair: string): object => ({ auth: Buffer.from(pair).toString('base64') })
const CONFIG = JSON.stringify({
  auths: { 'ghcr.io': auth('me:login'), 'r.example': auth('you:other') },
  credHelpers: { 'h.example': 'lab' },
})

interface Odd {
  readonly config?: string | undefined
  readonly serverUrl?: string | undefined
  readonly helper?: Awaited<ReturnType<LoginWorld['network']['credentialHelper']>>
}

async function logins(registry: string, odd: Odd = {}) {
  const notices: string[] = []
  let reads = 0
  const world: LoginWorld = {
    network: {
      dockerConfig: async () => {
        reads += 1
        return 'config' in odd ? odd.config : CONFIG
      },
      credentialHelper: async () => odd.helper ?? { kind: 'nothing' },
    },
    environment: { serverUrl: 'serverUrl' in odd ? odd.serverUrl : 'https://github.com', actor: 'octo' },
  }
  const find = loginsOf(world, { token: 'job', notice: message => notices.push(message) })
  const [found] = [await find(registry), await find('other.example')]
  expect(reads).toBe(1)
  return { found: found.map(one => `${one.source}: ${one.username}`), notices }
}

describe('what there is to show to a registry', () => {
  it("is the login, then the job's token where the registry is the server's own", async () => {
    expect((await logins('ghcr.io')).found).toEqual(['the docker configuration: me', 'the job token: octo'])
    expect((await logins('r.example')).found).toEqual(['the docker configuration: you'])
    expect((await logins('ghcr.io', { config: undefined })).found).toEqual(['the job token: octo'])
  })

  it.each([
    ['ghcr.io', 'https://github.com', true],
    ['ghcr.io', 'https://ghe.example', false],
    ['containers.ghe.example', 'https://ghe.example', true],
    ['forge.example', 'https://forge.example/', true],
    ['forge.example.evil', 'https://forge.example', false],
    ['ghcr.io', undefined, false],
    ['ghcr.io', 'no address', false],
  ])("shows the job's token to %s at %s: %s", async (registry, serverUrl, isShown) => {
    expect(isJobTokenRegistry(registry, serverUrl)).toBe(isShown)
    const { found } = await logins(registry, { config: undefined, serverUrl })
    expect(found).toEqual(isShown ? ['the job token: octo'] : [])
  })

  it('says why there is no login', async () => {
    const broken = await logins('ghcr.io', { config: '{"auths": [' })
    expect(broken.found).toEqual(['the job token: octo'])
    expect(broken.notices).toEqual([expect.stringMatching(/^docker's config\.json is not used: /)])
    const failed = await logins('h.example', { helper: { kind: 'failed', message: 'it is not installed' } })
    expect(failed.notices).toEqual([expect.stringContaining('no login for h.example')])
    const odd = await logins('h.example', { helper: { kind: 'answer', text: 'hello' } })
    expect(odd.notices).toEqual([expect.stringContaining('docker-credential-lab printed no user name')])
  })
})
