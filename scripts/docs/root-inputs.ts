import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { type ActionManifest, parseManifest } from '../actions.ts'

/** The actions that the root action is made of, in the order in which they run. */
export const ROOT_PARTS: readonly string[] = ['prepare-disk', 'report-cache-hits', 'verify-cache-tags']

const OPENING = '  # generated: inputs\n'
const CLOSING = '  # end of generated: inputs\n'

/**
 * The action.yml of the root action with every input of its parts, as they describe it and with their defaults: what
 * works in an action works in the root action under the same name. Undefined where the root action has no such block.
 */
export function rootManifestText(root: string, actions: readonly ActionManifest[]): string | undefined {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')
  const [start, end] = [text.indexOf(OPENING), text.indexOf(CLOSING)]
  if (start === -1 || end < start) return undefined
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const own = new Set(parseManifest(before + after, 'action.yml', '').inputs.map(({ name }) => name))
  const parts = ROOT_PARTS.flatMap(name => actions.filter(({ dir }) => dir === name))
  return before + OPENING + partInputs(parts, own) + after
}

function partInputs(parts: readonly ActionManifest[], own: ReadonlySet<string>): string {
  const seen = new Map<string, string>()
  return parts
    .map(part => {
      const inputs: unknown = (parse(part.text) as { readonly inputs?: unknown }).inputs ?? {}
      const fresh = Object.entries(inputs as Readonly<Record<string, unknown>>).filter(([name]) => !own.has(name))
      for (const [name, value] of fresh) checkOnce(name, JSON.stringify(value), seen)
      const yaml = stringify(Object.fromEntries(fresh), { lineWidth: 0, defaultStringType: 'PLAIN' })
      return `  # of ${part.dir}\n${yaml.replace(/^(?=.)/gm, '  ')}`
    })
    .join('')
}

function checkOnce(name: string, value: string, seen: Map<string, string>): void {
  const other = seen.get(name)
  if (other !== undefined)
    throw new Error(`two parts of the root action have an input ${name}; describe it in action.yml`)
  seen.set(name, value)
}
