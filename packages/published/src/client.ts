import type { Command, PublishedPorts, Ran } from './ports.ts'
import { type Published, unknown } from './published.ts'

type Ended = Extract<Ran, { readonly kind: 'ended' }>

/** Runs a client and reads its answer; whatever keeps it from answering is `unknown`. */
export async function askClient(
  command: Command,
  ports: PublishedPorts,
  read: (ended: Ended) => Published | Promise<Published>,
): Promise<Published> {
  const { program } = command
  const ran = await ports.run(command)
  switch (ran.kind) {
    case 'ended':
      return await read(ran)
    case 'missing':
      return unknown(`${program} is not installed on this runner`, `install ${program} before this step`)
    case 'timeout':
      return unknown(`${program} had no answer after ${ran.seconds} s`, 'run the step again')
    case 'broken':
      return unknown(`${program} broke off: ${ran.message}`, 'run the step again')
  }
}

/** The command as a person would type it; the arguments have passed the grammar of their ecosystem. */
export function commandText({ program, args }: Command): string {
  return [program, ...args.map(arg => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg}'`))].join(' ')
}

/** The last line that says something, cut short: what a client gives as its reason. */
export function reasonIn(ended: Ended): string {
  const lines = `${ended.stdout}\n${ended.stderr}`.split(/\r\n|\r|\n/).map(line => line.trim())
  const said = lines.filter(line => /error|fail|could not|cannot|unable|denied|forbidden|refused/i.test(line))
  const line = said.at(0) ?? lines.findLast(one => one !== '') ?? ''
  return line === '' ? `it ended with ${ended.code} and said nothing` : line.slice(0, 300)
}

/** Names that no client takes for an option, a path or an address. */
export function refuse(what: string, value: string): Published {
  return unknown(`${JSON.stringify(value.slice(0, 100))} is no ${what}`, 'correct the name in the manifest')
}

/** Joins the comparisons of all artifacts: one that differs outweighs all. */
export function judgeBytes(found: readonly ('same' | 'other' | 'not-compared')[]): 'same' | 'other' | 'not-compared' {
  if (found.includes('other')) return 'other'
  return found.includes('same') ? 'same' : 'not-compared'
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
