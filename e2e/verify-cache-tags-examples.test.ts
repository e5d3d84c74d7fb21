import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { actionUses, type Example, readExamples, toWorkflow } from '../scripts/docs/examples.ts'
import { type ActRun, runAct } from './lab/act.ts'
import { type Builder, startBuilder } from './lab/builder.ts'
import { REPOSITORY, writeFiles } from './lab/context.ts'
import { releasedKit } from './lab/kit.ts'
import { type Registry, startRegistry } from './lab/registry.ts'
import { type Scratch, scratchFolder } from './lab/service.ts'

const NAME = 'ghcr.io/org/app'
const EXAMPLES = readExamples(REPOSITORY).filter(example =>
  actionUses(example).some(use => use.action === 'verify-cache-tags'),
)
const ROWS = EXAMPLES.map((example): [string, Example] => [`${example.path}:${example.line}`, example])
const FILES = { Dockerfile: 'FROM scratch\nCOPY file /file\n', file: 'content\n' }

let registry: Registry
let builder: Builder
let scratch: Scratch

async function push(tag: string, flags: readonly string[]): Promise<void> {
  const folder = join(scratch.path, tag)
  await mkdir(folder, { recursive: true })
  await writeFiles(folder, { ...FILES, file: `${tag}\n` })
  const built = await builder.buildx(['build', '--push', '-t', `${registry.host}/org/app:${tag}`, ...flags, '.'], {
    cwd: folder,
  })
  if (built.code !== 0) throw new Error(`${tag} cannot be built:\n${built.stderr}`)
}

/** What the examples speak of, in a registry that everybody may read. */
beforeAll(async () => {
  registry = await startRegistry()
  builder = await startBuilder({ httpRegistries: [registry.host] })
  scratch = await scratchFolder('examples')
  const now = new Date()
  const quarter = `${now.getUTCFullYear()}Q${Math.floor(now.getUTCMonth() / 3) + 1}`
  const platforms = ['--platform', 'linux/amd64,linux/arm64']
  for (const tag of ['cache-base', 'cache-python'])
    await push(tag, [...platforms, '-t', `${registry.host}/org/app:${tag}-${quarter}`])
  const cache = `type=registry,ref=${registry.host}/org/app:cache-builder,mode=max,image-manifest=true,oci-mediatypes=true`
  await push('source', ['--cache-to', cache])
}, 300_000)

afterAll(async () => {
  await builder?.stop()
  await registry?.stop()
  await scratch?.remove()
})

function runExample(example: Example): Promise<ActRun> {
  return runAct({
    workflow: toWorkflow(example).replaceAll(NAME, `${registry.host}/org/app`),
    repositories: { 'org/ci-kit@v1': releasedKit() },
    env: builder.env,
    prepare: async workspace => {
      for (const [name, text] of Object.entries(FILES)) await writeFile(join(workspace, name), text)
    },
  })
}

describe('the examples that ask a registry', () => {
  it('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(3)
  })

  it.each(ROWS)(
    '%s: every step works, and what is expected is there',
    async (_place, example) => {
      const run = await runExample(example)
      expect(run.code === 0 ? '' : run.transcript.slice(-6000)).toBe('')
      const verified = run.steps.filter(step => step.outputs.has('digests'))
      expect(verified).toHaveLength(actionUses(example).filter(use => use.action === 'verify-cache-tags').length)
      for (const step of verified)
        expect([step.outputs.get('verdict'), step.summary]).toEqual(['pass', expect.stringContaining('as expected')])
    },
    180_000,
  )
})
