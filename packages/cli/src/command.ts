import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { type Action, listActionNames, readAction } from './kit.ts'
import { BAD_USAGE, type Options, type Parsed, parseOptions, UNKNOWN_OPTION } from './options.ts'
import type { World } from './world.ts'

/** What the person asks for. */
export type Command =
  | { readonly kind: 'kit-help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'action-help'; readonly action: Action; readonly options: Options }
  | { readonly kind: 'run'; readonly run: RunCommand }

export interface RunCommand {
  readonly action: Action
  readonly inputs: ReadonlyMap<string, string>
  readonly options: Options
  readonly workspace: string
  readonly isExample: boolean
}

const EXAMPLE_ACTION = 'report-cache-hits'

/** Reads the command line: nothing or only options of our own for the example, else an action and its inputs. */
export async function readCommand(argv: readonly string[], world: World): Promise<Command> {
  const [first, ...rest] = argv
  if (first === '--version' || first === '-V') return { kind: 'version' }
  if (first === 'help' && rest[0] !== undefined) return readAct([rest[0], '--help'], world)
  if (first === '--help' || first === '-h' || first === 'help') return { kind: 'kit-help' }
  return first === undefined || first.startsWith('-') ? readExample(argv, world) : readAct(argv, world)
}

async function readAct([name = '', ...args]: readonly string[], world: World): Promise<Command> {
  const names = await listActionNames(world.kitRoot)
  if (!names.includes(name)) throw unknownAction(name, names, isFile(resolve(world.cwd, name)))
  const action = await readAction(world.kitRoot, name)
  const { inputs, options } = parseOptions(args, action, path => isFile(resolve(world.cwd, path)))
  if (options.isHelp) return { kind: 'action-help', action, options }
  return { kind: 'run', run: { action, inputs, options, workspace: world.cwd, isExample: false } }
}

/** The log of a real build that comes with the kit, with its Dockerfile. */
async function readExample(args: readonly string[], world: World): Promise<Command> {
  const action = await readAction(world.kitRoot, EXAMPLE_ACTION)
  const { options } = parseOwnOptions(args, action)
  if (options.isHelp) return { kind: 'kit-help' }
  const inputs = new Map([
    ['log', 'build.log'],
    ['dockerfile', 'Dockerfile'],
  ])
  const workspace = join(world.kitRoot, 'cli', 'example')
  return { kind: 'run', run: { action, inputs, options, workspace, isExample: true } }
}

/** Before an action only options of our own can stand; who writes an input there has left out the action. */
function parseOwnOptions(args: readonly string[], action: Action): Parsed {
  try {
    return parseOptions(args, { ...action, inputs: [] }, () => false)
  } catch (error) {
    if (!(error instanceof KitError) || error.code !== UNKNOWN_OPTION) throw error
    const fix = `write the action before its options: ci-kit ${EXAMPLE_ACTION} ${args.join(' ')}`
    throw new KitError(UNKNOWN_OPTION, `no action is named before ${args[0]}`, { fix, cause: error })
  }
}

function unknownAction(name: string, names: readonly string[], isFileHere: boolean): KitError {
  const near = nearest(name, names) ?? names.find(each => each.startsWith(name))
  const list = `the actions are ${names.join(', ')}`
  const guess = near === undefined ? list : `did you mean ${near}? ${list}`
  const fix = isFileHere ? `write the action before the file: ci-kit ${EXAMPLE_ACTION} ${name}` : guess
  return new KitError(BAD_USAGE, `there is no action "${name}"`, { fix })
}

function isFile(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  // A pipe such as /dev/stdin or <(...) of a shell can be read as well.
  return stats !== undefined && !stats.isDirectory()
}
