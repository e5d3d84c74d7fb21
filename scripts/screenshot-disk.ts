import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runMachine } from '../e2e/disk/machine.ts'
import { repositoryRoot } from './root.ts'

// npm run screenshot:disk: docs/prepare-disk.png, of the real action in a machine of its own. Needs root and Linux.
// As large as on a hosted image, in extents that hold no data.
const SETUP = `
grow() { fallocate -l "$2" "$1/more"; }
grow /usr/share/swift/usr/bin 3100M
for v in 27 28 29; do grow /usr/local/lib/android/sdk/ndk/$v 2000M; done
grow /usr/share/dotnet/sdk 4500M
mkdir -p /usr/local/.ghcup/ghc /usr/lib/jvm/temurin-21 /var/lib/docker/overlay2 /opt/hostedtoolcache/CodeQL/2.23
grow /usr/local/.ghcup/ghc 3400M
grow /opt/hostedtoolcache/CodeQL/2.23 1600M
grow /opt/hostedtoolcache/Python/3.12 1500M
grow /var/lib/docker/overlay2 3300M
grow /home/runner/work/app/app 2100M
mkdir -p /home/runner/work/app/app/.github/workflows
cat > /home/runner/work/app/app/.github/workflows/images.yml <<'END'
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-dotnet@v5
END
`

const folder = await mkdtemp(join(tmpdir(), 'screenshot-disk-'))
try {
  const outcome = await runMachine({
    kit: join(repositoryRoot, 'dist'),
    sizeMb: 34_000,
    inodes: 200_000,
    setup: SETUP,
    inputs: { 'min-free': '28GB' },
    env: { GITHUB_WORKFLOW_REF: 'org/app/.github/workflows/images.yml@refs/heads/main', GITHUB_JOB: 'build' },
  })
  const summary = join(folder, 'summary.md')
  await writeFile(summary, outcome.summary)
  const tsx = join(repositoryRoot, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const script = join(repositoryRoot, 'scripts', 'screenshot.ts')
  const out = ['--out', join(repositoryRoot, 'docs', 'prepare-disk.png'), '--max-height', '1900', '--summary', summary]
  const child = spawn(process.execPath, [tsx, script, ...out], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true })
}
