import { type Line, type Style, span } from './terminal/styled.ts'

const STYLES: ReadonlyMap<string, Style> = new Map([
  ['error', 'red'],
  ['warning', 'yellow'],
  ['notice', 'cyan'],
])

/**
 * Turns the log of an action into lines for a person: workflow commands become words or vanish, as on a runner, and text
 * between stop-commands and its token stays text.
 */
export function logRelay(): (line: string) => Line[] {
  let stopToken: string | undefined
  return line => {
    if (stopToken !== undefined) {
      if (line.trim() !== `::${stopToken}::`) return [plain(line)]
      stopToken = undefined
      return []
    }
    const command = parseCommand(line.trimStart())
    if (command === undefined) return line.trim() === '' ? [] : [plain(line)]
    if (command.name === 'stop-commands') stopToken = command.message
    return renderCommand(command)
  }
}

interface Command {
  readonly name: string
  readonly properties: string
  readonly message: string
}

/** `::name key=value,key=value::message` */
function parseCommand(line: string): Command | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1
  const head = line.slice(2, end)
  if (end === -1 || !/^[a-z][a-z-]*(?: |$)/.test(head)) return undefined
  const [name = ''] = head.split(' ', 1)
  return { name, properties: head.slice(name.length + 1), message: decodeEscapes(line.slice(end + 2)) }
}

function renderCommand({ name, properties, message }: Command): Line[] {
  const style = STYLES.get(name)
  if (style !== undefined) {
    const [first = '', ...rest] = message.split('\n')
    const place = placeOf(properties)
    const head: Line = [
      span(`${name}: `, 'bold', style),
      span(first, style),
      span(place === '' ? '' : ` (${place})`, 'dim'),
    ]
    return [head, ...rest.map((line): Line => [span(`  ${line}`, style)])]
  }
  return name === 'group' ? [[span(message, 'dim', 'bold')]] : []
}

/** `Dockerfile:7` from `file=Dockerfile,line=7,title=...`. */
function placeOf(properties: string): string {
  const fields = new Map(
    properties.split(',').map((field): [string, string] => {
      const [key = '', ...value] = field.split('=')
      return [key.trim(), decodeEscapes(value.join('='))]
    }),
  )
  const file = fields.get('file') ?? ''
  const line = fields.get('line') ?? ''
  return file === '' || line === '' ? file : `${file}:${line}`
}

/** The escapes of the runner's command syntax. */
function decodeEscapes(text: string): string {
  return text.replace(/%(0D|0A|3A|2C|25)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function plain(line: string): Line {
  return [span(line, 'dim')]
}
