import { describe, expect, it } from '@jest/globals'
import { type Files, findIn } from './find-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly string[]]

const HEADERS: readonly Row[] = [
  [
    'a header whose name ends in the letters of another word for a version',
    {
      'include/lvgx/lvgl_version.h':
        '#define LVGL_VERSION_MAJOR 9\n#define LVGL_VERSION_MINOR 6\n#define LVGL_VERSION_PATCH 1\n',
    },
    ['include/lvgx/lvgl_version.h:1:28 C header 9.6.1 from 9'],
  ],
  [
    'the words alone still mean something else',
    { 'src/version.h': '#define MIN_VERSION "1.0.0"\n#define FOO_GL_VERSION "3.3"\n#define FOO_VERSION "2.4.0"\n' },
    ['src/version.h:3:22 C header 2.4.0'],
  ],
  [
    'parts with the word for the part first',
    {
      'tinyfoo.h':
        '#define TINYFOO_MAJOR_VERSION 11\n#define TINYFOO_MINOR_VERSION 0\n#define TINYFOO_PATCH_VERSION 2\n#define OTHER_MAJOR_VERSION 4\n',
    },
    ['tinyfoo.h:1:31 C header 11.0.2 from 11'],
  ],
  [
    'the version of a language beside that of the program, which is put together',
    {
      'include/foo/version.h':
        '#define FOO_RUBY_VERSION "4.0"\n#define FOO_MAJOR 3\n#define FOO_VERSION STR(FOO_MAJOR) "." STR(FOO_MINOR)\n',
    },
    [],
  ],
  [
    'a text that names the program, too',
    { 'foo.h': '#define FOO_VERSION    "LuaFoo 3.1.0"\n' },
    ['foo.h:1:32 C header 3.1.0'],
  ],
]

const SCRIPTS: readonly Row[] = [
  [
    'an Android app whose script has a suffix for the name on one line with a block',
    {
      'app/build.gradle.kts':
        'android {\n  defaultConfig {\n    versionName = "0.28.4"\n    System.getProperty("s")?.let { versionNameSuffix = it }\n  }\n}\n',
    },
    ['app/build.gradle.kts:3:20 Android app 0.28.4'],
  ],
  [
    'two constants in one assignment',
    {
      'x.gemspec':
        'require_relative "lib/x/const"\nGem::Specification.new do |s|\n  s.name = "x"\n  s.version = X::Const::X_VERSION\nend\n',
      'lib/x/const.rb': 'module X\n  module Const\n    X_VERSION = VERSION = "8.0.2"\n  end\nend\n',
    },
    ['lib/x/const.rb:3:28 gem 8.0.2 <- x.gemspec'],
  ],
  [
    'a version file that is read over two lines',
    {
      'x.gemspec':
        '$:.unshift File.expand_path("../lib", __FILE__)\nrequire "x/version"\nGem::Specification.new do |s|\n  s.name = "x"\n  s.version = X::VERSION\nend\n',
      'lib/x/version.rb':
        'module X\n  VERSION = File.read(\n    File.expand_path("../../../version.txt", __FILE__)).chomp\nend\n',
      'version.txt': '2.4.10.dev\n',
    },
    ['version.txt:1:1 Ruby version file 2.4.10.dev <- lib/x/version.rb x.gemspec'],
  ],
  [
    'a load path other than lib',
    {
      'x.gemspec':
        "lib = File.expand_path('../core/lib', __FILE__)\n$LOAD_PATH.unshift(lib)\nrequire 'x/version'\nGem::Specification.new do |s|\n  s.name = 'x'\n  s.version = X::VERSION\nend\n",
      'core/lib/x/version.rb': "module X\n  VERSION = '2.237.0'.freeze\nend\n",
    },
    ['core/lib/x/version.rb:2:14 gem 2.237.0 <- x.gemspec'],
  ],
  [
    'a file of a build language',
    { 'version.bzl': '# version = "9.9.9"\nversion = "1.9.1"\n' },
    ['version.bzl:2:12 version constant 1.9.1'],
  ],
  [
    'a shell file',
    { 'version.sh': '#!/bin/sh\nMIN_VERSION=1.0.0\nexport FOO_VERSION=3.2.1\n' },
    ['version.sh:3:20 version constant 3.2.1'],
  ],
  [
    'a V module',
    { 'version.v': "module version\n\npub const v_version = '0.5.2'\n" },
    ['version.v:3:24 version constant 0.5.2'],
  ],
]

const GO: readonly Row[] = [
  [
    'a file of constants, with the one that can mean nothing else',
    {
      'server/const.go':
        'package server\n\nconst (\n\t// VERSION is\n\tVERSION = "2.15.0-dev"\n\tPROTO = 1\n\tTLS_VERSION = "1.2.0"\n)\n',
    },
    ['server/const.go:5:13 Go version file 2.15.0-dev'],
  ],
  ['two of them', { 'a/constants.go': 'package a\nconst Version = "1.2.0"\nconst VERSION = "1.3.0"\n' }, []],
  ['a line of releases there', { 'a/consts.go': 'package a\nconst Version = "1.2"\n' }, []],
]

const DATA: readonly Row[] = [
  ['a package.json that is data with a revision', { 'data/package.json': '{"url": "x", "version": 286}' }, []],
  [
    'the manifest of Scoop for Deno',
    { 'bucket/deno.json': '{"version": "2.9.5", "homepage": "h", "checkver": {}, "autoupdate": {}}' },
    ['bucket/deno.json:1:14 Scoop manifest 2.9.5'],
  ],
  [
    'a placeholder beyond all years',
    { 'pixi.toml': '[workspace]\nname = "x"\nversion = "2099.0.0"\n' },
    ['pixi.toml:3:12 pixi workspace dynamic: 2099.0.0 is a placeholder'],
  ],
  [
    'versions in a language of settings are those of formats',
    {
      'modules/a/thing.nix':
        '{ x = toYaml { version = "1"; }; y = { version = 12; }; z = { version = "v1alpha1"; }; }\n',
    },
    [],
  ],
  [
    'an assembly version in a file that is shared',
    {
      'SharedVersion.cs':
        'using System.Reflection;\r\n\r\n[assembly: AssemblyVersion("12.0.0")]\r\n[assembly: AssemblyFileVersion("12.0.0")]\r\n',
    },
    ['SharedVersion.cs:4:33 .NET assembly 12.0.0'],
  ],
  [
    'the document of an interface, after the version of its own format',
    {
      'openapi.yaml':
        'openapi: 3.0.4\ninfo:\n  title: Shop\n  version: 1.0.27-SNAPSHOT\npaths:\n  /a:\n    version: 7\n',
    },
    ['openapi.yaml:4:12 OpenAPI document 1.0.27-SNAPSHOT'],
  ],
  [
    'one that is dated, and one in JSON',
    {
      'openapi.yml': 'openapi: 3.1.0\ninfo: {title: x, version: 2024-01-02}\n',
      'api/swagger.json': '{"swagger": "2.0", "info": {"version": "2.1.0"}}',
    },
    [
      'api/swagger.json:1:41 OpenAPI document 2.1.0',
      'openapi.yml:2:27 OpenAPI document dynamic: 2024-01-02 names the interface',
    ],
  ],
]

describe.each([
  ['headers', HEADERS],
  ['scripts', SCRIPTS],
  ['Go', GO],
  ['data', DATA],
])('families of manifests: %s', (_, rows) => {
  it.each(rows)('%s', async (_name, files, expected) => {
    expect(await findIn(files)).toEqual(expected)
  })
})
