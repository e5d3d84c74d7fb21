const QUARTER = /^\d{4}Q[1-4]$/

export function isQuarter(text: string): boolean {
  return QUARTER.test(text)
}

/** The quarter of a moment, in UTC: `2026Q4`. */
export function quarterOf(ms: number): string {
  const date = new Date(ms)
  return `${date.getUTCFullYear()}Q${Math.floor(date.getUTCMonth() / 3) + 1}`
}
