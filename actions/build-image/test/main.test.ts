import { fakeRun } from '@ci-kit/testing/fake-run'
import { hostileStrings } from '@ci-kit/testing/hostile-strings'
import { findCommands } from '@ci-kit/testing/runner-commands'
import { describe, expect, it } from '@jest/globals'
import { buildImage } from '../src/main.ts'
import { FakeBuildWorld, log, type Script } from './world.ts'

const DEFAULTS = {
  context: '.',
  push: 'false',
  log: 'build.log',
  attempts: '3',
  'retry-wait': '10s',
  builder: 'lab',
  'join-caches': 'true',
  'fail-on': 'error',
  summary: 'always',
}
const GOOD: Script = { text: log('cold') }
const failing = (name: string): Script => ({ text: log(name), code: 1 })

async function build(inputs: Readonly<Record<string, string>>, scripts: readonly Script[], answers = {}) {
  const run = fakeRun({ inputs: { ...DEFAULTS, ...inputs }, name: 'build-image' })
  const world = new FakeBuildWorld(scripts, answers)
  const startMs = run.clock.nowMs()
  await run.execute(one => buildImage(one, world))
  const outputs = Object.fromEntries(run.outputs)
  return { run, world, outputs, isRed: run.door.exitCode === 1, waitedMs: run.clock.nowMs() - startMs }
}

describe('the command', () => {
  it('has every input as an argument of its own', async () => {
    const { world } = await build(
      {
        context: './app',
        dockerfile: 'docker/Dockerfile',
        target: 'runtime',
        platforms: 'linux/amd64, linux/arm64',
        'build-args': 'A=1\nTEXT=two words; $(id)',
        tags: 'ghcr.io/org/app:1\nghcr.io/org/app:latest',
        labels: 'a=b c',
        annotations: 'index:a=b',
        'cache-from': 'ghcr.io/org/app:cache-base\ntype=gha',
        'cache-to': 'type=inline',
        rebuild: 'builder',
        push: 'true',
        provenance: 'false',
        sbom: 'true',
        secrets: 'id=token,env=TOKEN',
        arguments: '--add-host=db:10.0.0.1',
      },
      [GOOD],
    )
    const [first = []] = world.commands
    expect(first.filter(argument => !argument.startsWith('--metadata-file='))).toEqual([
      ...['docker', 'buildx', 'build', '--progress=plain', '--builder=lab', '--file=docker/Dockerfile'],
      ...['--target=runtime', '--platform=linux/amd64,linux/arm64', '--build-arg=A=1'],
      '--build-arg=TEXT=two words; $(id)',
      ...['--tag=ghcr.io/org/app:1', '--tag=ghcr.io/org/app:latest', '--label=a=b c', '--annotation=index:a=b'],
      ...['--cache-from=type=registry,ref=ghcr.io/org/app:cache-base', '--cache-from=type=gha'],
      ...['--cache-to=type=inline', '--no-cache-filter=builder', '--secret=id=token,env=TOKEN'],
      ...['--provenance=false', '--sbom=true', '--push', '--add-host=db:10.0.0.1', './app'],
    ])
  })

  it('takes no value for an option', async () => {
    const { isRed, world, run } = await build({ context: '--output=/etc', dockerfile: '-' }, [])
    expect([isRed, world.commands]).toEqual([true, []])
    expect(run.summary).toContain('context')
    expect(run.summary).toContain('dockerfile')
    const tags = hostileStrings.filter(value => value.trim() !== '' && !/[\r\n]/.test(value))
    const { world: second } = await build({ target: '--push', tags: tags.join('\n') }, [GOOD])
    const [, , , ...rest] = second.commands[0] ?? []
    for (const argument of rest.slice(0, -1))
      expect(argument).toMatch(/^--(?:progress|metadata-file|builder|target|tag)=/s)
  })
})

describe('an attestation', () => {
  it.each(['true', 'False', '1', 'mode=max', 'generator=registry.example.com/scanner:1', '"generator=a","b=c"'])(
    'is %s',
    async value => {
      const { isRed, world } = await build({ provenance: value, sbom: value }, [GOOD])
      expect([isRed, world.commands[0]]).toEqual([
        false,
        expect.arrayContaining([`--provenance=${value}`, `--sbom=${value}`]),
      ])
    },
  )

  it.each(['bogus', 'yes', '=x'])('is not %s, which costs no build', async value => {
    const { isRed, world, run } = await build({ provenance: value, sbom: value }, [])
    expect([isRed, world.commands]).toEqual([true, []])
    for (const name of ['provenance', 'sbom']) expect(run.summary).toContain(`${name} is "${value}"`)
  })
})

describe('a build that works', () => {
  it('passes, and names what it pushed', async () => {
    const { isRed, outputs } = await build({ push: 'true', tags: 'a/b:1\na/b:2' }, [GOOD])
    expect([isRed, outputs.verdict, outputs.attempts, outputs.failure]).toEqual([false, 'pass', 1, ''])
    expect(outputs.pushed).toEqual([
      { reference: 'a/b:1', digest: null },
      { reference: 'a/b:2', digest: null },
    ])
  })

  it('shows its log, and nothing in that is a command', async () => {
    const text = '#1 [a 1/1] RUN x\n::error::no\n  ::add-mask::no\n##[error]no\n'
    const { run } = await build({}, [{ text }])
    expect(run.logText).toContain('no')
    const commands = findCommands(run.logText).map(({ name }) => name)
    expect(commands.filter(name => ['error', 'add-mask'].includes(name))).toEqual([])
  })
})

describe('a build that failed', () => {
  it.each([['upload-unknown'], ['upload-reset'], ['upload-bad-gateway'], ['unreachable-push'], ['rate-limited-push']])(
    'at the push, by the network or the registry, is run again: %s',
    async name => {
      const { isRed, outputs, world, waitedMs, run } = await build({ push: 'true' }, [
        failing(name),
        failing(name),
        GOOD,
      ])
      expect([isRed, outputs.verdict, outputs.attempts, world.commands.length]).toEqual([false, 'warn', 3, 3])
      expect(waitedMs).toBe(10_000 + 20_000)
      expect(new Set(world.commands.map(command => command.join(' '))).size).toBe(1)
      expect(run.annotations.map(({ kind }) => kind)).toEqual(['warning', 'warning'])
    },
  )

  it.each([
    ['failing-run', 'command-failed', 'report-cache-hits'],
    ['denied-push', 'registry-denied', 'packages: write'],
    ['missing-file', 'missing-file', 'report-cache-hits'],
    ['disk-full', 'disk-full', 'prepare-disk'],
    ['cancelled', 'cancelled', 'report-cache-hits'],
  ])('for another reason is not: %s', async (name, failure, advice) => {
    const { isRed, outputs, run, world } = await build({ push: 'true' }, [failing(name)])
    expect([isRed, outputs.verdict, outputs.failure, world.commands.length]).toEqual([true, 'fail', failure, 1])
    expect(run.summary).toContain(advice)
    expect(outputs.pushed).toEqual([])
  })

  it('each time is red after the last try', async () => {
    const { isRed, outputs, run } = await build({ attempts: '2' }, [
      failing('upload-unknown'),
      failing('upload-unknown'),
    ])
    expect([isRed, outputs.attempts, outputs.failure]).toEqual([true, 2, 'upload-broken'])
    expect(run.summary).toContain('after 2 tries')
  })

  it('without a word is told by its exit code, or its signal', async () => {
    const { outputs, run } = await build({}, [{ text: '', code: 125 }])
    expect(outputs.failure).toBe('unknown')
    expect(run.summary).toContain('exit code 125')
    const killed = await build({}, [{ text: '', signal: 'SIGKILL' }])
    expect([killed.outputs.failure, killed.isRed]).toEqual(['cancelled', true])
  })

  it('keeps the step green with fail-on never', async () => {
    const { isRed, outputs } = await build({ 'fail-on': 'never' }, [failing('failing-run')])
    expect([isRed, outputs.verdict]).toEqual([false, 'fail'])
  })
})

describe('the builder', () => {
  const INSPECT = 'docker buildx inspect'
  const CREATE = 'docker buildx create --name=ci-kit --driver=docker-container --bootstrap'
  const driver = (name: string) => ({ code: 0, text: `Name:   x\nDriver: ${name}\n\nNodes:\n` })
  const chosen = (world: FakeBuildWorld) => world.commands[0]?.find(argument => argument.startsWith('--builder='))

  it.each([
    ['is the current one where that can do all', { [INSPECT]: driver('docker-container') }, undefined, [INSPECT]],
    [
      "is made where Docker's own is the current one",
      { [INSPECT]: driver('docker'), [CREATE]: { code: 0, text: 'ci-kit' } },
      '--builder=ci-kit',
      [INSPECT, `${INSPECT} ci-kit`, CREATE],
    ],
    [
      'is the one that an earlier job made',
      { [INSPECT]: driver('docker'), [`${INSPECT} ci-kit`]: driver('docker-container') },
      '--builder=ci-kit',
      [INSPECT, `${INSPECT} ci-kit`],
    ],
  ])('%s', async (_what, answers, expected, asked) => {
    const { world } = await build({ builder: '' }, [GOOD], answers)
    expect([chosen(world), world.asked]).toEqual([expected, asked])
  })

  it('that cannot be had is an error with what to do', async () => {
    const { run, isRed } = await build({ builder: '' }, [], {
      [INSPECT]: driver('docker'),
      [CREATE]: { code: 1, text: 'x\nno such image' },
    })
    expect(isRed).toBe(true)
    expect(run.summary).toContain('no such image')
    const none = await build({ builder: '' }, [])
    expect(none.run.summary).toContain('docker buildx does not answer')
  })
})
