import { entriesOf } from '../../formats/node.ts'
import type { Finder } from '../finder.ts'
import { parsedAs } from '../open.ts'
import { stateScalar } from '../state.ts'

/** .release-please-manifest.json: the last version of each directory, written by release-please with the others. */
export const releasePlease: Finder = {
  matches: path => /(?:^|\/)\.release-please-manifest\.json$/.test(path),
  find: async file => {
    const parsed = parsedAs(file, 'json')
    if (parsed.kind === 'broken') return []
    return entriesOf(parsed.root).flatMap(({ key, value }) => {
      const subject = key === '.' ? undefined : key
      const about = { kind: 'release-please manifest', scheme: 'semver', subject, role: 'copy' } as const
      return value.kind === 'scalar' && typeof value.value === 'string' ? [stateScalar(file, value, about)] : []
    })
  },
}
