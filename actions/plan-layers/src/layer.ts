import { type Parsed, refused } from '@ci-kit/core/values'
import { splitWords } from './words.ts'

/** One line of the input, with what it says and not yet with the defaults. */
export interface LayerLine {
  readonly name: string
  readonly target: string
  readonly image: string | undefined
  readonly dockerfile: string | undefined
  readonly context: string | undefined
  /** Undefined where the line does not say. */
  readonly needs: readonly string[] | undefined
  readonly buildArgs: readonly string[]
}

const EXAMPLE = 'python target=python needs=base arg:PYTHON=3.13'
// A tag has at most 128 characters, with the prefix and the quarter; an artifact and a job are named after it too.
const NAME = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/
const MAX_NAME_LENGTH = 60
const ARG = /^[A-Za-z_][A-Za-z0-9_]*$/
// Only before any quote: a value in quotes may have one.
const COMMENT = /^([^"'#]*\s)#.*$/
const KEYS = ['target', 'image', 'dockerfile', 'context', 'needs'] as const
type Key = (typeof KEYS)[number]

/** Reads `python target=py needs=base arg:PYTHON=3.13`. */
export function parseLayer(line: string): Parsed<LayerLine> {
  const words = splitWords(line.replace(COMMENT, '$1'))
  const [name = '', ...rest] = words ?? []
  if (words === undefined) return refused('a closing quote', EXAMPLE)
  if (NAME.test(name.split(',', 1)[0] ?? '') && name.includes(',')) return refused('one layer', EXAMPLE)
  if (!NAME.test(name) || name.length > MAX_NAME_LENGTH) {
    return refused(
      `a name of at most ${MAX_NAME_LENGTH} lower case letters, digits, dots and dashes in place of ${JSON.stringify(name)}`,
      EXAMPLE,
    )
  }
  const found = new Map<Key, string>()
  const buildArgs: string[] = []
  for (const word of rest) {
    const [key, value] = splitAt(word)
    const known = KEYS.find(one => one === key)
    if (key.startsWith('arg:')) {
      if (!ARG.test(key.slice('arg:'.length)))
        return refused(`arg:NAME=value in place of ${JSON.stringify(word)}`, EXAMPLE)
      buildArgs.push(`${key.slice('arg:'.length)}=${value}`)
    } else if (known === undefined) {
      return refused(`one of ${KEYS.join('=, ')}= and arg:NAME= in place of ${JSON.stringify(word)}`, EXAMPLE)
    } else if (found.has(known) || value === '') {
      return refused(`${known}= with a value, once,`, EXAMPLE)
    } else found.set(known, value)
  }
  return {
    ok: true,
    value: {
      name,
      target: found.get('target') ?? name,
      image: found.get('image'),
      dockerfile: found.get('dockerfile'),
      context: found.get('context'),
      needs: needsOf(found.get('needs')),
      buildArgs,
    },
  }
}

/** A word without `=` is all key, which no key is. */
function splitAt(word: string): readonly [key: string, value: string] {
  const equals = word.indexOf('=')
  return equals === -1 ? [word, ''] : [word.slice(0, equals), word.slice(equals + 1)]
}

function needsOf(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined
  if (value === 'none') return []
  return [...new Set(value.split(',').filter(name => name !== ''))]
}
