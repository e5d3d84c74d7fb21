/** Reports as the actions of the kit write them, reduced to what this action reads. */

type Report = Readonly<Record<string, unknown>>

export function folder(path: string, reports: readonly Report[]): Readonly<Record<string, string>> {
  return Object.fromEntries(reports.map((report, at) => [`${path}/temp/ci-kit/${at}.json`, JSON.stringify(report)]))
}

export function spaceReport(freeBytes: number): Report {
  return {
    version: 1,
    action: 'prepare-disk',
    verdict: 'pass',
    finding: null,
    fileSystems: [{ paths: ['/'], after: { availableBytes: freeBytes } }],
  }
}

interface CacheFields {
  readonly cached?: number
  readonly total?: number
  readonly seconds?: number
  readonly pushed?: readonly string[]
  readonly failure?: { readonly kind: string; readonly message: string; readonly fix: string }
  /** What the step that failed said last. */
  readonly tail?: readonly string[]
}

export function cacheReport({ cached = 0, total = 0, seconds, pushed = [], failure, tail }: CacheFields): Report {
  const finding = { level: 'error', code: failure?.kind, message: failure?.message, fix: failure?.fix }
  return {
    version: 1,
    action: 'report-cache-hits',
    verdict: failure ? 'fail' : 'pass',
    findings: failure ? [finding] : [],
    diagnosis: failure ? { kind: failure.kind, message: failure.message } : null,
    hitRates: { steps: { cached, total, rate: total === 0 ? null : cached / total } },
    duration: seconds === undefined ? null : { seconds, kind: 'work' },
    pushed: pushed.map(reference => ({ reference, digest: `sha256:${'4'.repeat(64)}` })),
    builds: failure ? [failedBuild(failure, tail)] : [],
  }
}

function failedBuild(
  { kind, message }: { readonly kind: string; readonly message: string },
  tail: readonly string[] = [],
) {
  const source = { file: 'Dockerfile', line: 7 }
  const own = { id: '9', name: '[python 2/3] RUN pip install -r requirements.txt', message, source, tail }
  const cache = { id: '3', name: 'importing cache', message: 'not found', source: null, tail: [] }
  return { diagnosis: { kind, vertex: '9', message, exitCode: 1 }, failed: [cache, own] }
}

export function tagsReport(references: readonly string[]): Report {
  const digest = `sha256:${'4'.repeat(64)}`
  const content = { bytes: 48_100_000 }
  return {
    version: 1,
    action: 'verify-cache-tags',
    verdict: 'pass',
    findings: [],
    tags: references.map(reference => ({ reference, state: 'as-expected', outcome: 'present', digest, content })),
  }
}

export function blockedReport(layer: string, blockedBy: readonly string[]): Report {
  const message = `${layer} needs ${blockedBy.join(', ')}`
  const findings = [{ level: 'error', code: 'layer-blocked', message, fix: null }]
  return { version: 1, action: 'plan-layers', verdict: 'fail', findings, blockedBy }
}
