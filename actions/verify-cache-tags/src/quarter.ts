const QUARTER = /^\d{4}Q[1-4]$/
const TWIN = /-\d{4}Q[1-4]$/

export function isQuarter(text: string): boolean {
  return QUARTER.test(text)
}

/** The quarter of a moment, in UTC: `2026Q4`. */
export function quarterOf(ms: number): string {
  const date = new Date(ms)
  return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`
}

/** `cache-python-2026Q4` for `cache-python`; undefined for a tag that is itself of a quarter. */
export function twinOf(tag: string, quarter: string): string | undefined {
  return TWIN.test(tag) ? undefined : `${tag}-${quarter}`
}
