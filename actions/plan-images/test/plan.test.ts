import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseImageList } from '../src/list.ts'
import { errorOf, jobsOf, planWith } from './given.ts'

describe('the jobs', () => {
  it('are one for each configuration that was asked for, and one for each of its platforms', async () => {
    const run = await planWith({ images: 'debian-stable,ubuntu-stable' })
    expect(jobsOf(run).map(({ name, runner }) => [name, runner])).toEqual([
      ['debian-stable', 'ubuntu-latest'],
      ['ubuntu-stable-amd64', 'ubuntu-latest'],
      ['ubuntu-stable-arm64', 'ubuntu-24.04-arm'],
    ])
    expect(run.outputs.get('names')).toBe('debian-stable\nubuntu-stable')
    expect(jobsOf(run, 'self-hosted')).toEqual([])
  })

  it('are all of the list unless told otherwise, in its order', async () => {
    const names = (await planWith()).outputs.get('names')
    expect(names).toBe('debian-stable\ndebian-testing\nubuntu-stable')
    expect((await planWith({ images: 'ubuntu-stable\ndebian-testing, debian-stable' })).outputs.get('names')).toBe(
      names,
    )
  })

  it('carry everything that a build needs, the defaults of the list included', async () => {
    const [stable, testing] = jobsOf(await planWith())
    expect(stable).toEqual({
      name: 'debian-stable',
      runner: 'ubuntu-latest',
      platform: '',
      context: 'images',
      dockerfile: 'images/debian.Dockerfile',
      target: '',
      'build-args': 'MIRROR=deb.example.com\nSUITE=stable',
      labels: '',
      registry: 'ghcr.io',
      image: 'ghcr.io/org/app',
      tags: 'ghcr.io/org/app:stable\nghcr.io/org/app:latest',
      'cache-from': 'ghcr.io/org/app:cache-debian-stable',
      'cache-to': 'type=registry,ref=ghcr.io/org/app:cache-debian-stable,mode=max',
      arguments: '',
      test: 'sh images/test.sh stable',
    })
    expect(testing).toMatchObject({
      tags: 'ghcr.io/org/app:debian-testing',
      'build-args': 'MIRROR=other.example.com\nSUITE=testing',
    })
  })

  it('of several platforms push tags of their own, under one index', async () => {
    const run = await planWith({ images: 'ubuntu-stable' })
    expect(jobsOf(run).map(({ tags }) => tags)).toEqual([
      'ghcr.io/org/ubuntu:stable-amd64',
      'ghcr.io/org/ubuntu:stable-arm64',
    ])
    expect(run.outputs.get('indexes')).toEqual([
      {
        name: 'ubuntu-stable',
        registry: 'ghcr.io',
        tags: 'ghcr.io/org/ubuntu:stable',
        expectations: 'ghcr.io/org/ubuntu:stable platforms=linux/amd64,linux/arm64',
        parts: 'ubuntu-stable-amd64\nubuntu-stable-arm64',
      },
    ])
    expect(run.outputs.get('rows')).toContainEqual({
      name: 'ubuntu-stable',
      needs: ['ubuntu-stable-amd64', 'ubuntu-stable-arm64'],
      tags: ['ghcr.io/org/ubuntu:stable'],
    })
  })

  it('have the prefix on every tag that is pushed, and no cache when none is wanted', async () => {
    const run = await planWith({ 'tag-prefix': 'nightly-', cache: 'false', tests: 'false', platforms: 'linux/amd64' })
    const jobs = jobsOf(run)
    expect(jobs.flatMap(({ tags }) => tags.split('\n'))).toEqual([
      'ghcr.io/org/app:nightly-stable',
      'ghcr.io/org/app:nightly-latest',
      'ghcr.io/org/app:nightly-debian-testing',
      'ghcr.io/org/ubuntu:nightly-stable',
    ])
    for (const job of jobs) {
      expect(job).toMatchObject({ 'cache-from': '', 'cache-to': '', test: '', arguments: '--no-cache\n--pull' })
    }
  })

  it('that push nothing write no cache and have no index', async () => {
    const run = await planWith({ images: 'ubuntu-stable', push: 'false' })
    expect(run.outputs.get('indexes')).toEqual([])
    expect(run.outputs.get('rows')).toHaveLength(2)
    expect(jobsOf(run)[0]).toMatchObject({
      'cache-from': 'ghcr.io/org/ubuntu:cache-ubuntu-stable-amd64',
      'cache-to': '',
    })
  })

  it('run on runners of your own where the list says so, apart from the others', async () => {
    const list = 'images: {a: {runner: [self-hosted, big]}, b: {}, c: {platforms: linux/riscv64, runner: riscv}}'
    const run = await planWith({ 'self-hosted-labels': 'big, riscv', 'max-parallel-self-hosted': '1' }, list)
    expect(jobsOf(run).map(({ name }) => name)).toEqual(['b'])
    expect(jobsOf(run, 'self-hosted').map(({ name, runner }) => [name, runner])).toEqual([
      ['a', ['self-hosted', 'big']],
      ['c', 'riscv'],
    ])
    expect([run.outputs.get('max-parallel'), run.outputs.get('max-parallel-self-hosted')]).toEqual([10, 1])
  })
})

describe('a configuration that is not known', () => {
  it('is named with those that are, and the nearest', async () => {
    const run = await planWith({ images: 'debian-stabel,ubuntu-stable,arch' })
    expect(errorOf(run)).toContain(
      'images has "debian-stabel", which .github/ci-kit-images.yml does not have (did you mean debian-stable?); it has debian-stable, debian-testing, ubuntu-stable',
    )
    expect(errorOf(run)).toContain('images has "arch", which')
    expect(errorOf(run)).toContain('images: debian-stable')
    expect([run.hasFailed, run.outputs.get('hosted')]).toEqual([true, ''])
  })

  it('is an error beside all, too', async () => {
    expect(errorOf(await planWith({ images: 'all,arch' }))).toContain('images has "arch", which')
  })

  it.each(['debian-stable ubuntu-stable', 'debian-stable; ubuntu-stable'])(
    'is %s, for the want of a comma',
    async images => {
      expect(errorOf(await planWith({ images }))).toContain('images: debian-stable,ubuntu-stable')
    },
  )

  it.each([',', ' , \n'])('is none at all: %j', async images => {
    const run = await planWith({ images })
    expect(errorOf(run)).toContain('a name of the list, or all')
    expect(run.hasFailed).toBe(true)
  })

  it('that looks like another thing is only text', async () => {
    const run = await planWith({ images: '__proto__,constructor,$(id)' })
    expect(errorOf(run)).toContain('3 things are in the way')
  })
})

describe('the runner', () => {
  it.each([
    ['a label with a typing error', { runners: 'linux/arm64=ubuntu-24.04-arm64' }, 'did you mean ubuntu-24.04-arm?'],
    [
      'a label that nobody has',
      { runner: 'my-box' },
      'my-box is no label of a runner that is known, and a job on a label that no runner has waits for ever',
    ],
    [
      'an arm64 build on an x64 machine',
      { runners: 'linux/arm64=ubuntu-latest' },
      'linux/arm64 would be emulated on ubuntu-latest, which is x64',
    ],
    [
      'an amd64 build on an arm64 machine',
      { runner: 'ubuntu-24.04-arm' },
      'linux/amd64 would be emulated on ubuntu-24.04-arm',
    ],
    [
      'a platform without a hosted machine',
      { platforms: 'linux/s390x' },
      'linux/s390x has no runner that GitHub hosts',
    ],
    [
      'two hosted labels',
      { runner: '["ubuntu-latest", "ubuntu-24.04"]' },
      'no runner that GitHub hosts has the labels ubuntu-latest, ubuntu-24.04 together',
    ],
    ['a hosted one that cannot build', { runner: 'ubuntu-slim' }, 'ubuntu-slim has no Docker daemon'],
    ['a label of windows', { runner: 'windows-latest' }, 'windows-latest is no label'],
    [
      'a label beside self-hosted that nobody has',
      { runner: '["self-hosted", "bigg"]', 'self-hosted-labels': 'big' },
      'did you mean big?',
    ],
  ])('%s is refused before any job waits for it', async (_, inputs, message) => {
    const run = await planWith({ images: 'ubuntu-stable', ...inputs })
    expect(errorOf(run)).toContain(message)
    expect(run.hasFailed).toBe(true)
  })

  it.each([
    ['a hosted one', {}, 'https://github.com'],
    ['one of your own', { runners: 'linux/arm64=graviton', 'self-hosted-labels': 'graviton' }, 'https://github.com'],
    [
      'one of your own by its given labels',
      { runners: 'linux/arm64=["self-hosted", "Linux", "ARM64"]' },
      'https://github.com',
    ],
    ['another version', { runner: 'ubuntu-22.04', runners: 'linux/arm64=ubuntu-22.04-arm' }, 'https://acme.ghe.com'],
  ])('%s is taken', async (_, inputs, server) => {
    const run = await planWith({ images: 'ubuntu-stable', image: 'ghcr.io/org/app', ...inputs }, undefined, server)
    expect(errorOf(run)).toBe('')
    expect(run.annotations).toEqual([])
  })

  it('that github.com hosts is noted on another server', async () => {
    const run = await planWith({ image: 'ghe.example.com/org/app' }, undefined, 'https://ghe.example.com')
    expect(errorOf(run)).toBe('')
    expect(run.annotations.map(({ message }) => message).join()).toContain('ghe.example.com hosts no runners itself')
  })
})

describe('the list', () => {
  const problemsOf = async (text: string): Promise<string> => errorOf(await planWith({}, text))

  it('that is not there says how to write one', async () => {
    const run = await planWith({ list: 'images.yml' })
    expect(errorOf(run)).toContain('images.yml does not exist')
    expect(errorOf(run)).toContain('images: {app: {context: .}}')
  })

  it.each([
    [
      'a field with a typing error',
      'images: {a: {dockerfil: x}}',
      'a has the field "dockerfil"; did you mean dockerfile?',
    ],
    ['a field that nothing is like', 'images: {a: {colour: x}}', 'the fields are context, dockerfile'],
    [
      'a number where its zeros count',
      'images: {a: {build-args: {GO: 1.10}}}',
      'build-args of a is a mapping; quotes around GO: "1.1"',
    ],
    [
      'a tag as a number',
      'images: {a: {tags: 1.10}}',
      'tags of a is 1.1; tags such as "stable" or "1.2"; numbers in quotes is needed',
    ],
    ['a tag with a repository', 'images: {a: {tags: [org/a]}}', 'tags of a'],
    ['a name that is no tag', 'images: {Debian Stable: {}}', '"Debian Stable" is no name of a configuration'],
    ['the name for all', 'images: {all: {}}', '"all" is no name'],
    [
      'a context that is an option',
      'images: {a: {context: --push}}',
      'context of a is "--push"; a path or address is needed',
    ],
    ['an argument of two lines', 'images: {a: {build-args: {X: "a\\nb"}}}', 'a text of one line for X'],
    ['an argument whose name is an option', 'images: {a: {build-args: {"-x": 1}}}', 'names such as VERSION, not "-x"'],
    ['an image with a tag', 'images: {a: {image: "ghcr.io/o/a:1"}}', 'a repository without a tag'],
    ['a platform that is none', 'images: {a: {platforms: arm64}}', 'platforms such as linux/amd64'],
    ['a list of configurations', 'images: [a, b]', 'images is ["a","b"]; a mapping is needed'],
    ['no configuration', 'images: {}', 'images has no configuration'],
    ['nothing', '', 'it is no mapping with images'],
    ['another field at the top', 'images: {a: {}}\nimage: x', '"image" is no field of the list'],
    ['a key that is there twice', 'images: {a: {}, a: {}}', 'Map keys must be unique'],
    ['two that push the same', 'images: {a: {tags: x}, b: {tags: x}}', 'a and b would both push ghcr.io/org/app:x'],
    [
      'a platform and a name that are called the same',
      'images: {a: {platforms: [linux/amd64, linux/arm64]}, a-amd64: {image: ghcr.io/o/other}}',
      'two jobs would be called a-amd64',
    ],
    [
      'a platform and a name that push the same',
      'images: {a: {platforms: [linux/amd64, linux/arm64]}, a-amd64: {}}',
      'a-amd64',
    ],
  ])('with %s is refused', async (_, text, message) => {
    expect(await problemsOf(text)).toContain(message)
  })

  it.each([
    [
      'a tag that is the cache of another',
      'images: {a: {tags: cache-b}, b: {}}',
      'a and the cache of b would both push',
    ],
    ['a name that YAML changes', 'images: {1.10: {}}', 'the name 1.10 is read as the number 1.1; quotes around it'],
    ['a name that is too long', `images: {${'a'.repeat(63)}: {}}`, 'at most 62'],
  ])('with %s is refused, too', async (_, text, message) => {
    expect(await problemsOf(text)).toContain(message)
  })

  it('takes a tag like a cache where no cache is kept', async () => {
    const list = 'images: {a: {tags: cache-b}, b: {}}'
    expect(errorOf(await planWith({ cache: 'false' }, list))).toBe('')
    expect(errorOf(await planWith({ push: 'false' }, list))).toBe('')
  })

  it.each([
    ['one line', 'images: {a: {platforms: "linux/amd64, linux/arm64"}}'],
    [
      "another tool's words",
      'images: {a: {platforms: [linux/x86_64, linux/arm64/v8], runners: {linux/aarch64: ubuntu-24.04-arm}}}',
    ],
    ['an anchor', 'x-both: &both {platforms: [linux/amd64, linux/arm64]}\nimages: {a: {<<: *both, target: x}}'],
  ])('takes platforms in %s', async (_, text) => {
    const run = await planWith({}, text)
    expect(errorOf(run)).toBe('')
    expect(jobsOf(run).map(({ platform, runner }) => [platform, runner])).toEqual([
      ['linux/amd64', 'ubuntu-latest'],
      ['linux/arm64', 'ubuntu-24.04-arm'],
    ])
  })

  it('that is a folder is told from one that is not there', async () => {
    expect(errorOf(await planWith({ list: '.github' }))).toContain('.github is no file')
  })

  it('says everything that is wrong at once', async () => {
    const said = await problemsOf('images: {a: {context: 1, tags: []}, b: {platforms: x}}')
    expect(said).toContain('3 things in .github/ci-kit-images.yml cannot be used')
  })

  it('that is a bomb of aliases is refused', async () => {
    const layers = Array.from(
      { length: 9 },
      (_, at) => `x${at + 1}: &x${at + 1} [${Array(9).fill(`*x${at}`).join(', ')}]`,
    )
    expect(await problemsOf(`x0: &x0 [a]\n${layers.join('\n')}\nimages: {a: {}}`)).toContain(
      'its aliases stand for too much',
    )
  })

  it('has keys of its own only', async () => {
    const { configurations } = await parseImageList('images: {a: {build-args: {constructor: 1, __proto__: 2}}}', 'x')
    expect(configurations[0]?.buildArgs).toEqual(['constructor=1', '__proto__=2'])
  })

  it('never makes an action do something else than say what is wrong, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map(json => `images: {a: ${json}}`),
        ),
        async text => {
          const run = await planWith({}, text)
          expect(run.hasFailed ? errorOf(run) : '').toMatch(/^$|bad-list|bad-plan/)
        },
      ),
      { numRuns: 200 },
    )
  })
})
