import { serve } from './eraser/serve.ts'
import { watchSpace } from './watch/sampler.ts'

/** The second process of the action: deletes as root, or watches the free space until the job ends. */
export async function work(args: readonly string[]): Promise<void> {
  const [task, ...rest] = args
  if (task === 'erase') return await serve(process.stdin, process.stdout)
  if (task === 'watch') return await watchSpace(rest)
  throw new Error(`the worker was asked for ${task ?? 'nothing'}; it can erase or watch`)
}
