import { formatDuration } from '@ci-kit/core/format'
import type { Evidence, Failure, UnreachableReason } from '@ci-kit/registry/outcome'
import type { Reference } from '@ci-kit/registry/reference'
import { loginAdvice } from './login-advice.ts'
import { type Similar, similarTo } from './similar.ts'

/** `note` is said and changes nothing. */
export type Level = 'error' | 'unknown' | 'warning' | 'note'

export type FindingGroup = 'missing' | 'drifted' | 'other'

export interface Finding {
  readonly level: Level
  readonly code: string
  readonly group: FindingGroup
  /** The tag or reference as it was written. */
  readonly name: string
  readonly message: string
  readonly fix?: string | undefined
  readonly evidence: readonly Evidence[]
}

/** What the advice of a finding depends on. */
export interface Advice {
  readonly nowMs: number
  readonly prewarmWorkflow: string | undefined
  /** The registry that the job's own token is for, if any of those asked. */
  readonly jobTokenRegistries: ReadonlySet<string>
  /** What was perhaps meant by what is absent. */
  readonly similar: Similar
}

export function prewarmFix({ prewarmWorkflow }: Advice): string {
  return prewarmWorkflow === undefined
    ? 'run the job that pushes it, then this one again (with prewarm-workflow its name stands here)'
    : `run the prewarm job, then this one again: ${workflowCommand(prewarmWorkflow)}`
}

/** A file name, or the name of a workflow, which may have spaces. */
export function workflowCommand(workflow: string): string {
  return `gh workflow run ${/^[\w./-]+$/.test(workflow) ? workflow : JSON.stringify(workflow)}`
}

/** For something that is absent: another name, when one is nearly the same, before the job that pushes it. */
export function absentFix(reference: Reference, advice: Advice): string {
  const names = similarTo(reference, advice.similar)
  const fix = prewarmFix(advice)
  return names.length === 0
    ? fix
    : `if ${names.join(' or ')} is meant, which is there, correct the name; otherwise ${fix}`
}

/** Why nothing is known about `what`: denied, rate-limited or unreachable. Never for absent. */
export function failureFinding(
  name: string,
  what: string,
  failure: Exclude<Failure, { kind: 'absent' }>,
  about: { readonly reference: Reference; readonly advice: Advice },
): Finding {
  const base = { level: 'unknown', group: 'other', name, evidence: [failure.evidence] } as const
  switch (failure.kind) {
    case 'denied':
      return {
        ...base,
        code: 'denied',
        message: deniedMessage(what, failure),
        fix: deniedFix(about.reference, about.advice, failure),
      }
    case 'rate-limited': {
      const when = comeBack(failure.retryAtMs, about.advice.nowMs)
      return {
        ...base,
        code: 'rate-limited',
        message: `${what} could not be asked for: the registry limits requests`,
        fix: `${when}; a login often has a higher limit`,
      }
    }
    case 'unreachable': {
      const { reason, evidence, retryAtMs } = failure
      const message = `${what} could not be asked for: ${REASONS[reason]}${evidence.message === undefined ? '' : ` (${evidence.message})`}`
      const fix = retryAtMs === undefined ? FIXES[reason] : comeBack(retryAtMs, about.advice.nowMs)
      return { ...base, code: codeOf(reason), message, fix }
    }
  }
}

function deniedMessage(what: string, { evidence }: Extract<Failure, { kind: 'denied' }>): string {
  const status = evidence.status === undefined ? '' : ` with status ${evidence.status}`
  const who = evidence.isOfTokenService === true ? 'the token service of the registry' : 'the registry'
  return `${what} could not be asked for: ${who} refused${status} (as ${evidence.as ?? 'anonymous'}); many registries say the same of what does not exist`
}

function deniedFix(reference: Reference, advice: Advice, failure: Extract<Failure, { kind: 'denied' }>): string {
  const { registry } = reference
  if (failure.hint !== undefined) return failure.hint
  const { product, as } = failure.evidence
  if (advice.jobTokenRegistries.has(registry) && product !== 'gitea') {
    return `grant the job "permissions: packages: read", and this repository access to the package in ${registry}`
  }
  return loginAdvice(reference, product, as)
}

function comeBack(retryAtMs: number | undefined, nowMs: number): string {
  if (retryAtMs === undefined) return 'run this again later'
  const time = `${new Date(retryAtMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return `come back at ${time}, in ${formatDuration(Math.max(1000, retryAtMs - nowMs))}`
}

function codeOf(reason: UnreachableReason): string {
  return reason === 'bad-answer' || reason === 'not-a-registry' || reason === 'redirect-refused'
    ? reason
    : 'unreachable'
}

const REASONS: Readonly<Record<UnreachableReason, string>> = {
  timeout: 'the registry gave no whole answer in time',
  refused: 'nothing accepts connections there',
  reset: 'the connection was lost',
  dns: 'its name cannot be resolved',
  tls: 'its TLS certificate or protocol is not acceptable',
  'tls-untrusted': 'its TLS certificate is signed by nobody that this runner knows',
  'tls-expired': 'its TLS certificate is not valid at this time',
  'tls-name': 'its TLS certificate is for another name',
  proxy: 'the proxy of this runner did not connect',
  'address-refused': 'a public registry led into a private network, which is not followed',
  'too-large': 'the answer is larger than any such object may be',
  protocol: 'what answers there does not speak HTTP as it should',
  deadline: 'the deadline passed before there was an answer',
  'server-error': 'the registry failed at every try',
  'bad-answer': 'the registry sent something else than what was asked for',
  'not-a-registry': 'what answers there is no registry',
  'redirect-refused': 'the registry redirects in a way that is not followed',
  'token-service': 'its token service gave no token',
}

const FIXES: Readonly<Record<UnreachableReason, string>> = {
  timeout: 'run this again, with a longer deadline if the registry is slow',
  refused: 'check the host and port of the registry, and that this runner may connect to it',
  reset: 'run this again; if it stays, look for a proxy or firewall between this runner and the registry',
  dns: 'check how the name of the registry is written, and the DNS of this runner',
  tls: 'check the certificate of the registry; for a registry without TLS name it in insecure-registries',
  'tls-untrusted':
    'give this step the certificate of your authority: env: NODE_EXTRA_CA_CERTS: /path/to/ca.pem (a file in PEM, there before the step starts)',
  'tls-expired': 'renew the certificate of the registry; if it is valid, check the clock of this runner',
  'tls-name': 'write the registry by the name in its certificate, or give it a certificate for this name',
  proxy:
    'check https_proxy and http_proxy of this runner; a registry that is reached without the proxy belongs in no_proxy',
  'address-refused': 'name the private registry itself in tags; a public one cannot point into your network',
  'too-large': 'check that this is a registry, and not something else at its address',
  protocol: 'check the address of the registry; for one without TLS name it in insecure-registries',
  deadline: 'give a longer deadline, such as deadline: 2m',
  'server-error': 'run this again later, and look at the status page of the registry',
  'bad-answer':
    'run this again; if it stays, pull the image by hand: the registry or a proxy before it changes what it stores',
  'not-a-registry': 'check the host in image and tags: there is a web server, but no /v2/',
  'redirect-refused': 'check the configuration of the registry: its redirects must use https and end',
  'token-service': 'run this again later; if the token service is at another host, name it in trusted-realms',
}
