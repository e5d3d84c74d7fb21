import { Crew } from './eraser/crew.ts'
import { enterDescriptors } from './eraser/descriptors.ts'
import { help } from './eraser/helper.ts'
import { hasOwnMounts, removeCommand, USUAL_PARTS } from './eraser/remover.ts'
import { serve } from './eraser/serve.ts'
import { watchSpace } from './watch/sampler.ts'

/** The second process of the action: deletes as root, or watches the free space until the job ends. */
export async function work(args: readonly string[]): Promise<void> {
  const [task, ...rest] = args
  const serving = { input: process.stdin, output: process.stdout, crew: new Crew(process.argv[1] ?? '') }
  if (task === 'erase') {
    enterDescriptors()
    enterDescriptors()
    return await serve({ ...serving, remover: undefined })
  }
  if (task === 'remove') {
    const [job, command] = [Number(rest[0]), removeCommand()]
    if (command === undefined || !hasOwnMounts(job)) throw new Error('here no directory may be removed whole')
    enterDescriptors()
    return await serve({ ...serving, remover: { command, job, parts: USUAL_PARTS } })
  }
  // A thread of the first.
  if (task === 'help') return await help()
  if (task === 'watch') return await watchSpace(rest)
  throw new Error(`the worker was asked for ${task ?? 'nothing'}; it can erase, remove, help or watch`)
}
