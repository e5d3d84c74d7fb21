import type { Source, Span } from './source-text.ts'

/** An argument of a command: quotes taken off, with the place of its text. */
export interface Argument extends Span {
  readonly isQuoted: boolean
}

export interface Call {
  /** In lower case: CMake does not tell cases apart. */
  readonly name: string
  readonly args: readonly Argument[]
  readonly offset: number
}

// More arguments than any command has that states a version.
const MAX_ARGS = 400
const NAME = /(?<![\w$.-])([A-Za-z_]\w{0,60})[ \t]*\(/g
const ARGUMENT = /"(?<quoted>[^"]*)"|(?<plain>[^\s()"]+)|(?<open>\()|(?<close>\))/dg

/** The commands of a CMake file, in order, with their arguments parted by white space. */
export function callsIn({ bare, text }: Source, names: ReadonlySet<string>): readonly Call[] {
  const calls: Call[] = []
  for (const match of bare.matchAll(NAME)) {
    const name = (match[1] ?? '').toLowerCase()
    if (!names.has(name)) continue
    const start = match.index + match[0].length
    calls.push({ name, args: argumentsOf(bare, text, start), offset: match.index })
  }
  return calls
}

function argumentsOf(bare: string, text: string, start: number): readonly Argument[] {
  const args: Argument[] = []
  let depth = 1
  ARGUMENT.lastIndex = start
  while (args.length < MAX_ARGS) {
    const match = ARGUMENT.exec(bare)
    if (match === null) break
    const { groups } = match
    if (groups?.open !== undefined) depth += 1
    else if (groups?.close !== undefined) {
      depth -= 1
      if (depth === 0) break
    } else {
      const isQuoted = groups?.quoted !== undefined
      const [from, to] = match.indices?.groups?.[isQuoted ? 'quoted' : 'plain'] ?? [0, 0]
      args.push({ text: text.slice(from, to), offset: from, isQuoted })
    }
  }
  return args
}
