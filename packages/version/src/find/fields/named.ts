/** A pattern for files of these names in any directory; `*` stands for a part of a name. */
export function named(...names: readonly string[]): RegExp {
  const escaped = names.map(name => name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'))
  return new RegExp(`(?:^|/)(?:${escaped.join('|')})$`)
}
