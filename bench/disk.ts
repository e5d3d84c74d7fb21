import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, must } from '../e2e/lab/command.ts'
import { type DiskKind, makeImage, mountDisk } from './disk/disks.ts'
import { freeAsWeDo, type OurRun } from './disk/ours.ts'
import { COMPONENTS } from './disk/tree.ts'

interface Row {
  readonly name: string
  readonly disk: DiskKind
  readonly seconds: number
  readonly ours: OurRun | undefined
}

/** Deletes one and the same tree in every way, on every disk, and prints the table. Needs root and Linux. */
async function main(args: readonly string[]): Promise<void> {
  // The parts to run can be named: --disks=warm,1ms --only=ours,rm
  const disks = (['warm', 'cold', '1 ms', '3 ms'] as const).filter(disk =>
    isWanted(args, 'disks', disk.replace(' ', '')),
  )
  const folder = mkdtempSync(join(await fastFolder(), 'ci-kit-bench-'))
  const rows: Row[] = []
  try {
    const image = await makeImage(folder)
    for (const disk of disks) {
      for (const [name, run] of Object.entries(await ways())) {
        if (!isWanted(args, 'only', name)) continue
        rows.push(await runOne({ name, disk, run, image, folder }))
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(table(rows))
}

function isWanted(args: readonly string[], option: string, name: string): boolean {
  const list = args.find(arg => arg.startsWith(`--${option}=`))?.slice(option.length + 3)
  return list === undefined || list.split(',').some(one => name.startsWith(one))
}

/** Memory where there is some: the machine's own disk would blur every figure. */
async function fastFolder(): Promise<string> {
  const free = Number((await must(['df', '--output=avail', '-B1', '/dev/shm'])).split('\n')[1])
  return free > 6e9 ? '/dev/shm' : tmpdir()
}

type Way = (root: string) => Promise<OurRun | undefined>

async function ways(): Promise<Readonly<Record<string, Way>>> {
  const shell =
    (script: string): Way =>
    async root => {
      await must(['sh', '-c', script, 'sh', ...COMPONENTS.map(({ path }) => join(root, path))])
      return undefined
    }
  const rmz = process.env.RMZ ?? (await findProgram('rmz'))
  return {
    'rm -rf': shell('rm -rf "$@"'),
    'xargs -P2 rm -rf': shell('printf "%s\\n" "$@" | xargs -n1 -P2 rm -rf'),
    'xargs -P64 rm -rf, per child': shell(
      'find "$@" -mindepth 1 -maxdepth 2 -print0 | xargs -0 -n8 -P64 rm -rf; rm -rf "$@"',
    ),
    ...(rmz === undefined ? {} : { rmz: shell(`${rmz} "$@"`) }),
    'ours, +4 GB': async root => await freeAsWeDo(root, 4e9),
    'ours, all of it': async root => await freeAsWeDo(root, 1e15),
  }
}

interface One {
  readonly name: string
  readonly disk: DiskKind
  readonly run: Way
  readonly image: string
  readonly folder: string
}

async function runOne({ name, disk, run, image, folder }: One): Promise<Row> {
  const mounted = await mountDisk(image, disk, folder)
  try {
    const start = performance.now()
    const ours = await run(mounted.root)
    const seconds = (performance.now() - start) / 1000
    console.error(
      `${disk}, ${name}: ${seconds.toFixed(2)} s${ours ? `, freed ${gb(ours.freedBytes)} of ${gb(ours.predictedBytes)} GB` : ''}`,
    )
    for (const line of ours?.refused ?? []) console.error(`  left alone: ${line}`)
    return { name, disk, seconds, ours }
  } finally {
    await mounted.unmount()
  }
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ name, disk, seconds, ours }) => {
    const cells = ours
      ? [gb(ours.freedBytes), gb(ours.predictedBytes), ours.predictedSeconds.toFixed(2), ours.pieceSeconds.toFixed(2)]
      : ['', '', '', '']
    return `| ${[disk, name, seconds.toFixed(2), ...cells].join(' | ')} |`
  })
  const head = ['disk', 'way', 'seconds', 'freed GB', 'predicted GB', 'predicted s', 'pieces s']
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n')
}

function gb(bytes: number): string {
  return (bytes / 1e9).toFixed(2)
}

await main(process.argv.slice(2))
