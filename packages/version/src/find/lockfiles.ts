import type { Finder } from './finder.ts'
import { type LockBlock, readLockBlocks } from './lock-blocks.ts'
import { type About, stateVersion } from './state.ts'

/** Cargo.lock: the crates of the repository itself have no source. */
export const cargoLock: Finder = lockFinder({
  matches: path => /(?:^|\/)Cargo\.lock$/.test(path),
  isOwn: ({ source }) => source === undefined,
  about: { kind: 'Cargo lockfile', scheme: 'cargo', role: 'copy' },
})

/** uv.lock: the project and the members of its workspace; one without a version has a dynamic one. */
export const uvLock: Finder = lockFinder({
  matches: path => /(?:^|\/)uv\.lock$/.test(path),
  isOwn: ({ source }) => /^\{ (?:editable|virtual|directory) = "/.test(source ?? ''),
  about: { kind: 'uv lockfile', scheme: 'pep440', role: 'copy' },
})

interface LockKind {
  readonly matches: (path: string) => boolean
  readonly isOwn: (block: LockBlock) => boolean
  readonly about: About
}

function lockFinder({ matches, isOwn, about }: LockKind): Finder {
  return {
    matches,
    find: async file =>
      readLockBlocks(file.text)
        .filter(isOwn)
        .flatMap(({ name, version }) =>
          version === undefined ? [] : [stateVersion(file, version, { ...about, subject: name })],
        ),
  }
}
