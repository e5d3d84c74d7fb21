import type { GitAnswer, GithubAnswer, Workflow } from '@ci-kit/core/workflow'
import type { FakeDoor } from './fake-door.ts'

export interface FakeWorkflowOptions {
  readonly variables?: Readonly<Record<string, string>>
  readonly event?: Readonly<Record<string, unknown>>
  /** What git answers; a machine without git unless told otherwise. */
  readonly git?: (args: readonly string[]) => string | undefined
  /** What the REST API answers; no network unless told otherwise. */
  readonly github?: (path: string) => GithubAnswer
}

const NO_GIT: GitAnswer = { ok: false, stdout: '', message: 'fatal: not a git repository' }

export function fakeWorkflow(door: FakeDoor, options: FakeWorkflowOptions = {}): Workflow {
  return {
    variable: name => options.variables?.[name] || undefined,
    event: async () => options.event ?? {},
    exportVariable: (name, value) => door.exportVariable(name, value),
    git: async args => {
      const stdout = options.git?.(args)
      return stdout === undefined ? NO_GIT : { ok: true, stdout, message: '' }
    },
    github: async path =>
      options.github?.(path) ?? { kind: 'failed', status: undefined, message: 'this test has no network' },
  }
}
