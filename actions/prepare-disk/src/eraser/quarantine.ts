import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, renameSync, rmdirSync } from 'node:fs'
import { type HeldDirectory, type HeldTarget, holdDirectory, pathIn } from './hold.ts'
import { QUARANTINE_PREFIX } from './quarantine-name.ts'

/** A directory next to a piece, which nobody but root can enter, and the piece in it. */
export class Quarantine {
  readonly target: HeldTarget
  readonly directory: HeldDirectory
  readonly path: string
  readonly name = 'piece'
  /** Its numbers of open directories may mean others by now. */
  isClosed = false
  readonly #folder: string

  private constructor(target: HeldTarget, directory: HeldDirectory, folder: string) {
    this.target = target
    this.directory = directory
    this.path = target.path
    this.#folder = folder
  }

  /** A rename within one directory's parent: it takes no time and crosses no device. Closes the target when it fails. */
  static move(target: HeldTarget): Quarantine {
    const folder = `${QUARANTINE_PREFIX}${randomBytes(8).toString('hex')}`
    try {
      mkdirSync(pathIn(target.parent, folder), { mode: 0o700 })
      const directory = holdDirectory(pathIn(target.parent, folder))
      const quarantine = new Quarantine(target, directory, folder)
      try {
        renameSync(pathIn(target.parent, target.name), pathIn(directory, quarantine.name))
        return quarantine
      } catch (error) {
        closeSync(directory.fd)
        rmdirSync(pathIn(target.parent, folder))
        throw error
      }
    } catch (error) {
      closeSync(target.parent.fd)
      throw error
    }
  }

  /** Nothing of the move is left afterwards: what was not deleted, for whatever reason, is back where it was. */
  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    try {
      rmdirSync(pathIn(this.target.parent, this.#folder))
    } catch {
      // Something in it could not be deleted, which the walk has told; it must not stay under a hidden name.
      this.#moveBack()
    }
    closeSync(this.directory.fd)
    closeSync(this.target.parent.fd)
  }

  #moveBack(): void {
    const [from, to] = [pathIn(this.directory, this.name), pathIn(this.target.parent, this.target.name)]
    try {
      renameSync(from, to)
      rmdirSync(pathIn(this.target.parent, this.#folder))
    } catch {
      // Somebody has made something new under the old name: that is kept, and so is this.
    }
  }
}
