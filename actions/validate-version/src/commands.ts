import type { FoundStatement as Statement } from '@ci-kit/version/find/find-statements'
import { directoryOf } from './scope.ts'

const LOCKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, 'npm install --package-lock-only'],
  [/(?:^|\/)yarn\.lock$/, 'yarn install --mode=update-lockfile'],
  [/(?:^|\/)pnpm-lock\.yaml$/, 'pnpm install --lockfile-only'],
  [/(?:^|\/)Cargo\.lock$/, 'cargo update --workspace'],
  [/(?:^|\/)uv\.lock$/, 'uv lock'],
  [/(?:^|\/)poetry\.lock$/, 'poetry lock'],
  [/(?:^|\/)pdm\.lock$/, 'pdm lock'],
  [/(?:^|\/)Gemfile\.lock$/, 'bundle install'],
  [/(?:^|\/)Podfile\.lock$/, 'pod install'],
  [/(?:^|\/)composer\.lock$/, 'composer update --lock'],
  [/(?:^|\/)mix\.lock$/, 'mix deps.get'],
  [/(?:^|\/)pubspec\.lock$/, 'dart pub get'],
]

/** What writes a lockfile anew. */
export function lockCommand(file: string): string {
  const command = LOCKS.find(([name]) => name.test(file))?.[1] ?? 'write the lockfile with its tool'
  const directory = directoryOf(file)
  return directory === '' ? command : `cd ${quoted(directory)} && ${command}`
}

/** What sets the version in a manifest; undefined where an editor is the tool. */
export function bumpCommand({ file, role }: Statement, version: string): string | undefined {
  if (role === 'copy') return lockCommand(file)
  const directory = directoryOf(file)
  const inDirectory = directory === '' ? '' : `cd ${quoted(directory)} && `
  if (/(?:^|\/)package\.json$/.test(file)) return `${inDirectory}npm version ${quoted(version)} --no-git-tag-version`
  if (/(?:^|\/)pom\.xml$/.test(file))
    return `${inDirectory}mvn versions:set -DnewVersion=${quoted(version)} -DgenerateBackupPoms=false`
  return undefined
}

/** A word for a shell: what a person copies must not do more than it says. */
export function quoted(word: string): string {
  return /^[\w./@:+=^~-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
