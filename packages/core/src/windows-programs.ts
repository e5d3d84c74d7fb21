import { win32 } from 'node:path'
import type { Variables } from './environment.ts'

/** What to start, and how. */
export type Launch =
  | { readonly kind: 'launch'; readonly file: string; readonly args: readonly string[]; readonly isVerbatim: boolean }
  | { readonly kind: 'missing' }
  /** It would be a batch file with an argument that its shell would not take as it is. */
  | { readonly kind: 'refused'; readonly message: string }

export interface WindowsWorld {
  readonly variables: Variables
  readonly isFile: (path: string) => boolean
}

// Of those in PATHEXT the kinds that can be started; the others are opened by some other program.
const KINDS = ['.com', '.exe', '.bat', '.cmd']
// A quoted argument keeps all else as it is, also when the batch file hands it on.
const NEVER_IN_BATCH = /["%!\r\n\0]/

/**
 * How Windows starts a client: many are batch files, which only their shell can run, and Node refuses to hand those anything
 * by itself. Looked for on PATH alone: Windows would begin with the current folder, which is the repository's.
 */
export function windowsLaunch(program: string, args: readonly string[], world: WindowsWorld): Launch {
  const file = findOnPath(program, world)
  if (file === undefined) return { kind: 'missing' }
  if (!/\.(?:bat|cmd)$/i.test(file)) return { kind: 'launch', file, args, isVerbatim: false }
  const odd = [file, ...args].find(text => NEVER_IN_BATCH.test(text))
  if (odd !== undefined) {
    return {
      kind: 'refused',
      message: `${JSON.stringify(odd.slice(0, 100))} cannot be handed to the batch file ${file}`,
    }
  }
  const line = [file, ...args].map(quoted).join(' ')
  // /d: without what the registry would run first; /s: the outer quotes go, and nothing else.
  return {
    kind: 'launch',
    file: systemProgram('cmd.exe', world),
    args: ['/d', '/s', '/c', `"${line}"`],
    isVerbatim: true,
  }
}

/** Ends a process with all that it has started, which would keep its pipes open. */
export function windowsKill(
  pid: number,
  world: WindowsWorld,
): { readonly file: string; readonly args: readonly string[] } {
  return { file: systemProgram('taskkill.exe', world), args: ['/pid', String(pid), '/t', '/f'] }
}

function findOnPath(program: string, { variables, isFile }: WindowsWorld): string | undefined {
  const folders = (variable('PATH', variables) ?? '')
    .split(';')
    .map(folder => folder.replace(/^"(.*)"$/, '$1'))
    .filter(folder => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder))
  const known = (variable('PATHEXT', variables) ?? KINDS.join(';')).toLowerCase().split(';')
  const kinds = known.filter(kind => KINDS.includes(kind))
  const names = KINDS.includes(win32.extname(program).toLowerCase())
    ? [program]
    : (kinds.length > 0 ? kinds : KINDS).map(kind => `${program}${kind}`)
  for (const folder of folders) {
    const found = names.map(name => win32.join(folder, name)).find(isFile)
    if (found !== undefined) return found
  }
  return undefined
}

/** A program that ends in backslashes would take the closing quote for one of its characters. */
function quoted(text: string): string {
  return `"${text.replace(/\\+$/, '$&$&')}"`
}

function systemProgram(name: string, { variables }: WindowsWorld): string {
  return win32.join(variable('SystemRoot', variables) ?? 'C:\\Windows', 'System32', name)
}

/** The names of variables have no case there. */
function variable(name: string, variables: Variables): string | undefined {
  const wanted = name.toLowerCase()
  const found = Object.entries(variables).find(([one]) => one.toLowerCase() === wanted)?.[1]
  return found === '' ? undefined : found
}
