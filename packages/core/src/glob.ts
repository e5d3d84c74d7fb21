import picomatch from 'picomatch'
import type { Files } from './ports.ts'

// A glob over a whole checkout with its dependencies stays below this; more is a mistake in the pattern.
const MAX_ENTRIES = 200_000

export interface Expanded {
  /** Each path once, in the order of the patterns, those of one pattern sorted. */
  readonly paths: readonly string[]
  /** Patterns with wildcards that match no file. */
  readonly unmatched: readonly string[]
}

/**
 * Paths and globs (`logs/*.log`, `logs/**`, `{a,b}.log`) to paths. A path without wildcards, or one that exists as it
 * is written, is kept as it is, whether there is something or not; whoever reads it says so.
 */
export async function expandPaths(patterns: readonly string[], files: Files): Promise<Expanded> {
  const paths = new Set<string>()
  const unmatched: string[] = []
  for (const pattern of patterns) {
    const { base, glob, isGlob } = picomatch.scan(pattern)
    if (!isGlob || (await files.facts(pattern))) {
      paths.add(pattern)
      continue
    }
    const found = await matches(base, glob, files)
    if (found.length === 0) unmatched.push(pattern)
    for (const path of found) paths.add(path)
  }
  return { paths: [...paths], unmatched }
}

/** Whether a path, relative and with forward slashes, matches one of the patterns; a directory stands for all below it. */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  if (patterns.length === 0) return () => false
  const whole = patterns.map(pattern => pattern.replace(/^\.\//, '').replace(/\/+$/, ''))
  return picomatch([...whole, ...whole.map(pattern => `${pattern}/**`)], { dot: true })
}

async function matches(base: string, glob: string, files: Files): Promise<readonly string[]> {
  const isMatch = picomatch(glob, { dot: true })
  const isDeep = glob.includes('**')
  const depth = glob.split('/').length
  const found: string[] = []
  const open = [{ path: '', level: 1 }]
  let seen = 0
  for (let next = open.shift(); next; next = open.shift()) {
    for (const name of await namesIn(join(base, next.path), files)) {
      seen += 1
      if (seen > MAX_ENTRIES) return found.sort()
      const path = `${next.path}${name}`
      if (!name.endsWith('/')) {
        if (isMatch(path)) found.push(join(base, path))
      } else if (isDeep || next.level < depth) {
        open.push({ path, level: next.level + 1 })
      }
    }
  }
  return found.sort()
}

function join(base: string, path: string): string {
  if (base === '') return path === '' ? '.' : path
  return base.endsWith('/') ? `${base}${path}` : `${base}/${path}`
}

/** A directory that is missing or closed holds no match. */
async function namesIn(path: string, files: Files): Promise<readonly string[]> {
  const facts = await files.facts(path).catch(() => undefined)
  return facts?.kind === 'directory' ? await files.list(path).catch(() => []) : []
}
