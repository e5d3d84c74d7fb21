import type { LintWarning } from './facts.ts'

const LINT = /^(?:([A-Z][A-Za-z0-9]{2,80}): )?(.*?)(?: \(line (\d{1,9})\))?$/s

/** `FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 1)` in its parts. */
export function parseLintText(text: string): LintWarning {
  const match = LINT.exec(text.trimEnd())
  const line = match?.[3]
  return {
    rule: match?.[1],
    message: match?.[2] ?? text,
    file: undefined,
    line: line === undefined ? undefined : Number(line),
  }
}
