import { agreementOf } from '@ci-kit/version/equality'
import type { Tree } from '@ci-kit/version/tree'
import type { Finding } from './finding.ts'

export interface PinFacts {
  /** What the project is called: its packages, the repository. */
  readonly names: readonly string[]
  readonly version: string
  /** Its versions before: only one of those can be a pin that was left behind. */
  readonly earlier: readonly string[]
  readonly directory: string
}

const README = /^readme(?:[._-][\w-]+)?(?:\.(?:md|markdown|rst|adoc|asciidoc|txt|org))?$/i
const MAX_LINES = 10_000
const MAX_LINE = 500
const MAX_FINDINGS = 20
const VERSION = '(v?[0-9]+(?:\\.[0-9]+)+(?:[-+][0-9A-Za-z.+-]*[0-9A-Za-z])?)(?![0-9A-Za-z.]*[0-9A-Za-z])'

/** Install lines and badges of the README that pin an earlier version of this project. */
export async function judgePins(facts: PinFacts, tree: Tree): Promise<readonly Finding[]> {
  const files = [...tree.paths].filter(path => {
    const slash = path.lastIndexOf('/')
    const directory = path.slice(0, Math.max(slash, 0))
    return (directory === '' || directory === facts.directory) && README.test(path.slice(slash + 1))
  })
  const names = facts.names.filter(name => name.length > 1 && name.length < 100)
  if (names.length === 0) return []
  const found = await Promise.all(
    files.map(async file => pinsIn(file, (await tree.read(file)) ?? '', { ...facts, names })),
  )
  return found.flat().slice(0, MAX_FINDINGS)
}

function pinsIn(file: string, text: string, facts: PinFacts): readonly Finding[] {
  const shapes = shapesOf(facts.names)
  const lines = text.split(/\r?\n/, MAX_LINES).map(line => line.slice(0, MAX_LINE))
  return lines.flatMap((line, i) => {
    const near = lines.slice(Math.max(0, i - 2), i).join('\n')
    const pinned = shapes.flatMap(shape => shape(line, near)).find(one => isStale(one, facts))
    if (pinned === undefined) return []
    const message = `${file} pins ${pinned}, an earlier version`
    return [
      {
        level: 'notice' as const,
        code: 'readme-pin',
        message,
        fix: `write ${facts.version} there`,
        place: { file, line: i + 1 },
      },
    ]
  })
}

type Shape = (line: string, near: string) => readonly string[]

/** `pkg@1.2.3`, `pkg==1.2.3`, `pkg = "1.2.3"`, `org/pkg:1.2.3`, `pkg-1.2.3.tar.gz`, `badge/version-1.2.3`, Maven's elements. */
function shapesOf(names: readonly string[]): readonly Shape[] {
  const name = names.map(one => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const joined = new RegExp(
    `(?:^|[^\\w-])(?:${name})["'\`\\])]?(?:\\s*(?:@|==|=|:|,|/releases/download/|/tree/|/archive/|-|_)\\s*){1,2}["'\`]?${VERSION}`,
    'gi',
  )
  const badge = new RegExp(
    `badge/(?:version|release|latest|[\\w%]*(?:${name}))-${VERSION.replace('[-+]', '--')}-`,
    'gi',
  )
  const element = new RegExp(`<version>\\s*${VERSION}\\s*</version>`, 'gi')
  const artifact = new RegExp(`<artifactId>\\s*(?:${name})\\s*</artifactId>`, 'i')
  const all = (shape: RegExp, line: string): readonly string[] =>
    [...line.matchAll(shape)].flatMap(match => match[1] ?? [])
  return [
    line => all(joined, line),
    line => all(badge, line),
    (line, near) => (artifact.test(near) || artifact.test(line) ? all(element, line) : []),
  ]
}

function isStale(pinned: string, { version, earlier }: PinFacts): boolean {
  return !isSame(pinned, version) && earlier.some(one => isSame(pinned, one))
}

function isSame(a: string, b: string): boolean {
  return agreementOf({ text: a, scheme: undefined }, { text: b, scheme: undefined }).kind !== 'different'
}
