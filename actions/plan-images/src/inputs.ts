import { KitError } from '@ci-kit/core/errors'
import { type RawInputs, type Request as RequestOf, readInputs } from '@ci-kit/core/inputs'
import type { Environment } from '@ci-kit/core/ports'
import { boolean, commonInputs, integer, Reader, text } from '@ci-kit/core/readers'
import { type Parsed, parseJson, parseList, refused } from '@ci-kit/core/values'
import { PLATFORM, readImage, readRunner } from './fields.ts'

/** Items separated by commas or lines. */
const names = (): Reader<readonly string[]> =>
  new Reader(value => ({ ok: true, value: [...new Set(parseList(value.replaceAll(',', '\n')))] }))

const spec = {
  // A plan that cannot be made has nothing to go on with, so there is no fail-on.
  summary: commonInputs.summary,
  title: commonInputs.title,
  images: names(),
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
    const platforms = [...new Set(parseList(value.replaceAll(',', '\n')))]
    return platforms.every(one => PLATFORM.test(one))
      ? { ok: true, value: platforms }
      : refused('platforms', 'linux/amd64,linux/arm64')
  }).optional(),
  runner: new Reader<readonly string[]>(parseLabels),
  runners: new Reader<ReadonlyMap<string, readonly string[]>>(parseRunners).optional(),
  'self-hosted-labels': names().optional(),
  'max-parallel': integer({ min: 1, max: 256 }),
  'max-parallel-self-hosted': integer({ min: 1, max: 256 }),
  cache: boolean(),
  push: boolean(),
  tests: boolean(),
} as const

export type Request = RequestOf<typeof spec>

export function readRequest(raw: RawInputs): Request {
  return readInputs(raw, spec)
}

/** A label, or a JSON list of labels, as `runs-on` takes it. */
function parseLabels(value: string): Parsed<readonly string[]> {
  const trimmed = value.trim()
  const json = trimmed.startsWith('[') ? parseJson(trimmed) : undefined
  const labels = readRunner(json === undefined ? trimmed : json.ok ? json.value : undefined)
  return labels.ok ? { ok: true, value: labels.value } : refused(labels.needed, 'ubuntu-latest')
}

function parseRunners(value: string): Parsed<ReadonlyMap<string, readonly string[]>> {
  const runners = new Map<string, readonly string[]>()
  for (const line of parseList(value)) {
    const equals = line.indexOf('=')
    const platform = line.slice(0, Math.max(0, equals)).trim()
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
