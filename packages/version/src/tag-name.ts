/** The name of a tag taken apart: `api/v1.2.3` is the stem `api/` and the version `1.2.3`. */
export interface TagName {
  readonly name: string
  /** What stands before the version, without the `v`: it tells the lines of a repository apart. */
  readonly stem: string
  /** Without a `v`; underscores and dashes between numbers as dots, so that REL_1_2_3 is 1.2.3. */
  readonly version: string
  /** How the version stands in the tag: `v1.2.3`, `1_2_3`. */
  readonly written: string
}

const MAX_LENGTH = 400

/** Undefined for a name that has no version, such as `nightly` or `latest`. */
export function parseTagName(name: string): TagName | undefined {
  // `1.0.x` is a branch that got a tag.
  if (name.length > MAX_LENGTH || /[0-9]\.x$/i.test(name)) return undefined
  // `2_9_1-python_3.10`: what stands first is the version, whatever follows.
  if (UNDERSCORED.test(name) && !name.includes('/')) return tagAt(name, 0)
  for (const shape of SHAPES) {
    const at = startOf(name, shape)
    if (at !== undefined) return tagAt(name, at)
  }
  return undefined
}

/** With a prefix that is known: `tag-prefix: api/v`. Undefined when the name begins otherwise or no version follows. */
export function parseTagAfter(name: string, prefix: string): TagName | undefined {
  if (!name.startsWith(prefix) || name.length > MAX_LENGTH) return undefined
  const rest = name.slice(prefix.length)
  return /^v?[0-9]/i.test(rest) ? { ...tagAt(name, prefix.length), stem: prefix } : undefined
}

/** `api/v1.2.3`, `api-v1.2.3`, `api@1.2.3`, `api_1.2.3` and `v1.2.3-api` are versions of the component api. */
export function parseTagOf(name: string, component: string): TagName | undefined {
  if (name.startsWith(component) && /^[/@_-]/.test(name.slice(component.length))) {
    return parseTagAfter(name, name.slice(0, component.length + 1))
  }
  const suffix = [`-${component}`, `+${component}`, `/${component}`].find(end => name.endsWith(end))
  if (suffix === undefined) return undefined
  const tag = parseTagName(name.slice(0, -suffix.length))
  return tag === undefined ? undefined : { ...tag, name, stem: `${tag.stem}${suffix}` }
}

const UNDERSCORED = /^[vV]?[0-9]+(?:_[0-9]+)+(?![0-9]*[@])/
// From what is surely a version to what may be one; the first place in the name with the surest shape counts.
const SHAPES: readonly RegExp[] = [
  /^[vV]?\.?(?:[0-9]+!)?[0-9]+\.[0-9]+(?![0-9]*[/@])/,
  /^[vV]?[0-9]+(?:_[0-9]+)+(?![0-9]*[/@])/,
  /^[vV]?[0-9]+(?:-[0-9]+){2,}(?![0-9]*[/@])/,
  /^[vV][0-9]+(?![0-9./@])/,
  /^[0-9]+(?:[._-]?(?:alpha|beta|rc|b|a)[._-]?[0-9]*)?$/i,
]
const SEPARATORS = /[/@_.:+-]/

/** The first place at the begin, after a separator or after letters alone where a version of that shape stands. */
function startOf(name: string, shape: RegExp): number | undefined {
  for (let at = 0; at < name.length; at += 1) {
    const isStart = at === 0 || SEPARATORS.test(name.charAt(at - 1)) || isAfterWord(name, at)
    // Nothing but the rest of a version may follow it, and a slash opens another name.
    if (isStart && shape.test(name.slice(at, at + 80)) && !name.slice(at).includes('/')) return at
  }
  return undefined
}

/** `go1.20`, `REL9_6`, `version1.2`: the letters at the begin or after a separator, and the numbers right after them. */
function isAfterWord(name: string, at: number): boolean {
  if (!/[0-9]/.test(name.charAt(at)) || !/[A-Za-z]/.test(name.charAt(at - 1))) return false
  return /(?:^|[/@_.:+-])[A-Za-z]+$/.test(name.slice(0, at))
}

function tagAt(name: string, at: number): TagName {
  const written = name.slice(at)
  const bare = written.replace(/^[vV]\.?(?=[0-9])/, '')
  const numbers = /^[0-9]+(?:_[0-9]+)+/.exec(bare)?.[0] ?? /^[0-9]+(?:-[0-9]+){2,}(?=[^0-9.]|$)/.exec(bare)?.[0] ?? ''
  const version = `${numbers.replace(/[_-]/g, '.')}${bare.slice(numbers.length)}`
  return { name, stem: stemOf(name.slice(0, at)), version, written }
}

/** `v` alone after letters was read as their last one: of `rev1.2` the stem is `rev`, of `api-v1` it is `api-`. */
function stemOf(before: string): string {
  return /(?:^|[/@_.:+-])[vV]$/.test(before) ? before.slice(0, -1) : before
}

const PLAIN = ['', 'v', 'version', 'ver', 'release', 'releases', 'rel', 'r', 'tag', 'stable', 'rev']

/** Whether the stem names no part of the repository: `v1.2.3`, `release-1.2.3`, `REL_1_2_3`. */
export function isPlainStem(stem: string): boolean {
  return PLAIN.includes(stem.toLowerCase().replace(/[/@_.:+-]+$/, ''))
}
