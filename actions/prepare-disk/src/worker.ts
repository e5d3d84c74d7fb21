import { Crew } from './eraser/crew.ts'
import { enterDescriptors } from './eraser/descriptors.ts'
import { help } from './eraser/helper.ts'
import { canRemoveWhole, hasOwnMounts, Remover } from './eraser/remover.ts'
import { removeParts } from './eraser/remover-thread.ts'
import { serve } from './eraser/serve.ts'
import { watchSpace } from './watch/sampler.ts'

/** The second process of the action: deletes as root, or watches the free space until the job ends. */
export async function work(args: readonly string[]): Promise<void> {
  const [task, ...rest] = args
  if (task === 'erase') {
    enterDescriptors()
    const program = process.argv[1] ?? ''
    return await serve({ input: process.stdin, output: process.stdout, crew: new Crew(program), remover: undefined })
  }
  if (task === 'remove') {
    const [program, job] = [process.argv[1] ?? '', Number(rest[0])]
    if (!canRemoveWhole() || !hasOwnMounts(job)) throw new Error('here no directory may be removed whole')
    enterDescriptors()
    const remover = new Remover(program, job)
    return await serve({ input: process.stdin, output: process.stdout, crew: new Crew(program), remover })
  }
  // Threads of these processes.
  if (task === 'help') return await help()
  if (task === 'remove-parts') return await removeParts()
  if (task === 'watch') return await watchSpace(rest)
  throw new Error(`the worker was asked for ${task ?? 'nothing'}; it can erase, remove, help or watch`)
}
