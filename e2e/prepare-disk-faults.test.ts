import { describe, it } from '@jest/globals'
import { ALL, type Case, expectCase, NDK, NET, NEVER, NOTHING, ONE, PYTHON, SWIFT } from './disk/faults.ts'

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
  'a relative path: the goal is seen by the process that deletes, which is elsewhere': {
    inputs: { ...ONE, path: '.', keep: 'android\ndotnet\ntool-cache' },
    // None of its files is large, and the free space is looked at after some of them.
    setup:
      'cd /usr/share/swift/usr/bin; rm big; head -c 200M /dev/zero | split --bytes 60K --suffix-length 4 - part; cd /',
    verdict: 'pass',
    says: ['after freeing'],
    freedMb: [90, 180],
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
    // At most 8,192 of them: 34 MB come between the step's last look and df.
    setup:
      '(while [ ! -e /out/exit ] && kill -0 $$; do echo x > /usr/share/swift/usr/bin/d1/new$((RANDOM % 8192)); done) >/dev/null 2>&1 &',
    inputs: NEVER,
    verdict: 'fail',
    says: ['Swift'],
    removes: [SWIFT],
    slackMb: 50,
  },
  'directories become links to the workspace while it deletes': {
    setup: `(while [ ! -e /out/exit ] && kill -0 $$; do for i in 1 2 3 4 5; do d=/usr/share/swift/usr/bin/d$i; mv $d $d.x && ln -s /home/runner/work/app/app $d; rm -f $d; mv $d.x $d; done; done) >/dev/null 2>&1 &`,
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
  'the space counts on a real overlay': {
    setup: `mkdir -p /data/lower /data/upper /data/work; mount -t tmpfs none /data/lower; echo x > /data/lower/file
mount -t overlay overlay -o lowerdir=/data/lower,upperdir=/data/upper,workdir=/data/work /mnt/other && echo x > /mnt/other/new`,
    inputs: { ...NEVER, path: '/mnt/other', remove: '/mnt/other/file' },
    verdict: 'fail',
    says: ['/mnt/other is an overlay file system'],
    keeps: [...ALL, '/mnt/other/file', '/mnt/other/new'],
    freedMb: NOTHING,
  },
  'a deep tree, and names that no shell likes': {
    setup: `cd /usr/share/swift; for i in $(seq 1 600); do mkdir $(printf 'n%.0s' $(seq 1 40)); cd nnnn*; done; echo x > 'a
b'; mkdir $'\\xff\\xfe'; echo x > $'\\xff\\xfe/\\xe9'; cd /`,
    inputs: NEVER,
    verdict: 'fail',
    says: ['Swift | all of it'],
    removes: ['/usr/share/swift'],
  },
  'a directory with very many files': {
    setup: 'mkdir /usr/share/swift/many; cd /usr/share/swift/many; seq 1 20000 | xargs touch; cd /',
    inputs: NEVER,
    verdict: 'fail',
    says: ['Swift | all of it'],
    removes: ['/usr/share/swift'],
  },
  'what a killed step moved away goes first': {
    setup:
      'mkdir -m 700 /usr/share/.ci-kit-erased-0123456789abcdef; mv /usr/share/swift /usr/share/.ci-kit-erased-0123456789abcdef/piece',
    inputs: ONE,
    verdict: 'pass',
    says: ['left over from a step that was ended'],
    keeps: [NDK, NET, PYTHON],
    removes: ['/usr/share/.ci-kit-erased-0123456789abcdef/piece/usr/bin/big'],
  },
  'a swap file goes last, where memory is ample': {
    setup: 'fallocate -l 60M /swapfile; chmod 600 /swapfile; mkswap /swapfile >/dev/null; swapon /swapfile',
    inputs: NEVER,
    // Without 6 GB of free memory it must stay.
    run: `step; code=$?
grep -q '^/swapfile' /proc/swaps && [ $(awk '/MemAvailable/ { print $2 }' /proc/meminfo) -gt 6500000 ] && touch /out/swap-stayed
(exit $code)`,
    after: 'swapoff /swapfile 2>/dev/null; [ ! -e /out/swap-stayed ] || echo "STILL swap"',
    verdict: 'fail',
    says: ['Swap file /swapfile'],
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
  it.each(Object.entries(cases))('%s', expectCase, 120_000)
})
