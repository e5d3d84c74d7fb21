import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { runMachine, type Scenario, type StepOutcome } from './disk/machine.ts'
import { sourceOfKit } from './lab/kit.ts'

type Case = Omit<Scenario, 'kit'> & {
  readonly verdict: 'pass' | 'warn' | 'fail' | 'unknown'
  /** What the log or the summary must say. */
  readonly says: readonly string[]
  /** Paths that must be there afterwards, and that must not. */
  readonly keeps?: readonly string[]
  readonly removes?: readonly string[]
  /** What others may write meanwhile, in MB. */
  readonly slackMb?: number
  /** How much df must show as freed, in MB. */
  readonly freedMb?: readonly [least: number, most: number]
}

const SWIFT = '/usr/share/swift/usr/bin/big'
const NDK = '/usr/local/lib/android/sdk/ndk/27/big'
const NET = '/usr/share/dotnet/sdk/big'
const PYTHON = '/opt/hostedtoolcache/Python/3.12/big'
const ALL = [SWIFT, NDK, NET, PYTHON]
const PRECIOUS = ['/home/runner/work/app/app/precious', '/data/precious']
// About 100 MB are free: one piece is enough for this, the largest and cheapest.
const ONE = { 'min-free': '200MB' }
const NEVER = { 'min-free': '10GB' }
const NOTHING: readonly [number, number] = [-1, 1]

const refusals: readonly (readonly [name: string, path: string, reason: string, setup?: string])[] = [
  ['the root', '/', 'belongs to the system'],
  ['home', '/home/runner', 'it holds /home/runner/work'],
  ['what is above home', '/home', '/home belongs to the system'],
  ['a directory in home', '/home/runner/.cache', 'inside /home/runner', 'mkdir -p /home/runner/.cache'],
  ['the workspace', '/home/runner/work/app/app', 'the workspace'],
  [
    'what is in the workspace',
    '/home/runner/work/app/app/src',
    'the workspace',
    'mkdir -p /home/runner/work/app/app/src',
  ],
  ["the runner's work directory", '/home/runner/work', 'it holds'],
  ["the runner's temporary files", '/home/runner/work/_temp', "the runner's directory for temporary files"],
  ["docker's binary", '/usr/bin/docker', 'inside /usr/bin'],
  ["docker's data", '/var/lib/docker', 'belongs to the system'],
  ["dpkg's database", '/var/lib/dpkg', 'belongs to the system'],
  ['the kit itself', '/kit', 'it holds /kit/prepare-disk'],
  ['the runtime', '/node', 'belongs to the system'],
  ['a directory of the system', '/usr/lib/systemd', 'belongs to the system'],
  ['all of /usr', '/usr', 'it holds'],
  ['the tool cache as a whole', '/opt/hostedtoolcache', 'the tool cache as a whole'],
  ['a mount point', '/mnt/other', 'another device', 'mount -t tmpfs none /mnt/other; touch /mnt/other/file'],
  ['what holds a mount point', '/mnt/sub', 'is a mount point', 'mkdir -p /mnt/sub/x; mount -t tmpfs none /mnt/sub/x'],
  [
    'a bind mount of its own device',
    '/data/bound',
    'is a mount point',
    'mkdir /data/bound /data/inner; mount --bind /data/inner /data/bound',
  ],
  ['another device', '/mnt/other/x', 'another device', 'mount -t tmpfs none /mnt/other; mkdir /mnt/other/x'],
  ['a symbolic link', '/data/link', 'symbolic link', 'ln -s /home/runner/work /data/link'],
  ['a path through a link', '/data/link/app', 'symbolic link', 'ln -s /home/runner/work /data/link'],
  [
    'the workspace under another name',
    '/data/alias/app',
    'workspace',
    'mkdir /data/alias; mount --bind /home/runner/work /data/alias',
  ],
  ['a pattern', '/data/*', 'does not exist'],
  ['dots', '/data/../data/x', 'without . and ..', 'mkdir /data/x'],
  ['a relative path', 'data', 'not an absolute path'],
  ['a path that is not there', '/data/none', 'does not exist'],
  ['a socket', '/data/fifo', 'neither a directory nor a regular file', 'mkfifo /data/fifo'],
  ['/proc', '/proc/sys', '/proc'],
]

const cases: Readonly<Record<string, Case>> = {
  'enough: nothing is touched': {
    inputs: { 'min-free': '20MB' },
    verdict: 'pass',
    says: ['enough, nothing was touched'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'one piece is enough: the cheapest goes': {
    inputs: ONE,
    verdict: 'pass',
    says: ['Swift'],
    keeps: [NDK, NET, PYTHON],
    removes: [SWIFT],
    freedMb: [199, 212],
  },
  'all is not enough: red, with what fills the disk': {
    inputs: NEVER,
    verdict: 'fail',
    says: ['Insufficient free space: need 10.0 GB on / (/dev/loop', 'after freeing', 'What fills the disk', '`/data`'],
    setup: 'fallocate -l 60M /data/large',
    removes: ALL,
  },
  'a missing path': {
    inputs: { path: '/no/such' },
    verdict: 'unknown',
    says: ['path-missing: path is "/no/such"'],
    keeps: ALL,
  },
  'the space counts on another device': {
    setup: 'mount -t tmpfs -o size=64M none /mnt/other',
    inputs: { path: '/mnt/other', 'min-free': '100MB' },
    verdict: 'fail',
    says: ['need 100.0 MB on /mnt/other (none, tmpfs)'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'a piece lies on another device': {
    setup:
      'rm -r /usr/share/swift; mkdir /usr/share/swift; mount -t tmpfs none /usr/share/swift; echo x > /usr/share/swift/file',
    inputs: ONE,
    verdict: 'pass',
    says: [],
    keeps: ['/usr/share/swift/file'],
  },
  'the workspace is mounted inside a piece': {
    setup: 'mkdir /usr/share/swift/ws; mount --bind /home/runner/work/app/app /usr/share/swift/ws',
    inputs: NEVER,
    verdict: 'fail',
    says: ['/usr/share/swift/ws is a mount point'],
    keeps: [SWIFT, '/usr/share/swift/ws/precious'],
  },
  'a file system is mounted inside a piece': {
    setup: 'mkdir /usr/share/swift/tmp; mount -t tmpfs none /usr/share/swift/tmp; echo x > /usr/share/swift/tmp/file',
    inputs: NEVER,
    verdict: 'fail',
    says: ['/usr/share/swift/tmp is a mount point'],
    keeps: [SWIFT, '/usr/share/swift/tmp/file'],
  },
  'a file is mounted over a file of a piece': {
    setup: 'echo x > /usr/share/swift/cover; mount --bind /data/precious /usr/share/swift/cover',
    inputs: NEVER,
    verdict: 'fail',
    says: ['is a mount point'],
    keeps: [SWIFT],
  },
  'a piece is a link to the workspace': {
    setup: 'rm -r /usr/share/swift; ln -s /home/runner/work/app/app /usr/share/swift',
    inputs: NEVER,
    verdict: 'fail',
    says: [],
    keeps: ['/usr/share/swift/precious'],
  },
  'a piece is reached through a link': {
    setup: 'mv /usr/local/lib/android /data/android; ln -s /data/android /usr/local/lib/android',
    inputs: NEVER,
    verdict: 'fail',
    says: ['reached through the symbolic link /usr/local/lib/android'],
    keeps: ['/data/android/sdk/ndk/27/big'],
  },
  'an immutable file': {
    setup: 'touch /usr/share/swift/usr/fixed; chattr +i /usr/share/swift/usr/fixed',
    after: 'chattr -i /usr/share/swift/usr/fixed',
    inputs: NEVER,
    verdict: 'fail',
    says: ['/usr/share/swift/usr/fixed', 'immutable or append-only', 'a part'],
    keeps: ['/usr/share/swift/usr/fixed'],
    removes: [SWIFT],
  },
  'an immutable directory': {
    setup: 'chattr +i /usr/share/swift/usr/bin',
    after: 'chattr -i /usr/share/swift/usr/bin',
    inputs: ONE,
    verdict: 'pass',
    says: ['immutable or append-only'],
    keeps: [SWIFT],
    removes: [NDK],
  },
  'no inode is left, and a piece gives some': {
    inodes: 1600,
    setup: 'i=0; while touch /data/n$i 2>/dev/null; do i=$((i+1)); done',
    inputs: { 'min-free': '1MB', 'min-inodes': '20' },
    verdict: 'pass',
    says: ['inodes'],
  },
  'no inode is left, and nothing can go': {
    inodes: 1600,
    setup:
      'rm -r /usr/share/swift /usr/share/dotnet /usr/local/lib/android /opt/hostedtoolcache/Python; i=0; while touch /data/n$i 2>/dev/null; do i=$((i+1)); done',
    inputs: { 'min-free': '1MB', 'min-inodes': '20' },
    verdict: 'fail',
    says: ['Insufficient free inodes: need 20 on /'],
  },
  'a read-only file system': {
    setup: 'mount -o remount,ro /',
    env: { RUNNER_TEMP: '/out/temp' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['/ is mounted read-only'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'no root and no sudo': {
    setup: 'chmod -R a+rwX /out /home/runner',
    run: 'chmod a+rw /out/*; setpriv --reuid 12345 --regid 12345 --clear-groups bash -c "$(declare -f stepnow); stepnow"',
    inputs: NEVER,
    verdict: 'fail',
    says: ['may not delete it', 'sudo without a password', 'removing freed nothing'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'files are created while it deletes': {
    setup: '(while [ ! -e /out/exit ]; do echo x > /usr/share/swift/usr/bin/d1/new$RANDOM; done) >/dev/null 2>&1 &',
    inputs: NEVER,
    verdict: 'fail',
    says: ['Swift'],
    removes: [SWIFT],
    slackMb: 50,
  },
  'directories become links to the workspace while it deletes': {
    setup: `(while [ ! -e /out/exit ]; do for i in 1 2 3 4 5; do d=/usr/share/swift/usr/bin/d$i; mv $d $d.x && ln -s /home/runner/work/app/app $d; rm -f $d; mv $d.x $d; done; done) >/dev/null 2>&1 &`,
    inputs: NEVER,
    verdict: 'fail',
    says: ['Swift'],
  },
  'a deleted file is still open': {
    setup: `sleep 60 3< ${SWIFT} & echo $! > /out/pid`,
    after: 'kill $(cat /out/pid)',
    inputs: { ...NEVER, keep: 'android\ndotnet\ntool-cache' },
    verdict: 'fail',
    says: ['Insufficient free space'],
    removes: [SWIFT],
    freedMb: [-1, 3],
  },
  'a large file has a second name outside': {
    setup: `ln ${SWIFT} /data/second`,
    inputs: { ...NEVER, keep: 'android\ndotnet\ntool-cache' },
    verdict: 'fail',
    says: ['Insufficient free space'],
    keeps: ['/data/second'],
    removes: [SWIFT],
    freedMb: [-1, 3],
  },
  'the disk is full to the last byte': {
    setup: 'dd if=/dev/zero of=/data/fill bs=1M 2>/dev/null; dd if=/dev/zero of=/data/fill2 bs=1k 2>/dev/null; true',
    inputs: { 'min-free': '100MB' },
    verdict: 'pass',
    says: ['after freeing'],
    removes: [SWIFT],
  },
  'a self-hosted runner': {
    env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['this is a self-hosted runner', 'Would go'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'a runner that does not say what it is': {
    env: { RUNNER_ENVIRONMENT: '' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['does not say that it is hosted by GitHub'],
    keeps: ALL,
  },
  'a self-hosted runner that allows it': {
    env: { RUNNER_ENVIRONMENT: 'self-hosted' },
    inputs: { ...ONE, 'self-hosted': 'allow' },
    verdict: 'pass',
    says: ['after freeing'],
    removes: [SWIFT],
  },
  'a container': {
    setup: 'touch /.dockerenv',
    inputs: NEVER,
    verdict: 'fail',
    says: ['runs in a container'],
    keeps: ALL,
  },
  'a podman container': {
    setup: 'rm -f /run; mkdir -p /run; touch /run/.containerenv',
    inputs: NEVER,
    verdict: 'fail',
    says: ['runs in a container'],
    keeps: ALL,
  },
  'a dry run': {
    inputs: { ...ONE, 'dry-run': 'true' },
    verdict: 'fail',
    says: ['Would go', 'without dry-run'],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'never red': {
    inputs: { ...NEVER, 'fail-on': 'never', 'dry-run': 'true' },
    verdict: 'fail',
    says: ['Insufficient'],
    keeps: ALL,
  },
  'only the target is missed': {
    inputs: { 'min-free': '1MB', 'target-free': '10GB' },
    verdict: 'warn',
    says: ['below the target'],
  },
  'keep is kept': {
    inputs: { ...NEVER, keep: 'swift\ntool-cache' },
    verdict: 'fail',
    says: ['keep names it'],
    keeps: [SWIFT, PYTHON],
    removes: [NDK],
  },
  'a careful profile': {
    inputs: { ...NEVER, profile: 'conservative' },
    verdict: 'fail',
    says: ['allowing'],
    keeps: [NET, PYTHON],
    removes: [SWIFT, NDK],
  },
  'the workflow uses a piece': {
    setup:
      'mkdir -p /home/runner/work/app/app/.github/workflows; echo "  - run: dotnet build" > /home/runner/work/app/app/.github/workflows/ci.yml',
    env: { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/ci.yml@refs/heads/main' },
    inputs: NEVER,
    verdict: 'fail',
    says: ['the workflow uses it: line 1'],
    keeps: [NET],
    removes: [SWIFT],
  },
  'without /proc nothing can be held, so nothing is deleted': {
    hasNoProc: true,
    inputs: NEVER,
    verdict: 'fail',
    says: [],
    keeps: ALL,
    freedMb: NOTHING,
  },
  'in the background: moved at once, deleted in the end': {
    inputs: { 'min-free': '150MB', 'target-free': '400MB', background: 'true' },
    verdict: 'pass',
    says: ['background'],
    after: 'sleep 1; ls -A /usr/share /usr/local/lib/android/sdk/ndk',
    removes: [SWIFT],
  },
}

describe('faults, on real mounts', () => {
  let kit = ''
  beforeAll(() => {
    kit = join(sourceOfKit(), 'dist')
  })

  it.each(Object.entries(cases))(
    '%s',
    async (name, scenario) => {
      const outcome = await runMachine({ ...scenario, after: checks(scenario), kit })
      const told = `${outcome.log}\n${outcome.summary}`
      const context = `${name}\n${told}\n${outcome.after}`
      expect([outcome.outputs.get('verdict'), context]).toEqual([scenario.verdict, context])
      for (const text of scenario.says) expect(told.replaceAll('\\', '')).toContain(text)
      expectRed(outcome, scenario)
      expectHonest(outcome, scenario, context)
    },
    120_000,
  )

  it.each(refusals.map(([name, path, reason, setup]) => ({ name, path, reason, setup })))(
    'refuses to remove $name',
    async ({ path, reason, setup }) => {
      const inputs = { ...NEVER, remove: path, keep: 'android\nswift\ndotnet\ntool-cache' }
      const scenario: Case = {
        inputs,
        verdict: 'fail',
        says: [],
        keeps: ALL,
        ...(setup === undefined ? {} : { setup }),
      }
      const outcome = await runMachine({ ...scenario, after: checks(scenario), kit })
      const told = `${outcome.log}\n${outcome.summary}`.replaceAll('\\', '')
      expect(told).toContain('Left alone')
      expect(told).toContain(reason)
      expectHonest(outcome, { ...scenario, freedMb: NOTHING }, told)
    },
    120_000,
  )
})

function checks({ keeps = [], removes = [], after = '' }: Case): string {
  const tests = [
    ...[...keeps, ...PRECIOUS].map(path => `[ -e ${path} ] || echo "LOST ${path}"`),
    ...removes.map(path => `[ ! -e ${path} ] || echo "STILL ${path}"`),
    ...PRECIOUS.map(path => `[ "$(cat ${path})" = precious ] || echo "CHANGED ${path}"`),
  ]
  return [after, ...tests].join('\n')
}

function expectRed({ exitCode }: StepOutcome, { verdict, inputs }: Case): void {
  const isRed = (verdict === 'fail' || verdict === 'unknown') && inputs?.['fail-on'] !== 'never'
  expect(exitCode).toBe(isRed ? 1 : 0)
}

/** Nothing is lost, and nothing is claimed that df does not show. */
function expectHonest(
  { df: [before, after], outputs, after: said }: StepOutcome,
  scenario: Case,
  context: string,
): void {
  expect([said.match(/^(?:LOST|STILL|CHANGED).*$/gm) ?? [], context]).toEqual([[], context])
  expect(said).not.toContain('.ci-kit-erased')
  const claimed = Number(outputs.get('freed-bytes') ?? 0)
  // The step itself writes a few small files; others of a scenario may write, too.
  const shown = after - before
  expect(claimed).toBeLessThanOrEqual(Math.max(0, shown) + (scenario.slackMb ?? 3) * 1e6)
  const [least, most] = scenario.freedMb ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  expect(claimed / 1e6).toBeGreaterThanOrEqual(least)
  expect(claimed / 1e6).toBeLessThanOrEqual(most)
}
