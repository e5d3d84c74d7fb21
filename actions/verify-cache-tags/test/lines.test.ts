import { describe, expect, it } from '@jest/globals'
import { type Expectations, parseImage, parseLine } from '../src/expectations.ts'
import { codes, HOST, index, other, REPO, run, withTag } from './setup.ts'

const IMAGE = { registry: 'ghcr.io', repository: 'org/app' }
const SHA = `sha256:${'a'.repeat(64)}`
const DAYS = 86_400_000

describe('a line of tags', () => {
  it.each<readonly [string, Expectations]>([
    ['tag size=±25%', { size: { kind: 'relative', below: 0.25, above: 0.25 } }],
    ['tag size=+-25%', { size: { kind: 'relative', below: 0.25, above: 0.25 } }],
    ['tag size=+/-25%', { size: { kind: 'relative', below: 0.25, above: 0.25 } }],
    ['tag size="± 25 %"', { size: { kind: 'relative', below: 0.25, above: 0.25 } }],
    ['tag size=+10%', { size: { kind: 'relative', below: 0, above: 0.1 } }],
    ['tag size=≤500MB', { size: { kind: 'range', min: 0, max: 5e8 } }],
    ['tag size=>=1KiB', { size: { kind: 'range', min: 1024, max: Number.MAX_SAFE_INTEGER } }],
    ['tag size=1.5MB..2.5MB', { size: { kind: 'range', min: 1.5e6, max: 2.5e6 } }],
    ['tag size=100MB±10%', { size: { kind: 'range', min: 9e7, max: 1.1e8 } }],
    ['tag max-age=P14D', { maxAgeMs: 14 * DAYS }],
    ['tag max-age=2w', { maxAgeMs: 14 * DAYS }],
    ['tag attestations Quarterly', { attestations: true, quarterly: true }],
    ['tag max-age="14d"', { maxAgeMs: 14 * DAYS }],
    ['tag platforms=linux/amd64, linux/arm64', { platforms: ['linux/amd64', 'linux/arm64'] }],
    ['tag platforms=Linux/ARM/v7', { platforms: ['linux/arm/v7'] }],
    ['tag KIND=Cache', { kind: 'cache' }],
    [`tag digest=${SHA.toUpperCase()}`, { digest: SHA }],
    [
      'tag label:App.Name="my app" label:x=',
      {
        labels: [
          ['App.Name', 'my app'],
          ['x', ''],
        ],
      },
    ],
    ["tag 'label:a b=c=d'", { labels: [['a b', 'c=d']] }],
    ['tag attestations=TRUE quarterly=False', { attestations: true, quarterly: false }],
    ['tag\tkind=image   # what the build needs', { kind: 'image' }],
    ['tag kind=image\r', { kind: 'image' }],
    ['tag\u00a0kind=image', { kind: 'image' }],
    [
      'tag media-type=application/vnd.oci.image.index.v1+json',
      { mediaTypes: ['application/vnd.oci.image.index.v1+json'] },
    ],
  ])('%j', (line, expected) => {
    const parsed = parseLine(line, IMAGE)
    expect(parsed).toMatchObject({ ok: true, value: { reference: { ...IMAGE, tag: 'tag' } } })
    expect(parsed.ok ? parsed.value.expect : parsed.needed).toEqual(expected)
  })

  it.each([
    ['cache', 'ghcr.io/org/app', 'cache', undefined],
    [':cache', 'ghcr.io/org/app', 'cache', undefined],
    [`@${SHA}`, 'ghcr.io/org/app', undefined, undefined],
    [SHA, 'ghcr.io/org/app', undefined, undefined],
    [`cache@${SHA}`, 'ghcr.io/org/app', 'cache', SHA],
    [`quay.io/a/b:c@${SHA}`, 'quay.io/a/b', 'c', SHA],
    ['docker.io/alpine:3', 'docker.io/library/alpine', '3', undefined],
    ['alpine:3', 'docker.io/library/alpine', '3', undefined],
    ['localhost:5000/app:1', 'localhost:5000/app', '1', undefined],
    ['[::1]:5000/a/b:1', '[::1]:5000/a/b', '1', undefined],
    ['GHCR.io/My-Org/App:V1', 'ghcr.io/my-org/app', 'V1', undefined],
    ['docker://quay.io/a/b:c', 'quay.io/a/b', 'c', undefined],
    ['https://quay.io/a/b:c', 'quay.io/a/b', 'c', undefined],
  ])('%s is %s, tag %s', (name, place, tag, digest) => {
    const parsed = parseLine(name, IMAGE)
    if (!parsed.ok) throw new Error(parsed.needed)
    const { reference, expect: wishes, name: shown } = parsed.value
    expect([`${reference.registry}/${reference.repository}`, reference.tag, wishes.digest, shown]).toEqual([
      place,
      tag,
      digest,
      name,
    ])
  })

  it.each([
    ['tag size=25%', 'size=±25%'],
    ['tag size=±25 %', 'without spaces or in quotes'],
    ['tag max-age=14 days', 'without spaces or in quotes'],
    ['tag platform=linux/amd64', 'platforms in place of "platform"'],
    ['tag max_age=14d', 'max-age in place of "max_age"'],
    ['tag kind', 'key=value in place of "kind"'],
    ['tag attestations attestations=false', 'attestations only once'],
    ['tag kind=image kind=cache', 'kind only once'],
    ['tag, other', 'one tag a line'],
    ['- tag', 'does not begin with -'],
    [`tag@${SHA} digest=sha256:${'b'.repeat(64)}`, 'the same digest after @'],
    ['tag@sha256:abc', 'no digest'],
    ['ghcr.io/org/app', 'neither a tag nor a digest'],
  ])('%j is refused: %s', (line, needed) => {
    const parsed = parseLine(line, IMAGE)
    expect(parsed.ok ? '' : parsed.needed).toContain(needed)
  })

  it('with a tag and a digest is that tag, which has to be that digest', async () => {
    const digests = { own: index.digest, other: other.digest }
    expect(codes(await run(withTag(index), { tags: `tag@${digests.own}` }))).toEqual([])
    const moved = await run(withTag(index).push(REPO, 'x', other), { tags: `${HOST}/${REPO}:tag@${digests.other}` })
    expect([codes(moved), moved.outputs.get('drifted')]).toEqual([
      ['error digest-differs'],
      [`${HOST}/${REPO}:tag@${digests.other}`],
    ])
  })

  it('may end with carriage returns, as in a file from Windows', async () => {
    expect(codes(await run(withTag(index), { tags: '# all\r\ntag kind=image\r\n\r\n' }))).toEqual([])
  })
})

describe('the input image', () => {
  it.each([
    ['ghcr.io/Org/App', { registry: 'ghcr.io', repository: 'org/app' }],
    [' https://ghcr.io/org/app/ ', { registry: 'ghcr.io', repository: 'org/app' }],
    ['alpine', { registry: 'docker.io', repository: 'library/alpine' }],
    ['ghcr.io', 'it is a host without a repository'],
    ['localhost:5000', 'it has a tag or digest, which belongs in the input tags'],
    ['ghcr.io/org/app:1', 'it has a tag or digest, which belongs in the input tags'],
  ])('%j', (text, expected) => {
    expect(parseImage(text)).toEqual(expected)
  })
})
