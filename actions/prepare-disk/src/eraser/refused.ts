/** Something that was left alone, and why. */
export interface RefusedPath {
  readonly path: string
  readonly reason: string
}

const REASONS = new Map([
  ['EPERM', 'it is immutable or append-only (lsattr shows it), or the user of this step may not delete it'],
  ['EACCES', 'the user of this step may not delete it'],
  ['EROFS', 'its file system is read-only'],
  ['EBUSY', 'it is in use as a mount point or as swap'],
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of its path is no directory'],
  ['ELOOP', 'it is a symbolic link'],
  ['EIO', 'the disk reports an error'],
  ['EUCLEAN', 'its file system is damaged'],
  ['EMFILE', 'too many files are open'],
])
const MAX_SHOWN = 20

/** What an error of a system call means for a path. */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
  return REASONS.get(code) ?? `the system says ${code}`
}

/** Collects what was refused; keeps the first and counts the rest. */
export class Refused {
  readonly shown: RefusedPath[] = []
  count = 0

  add(path: string, reason: string): void {
    this.count += 1
    if (this.shown.length < MAX_SHOWN) this.shown.push({ path, reason })
  }

  /** Takes over what another thread has collected. */
  merge(shown: readonly RefusedPath[], count: number): void {
    this.count += count
    this.shown.push(...shown.slice(0, MAX_SHOWN - this.shown.length))
  }

  addError(path: string, error: unknown): void {
    this.add(path, reasonOf(error))
  }
}
