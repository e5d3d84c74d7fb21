/**
 * The lines of `--progress plain`, one by one, as BuildKit's textMux prints them
 * (moby/buildkit util/progress/progressui/printer.go). Secret masking on a CI server may have replaced digits by `***`.
 */

export type PlainLine =
  | { readonly kind: 'builder'; readonly text: string }
  | { readonly kind: 'output'; readonly token: string; readonly text: string }
  | { readonly kind: 'cached'; readonly token: string }
  | { readonly kind: 'done'; readonly token: string; readonly seconds: number | undefined }
  | { readonly kind: 'error'; readonly token: string; readonly message: string }
  | { readonly kind: 'canceled'; readonly token: string }
  | { readonly kind: 'pause'; readonly token: string }
  | { readonly kind: 'warning'; readonly token: string; readonly text: string }
  /** A header or a status: which of the two depends on the vertex that is current. */
  | { readonly kind: 'text'; readonly token: string; readonly text: string }

const NUMBERED = /^#((?:\d|\*\*\*){1,12})(?: (.*))?$/s
const BUILDER = /^building with "[^"]*" instance using \S+ driver\s*$/
const OUTPUT = /^(?:\d|\*\*\*){1,12}\.(?:\d|\*\*\*){1,3}(?: |$)/
const DONE = /^DONE(?: ((?:\d|\*\*\*){1,12}(?:\.(?:\d|\*\*\*){1,3})?)s)?$/

/** The parts of a line that begins `#N`, or undefined for any other line. */
export function parsePlainLine(line: string): PlainLine | undefined {
  const match = NUMBERED.exec(line)
  if (!match) return undefined
  const [, token = '', text = ''] = match
  if (BUILDER.test(text)) return { kind: 'builder', text: text.trimEnd() }
  if (OUTPUT.test(text)) return { kind: 'output', token, text }
  return parseEvent(token, text.trimEnd())
}

function parseEvent(token: string, text: string): PlainLine {
  if (text === 'CACHED') return { kind: 'cached', token }
  if (text === 'CANCELED') return { kind: 'canceled', token }
  if (text === '...') return { kind: 'pause', token }
  if (text.startsWith('ERROR: ')) return { kind: 'error', token, message: text.slice('ERROR: '.length) }
  if (text.startsWith('WARN: ')) return { kind: 'warning', token, text: text.slice('WARN: '.length) }
  const done = DONE.exec(text)
  if (done) return { kind: 'done', token, seconds: secondsOf(done[1]) }
  return { kind: 'text', token, text }
}

function secondsOf(digits: string | undefined): number | undefined {
  return digits === undefined || digits.includes('*') ? undefined : Number(digits)
}

const STATUS =
  /^(?:sha\d+:[0-9a-f]{12,}|extracting sha\d+:|transferring |resolve \S+@sha|exporting (?:layers|manifest|config|attestation)|naming to |unpacking to |pushing (?:layers|manifest)|writing (?:image|layer|config|cache)|sending tarball|preparing build cache)/

/** Whether a text looks like a status; asked only where the log was cut and no header is known. */
export function isStatusText(text: string): boolean {
  return STATUS.test(text)
}
