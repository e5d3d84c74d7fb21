import { KitError } from '@ci-kit/core/errors'
import { nearest } from '@ci-kit/core/nearest'
import { type Configuration, DEFAULT_RUNNER, FIELDS, type FieldName } from './configuration.ts'
import {
  type Read,
  readArguments,
  readImage,
  readLabels,
  readPlace,
  readPlatforms,
  readRunner,
  readRunners,
  readTags,
  readText,
  shown,
} from './fields.ts'

export interface ImageList {
  readonly configurations: readonly Configuration[]
  readonly problems: readonly string[]
}

// A list is written by hand. An alias may stand for a mapping, and aliases of aliases grow without bound.
const MAX_LENGTH = 1_000_000
const MAX_ALIASES = 200
const MAX_NAME_LENGTH = 62
/** Goes into tags, names of jobs and of artifacts. */
const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,60}[a-z0-9])?$/
export const ALL = 'all'

type Fields = ReadonlyMap<string, unknown>

/** The configurations of a list, and everything that is wrong with it. Throws for a text that is no YAML. */
export async function parseImageList(text: string, path: string): Promise<ImageList> {
  const { root, changed } = await parseYaml(text, path)
  const problems: string[] = changed.map(
    ([source, read]) => `the name ${source} is read as the number ${read}; quotes around it are needed`,
  )
  const say = (problem: string): void => void problems.push(problem)
  for (const key of root.keys()) {
    // x- is where others, such as Compose files, keep what only anchors point to.
    if (key === 'images' || key === 'defaults' || String(key).startsWith('x-')) continue
    say(`${shown(key)} is no field of the list; images and defaults are`)
  }
  const defaults = mappingOf(root.get('defaults') ?? new Map(), 'defaults', say)
  const images = root.get('images')
  const named = images === undefined ? new Map() : mappingOf(images, 'images', say)
  if (images === undefined) say('images is missing')
  const configurations = [...named].map(([name, fields]) => {
    if (!NAME.test(name) || name === ALL) {
      say(
        `${shown(name)} is no name of a configuration; one has at most ${MAX_NAME_LENGTH} lower case letters, digits, . _ and -`,
      )
    }
    // Nothing but the name is a configuration too: all from the defaults.
    return configurationOf(name, mergeFields(defaults, mappingOf(fields ?? new Map(), name, say)), say)
  })
  if (problems.length === 0 && configurations.length === 0) say('images has no configuration')
  return { configurations, problems: [...new Set(problems)] }
}

interface Parsed {
  readonly root: Fields
  /** Names of images that YAML takes for numbers, so that 1.10 becomes 1.1. */
  readonly changed: readonly (readonly [source: string, read: string])[]
}

async function parseYaml(text: string, path: string): Promise<Parsed> {
  const refuse = (why: string, cause?: unknown): KitError =>
    new KitError('bad-list', `${path} cannot be used: ${why}`, { fix: `correct ${path}`, cause })
  if (text.length > MAX_LENGTH) throw refuse(`it is longer than ${MAX_LENGTH} characters`)
  const { isMap, isScalar, parseDocument } = await import('yaml')
  const document = parseDocument(text, { uniqueKeys: true, merge: true })
  const [error] = document.errors
  if (error !== undefined) throw refuse(error.message.split('\n')[0]?.trim() ?? 'it is no YAML', error)
  try {
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES })
    const images: unknown = value instanceof Map ? document.get('images') : undefined
    const names = (isMap(images) ? images.items : []).flatMap(({ key }) => (isScalar(key) ? key : []))
    const numbers = names.filter(key => typeof key.value === 'number' && key.source !== String(key.value))
    const changed = numbers.map(key => [String(key.source), String(key.value)] as const)
    if (value instanceof Map) return { root: value as Fields, changed }
  } catch (error) {
    throw refuse('its aliases stand for too much', error)
  }
  throw refuse('it is no mapping with images')
}

function mappingOf(value: unknown, where: string, say: (problem: string) => void): ReadonlyMap<string, unknown> {
  if (!(value instanceof Map)) {
    say(`${where} is ${shown(value)}; a mapping is needed`)
    return new Map()
  }
  return new Map([...(value as ReadonlyMap<unknown, unknown>)].map(([key, item]) => [String(key), item]))
}

/** A configuration's own fields go before the defaults; of build-args, labels and runners each entry. */
function mergeFields(defaults: Fields, own: Fields): Fields {
  const merged = new Map([...defaults, ...own])
  for (const name of ['build-args', 'labels', 'runners']) {
    const [below, above] = [defaults.get(name), own.get(name)]
    if (below instanceof Map && above instanceof Map) merged.set(name, new Map([...below, ...above]))
  }
  return merged
}

function configurationOf(name: string, fields: Fields, say: (problem: string) => void): Configuration {
  for (const key of fields.keys()) {
    if (FIELDS.some(field => field === key)) continue
    const near = nearest(key, FIELDS)
    say(
      `${name} has the field ${shown(key)}; ${near === undefined ? `the fields are ${FIELDS.join(', ')}` : `did you mean ${near}?`}`,
    )
  }
  const read = <T>(field: FieldName, reader: (value: unknown) => Read<T>): T | undefined => {
    const value = fields.get(field)
    if (value === undefined || value === null) return undefined
    const result = reader(value)
    if (result.ok) return result.value
    say(`${field} of ${name} is ${shown(value)}; ${result.needed} is needed`.replace(',,', ',').replace(', is', ' is'))
    return undefined
  }
  const runner = read('runner', readRunner)
  return {
    name,
    context: read('context', readPlace) ?? '.',
    dockerfile: read('dockerfile', readPlace),
    target: read('target', readText),
    buildArgs: read('build-args', readArguments) ?? [],
    labels: read('labels', readLabels) ?? [],
    image: read('image', readImage),
    tags: read('tags', readTags) ?? [name],
    platforms: read('platforms', readPlatforms) ?? [],
    runners: new Map([
      ...(runner === undefined ? [] : [[DEFAULT_RUNNER, runner] as const]),
      ...(read('runners', readRunners) ?? []),
    ]),
    test: read('test', readText),
  }
}
