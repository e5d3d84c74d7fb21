// Changes a tree while it is being deleted: directories become links to the outside and come back, files appear.
import { closeSync, constants, mkdirSync, openSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
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
// Never through a link: one of its own may have been left where it made it, in a piece that was moved away and back.
const inside = (path, work) => {
  const fd = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  try {
    work(`/proc/self/fd/${fd}`)
  } finally {
    closeSync(fd)
  }
}
const change = (held, round) => {
  const dir = `${held}/d${round % 3}`
  attempt(() => renameSync(dir, `${dir}.away`))
  attempt(() => symlinkSync(`${base}/outside`, dir))
  attempt(() => unlinkSync(dir))
  attempt(() => renameSync(`${dir}.away`, dir))
  attempt(() => inside(`${held}/d1`, at => writeFileSync(`${at}/new${round % 50}`, 'x')))
  if (round % 5 === 0) attempt(() => inside(`${held}/d2`, at => mkdirSync(`${at}/sub${round % 50}`)))
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
  attempt(() => inside(piece, held => change(held, round)))
  // The whole piece is exchanged for a link, too.
  attempt(() => renameSync(piece, `${piece}.away`))
  attempt(() => symlinkSync(`${base}/outside`, piece))
  attempt(() => unlinkSync(piece))
  attempt(() => renameSync(`${piece}.away`, piece))
}
