import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActionManifest, listActions, parseManifest } from '../actions.ts'
import { listWorkflows } from '../workflows.ts'
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
  return [home, ...readmes, ...prewarmWorkflow(root), ...imagesWorkflow(root), ...rootDocuments(root, actions)]
}

function prewarmWorkflow(root: string): readonly DocumentState[] {
  const path = join('.github', 'workflows', 'prewarm.yml')
  return existsSync(join(root, path)) ? [state(root, path, '', withWaves)] : []
}

/** The workflow with its second half written from the first, and the page with the inputs of both that it is for. */
function imagesWorkflow(root: string): readonly DocumentState[] {
  const path = join('.github', 'workflows', 'images.yml')
  if (!existsSync(join(root, path))) return []
  const of = (name: string) => listWorkflows(root).find(({ dir }) => dir === `.github/workflows/${name}.yml`)
  const [images, nightly] = [of('images'), of('nightly')]
  if (images === undefined || nightly === undefined) throw new Error('images.yml and nightly.yml are to be called')
  const page = state(root, 'docs/images.md', '# Images\n', text =>
    replaceBlock(
      replaceBlock(text, 'inputs of images.yml', 'Inputs of images.yml', inputsTable(images)),
      'inputs of nightly.yml',
      'Inputs of nightly.yml',
      inputsTable(nightly),
    ),
  )
  return [state(root, path, '', withOwnRunners), page]
}

/** The root action repeats the inputs of its parts, and its page lists them; a repository without it has neither. */
function rootDocuments(root: string, actions: readonly ActionManifest[]): readonly DocumentState[] {
  const wanted = rootManifestText(root, actions)
  if (wanted === undefined) return []
  const manifest = parseManifest(wanted, 'action.yml', '')
  const page = state(root, 'docs/root-action.md', '# The root action\n', text =>
    replaceBlock(
      replaceBlock(text, 'inputs', 'Inputs', inputsTable(manifest)),
      'outputs',
      'Outputs',
      outputsTable(manifest),
    ),
  )
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
