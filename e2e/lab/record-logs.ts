import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recordSourceFaults, recordWorldFaults } from './record-faults.ts'
import { recordBake, recordShop } from './record-shop.ts'
import { recordTraps } from './record-traps.ts'
import { FIXTURES, type Origin } from './recorder.ts'
import { openStudio, type Studio } from './studio.ts'
import { toolVersions } from './tools.ts'

const PARTS: Readonly<Record<string, (studio: Studio) => Promise<void>>> = {
  shop: recordShop,
  bake: recordBake,
  'source-faults': recordSourceFaults,
  'world-faults': recordWorldFaults,
  traps: recordTraps,
}

/** Makes the logs again that the tests of the parser read: all, or the parts that are named. */
async function main(names: readonly string[]): Promise<void> {
  const studio = await openStudio()
  process.once('SIGTERM', () => process.exit(143))
  try {
    for (const [name, record] of Object.entries(PARTS)) {
      if (names.length > 0 && !names.includes(name)) continue
      const started = Date.now()
      await record(studio)
      console.log(`${name}: recorded in ${Math.round((Date.now() - started) / 1000)} s`)
    }
    for (const origin of studio.recorder.origins) console.log(`${origin.path}: exit ${origin.exit}`)
    if (names.length === 0) await writeFile(join(FIXTURES, 'SOURCES.md'), renderSources(studio.recorder.origins))
  } finally {
    await studio.stop()
  }
}

function renderSources(origins: readonly Origin[]): string {
  const versions = Object.entries(toolVersions()).map(([name, version]) => `${name} ${version}`)
  const rows = origins.map(origin => `| ${origin.path} | \`${origin.command}\` | ${origin.exit} | ${origin.note} |`)
  return `# Where these logs come from

Real builds, made by \`npm run record-logs\` (e2e/lab) on Linux with ${versions.join(', ')}.
The registries are real too, on the loopback interface: 5000 is open, 5001 wants a login, 5002 is read-only.
The one base image is a static busybox; the packages that the shop "installs" are files of random bytes.
The Dockerfiles are in e2e/lab/record-*.ts and, for the shop, packages/cli/example/Dockerfile.

| log | command | exit code | what it shows |
|---|---|---|---|
${rows.join('\n')}
`
}

await main(process.argv.slice(2))
