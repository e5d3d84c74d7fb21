import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { must } from '../../e2e/lab/command.ts'
import { cargoInstall } from './cargo.ts'
import { COMPONENTS } from './tree.ts'

export interface Opponent {
  readonly name: string
  readonly run: (root: string) => Promise<void>
  /** Measured on the slowest disk, too; the others would take minutes there. */
  readonly isShort: boolean
}

const RMZ = '3.2.1'
const BARE_LOOP = fileURLToPath(new URL('bare-loop.mjs', import.meta.url))

const UNTIL_4_GB = `free() { df --output=avail -B1 "$1" | tail -1; }
first=$1; goal=$(($(free "$first") + 4000000000)); top=$(df --output=target "$first" | tail -1)
for p; do [ "$(free "$top")" -ge $goal ] && break; rm -rf "$p"; done`

/** What others do with the same directories: the bare commands, and those that popular actions run. */
export async function opponents(): Promise<readonly Opponent[]> {
  const shell = (name: string, script: string, isShort = false): Opponent => ({
    name,
    isShort,
    run: async root => void (await must(['sh', '-c', script, 'sh', ...COMPONENTS.map(({ path }) => join(root, path))])),
  })
  const rmz = await cargoInstall('rmz', RMZ, [`rmz@${RMZ}`])
  const rm = 'Promise.all(process.argv.slice(1).map(path => fs.promises.rm(path, { recursive: true, force: true })))'
  return [
    // jlumbroso/free-disk-space, AdityaGarg8/remove-unwanted-software, data-intuitive/reclaim-the-bytes and most others;
    // what they do with apt besides cannot be measured here.
    shell('rm -rf, one after the other (jlumbroso and most others)', 'rm -rf "$@"', true),
    shell(`rmz ${RMZ} (eclipse-score/more-disk-space)`, `${rmz} "$@"`, true),
    shell('xargs -n1 -P nproc rm -rf (HastD, endersonmenezes)', 'printf "%s\\n" "$@" | xargs -n1 -P "$(nproc)" rm -rf'),
    shell('a background rm for each (thiagokokada/free-disk-space)', 'for p; do rm -rf "$p" & done; wait'),
    shell('find -delete (BRAINSia/free-disk-space)', 'find "$@" -delete'),
    shell('fs.rm of all at once (manics/action-free-disk-space)', `${process.execPath} -e '${rm}' "$@"`),
    shell(
      'a bare loop in Node, 64 reads at a time',
      `UV_THREADPOOL_SIZE=64 ${process.execPath} ${BARE_LOOP} "$@"`,
      true,
    ),
    // As it goes: a list in a fixed order, and a look at the free space before each.
    shell('rm -rf in a fixed order, until +4 GB (LizardByte/actions)', UNTIL_4_GB, true),
    shell(
      'xargs -P64 rm -rf, per child',
      'find "$@" -mindepth 1 -maxdepth 2 -print0 | xargs -0 -n8 -P64 rm -rf; rm -rf "$@"',
    ),
  ]
}
