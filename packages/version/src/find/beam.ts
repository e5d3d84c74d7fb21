import type { Grammar } from '../formats/expression.ts'
import { ELIXIR } from '../formats/languages.ts'
import { type CodeRule, codeFinder, endsIn, firstGroup, isNamed, matchEnds, scopeOf } from './code-rule.ts'
import type { Finder } from './finder.ts'
import { evaluate } from './follow.ts'
import { dynamic, folderOf, resolvePath, stateFound } from './stated.ts'
import { readVersionFile } from './version-file-text.ts'

const MIX = {
  grammar: ELIXIR,
  assign: (name: string) => {
    const word = name.replace(/\\\(\\\)$|\(\)$/, '')
    return word.startsWith('@')
      ? new RegExp(`^\\s*${word}\\s+(?=\\S)`)
      : new RegExp(`^\\s*(?:defp?\\s+${word}(?:\\(\\))?,\\s*do:\\s*|${word}\\s*=\\s*)`)
  },
}

/** The keyword list of `project`; versions of dependencies and releases come after it. */
export const mixFinder: Finder = {
  matches: isNamed('mix.exs'),
  find: async (file, tree) => {
    const scope = scopeOf(MIX, file, tree)
    const [project = 0] = matchEnds(scope.source, /^\s*def\s+project\b/)
    const at = matchEnds(scope.source, /(?:^|[\s,[(])version:\s*/).find(end => end > project)
    if (at === undefined) return []
    const subject = firstGroup(scope.source.code, /(?:^|[\s,[])app:\s*:(\w+)/)
    return [stateFound(file, await evaluate(scope, at), { kind: 'Mix project', scheme: 'semver', subject })]
  },
}

const ERLANG: Grammar = {
  syntax: { lineComments: ['%'], quotes: ['"'] },
  rawQuotes: ['"'],
  name: /(?!)/y,
  end: /\s*\}/y,
}

const APP_SRC: CodeRule = {
  kind: 'Erlang application',
  scheme: 'semver',
  matches: endsIn('.app.src', '.app.src.script'),
  grammar: ERLANG,
  version: /\{\s*vsn\s*,\s*/,
  subject: /\{\s*application\s*,\s*'?(\w+)/,
  isFirst: true,
  compute: async (text, at, { file, tree }) => {
    const tool = /^"?(git|semver|hg)\b/.exec(text)?.[1]
    if (tool !== undefined) return dynamic(file, at, `from version control: ${tool}`)
    const written = /^\{\s*file\s*,\s*"([^"]{1,200})"/.exec(text)?.[1]
    const path = written === undefined ? undefined : resolvePath('', written)
    for (const one of [path, resolvePath(folderOf(folderOf(file.path)), written ?? '')]) {
      const content = one === undefined || one === '' ? undefined : await tree.read(one)
      if (one !== undefined && content !== undefined) return readVersionFile({ path: one, text: content })
    }
    return undefined
  },
}

export const appSrcFinder: Finder = codeFinder(APP_SRC)
