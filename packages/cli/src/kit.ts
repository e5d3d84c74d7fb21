import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KitError } from '@ci-kit/core/errors'

export interface ActionInput {
  readonly name: string
  readonly description: string
  readonly fallback: string | undefined
  readonly isRequired: boolean
  readonly deprecation: string | undefined
}

export interface ActionOutput {
  readonly name: string
  readonly description: string
}

/** What the action.yml of an action says. */
export interface Action {
  readonly name: string
  readonly description: string
  readonly inputs: readonly ActionInput[]
  readonly outputs: readonly ActionOutput[]
  /** The program, an absolute path. */
  readonly main: string
}

/** The names of the actions in the kit: the directories that hold an action.yml. */
export async function listActionNames(kitRoot: string): Promise<string[]> {
  const entries = await readdir(kitRoot, { withFileTypes: true, recursive: false })
  const dirs = entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
  const isAction = await Promise.all(dirs.map(async dir => (await readdir(join(kitRoot, dir))).includes('action.yml')))
  return dirs.filter((_, index) => isAction[index]).sort()
}

/** Reads and checks the action.yml of one action; throws with the name of the field that is not as it must be. */
export async function readAction(kitRoot: string, name: string): Promise<Action> {
  const dir = join(kitRoot, name)
  const { parse } = await import('yaml')
  const root = record(parse(await readFile(join(dir, 'action.yml'), 'utf8')), name, 'the file')
  const inputs = Object.entries(record(root.inputs ?? {}, name, 'inputs'))
  const outputs = Object.entries(record(root.outputs ?? {}, name, 'outputs'))
  const main = text(record(root.runs, name, 'runs').main)
  if (main === undefined) throw badField(name, 'runs.main')
  return {
    name,
    description: text(root.description) ?? '',
    inputs: inputs.map(([key, value]) => readInput(key, record(value ?? {}, name, `inputs.${key}`))),
    outputs: outputs.map(([key, value]) => ({
      name: key,
      description: text(record(value ?? {}, name, `outputs.${key}`).description) ?? '',
    })),
    main: join(dir, main),
  }
}

function readInput(name: string, fields: Readonly<Record<string, unknown>>): ActionInput {
  return {
    name,
    description: text(fields.description) ?? '',
    fallback: text(fields.default),
    isRequired: fields.required === true,
    deprecation: text(fields.deprecationMessage),
  }
}

/** A scalar as the runner hands it on: `true`, `90` and `90%` are all text. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

function record(value: unknown, action: string, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badField(action, field)
  return value as Readonly<Record<string, unknown>>
}

function badField(action: string, field: string): KitError {
  const message = `${action}/action.yml: ${field} is missing or not of the right kind`
  return new KitError('broken-kit', message, { fix: 'install ci-kit anew, or run npm run build' })
}
