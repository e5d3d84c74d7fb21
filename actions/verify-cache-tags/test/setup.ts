import { type FakeImage, fakeImage, fakeIndex } from '@ci-kit/testing/fake-images'
import { FakeRegistry, type FakeRegistryOptions } from '@ci-kit/testing/fake-registry'
import type { FakeRun } from '@ci-kit/testing/fake-run'
import { verifyIn, type World } from './world.ts'

export const REPO = 'org/app'
export const HOST = 'registry.example'
export const amd64 = fakeImage({
  platform: 'linux/amd64',
  layers: ['a', 'b'],
  labels: { app: 'shop', title: 'my app' },
})
export const arm64 = fakeImage({
  platform: 'linux/arm64',
  layers: ['a', 'c'],
  labels: { app: 'shop', title: 'my app' },
})
export const index = fakeIndex([amd64, arm64], { attestations: true })
export const other = fakeIndex([fakeImage({ layers: ['z'] })])

export const made = (options: FakeRegistryOptions = {}): FakeRegistry =>
  new FakeRegistry({ auth: 'bearer', ...options })
export const withTag = (image: FakeImage, options: FakeRegistryOptions = {}): FakeRegistry =>
  made(options).push(REPO, 'tag', image)

export function run(
  fake: FakeRegistry,
  inputs: Readonly<Record<string, string>>,
  more: Partial<World> = {},
): Promise<FakeRun> {
  return verifyIn({ hosts: { [HOST]: fake }, inputs: { image: `${HOST}/${REPO}`, ...inputs }, ...more })
}

export const codes = (found: FakeRun): readonly string[] => {
  const [text = '{}'] = [...found.files.written.values()]
  const report = JSON.parse(text) as {
    readonly findings?: readonly { readonly level: string; readonly code: string }[]
  }
  return (report.findings ?? []).map(({ level, code }) => `${level} ${code}`)
}
