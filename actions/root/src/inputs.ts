import { KitError } from '@ci-kit/core/errors'
import type { RawInputs } from '@ci-kit/core/inputs'
import { nearest } from '@ci-kit/core/nearest'
import type { Kit, PartInfo } from './kit.ts'
import { PART_NAMES } from './kit.ts'
import { partInputs } from './part-run.ts'

/** The inputs of the root action alone. */
const OWN = ['job-status']

/**
 * Reads the inputs of all parts, so that a typing error costs a moment and not a build; throws one KitError with every
 * problem of every part.
 */
export async function checkInputs(raw: RawInputs, kit: Kit): Promise<void> {
  const problems: KitError[] = []
  const silent = (part: PartInfo, values: Readonly<Record<string, string>> = {}): RawInputs => ({
    ...partInputs(raw, part, values),
    warn: () => undefined,
  })
  const attempt = (read: () => unknown): void => {
    try {
      read()
    } catch (error) {
      if (!(error instanceof KitError)) throw error
      problems.push(error)
    }
  }
  const disk = await import('../../prepare-disk/src/inputs.ts')
  const build = await import('../../report-cache-hits/src/inputs.ts')
  const tags = await import('../../verify-cache-tags/src/inputs.ts')
  attempt(() => disk.readRequest(silent(kit['prepare-disk'])))
  attempt(() => build.readRequest(silent(kit['report-cache-hits'])))
  // What is verified may be known only after the build.
  const asked = { 'report-from': raw.values.get('report-from')?.trim() || 'report.json' }
  attempt(() => tags.readRequest(silent(kit['verify-cache-tags'], asked)))
  warnUnknown(raw, kit)
  const messages = linesOf(problems.map(({ message }) => message))
  if (messages.length === 0) return
  const head = messages.length === 1 ? [] : [`${messages.length} inputs are not usable:`]
  throw new KitError('bad-input', [...head, ...messages].join('\n'), {
    fix: linesOf(problems.map(({ fix }) => fix ?? '')).join('\n'),
  })
}

/** Each line once: an input that all parts have is one mistake. */
function linesOf(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap(text => text.split('\n'))
  return [...new Set(lines.filter(line => line !== '' && !/^\d+ inputs are not usable:$/.test(line)))]
}

function warnUnknown(raw: RawInputs, kit: Kit): void {
  const known = new Set([...OWN, ...PART_NAMES.flatMap(name => kit[name].inputs.map(([input]) => input))])
  const unknown = [...raw.values].filter(([name, value]) => !known.has(name) && value.trim() !== '')
  for (const [name] of unknown.slice(0, 10)) {
    const near = nearest(name, [...known])
    raw.warn(`unknown input: ${name.slice(0, 100)}${near === undefined ? '' : ` (did you mean ${near}?)`}`)
  }
}
