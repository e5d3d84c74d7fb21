/** Where the instructions of a Dockerfile stand: enough to find the line of a step, no more. */

export interface Instruction {
  readonly keyword: string
  /** Keyword and arguments with continuation lines joined and white space folded. */
  readonly text: string
  /** 1-based. */
  readonly line: number
  readonly endLine: number
}

export interface DockerfileStage {
  /** `x` of `FROM image AS x`; empty without a name. */
  readonly name: string
  readonly base: string
  readonly from: Instruction
  readonly instructions: readonly Instruction[]
}

const STEP_KEYWORDS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

/** The stages in order; what stands before the first FROM is left out. Odd input gives fewer stages, never an error. */
export function parseDockerfile(source: string): readonly DockerfileStage[] {
  const stages: { name: string; base: string; from: Instruction; instructions: Instruction[] }[] = []
  for (const instruction of parseInstructions(source.split(/\r?\n/))) {
    if (instruction.keyword !== 'FROM') {
      stages.at(-1)?.instructions.push(instruction)
      continue
    }
    const words = instruction.text.split(' ').filter(word => !word.startsWith('--'))
    const name = words[2]?.toUpperCase() === 'AS' ? (words[3] ?? '') : ''
    stages.push({ name, base: words[1] ?? '', from: instruction, instructions: [] })
  }
  return stages
}

function parseInstructions(lines: readonly string[]): readonly Instruction[] {
  const escapeMark = escapeOf(lines)
  const found: Instruction[] = []
  let at = 0
  while (at < lines.length) {
    const first = lines[at] ?? ''
    if (/^\s*(?:#|$)/.test(first)) {
      at += 1
      continue
    }
    const { text, end } = joinContinued(lines, at, escapeMark)
    const endLine = skipHeredocs(lines, text, end)
    const keyword = /^\s*([A-Za-z]+)/.exec(text)?.[1]?.toUpperCase() ?? ''
    found.push({ keyword, text: text.trim().replace(/\s+/g, ' '), line: at + 1, endLine })
    at = endLine
  }
  return found
}

function escapeOf(lines: readonly string[]): string {
  for (const line of lines) {
    const directive = /^#\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line)
    if (!directive) return '\\'
    if (directive[1]?.toLowerCase() === 'escape') return directive[2] === '`' ? '`' : '\\'
  }
  return '\\'
}

/** An instruction with its continuation lines; comments and empty lines between them do not end it. */
function joinContinued(lines: readonly string[], start: number, escapeMark: string): { text: string; end: number } {
  const parts: string[] = []
  let end = start
  while (end < lines.length) {
    const line = lines[end] ?? ''
    end += 1
    if (parts.length > 0 && /^\s*(?:#|$)/.test(line)) continue
    const trimmed = line.trimEnd()
    if (!trimmed.endsWith(escapeMark)) {
      parts.push(trimmed)
      break
    }
    parts.push(trimmed.slice(0, -1))
  }
  return { text: parts.join(' '), end }
}

/** The number of the last line of the here-documents that an instruction opens. */
function skipHeredocs(lines: readonly string[], text: string, end: number): number {
  if (!/^\s*(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\b/i.test(text)) return end
  let at = end
  for (const match of text.matchAll(/<<(-?)(["']?)([A-Za-z_][\w.]*)\2/g)) {
    const [, dash, , word = ''] = match
    const close = lines.findIndex((line, index) => index >= at && (dash ? line.trimStart() : line).trimEnd() === word)
    if (close < 0) return end
    at = close + 1
  }
  return at
}

/** The instructions that BuildKit counts in `i/n`, without FROM. */
export function stepsOf(stage: DockerfileStage): readonly Instruction[] {
  return stage.instructions.filter(({ keyword }) => STEP_KEYWORDS.has(keyword))
}

export interface StepToFind {
  /** Stage name as the log has it; `stage-2` for an unnamed one of several. */
  readonly stage: string
  readonly index: number | undefined
  readonly declared: number | undefined
  readonly instruction: string
}

/**
 * The instruction of a step: by its text where that is unique, else by its number in its stage. Undefined where
 * neither proves it, as when ARGs were expanded in a file that has changed since.
 */
export function findStep(stages: readonly DockerfileStage[], step: StepToFind): Instruction | undefined {
  const wanted = step.instruction.replace(/\s+/g, ' ').trim()
  const own = stages.filter((stage, index) => isNamed(stage, index, step.stage, stages.length))
  const pool = own.length > 0 ? own : stages
  const same = pool.flatMap(stepsOf).filter(instruction => instruction.text === wanted)
  if (same.length === 1) return same[0]
  const [stage] = own
  return stage && own.length === 1 ? byNumber(stage, stages, step, wanted) : undefined
}

function isNamed(stage: DockerfileStage, index: number, name: string, count: number): boolean {
  if (name === '') return count === 1
  return stage.name.toLowerCase() === name.toLowerCase() || (stage.name === '' && name === `stage-${index}`)
}

/** FROM is number 1 unless the stage builds on another stage or on scratch. */
function byNumber(
  stage: DockerfileStage,
  stages: readonly DockerfileStage[],
  step: StepToFind,
  wanted: string,
): Instruction | undefined {
  const steps = stepsOf(stage)
  const isOnImage = stage.base !== 'scratch' && !stages.some(({ name }) => name !== '' && name === stage.base)
  const offset = isOnImage ? 2 : 1
  if (step.index === undefined || step.declared !== steps.length + offset - 1) return undefined
  const found = steps[step.index - offset]
  return found?.keyword === wanted.split(' ')[0]?.toUpperCase() ? found : undefined
}
