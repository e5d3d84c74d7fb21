import { describe, expect, it } from '@jest/globals'
import { type Files, statedIn } from './stated-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly string[]]

const CMAKE: readonly Row[] = [
  [
    'project, over several lines, not what it requires or builds',
    {
      'CMakeLists.txt':
        'cmake_minimum_required(VERSION 3.10)\n# project(old VERSION 0.1)\n#[[ project(x VERSION 0.2)\n]]\nproject(\n  demo # VERSION 0.3\n  VERSION 1.2.3.4\n  LANGUAGES CXX)\nfind_package(Boost 1.70 REQUIRED)\nset_target_properties(demo PROPERTIES VERSION 9.9 SOVERSION 9)\n',
    },
    ['CMakeLists.txt:7:11 1.2.3.4'],
  ],
  [
    'variables, also from an included file',
    {
      'CMakeLists.txt': 'include(cmake/version.cmake)\nPROJECT(demo VERSION ${MAJOR}.${MINOR}.0)\n',
      'cmake/version.cmake': 'set(MAJOR 2)\nset(MINOR "5" CACHE STRING "minor")\n',
    },
    ['cmake/version.cmake:1:11 =2.5.0 via CMakeLists.txt'],
  ],
  [
    'a file that it reads and strips',
    {
      'CMakeLists.txt':
        'file(READ "${CMAKE_CURRENT_SOURCE_DIR}/VERSION" V)\nstring(STRIP "${V}" V)\nproject(demo VERSION ${V})\n',
      VERSION: '\n3.4.5\n',
    },
    ['VERSION:2:1 3.4.5 via CMakeLists.txt'],
  ],
  [
    'the parts, as older scripts have them',
    {
      'CMakeLists.txt':
        'project(Demo C)\nset(DEMO_VERSION_MAJOR 1)\nset(DEMO_VERSION_MINOR 20)\nset(DEMO_VERSION_PATCH 3)\nset(OTHER_VERSION_MAJOR 7)\n',
    },
    ['CMakeLists.txt:2:24 =1.20.3'],
  ],
  [
    'a command, a condition, and nothing',
    {
      'a/CMakeLists.txt': 'execute_process(COMMAND git describe OUTPUT_VARIABLE V)\nproject(a VERSION ${V})',
      'b/CMakeLists.txt': 'if(X)\nset(V 1.0)\nelse()\nset(V 2.0)\nendif()\nproject(b VERSION ${V})',
      'c/CMakeLists.txt': 'project(c)\nset(VERSION_FILE x)\n',
      'd/CMakeLists.txt': 'project(d VERSION ${FROM_OUTSIDE})',
    },
    [
      'a/CMakeLists.txt:1:1 dynamic: V is computed by a command: git describe',
      'b/CMakeLists.txt:2:7 dynamic: V is set in 2 places, not all alike',
      'd/CMakeLists.txt:1:19 dynamic: ${FROM_OUTSIDE} is not set in this repository',
    ],
  ],
]

const BUILDS: readonly Row[] = [
  [
    'Meson: the version, not meson_version or a dependency',
    {
      'meson.build':
        "project('demo', 'c',\n  meson_version : '>= 0.56',\n  # version : '0.1',\n  version : '2.3.4', license : 'MIT')\ndep = dependency('x', version : '>=1.0')\n",
    },
    ['meson.build:4:14 2.3.4'],
  ],
  [
    'Meson: a file, a command',
    {
      'a/meson.build': "project('a', version: files('VERSION'))",
      'a/VERSION': '1.0.1',
      'b/meson.build': "project('b', 'c', version: run_command('./version.sh', check: true).stdout().strip())",
    },
    [
      'a/VERSION:1:1 1.0.1 via a/meson.build',
      "b/meson.build:1:28 dynamic: computed: run_command('./version.sh', check: true).stdout().strip())",
    ],
  ],
  [
    'Autoconf: AC_INIT, with comments before it',
    {
      'configure.ac':
        'dnl AC_INIT([x],[0.1])\nAC_PREREQ([2.69])\nAC_INIT([demo],\n        [1.2.3], [bugs@example.org])\n',
    },
    ['configure.ac:4:10 1.2.3'],
  ],
  [
    'Autoconf: macros in parts',
    {
      'configure.ac':
        'm4_define([d_major], [2])\nm4_define([d_minor], [10])\nm4_define([d_version], [d_major.d_minor])\nAC_INIT(demo, [d_version])\n',
    },
    ['configure.ac:1:23 =2.10'],
  ],
  [
    'Autoconf: a command that prints a file, one that computes, and the old form',
    {
      'a/configure.ac': "AC_INIT([a], [m4_esyscmd([tr -d '\\n' < VERSION])])",
      'a/VERSION': '4.0\n',
      'b/configure.ac': 'AC_INIT([b], m4_esyscmd_s([./git-version-gen .tarball-version]))',
      'c/configure.in': 'AC_INIT(src/main.c)\nAM_INIT_AUTOMAKE(c, 0.9.9)\n',
    },
    [
      'a/VERSION:1:1 4.0 via a/configure.ac',
      'b/configure.ac:1:14 dynamic: computed by a command: ./git-version-gen .tarball-version',
      'c/configure.in:2:21 0.9.9',
    ],
  ],
  [
    'make: the version, the kernel, a command, a number alone',
    {
      Makefile: '# VERSION = 0.1\nGO_VERSION = 1.21\nVERSION ?= v1.2.3 # the release\n',
      'linux/Makefile': 'VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 0\nEXTRAVERSION = -rc3\nNAME = X\n',
      'b/Makefile': 'VERSION := $(shell git describe --tags)\n',
      'c/Makefile': 'VERSION = 3\n',
      'd/Makefile': 'MAJOR = 1\nVERSION = $(MAJOR).5\n',
      'net/Makefile': 'PKG_NAME:=demo\nPKG_VERSION:=7.1\nPKG_RELEASE:=2\n',
    },
    [
      'Makefile:3:12 v1.2.3',
      'b/Makefile:1:12 dynamic: computed: $(shell git describe --tags)',
      'd/Makefile:1:9 =1.5',
      'linux/Makefile:1:11 =6.12.0-rc3',
      'net/Makefile:2:14 7.1',
    ],
  ],
  [
    'C headers: the text, the parts, versions of other things',
    {
      'demo_version.h': '#define DEMO_API_VERSION "2"\n#define DEMO_VERSION "1.2.3"\n',
      'src/version.hpp':
        '#define VERSION_MAJOR 1\n#define VERSION_MINOR 4 \n#define VERSION_PATCH 0\n#define PROTOCOL_VERSION_MAJOR 7\n',
      'b/version.h': '#define FOO_VERSION "1.0"\n#define BAR_VERSION "2.0"\n',
      'c/version.h.in': '#define C_VERSION "@PROJECT_VERSION@"\n',
      'd/server.h': '#define D_VERSION "9.9"',
    },
    [
      'c/version.h.in:1:20 dynamic: @PROJECT_VERSION@ is replaced by a tool',
      'demo_version.h:2:23 1.2.3',
      'src/version.hpp:1:23 =1.4.0',
    ],
  ],
  [
    'Bazel: the module, not its dependencies',
    {
      'MODULE.bazel':
        'bazel_dep(name = "a", version = "9.0")\nmodule(\n    name = "demo",\n    version = "0.5.0",\n)\nbazel_dep(name = "b", version = "8.0")\n',
    },
    ['MODULE.bazel:4:16 0.5.0'],
  ],
  [
    'Bazel: a module without a version',
    { 'MODULE.bazel': 'module(name = "demo")\nbazel_dep(name = "b", version = "8.0")\n' },
    [],
  ],
]

const GO: readonly Row[] = [
  [
    'a constant, a placeholder, parts with a suffix',
    {
      'version.go': 'package v\n\n// const Version = "0.1"\nconst (\n\tVersion = "1.2.3"\n\tMinGoVersion = "1.20"\n)\n',
      'a/version.go': 'package a\nvar version = "dev"\n',
      'b/version.go': 'package b\nconst (\n\tMajor = 1\n\tMinor = 2\n\tPatch = 3\n\tPreRelease = "beta"\n)\n',
    },
    [
      'a/version.go:2:16 dynamic: placeholder: "dev" is set by the linker',
      'b/version.go:3:10 dynamic: the parts of the version have a suffix: beta',
      'version.go:5:13 1.2.3',
    ],
  ],
  [
    'modules have the tag alone',
    {
      'go.mod': '// x\nmodule example.org/a/v3\n\ngo 1.21\nrequire example.org/b/v2 v2.1.0\n',
      'b/go.mod': 'module example.org/b',
    },
    [
      'b/go.mod:1:8 dynamic: from the tag; the path of the module allows v0 or v1 only',
      'go.mod:2:8 dynamic: from the tag; the path of the module allows v3 only',
    ],
  ],
  [
    'Swift packages and actions too',
    {
      'Package.swift': '// swift-tools-version:5.9\nlet package = Package(name: "x")',
      'action.yml': 'name: a\nruns:\n  using: node24\n',
    },
    [
      'Package.swift:2:15 dynamic: from the tag: a Swift package states no version',
      'action.yml:2:1 dynamic: from the tag: a GitHub Action states no version',
    ],
  ],
]

describe('finders for native builds', () => {
  it.each(CMAKE)('CMake: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(BUILDS)('%s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(GO)('Go: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
})
