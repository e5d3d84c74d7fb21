import { FakeRegistry, failure } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { verifyIn } from './world.ts'

const refusing = (challenge: string, headers: Readonly<Record<string, string>> = {}) =>
  new FakeRegistry({
    behave: () => ({
      ...failure(401, 'UNAUTHORIZED', 'authentication required'),
      headers: { 'www-authenticate': challenge, ...headers },
    }),
  })

describe('a refusal leads to the login of', () => {
  it.each([
    ['Docker Hub', 'docker.io/org/app', 'registry-1.docker.io', 'Basic', {}, 'an access token that may read'],
    ['GHCR', 'ghcr.io/org/app', 'ghcr.io', 'Basic', {}, 'read:packages'],
    ['ECR', '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app', '', 'Basic', {}, 'ecr:BatchGetImage'],
    ['ECR Public', 'public.ecr.aws/a/b', '', 'Basic', {}, 'docker logout public.ecr.aws'],
    ['ACR', 'acme.azurecr.io/app', '', 'Basic', {}, 'az acr login --name acme'],
    ['Google', 'us-docker.pkg.dev/p/r/i', '', 'Basic', {}, 'roles/artifactregistry.reader'],
    ['Quay', 'quay.io/org/app', '', 'Basic', {}, 'robot account (organisation+robot)'],
    ['gitlab.com', 'registry.gitlab.com/g/p', '', 'Basic', {}, 'read_registry'],
    [
      "GitLab of one's own",
      'r.example/g/p',
      '',
      'Bearer realm="https://r.example/jwt/auth",service="container_registry"',
      {},
      'read_registry',
    ],
    [
      'Harbor',
      'h.example/shop/app',
      '',
      'Bearer realm="https://h.example/service/token",service="harbor-registry"',
      {},
      'may pull from the project shop',
    ],
    [
      'Artifactory',
      'a.example/docker-local/app',
      '',
      'Basic realm="Artifactory Realm"',
      { 'x-artifactory-id': '1' },
      'may read docker-local',
    ],
    [
      'Gitea',
      'g.example/org/app',
      '',
      'Bearer realm="https://g.example/v2/token",service="container_registry"',
      {},
      'read:package',
    ],
    ['Nexus', 'n.example/app', '', 'BASIC realm="Sonatype Nexus Repository Manager"', {}, 'Docker Bearer Token Realm'],
    ['any other', 'o.example/app', '', 'Basic realm="x"', {}, 'the account needs to read the repository'],
  ])('%s', async (_, image, host, challenge, headers, advice) => {
    const fake = refusing(challenge, headers)
    const name = host === '' ? (image.split('/')[0] ?? '') : host
    const found = await verifyIn({ hosts: { [name]: fake }, inputs: { image, tags: 'tag' } })
    expect(found.outputs.get('verdict')).toBe('unknown')
    expect(found.annotations[0]?.message).toContain(advice)
    expect(found.annotations[0]?.message).toContain('log in to ')
  })

  it('Gitea, which refuses the token of its own jobs', async () => {
    const found = await verifyIn({
      hosts: {
        'g.example': refusing('Bearer realm="https://g.example/v2/token",service="container_registry",scope="*"'),
      },
      environment: { serverUrl: 'https://g.example' },
      inputs: { image: 'g.example/team/app', tags: 'tag', token: 'the-job-token' },
    })
    const message = found.annotations[0]?.message
    expect(message).toContain('log in to g.example before this step: docker/login-action with a user name')
    expect(message).not.toContain('permissions: packages')
  })

  it('the one that was refused, by its name', async () => {
    const found = await verifyIn({
      hosts: { 'acme.azurecr.io': refusing('Basic') },
      inputs: { image: 'acme.azurecr.io/app', tags: 'tag', username: 'user', password: 'the-old-password' },
    })
    expect(found.annotations[0]?.message).toContain('renew the login to acme.azurecr.io (the inputs)')
    expect(`${found.summary}${found.logText}`).not.toContain('the-old-password')
  })
})

describe('a credential helper', () => {
  const ask = (helpers: Readonly<Record<string, string>>) =>
    verifyIn({
      hosts: { 'r.example': new FakeRegistry({ auth: 'basic', password: 'helper-password' }) },
      inputs: { image: 'r.example/app', tags: 'tag' },
      dockerConfig: { credsStore: 'store', credHelpers: { 'r.example': 'own' } },
      helpers,
    })

  it('of the registry goes before the store', async () => {
    const found = await ask({
      own: '{"Username":"user","Secret":"helper-password"}',
      store: '{"Username":"user","Secret":"another"}',
    })
    expect(found.outputs.get('missing')).toEqual(['tag'])
    expect(found.door.secrets).toContain('helper-password')
  })

  it('that prints no login is named in the log', async () => {
    const found = await ask({ own: 'Usage: ...' })
    expect(found.outputs.get('verdict')).toBe('unknown')
    const notices = found.annotations.map(one => one.message).join('\n')
    expect(notices).toContain('docker-credential-own printed no user name and secret')
  })
})
