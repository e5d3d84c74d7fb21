import { KitError } from '@ci-kit/core/errors'
import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import type { Environment } from '@ci-kit/core/ports'
import { boolean, commonInputs, integer, Reader, text } from '@ci-kit/core/readers'
import { type Parsed, parseList, refused } from '@ci-kit/core/values'
import { ARTIFACT_PREFIX_NEEDED, isArtifactPrefix } from '@ci-kit/pipeline/artifact-name'
import { LABELS_NEEDED, readLabels } from '@ci-kit/pipeline/runners'
import { spelledPlatform } from '@ci-kit/registry/platform'
import { PLATFORM, readImage } from './fields.ts'

/** Items separated by commas or lines. */
const itemsOf = (value: string): readonly string[] => [...new Set(parseList(value.replaceAll(',', '\n')))]

const spec = {
  // A plan that cannot be made has nothing to go on with, so there is no fail-on.
  summary: commonInputs.summary,
  title: commonInputs.title,
  images: new Reader<readonly string[]>(value => {
    const names = itemsOf(value)
    return names.length > 0 ? { ok: true, value: names } : refused('a name of the list, or all', 'all')
  }),
  list: text(),
  image: new Reader<string>(value => {
    const read = readImage(value)
    return read.ok ? { ok: true, value: read.value } : refused(read.needed, 'ghcr.io/org/app')
  }).optional(),
  'tag-prefix': new Reader<string>(value =>
    /^[A-Za-z0-9_][\w.-]{0,39}$/.test(value.trim())
      ? { ok: true, value: value.trim() }
      : refused('the start of a tag', 'nightly-'),
  ).optional(),
  platforms: new Reader<readonly string[]>(value => {
    const platforms = [...new Set(itemsOf(value).map(spelledPlatform))]
    return platforms.every(one => PLATFORM.test(one))
      ? { ok: true, value: platforms }
      : refused('platforms', 'linux/amd64,linux/arm64')
  }).optional(),
  runner: new Reader<readonly string[]>(parseLabels),
  runners: new Reader<ReadonlyMap<string, readonly string[]>>(parseRunners).optional(),
  'self-hosted-labels': new Reader<readonly string[]>(value => ({ ok: true, value: itemsOf(value) })).optional(),
  'max-parallel': integer({ min: 1, max: 256 }),
  'max-parallel-self-hosted': integer({ min: 1, max: 256 }),
  cache: boolean(),
  push: boolean(),
  tests: boolean(),
  prefix: new Reader<string>(value =>
    isArtifactPrefix(value.trim()) ? { ok: true, value: value.trim() } : refused(ARTIFACT_PREFIX_NEEDED, 'build-'),
  ).optional(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}

/** A label, or a JSON list of labels, as `runs-on` takes it. */
function parseLabels(value: string): Parsed<readonly string[]> {
  const labels = readLabels(value)
  return labels === undefined ? refused(LABELS_NEEDED, 'ubuntu-latest') : { ok: true, value: labels }
}

function parseRunners(value: string): Parsed<ReadonlyMap<string, readonly string[]>> {
  const runners = new Map<string, readonly string[]>()
  for (const line of parseList(value)) {
    const equals = line.indexOf('=')
    const platform = spelledPlatform(line.slice(0, Math.max(0, equals)))
    const labels = parseLabels(line.slice(equals + 1))
    if (!PLATFORM.test(platform) || !labels.ok) {
      return refused('a platform and its runner on each line', 'linux/arm64=ubuntu-24.04-arm')
    }
    runners.set(platform, labels.value)
  }
  return { ok: true, value: runners }
}

/** Where images go that name no repository: on github.com that is known. */
export function defaultImage({ image }: Request, { serverUrl, repository }: Environment): string | undefined {
  if (image !== undefined) return image
  return serverUrl === 'https://github.com' && repository !== undefined
    ? `ghcr.io/${repository.toLowerCase()}`
    : undefined
}

export function noImage(name: string): KitError {
  const why = `${name} names no image, the input image is not given, and only github.com has a registry that is known without`
  return new KitError('bad-input', why, { fix: 'image: registry.example.com/org/app' })
}
