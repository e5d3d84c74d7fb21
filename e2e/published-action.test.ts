import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fakeImage } from '@ci-kit/testing/fake-images'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { aptProgram } from './lab/debian.ts'
import { pushImage } from './lab/push.ts'
import { REGISTRY_PASSWORD, REGISTRY_USER, type Registry, startRegistry } from './lab/registry.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'
import { go, maven } from './registries/clients.ts'
import { type Behaviour, type Loopback, startLoopback } from './registries/loopback.ts'
import { expectState, type Files, repository, run, type State, write } from './registries/scene.ts'

let scratch: Scratch
let open: Registry
let closed: Registry
const servers: Loopback[] = []

beforeAll(async () => {
  scratch = await scratchFolder('published-action')
  await aptProgram({ program: 'mvn', package: 'maven' }, () => undefined)
  open = await startRegistry()
  closed = await startRegistry({ auth: 'htpasswd' })
}, 240_000)

afterAll(async () => {
  for (const server of servers) await server.stop()
  await open?.stop()
  await closed?.stop()
  await scratch?.remove()
})

async function serve(
  files: (url: string) => Files,
  behaviour: Behaviour = 'well',
  victims = /demo/,
): Promise<Loopback> {
  const server = await startLoopback({ files, behaviour, victims, contentType: 'application/json' })
  servers.push(server)
  return server
}

describe('Maven', () => {
  const pom = (version: string): Files => ({
    'pom.xml': `<project>\n  <modelVersion>4.0.0</modelVersion>\n  <groupId>org.example</groupId>\n  <artifactId>demo</artifactId>\n  <version>${version}</version>\n</project>\n`,
  })

  it('is there, is not, or cannot be asked', async () => {
    const workspace = repository(join(scratch.path, 'maven'), pom)
    const files = maven.files as (url: string) => Files
    const worlds: readonly (readonly [State, Loopback, RegExp])[] = [
      ['present', await serve(files), /Maven got the pom of org\.example:demo:1\.2\.3/],
      ['absent', await serve(() => ({})), /Maven found no org\.example:demo:1\.2\.3/],
      ['unknown', await serve(files, 'wants-login'), /status: 401 Unauthorized/],
    ]
    for (const [state, server, says] of worlds) {
      const env = maven.settings(server.url, join(scratch.path, `settings-${state}`))
      expectState(await run({ workspace, published: 'maven', env }), state, { registry: 'maven', says })
    }
  }, 180_000)
})

describe('NuGet', () => {
  // There is no SDK in the lab; this has its words, once it was asked in the right way.
  const SDK = `#!/bin/sh
grep -q 'PackageDownload Include="Demo.Core" Version="\\[1.2.3\\]"' question.csproj || exit 97
grep -q 'our-feed' nuget.config || exit 98
[ "$1" = restore ] || exit 99
cat "$SDK_WORDS"
exit "$SDK_CODE"
`
  const WORDS: readonly (readonly [State, string, string, RegExp])[] = [
    ['present', '0', '  Restored question.csproj (in 512 ms).\n', /dotnet restored Demo\.Core 1\.2\.3/],
    [
      'absent',
      '1',
      'question.csproj : error NU1102: Unable to find package Demo.Core with version (= 1.2.3)\nquestion.csproj : error NU1102:   - Found 4 version(s) in our-feed [ Nearest version: 1.2.2 ]\n',
      /no source has Demo\.Core 1\.2\.3/,
    ],
    [
      'unknown',
      '1',
      'question.csproj : error NU1301: Unable to load the service index for source http://127.0.0.1:9/index.json.\nquestion.csproj : error NU1301:   Response status code does not indicate success: 401 (Unauthorized).\n',
      /401 \(Unauthorized\)/,
    ],
  ]

  const project = (version: string): Files => ({
    'src/Demo.Core.csproj': `<Project Sdk="Microsoft.NET.Sdk">\n  <PropertyGroup>\n    <PackageId>Demo.Core</PackageId>\n    <Version>${version}</Version>\n  </PropertyGroup>\n</Project>\n`,
    'nuget.config':
      '<configuration><packageSources><add key="our-feed" value="http://127.0.0.1:9/index.json" /></packageSources></configuration>\n',
  })

  it('is there, is not, or cannot be asked; without an SDK it cannot be asked either', async () => {
    const workspace = repository(join(scratch.path, 'nuget'), project)
    const bin = join(scratch.path, 'sdk')
    write(bin, { dotnet: SDK })
    execFileSync('chmod', ['+x', join(bin, 'dotnet')])
    const PATH = `${bin}${delimiter}${process.env.PATH}`
    for (const [state, code, words, says] of WORDS) {
      const SDK_WORDS = join(scratch.path, `${state}.txt`)
      writeFileSync(SDK_WORDS, words)
      const result = await run({ workspace, published: 'nuget', env: { PATH, SDK_WORDS, SDK_CODE: code } })
      expectState(result, state, { registry: 'nuget', says })
    }
    const git = dirname(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim())
    const without = join(scratch.path, 'bin')
    mkdirSync(without)
    execFileSync('ln', ['-s', join(git, 'git'), join(without, 'git')])
    const missing = await run({ workspace, published: 'nuget', env: { PATH: without } })
    expectState(missing, 'unknown', { registry: 'nuget', says: /dotnet is not installed on this runner/ })
  }, 120_000)
})

describe('a Go module', () => {
  const mod = (version: string): Files => ({
    'go.mod': 'module example.com/demo\n\ngo 1.20\n',
    'package.json': `{\n  "name": "demo",\n  "version": "${version}"\n}\n`,
  })

  it('is there with the tagged commit, which is right, or with another, which cannot be mended', async () => {
    const workspace = repository(join(scratch.path, 'go'), mod)
    const tagged = execFileSync('git', ['rev-parse', 'v1.2.3'], { cwd: workspace, encoding: 'utf8' }).trim()
    for (const [hash, bytes, code] of [
      [tagged, 'same', undefined],
      ['f'.repeat(40), 'other', 'published-other'],
    ] as const) {
      const info = JSON.stringify({
        Version: 'v1.2.3',
        Time: '2024-01-02T03:04:05Z',
        Origin: { VCS: 'git', Hash: hash },
      })
      const files = (url: string) => ({ ...(go.files(url) as Files), '/example.com/demo/@v/v1.2.3.info': info })
      const env = go.settings((await serve(files)).url, join(scratch.path, `go-${bytes}`))
      const result = await run({ workspace, published: 'go', env })
      expect(result.report).toMatchObject({ published: [{ registry: 'go', kind: 'yes', bytes }] })
      const codes = result.annotations.map(one => one.properties.get('title'))
      expect(codes.find(one => one?.startsWith('published'))).toBe(code)
    }
  }, 60_000)
})

const pack = (version: string): Files => ({ 'package.json': `{\n  "name": "demo",\n  "version": "${version}"\n}\n` })

describe('an image', () => {
  it('is there, is not, or cannot be asked for', async () => {
    const workspace = repository(join(scratch.path, 'oci'), pack)
    await pushImage(open.url, 'org/there', '1.2.3', fakeImage())
    await pushImage(open.url, 'org/other', '1.2.2', fakeImage())
    const worlds: readonly (readonly [State, string, RegExp])[] = [
      ['present', `${open.host}/org/there`, /org\/there:1\.2\.3 is sha256:[0-9a-f]{64}/],
      ['absent', `${open.host}/org/other`, /the registry has no .*org\/other:1\.2\.3/],
      ['unknown', `${closed.host}/org/app`, /the registry is denied at http:\/\/127\.0\.0\.1:[0-9]+\/.*status 401/],
    ]
    for (const [state, image, says] of worlds) {
      const result = await run({ workspace, published: 'oci', inputs: { image } })
      expectState(result, state, { registry: 'oci', says })
    }
  }, 60_000)

  it('is asked for with what docker login left', async () => {
    const workspace = repository(join(scratch.path, 'oci-login'), pack)
    const auth = Buffer.from(`${REGISTRY_USER}:${REGISTRY_PASSWORD}`).toString('base64')
    const DOCKER_CONFIG = join(scratch.path, 'docker')
    write(DOCKER_CONFIG, { 'config.json': JSON.stringify({ auths: { [closed.host]: { auth } } }) })
    const result = await run({
      workspace,
      published: 'oci',
      inputs: { image: `${closed.host}/org/app` },
      env: { DOCKER_CONFIG },
    })
    expectState(result, 'absent', { registry: 'oci', says: /the registry has no/ })
  }, 60_000)
})

describe('a release of GitHub', () => {
  const RELEASE = '/repos/octo/demo/releases/tags/v1.2.3'
  const own = { '/repos/octo/demo': JSON.stringify({ full_name: 'octo/demo' }) }
  const release = (): Files => ({ ...own, [RELEASE]: JSON.stringify({ tag_name: 'v1.2.3' }) })
  const inputs = { token: 'job-token-of-the-lab' }

  it('is there, is not, or its repository cannot be seen', async () => {
    const workspace = repository(join(scratch.path, 'github'), pack)
    const worlds: readonly (readonly [State, Loopback, RegExp])[] = [
      ['present', await serve(release), /octo\/demo has a release v1\.2\.3/],
      ['absent', await serve(() => own), /octo\/demo has no release v1\.2\.3/],
      ['unknown', await serve(() => ({})), /the repository octo\/demo cannot be read/],
    ]
    for (const [state, server, says] of worlds) {
      const result = await run({ workspace, published: 'github', inputs, env: { GITHUB_API_URL: server.url } })
      expectState(result, state, { registry: 'github', says })
      expect(result.summary + JSON.stringify(result.report)).not.toContain(inputs.token)
    }
  }, 60_000)

  it('is not taken for absent by any fault of the server', async () => {
    const workspace = repository(join(scratch.path, 'github-faults'), pack)
    const faults: readonly (readonly [Behaviour, RegExp])[] = [
      ['wants-login', /401/],
      ['forbids', /403/],
      ['limits', /429/],
      ['fails', /500/],
      ['resets', /ECONNRESET|other side closed|fetch failed/],
      ['stops-midway', /terminated|aborted|JSON|fetch failed|a text/],
      ['is-silent', /abort|timeout/i],
      ['talks-garbage', /the answer is a text/],
    ]
    const results = await Promise.all(
      faults.map(async ([behaviour]) => {
        const server = await serve(release, behaviour, /releases/)
        return await run({ workspace, published: 'github', inputs, env: { GITHUB_API_URL: server.url } })
      }),
    )
    for (const [i, [, says]] of faults.entries()) {
      const result = results[i]
      if (result !== undefined) expectState(result, 'unknown', { registry: 'github', says })
    }
    expect(results).toHaveLength(faults.length)
  }, 120_000)
})
