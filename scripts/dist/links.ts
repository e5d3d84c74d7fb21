import { posix } from 'node:path'

/** Where a path of the repository lies in the release tree; undefined when it is not part of a release. */
export type Placement = (repositoryPath: string) => string | undefined

const LINK = /(\]\(|^\[[^\]\n]+\]:[ \t]+|\bsrc="|\bhref=")([^)"\s]+)/gm
const ABSOLUTE = /^(?:[a-z][a-z0-9+.-]*:|#|\/)/i

/**
 * Rewrites the relative links of a Markdown file for its place in the release tree. A target outside that tree is
 * reached on the main branch: `../../blob/main/x` from the root of a repository is a form that GitHub resolves.
 */
export function rewriteLinks(markdown: string, from: string, to: string, place: Placement): string {
  return markdown.replace(LINK, (whole, opening: string, target: string) => {
    if (ABSOLUTE.test(target)) return whole
    const [path = '', anchor = ''] = target.split(/(?=#)/, 2)
    const repositoryPath = posix.normalize(posix.join(posix.dirname(from), path))
    const placed = place(repositoryPath)
    const view = /\.(?:png|svg|gif|jpe?g)$/i.test(repositoryPath) ? 'raw' : 'blob'
    const destination =
      placed === undefined
        ? posix.join(posix.relative(posix.dirname(to), '.') || '.', '../..', view, 'main', repositoryPath)
        : posix.relative(posix.dirname(to), placed)
    return `${opening}${destination}${anchor}`
  })
}
