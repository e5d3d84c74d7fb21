import { INSTRUCTION } from './step-build.ts'

const STEP =
  /^(?:\[([a-z][a-z0-9]{0,30}\/[a-z0-9/._-]{1,60})\] )?(?:\[(\d{1,4})\/(\d{1,4})\] )?STEP (\d{1,6})(?:\/(\d{1,6}))?: (.*)$/s
const COMMIT = /^(?:\[[a-z0-9/._-]{1,100}\] ){0,2}(?:STEP \d{1,6}: )?COMMIT(?: (\S{1,500}))?$/
const CACHE = /(?:^|[^-])--> Using cache ([0-9a-f]{12,64})$/
const IMAGE = /(?:^|[^-])--> ([0-9a-f]{11,64})$/
const FAILED_STEP = /(?:[Ee]rror: )?(?:error )?building at STEP "(.*)": (.{1,4000})$/s
const NOISE =
  /^(?:time="[^"]{1,40}" level=|Copying (?:blob|config) |Storing signatures$|Successfully tagged |Trying to pull |Resolved "|Resolving "|\s*$)/
const COMMAND = /^(?:[+$#] |\[command\])?(?:sudo )?(?:\/[\w./-]{1,200}\/)?(?:podman|buildah) /

export interface BuildahStep {
  readonly kind: 'step'
  readonly platform: string | undefined
  /** S and T of `[S/T]`; a build of one stage prints none. */
  readonly stage: number | undefined
  readonly stages: number | undefined
  readonly index: number
  readonly declared: number | undefined
  readonly instruction: string
}

export type BuildahLine =
  | BuildahStep
  | { readonly kind: 'commit'; readonly reference: string | undefined }
  /** `text` is the end of the output, where the last line of a command had no line break. */
  | { readonly kind: 'cache' | 'image'; readonly id: string; readonly text: string }
  /** The image of the whole build, alone in its line. */
  | { readonly kind: 'result' }
  | { readonly kind: 'failed-step'; readonly instruction: string; readonly message: string }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'copying' | 'written' }
  | { readonly kind: 'push-command'; readonly reference: string }
  | { readonly kind: 'text' }
  /** Messages of the libraries underneath, and progress of transfers. */
  | { readonly kind: 'noise' }

/** What a line of buildah or podman can be; between two steps it need not be what it seems. */
export function parseBuildahLine(text: string): BuildahLine {
  const step = STEP.exec(text)
  const commit = COMMIT.exec(text)
  if (commit) return { kind: 'commit', reference: commit[1] }
  if (step && isInstruction(step[6] ?? '')) return toStep(step)
  if (/^[0-9a-f]{64}$/.test(text)) return { kind: 'result' }
  if (NOISE.test(text)) return { kind: 'noise' }
  return parseArrow(text) ?? parseTransfer(text) ?? parseError(text) ?? { kind: 'text' }
}

/** Instructions stand as in the Dockerfile, in capitals or in small letters; `STEP 2: Run the tests` is a heading. */
function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text) && /^(?:[A-Z]+|[a-z]+)(?=\s|$)/.test(text)
}

function toStep([, platform, stage, stages, index, declared, instruction = '']: RegExpExecArray): BuildahStep {
  return {
    kind: 'step',
    platform,
    stage: numberOf(stage),
    stages: numberOf(stages),
    index: Number(index),
    declared: numberOf(declared),
    instruction,
  }
}

function numberOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function parseArrow(text: string): BuildahLine | undefined {
  const at = text.lastIndexOf('--> ')
  if (at < 0) return undefined
  const before = text.slice(0, at)
  const cache = CACHE.exec(text)?.[1]
  if (cache !== undefined) return { kind: 'cache', id: cache, text: before }
  const image = IMAGE.exec(text)?.[1]
  return image === undefined ? undefined : { kind: 'image', id: image, text: before }
}

function parseTransfer(text: string): BuildahLine | undefined {
  if (text === 'Getting image source signatures') return { kind: 'copying' }
  if (text === 'Writing manifest to image destination') return { kind: 'written' }
  return parsePushCommand(text)
}

/** `podman push [flags] IMAGE [DESTINATION]`, as a shell or a runner shows it. */
function parsePushCommand(text: string): BuildahLine | undefined {
  if (!COMMAND.test(text)) return undefined
  const words = text.slice(0, 4_000).split(/\s+/)
  const at = words.indexOf('push')
  const reference = words
    .slice(at + 1)
    .filter(word => !word.startsWith('-'))
    .at(-1)
  return at < 0 || reference === undefined
    ? undefined
    : { kind: 'push-command', reference: reference.replace(/^docker:\/\//, '') }
}

function parseError(text: string): BuildahLine | undefined {
  const [, instruction, message] = FAILED_STEP.exec(text) ?? []
  if (instruction !== undefined && message !== undefined) return { kind: 'failed-step', instruction, message }
  // The runner and make report an exit status in the same words.
  const error = /^(?:Error|ERRO\[\d{4}\]|error): ?(.*)$/s.exec(text)?.[1]
  if (error === undefined || /^Process completed with exit code/.test(error)) return undefined
  return { kind: 'error', message: error }
}
