import type { BuildFacts, FailureFacts } from './facts.ts'

/** Why a build failed, or what went wrong with its cache. `unknown` where the log does not prove a reason. */
export type DiagnosisKind =
  | 'registry-denied'
  | 'token-expired'
  | 'disk-full'
  | 'upload-broken'
  | 'registry-unreachable'
  | 'rate-limited'
  | 'image-not-found'
  | 'missing-file'
  | 'missing-secret'
  | 'dockerfile-syntax'
  | 'stage-not-found'
  | 'invalid-reference'
  | 'wrong-platform'
  | 'command-failed'
  | 'cache-import-failed'
  | 'cache-export-failed'
  | 'cancelled'
  | 'timed-out'
  | 'daemon-lost'
  | 'unknown'

export interface Diagnosis {
  readonly kind: DiagnosisKind
  /** The vertex that failed; null when the client failed without one. */
  readonly vertex: string | null
  /** What the log says, as it says it. */
  readonly message: string
  readonly exitCode: number | undefined
}

/** What happened where: a push fails for other reasons than a pull, although the words are the same. */
export type Operation = 'push' | 'pull' | 'cache-import' | 'cache-export' | 'run' | 'other'

interface Evidence {
  readonly message: string
  readonly operation: Operation
  readonly tail: readonly string[]
  readonly wallSeconds: number | undefined
}

// Registries give tokens for minutes and hosted CI for an hour: a 401 to a push after that is an expired one.
const TOKEN_SECONDS = 3_600

type Rule = readonly [DiagnosisKind, (evidence: Evidence) => boolean]

const has = (pattern: RegExp) => (evidence: Evidence) => pattern.test(evidence.message)
const during = (operations: readonly Operation[], pattern: RegExp) => (evidence: Evidence) =>
  operations.includes(evidence.operation) && pattern.test(evidence.message)

const REGISTRY: readonly Operation[] = ['push', 'pull', 'cache-import', 'cache-export']
const DENIED =
  /\b401\b|\b403\b|unauthorized|denied|insufficient_scope|authorization failed|authentication required|no basic auth credentials|forbidden/i
const BROKEN_UPLOAD =
  /blob upload (?:unknown|invalid)|BLOB_UPLOAD_|unexpected EOF|\bEOF$|connection reset|broken pipe|\b50[0234]\b|internal server error|bad gateway|service unavailable|: unavailable$|gateway time-?out|http2: |stream error|client connection lost|use of closed network|server closed idle connection/i

/** Asked in order; the first that holds names the kind. Words of a registry count only where a registry was asked. */
const RULES: readonly Rule[] = [
  ['disk-full', has(/no space left on device|disk quota exceeded/i)],
  [
    'disk-full',
    ({ message, tail }) => isCommand(message) && tail.some(line => /\bno space left on device\W*$/i.test(line)),
  ],
  ['rate-limited', during(REGISTRY, /toomanyrequests|\b429\b|too many requests|rate limit|ratelimit/i)],
  ['token-expired', during(REGISTRY, /(?:token|credential|jwt)[^.]{0,80}\bexpired|expired (?:token|jwt|credential)/i)],
  [
    'token-expired',
    ({ message, operation, wallSeconds }) =>
      operation === 'push' && (wallSeconds ?? 0) >= TOKEN_SECONDS && /\b401\b|unauthorized/i.test(message),
  ],
  [
    'invalid-reference',
    has(
      /invalid reference format|repository name must be lowercase|invalid tag "|could not parse reference|failed to parse reference/i,
    ),
  ],
  [
    'stage-not-found',
    has(/target stage "?[^"]{0,200}"? could not be found|target stage .* (?:could not be found|not found)/i),
  ],
  ['stage-not-found', has(/failed to find target \S/i)],
  [
    'dockerfile-syntax',
    has(
      /dockerfile parse error|unknown instruction|the Dockerfile \(?[^)]{0,200}\)? ?cannot be empty|unterminated heredoc|Syntax error - |unknown flag: |unexpected end of statement|no build stage in current context/i,
    ),
  ],
  ['missing-secret', has(/\bsecret \S{1,200}: not found|secret not found/i)],
  [
    'wrong-platform',
    has(
      /exec format error|no match for platform in manifest|does not match the (?:specified|detected|expected) (?:\w+ )?platform|does not provide (?:the specified )?platform/i,
    ),
  ],
  [
    'wrong-platform',
    ({ message, tail }) =>
      isCommand(message) && tail.some(line => /exec(?: \S{1,200}:|ve)? ?.{0,200}exec format error\W*$/i.test(line)),
  ],
  ['command-failed', ({ message }) => isCommand(message)],
  [
    'missing-file',
    has(
      /failed to calculate checksum of ref|failed to compute cache key: .*not found|^(?:COPY|ADD) failed: |no such file or directory[^:]*$|failed to read dockerfile: |Cannot locate specified Dockerfile|path "[^"]*" not found|unable to (?:prepare|evaluate) .*(?:not found|no such)/i,
    ),
  ],
  [
    'image-not-found',
    during(['pull'], /not found|manifest unknown|MANIFEST_UNKNOWN|does not exist$|no such image|name unknown/i),
  ],
  ['registry-denied', during(REGISTRY, DENIED)],
  ['upload-broken', during(['push', 'cache-export'], BROKEN_UPLOAD)],
  [
    'registry-unreachable',
    during(
      REGISTRY,
      /connection refused|no such host|i\/o timeout|TLS handshake|x509|network is unreachable|server misbehaving|http: server gave HTTP response|deadline exceeded|timed? ?out|\b50[0234]\b|\bEOF$|connection reset/i,
    ),
  ],
  [
    'daemon-lost',
    has(
      /frontend grpc server closed unexpectedly|error reading from server|code = Unavailable|failed to receive status|Cannot connect to the Docker daemon|error during connect|transport is closing|connection error: desc|closing transport|no active session|graceful_stop|client connection is closing/i,
    ),
  ],
  ['cancelled', has(/context canceled|\bCanceled\b|operation was canceled|signal: interrupt|exit status 0xc000013a/i)],
  ['timed-out', has(/deadline exceeded|timed? ?out/i)],
]

/**
 * A RUN step's own end: `process "..." did not complete successfully: exit code: 1`; up to BuildKit 0.9 it was
 * `executor failed running [...]: exit code: 1`, or runc's own words where a signal ended the command.
 */
function isCommand(message: string): boolean {
  return /did not complete successfully|executor failed running \[|runc did not terminate succ?ess?fully|returned a non-zero code|while running runtime: exit status|failed to execute command|building at STEP.*: exit status \d+$/is.test(
    message,
  )
}

/** Why the build failed; undefined for one that did not. The vertex speaks first, the client's last words after it. */
export function diagnose(build: BuildFacts): Diagnosis | undefined {
  if (!build.isFailed) return undefined
  const fatal = build.failed.filter(failure => !isCacheTransfer(failure, build))
  const primary = fatal[0] ?? (build.finalError === undefined ? undefined : build.failed.at(-1))
  if (primary) return diagnoseFailure(primary, build)
  const message = build.finalError ?? ''
  // A refused `docker push` behind the build is no vertex; its last words need not say that they are about a push.
  const isPush = build.pushes.some(push => push.id === '' && push.status === 'failed')
  const operation = isPush ? 'push' : operationOfMessage(message)
  const evidence: Evidence = { message, operation, tail: [], wallSeconds: build.wallSeconds }
  const kind = message === '' ? 'cancelled' : kindOf(evidence)
  return { kind, vertex: null, message, exitCode: undefined }
}

function diagnoseFailure(failure: FailureFacts, build: BuildFacts): Diagnosis {
  const operation = operationOf(failure, build)
  const { message, exitCode, tail } = failure
  const kind =
    operation === 'cache-import' || operation === 'cache-export'
      ? (`${operation}-failed` as const)
      : kindOf({ message, operation, tail, wallSeconds: build.wallSeconds })
  return { kind, vertex: failure.id, message, exitCode }
}

/** What a message alone proves, for words that no vertex said. */
export function diagnoseMessage(message: string): DiagnosisKind {
  return kindOf({ message, operation: operationOfMessage(message), tail: [], wallSeconds: undefined })
}

/** Why one cache import or export failed: the reason behind `cache-import-failed`. */
export function reasonOfTransfer(message: string, operation: Operation): DiagnosisKind {
  return kindOf({ message, operation, tail: [], wallSeconds: undefined })
}

function kindOf(evidence: Evidence): DiagnosisKind {
  // A message quotes the command that failed, whose words prove nothing.
  const message = evidence.message
    .replace(/process ".*" did not complete/s, 'process did not complete')
    .replace(/executor failed running \[.*\]: /s, 'executor failed running []: ')
    .replace(/at STEP ".*": /s, 'at STEP: ')
    .replace(/The command '.*' returned/s, 'The command returned')
  return RULES.find(([, holds]) => holds({ ...evidence, message }))?.[0] ?? 'unknown'
}

export function isCacheTransfer(failure: FailureFacts, build: BuildFacts): boolean {
  const operation = operationOf(failure, build)
  return operation === 'cache-import' || operation === 'cache-export'
}

function operationOf(failure: FailureFacts, build: BuildFacts): Operation {
  const vertex = build.vertexList.find(one => one.id === failure.id)
  switch (vertex?.kind) {
    case 'cache-import':
    case 'cache-export':
      return vertex.kind
    case 'image-export':
    case 'push':
      return operationOfMessage(failure.message) === 'pull' ? 'pull' : 'push'
    case 'from':
      return 'pull'
    case 'step':
      return operationOfMessage(failure.message) === 'pull' ? 'pull' : 'run'
    default:
      return /load metadata for|docker-image:|resolve image config|token for|pull /i.test(failure.name)
        ? 'pull'
        : operationOfMessage(failure.message)
  }
}

function operationOfMessage(message: string): Operation {
  if (
    /failed to push|\bpushing\b|push permission|trying to reuse blob|checking whether a blob|writing blob|initializing destination|blob upload|writing (?:layer|manifest)|requested access to the resource is denied/i.test(
      message,
    )
  )
    return 'push'
  if (
    /pull access|failed to resolve source metadata|failed to (?:pull|copy|fetch)|load metadata|failed to do request|failed to authorize|fetch (?:anonymous|oauth) token|httpReadSeeker|GET https?:\/\/\S{1,500}\/manifests\/|retriev\w{1,4} image|initializing source/i.test(
      message,
    )
  )
    return 'pull'
  return 'other'
}
