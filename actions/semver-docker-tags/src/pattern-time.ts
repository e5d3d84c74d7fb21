import { runInThisContext } from 'node:vm'
import { KitError } from '@ci-kit/core/errors'
import { compile } from './patterns.ts'
import { shown } from './problems.ts'
import type { Rule } from './rules.ts'
import { type ReadOptions, stripPrefix } from './subject.ts'

// A thousand names take some milliseconds; what takes longer than this grows without end.
const LIMIT_MS = 2000

const known = new WeakMap<Rule, Set<string>>()

/**
 * Throws when the rule's regular expression takes for ever on one of these names, which anybody who can push a tag
 * chooses. They are tried where a timer can end it; afterwards the same work is known to be short.
 */
export function boundTime(rule: Rule, names: readonly string[], options: ReadOptions): void {
  const pattern = rule.attributes.get(rule.type === 'match' ? 'pattern' : 'match') ?? ''
  if (pattern === '') return
  const tried = known.get(rule) ?? new Set<string>()
  known.set(rule, tried)
  const own = names.flatMap(name => stripPrefix(name, rule, options) ?? [])
  const texts = own.filter(text => !tried.has(text))
  if (texts.length === 0) return
  for (const text of texts) tried.add(text)
  const { regexp, widened } = compile(pattern)
  const sources = [regexp, widened].filter(one => one !== undefined).map(one => [one.source, one.flags])
  // The names are data within the program: a JSON text is an expression of the language.
  const program = `for (const [source, flags] of ${JSON.stringify(sources)}) {
    const regexp = new RegExp(source, flags)
    for (const text of ${JSON.stringify(texts)}) regexp.exec(text)
  }`
  try {
    runInThisContext(program, { timeout: LIMIT_MS })
  } catch (cause) {
    if (!isTimeout(cause)) throw cause
    throw new KitError(
      'slow-pattern',
      `the rule ${shown(rule.line)} has a regular expression that takes more than ${LIMIT_MS / 1000} s on ${
        texts.length === 1 ? shown(texts[0] ?? '') : `${texts.length} names`
      }`,
      { cause, fix: 'take repetitions within repetitions, such as (a+)+, out of the pattern' },
    )
  }
}

function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
