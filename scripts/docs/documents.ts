import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ActionManifest, listActions, listWorkflows } from '../actions.ts'
import { replaceBlock } from './blocks.ts'
import { actionsTable, inputsTable, outputsTable } from './tables.ts'
import { withWaves } from './waves.ts'

export interface DocumentState {
  readonly path: string
  readonly current: string
  readonly wanted: string
}

/** Every document with generated blocks: as it is, and as it has to be. */
export function documents(root: string): readonly DocumentState[] {
  const actions = listActions(root)
  const readmes = actions.map(action =>
    state(root, `actions/${action.dir}/README.md`, `# ${action.dir}\n\n${action.description}\n`, text =>
      withTables(text, action),
    ),
  )
  const home = state(root, 'README.md', '# ci-kit\n', text =>
    replaceBlock(text, 'actions', 'Actions', actionsTable(actions)),
  )
  const prewarm = join('.github', 'workflows', 'prewarm.yml')
  const workflows = existsSync(join(root, prewarm)) ? [state(root, prewarm, '', withWaves)] : []
  const pages = listWorkflows(root).flatMap(workflow => {
    const page = `docs/${basename(workflow.dir, '.yml')}.md`
    if (!existsSync(join(root, page))) return []
    return [state(root, page, '', text => withTables(text, workflow))]
  })
  return [home, ...readmes, ...workflows, ...pages]
}

function withTables(text: string, action: ActionManifest): string {
  const inputs = replaceBlock(text, 'inputs', 'Inputs', inputsTable(action))
  return replaceBlock(inputs, 'outputs', 'Outputs', outputsTable(action))
}

function state(root: string, path: string, empty: string, generate: (text: string) => string): DocumentState {
  const file = join(root, path)
  const current = existsSync(file) ? readFileSync(file, 'utf8') : ''
  try {
    return { path, current, wanted: generate(current === '' ? empty : current) }
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
