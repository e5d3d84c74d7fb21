import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import type { Import } from './specifiers.ts'

/** A file of the repository, as the rules see it. */
export interface Place {
  readonly path: string
  readonly kind: 'action' | 'package'
  readonly name: string
  readonly isTest: boolean
}

export interface Violation {
  readonly rule: string
  readonly reason: string
}

type Target =
  | { readonly kind: 'action' | 'package'; readonly name: string; readonly isRelative: boolean }
  | { readonly kind: 'builtin' | 'external' | 'outside'; readonly name: string }

/** What a domain package may not take from Node: the world comes in as parameters. */
const WORLD = new Set(
  'child_process cluster dgram dns fs http http2 https net os process readline repl tls tty worker_threads'.split(' '),
)
const KNOWS_THE_RUNNER = new Set(['core', 'cli', 'testing'])
const HEAVY = new Set(['@actions/cache', '@actions/github'])

/** Reads the place from a path relative to the root; undefined for a file that no rule speaks about. */
export function placeOf(path: string): Place | undefined {
  const [top, name, area] = path.split('/')
  if ((top !== 'actions' && top !== 'packages') || name === undefined || area === undefined) return undefined
  return { path, kind: top === 'actions' ? 'action' : 'package', name, isTest: area === 'test' }
}

/** The rules that one import breaks. `declared` are the dependencies in the package.json of the importer. */
export function judgeImport(place: Place, found: Import, declared: ReadonlySet<string>): readonly Violation[] {
  if (found.specifier === undefined) {
    if (place.isTest) return []
    return [{ rule: 'computed', reason: 'imports a computed name, which no rule can judge; write it as a literal' }]
  }
  const target = targetOf(place, found.specifier)
  return [
    ...judgeDirection(place, target),
    ...judgeExternal(place, target, found),
    ...judgeDeclared(place, target, declared),
  ]
}

function judgeDirection(place: Place, target: Target): readonly Violation[] {
  const violations: Violation[] = []
  const isOwn = target.kind === place.kind && target.name === place.name
  if (target.kind === 'outside') {
    violations.push({ rule: 'outside', reason: 'leaves actions/ and packages/; no file of a release lies there' })
  }
  if (target.kind === 'action' && !isOwn && !isRoot(place)) {
    const rule = place.kind === 'action' ? 'action-imports-action' : 'package-imports-action'
    violations.push({ rule, reason: `knows the action ${target.name}; move what both need to a package` })
  }
  if (target.kind !== 'package' || isOwn) return violations
  if (target.isRelative) {
    violations.push({ rule: 'relative', reason: `enters another package; write @ci-kit/${target.name}/<module>` })
  }
  if (target.name === 'testing' && !place.isTest) {
    violations.push({ rule: 'testing', reason: 'is no test; the fakes of packages/testing are for tests alone' })
  }
  if (isDomain(place) && (target.name === 'core' || target.name === 'cli')) {
    violations.push({ rule: 'domain', reason: `knows no runner; take what it needs of ${target.name} as a parameter` })
  }
  return violations
}

function judgeExternal(place: Place, target: Target, found: Import): readonly Violation[] {
  if (target.kind === 'builtin' && isDomain(place) && !place.isTest && WORLD.has(target.name.split('/')[0] ?? '')) {
    return [{ rule: 'domain', reason: 'touches the world; take it as a parameter' }]
  }
  if (target.kind !== 'external' || !target.name.startsWith('@actions/')) return []
  if (place.kind !== 'package' || place.name !== 'core') {
    return [
      { rule: 'runner', reason: 'passes by packages/core, the only door to the runner; use @ci-kit/core/<module>' },
    ]
  }
  if (HEAVY.has(target.name) && !found.isLazy && !found.isTypeOnly && !place.isTest) {
    return [{ rule: 'lazy', reason: 'loads a heavy package at every start; use await import() where it is needed' }]
  }
  return []
}

function judgeDeclared(place: Place, target: Target, declared: ReadonlySet<string>): readonly Violation[] {
  if (place.isTest || target.kind === 'builtin' || target.kind === 'outside') return []
  if (target.kind === 'action') return []
  if (target.kind === 'package' && (target.isRelative || target.name === place.name)) return []
  const name = target.kind === 'package' ? `@ci-kit/${target.name}` : target.name
  if (declared.has(name)) return []
  return [{ rule: 'undeclared', reason: `does not name ${name} in its package.json; add it to the dependencies there` }]
}

/** The root action is the others around one job, so it alone knows them. */
function isRoot(place: Place): boolean {
  return place.kind === 'action' && place.name === 'root'
}

function isDomain(place: Place): boolean {
  return place.kind === 'package' && !KNOWS_THE_RUNNER.has(place.name)
}

function targetOf(place: Place, specifier: string): Target {
  if (specifier.startsWith('.') || specifier.startsWith('/')) {
    const target = placeOf(posix.normalize(posix.join(posix.dirname(place.path), specifier)))
    if (target === undefined || specifier.startsWith('/')) return { kind: 'outside', name: specifier }
    return { kind: target.kind, name: target.name, isRelative: true }
  }
  const builtin = specifier.replace(/^node:/, '')
  if (specifier.startsWith('node:') || builtinModules.includes(builtin)) return { kind: 'builtin', name: builtin }
  const [scope = '', name = ''] = specifier.split('/')
  const external = scope.startsWith('@') ? `${scope}/${name}` : scope
  if (scope !== '@ci-kit') return { kind: 'external', name: external }
  if (name.startsWith('action-')) return { kind: 'action', name: name.slice('action-'.length), isRelative: false }
  return { kind: 'package', name, isRelative: false }
}
