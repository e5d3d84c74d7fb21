import { readdir, rmdirSync, unlinkSync } from 'node:fs'

/** What Node can do at best with one thread: many reads in flight, nothing held, checked or counted. */
const MAX_READS = 64
const queue = process.argv.slice(2).map(path => ({ path, parent: undefined, children: 0 }))
let reading = 0

function read() {
  while (reading < MAX_READS && queue.length > 0) {
    const dir = queue.pop()
    reading += 1
    readdir(dir.path, { withFileTypes: true }, (error, entries) => {
      if (error) throw error
      reading -= 1
      for (const entry of entries) {
        const path = `${dir.path}/${entry.name}`
        if (entry.isDirectory()) queue.push({ path, parent: dir, children: 0 })
        else unlinkSync(path)
      }
      dir.children = entries.filter(entry => entry.isDirectory()).length
      remove(dir)
      read()
    })
  }
}

function remove(dir) {
  for (let at = dir; at !== undefined && at.children === 0; at = at.parent) {
    rmdirSync(at.path)
    if (at.parent !== undefined) at.parent.children -= 1
  }
}

read()
