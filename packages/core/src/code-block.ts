import { cleanLines, clip } from './clean.ts'
import { longestRun } from './escape.ts'
import { formatNumber } from './format.ts'
import { NOTHING_CUT, type Rendered } from './rendered.ts'
import type { CodeBlock } from './report.ts'

const MAX_LINES = 200
const MAX_LINE_LENGTH = 1000
const MAX_BLOCK_BYTES = 60_000
// Only this much of a longer text is looked at; the rest can never be shown.
const MAX_TEXT_LENGTH = 2_000_000
const MARKER_ROOM_BYTES = 60

/** Untrusted text in a fence that nothing inside can close. What is too long loses its middle, its start or its end, and says so. */
export function codeBlock(block: CodeBlock, roomBytes: number): Rendered {
  const keep = block.keep ?? 'tail'
  const { part, missing } = excerpt(block.text, keep)
  const lines = cleanLines(part)
    .replace(/\n+$/, '')
    .split('\n')
    .map(line => clip(line, MAX_LINE_LENGTH))
  if (lines.length === 1 && lines[0]?.trim() === '') return rendered('', 0)
  const fence = '`'.repeat(Math.max(3, longestRun(part) + 1))
  const room = roomBytes - fence.length * 2 - (block.language ?? '').length - MARKER_ROOM_BYTES
  const wanted = choose(lines, keep, { lines: block.maxLines ?? MAX_LINES, bytes: MAX_BLOCK_BYTES })
  const chosen = choose(lines, keep, { lines: wanted.head + wanted.tail, bytes: Math.min(room, MAX_BLOCK_BYTES) })
  const shown = chosen.head + chosen.tail
  const cut = wanted.head + wanted.tail - shown
  if (shown === 0) return rendered('', cut)
  const hidden = lines.length - shown + missing
  const marker = hidden > 0 ? [`… ${formatNumber(hidden)} ${hidden === 1 ? 'line' : 'lines'} not shown …`] : []
  const body = [...lines.slice(0, chosen.head), ...marker, ...lines.slice(lines.length - chosen.tail)]
  return rendered([`${fence}${block.language ?? ''}`, ...body, fence, ''].join('\n'), cut)
}

function rendered(markdown: string, cutLines: number): Rendered {
  return { markdown, cut: { ...NOTHING_CUT, lines: cutLines } }
}

type Keep = NonNullable<CodeBlock['keep']>

/** How many lines of the start and of the end stay within both limits. */
function choose(
  lines: readonly string[],
  keep: Keep,
  max: { lines: number; bytes: number },
): { head: number; tail: number } {
  let [head, tail, left] = [0, 0, max.bytes]
  while (head + tail < Math.min(lines.length, max.lines)) {
    const fromHead = keep === 'head' || (keep === 'ends' && head <= tail)
    const next = fromHead ? lines[head] : lines[lines.length - 1 - tail]
    left -= Buffer.byteLength(next ?? '') + 1
    if (left < 0) break
    if (fromHead) head += 1
    else tail += 1
  }
  return { head, tail }
}

function excerpt(text: string, keep: Keep): { part: string; missing: number } {
  if (text.length <= MAX_TEXT_LENGTH) return { part: text, missing: 0 }
  const isTail = keep === 'tail'
  const part = isTail ? text.slice(-MAX_TEXT_LENGTH) : text.slice(0, MAX_TEXT_LENGTH)
  const rest = isTail ? text.slice(0, -MAX_TEXT_LENGTH) : text.slice(MAX_TEXT_LENGTH)
  let missing = 0
  for (let at = rest.indexOf('\n'); at !== -1; at = rest.indexOf('\n', at + 1)) missing += 1
  return { part, missing }
}
