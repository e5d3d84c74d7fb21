import { describe, expect, it } from '@jest/globals'
import { type Files, findIn } from './find-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly unknown[]]

const PROJECT = '[project]\nname = "pkg"\ndynamic = ["version"]\n'
const INIT = '"""Version 9.9.9 of all."""\n__version__ = "1.2.3"  # not "9.9.9"\n'
const backend = (name: string): string => `[build-system]\nbuild-backend = "${name}"\n`

const PYPROJECT: readonly Row[] = [
  [
    'the project table, past tools that have a version too',
    {
      'pyproject.toml':
        '[tool.black]\ntarget-version = ["py312"]\nrequired-version = "24"\n[tool.other]\nversion = "9"\n[project]\nname = "a"\nversion = "1.2.3" # version = "8"\ndependencies = ["version==7"]\n',
    },
    ['pyproject.toml:8:12 Python project 1.2.3'],
  ],
  [
    'a byte order mark, Windows line ends and single quotes',
    { 'pyproject.toml': "\uFEFF[project]\r\nname = 'a'\r\nversion = '1.2.3rc1'\r\n" },
    ['pyproject.toml:3:12 Python project 1.2.3rc1'],
  ],
  [
    'poetry',
    { 'pyproject.toml': '[tool.poetry]\nname = "a"\nversion = "2.0"\n' },
    ['pyproject.toml:3:12 Python project 2.0'],
  ],
  [
    'poetry with the history',
    {
      'pyproject.toml': '[tool.poetry]\nversion = "0.0.0"\n[tool.poetry-dynamic-versioning]\nenable = true\n',
    },
    ['pyproject.toml:2:12 Python project dynamic: poetry-dynamic-versioning makes it from the history'],
  ],
  [
    'setuptools, an attribute',
    {
      'pyproject.toml': `${PROJECT}[tool.setuptools.dynamic]\nversion = {attr = "pkg.__version__"}\n`,
      'src/pkg/__init__.py': INIT,
    },
    ['src/pkg/__init__.py:2:16 Python project 1.2.3 <- pyproject.toml'],
  ],
  [
    'setuptools, an attribute of a module elsewhere, through an import',
    {
      'pyproject.toml': `${PROJECT}[tool.setuptools]\npackage-dir = {"" = "code"}\n[tool.setuptools.dynamic]\nversion = {attr = "pkg.__version__"}\n`,
      'code/pkg/__init__.py': 'from .info.v import number as __version__\n',
      'code/pkg/info/v.py': "number = '3.1'\n",
    },
    ['code/pkg/info/v.py:1:11 Python project 3.1 <- pyproject.toml'],
  ],
  [
    'setuptools, a file',
    {
      'pyproject.toml': `${PROJECT}[tool.setuptools.dynamic]\nversion = {file = ["VERSION.cfg"]}\n`,
      'VERSION.cfg': '\uFEFF\n 1.2.3 \n',
    },
    ['VERSION.cfg:2:2 Python project 1.2.3 <- pyproject.toml'],
  ],
  [
    'setuptools, a module that is not there',
    { 'pyproject.toml': `${PROJECT}[tool.setuptools.dynamic]\nversion = {attr = "pkg._version.v"}\n` },
    ['pyproject.toml:5:20 Python project dynamic: pkg._version.v is not in the repository'],
  ],
  [
    'setuptools_scm by its table',
    { 'pyproject.toml': `${PROJECT}[tool.setuptools_scm]\n` },
    ['pyproject.toml:3:11 Python project dynamic: setuptools_scm makes it from the history'],
  ],
  [
    'hatch, by its own pattern',
    {
      'pyproject.toml': `${backend('hatchling.build')}${PROJECT}[tool.hatch.version]\npath = "pkg/__about__.py"\n`,
      'pkg/__init__.py': '',
      'pkg/__about__.py': "# __version__ = '0'\n__version__ = 'v1.2.3'\n",
    },
    ['pkg/__about__.py:2:16 Python module v1.2.3', 'pkg/__about__.py:2:17 Python project 1.2.3 <- pyproject.toml'],
  ],
  [
    'hatch, by a pattern of the project',
    {
      'pyproject.toml': `${PROJECT}[tool.hatch.version]\npath = "pkg/c.py"\npattern = "RELEASE = '(?P<version>[^']+)'"\n`,
      'pkg/c.py': "RELEASE = '4.5'\n",
    },
    ['pkg/c.py:1:12 Python project 4.5 <- pyproject.toml'],
  ],
  [
    'hatch, by a pattern that never ends',
    {
      'pyproject.toml': `${PROJECT}[tool.hatch.version]\npath = "c.txt"\npattern = '^(a+)+$'\n`,
      'c.txt': `${'a'.repeat(50)}!`,
    },
    ['pyproject.toml:5:9 Python project dynamic: the pattern takes too long: ^(a+)+$'],
  ],
  [
    'hatch, from the history, by its settings elsewhere',
    {
      'pyproject.toml': `${backend('hatchling.build')}${PROJECT}`,
      'hatch.toml': '[version]\nsource = "vcs"\n',
    },
    ['pyproject.toml:5:11 Python project dynamic: hatch has it from vcs'],
  ],
  [
    'hatch, from package.json',
    {
      'pyproject.toml': `${PROJECT}[tool.hatch.version]\nsource = "nodejs"\n`,
      'package.json': '{"version": "1.2.3"}',
    },
    ['package.json:1:14 Python project 1.2.3 <- pyproject.toml'],
  ],
  [
    'flit',
    { 'pyproject.toml': `${backend('flit_core.buildapi')}${PROJECT}`, 'pkg/__init__.py': INIT },
    ['pkg/__init__.py:2:16 Python project 1.2.3 <- pyproject.toml'],
  ],
  [
    'pdm, a file',
    {
      'pyproject.toml': `${backend('pdm.backend')}${PROJECT}[tool.pdm.version]\nsource = "file"\npath = "pkg/v.py"\n`,
      'pkg/v.py': '__version__ = "7.1"\n',
    },
    ['pkg/v.py:1:16 Python project 7.1 <- pyproject.toml'],
  ],
  [
    'pdm, the history and code',
    {
      'a/pyproject.toml': `${backend('pdm.backend')}${PROJECT}[tool.pdm.version]\nsource = "scm"\n`,
      'b/pyproject.toml': `${backend('pdm.backend')}${PROJECT}[tool.pdm.version]\nsource = "call"\ngetter = "m:f"\n`,
    },
    [
      'a/pyproject.toml:5:11 Python project dynamic: pdm makes it from the history',
      'b/pyproject.toml:5:11 Python project dynamic: it is computed: m:f',
    ],
  ],
  [
    'maturin and the workspace of its crate',
    {
      'pyproject.toml': `${backend('maturin')}[project]\nname = "pkg"\n[tool.maturin]\nmanifest-path = "rust/Cargo.toml"\n`,
      'Cargo.toml': '[workspace]\nmembers = ["rust"]\n[workspace.package]\nversion = "0.5.0"\n',
      'rust/Cargo.toml': '[package]\nname = "pkg-rs"\nversion.workspace = true\n',
    },
    ['Cargo.toml:4:12 Python project 0.5.0 <- pyproject.toml rust/Cargo.toml'],
  ],
  [
    'scikit-build-core',
    {
      'pyproject.toml': `${backend('scikit_build_core.build')}${PROJECT}[tool.scikit-build.metadata.version]\nprovider = "scikit_build_core.metadata.regex"\ninput = "v.hpp"\nregex = '''(?i)#define V "(?P<value>[0-9.]+)"'''\n`,
      'v.hpp': '#define v "1.9"\n',
    },
    ['v.hpp:1:12 Python project 1.9 <- pyproject.toml'],
  ],
  [
    'a project table and poetry, both with a version',
    { 'pyproject.toml': '[project]\nversion = "1.0"\n[tool.poetry]\nversion = "1.1"\n' },
    ['pyproject.toml:2:12 Python project 1.0', 'pyproject.toml:4:12 Python project 1.1'],
  ],
  ['settings alone', { 'pyproject.toml': '[tool.ruff]\nline-length = 120\n' }, []],
  [
    'what tools keep',
    {
      'pyproject.toml':
        '[tool.commitizen]\nversion = "1.0"\n[tool.bumpversion]\ncurrent_version = "1.1"\nparse = "(?P<major>1)"\n',
      '.bumpversion.cfg':
        '[bumpversion]\r\ncurrent_version = 1.2\r\ncommit = True\r\n[bumpversion:file:a]\r\nsearch = version = 0\r\n',
    },
    [
      '.bumpversion.cfg:2:19 bumpversion 1.2',
      'pyproject.toml:2:12 Commitizen 1.0',
      'pyproject.toml:4:20 bump-my-version 1.1',
    ],
  ],
  [
    'broken TOML',
    { 'pyproject.toml': '[project]\nversion = 1.2.3\n' },
    [expect.stringMatching(/^pyproject\.toml:2:\d+ Python project unreadable: no TOML/)],
  ],
  [
    'uv.lock: the project and its members',
    {
      'uv.lock':
        'version = 1\n\n[[package]]\nname = "a"\nversion = "1.0"\nsource = { editable = "." }\n\n[[package]]\nname = "b"\nversion = "9.9"\nsource = { registry = "https://example.org/simple" }\n\n[[package]]\nname = "c"\nversion = "2.0"\nsource = { virtual = "c" }\n\n[[package]]\nname = "d"\nsource = { editable = "d" }\n',
    },
    ['uv.lock:5:12 uv lockfile (copy) 1.0', 'uv.lock:15:12 uv lockfile (copy) 2.0'],
  ],
]

describe('pyproject.toml and what tools keep', () => {
  it.each(PYPROJECT)('%s', async (_name, files, expected) => {
    expect(await findIn(files)).toEqual(expected)
  })
})
