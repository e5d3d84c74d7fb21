import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { goTool, zizmorPath } from '../e2e/lab/tools.ts'
import { listActions } from './actions.ts'
import { place, readExamples, toWorkflow } from './docs/examples.ts'
import { judgeWith } from './lint/judge.ts'
import { repositoryRoot } from './root.ts'

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const say = (line: string) => console.error(line)

/** The workflows of the documentation's examples, as files that a linter can read. */
function writeExamples(dir: string): readonly string[] {
  mkdirSync(dir, { recursive: true })
  return readExamples(repositoryRoot).map(example => {
    const path = join(dir, `${place(example).replace(/[^\w.-]+/g, '-')}.yml`)
    writeFileSync(path, toWorkflow(example))
    return path
  })
}

async function lintWithActionlint(workflows: readonly string[]): Promise<boolean> {
  const examples = mkdtempSync(join(tmpdir(), 'examples-'))
  try {
    const files = [...workflows, ...writeExamples(examples)]
    // shellcheck and pyflakes are used when they happen to be there; the verdict must not depend on the machine.
    const args = ['-no-color', '-shellcheck=', '-pyflakes=', ...files]
    return judgeWith('actionlint', await goTool('actionlint', say), args, files.length)
  } finally {
    rmSync(examples, { recursive: true })
  }
}

async function lintWithZizmor(workflows: readonly string[]): Promise<boolean> {
  const files = [
    ...workflows,
    'action.yml',
    ...listActions(repositoryRoot).map(({ dir }) => `actions/${dir}/action.yml`),
  ]
  const args = ['--offline', '--persona', 'pedantic', '--no-progress', '--quiet', '--color', 'never', ...files]
  return judgeWith('zizmor', await zizmorPath(say), args, files.length)
}

const dir = join('.github', 'workflows')
const workflows = readdirSync(join(repositoryRoot, dir)).map(name => join(dir, name))
const linters = new Map([
  ['actionlint', lintWithActionlint],
  ['zizmor', lintWithZizmor],
])
if (values.only !== undefined && !linters.has(values.only)) {
  throw new Error(`--only ${values.only}; one of ${[...linters.keys()].join(', ')} is needed`)
}
for (const [name, lint] of linters) {
  if (values.only !== undefined && values.only !== name) continue
  if (!(await lint(workflows))) process.exitCode = 1
}
