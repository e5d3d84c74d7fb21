import type { Command, PublishedPorts, Ran } from './ports.ts'
import { type Published, unknown } from './published.ts'
import { type Client, fixOf, lastWords } from './refusal.ts'

export type Ended = Extract<Ran, { readonly kind: 'ended' }>

/** Runs a client and reads its answer; whatever keeps it from answering is `unknown`. */
export async function askClient(
  { command, client }: { readonly command: Command; readonly client: Client },
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
    case 'timeout': {
      const told = lastWords(ran, [])
      const last = told === undefined ? '' : `; the last that it said: ${told}`
      return unknown(`${program} had no answer after ${ran.seconds} s${last}`, fixOf(told ?? 'no answer', client))
    }
    case 'broken':
      return unknown(`${program} broke off: ${ran.message}`, 'run the step again')
  }
}

/** The command as a person would type it; the arguments have passed the grammar of their ecosystem. */
export function commandText({ program, args }: Command): string {
  return [program, ...args.map(arg => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg}'`))].join(' ')
}

/** An address of a registry that goes nowhere else: not into an option, a document or a file. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[\w.-]+(?::[0-9]{1,5})?(?:\/[\w.~%@+/-]*)?$/.test(text)
}

/** Names that no client takes for an option, a path or an address. */
export function refuse(what: string, value: string): Published {
  return unknown(`${JSON.stringify(value.slice(0, 100))} is no ${what}`, 'correct the name in the manifest')
}

export type Bytes = Extract<Published, { readonly kind: 'yes' }>['bytes']

/** Joins the comparisons of all artifacts: one that differs outweighs all. */
export function judgeBytes(found: readonly Bytes[]): Bytes {
  if (found.includes('other')) return 'other'
  return found.includes('same') ? 'same' : 'not-compared'
}

/** Compares files with the digest of what is published; what cannot be read is not compared. */
export async function compareFiles(
  paths: readonly string[],
  published: string | undefined,
  digest: (path: string) => Promise<string | undefined>,
): Promise<Bytes> {
  const found = await Promise.all(
    paths.map(async path => {
      const own = published === undefined ? undefined : await digest(path)
      return own === undefined ? 'not-compared' : own === published ? 'same' : 'other'
    }),
  )
  return judgeBytes(found)
}

export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** The JSON object that a client printed; undefined for anything else. */
export function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
