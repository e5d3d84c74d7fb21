import { describe, expect, it } from '@jest/globals'
import { build, example, log, report } from './action.ts'

describe('a failure', () => {
  it.each([
    ['registry-denied', 'plain/unauthorized-push.log', /log in before the build/i],
    ['registry-unreachable', 'plain/unreachable-push.log', /host and port/],
    ['image-not-found', 'plain/base-not-found.log', /behind FROM/],
    ['missing-file', 'plain/missing-file.log', /dockerignore/],
    ['missing-secret', 'plain/missing-secret.log', /--secret/],
    ['dockerfile-syntax', 'plain/syntax-error.log', /line of the Dockerfile/],
    ['stage-not-found', 'plain/unknown-stage.log', /--target/],
    ['invalid-reference', 'plain/invalid-tag.log', /lower case/],
    ['wrong-platform', 'plain/exec-format.log', /platform/],
    ['disk-full', 'plain/disk-full.log', /prepare-disk/],
    ['daemon-lost', 'plain/daemon-lost.log', /memory or disk/],
    ['cancelled', 'plain/cancelled.log', /cancelled the job/],
    ['command-failed', 'plain/exit-127.log', /not found: install it/],
    ['command-failed', 'plain/exit-137.log', /more memory/],
    ['unknown', 'plain/refused-push.log', /message and the output/],
  ])('%s of %s is named, with its fix', async (kind, name, fix) => {
    const { text, run, isRed } = await report({ files: { 'build.log': log(name) } })
    expect([text('failure'), text('verdict'), isRed]).toEqual([kind, 'fail', true])
    expect(run.summary).toMatch(fix)
  })

  it.each([
    ['plain/unknown-stage.log', 'the target stage does not exist: runtime'],
    ['plain/missing-file.log', 'a file is missing in the build context: /missing.txt'],
    ['plain/missing-secret.log', 'a build secret was not given: token'],
    ['plain/base-not-found.log', 'an image does not exist: 127.0.0.1:5000/base/busybox:9.99'],
    ['plain/invalid-tag.log', 'invalid tag "127.0.0.1:5000/Shop:1.0"'],
  ])('%s is named with what it is that is wrong', async (name, message) => {
    const { run } = await report({ files: { 'build.log': log(name) } })
    expect(run.annotations.map(one => one.message).join('\n')).toContain(message)
    expect(run.summary.replaceAll('\\', '').replaceAll('\u2060', '')).toContain(message)
  })

  it('names a Dockerfile that the build did not find', async () => {
    const text = `#0 building with "ci-kit" instance using docker-container driver

#1 [internal] load build definition from nope.Dockerfile
#1 transferring dockerfile: 2B done
#1 DONE 0.0s
ERROR: failed to build: failed to solve: failed to read dockerfile: open nope.Dockerfile: no such file or directory
`
    const { run } = await report({ files: { 'build.log': text } })
    expect(run.annotations.map(one => one.message).join('\n')).toContain('in the build context: nope.Dockerfile')
  })

  it('annotates the lines of the Dockerfile, under the path that the input names', async () => {
    const { run } = await report({
      inputs: { dockerfile: 'api/Dockerfile' },
      files: { 'build.log': log('plain/failing-run.log'), 'api/Dockerfile': 'FROM x\n' },
    })
    expect(run.annotations.filter(one => one.kind === 'error')[0]).toMatchObject({
      file: 'api/Dockerfile',
      line: 5,
      title: 'The build failed here',
    })
  })

  it('annotates no line of a Dockerfile that is not the one of the build', async () => {
    const other = example('build.log').replaceAll(
      'build definition from Dockerfile',
      'build definition from api.Dockerfile',
    )
    const { run } = await report({ files: { 'build.log': other, Dockerfile: example('Dockerfile') } })
    expect(run.annotations.filter(one => one.line !== undefined)).toEqual([])
    const lint = log('plain/lint-warnings.log')
      .toString()
      .replaceAll('build definition from Dockerfile', 'build definition from api.Dockerfile')
    const warned = await report({ files: { 'build.log': lint, Dockerfile: 'FROM x\n' } })
    expect(new Set(warned.run.annotations.filter(one => one.line !== undefined).map(one => one.file))).toEqual(
      new Set(['api.Dockerfile']),
    )
  })

  it('annotates the first miss of a stage and the warnings of the linter', async () => {
    const miss = await report({ files: { 'build.log': example('build.log'), Dockerfile: example('Dockerfile') } })
    expect(miss.run.annotations.filter(one => one.kind === 'notice').map(one => one.line)).toEqual([20, 27])
    const lint = await report({ files: { 'build.log': log('plain/lint-warnings.log') } })
    expect(lint.run.annotations.filter(one => one.kind === 'warning' && one.line !== undefined).length).toBeGreaterThan(
      3,
    )
  })
})

describe('bad input', () => {
  it('is refused with all problems at once', async () => {
    const { run, isRed, text } = await report({
      inputs: { 'min-hit-rate': 'four', 'max-duration': '15', 'fail-on': 'sometimes' },
    })
    expect(isRed).toBe(true)
    expect(text('verdict')).toBe('unknown')
    for (const name of ['min-hit-rate', 'max-duration', 'fail-on']) expect(run.summary).toContain(name)
  })

  it('names a Dockerfile that is not there', async () => {
    const { run, isRed } = await report({
      inputs: { dockerfile: 'nowhere/Dockerfile' },
      files: { 'build.log': build(1, 0) },
    })
    expect(isRed).toBe(true)
    expect(run.summary).toContain('nowhere/Dockerfile')
  })
})
