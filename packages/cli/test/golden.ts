import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'

/** The text of a file in test/golden. */
export function readGolden(name: string): string {
  return readFileSync(goldenPath(name), 'utf8')
}

/** Compares with the file in test/golden; `UPDATE_GOLDEN=1` writes it, for a person to look at before committing. */
export function expectGolden(name: string, text: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(goldenPath(name), text)
  expect(text).toBe(readGolden(name))
}

function goldenPath(name: string): string {
  return fileURLToPath(new URL(`golden/${name}`, import.meta.url))
}
