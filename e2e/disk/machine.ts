import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from '../lab/command.ts'
import { type Scratch, scratchFolder } from '../lab/service.ts'
import { node24Folder } from '../lab/tools.ts'

/** What a step of the action left. */
export interface StepOutcome {
  readonly exitCode: number
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  readonly log: string
  /** What the last command of the scenario printed. */
  readonly after: string
  /** Bytes available on / before and after, by df. */
  readonly df: readonly [before: number, after: number]
}

export interface Scenario {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Shell, run in the machine before the step; `$R` is empty, since the machine's root is the root. */
  readonly setup?: string
  /** Shell, run outside before the machine is entered; `$R` is its root. */
  readonly outside?: string
  /** Shell, run after the step. */
  readonly after?: string
  /** Shell in place of running the step; `step` runs it, and `stepnow` does so in place of the shell. */
  readonly run?: string
  readonly sizeMb?: number
  readonly inodes?: number
  readonly hasNoProc?: boolean
  /** The release tree. */
  readonly kit: string
}

const DEFAULTS: Readonly<Record<string, string>> = {
  'min-free': '4GB',
  'min-inodes': '1000',
  profile: 'standard',
  background: 'false',
  'self-hosted': 'report',
  'dry-run': 'false',
  watch: 'false',
  'fail-on': 'error',
  summary: 'always',
}

/** What a hosted image has, in small: about 550 MB in extents that hold no data. */
const IMAGE = `
piece() { mkdir -p "$1"; for i in $(seq 1 "$2"); do mkdir "$1/d$i"; for f in 1 2 3; do echo x > "$1/d$i/f$f"; done; done; fallocate -l "$3" "$1/big"; }
piece /usr/share/swift/usr/bin 10 200M
for v in 27 28 29; do piece /usr/local/lib/android/sdk/ndk/$v 5 50M; done
piece /usr/share/dotnet/sdk 10 100M
piece /opt/hostedtoolcache/Python/3.12 10 100M
echo precious > /home/runner/work/app/app/precious
mkdir -p /data; echo precious > /data/precious
`

// The namespace of mounts ends with its last process, and all that was mounted here with it.
const ENTER = `set -e
R=$1; image=$2; shift 2
mkdir -p $R
mount -o loop "$image" $R
cd $R
mkdir -p usr/bin usr/lib usr/libexec usr/lib64 usr/sbin usr/local/bin usr/share usr/local/lib usr/local/share opt/hostedtoolcache etc proc dev tmp mnt/other out kit node
mkdir -p home/runner/work/app/app home/runner/work/_temp var/lib/docker var/lib/dpkg root
for d in bin lib lib64 sbin; do ln -sfn usr/$d $R/$d; done
for d in usr/bin usr/lib usr/libexec usr/sbin usr/lib64 etc; do [ -d /$d ] && mount --bind /$d $R/$d && mount -o remount,ro,bind $R/$d; done
mount --bind /dev $R/dev
mount --bind "$OUT" $R/out
mount --bind "$KIT" $R/kit
mount -o remount,ro,bind $R/kit
mount --bind "$NODE" $R/node
mount -o remount,ro,bind $R/node
[ "$NO_PROC" = 1 ] || mount -t proc proc $R/proc
`

/** Runs a scenario in a machine of its own: a real ext4 as root directory, in a namespace of mounts of its own. */
export async function runMachine(scenario: Scenario): Promise<StepOutcome> {
  const scratch = await scratchFolder('machine')
  try {
    return await enter(scenario, scratch)
  } finally {
    await scratch.remove()
  }
}

async function enter(scenario: Scenario, scratch: Scratch): Promise<StepOutcome> {
  const [image, out] = [join(scratch.path, 'disk.img'), join(scratch.path, 'out')]
  await mkdir(out)
  const size = `${scenario.sizeMb ?? 700}M`
  const inodes = scenario.inodes === undefined ? '' : `-N ${scenario.inodes}`
  await writeFile(join(out, 'inside.sh'), insideScript(scenario))
  await chmod(join(out, 'inside.sh'), 0o755)
  const script = `${ENTER}
${scenario.outside ?? ''}
exec chroot $R /usr/bin/env -i PATH=/node:/usr/bin:/bin:/usr/sbin HOME=/home/runner bash /out/inside.sh`
  await writeFile(join(scratch.path, 'enter.sh'), script)
  const make = `truncate -s ${size} "$1" && mkfs.ext4 -q -F -m 1 -E lazy_itable_init=0 ${inodes} "$1"`
  const made = await capture(['sh', '-c', make, 'sh', image])
  if (made.code !== 0) throw new Error(`no file system could be made: ${made.stderr}`)
  const env = {
    OUT: out,
    KIT: scenario.kit,
    // The one that the action names.
    NODE: await node24Folder(() => undefined),
    NO_PROC: scenario.hasNoProc ? '1' : '0',
  }
  const root = join(scratch.path, 'root')
  const command = [
    'unshare',
    '--mount',
    '--propagation',
    'private',
    'bash',
    join(scratch.path, 'enter.sh'),
    root,
    image,
  ]
  const result = await capture(command, { env, timeoutMs: 120_000 })
  const read = async (name: string): Promise<string> => await readFile(join(out, name), 'utf8').catch(() => '')
  const exit = await read('exit')
  if (exit === '') throw new Error(`the scenario did not reach its end:\n${result.stdout}\n${result.stderr}`)
  const [before = Number.NaN, after = Number.NaN] = (await read('df')).trim().split(/\s+/).map(Number)
  return {
    exitCode: Number(exit),
    outputs: parseOutputs(await read('outputs')),
    summary: await read('summary'),
    log: await read('log'),
    after: await read('after'),
    df: [before, after],
  }
}

function insideScript(scenario: Scenario): string {
  const inputs = Object.entries({ ...DEFAULTS, ...scenario.inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  const env = {
    GITHUB_ACTIONS: 'true',
    RUNNER_ENVIRONMENT: 'github-hosted',
    ImageOS: 'ubuntu24',
    GITHUB_WORKSPACE: '/home/runner/work/app/app',
    RUNNER_TEMP: '/home/runner/work/_temp',
    GITHUB_OUTPUT: '/out/outputs',
    GITHUB_STEP_SUMMARY: '/out/summary',
    GITHUB_STATE: '/out/state',
    ...scenario.env,
    ...Object.fromEntries(inputs),
  }
  const words = Object.entries(env).map(([name, value]) => quote(`${name}=${value}`))
  return `cd /
${IMAGE}
${scenario.setup ?? ''}
free() { df --output=avail -B1 / | tail -1; }
touch /out/outputs /out/summary /out/state
stepnow() { cd /home/runner/work/app/app; exec env ${words.join(' ')} node /kit/prepare-disk/index.js >> /out/log 2>&1; }
step() { (stepnow); }
free > /out/df
${scenario.run ?? 'step'}
echo $? > /out/exit
free >> /out/df
{ ${scenario.after ?? ':'}
} > /out/after 2>&1
`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function parseOutputs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', , value = ''] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) found.set(name, value)
  return found
}
