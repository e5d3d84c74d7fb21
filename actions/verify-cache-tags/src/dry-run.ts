import { formatCount } from '@ci-kit/core/format'
import { code, md } from '@ci-kit/core/markup'
import type { Report } from '@ci-kit/core/report'
import type { FindCredentials } from '@ci-kit/registry/logins'
import { registryOrigin } from '@ci-kit/registry/origins'
import type { Reference } from '@ci-kit/registry/reference'
import { type Check, wantedFor } from './checks.ts'
import type { Request } from './inputs.ts'

export interface PlannedRequest {
  readonly method: 'GET' | 'HEAD'
  readonly url: string
  readonly why: string
}

/** The first requests of a run; those for what is below a tag are known only when its manifest was read. */
export function planRequests(request: Request, checks: readonly Check[]): readonly PlannedRequest[] {
  const rules = { insecureRegistries: request.insecureRegistries ?? [], trustedRealms: request.trustedRealms ?? [] }
  const planned = new Map<string, PlannedRequest>()
  const add = (method: 'GET' | 'HEAD', reference: Reference, why: string): void => {
    const { registry, repository, digest, tag } = reference
    const url = `${registryOrigin(registry, rules)}/v2/${repository}/manifests/${digest ?? tag}`
    if (planned.get(url)?.method !== 'GET') planned.set(url, { method, url, why })
  }
  for (const check of checks) {
    const wanted = wantedFor(check, request.depth, request.baseline !== undefined)
    const isHead = wanted.depth === 'tag' && !wanted.isCompared && !wanted.needsContent
    add(isHead ? 'HEAD' : 'GET', check.reference, check.name)
    for (const twin of check.twins) add('GET', twin.reference, `${twin.name}, the twin of ${check.name}`)
  }
  return [...planned.values()]
}

/** What would be asked, and what would be shown to whom; nothing is sent. */
export async function renderDryRun(
  request: Request,
  checks: readonly Check[],
  credentials: FindCredentials,
): Promise<{
  readonly report: Report
  readonly planned: readonly PlannedRequest[]
  readonly lines: readonly string[]
}> {
  const planned = planRequests(request, checks)
  const registries = [
    ...new Set(
      checks.flatMap(check => [check.reference, ...check.twins.map(twin => twin.reference)]).map(one => one.registry),
    ),
  ]
  const shown = await Promise.all(
    registries.map(async registry => ({
      registry,
      as: [...(await credentials(registry)).map(one => one.source), 'anonymous'],
    })),
  )
  const below = request.depth === 'tag' ? '' : `, and then what is below ${planned.length === 1 ? 'it' : 'them'}`
  const report: Report = {
    title: request.title ?? 'Cache tags',
    verdict: {
      kind: 'unknown',
      text: `Dry run: nothing was asked. ${formatCount(planned.length, 'manifest')} would be asked for${below}`,
    },
    figures: [],
    sections: [
      {
        title: 'Requests',
        value: 90,
        blocks: [
          {
            kind: 'table',
            columns: [{ title: 'Request' }, { title: 'For' }],
            rows: planned.map(({ method, url, why }) => [code(`${method} ${url}`), why]),
          },
          {
            kind: 'list',
            items: shown.map(({ registry, as }) => md`${code(registry)} would be asked as ${as.join(', then ')}`),
          },
        ],
      },
    ],
    nextSteps: [],
  }
  const lines = planned.map(({ method, url }) => `${method} ${url}`)
  return {
    report,
    planned,
    lines: [...lines, ...shown.map(({ registry, as }) => `${registry}: as ${as.join(', then ')}`)],
  }
}
