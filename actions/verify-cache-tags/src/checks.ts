import { KitError } from '@ci-kit/core/errors'
import type { Files } from '@ci-kit/core/ports'
import { formatReference, parseReference } from '@ci-kit/registry/reference'
import type { Line, Twin } from './expectations.ts'
import type { Depth } from './facts.ts'
import type { Request } from './inputs.ts'
import type { Wanted } from './inspect.ts'
import { quarterOf, twinOf } from './quarter.ts'
import { type PushedReference, parseReport } from './reports.ts'

/** One reference to verify, with all that is expected of it. */
export interface Check extends Line {
  /** Digests that must be served, and who says so. */
  readonly pushed: readonly { readonly digest: string; readonly by: string }[]
  readonly twins: readonly Twin[]
}

/** The lines of the input, their twins of the quarter, and what reports say was pushed; the same reference once. */
export async function listChecks(
  request: Request,
  ports: { readonly files: Files; readonly nowMs: number },
): Promise<readonly Check[]> {
  const quarter = request.quarter ?? quarterOf(ports.nowMs)
  const checks = new Map<string, Check>()
  for (const line of request.lines) {
    const key = `${formatReference(line.reference)} ${JSON.stringify(line.expect)}`
    checks.set(key, { ...line, pushed: [], twins: twinsOf(line, request.quarterly, quarter) })
  }
  for (const path of request.reportFrom ?? []) {
    for (const pushed of await readReport(path, ports.files)) addPushed(checks, pushed, path)
  }
  return [...checks.values()]
}

/** What has to be read for a check. */
export function wantedFor({ reference, expect, pushed, twins }: Check, depth: Depth, hasBaseline: boolean): Wanted {
  const { platforms, labels, size, maxAgeMs, kind, attestations } = expect
  const needsContent =
    [platforms, labels, size, maxAgeMs, kind, attestations].some(wish => wish !== undefined) || hasBaseline
  const isCompared =
    expect.digest !== undefined || expect.mediaTypes !== undefined || pushed.length > 0 || twins.length > 0
  const needsConfigurations = maxAgeMs !== undefined || labels !== undefined
  const needsAttestations = attestations !== undefined
  return { reference, depth, isCompared, needsContent, needsAttestations, needsConfigurations }
}

function twinsOf({ expect, reference }: Line, isQuarterly: boolean, quarter: string): readonly Twin[] {
  const given = expect.sameAs ?? []
  const { tag } = reference
  if (!(expect.quarterly ?? isQuarterly) || tag === undefined) return given
  const name = twinOf(tag, quarter)
  return name === undefined ? given : [...given, { name, reference: { ...reference, tag: name, digest: undefined } }]
}

async function readReport(path: string, files: Files): Promise<readonly PushedReference[]> {
  const fix = 'give the output report of report-cache-hits or semver-docker-tags, from a step of the same job'
  let text: string
  try {
    text = await files.readText(path)
  } catch (cause) {
    throw new KitError('report-missing', `the report ${path} cannot be read`, { fix, cause })
  }
  const parsed = parseReport(text)
  if (typeof parsed === 'string')
    throw new KitError('report-unusable', `the report ${path} cannot be used: ${parsed}`, { fix })
  return parsed
}

function addPushed(checks: Map<string, Check>, { reference: text, digest }: PushedReference, path: string): void {
  const parsed = parseReference(text)
  if (!parsed.ok) {
    throw new KitError(
      'report-unusable',
      `the report ${path} cannot be used: it names ${JSON.stringify(text.slice(0, 200))}; ${parsed.reason}`,
    )
  }
  // Of both, the tag is what was pushed, and the digest what it has to be.
  const reference = parsed.value.tag === undefined ? parsed.value : { ...parsed.value, digest: undefined }
  const wanted = formatReference(reference)
  const known = digest ?? parsed.value.digest
  const pushed = known === undefined ? [] : [{ digest: known, by: path }]
  const same = [...checks].filter(([, check]) => formatReference(check.reference) === wanted)
  for (const [key, check] of same) checks.set(key, { ...check, pushed: [...check.pushed, ...pushed] })
  if (same.length === 0) checks.set(`${wanted} pushed`, { name: wanted, reference, expect: {}, pushed, twins: [] })
}
