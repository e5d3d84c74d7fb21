import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measureParsing } from './parsing.ts'
import { benchRegistry, formatRow } from './registry.ts'
import { measureStart } from './start.ts'
import { type Row, tableOf } from './table.ts'

// npm run bench [-- --mb 400] [--huge]; --huge adds a log of 5 GB.
const { values } = parseArgs({
  options: { mb: { type: 'string', default: '400' }, huge: { type: 'boolean', default: false } },
})
const root = fileURLToPath(new URL('..', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'ci-kit-bench-'))
try {
  mkdirSync(join(root, 'build'), { recursive: true })
  const rows: Row[] = [
    ...(await measureParsing(root, work, Number(values.mb), values.huge)),
    ...measureStart(root, work),
  ]
  const registry = await benchRegistry(line => console.error(line))
  const table = `${tableOf(rows)}\n\n${registry.map(formatRow).join('\n')}`
  const machine = `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`
  console.log(`${table}\n\n${machine}`)
  writeFileSync(join(root, 'build', 'bench.md'), `${table}\n\n${machine}\n`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
