const DECIMAL = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB']
const BINARY = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

/** `1.5 GB` or `1.5 GiB`; three significant digits; `unknown` for what is no finite number. */
export function formatSize(bytes: number, base: 'decimal' | 'binary' = 'decimal'): string {
  if (!Number.isFinite(bytes)) return 'unknown'
  if (bytes < 0) return `-${formatSize(-bytes, base)}`
  const [step, units] = base === 'decimal' ? [1000, DECIMAL] : [1024, BINARY]
  let value = bytes
  let unit = 0
  // Compare what will be printed, so that 999,999 bytes are 1 MB and not 1000 kB.
  while (unit < units.length - 1 && threeDigits(value, unit) >= step) {
    value /= step
    unit += 1
  }
  return `${threeDigits(value, unit)} ${units[unit] ?? ''}`
}

function threeDigits(value: number, unit: number): number {
  if (unit === 0) return Math.round(value)
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return Number(value.toFixed(digits))
}

/** `450ms`, `12.3s`, `1m 23s`, `1h 30m`, `2d 3h`; parseDuration reads all of them; `unknown` for what is no finite number. */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return 'unknown'
  if (ms < 0) return `-${formatDuration(-ms)}`
  if (Math.round(ms) < 1000) return ms === 0 ? '0s' : `${Math.round(ms)}ms`
  const tenths = Math.round(ms / 100)
  if (tenths < 600) return `${tenths / 10}s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 3600) return twoUnits(seconds, [60, 'm', 's'])
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1440) return twoUnits(minutes, [60, 'h', 'm'])
  return twoUnits(Math.round(ms / 3_600_000), [24, 'd', 'h'])
}

function twoUnits(total: number, [size, large, small]: readonly [number, string, string]): string {
  const rest = total % size
  return rest === 0 ? `${Math.floor(total / size)}${large}` : `${Math.floor(total / size)}${large} ${rest}${small}`
}

/** `86 %`. Never `100 %` for less than all and never `0 %` for more than nothing. */
export function formatPercent(fraction: number, digits = 0): string {
  if (!Number.isFinite(fraction)) return 'unknown'
  const smallest = 10 ** -digits
  const percent = Number((fraction * 100).toFixed(digits))
  if (fraction > 0 && percent <= 0) return `<${smallest} %`
  if (fraction < 1 && percent >= 100) return `${(100 - smallest).toFixed(digits)} %`
  return `${percent} %`
}

/** `1 step`, `2 steps`, `12,345 steps`. */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`
}

/** Digits in groups of three, the same on every machine. */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  if (!/^-?\d+$/.test(whole)) return String(value)
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
