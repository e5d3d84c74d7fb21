import type { Tree } from '@ci-kit/version/tree'

/** Where a manifest says that its package goes, when it is not where the client would look by itself. */
export type Target =
  | { readonly kind: 'usual' }
  /** It is not published at all. */
  | { readonly kind: 'nowhere' }
  /** An address, or the name under which the client knows one. */
  | { readonly kind: 'own'; readonly place: string }

type ReadTarget = (text: string) => Target

const USUAL: Target = { kind: 'usual' }
const NOWHERE: Target = { kind: 'nowhere' }

const READERS: readonly (readonly [RegExp, ReadTarget])[] = [
  [/(?:^|\/)package\.json$/, readPackageJson],
  [/(?:^|\/)Cargo\.toml$/, readCargo],
  [/(?:^|\/)pyproject\.toml$/, text => (/["']Private ::/.test(text) ? NOWHERE : USUAL)],
  [/\.(?:cs|fs|vb)proj$/, text => (/<IsPackable>\s*false\s*<\/IsPackable>/i.test(text) ? NOWHERE : USUAL)],
  [/(?:^|\/)pom\.xml$/, readPom],
  [/\.gemspec$/, text => own(/["']allowed_push_host["']\s*\]\s*=\s*["']([^"'\n]{1,500})["']/.exec(text)?.[1])],
]

export async function targetOf(file: string, tree: Tree): Promise<Target> {
  const read = READERS.find(([name]) => name.test(file))?.[1]
  const text = read === undefined ? undefined : await tree.read(file)
  return read === undefined || text === undefined ? USUAL : read(text)
}

function own(place: string | undefined): Target {
  return place === undefined ? USUAL : { kind: 'own', place }
}

function readPackageJson(text: string): Target {
  if (/"private"\s*:\s*true/.test(text)) return NOWHERE
  const settings = /"publishConfig"\s*:\s*\{([^{}]{0,2000})\}/.exec(text)?.[1] ?? ''
  return own(/"(?:@[\w.~-]+:)?registry"\s*:\s*"([^"\\]{1,500})"/.exec(settings)?.[1])
}

function readCargo(text: string): Target {
  const table = /^\[package\][^\n]*\n((?:(?!\[).*\n?)*)/m.exec(text.replace(/\r\n/g, '\n'))?.[1] ?? ''
  if (/^\s*publish\s*=\s*false\b/m.test(table)) return NOWHERE
  const list = /^\s*publish\s*=\s*\[([^\]]{0,500})\]/m.exec(table)?.[1]
  if (list === undefined) return USUAL
  const names = [...list.matchAll(/["']([^"'\n]+)["']/g)].map(match => match[1] ?? '')
  if (names.length === 0) return NOWHERE
  return names.includes('crates-io') ? USUAL : own(names[0])
}

/** Where Maven deploys to; a place for staging is on the way to the usual repository. */
function readPom(text: string): Target {
  const management = /<distributionManagement>([\s\S]{0,5000}?)<\/distributionManagement>/.exec(text)?.[1] ?? ''
  const repository = /<repository>([\s\S]{0,2000}?)<\/repository>/.exec(management)?.[1] ?? ''
  const url = /<url>\s*([^<\s]{1,500})\s*<\/url>/.exec(repository)?.[1]
  const id = /<id>\s*([^<\s]{1,100})\s*<\/id>/.exec(repository)?.[1] ?? 'published'
  return url === undefined || /\/staging\//.test(url) ? USUAL : own(`${id} ${url}`)
}
