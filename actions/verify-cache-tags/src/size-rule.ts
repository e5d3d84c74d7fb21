import { formatPercent, formatSize } from '@ci-kit/core/format'
import { parseSize } from '@ci-kit/core/values'

/** What size a thing may have: relative to the baseline, or in bytes. */
export type SizeRule =
  | { readonly kind: 'relative'; readonly below: number; readonly above: number }
  | { readonly kind: 'range'; readonly min: number; readonly max: number }

const PERCENT = /^(±|\+-|\+\/-|\+|-)(\d{1,6}(?:\.\d{1,6})?)%$/

/** `±25%`, `+25%`, `-25%`, `<500MB`, `>1MB`, `1MB..2GB`, `500MB±10%`; undefined for anything else. */
export function parseSizeRule(given: string): SizeRule | undefined {
  const text = given.replaceAll(/\s/g, '').replace('≤', '<').replace('≥', '>')
  const relative = PERCENT.exec(text)
  if (relative) {
    const fraction = Number(`${relative[2]}e-2`)
    const sign = relative[1]
    return { kind: 'relative', below: sign === '+' ? 0 : fraction, above: sign === '-' ? 0 : fraction }
  }
  const bound = /^([<>])=?(.+)$/.exec(text)
  if (bound) {
    const bytes = size(bound[2])
    if (bytes === undefined) return undefined
    return bound[1] === '<'
      ? { kind: 'range', min: 0, max: bytes }
      : { kind: 'range', min: bytes, max: Number.MAX_SAFE_INTEGER }
  }
  const range = /^([^.]+(?:\.\d+[^.]*)?)\.\.(.+)$/.exec(text)
  if (range) return ordered(size(range[1]), size(range[2]))
  const around = /^(.+?)(?:±|\+-|\+\/-)(\d{1,6}(?:\.\d{1,6})?)%$/.exec(text)
  const middle = size(around?.[1])
  if (middle === undefined) return undefined
  const fraction = Number(`${around?.[2]}e-2`)
  return ordered(Math.max(0, Math.round(middle * (1 - fraction))), Math.round(middle * (1 + fraction)))
}

export function formatSizeRule(rule: SizeRule): string {
  if (rule.kind === 'range') {
    if (rule.max === Number.MAX_SAFE_INTEGER) return `at least ${formatSize(rule.min)}`
    return rule.min === 0 ? `at most ${formatSize(rule.max)}` : `${formatSize(rule.min)} to ${formatSize(rule.max)}`
  }
  if (rule.below === rule.above) return `±${formatPercent(rule.above)} of the baseline`
  return rule.below === 0
    ? `the baseline to +${formatPercent(rule.above)}`
    : `-${formatPercent(rule.below)} of the baseline to the baseline`
}

function size(text: string | undefined): number | undefined {
  const parsed = parseSize(text ?? '')
  return parsed.ok ? parsed.value : undefined
}

function ordered(min: number | undefined, max: number | undefined): SizeRule | undefined {
  return min === undefined || max === undefined || min > max ? undefined : { kind: 'range', min, max }
}
