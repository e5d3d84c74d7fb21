import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { must } from '../e2e/lab/command.ts'
import { type DiskKind, makeImage, mountDisk } from './disk/disks.ts'
import { opponents } from './disk/opponents.ts'
import { freeAsWeDo, type OurRun } from './disk/ours.ts'
import { median } from './measure.ts'

interface Row {
  readonly name: string
  readonly disk: DiskKind
  readonly seconds: number
  /** Of all processes that deleted; on a busy machine this says more than the clock. */
  readonly cpuSeconds: number
  readonly ours: OurRun | undefined
  readonly round: number
}

/** Deletes one and the same tree in every way, on every disk, and prints the table. Needs root and Linux. */
async function main(args: readonly string[]): Promise<void> {
  // The parts to run can be named: --disks=warm,1ms --only=ours,rm --rounds=1
  const disks = (['warm', 'cold', '1 ms', '3 ms'] as const).filter(disk =>
    isWanted(args, 'disks', disk.replace(' ', '')),
  )
  const asked = option(args, 'rounds') ?? '3'
  const rounds = Number(asked)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds=${asked} is not a number of rounds, from 1 up`)
  const folder = mkdtempSync(join(await fastFolder(), 'ci-kit-bench-'))
  const all = await ways()
  const rows: Row[] = []
  try {
    const image = await makeImage(folder)
    for (const disk of disks) {
      const wanted = all.filter(({ name, isShort }) => isWanted(args, 'only', name) && (disk !== '3 ms' || isShort))
      for (let round = 0; round < rounds; round++) {
        // There and back: what the machine does besides meets no way more than another.
        for (const way of round % 2 === 0 ? wanted : wanted.toReversed()) {
          rows.push({ ...(await runOne({ ...way, disk, image, folder })), round })
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(table(rows))
}

function option(args: readonly string[], name: string): string | undefined {
  return args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
}

function isWanted(args: readonly string[], list: string, name: string): boolean {
  const wanted = option(args, list)?.split(',')
  return wanted === undefined || wanted.some(one => name.startsWith(one))
}

/** Memory where there is some: the machine's own disk would blur every figure. */
async function fastFolder(): Promise<string> {
  const free = Number((await must(['df', '--output=avail', '-B1', '/dev/shm'])).split('\n')[1])
  return free > 6e9 ? '/dev/shm' : tmpdir()
}

interface Way {
  readonly name: string
  readonly isShort: boolean
  readonly run: (root: string) => Promise<OurRun | undefined>
}

async function ways(): Promise<readonly Way[]> {
  const others = (await opponents()).map(({ name, isShort, run }): Way => {
    const runOther = async (root: string): Promise<undefined> => {
      await run(root)
      return undefined
    }
    return { name, isShort, run: runOther }
  })
  return [
    ...others,
    { name: 'ours, +4 GB', isShort: true, run: async root => await freeAsWeDo(root, 4e9) },
    { name: 'ours, all of it', isShort: true, run: async root => await freeAsWeDo(root, 1e15) },
  ]
}

interface One {
  readonly name: string
  readonly disk: DiskKind
  readonly run: Way['run']
  readonly image: string
  readonly folder: string
}

async function runOne({ name, disk, run, image, folder }: One): Promise<Omit<Row, 'round'>> {
  const mounted = await mountDisk(image, disk, folder)
  try {
    const [start, cpu] = [performance.now(), childrenCpu()]
    const ours = await run(mounted.root)
    const seconds = (performance.now() - start) / 1000
    // A process counts once it has ended.
    await delay(300)
    const cpuSeconds = childrenCpu() - cpu
    console.error(
      `${disk}, ${name}: ${seconds.toFixed(2)} s, processor ${cpuSeconds.toFixed(2)} s${ours ? `, freed ${gb(ours.freedBytes)} of ${gb(ours.predictedBytes)} GB` : ''}`,
    )
    for (const line of ours?.refused ?? []) console.error(`  left alone: ${line}`)
    return { name, disk, seconds, cpuSeconds, ours }
  } finally {
    await mounted.unmount()
  }
}

const TICKS_PER_SECOND = 100

/** What the processes took that this one has started and seen the end of. */
function childrenCpu(): number {
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(13, 15).map(Number)
  return (user + system) / TICKS_PER_SECOND
}

/** Of each way its median run; what it is compared with was measured in the same round. */
function table(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ disk, name, round }) => {
    const runs = rows.filter(row => row.disk === disk && row.name === name).toSorted((x, y) => x.seconds - y.seconds)
    const middle = runs[runs.length >> 1]
    if (middle === undefined || round > 0) return []
    const { seconds, cpuSeconds, ours } = middle
    const range = [runs[0], runs.at(-1)].map(row => row?.seconds.toFixed(2)).join(' to ')
    const ratios = ['rm -rf, one', 'rmz'].map(peer => ratioTo(peer, runs, rows)?.toFixed(2) ?? '')
    const predicted = ours
      ? [
          `${gb(ours.freedBytes)} of ${gb(ours.predictedBytes)}`,
          ours.predictedSeconds.toFixed(2),
          ours.learnedSeconds.toFixed(2),
          ours.pieceSeconds.toFixed(2),
        ]
      : ['', '', '', '']
    return `| ${[disk, name, seconds.toFixed(2), range, ...ratios, cpuSeconds.toFixed(2), ...predicted].join(' | ')} |`
  })
  const head = [
    ...['Disk', 'Way', 'Seconds', 'Range', 'Against rm -rf', 'Against rmz', 'Processor s'],
    ...['Freed of predicted, GB', 'Predicted s', 'Learned s', 'Removing s'],
  ]
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n')
}

/** The median of the ratios of all rounds; undefined where the peer was not asked for. */
function ratioTo(peer: string, runs: readonly Row[], rows: readonly Row[]): number | undefined {
  const ratios = runs.flatMap(({ disk, round, seconds }) => {
    const other = rows.find(row => row.disk === disk && row.round === round && row.name.startsWith(peer))
    return other === undefined ? [] : [seconds / other.seconds]
  })
  return ratios.length === 0 ? undefined : median(ratios)
}

function gb(bytes: number): string {
  return (bytes / 1e9).toFixed(2)
}

await main(process.argv.slice(2))
