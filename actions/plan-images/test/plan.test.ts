import { describe, expect, it } from '@jest/globals'
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
