export interface FoundCommand {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly message: string
}

const LINE_END =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  /\r\n|[\r\n\u0085\u2028\u2029\u000b\u000c]/

const SPACE = /^[\s\u0085\u200b\u2060\ufeff]+/

/**
 * The commands that a runner obeys in a log. As the runner does it: a line ends at `\r` or `\n`; `::name k=v::message` may follow white
 * space; `##[name k=v]message` may stand anywhere in a line; stop-commands holds until its token. Stricter than the runner in two ways:
 * any name counts, and other line separators and invisible characters count as well.
 */
export function findCommands(log: string): readonly FoundCommand[] {
  const found: FoundCommand[] = []
  let stopToken: string | undefined
  for (const line of log.split(LINE_END)) {
    const command = parseCommand(line)
    if (stopToken !== undefined) {
      if (command?.name === stopToken) stopToken = undefined
      continue
    }
    if (command === undefined) continue
    if (command.name === 'stop-commands') stopToken = command.message
    else found.push(command)
  }
  return found
}

/** The same with stop-commands ignored: what a runner would obey that does not know it. */
export function findCommandsUnstopped(log: string): readonly FoundCommand[] {
  const commands = log.split(LINE_END).flatMap(line => parseCommand(line) ?? [])
  const tokens = new Set(commands.filter(command => command.name === 'stop-commands').map(command => command.message))
  return commands.filter(command => command.name !== 'stop-commands' && !tokens.has(command.name))
}

function parseCommand(line: string): FoundCommand | undefined {
  const trimmed = line.replace(SPACE, '')
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1
  if (end > 2) return command(trimmed.slice(2, end), unescapeData(trimmed.slice(end + 2)))
  const start = line.indexOf('##[')
  const close = start === -1 ? -1 : line.indexOf(']', start)
  return close > start + 3 ? command(line.slice(start + 3, close), line.slice(close + 1)) : undefined
}

function command(head: string, message: string): FoundCommand {
  const [name = '', ...rest] = head.split(' ')
  const pairs = rest
    .join(' ')
    .split(/[,;]/)
    .map(pair => pair.split('='))
  const properties = new Map(
    pairs.flatMap(([key, ...value]) => (key ? [[key.trim(), unescapeProperty(value.join('='))] as const] : [])),
  )
  return { name, properties, message }
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}

/** The values of a file such as GITHUB_OUTPUT: `name=value` and `name<<DELIMITER`; throws on what a runner refuses. */
export function parseFileCommands(content: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const lines = content.split('\n')
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? ''
    if (line === '') continue
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line)
    if (heredoc === null) {
      const at = line.indexOf('=')
      if (at < 1) throw new Error(`no value in the line ${JSON.stringify(line)}`)
      values.set(line.slice(0, at), line.slice(at + 1))
      continue
    }
    const [, name = '', delimiter = ''] = heredoc
    const end = lines.indexOf(delimiter, i + 1)
    if (end === -1) throw new Error(`the value of ${name} has no end`)
    values.set(name, lines.slice(i + 1, end).join('\n'))
    i = end
  }
  return values
}
