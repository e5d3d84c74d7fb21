const GB = 1e9
const UNITS: readonly (readonly [number, string])[] = [
  [1e12, 'TB'],
  [GB, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
]

/** `4.0 GB`, always with one digit after the point, as people compare disks. */
export function gigabytes(bytes: number): string {
  if (!Number.isFinite(bytes)) return 'unknown'
  if (bytes < 0) return `-${gigabytes(-bytes)}`
  for (const [size, unit] of UNITS) if (bytes >= size) return `${(bytes / size).toFixed(1)} ${unit}`
  return `${Math.round(bytes)} B`
}

/** `4.0 GB (3.7 GiB)`: what a person writes, and what df counts. */
export function bothSizes(bytes: number): string {
  return Math.abs(bytes) < 1024 ? gigabytes(bytes) : `${gigabytes(bytes)} (${gibibytes(bytes)})`
}

export function gibibytes(bytes: number): string {
  const size = Math.abs(bytes)
  const [unit, factor] =
    size >= 2 ** 40
      ? ['TiB', 2 ** 40]
      : size >= 2 ** 30
        ? ['GiB', 2 ** 30]
        : size >= 2 ** 20
          ? ['MiB', 2 ** 20]
          : ['KiB', 1024]
  return `${(bytes / Number(factor)).toFixed(1)} ${unit}`
}
