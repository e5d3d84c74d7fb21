// Words of the tools that put the version in at publishing, and of people who mean the same by it.
const NOT_YET = /^v?0+(?:\.0+)+[-.+](.+)$/
const PRE_RELEASE = /^(?:a|b|c|alpha|beta|rc|pre|preview|next|canary|nightly|insiders?|m|cr)?[-_.]?[0-9]/i
const REAL_WORD = /^(?:alpha|beta|rc|pre|preview|next|canary|nightly|a|b)$/i
// Above every release: `9999`, `999.0.0-SNAPSHOT`, `255.255.255`, `2099.0.0`.
const NINES =
  /^v?(?:9999+(?:\.[0-9]+)*|999(?:\.[09]{1,3}){0,3}|99(?:\.99){2,3}|255(?:\.255){2,3}|2099(?:\.0){2})(?:[-.](?:SNAPSHOT|dev))?$/i
const TEMPLATE = [
  /\$\{[^}]*\}/,
  /\$\([^)]*\)/,
  /\$[A-Za-z_]/,
  /\{\{|\}\}|\{%|<%|%>/,
  /@[A-Za-z_][A-Za-z0-9_.]*@/,
  /%[A-Za-z_]+%/,
  /^#?\{[A-Za-z_.]+\}#?$/,
  /^__[A-Za-z_]+__$/,
  /<[A-Za-z_ -]+>/,
]

/**
 * Why a text in the place of a version is none: `0.0.0-development`, `@VERSION@`, `${project.version}`, `latest`.
 * Undefined for everything that may be a version.
 */
export function placeholderReason(text: string): string | undefined {
  if (/^[0-9a-f]{40}$/i.test(text)) return `${text} is a commit`
  if (NINES.test(text)) return `${text} is a placeholder`
  if (TEMPLATE.some(shape => shape.test(text))) return `${text} is replaced by a tool`
  if (!/[0-9]/.test(text)) return `${text} is no version but a word for one`
  if (/^v?0+(?:\.0+)*$/.test(text)) return `${text} is a placeholder`
  const tail = NOT_YET.exec(text)?.[1]
  if (tail === undefined || PRE_RELEASE.test(tail) || REAL_WORD.test(tail)) return undefined
  return `${text} is a placeholder`
}
