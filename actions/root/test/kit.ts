import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { type Kit, PART_NAMES } from '../src/kit.ts'

export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

interface Manifest {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | null; readonly description: string }>>
}

export function manifestOf(path: string): Manifest {
  return parse(readFileSync(join(REPOSITORY, path), 'utf8')) as Manifest
}

/** The parts as the build hands them to the root action. */
export const KIT: Kit = Object.fromEntries(
  PART_NAMES.map(name => {
    const { inputs = {} } = manifestOf(`actions/${name}/action.yml`)
    return [name, { name, inputs: Object.entries(inputs).map(([input, value]) => [input, value.default ?? '']) }]
  }),
) as unknown as Kit
