import { spelledPlatform } from '@ci-kit/registry/platform'
import { isTag, parseRepository } from '@ci-kit/registry/reference'

/** What a field of the list may hold: the value, or what is needed instead. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly needed: string }

export const PLATFORM = /^linux\/[a-z0-9]{1,20}(?:\/v[0-9]{1,2})?$/
const LABEL = /^[\w.-]{1,100}$/
// Docker passes any name on; these are those that a Dockerfile can use.
const ARGUMENT = /^[A-Za-z_]\w{0,127}$/

export function readText(value: unknown): Read<string> {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? needed('a text') : good(text)
}

/** A path below the workspace, or an address; nothing that docker would read as an option. */
export function readPlace(value: unknown): Read<string> {
  const read = readText(value)
  if (!read.ok || /^-|[\r\n]/.test(read.value)) return needed('a path or address')
  return read
}

/** Numbers and booleans are what YAML makes of `1.10` in quotes or not; a number with a fraction has lost its zeros. */
export function readArguments(value: unknown): Read<readonly string[]> {
  if (!(value instanceof Map)) return needed('a mapping of names to values')
  const found: string[] = []
  for (const [name, item] of value as ReadonlyMap<unknown, unknown>) {
    if (typeof name !== 'string' || !ARGUMENT.test(name)) return needed(`names such as VERSION, not ${shown(name)},`)
    if (typeof item === 'number' && !Number.isInteger(item)) {
      return needed(`quotes around ${name}: "${item}", since YAML reads it as a number and loses its zeros,`)
    }
    if (!['string', 'number', 'boolean'].includes(typeof item) || /[\r\n]/.test(String(item))) {
      return needed(`a text of one line for ${name}`)
    }
    found.push(`${name}=${String(item)}`)
  }
  return good(found)
}

/** Labels have dots and slashes in their names. */
export function readLabels(value: unknown): Read<readonly string[]> {
  if (!(value instanceof Map)) return needed('a mapping of names to values')
  const found = [...(value as ReadonlyMap<unknown, unknown>)].map(([name, item]) => `${String(name)}=${String(item)}`)
  const isGood = found.every(line => /^[\w][\w./-]{0,255}=[^\r\n]*$/.test(line))
  return isGood ? good(found) : needed('names such as org.opencontainers.image.title, with texts of one line')
}

export function readImage(value: unknown): Read<string> {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  const parsed = parseRepository(text)
  return parsed.ok && text !== ''
    ? good(`${parsed.value.registry}/${parsed.value.repository}`)
    : needed('a repository without a tag, such as ghcr.io/org/app')
}

export function readTags(value: unknown): Read<readonly string[]> {
  const tags = textsOf(value)
  return tags !== undefined && tags.length > 0 && tags.every(isTag)
    ? good([...new Set(tags)])
    : needed('tags such as "stable" or "1.2"; numbers in quotes')
}

export function readPlatforms(value: unknown): Read<readonly string[]> {
  const platforms = textsOf(value)?.map(spelledPlatform)
  return platforms !== undefined && platforms.length > 0 && platforms.every(one => PLATFORM.test(one))
    ? good([...new Set(platforms)])
    : needed('platforms such as linux/amd64 and linux/arm64')
}

/** One label, or several that a runner has to have all. */
export function readRunner(value: unknown): Read<readonly string[]> {
  const labels = textsOf(value)
  return labels !== undefined && labels.length > 0 && labels.every(label => LABEL.test(label))
    ? good([...new Set(labels)])
    : needed('the label of a runner, such as ubuntu-24.04-arm, or a list of labels')
}

export function readRunners(value: unknown): Read<ReadonlyMap<string, readonly string[]>> {
  if (!(value instanceof Map)) return needed('a mapping of platforms to runners')
  const found = new Map<string, readonly string[]>()
  for (const [platform, item] of value as ReadonlyMap<unknown, unknown>) {
    const spelled = spelledPlatform(String(platform))
    if (!PLATFORM.test(spelled)) return needed('platforms such as linux/arm64')
    const runner = readRunner(item)
    if (!runner.ok) return needed(`${runner.needed} for ${spelled}`)
    found.set(spelled, runner.value)
  }
  return good(found)
}

/** A list, or its items in one text, separated by commas. */
function textsOf(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value]
  return items.every(item => typeof item === 'string') ? items.map(item => item.trim()) : undefined
}

function good<T>(value: T): Read<T> {
  return { ok: true, value }
}

function needed(text: string): { readonly ok: false; readonly needed: string } {
  return { ok: false, needed: text }
}

export function shown(value: unknown): string {
  const text = value instanceof Map ? 'a mapping' : (JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
