/**
 * What a build log says, as plain data. The names follow BuildKit: a vertex is one node of the build graph,
 * a step is a vertex named `[... i/n] INSTRUCTION`, a stage is a `FROM` section of a Dockerfile.
 */

export type LogFormat = 'buildkit-plain' | 'buildkit-rawjson' | 'buildkit-tty' | 'classic' | 'buildah' | 'kaniko'

/**
 * - `cached`: ended as CACHED, a hit
 * - `cached-then-pulled`: a hit whose layers were fetched afterwards (CACHED, then DONE)
 * - `done`: executed; the last DONE counts
 * - `error`, `canceled`: ended so
 * - `unfinished`: the log has no end of it
 */
export type VertexStatus = 'cached' | 'cached-then-pulled' | 'done' | 'error' | 'canceled' | 'unfinished'

export type VertexKind =
  | 'step'
  | 'from'
  | 'internal'
  | 'cache-import'
  | 'cache-export'
  | 'image-export'
  | 'push'
  | 'other'

export interface StepPosition {
  /** Text between `[` and `i/n`, trimmed: the key of the stage. */
  readonly stageKey: string
  /** 1-based; undefined where secret masking ate it. */
  readonly index: number | undefined
  readonly declared: number | undefined
  readonly instruction: string
}

export interface VertexFacts {
  /** The number in `#N`; formats without numbers count in order of appearance. */
  readonly id: string
  /** Every name it was printed under, the first printed first; never empty. */
  readonly names: readonly string[]
  readonly kind: VertexKind
  readonly status: VertexStatus
  readonly position: StepPosition | undefined
  /** Seconds of the last DONE; for a pulled hit, what the pull cost. */
  readonly seconds: number | undefined
  /** A step that only downloaded and extracted layers and never said CACHED: probably restored from a cache. */
  readonly restored: boolean
  readonly message: string | undefined
  /** Last lines of its output, oldest first. */
  readonly tail: readonly string[]
}

export interface Count {
  readonly total: number
  readonly cached: number
}

export interface StepRef {
  readonly id: string
  readonly name: string
}

export interface StageFacts {
  readonly target: string | undefined
  readonly platform: string | undefined
  readonly name: string
  /** n of `i/n`. */
  readonly declared: number
  /** Vertices printed for this stage, FROM included. */
  readonly steps: number
  readonly cached: number
  readonly done: number
  readonly errors: number
  readonly canceled: number
  readonly unfinished: number
  /** By position in the stage, FROM left out; null when every step was cached. */
  readonly firstNotCached: StepRef | null
}

export interface TransferFacts {
  readonly id: string
  readonly name: string
  readonly kind: 'cache-import' | 'cache-export' | 'image-export'
  /** Where the cache was imported from, or the first name that the image was given; else not printed. */
  readonly reference: string | undefined
  /** Of the manifest or manifest list that was exported; of the image's configuration where Docker stores it. */
  readonly digest: string | undefined
  readonly status: VertexStatus
  readonly seconds: number | undefined
  /** The part of the seconds that went into pushing layers and manifests. */
  readonly pushSeconds: number
  readonly message: string | undefined
}

export interface PushFacts {
  /** The vertex that pushed; empty for a `docker push` behind the build. */
  readonly id: string
  readonly reference: string
  readonly digest: string | undefined
  readonly seconds: number | undefined
  readonly status: 'pushed' | 'failed' | 'unknown'
}

export interface SourceLine {
  readonly line: number
  readonly text: string
  /** The line is marked `>>>`: it is part of the failing instruction. */
  readonly isMarked: boolean
}

export interface SourceExcerpt {
  readonly file: string
  readonly line: number
  readonly lines: readonly SourceLine[]
}

export interface FailureFacts {
  readonly id: string
  readonly name: string
  readonly message: string
  readonly exitCode: number | undefined
  readonly source: SourceExcerpt | undefined
  readonly tail: readonly string[]
}

export interface LintWarning {
  readonly rule: string | undefined
  readonly message: string
  readonly file: string | undefined
  readonly line: number | undefined
}

export interface HitRates {
  /** RUN, COPY, ADD, WORKDIR...: the headline. */
  readonly steps: Rate
  /** All vertices: the figure of Docker's own build summary. */
  readonly vertices: Rate
  /** Weighted by the seconds that each step takes; undefined until a history knows them. */
  readonly time: Rate | undefined
}

export interface Rate {
  readonly cached: number
  readonly total: number
  /** 0 to 1; undefined without anything to count. */
  readonly rate: number | undefined
}

export interface BuildFacts {
  readonly format: LogFormat
  readonly builder: string | undefined
  readonly vertices: number
  readonly cached: number
  readonly cachedThenPulled: number
  readonly done: number
  readonly errors: number
  readonly canceled: number
  readonly unfinished: number
  readonly stepsWithoutFrom: Count
  readonly fromSteps: Count
  /** In order of first appearance; keyed by the text before i/n of the first name printed. */
  readonly stages: ReadonlyMap<string, StageFacts>
  readonly imports: readonly TransferFacts[]
  readonly exports: readonly TransferFacts[]
  readonly pushes: readonly PushFacts[]
  readonly failed: readonly FailureFacts[]
  readonly sharedVertices: readonly { readonly id: string; readonly names: readonly string[] }[]
  /** Sum of the seconds of every DONE: work, not wall time, since steps run side by side. */
  readonly doneSecondsSum: number
  /** From the first to the last event, where the log carries times. */
  readonly wallSeconds: number | undefined
  /** Vertices whose number secret masking had eaten. */
  readonly maskedIds: number
  /** Lines `#N CACHED`: what people grep for. */
  readonly cachedLines: number
  readonly hitRates: HitRates
  readonly warnings: readonly LintWarning[]
  /** The client's last word, e.g. `failed to solve: ...`; undefined when the build did not say that it failed. */
  readonly finalError: string | undefined
  /** The build failed: the client said so, or a vertex failed that is not a cache import or export. */
  readonly isFailed: boolean
  /** Excerpts of Dockerfiles that the client printed, in order. */
  readonly sources: readonly SourceExcerpt[]
  readonly vertexList: readonly VertexFacts[]
  /** Vertices that are only counted because there were too many to keep. */
  readonly droppedVertices: number
}

export interface LogFacts {
  readonly builds: readonly BuildFacts[]
  /** Builds beyond the number that is kept. */
  readonly droppedBuilds: number
  readonly bytes: number
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** The bytes hold NULs or other signs of a file that is not text. */
  readonly isBinary: boolean
  /** What a build client said before, or without, any build: `Cannot connect to the Docker daemon ...`. */
  readonly orphanError: string | undefined
  /** Lines longer than what is kept; their rest was ignored. */
  readonly longLines: number
}
