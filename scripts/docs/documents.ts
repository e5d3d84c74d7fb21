import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listActions } from '../actions.ts'
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
      replaceBlock(
        replaceBlock(text, 'inputs', 'Inputs', inputsTable(action)),
        'outputs',
        'Outputs',
        outputsTable(action),
      ),
    ),
  )
  const home = state(root, 'README.md', '# ci-kit\n', text =>
    replaceBlock(text, 'actions', 'Actions', actionsTable(actions)),
  )
  const prewarm = join('.github', 'workflows', 'prewarm.yml')
  const workflows = existsSync(join(root, prewarm)) ? [state(root, prewarm, '', withWaves)] : []
  return [home, ...readmes, ...workflows]
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
