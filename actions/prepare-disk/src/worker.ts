import { Crew } from './eraser/crew.ts'
import { enterDescriptors } from './eraser/descriptors.ts'
import { help } from './eraser/helper.ts'
import { serve } from './eraser/serve.ts'
import { watchSpace } from './watch/sampler.ts'

/** The second process of the action: deletes as root, or watches the free space until the job ends. */
export async function work(args: readonly string[]): Promise<void> {
  const [task, ...rest] = args
  if (task === 'erase') {
    enterDescriptors()
    const crew = new Crew(process.argv[1] ?? '')
    return await serve({ input: process.stdin, output: process.stdout, crew })
  }
  // A thread of the process that deletes.
  if (task === 'help') return await help()
  if (task === 'watch') return await watchSpace(rest)
  throw new Error(`the worker was asked for ${task ?? 'nothing'}; it can erase, help or watch`)
}
