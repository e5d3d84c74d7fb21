import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { types } from 'node:util'
import { assertNever, KitError, messageOf } from '@ci-kit/core/errors'
import { keepReport, writePage } from './artefacts.ts'
import { type Command, type RunCommand, readCommand } from './command.ts'
import { listActionNames, readAction } from './kit.ts'
import { BAD_USAGE, UNKNOWN_OPTION } from './options.ts'
import { logRelay } from './relay.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { type Line, paint, span } from './terminal/styled.ts'
import { hasColor, openWorld, outputWidth, type World } from './world.ts'

const GREEN = 0
const RED = 1
const USAGE = 2

/**
 * `ci-kit [action] [--input value ...]`: the exit status is 0 when the action's step would be green, 1 when it would be
 * red, 2 when the command line is wrong or a file it names cannot be written.
 */
export async function cli(argv: readonly string[], given: Partial<World> = {}): Promise<number> {
  const world = openWorld(given)
  try {
    return await obey(await readCommand(argv, world), world)
  } catch (error) {
    return sayThrown(error, world)
  }
}

async function obey(command: Command, world: World): Promise<number> {
  switch (command.kind) {
    case 'version':
      world.stdout.write(`${await readVersion(world)}\n`)
      return GREEN
    case 'kit-help':
      return printHelp(world)
    case 'action-help': {
      const { renderActionHelp } = await import('./help.ts')
      print(renderActionHelp(command.action, outputWidth(world.stdout)), command.options.color, world)
      return GREEN
    }
    case 'run':
      return runAndReport(command.run, world)
    default:
      return assertNever(command)
  }
}

async function printHelp(world: World): Promise<number> {
  const { renderKitHelp } = await import('./help.ts')
  const names = await listActionNames(world.kitRoot)
  const actions = await Promise.all(names.map(name => readAction(world.kitRoot, name)))
  print(renderKitHelp(actions, outputWidth(world.stdout)), 'auto', world)
  return GREEN
}

async function runAndReport(command: RunCommand, world: World): Promise<number> {
  const { action, inputs, options, workspace, isExample } = command
  if (isExample) explainExample(options.color, world)
  const relay = logRelay()
  const hasColorInLog = hasColor(options.color, world.stderr, world.env)
  const onLine = (line: string) => void world.stderr.write(paint(relay(line), hasColorInLog))
  const run = await runAction({ action, inputs, workspace, onLine }, world)
  if (!options.isJson) await printSummary(command, run, world)
  const problems = [...(await printArtefacts(command, run, world)), ...(options.isJson ? printJson(run, world) : [])]
  for (const problem of problems) sayProblem(problem, world)
  if (run.exitCode !== 0) return RED
  return problems.length > 0 ? USAGE : GREEN
}

async function printSummary({ options }: RunCommand, run: ActionRun, world: World): Promise<void> {
  const { renderMarkdown } = await import('./terminal/markdown.ts')
  const detailLines = options.page.kind === 'none' ? Number.POSITIVE_INFINITY : 24
  const lines = renderMarkdown(run.summary, { width: outputWidth(world.stdout), detailLines })
  const shown = lines.length > 0 ? lines : outputLines(run)
  print([[], ...shown, [], ...resultLines(run)], options.color, world)
}

/** Without a summary (`--summary never`) the outputs are what the action said. */
function outputLines(run: ActionRun): Line[] {
  return [...run.outputs].map(([name, value]): Line => [span(`${name}: `, 'bold'), span(value.replaceAll('\n', ' '))])
}

function resultLines({ exitCode }: ActionRun): Line[] {
  if (exitCode === 0) return [[span('Result: ', 'bold'), span('the step would be green', 'green')]]
  return [[span('Result: ', 'bold'), span(`the step would be red (exit status ${exitCode})`, 'red')]]
}

/** Writes the page and the report, and says where; what could not be written is returned. */
async function printArtefacts(command: RunCommand, run: ActionRun, world: World): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [label, write] of [
    ['Page', writePage],
    ['Report', keepReport],
  ] as const) {
    try {
      const path = await write(command, run, world)
      const output = command.options.isJson ? world.stderr : world.stdout
      if (path !== undefined) print([[span(`${label}: `, 'bold'), span(path)]], command.options.color, world, output)
    } catch (error) {
      const fix = `give another place with --${label.toLowerCase()} FILE`
      problems.push({ message: `the ${label.toLowerCase()} cannot be written: ${messageOf(error)}`, fix })
    }
  }
  return problems
}

function printJson(run: ActionRun, world: World): Problem[] {
  if (run.report === undefined) {
    return [{ message: 'the action wrote no JSON report', fix: 'see its log above; run it without --json' }]
  }
  world.stdout.write(run.report.endsWith('\n') ? run.report : `${run.report}\n`)
  return []
}

function explainExample(color: RunCommand['options']['color'], world: World): void {
  const own = 'ci-kit report-cache-hits --log build.log'
  const text = `This is a real build log that comes with the kit. For your own (npm: npm start -- ...): ${own}`
  print([[span(text, 'dim')]], color, world, world.stderr)
}

function print(lines: readonly Line[], color: RunCommand['options']['color'], world: World, to = world.stdout): void {
  to.write(paint(lines, hasColor(color, to, world.env)))
}

interface Problem {
  readonly message: string
  readonly fix: string
}

function sayProblem({ message, fix }: Problem, world: World): void {
  const lines: Line[] = [
    [span('error: ', 'bold', 'red'), span(message)],
    [span('  fix: ', 'bold'), span(fix)],
  ]
  world.stderr.write(paint(lines, hasColor('auto', world.stderr, world.env)))
}

/** Says what was thrown; what nobody expected with its stack, since who reports it needs no second try then. */
function sayThrown(error: unknown, world: World): number {
  if (error instanceof KitError) {
    sayProblem({ message: error.message, fix: error.fix ?? 'see ci-kit --help' }, world)
    return error.code === BAD_USAGE || error.code === UNKNOWN_OPTION ? USAGE : RED
  }
  const fix = 'ci-kit or its installation is at fault; install it anew, or report this:'
  sayProblem({ message: messageOf(error), fix }, world)
  if (types.isNativeError(error)) world.stderr.write(paint([[span(error.stack ?? '')]], false))
  return RED
}

/** The release tree has no version of its own; the package around it has: the repository's, or the installed one's. */
async function readVersion(world: World): Promise<string> {
  const path = join(world.kitRoot, '..', 'package.json')
  const { version } = existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as { version?: unknown }) : {}
  return typeof version === 'string' ? version : 'unknown (no package.json around the kit)'
}
