/** A text bar such as `█████░░░`. It is full only for 1 and empty only for 0, so it never hides a remainder; `` for no number. */
export function bar(fraction: number, width = 10): string {
  if (!Number.isFinite(fraction) || width < 1) return ''
  const cells = Math.floor(Math.min(width, 100))
  const clamped = Math.min(Math.max(fraction, 0), 1)
  const exact = Math.round(clamped * cells)
  const full = clamped === 0 ? 0 : clamped === 1 ? cells : cells === 1 ? exact : Math.min(Math.max(exact, 1), cells - 1)
  return '█'.repeat(full) + '░'.repeat(cells - full)
}
