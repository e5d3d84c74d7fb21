import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import { boolean, choice, commonInputs, integer, list, Reader } from '@ci-kit/core/readers'
import { type Parsed, parseSize } from '@ci-kit/core/values'
import { CATALOGUE } from '@ci-kit/disk/catalogue'
import { isNamed, PROFILES } from '@ci-kit/disk/catalogue-types'

/** Names of pieces that are no directories of the catalogue. */
export const OTHER_PIECES = ['docker-images', 'docker-build-cache', 'swap'] as const

const spec = {
  ...commonInputs,
  'min-free': diskSize(),
  'target-free': diskSize().optional(),
  'min-inodes': integer({ min: 0 }).optional(),
  path: list().optional(),
  profile: choice(...PROFILES),
  keep: pieceNames().optional(),
  allow: pieceNames().optional(),
  remove: list().optional(),
  background: boolean(),
  'self-hosted': choice('report', 'allow'),
  'dry-run': boolean(),
  watch: boolean(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}

/** A size as everywhere, and `4G` too, which df and this action's users mean as 4GiB. */
function diskSize(): Reader<number> {
  return new Reader((value): Parsed<number> => parseSize(value.trim().replace(/^([\d.]+ ?)([kmgtp])$/i, '$1$2iB')))
}

function pieceNames(): Reader<readonly string[]> {
  return new Reader((value): Parsed<readonly string[]> => {
    const names = value
      .split(/[\n,]/)
      .map(name => name.trim().toLowerCase())
      .filter(name => name !== '')
    const unknown = names.find(name => !isKnown(name))
    if (unknown === undefined) return { ok: true, value: names }
    const known = [
      ...CATALOGUE.flatMap(({ name, group }) => (group ? [group, name] : [name])),
      ...OTHER_PIECES,
      'docker',
    ]
    return {
      ok: false,
      needed: `a list of names, without ${JSON.stringify(unknown.slice(0, 60))}: the names are ${[...new Set(known)].join(', ')}; one of them per line`,
      example: 'android',
    }
  })
}

function isKnown(name: string): boolean {
  return (
    name === 'docker' || OTHER_PIECES.some(piece => piece === name) || CATALOGUE.some(entry => isNamed(entry, name))
  )
}
