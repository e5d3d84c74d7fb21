import { KitError } from '@ci-kit/core/errors'
import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import type { Environment } from '@ci-kit/core/ports'
import { boolean, commonInputs, list, listOf, Reader, text } from '@ci-kit/core/readers'
import { parseList, refused } from '@ci-kit/core/values'
import { ARTIFACT_PREFIX_NEEDED, isArtifactPrefix } from '@ci-kit/pipeline/artifact-name'
import { isQuarter } from '@ci-kit/pipeline/quarter'
import { LABELS_NEEDED, readLabels } from '@ci-kit/pipeline/runners'
import { spelledPlatform } from '@ci-kit/registry/platform'
import { parseRepository } from '@ci-kit/registry/reference'
import { type LayerLine, parseLayer } from './layer.ts'

const lines = listOf(new Reader<LayerLine>(parseLayer))

/** `NAME=value`, or `NAME` alone for that of the environment, as docker takes them. */
const buildArgs = listOf(
  new Reader<string>(line =>
    /^[^\s=-][^\s=]*(?:=|$)/.test(line) ? { ok: true, value: line } : refused('NAME=value', 'PYTHON=3.13'),
  ),
)

const spec = {
  ...commonInputs,
  layers: new Reader<readonly LayerLine[]>(value => lines.parse(withoutComments(value))).optional(),
  'allow-none': boolean(),
  image: text().optional(),
  'tag-prefix': new Reader<string>(value =>
    /^[a-z0-9_][\w.-]{0,39}$/.test(value) ? { ok: true, value } : refused('the start of a tag', 'cache-'),
  ).optional(),
  quarter: new Reader<string>(value =>
    isQuarter(value.trim()) ? { ok: true, value: value.trim() } : refused('a year and a quarter', '2026Q4'),
  ).optional(),
  dockerfile: text().optional(),
  context: text(),
  'build-args': buildArgs.optional(),
  platforms: new Reader<readonly string[]>(value => ({
    ok: true,
    value: parseList(value.replaceAll(',', '\n')).map(spelledPlatform),
  })).optional(),
  runner: new Reader<readonly string[]>(value => {
    const labels = readLabels(value)
    return labels === undefined ? refused(LABELS_NEEDED, 'ubuntu-latest') : { ok: true, value: labels }
  }),
  runners: list().optional(),
  layer: text().optional(),
  suffix: text().optional(),
  reports: text(),
  prefix: new Reader<string>(value =>
    isArtifactPrefix(value.trim()) ? { ok: true, value: value.trim() } : refused(ARTIFACT_PREFIX_NEEDED, 'build-'),
  ).optional(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}

/** One line alone may hold several layers: the form for a manual run of a workflow has no line ends. */
function withoutComments(value: string): string {
  return value
    .trim()
    .split(value.trim().includes('\n') ? '\n' : ';')
    .filter(line => !/^\s*#/.test(line))
    .join('\n')
}

/** Whether GitHub hosts the runners of this server. */
export function hasHostedRunners({ serverUrl }: Environment): boolean {
  const host = hostOf(serverUrl)
  return host === 'github.com' || host.endsWith('.ghe.com')
}

function hostOf(serverUrl: string | undefined): string {
  return serverUrl === undefined ? '' : new URL(serverUrl).hostname
}

/** The repository of the tags, in lower case: names of owners on GitHub may have capitals, those of images may not. */
export function imageOf(given: string | undefined, { serverUrl, repository }: Environment): string {
  const isGithub = hostOf(serverUrl) === 'github.com'
  const image = given ?? (isGithub && repository !== undefined ? `ghcr.io/${repository}` : undefined)
  if (image === undefined) {
    const why = 'image is not given, and only github.com has a registry that is known without'
    throw new KitError('bad-input', why, { fix: 'image: registry.example.com/org/app' })
  }
  return checkedImage(image, 'image')
}

export function checkedImage(image: string, where: string): string {
  const parsed = parseRepository(image.trim().toLowerCase())
  if (parsed.ok) return `${parsed.value.registry}/${parsed.value.repository}`
  throw new KitError('bad-input', `${where} is ${JSON.stringify(image)}: ${parsed.reason}`, {
    fix: 'a repository without a tag, such as ghcr.io/org/app',
  })
}
