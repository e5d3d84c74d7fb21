import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { listActions, listWorkflows, parseManifest, readManifest } from '../actions.ts'
import {
  actionUses,
  documentPaths,
  findExamples,
  judgeUse,
  place,
  ROOT,
  readExamples,
  toWorkflow,
} from '../docs/examples.ts'
import { ROOT_PARTS } from '../docs/root-inputs.ts'
import { repositoryRoot } from '../root.ts'

interface InputsModule {
  readonly readRequest: (raw: {
    readonly values: ReadonlyMap<string, string>
    mask(secret: string): void
    warn(message: string): void
  }) => unknown
}

const root = readManifest(join(repositoryRoot, 'action.yml'), ROOT)
const actions = [...listActions(repositoryRoot), ...listWorkflows(repositoryRoot), root]
const examples = readExamples(repositoryRoot)

/** Reads the inputs of a use as the action itself does, with the defaults of its action.yml; returns its warnings. */
async function readAsTheActionDoes(name: string, given: ReadonlyMap<string, string>): Promise<readonly string[]> {
  // The inputs of a workflow go to actions, which read them when it runs.
  if (name.startsWith('.github/')) return []
  if (name === ROOT) return await readAsTheRootActionDoes(given)
  const path = join(repositoryRoot, 'actions', name, 'src', 'inputs.ts')
  const { readRequest } = (await import(pathToFileURL(path).href)) as InputsModule
  const action = actions.find(({ dir }) => dir === name)
  const defaults = (action?.inputs ?? []).map(input => [input.name, input.fallback ?? ''] as const)
  const literal = [...given].filter(([, value]) => !value.includes('${{'))
  const warnings: string[] = []
  readRequest({ values: new Map([...defaults, ...literal]), mask: () => undefined, warn: text => warnings.push(text) })
  return warnings
}

/** The root action reads the inputs of each of its parts as that part does. */
async function readAsTheRootActionDoes(given: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const warnings: string[] = []
  for (const part of ROOT_PARTS) {
    const known = actions.find(({ dir }) => dir === part)?.inputs ?? []
    const own = [...given].filter(([name]) => known.some(input => input.name === name))
    const asked = part === 'verify-cache-tags' ? [['report-from', 'report.json'] as const] : []
    warnings.push(...(await readAsTheActionDoes(part, new Map([...own, ...asked]))))
  }
  return warnings
}

describe('the YAML examples of the documentation', () => {
  it('are there: in the README and in that of every action', () => {
    const paths = new Set(examples.map(({ path }) => path))
    expect([...paths]).toEqual(
      expect.arrayContaining([
        'README.md',
        ...listActions(repositoryRoot).map(({ dir }) => `actions/${dir}/README.md`),
      ]),
    )
    for (const path of documentPaths(repositoryRoot)) expect(existsSync(join(repositoryRoot, path))).toBe(true)
  })

  it.each(examples.map(example => [place(example), example] as const))(
    '%s is a workflow, and what it says to the kit is true',
    async (_, example) => {
      expect(toWorkflow(example)).toContain('jobs:')
      for (const use of actionUses(example)) {
        expect(judgeUse(use, actions)).toEqual([])
        expect(await readAsTheActionDoes(use.action, use.inputs)).toEqual([])
      }
    },
  )
})

describe('the judgement of an example', () => {
  const known = [
    parseManifest(
      'name: n\ndescription: d\ninputs: { log: { description: x }, token: { description: x, required: true } }\nruns: { using: node24, main: m }',
      'action.yml',
      'report',
    ),
  ]
  const example = (text: string) => ({ path: 'x.md', line: 1, text })

  it.each([
    ['an unknown action', '- uses: org/ci-kit/repot@v1', ['there is no action repot; there is report']],
    ['an unknown input', '- { uses: org/ci-kit/report@v1, with: { lgo: a, token: b } }', ['report has no input lgo']],
    ['a missing input', '- { uses: org/ci-kit/report@v1 }', ['report needs the input token']],
    [
      'another version',
      '- { uses: org/ci-kit/report@main, with: { token: b } }',
      ['the version is main; the documentation says v1'],
    ],
    [
      'a use of the root action where there is none',
      '- uses: org/ci-kit@v1',
      ['there is no action the root action; there is report'],
    ],
    ['a good use, deep in a job', 'jobs: { a: { steps: [{ uses: org/ci-kit/report@v1, with: { token: b } }] } }', []],
  ])('finds %s', (_, text, problems) => {
    expect(actionUses(example(text)).flatMap(use => judgeUse(use, known))).toEqual(problems)
  })

  it.each([
    ['a use without a version', '- uses: org/ci-kit/report', 'org/ci-kit/<action>@v1 is needed'],
    ['a use of another kit', '- uses: me/ci-kit/report@v1', 'org/ci-kit/<action>@v1 is needed'],
    ['a key that is there twice', 'a: 1\na: 2', 'Map keys must be unique'],
    ['broken YAML', '- uses: "x', 'Missing closing'],
  ])('refuses %s', (_, text, message) => {
    expect(() => actionUses(example(text))).toThrow(message)
  })

  it('refuses a block that no test could run', () => {
    expect(() => toWorkflow(example('with:\n  log: x'))).toThrow('x.md:1: the block is neither a workflow nor')
  })
})

describe('findExamples', () => {
  it('finds the YAML blocks, indented ones too, with their lines', () => {
    const markdown =
      'a\n```yaml\na: 1\n```\n1. b\n\n   ```yml\n   b:\n     c: 2\n   ```\n~~~yaml\nd: "```"\n~~~\n```bash\nls\n```\n'
    expect(findExamples('x.md', markdown)).toEqual([
      { path: 'x.md', line: 3, text: 'a: 1\n' },
      { path: 'x.md', line: 8, text: 'b:\n  c: 2\n' },
      { path: 'x.md', line: 12, text: 'd: "```"\n' },
    ])
  })

  it('refuses a fence that is not closed', () => {
    expect(() => findExamples('x.md', '```yaml\na: 1\n')).toThrow('x.md:2: the code block is not closed')
  })
})
