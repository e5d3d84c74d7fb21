import type { Grammar } from './expression.ts'
import type { Syntax } from './source-text.ts'

export const C_LIKE: Syntax = { lineComments: ['//'], blockComments: [['/*', '*/']], quotes: ['"', "'"] }
export const HASH: Syntax = { lineComments: ['#'], quotes: ['"', "'"] }
export const SHELL: Syntax = { lineComments: ['#'], needsSpace: true, quotes: ['"', "'"] }

// A comma, a bracket that closes, an `if` that follows, the end of the line.
const END = /[ \t]*(?:[,;)}\]]|\r?$|(?:if|unless|do)\b)/my
const PLUS = /\s*\+\s*/y

export const RUBY: Grammar = {
  syntax: { lineComments: ['#'], blockComments: [['\n=begin', '\n=end']], quotes: ['"', "'"] },
  rawQuotes: ["'"],
  interpolation: /#\{(?<name>[^{}]{0,100})\}/dg,
  join: PLUS,
  harmless: /(?:\.(?:freeze|dup|strip|chomp|to_s|to_str)(?:\(\))?(?![\w(]))+/y,
  name: /(?:@{1,2})?[A-Za-z_]\w*(?:(?:::|\.(?!(?:freeze|dup|strip|chomp|to_s|to_str)\b))[A-Za-z_]\w*)*(?![\w(?!])/y,
  end: END,
}

export const ELIXIR: Grammar = {
  syntax: { lineComments: ['#'], longQuotes: ['"""'], quotes: ['"'] },
  rawQuotes: [],
  interpolation: /#\{(?<name>[^{}]{0,100})\}/dg,
  join: /\s*<>\s*/y,
  name: /@?[a-z_]\w*(?:\(\))?(?![\w(.?!])/y,
  end: END,
}

export const GRADLE: Grammar = {
  syntax: { ...C_LIKE, longQuotes: ['"""', "'''"] },
  rawQuotes: ["'", "'''"],
  interpolation: /\$\{(?<braced>[^{}]{0,100})\}|\$(?<bare>[A-Za-z_][\w.]*)/dg,
  join: PLUS,
  harmless: /(?:\.(?:trim\(\)|toString\(\)|get\(\)|toLowerCase\(\))|(?: as String\??)|(?:!!))+/y,
  name: /(?:(?:rootProject|project|parent|rootProject\.ext|providers)\.)?(?:property|properties|prop|findProperty|getProperty|gradleProperty|extra\.get|ext\.get)\(["'][\w.-]{1,100}["']\)|(?:rootProject\.)?extra\[["'][\w.-]{1,100}["']\]|(?:\w+\.)?properties\[["'][\w.-]{1,100}["']\]|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w(["'])/y,
  end: /[ \t]*(?:[,;)}\]]|\r?$|as String\b)/my,
}

export const SCALA: Grammar = {
  syntax: { ...C_LIKE, quotes: ['"'], longQuotes: ['"""'] },
  rawQuotes: ['"', '"""'],
  join: PLUS,
  harmless: /(?:\.(?:trim|value)(?:\(\))?(?![\w(]))+/y,
  name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w(["])/y,
  end: END,
}

export const LISP: Syntax = { lineComments: [';'], quotes: ['"'] }

export const NIX: Grammar = {
  syntax: { lineComments: ['#'], blockComments: [['/*', '*/']], longQuotes: ["''"], quotes: ['"'] },
  rawQuotes: [],
  interpolation: /\$\{(?<name>[^{}]{0,100})\}/dg,
  join: PLUS,
  name: /[A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*(?=\s*[;})+])/y,
  end: /\s*;/y,
}

/** Shells as far as PKGBUILD and its kin use them. */
export const BASH: Grammar = {
  syntax: SHELL,
  rawQuotes: ["'"],
  interpolation: /\$\{(?<braced>\w{1,60})\}|\$(?<bare>\w{1,60})/dg,
  name: /(?!)/y,
  end: /[ \t]*(?:;|#|\r?$)/my,
}

export const LUA: Grammar = {
  syntax: { lineComments: ['--'], blockComments: [['--[[', ']]']], quotes: ['"', "'"] },
  rawQuotes: ['"', "'"],
  join: /\s*\.\.\s*/y,
  name: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w(["'])/y,
  end: END,
}

/** Languages with C's comments and texts in quotes, joined with `+` or by nothing. */
export const PLAIN_C: Grammar = {
  syntax: C_LIKE,
  rawQuotes: ['"', "'"],
  join: PLUS,
  name: /[A-Za-z_]\w*(?:(?:\.|::)[A-Za-z_]\w*)*(?![\w(["'])/y,
  end: END,
}

export const PLAIN_HASH: Grammar = { ...PLAIN_C, syntax: HASH }
