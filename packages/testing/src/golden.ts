import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The text of a golden file beside a test; `UPDATE_GOLDEN=1` writes it, to be looked at before it is committed. */
export function goldenText(testUrl: string, name: string, actual: string): string {
  const path = fileURLToPath(new URL(`./golden/${name}`, testUrl))
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, actual)
  }
  return readFileSync(path, 'utf8')
}
