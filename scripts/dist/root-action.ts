import { join } from 'node:path'
import type { ActionManifest } from '../actions.ts'
import { readManifest } from '../actions.ts'
import { ROOT_PARTS } from '../docs/root-inputs.ts'

/** The name of the root action, in its report and its errors. */
const NAME = 'ci-kit'

/** The program of the root action: the same library as that of all actions. */
export const ROOT_PROGRAM = `import { run } from './lib/index.js'\n\nawait run('${NAME}')\n`

/** The row of the bundle's entry: the root action knows its parts by what their action.yml says. */
export function rootEntry(root: string, actions: readonly ActionManifest[]): string {
  const { outputs } = readManifest(join(root, 'action.yml'), '')
  const about = JSON.stringify({ name: NAME, outputs: outputs.map(({ name }) => name) })
  const parts = actions.filter(({ dir }) => ROOT_PARTS.includes(dir))
  const kit = Object.fromEntries(
    parts.map(({ dir, inputs }) => [dir, { name: dir, inputs: inputs.map(one => [one.name, one.fallback ?? '']) }]),
  )
  return `  ["${NAME}", { about: ${about}, load: async () => {
    const { main } = await import('../actions/root/src/main.js')
    return { main: run => main(run, ${JSON.stringify(kit)}) }
  } }],
`
}
