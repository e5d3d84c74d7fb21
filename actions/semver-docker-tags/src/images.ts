import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { parseRepository } from '@ci-kit/registry/reference'
import { parseRecords, splitField } from './csv.ts'
import { type Problems, shown } from './problems.ts'

/** The base names of the images, in lower case, those that are enabled. */
export function parseImages(text: string, problems: Problems): readonly string[] {
  return parseRecords(text).flatMap(fields => problems.collect(() => readLine(fields)) ?? [])
}

function readLine(fields: readonly string[]): readonly string[] {
  const line = fields.join(',')
  const names: string[] = []
  let isEnabled = true
  let hasKeys = false
  for (const field of fields.filter(one => one !== '')) {
    const { key, value } = splitField(field)
    hasKeys ||= key !== undefined
    if (key === undefined || key === 'name') names.push(value)
    else if (key === 'enable') isEnabled = readEnable(value, line)
    else throw unknownName(key, line)
  }
  // Plain names may share a line; with keys, which of several names they belong to would be a guess.
  if (hasKeys && names.length > 1) {
    throw bad(`images has the line ${shown(line)}, which names ${names.length} images`, 'one image per line')
  }
  if (names.length === 0 || names.includes('')) {
    throw bad(`images has the line ${shown(line)}, which names no image`, 'name=ghcr.io/org/app')
  }
  for (const name of names) checkName(name)
  return isEnabled ? names.map(name => name.toLowerCase()) : []
}

function readEnable(value: string, line: string): boolean {
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw bad(`images has enable=${value.slice(0, 60)} in ${shown(line)}; true or false is needed`, 'enable=true')
}

function unknownName(key: string, line: string): KitError {
  const near = nearest(key, ['name', 'enable'])
  const fix = near === undefined ? 'use name= and enable=' : `write ${near}= instead of ${key.slice(0, 60)}=`
  return bad(`images has the attribute ${shown(key)} in ${shown(line)}; name= and enable= are known`, fix)
}

function checkName(name: string): void {
  const parsed = parseRepository(name.toLowerCase())
  if (parsed.ok) return
  if (/[^/:]:[^/]*$|@/.test(name) && !name.includes('://')) {
    throw bad(`images has ${shown(name)}, which has a tag or a digest; the rules give the tags`, 'name=ghcr.io/org/app')
  }
  throw bad(
    `images has ${shown(name)}, which no registry takes: ${parsed.reason}`,
    'name=ghcr.io/org/app, each part in lower case letters and digits, with single . _ or - between them',
  )
}

function bad(message: string, fix: string): KitError {
  return new KitError('bad-image', message, { fix })
}
