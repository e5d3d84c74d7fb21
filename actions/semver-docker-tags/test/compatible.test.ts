import { describe, expect, it } from '@jest/globals'
import { errorOf, type Given, runWith, SHA, tagsOf } from './given.ts'

const RELEASE = 'refs/tags/v1.2.3'
const SEMVER = [
  'type=semver,pattern={{version}}',
  'type=semver,pattern={{major}}.{{minor}}',
  'type=semver,pattern={{major}}',
]

const ROWS: readonly (readonly [string, Given, readonly string[]])[] = [
  ['a branch without rules', {}, ['main']],
  ['a tag without rules', { ref: RELEASE }, ['v1.2.3', 'latest']],
  ['a pull request without rules', { ref: 'refs/pull/12/merge', event: 'pull_request' }, ['pr-12']],
  ['a schedule without rules', { event: 'schedule' }, ['nightly', 'main']],
  ['the three tags of a version', { ref: RELEASE, tags: SEMVER }, ['1.2.3', '1.2', '1', 'latest']],
  ['the whole version of a pre-release', { ref: 'refs/tags/v2.0.0-rc.1', tags: SEMVER }, ['2.0.0-rc.1']],
  [
    'the raw tag of a pre-release',
    { ref: 'refs/tags/v2.0.0-rc.1', tags: ['type=semver,pattern={{raw}}'] },
    ['v2.0.0-rc.1'],
  ],
  ['a given value', { tags: ['type=semver,pattern={{version}},value=v3.4.5'] }, ['3.4.5', 'latest']],
  [
    'rules by priority',
    { ref: RELEASE, tags: ['type=sha', 'foo', SEMVER[0] ?? '', 'type=raw,first,priority=2000'] },
    ['first', '1.2.3', 'foo', 'sha-860c190'],
  ],
  ['a long commit', { tags: ['type=sha,format=long,prefix='] }, [SHA]],
  ['edge on the default branch', { tags: ['type=edge'] }, ['edge']],
  [
    'edge on a given branch',
    { ref: 'refs/heads/dev', tags: ['type=edge,branch=dev', 'type=edge,branch=main'] },
    ['edge'],
  ],
  [
    'prefix and suffix of the flavor',
    { inputs: { flavor: 'prefix=a-\nsuffix=-z' }, tags: ['x', 'type=raw,y,prefix=,suffix='] },
    ['a-x-z', 'y'],
  ],
  [
    'latest with its own prefix',
    { ref: RELEASE, inputs: { flavor: 'latest=true\nsuffix=-alpine,onlatest=true' }, tags: SEMVER },
    ['1.2.3-alpine', '1.2-alpine', '1-alpine', 'latest-alpine'],
  ],
  ['latest off', { ref: RELEASE, inputs: { flavor: 'latest=false' } }, ['v1.2.3']],
  [
    'a group of a match',
    { ref: 'refs/tags/20200110-RC2', tags: ['type=match,pattern=(.*)-RC,group=1'] },
    ['20200110', 'latest'],
  ],
  [
    'a match with flags',
    { ref: 'refs/tags/V1.2.3', tags: ['type=match,pattern=/v(.*)/ig,group=1'] },
    ['1.2.3', 'latest'],
  ],
  [
    'Python versions',
    { ref: 'refs/tags/v1.2.3rc2', tags: ['type=pep440,pattern={{raw}}', 'type=pep440,pattern={{major}}'] },
    ['v1.2.3rc2', '1.2.3rc2'],
  ],
  [
    'a Python release',
    {
      ref: 'refs/tags/1.2',
      tags: ['type=pep440,pattern={{version}}', 'type=pep440,pattern={{major}}.{{minor}}.{{patch}}'],
    },
    ['1.2', '1.2.0', 'latest'],
  ],
  [
    'expressions',
    {
      tags: [
        '{{branch}}-{{sha}}',
        "d-{{date 'YYYYMMDD-HHmmss' tz='Asia/Tokyo'}}",
        'type=raw,on,enable={{is_default_branch}}',
        'type=raw,off,enable={{is_not_default_branch}}',
      ],
    },
    ['main-860c190', 'd-20200110-093000', 'on'],
  ],
  [
    'a date with a comma, in quotes',
    { tags: [`"type=raw"`, `"x-{{date 'dddd, MMMM Do YYYY, h:mm:ss a'}}"`].slice(1) },
    ['x-Friday-January-10th-2020-12-30-00-am'],
  ],
  ['a date whose format is no text', { tags: ['{{date YYYY}}'] }, ['2020-01-10T00-30-00Z']],
  [
    'base_ref of a pull request',
    {
      ref: 'refs/pull/1/merge',
      event: 'pull_request',
      payload: { pull_request: { base: { ref: 'next' } } },
      tags: ['b-{{base_ref}}'],
    },
    ['b-next'],
  ],
  ['pull_request_target as its pull request', { event: 'pull_request_target', payload: { number: 7 } }, ['pr-7']],
  ['names with other characters', { ref: 'refs/heads/feat/a&b#c' }, ['feat-a-b-c']],
  ['comments and blank lines', { tags: ['# type=sha', '', 'a', '  # b'] }, ['a']],
]

describe('the lines of docker/metadata-action', () => {
  it.each(ROWS)('give %s', async (_name, given, expected) => {
    expect(await tagsOf(given)).toEqual(expected)
  })

  it('give labels, annotations, JSON, bake files and variables under its names', async () => {
    const run = await runWith({
      ref: RELEASE,
      tags: SEMVER,
      inputs: {
        images: 'ORG/App\nname=ghcr.io/org/app\nname=off/app,enable=false',
        labels: 'org.opencontainers.image.title=My=Title\nnote=a, b\ninvalid',
        'sep-tags': ',',
        'bake-target': 'meta',
      },
      variables: { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index' },
    })
    const tags = ['org/app', 'ghcr.io/org/app'].flatMap(image =>
      ['1.2.3', '1.2', '1', 'latest'].map(tag => `${image}:${tag}`),
    )
    const labels = {
      note: 'a, b',
      'org.opencontainers.image.created': '2020-01-10T00:30:00.000Z',
      'org.opencontainers.image.description': 'An app',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.revision': SHA,
      'org.opencontainers.image.source': 'https://github.example/octo/app',
      'org.opencontainers.image.title': 'My=Title',
      'org.opencontainers.image.url': 'https://github.example/octo/app',
      'org.opencontainers.image.version': '1.2.3',
    }
    expect(run.outputs.get('tags')).toBe(tags.join(','))
    expect(String(run.outputs.get('labels')).split('\n')).toEqual(Object.entries(labels).map(pair => pair.join('=')))
    const annotations = String(run.outputs.get('annotations')).split('\n')
    expect([annotations.length, annotations[0], annotations[8]]).toEqual([
      16,
      'manifest:org.opencontainers.image.created=2020-01-10T00:30:00.000Z',
      'index:org.opencontainers.image.created=2020-01-10T00:30:00.000Z',
    ])
    expect(JSON.parse(String(run.outputs.get('json')))).toEqual({
      tags,
      'tag-names': ['1.2.3', '1.2', '1', 'latest'],
      labels,
      annotations,
    })
    const args = { DOCKER_META_IMAGES: 'org/app,ghcr.io/org/app', DOCKER_META_VERSION: '1.2.3' }
    const bake = (name: string): unknown => JSON.parse(run.files.written.get(String(run.outputs.get(name))) ?? '')
    expect(bake('bake-file')).toEqual({ target: { meta: { tags, labels, args } } })
    expect(bake('bake-file-tags')).toEqual({ target: { meta: { tags, args } } })
    expect(bake('bake-file-labels')).toEqual({ target: { meta: { labels } } })
    expect(bake('bake-file-annotations')).toEqual({ target: { meta: { annotations } } })
    expect(run.door.variables.get('DOCKER_METADATA_OUTPUT_TAG_NAMES')).toBe('1.2.3,1.2,1,latest')
    expect(run.door.variables.get('DOCKER_METADATA_OUTPUT_BAKE_FILE')).toBe(run.outputs.get('bake-file'))
  })

  it('sets no variables when told so', async () => {
    const run = await runWith({ variables: { DOCKER_METADATA_SET_OUTPUT_ENV: 'false' } })
    expect(run.door.variables.size).toBe(0)
  })
})

const BAD: readonly (readonly [string, Given, RegExp])[] = [
  ['an attribute', { tags: ['type=sha,prefx=a'] }, /"prefx".*Fix: write prefix= instead of prefx=/s],
  ['a type', { tags: ['type=semvar,pattern=x'] }, /type "semvar".*Fix: type=semver/s],
  ['a missing pattern', { tags: ['type=semver'] }, /has no pattern=.*Fix: type=semver,pattern=/s],
  [
    'a comma without quotes',
    { tags: ['type=match,pattern=^release\\d{1,2}'] },
    /a comma within a value needs double quotes/,
  ],
  ['a regular expression', { tags: ['type=match,pattern=('] }, /regular expression that cannot be read/],
  ['an expression', { tags: ['{{branch'] }, /has \{\{ without \}\}/],
  ['an image with a tag', { inputs: { images: 'ghcr.io/org/app:v1' } }, /has a tag or a digest/],
  ['an image with a digest', { inputs: { images: `org/app@sha256:${'a'.repeat(64)}` } }, /has a tag or a digest/],
  ['two images with one key', { inputs: { images: 'a/b,name=c/d,enable=true' } }, /names 2 images/],
  ['a time zone', { tags: ["{{date 'YYYY' tz='Mars/Base'}}"] }, /"Mars\/Base", which is no time zone/],
  ['an option of a date', { tags: ["{{date 'YYYY' zone='UTC'}}"] }, /only tz is known/],
  ['enable', { tags: ['type=sha,enable=perhaps'] }, /enable=perhaps; true or false is needed/],
  ['a flavor', { inputs: { flavor: 'lastest=true' } }, /Fix: latest=/],
  ['an image', { inputs: { images: 'org/Bar_' } }, /"org\/Bar_", which no registry takes/],
  [
    'the length of commits',
    { variables: { DOCKER_METADATA_SHORT_SHA_LENGTH: 'abc' } },
    /DOCKER_METADATA_SHORT_SHA_LENGTH is "abc"/,
  ],
  ['SOURCE_DATE_EPOCH', { variables: { SOURCE_DATE_EPOCH: 'now' } }, /SOURCE_DATE_EPOCH is "now"/],
]

describe('what cannot be read', () => {
  it.each(BAD)('is named with a fix: %s', async (_name, given, expected) => {
    const message = await errorOf(given)
    expect(message).toMatch(expected)
    expect(message).toContain('Fix: ')
  })

  it('is told of all lines at once', async () => {
    const message = await errorOf({ tags: ['type=nope', 'type=sha,formt=long'], inputs: { flavor: 'x=1' } })
    expect(message).toMatch(/3 things are wrong/)
  })
})
