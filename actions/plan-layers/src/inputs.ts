import { KitError } from '@ci-kit/core/errors'
import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import type { Environment } from '@ci-kit/core/ports'
import { commonInputs, list, listOf, Reader, text } from '@ci-kit/core/readers'
import { parseList, refused } from '@ci-kit/core/values'
import { isQuarter } from '@ci-kit/pipeline/quarter'
import { parseRepository } from '@ci-kit/registry/reference'
import { type LayerLine, parseLayer } from './layer.ts'

const lines = listOf(new Reader<LayerLine>(parseLayer))

const spec = {
  ...commonInputs,
  layers: new Reader<readonly LayerLine[]>(value => lines.parse(withoutComments(value))),
  image: text().optional(),
  'tag-prefix': new Reader<string>(value =>
    /^[a-z0-9_][\w.-]{0,39}$/.test(value) ? { ok: true, value } : refused('the start of a tag', 'cache-'),
  ).optional(),
  quarter: new Reader<string>(value =>
    isQuarter(value.trim()) ? { ok: true, value: value.trim() } : refused('a year and a quarter', '2026Q4'),
  ).optional(),
  dockerfile: text().optional(),
  context: text(),
  'build-args': list().optional(),
  platforms: new Reader<readonly string[]>(value => ({
    ok: true,
    value: parseList(value.replaceAll(',', '\n')),
  })).optional(),
  runner: text(),
  runners: list().optional(),
  layer: text().optional(),
  suffix: text().optional(),
  reports: text(),
  prefix: text().optional(),
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

/** The repository of the tags, in lower case: names of owners on GitHub may have capitals, those of images may not. */
export function imageOf(given: string | undefined, { serverUrl, repository }: Environment): string {
  const isGithub = serverUrl !== undefined && new URL(serverUrl).hostname === 'github.com'
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
