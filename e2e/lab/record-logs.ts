import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordBroken } from './record-broken.ts'
import { recordExample } from './record-example.ts'
import { recordSourceFaults, recordWorldFaults } from './record-faults.ts'
import { recordPeers } from './record-peers.ts'
import { recordBake, recordShop } from './record-shop.ts'
import { recordTerminal } from './record-terminal.ts'
import { recordTraps } from './record-traps.ts'
import { FIXTURES, type Origin } from './recorder.ts'
import { openStudio, type Studio } from './studio.ts'
import { toolVersions } from './tools.ts'

const PARTS: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  shop: recordShop,
  bake: recordBake,
  'source-faults': recordSourceFaults,
  'world-faults': recordWorldFaults,
  broken: recordBroken,
  traps: recordTraps,
  terminal: recordTerminal,
  peers: recordPeers,
  example: recordExample,
}

/**
 * Makes the logs again that the tests of the parser read: all of them, or the parts and `--only=<log>` that are named.
 * A log that is not made again keeps its line in SOURCES.md.
 */
async function main(args: readonly string[]): Promise<void> {
  const only = args.filter(arg => arg.startsWith('--only=')).map(arg => arg.slice('--only='.length))
  const parts = args.filter(arg => !arg.startsWith('--'))
  const unknown = parts.filter(part => !(part in PARTS))
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
  const studio = await openStudio(only)
  // A killed recording must not leave a mounted file system behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void studio.stop().finally(() => process.exit(1)))
  }
  try {
    for (const [name, record] of Object.entries(PARTS)) {
      if (parts.length > 0 && !parts.includes(name)) continue
      const started = Date.now()
      await record(studio)
      console.log(`${name}: recorded in ${Math.round((Date.now() - started) / 1000)} s`)
    }
    await updateSources(studio.recorder.origins)
  } finally {
    await studio.stop()
  }
}

async function updateSources(origins: readonly Origin[]): Promise<void> {
  const path = join(FIXTURES, 'SOURCES.md')
  const before = await readFile(path, 'utf8').catch(() => '')
  const rows = new Map<string, string>()
  for (const line of before.split('\n')) {
    const [, log = ''] = line.match(/^\| (\S+\.log) \|/) ?? []
    if (log !== '' && existsSync(join(FIXTURES, log))) rows.set(log, line)
  }
  for (const { path: log, command, exit, note } of origins) {
    rows.set(log, `| ${log} | \`${command}\` | ${exit} | ${note} |`)
  }
  await writeFile(path, renderSources([...rows.values()].sort()))
}

function renderSources(rows: readonly string[]): string {
  const versions = Object.entries(toolVersions()).map(([name, version]) => `${name} ${version}`)
  return `# Where these logs come from

Real builds, made by \`npm run record-logs\` (e2e/lab) on Linux with ${versions.join(', ')},
and Debian 12's docker.io 20.10 (classic) and buildah 1.28.
The registries are real too, on the loopback interface: 5000 is open, 5001 wants a login, 5002 is read-only.
The one base image is a static busybox; the packages that the shop "installs" are files of random bytes.
The Dockerfiles are in e2e/lab/record-*.ts and, for the shop, packages/cli/example/Dockerfile.

A log of the same name in plain/ and rawjson/ is the same build, except for bake, which was run twice: the daemon keeps
a record of each target alone. The logs in tty/ are builds of their own; their records are rawjson/tty-*.log. tty/ is
what a person copies from the terminal at the end, tty-frames/ every byte that the terminal received.

| log | command | exit code | what it shows |
|---|---|---|---|
${rows.join('\n')}
`
}

await main(process.argv.slice(2))
