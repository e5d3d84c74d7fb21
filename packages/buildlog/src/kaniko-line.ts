import { INSTRUCTION } from './step-build.ts'

// logrus: `INFO[0006] text`, padded; also with an RFC 3339 time in the brackets. A command may leave its last line open.
const BRACKETS = /(?:^|[^\s])?((?:TRAC|DEBU|INFO|WARN|ERRO|FATA|PANI)\[([^\]\s]{1,40})\] )(.*)$/s
const TEXT = /time="([^"]{1,40})" level=(\w{1,10}) msg=("(?:[^"\\]|\\.)*"|\S*)/s
const JSON_LINE = /\{"level":"\w{1,10}".*\}$/s
const EXECUTION_FAILED = /(error (?:building image|pushing image|checking push permissions|resolving|executing)\b.*)$/s

export interface KanikoLine {
  readonly text: string
  /** What was in the line before: the unfinished last line of a command. */
  readonly before: string
  /** Whole seconds since kaniko started. */
  readonly seconds: number | undefined
  readonly timeMs: number | undefined
}

/** The message of a line that kaniko logged, in any of its three formats; undefined for the output of a command. */
export function parseKanikoLine(text: string): KanikoLine | undefined {
  return parseBrackets(text) ?? parseText(text) ?? parseJson(text)
}

function parseBrackets(text: string): KanikoLine | undefined {
  const [, head, stamp = '', message = ''] = BRACKETS.exec(text) ?? []
  if (head === undefined) return undefined
  const isElapsed = /^\d{1,9}$/.test(stamp)
  const timeMs = isElapsed ? undefined : timeOf(stamp)
  if (!isElapsed && timeMs === undefined) return undefined
  const seconds = isElapsed ? Number(stamp) : undefined
  return { text: message.trimEnd(), before: text.slice(0, text.indexOf(head)), seconds, timeMs }
}

function parseText(text: string): KanikoLine | undefined {
  const match = text.includes('level=') ? TEXT.exec(text) : null
  if (!match) return undefined
  const [, stamp = '', , quoted = ''] = match
  const message = quoted.startsWith('"') ? stringOf(quoted) : quoted
  if (message === undefined) return undefined
  return { text: message.trimEnd(), before: text.slice(0, match.index), seconds: undefined, timeMs: timeOf(stamp) }
}

function parseJson(text: string): KanikoLine | undefined {
  const match = text.includes('"level"') ? JSON_LINE.exec(text) : null
  if (!match) return undefined
  const record = recordOf(match[0])
  if (typeof record?.msg !== 'string') return undefined
  const stamp = record.time
  const timeMs = typeof stamp === 'string' ? timeOf(stamp) : undefined
  return { text: record.msg.trimEnd(), before: text.slice(0, match.index), seconds: undefined, timeMs }
}

interface LogRecord {
  readonly msg?: unknown
  readonly time?: unknown
}

function recordOf(json: string): LogRecord | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined // a command may print anything that begins like a record
  }
}

/** logrus quotes as Go does; what JSON does not know (`\x1b`) stays as it is printed. */
function stringOf(quoted: string): string {
  try {
    const value: unknown = JSON.parse(quoted)
    return typeof value === 'string' ? value : quoted
  } catch {
    return quoted.slice(1, -1)
  }
}

function timeOf(stamp: string): number | undefined {
  const timeMs = Date.parse(stamp)
  return Number.isNaN(timeMs) ? undefined : timeMs
}

/** The message with which kaniko gives up. */
export function kanikoFailure(text: string): string | undefined {
  return EXECUTION_FAILED.exec(text)?.[1]
}

/** What kaniko says before it does anything else, or nobody else says. */
export function isKanikoMessage(text: string): boolean {
  return /^(?:Resolved base name |Retrieving image (?:manifest )?\S|No base image, nothing to extract$|Built cross stage deps: map|Executing \d+ build triggers$|Building stage '|Using caching version of cmd: |No cached layer found for cmd |Checking for cached layer |Unpacking rootfs as cmd |Skipping unpacking as no |Taking snapshot of |Found cached layer, extracting|Skipping paths under |Using dockerignore file: |Downloading base image )/.test(
    text,
  )
}

export type KanikoEvent =
  | { readonly kind: 'hit' | 'miss' | 'instruction' | 'cache-push' | 'push' | 'pushed'; readonly text: string }
  | {
      readonly kind:
        | 'triggers'
        | 'unpacking'
        | 'extracting'
        | 'running'
        | 'snapshot'
        | 'stage-end'
        | 'all-pushed'
        | 'no-push'
        | 'other'
    }
  | { readonly kind: 'stage'; readonly base: string; readonly place: number }
  | { readonly kind: 'stage-name'; readonly base: string; readonly name: string }
  | { readonly kind: 'cache-push-failed'; readonly text: string }

const EVENTS: readonly (readonly [RegExp, (parts: RegExpExecArray) => KanikoEvent])[] = [
  [/^Using caching version of cmd: (.*)$/s, ([, text = '']) => ({ kind: 'hit', text })],
  [/^No cached layer found for cmd (.*)$/s, ([, text = '']) => ({ kind: 'miss', text })],
  [/^Executing \d+ build triggers$/, () => ({ kind: 'triggers' })],
  [/^Building stage '(.*)' \[idx: '(\d{1,6})'/, ([, base = '', idx]) => ({ kind: 'stage', base, place: Number(idx) })],
  [/^Resolved base name (\S+) to (\S+)$/, ([, base = '', name = '']) => ({ kind: 'stage-name', base, name })],
  [/^(?:Unpacking rootfs as cmd |Skipping unpacking as )/, () => ({ kind: 'unpacking' })],
  [/^Found cached layer, extracting to filesystem$/, () => ({ kind: 'extracting' })],
  [/^Running: \[/, () => ({ kind: 'running' })],
  [/^[Aa]rgs: \[/, () => ({ kind: 'running' })],
  [/^(?:Taking snapshot of |No files (?:were )?changed)/, () => ({ kind: 'snapshot' })],
  [/^Deleting filesystem\.\.\.$/, () => ({ kind: 'stage-end' })],
  [/^Pushing layer (\S+) to cache now$/, ([, text = '']) => ({ kind: 'cache-push', text })],
  [/^Error uploading layer to cache: (.*)$/s, ([, text = '']) => ({ kind: 'cache-push-failed', text })],
  [/^Pushing image to (\S+)$/, ([, text = '']) => ({ kind: 'push', text })],
  [/^Skipping push to container registry/, () => ({ kind: 'no-push' })],
  [/^Pushed image to \d+ destinations$/, () => ({ kind: 'all-pushed' })],
  [/^Pushed (\S+@sha256:[0-9a-f]{64})$/, ([, text = '']) => ({ kind: 'pushed', text })],
]

/** What a message of kaniko tells about the build. */
export function kanikoEvent(text: string): KanikoEvent {
  for (const [pattern, event] of EVENTS) {
    const parts = pattern.exec(text)
    if (parts) return event(parts)
  }
  return INSTRUCTION.test(text) ? { kind: 'instruction', text } : { kind: 'other' }
}
