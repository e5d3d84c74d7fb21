import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { goalWatch } from './goal.ts'
import { Refused } from './refused.ts'
import {
  claim,
  type FromHelper,
  type HelperData,
  received,
  type Sharing,
  STOP,
  type ToHelper,
  WAITING,
} from './sharing.ts'
import { TreeEraser } from './walk.ts'

type Done = (gone: readonly boolean[]) => void

/** A second thread of the process that deletes: walks the parts of a tree that it is given. */
export async function help(): Promise<void> {
  if (parentPort === null) throw new Error('this is no thread that was started to help')
  // Written by our own main thread.
  const { signals, number } = workerData as HelperData
  const port = parentPort
  const given = new Map<number, Done>()
  const send = (message: FromHelper): void => port.postMessage(message)
  const sharing = sharingOf({ signals, number }, given, send)
  port.on('message', (message: ToHelper) => {
    if (message.kind === 'work') void work(message, { signals, number, sharing, send })
    else {
      const done = given.get(message.id)
      given.delete(message.id)
      done?.(message.gone)
    }
  })
  Atomics.store(signals, WAITING + number, 1)
  await ended(port)
}

function sharingOf(
  { signals, number }: HelperData,
  given: Map<number, Done>,
  send: (message: FromHelper) => void,
): Sharing {
  let lastId = 0
  return {
    claim: () => claim(signals),
    give(to, entries, done) {
      lastId += 1
      given.set(lastId, done)
      send({ kind: 'give', id: lastId, to, entries })
    },
    wait: () => void Atomics.store(signals, WAITING + number, 1),
  }
}

interface HelperWorld {
  readonly signals: Int32Array
  readonly number: number
  readonly sharing: Sharing
  readonly send: (message: FromHelper) => void
}

async function work(
  { id, entries, limits }: Extract<ToHelper, { kind: 'work' }>,
  { signals, number, sharing, send }: HelperWorld,
): Promise<void> {
  const goal = goalWatch(limits.goal)
  const refused = new Refused()
  const counts = { files: 0, directories: 0 }
  const { device, mountId } = limits
  const shouldStop = (): boolean => Atomics.load(signals, STOP) !== 0 || goal.isReached()
  const walk = new TreeEraser(
    { device, mountId, guarded: new Set(limits.guarded), shouldStop },
    { counts, refused },
    sharing,
  )
  const gone = await walk.erase(received(entries))
  const totals = { ...counts, refused: refused.shown, refusedCount: refused.count }
  // First, so that the others know of it before the main thread reads its messages.
  Atomics.store(signals, WAITING + number, 1)
  send({ kind: 'done', id, gone, totals })
}

function ended(port: MessagePort): Promise<void> {
  return new Promise(resolve => port.once('close', resolve))
}
