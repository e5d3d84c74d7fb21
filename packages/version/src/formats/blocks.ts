import type { Source } from './source-text.ts'

// A build script is not nested deeper; beyond it, nothing that counts is stated.
const MAX_DEPTH = 64

/**
 * What encloses each offset, from the outside in: the text before an open `{` on its line, or `(`. The offsets are in
 * ascending order.
 */
export function enclosing({ bare }: Source, offsets: readonly number[]): readonly (readonly string[])[] {
  const paths: (readonly string[])[] = []
  const stack: string[] = []
  let depth = 0
  let lead = 0
  let next = 0
  for (let i = 0; i < bare.length && next < offsets.length; i += 1) {
    while (next < offsets.length && (offsets[next] ?? 0) <= i) {
      paths.push([...stack])
      next += 1
    }
    const c = bare.charAt(i)
    if (c === '{' || c === '(' || c === '[') {
      depth += 1
      if (depth <= MAX_DEPTH) stack.push(c === '{' ? bare.slice(Math.max(lead, i - 200), i).trim() : c)
      if (c === '{') lead = i + 1
    } else if (c === '}' || c === ')' || c === ']') {
      depth = Math.max(0, depth - 1)
      if (depth < MAX_DEPTH) stack.length = Math.min(stack.length, depth)
      if (c === '}') lead = i + 1
    } else if (c === '\n' || c === ';') {
      // The `{` of a block may stand on the next line.
      if (/\S/.test(bare.slice(Math.max(lead, i - 200), i)) && !isBraceNext(bare, i)) lead = i + 1
    }
  }
  while (paths.length < offsets.length) paths.push([...stack])
  return paths
}

function isBraceNext(bare: string, at: number): boolean {
  return /^\s{0,40}\{/.test(bare.slice(at, at + 42))
}
