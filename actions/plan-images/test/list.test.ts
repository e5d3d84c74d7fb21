import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseImageList } from '../src/list.ts'
import { errorOf, jobsOf, planWith } from './given.ts'

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
