import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { workflowFiles } from '../dist/workflows.ts'
import { withWaves } from '../docs/waves.ts'
import { repositoryRoot } from '../root.ts'

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly unknown[]; readonly needs?: readonly string[] }>>
}

const released = workflowFiles(repositoryRoot)

describe('the workflows of a release', () => {
  it('are those that can be called, byte for byte where they are on main', () => {
    expect(released.map(([path]) => path)).toEqual(
      expect.arrayContaining(['.github/workflows/build-and-push.yml', '.github/workflows/prewarm.yml']),
    )
    for (const [path, content] of released) {
      expect(Buffer.from(content).equals(readFileSync(join(repositoryRoot, path)))).toBe(true)
    }
    expect(released.map(([path]) => path)).not.toContain('.github/workflows/ci.yml')
  })
})

describe('the waves of prewarm.yml', () => {
  const text = readFileSync(join(repositoryRoot, '.github', 'workflows', 'prewarm.yml'), 'utf8')

  it('are all the same job, each after all before it', () => {
    expect(withWaves(text)).toBe(text)
    const { jobs } = parse(text) as Workflow
    for (const wave of [1, 2, 3, 4, 5, 6]) {
      const before = Array.from({ length: wave - 1 }, (_, at) => `wave-${at + 1}`)
      expect(jobs[`wave-${wave}`]?.needs).toEqual(['plan', ...before])
      expect(jobs[`wave-${wave}`]?.steps).toEqual(jobs['wave-1']?.steps)
    }
    expect(jobs.summary?.needs).toEqual(['plan', 'wave-1', 'wave-2', 'wave-3', 'wave-4', 'wave-5', 'wave-6'])
  })

  it('cannot be made of a file without them', () => {
    expect(() => withWaves('jobs:\n')).toThrow('wave-1')
    expect(() => withWaves(text.replace('needs: [plan]', 'needs: plan'))).toThrow('not as expected')
  })
})
