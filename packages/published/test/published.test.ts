import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { askPublished } from '../src/ask.ts'
import { type Question, REGISTRIES, type RegistryName } from '../src/published.ts'
import { CRATES, GO, HEX_PM, PACKAGIST, RUBYGEMS } from './answers.ts'
import type { Case } from './case.ts'
import { fakePorts, said } from './fake-ports.ts'
import { GITHUB, OCI } from './forge-answers.ts'
import { MAVEN } from './maven-answers.ts'
import { NPM } from './npm-answers.ts'
import { NUGET } from './nuget-answers.ts'
import { PYPI } from './pypi-answers.ts'

const CASES: Readonly<Record<RegistryName, readonly Case[]>> = {
  npm: NPM,
  pypi: PYPI,
  crates: CRATES,
  go: GO,
  maven: MAVEN,
  nuget: NUGET,
  rubygems: RUBYGEMS,
  packagist: PACKAGIST,
  hex: HEX_PM,
  oci: OCI,
  github: GITHUB,
  gitea: GITHUB,
}

describe.each(REGISTRIES)('%s', registry => {
  it.each(CASES[registry])('%s', async (_name, asked, world, expected) => {
    const question: Question = { registry, subject: 'p', version: '1.0.0', artifacts: [], ...asked }
    const ports = fakePorts(world)
    const [answer] = await askPublished([question], ports)
    expect(answer?.published).toMatchObject(expected)
    expect(answer?.question).toBe(question)
    for (const { args } of ports.commands) expect(args.join(' ')).not.toContain('evil')
  })
})

describe('a package with a registry of its own', () => {
  const commandFor = async (question: Partial<Question> & { readonly registry: RegistryName }) => {
    const ports = fakePorts({})
    const scratch: Record<string, string> = {}
    const inScratch: typeof ports.inScratch = async (files, use) => {
      Object.assign(scratch, files)
      return await use('/scratch')
    }
    const config = '[net]\nretry = 1\n[registries.corp]\nindex = "sparse+https://r.example/"\ntoken = "x"\n'
    const readText = async (path: string) => (path === '.cargo/config.toml' ? config : undefined)
    const asked: Question = { subject: 'demo', version: '1.0.0', artifacts: [], ...question }
    const [answer] = await askPublished([asked], { ...ports, inScratch, readText })
    return { args: ports.commands[0]?.args.join(' '), scratch, kind: answer?.published.kind }
  }

  it('is asked for there', async () => {
    const target = 'https://r.example:8443/npm/'
    expect((await commandFor({ registry: 'npm', target })).args).toContain(`--registry=${target}`)
    expect((await commandFor({ registry: 'npm', subject: '@a/b', target })).args).toContain(`--@a:registry=${target}`)
    expect((await commandFor({ registry: 'rubygems', target })).args).toContain(`--source ${target}`)
    const maven = await commandFor({ registry: 'maven', subject: 'g:a', target: `corp ${target}` })
    expect(maven.scratch['pom.xml']).toContain(`<repository><id>corp</id><url>${target}</url></repository>`)
    const crates = await commandFor({ registry: 'crates', target: 'corp' })
    expect(crates.scratch['Cargo.toml']).toContain('demo = { version = "=1.0.0", registry = "corp" }')
    // Nothing else of the repository's settings, which could name programs to run.
    expect(crates.scratch['config.toml']).toBe('[registries.corp]\nindex = "sparse+https://r.example/"\n')
    expect((await commandFor({ registry: 'crates', target: 'other' })).scratch['config.toml']).toBe('')
  })

  it.each([
    ['npm', `\${REGISTRY}`],
    ['npm', 'file:///etc'],
    ['npm', 'https://me:secret@r.example/'],
    ['rubygems', 'TODO: Set to your gem server'],
    ['rubygems', '--local'],
    ['maven', `corp \${deploy.url}`],
    ['maven', 'x</id> https://r.example/'],
    ['crates', 'corp"\n[x]'],
  ] as const)('is not asked for at all by %s at %j', async (registry, target) => {
    const subject = registry === 'maven' ? 'g:a' : 'demo'
    expect(await commandFor({ registry, subject, target })).toEqual({ args: undefined, scratch: {}, kind: 'unknown' })
  })
})

describe('any registry', () => {
  const registries = fc.constantFrom(...REGISTRIES.filter(name => name !== 'oci'))

  it('never says no, yes or withdrawn for words that it does not know', async () => {
    // Words without the few that decide.
    const noise = fc.string({ maxLength: 200 })
    await fc.assert(
      fc.asyncProperty(registries, noise, noise, async (registry, stdout, stderr) => {
        const say = () => said(stdout, stderr, 1)
        const programs = {
          npm: say,
          python3: say,
          cargo: say,
          go: say,
          mvn: say,
          dotnet: say,
          gem: say,
          composer: say,
          mix: say,
        }
        const subject = { go: 'example.com/m', maven: 'g:a', packagist: 'a/b', github: 'o/r', gitea: 'o/r' }
        const name = Object.hasOwn(subject, registry) ? subject[registry as keyof typeof subject] : 'demo'
        const version = registry === 'go' ? 'v1.2.3' : '1.2.3'
        const [answer] = await askPublished(
          [{ registry, subject: name, version, artifacts: [] }],
          fakePorts({ programs }),
        )
        expect(answer?.published.kind).toBe('unknown')
      }),
    )
  })

  it('asks nothing with a name or version that could be taken for something else', async () => {
    const evil = fc.constantFrom(
      '-x',
      '--help',
      'a b',
      '$(id)',
      '`id`',
      'a;b',
      '../x',
      'file:/x',
      'http://x/y',
      'a\nb',
      '',
      'a"b',
      '@',
      'é',
    )
    await fc.assert(
      fc.asyncProperty(registries, evil, fc.boolean(), async (registry, text, isName) => {
        const ports = fakePorts({})
        const subject = isName ? text : 'demo'
        const version = isName ? '1.0.0' : text
        const [answer] = await askPublished([{ registry, subject, version, artifacts: [] }], ports)
        expect(answer?.published.kind).toBe('unknown')
        expect(ports.commands.filter(({ args }) => args.some(arg => arg === text))).toEqual([])
      }),
    )
  })

  it('keeps the order of the questions and asks side by side', async () => {
    let open = 0
    let most = 0
    const ports = fakePorts({})
    const slow = {
      ...ports,
      run: async () => {
        open += 1
        most = Math.max(most, open)
        await Promise.resolve()
        open -= 1
        return said(JSON.stringify({ versions: ['1.0.0'], time: {} }))
      },
    }
    const questions = ['1.0.0', '2.0.0', '3.0.0'].map(version => ({
      registry: 'npm' as const,
      subject: 'p',
      version,
      artifacts: [],
    }))
    const answers = await askPublished(questions, slow)
    expect(answers.map(({ published }) => published.kind)).toEqual(['yes', 'no', 'no'])
    expect(most).toBe(3)
    expect(answers[0]?.asked).toMatch(/^npm view p versions time --json /)
  })
})
