import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeImport, placeOf } from './rules.ts'
import { parseImports } from './specifiers.ts'

export interface ImportLint {
  readonly files: number
  readonly imports: number
  readonly problems: readonly string[]
}

/** Judges every import of every source file of actions/ and packages/ below `root`. */
export function lintImports(root: string): ImportLint {
  const problems: string[] = []
  let imports = 0
  const files = ['actions', 'packages'].flatMap(top => sourceFiles(root, top))
  for (const path of files) {
    const place = placeOf(path)
    if (place === undefined) continue
    const source = readFileSync(join(root, path), 'utf8')
    const declared = readDeclared(root, path)
    for (const found of parseFile(path, source)) {
      imports++
      for (const { rule, reason } of judgeImport(place, found, declared)) {
        const line = lineOf(source, found.specifier)
        problems.push(
          `${path}:${line}: [${rule}] import of ${found.specifier ?? 'a computed name'}: ${place.name} ${reason}`,
        )
      }
    }
  }
  return { files: files.length, imports, problems }
}

function parseFile(path: string, source: string): ReturnType<typeof parseImports> {
  try {
    return parseImports(source)
  } catch (error) {
    throw new Error(`${path} does not parse: ${String(error)}`, { cause: error })
  }
}

// What is bundled may stand among the devDependencies, so that an installed package does not bring it along twice.
function readDeclared(root: string, path: string): ReadonlySet<string> {
  const file = join(root, ...path.split('/').slice(0, 2), 'package.json')
  if (!existsSync(file)) return new Set()
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>
    readonly devDependencies?: Readonly<Record<string, string>>
  }
  return new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])
}

function lineOf(source: string, specifier: string | undefined): number {
  if (specifier === undefined) return 1
  const at = Math.max(source.indexOf(`'${specifier}'`), source.indexOf(`"${specifier}"`), 0)
  return source.slice(0, at).split('\n').length
}

function sourceFiles(root: string, dir: string): readonly string[] {
  if (!existsSync(join(root, dir))) return []
  return readdirSync(join(root, dir), { withFileTypes: true }).flatMap(entry => {
    const path = `${dir}/${entry.name}`
    if (entry.isDirectory())
      return ['node_modules', 'dist', 'fixtures'].includes(entry.name) ? [] : sourceFiles(root, path)
    return /\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : []
  })
}
