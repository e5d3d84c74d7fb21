import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type ActionManifest, listActions, listWorkflows, parseManifest } from '../actions.ts'
import { replaceBlock } from './blocks.ts'
import { withOwnRunners } from './own-runners.ts'
import { rootManifestText } from './root-inputs.ts'
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
  const pages = listWorkflows(root).flatMap(workflow => {
    const page = `docs/${basename(workflow.dir, '.yml')}.md`
    if (!existsSync(join(root, page))) return []
    return [state(root, page, '', text => withTables(text, workflow))]
  })
  const workflows = [...prewarmWorkflow(root), ...imagesWorkflow(root)]
  return [home, ...readmes, ...workflows, ...pages, ...rootDocuments(root, actions)]
}

function withTables(text: string, action: ActionManifest): string {
  const inputs = replaceBlock(text, 'inputs', 'Inputs', inputsTable(action))
  return replaceBlock(inputs, 'outputs', 'Outputs', outputsTable(action))
}

function prewarmWorkflow(root: string): readonly DocumentState[] {
  const path = join('.github', 'workflows', 'prewarm.yml')
  return existsSync(join(root, path)) ? [state(root, path, '', withWaves)] : []
}

/** The workflow with its second half written from the first. */
function imagesWorkflow(root: string): readonly DocumentState[] {
  const path = join('.github', 'workflows', 'images.yml')
  return existsSync(join(root, path)) ? [state(root, path, '', withOwnRunners)] : []
}

/** The root action repeats the inputs of its parts, and its page lists them; a repository without it has neither. */
function rootDocuments(root: string, actions: readonly ActionManifest[]): readonly DocumentState[] {
  const wanted = rootManifestText(root, actions)
  if (wanted === undefined) return []
  const manifest = parseManifest(wanted, 'action.yml', '')
  const page = state(root, 'docs/root-action.md', '# The root action\n', text => withTables(text, manifest))
  return [{ path: 'action.yml', current: readFileSync(join(root, 'action.yml'), 'utf8'), wanted }, page]
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
