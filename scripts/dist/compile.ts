import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Compiles the workspaces with tsc into `work`, and links them there under their package names: the sources import
 * `@ci-kit/<package>/<module>`, which resolves to TypeScript in the repository and to the compiled JavaScript here.
 */
export function compile(root: string, work: string): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')
  try {
    execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', work], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
  } catch (error) {
    const { stdout } = error as { stdout?: string }
    throw new Error(`tsc failed; fix what it names, then build again\n${stdout ?? ''}`, { cause: error })
  }
  writeFileSync(join(work, 'package.json'), '{"type":"module"}\n')
  // ncc looks for one; without it, it passes an invalid argument to Node, which warns.
  writeFileSync(join(work, 'tsconfig.json'), '{}\n')
  const scope = join(work, 'node_modules', '@ci-kit')
  mkdirSync(scope, { recursive: true })
  for (const name of compiledPackages(work)) {
    const manifest = { name: `@ci-kit/${name}`, type: 'module', exports: { './*': './src/*.js' } }
    writeFileSync(join(work, 'packages', name, 'package.json'), `${JSON.stringify(manifest)}\n`)
    symlinkSync(join(work, 'packages', name), join(scope, name), 'junction')
  }
  declareNoSideEffects(root, work, '@actions/core')
}

/**
 * Importing @actions/core only defines functions, but its package.json does not say so; without that word the bundler
 * keeps its HTTP client, a megabyte that every step would load for a function that the kit never calls.
 */
function declareNoSideEffects(root: string, work: string, name: string): void {
  const installed = join(root, 'node_modules', name)
  if (!existsSync(installed)) return
  const copy = join(work, 'node_modules', name)
  cpSync(installed, copy, { recursive: true })
  const path = join(copy, 'package.json')
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...(manifest as object), sideEffects: false }))
}

function compiledPackages(work: string): readonly string[] {
  return readdirSync(join(work, 'packages'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}
