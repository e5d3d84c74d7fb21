import type { Grammar } from '../formats/expression.ts'
import { isNamed, matchEnds, scopeOf } from './code-rule.ts'
import type { Finder } from './finder.ts'
import { evaluate } from './follow.ts'
import { stateFound } from './stated.ts'

const MESON: Grammar = {
  syntax: { lineComments: ['#'], longQuotes: ["'''"], quotes: ["'"] },
  rawQuotes: ["'", "'''"],
  join: /\s*\+\s*/y,
  harmless: /(?:\.(?:strip|to_string)\(\))+/y,
  name: /[A-Za-z_]\w*(?![\w(.])/y,
  end: /\s*(?:[,)]|$)/my,
}

/** `project('name', 'c', version: '1.2.3')`; `meson_version` and the versions of dependencies are others. */
export const mesonFinder: Finder = {
  matches: isNamed('meson.build'),
  find: async (file, tree) => {
    const assign = (name: string) => new RegExp(`^\\s*${name}\\s*=(?!=)\\s*`)
    const scope = scopeOf({ grammar: MESON, assign }, file, tree)
    const { bare, code } = scope.source
    const project = /^[ \t]*project[ \t]*\(/m.exec(bare)
    if (project === null) return []
    const start = project.index + project[0].length
    const end = closing(bare, start)
    const at = matchEnds(scope.source, /(?:^|[\s,(])version\s*:\s*/).find(one => one > start && one <= end)
    if (at === undefined) return []
    const subject = /^\s*'([^'\n]+)'/.exec(code.slice(start, start + 200))?.[1]
    return [stateFound(file, await evaluate(scope, at), { kind: 'Meson project', scheme: 'dotted', subject })]
  },
}

function closing(bare: string, start: number): number {
  let depth = 1
  for (let i = start; i < bare.length; i += 1) {
    const c = bare.charAt(i)
    if (c === '(' || c === '[') depth += 1
    if (c === ')' || c === ']') depth -= 1
    if (depth === 0) return i
  }
  return bare.length
}
