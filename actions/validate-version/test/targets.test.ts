import { describe, expect, it } from '@jest/globals'
import { type Target, targetOf } from '../src/targets.ts'

const USUAL: Target = { kind: 'usual' }
const NOWHERE: Target = { kind: 'nowhere' }
const own = (place: string): Target => ({ kind: 'own', place })

const pom = (repository: string): string =>
  `<project>\n  <distributionManagement>\n    <repository>${repository}</repository>\n  </distributionManagement>\n</project>`

const TARGETS: readonly (readonly [string, string, Target])[] = [
  ['package.json', '{"name": "a", "version": "1.0.0"}', USUAL],
  ['package.json', '{"private": true}', NOWHERE],
  ['package.json', '{"publishConfig": {"access": "public"}, "registry": "http://no.example"}', USUAL],
  [
    'a/package.json',
    '{"publishConfig": {"access": "x", "registry": "https://r.example/npm/"}}',
    own('https://r.example/npm/'),
  ],
  ['package.json', '{"publishConfig": {"@a:registry": "https://r.example/"}}', own('https://r.example/')],
  ['Cargo.toml', '[package]\nname = "a"\n[dependencies]\npublish = ["x"]\n', USUAL],
  ['Cargo.toml', '[package]\r\nname = "a"\r\npublish = false\r\n', NOWHERE],
  ['Cargo.toml', '[package]\npublish = []\n', NOWHERE],
  ['Cargo.toml', '[package]\npublish = [\n  "corp",\n]\n', own('corp')],
  ['Cargo.toml', '[package]\npublish = ["corp", "crates-io"]\n', USUAL],
  ['pyproject.toml', 'classifiers = ["Private :: Do Not Upload"]', NOWHERE],
  ['pyproject.toml', '[project]\nname = "a"', USUAL],
  ['src/a.csproj', '<IsPackable>False</IsPackable>', NOWHERE],
  ['pom.xml', '<project><repositories><repository><url>http://x</url></repository></repositories></project>', USUAL],
  ['pom.xml', pom('<id>corp</id><url>https://r.example/maven</url>'), own('corp https://r.example/maven')],
  ['pom.xml', pom('<url>https://r.example/service/local/staging/deploy/maven2/</url>'), USUAL],
  // What is to be computed is not guessed; the client refuses to ask there.
  ['pom.xml', pom(`<id>corp</id><url>\${deploy.url}</url>`), own(`corp \${deploy.url}`)],
  ['a.gemspec', 'spec.metadata["allowed_push_host"] = "https://gems.example"', own('https://gems.example')],
  ['Chart.yaml', 'name: a', USUAL],
]

describe('where a manifest says that it is published', () => {
  it.each(TARGETS)('%s: %j', async (file, text, target) => {
    const tree = { paths: new Set([file]), read: async (path: string) => (path === file ? text : undefined) }
    expect(await targetOf(file, tree)).toEqual(target)
    expect(await targetOf(file, { ...tree, read: async () => undefined })).toEqual(USUAL)
  })
})
