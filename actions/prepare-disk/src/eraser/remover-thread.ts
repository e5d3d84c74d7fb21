import { parentPort } from 'node:worker_threads'
import { type Removal, removePart, takeParts } from './removal.ts'

/** What a thread is given to do. */
export interface RemovalWork extends Removal {
  readonly thread: number
}

/** A thread of the process that deletes: removes whole directories, and says when there are none left. */
export async function removeParts(): Promise<void> {
  if (parentPort === null) throw new Error('this is no thread that was started to remove directories')
  const port = parentPort
  port.on('message', ({ thread, ...removal }: RemovalWork) => {
    takeParts(removal, { thread, remove: removePart, goesOn: () => true })
    port.postMessage('none left')
  })
  await new Promise(resolve => port.once('close', resolve))
}
