import type { Tree } from '../tree.ts'

const HOSTS = [
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'package.json',
  'Cargo.toml',
  'go.mod',
  'pom.xml',
  'CMakeLists.txt',
  'composer.json',
  'mix.exs',
]

/** Whether the repository is a project of a common kind, which may carry small files of others: styles, editor plugins. */
export function hasHost({ paths }: Tree): boolean {
  return HOSTS.some(name => paths.has(name))
}
