import { KitError, messageOf } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { GLOBAL_NAMES, unknownNames } from './expressions.ts'
import type { FlavorText } from './flavor.ts'
import { compile } from './patterns.ts'
import { type Problems, shown } from './problems.ts'
import type { Rule } from './rules.ts'
import { VERSION_NAMES } from './subject.ts'

interface Texts {
  readonly rules: readonly Rule[]
  readonly flavor: FlavorText
  readonly texts: readonly (string | undefined)[]
}

/** Reads every template and regular expression once, so that one that cannot be read fails whatever the event is. */
export function checkExpressions({ rules, flavor, texts }: Texts, problems: Problems): readonly string[] {
  const warnings: string[] = []
  const check = (text: string, own: readonly string[]): void => {
    const unknown = problems.collect(() => unknownNames(text, own)) ?? []
    for (const name of unknown) {
      const near = nearest(name, [...GLOBAL_NAMES, ...own])
      warnings.push(
        `${shown(text)} has the expression {{${name}}}, which is not known and so is empty${near === undefined ? '' : `; did you mean {{${near}}}?`}`,
      )
    }
  }
  for (const rule of rules) {
    for (const [name, value] of rule.attributes) {
      if (isRegExp(rule, name)) problems.collect(() => checkRegExp(rule, value))
      else check(value, name === 'pattern' && rule.type !== 'schedule' ? VERSION_NAMES : [])
    }
  }
  for (const text of [...Object.values(flavor), ...texts]) check(text ?? '', [])
  return warnings
}

function isRegExp(rule: Rule, name: string): boolean {
  return name === 'match' || (name === 'pattern' && rule.type === 'match')
}

function checkRegExp(rule: Rule, pattern: string): void {
  if (pattern === '' && rule.type !== 'match') return
  try {
    compile(pattern)
  } catch (cause) {
    throw new KitError(
      'bad-tags',
      `the rule ${shown(rule.line)} has a regular expression that cannot be read: ${messageOf(cause)}`,
      {
        cause,
        fix: 'type=match,"pattern=v(.*)",group=1',
      },
    )
  }
}

/** Whether any text has one of these expressions. */
export function mentions({ rules, flavor, texts }: Texts, pattern: RegExp): boolean {
  const all = [...rules.flatMap(rule => [...rule.attributes.values()]), ...Object.values(flavor), ...texts]
  return all.some(text => text !== undefined && pattern.test(text))
}
