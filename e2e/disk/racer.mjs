// Changes a tree while it is being deleted: directories become links to the outside and come back, files appear.
import { mkdirSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const { shared, base } = workerData
const state = new Int32Array(shared)
const attempt = work => {
  try {
    work()
  } catch {
    // The deletion was faster.
  }
}
for (let round = 0; ; round++) {
  // Busy before it looks, so that nobody takes it for idle in between.
  Atomics.store(state, 1, 1)
  const tree = Atomics.load(state, 0)
  if (tree < 0) break
  if (tree === 0) {
    Atomics.store(state, 1, 0)
    Atomics.wait(state, 0, 0, 5)
    continue
  }
  const piece = `${base}/${tree}/piece`
  const dir = `${piece}/d${round % 3}`
  attempt(() => renameSync(dir, `${dir}.away`))
  attempt(() => symlinkSync(`${base}/outside`, dir))
  attempt(() => unlinkSync(dir))
  attempt(() => renameSync(`${dir}.away`, dir))
  attempt(() => writeFileSync(`${piece}/d1/new${round % 50}`, 'x'))
  if (round % 5 === 0) attempt(() => mkdirSync(`${piece}/d2/sub${round % 50}`))
  // The whole piece is exchanged for a link, too.
  attempt(() => renameSync(piece, `${piece}.away`))
  attempt(() => symlinkSync(`${base}/outside`, piece))
  attempt(() => unlinkSync(piece))
  attempt(() => renameSync(`${piece}.away`, piece))
}
