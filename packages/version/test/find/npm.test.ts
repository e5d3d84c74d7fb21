import { describe, expect, it } from '@jest/globals'
import { type Files, findIn } from './find-in.ts'

const ROWS: readonly (readonly [name: string, files: Files, expected: readonly unknown[]])[] = [
  [
    'a package',
    { 'package.json': '{\n  "name": "a",\n  "version": "1.2.3"\n}\n' },
    ['package.json:3:15 npm package 1.2.3'],
  ],
  [
    'a package with a byte order mark and Windows line ends',
    { 'package.json': '\uFEFF{\r\n  "version": "1.2.3"\r\n}\r\n' },
    ['package.json:2:15 npm package 1.2.3'],
  ],
  [
    'a key that is there twice: the last one counts, as npm reads it',
    { 'package.json': '{"version": "1.0.0",\n"version": "2.0.0"}' },
    ['package.json:2:13 npm package 2.0.0'],
  ],
  [
    'fields of the same name that are not the version',
    {
      'package.json':
        '{"volta": {"version": "9"}, "dependencies": {"version": "9.9.9"}, "config": {"version": "8"}, "version": "1.0.0"}',
    },
    ['package.json:1:107 npm package 1.0.0'],
  ],
  ['a private root without a version', { 'package.json': '{"private": true, "workspaces": ["packages/*"]}' }, []],
  [
    'a private package',
    { 'package.json': '{"private": true, "version": "1.0.0"}' },
    ['package.json:1:31 private npm package 1.0.0'],
  ],
  ...[
    '0.0.0-development',
    '0.0.0-semantically-released',
    '0.0.0-PLACEHOLDER',
    '0.0.0',
    '\u0024{npm_version}',
    '__VERSION__',
  ].map(
    text =>
      [
        `the placeholder ${text}`,
        { 'package.json': `{"version": "${text}"}` },
        [expect.stringMatching(/^package\.json:1:14 npm package dynamic: /)],
      ] as const,
  ),
  ...['0.0.0-alpha.1', '0.0.1', '0.0.0-beta', '1.0.0-development', '0.0.0-20240101'].map(
    text =>
      [
        `no placeholder: ${text}`,
        { 'package.json': `{"version": "${text}"}` },
        [`package.json:1:14 npm package ${text}`],
      ] as const,
  ),
  [
    'an empty version',
    { 'package.json': '{"version": ""}' },
    ['package.json:1:14 npm package unreadable: the version is empty'],
  ],
  [
    'a version that is a list',
    { 'package.json': '{"version": [1]}' },
    ['package.json:1:13 npm package unreadable: the version is no text'],
  ],
  [
    'a version with escapes, which no tool could replace',
    { 'package.json': '{"version": "1\\u002e0.0"}' },
    ['package.json:1:14 npm package unreadable: the version is written with escapes'],
  ],
  [
    'broken JSON',
    { 'package.json': '{"version": "1.0.0",}' },
    ['package.json:1:21 npm package unreadable: no JSON: property name expected'],
  ],
  ['what is no package', { 'package.json': '[]' }, []],
  [
    'extensions of editors and packages of Unity',
    {
      'a/package.json': '{"engines": {"vscode": "^1.80.0"}, "version": "1.1.0"}',
      'b/package.json': '{"unity": "2019.4", "version": "2.0.0-pre.1"}',
    },
    ['a/package.json:1:48 VS Code extension 1.1.0', 'b/package.json:1:33 Unity package 2.0.0-pre.1'],
  ],
  [
    'lockfiles: the root and each workspace, not what is installed',
    {
      'package-lock.json': `{
  "name": "root", "version": "1.0.0", "lockfileVersion": 3,
  "packages": {
    "": {"name": "root", "version": "1.0.1"},
    "packages/a": {"version": "2.0.0"},
    "node_modules/a": {"resolved": "packages/a", "link": true},
    "node_modules/lodash": {"version": "4.17.21"},
    "packages/a/node_modules/x": {"version": "9.0.0"}
  },
  "dependencies": {"lodash": {"version": "4.17.21"}}
}`,
    },
    [
      'package-lock.json:2:31 npm lockfile (copy) 1.0.0',
      'package-lock.json:4:38 npm lockfile (copy) 1.0.1',
      'package-lock.json:5:32 npm lockfile (copy) 2.0.0',
    ],
  ],
  [
    'a lockfile of version 1, and a shrinkwrap',
    {
      'npm-shrinkwrap.json': '{"version": "3.1.0", "dependencies": {"a": {"version": "1.0.0"}}}',
      'package-lock.json': '{"requires": true, "lockfileVersion": 1, "dependencies": {}}',
    },
    ['npm-shrinkwrap.json:1:14 npm lockfile (copy) 3.1.0'],
  ],
  [
    'Lerna, fixed and independent',
    { 'lerna.json': '{"version": "7.1.0"}', 'x/lerna.json': '{"version": "independent"}' },
    [
      'lerna.json:1:14 Lerna repository 7.1.0',
      'x/lerna.json:1:14 Lerna repository dynamic: each package has a version of its own',
    ],
  ],
  [
    'Deno and JSR, with comments',
    {
      'deno.jsonc': '{\n// "version": "0"\n"version": "1.2.3", // now\n}',
      'jsr.json': '{"name": "@a/b", "version": "1.2.4"}',
    },
    ['deno.jsonc:3:13 Deno package 1.2.3', 'jsr.json:1:30 JSR package 1.2.4'],
  ],
  [
    'the manifest of release-please',
    { '.release-please-manifest.json': '{".": "1.0.0", "packages/a": "2.0.0"}' },
    [
      '.release-please-manifest.json:1:8 release-please manifest (copy) 1.0.0',
      '.release-please-manifest.json:1:31 release-please manifest (copy) 2.0.0',
    ],
  ],
  [
    'Tauri: its own version, that of package.json, and none',
    {
      'a/tauri.conf.json': '{"version": "1.0.0", "plugins": {"updater": {"version": "2"}}}',
      'b/src-tauri/tauri.conf.json': '{"package": {"version": "../package.json", "productName": "b"}}',
      'b/package.json': '{"version": "3.0.0"}',
      'c/tauri.conf.json': '{"identifier": "x"}',
      'd/tauri.conf.json': '{"version": "../gone/package.json"}',
    },
    [
      'a/tauri.conf.json:1:14 Tauri app 1.0.0',
      'b/package.json:1:14 Tauri app 3.0.0 <- b/src-tauri/tauri.conf.json',
      'd/tauri.conf.json:1:14 Tauri app dynamic: gone/package.json states no version',
    ],
  ],
]

describe('npm and its kin', () => {
  it.each(ROWS)('%s', async (_name, files, expected) => {
    expect(await findIn(files)).toEqual(expected)
  })
})
