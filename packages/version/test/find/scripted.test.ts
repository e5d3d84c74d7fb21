import { describe, expect, it } from '@jest/globals'
import { type Files, statedIn } from './stated-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly string[]]

const RUBY: readonly Row[] = [
  [
    'a literal, not those of dependencies',
    {
      'a.gemspec':
        "Gem::Specification.new do |s|\n  s.name = 'a'\n  # s.version = '0.1'\n  s.version = '1.2.3'.freeze\n  s.required_ruby_version = '>= 2.7'\n  s.add_dependency 'rake', '13.0'\nend\n",
    },
    ['a.gemspec:4:16 1.2.3'],
  ],
  [
    'a constant in lib',
    {
      'foo-bar.gemspec':
        "require_relative 'lib/foo/bar/version'\nGem::Specification.new do |spec|\n  spec.name = 'foo-bar'\n  spec.version = Foo::Bar::VERSION\nend\n",
      'lib/foo/bar/version.rb': 'module Foo\n  module Bar\n    VERSION = "2.0.0.beta1" # 3.0\n  end\nend\n',
      'lib/foo/other/version.rb': "VERSION = '9'\n",
    },
    ['lib/foo/bar/version.rb:3:16 2.0.0.beta1 via foo-bar.gemspec', 'lib/foo/other/version.rb:1:12 9'],
  ],
  [
    'parts that are joined',
    {
      'a.gemspec': "Gem::Specification.new { |s|\n s.name = 'a'\n s.version = A::VERSION::STRING\n}",
      'lib/a/version.rb':
        "module A\n  module VERSION\n    MAJOR = 8\n    MINOR = 2\n    TINY  = 0\n    PRE   = 'alpha'\n    STRING = [MAJOR, MINOR, TINY, PRE].compact.join('.')\n  end\nend\n",
    },
    ['lib/a/version.rb:3:13 =8.2.0.alpha via a.gemspec'],
  ],
  [
    'a file, by a variable',
    {
      'a.gemspec':
        "version = File.read(File.expand_path('../VERSION', __FILE__)).strip\nGem::Specification.new do |s|\n  s.version = version\nend",
      VERSION: '7.1.0\n',
    },
    ['VERSION:1:1 7.1.0 via a.gemspec'],
  ],
  [
    'another file by an expression, and git',
    {
      'a.gemspec': "s = 1\n  s.version = File.read('lib/a.rb')[/VERSION = '(.*)'/, 1]\n",
      'lib/a.rb': "VERSION = '0.3'\n",
      'b/b.gemspec': '  s.version = `git describe`.strip\n',
    },
    ['b/b.gemspec:1:15 dynamic: computed: `git describe`.strip', 'lib/a.rb:1:12 0.3 via a.gemspec'],
  ],
  [
    'the lockfile: gems of the repository only',
    {
      'Gemfile.lock':
        'PATH\n  remote: .\n  specs:\n    a (1.2.3)\n      rake (~> 13.0)\n\nGEM\n  remote: https://example.org/\n  specs:\n    rake (13.0.6)\n',
    },
    ['Gemfile.lock:4:8 1.2.3'],
  ],
  [
    'the second argument, and a constant that is copied',
    {
      'a.gemspec':
        "version = File.read(File.expand_path('VERSION', __dir__)).strip\nGem::Specification.new 'a', version do |s|\nend",
      VERSION: '4.2.1',
      'b/b.gemspec': '  s.version = B::VERSION.dup\n',
      'b/lib/b/version.rb': 'VERSION = "#{MAJOR}.#{MINOR}"\nMAJOR = 1\nMINOR = 6\n',
    },
    ['VERSION:1:1 4.2.1 via a.gemspec', 'b/lib/b/version.rb:2:9 =1.6 via b/b.gemspec'],
  ],
  [
    'a pod, by package.json',
    {
      'x.podspec':
        "require 'json'\npackage = JSON.parse(File.read(File.join(__dir__, 'package.json')))\nPod::Spec.new do |s|\n  s.version      = package['version']\n  s.dependency 'A', '1.0'\nend",
      'package.json': '{\n  "version": "3.3.3"\n}',
    },
    ['package.json:2:15 3.3.3 via x.podspec'],
  ],
  [
    'a cookbook',
    { 'metadata.rb': "name 'c'\nchef_version '>= 15'\nversion '4.0.1'\ndepends 'x', '1.0'\n" },
    ['metadata.rb:3:10 4.0.1'],
  ],
  [
    'a formula: version, address, tag',
    {
      'Formula/a.rb':
        'class A < Formula\n  url "https://example.org/a/archive/refs/tags/v1.4.2.tar.gz"\n  resource "x" do\n    url "https://example.org/x-9.9.tar.gz"\n  end\nend',
      'Formula/b.rb': 'class B\n  url "https://example.org/b.git",\n      tag: "v2.5.0"\nend',
    },
    ['Formula/a.rb:2:49 1.4.2', 'Formula/b.rb:3:14 2.5.0'],
  ],
]

const BEAM: readonly Row[] = [
  [
    'mix: an attribute',
    {
      'mix.exs':
        'defmodule A.MixProject do\n  use Mix.Project\n  # @version "0.1"\n  @version "1.8.0-rc.1"\n  def project do\n    [\n      app: :a,\n      version: @version,\n      elixir: "~> 1.14",\n      deps: [{:b, "~> 2.0"}],\n    ]\n  end\nend',
    },
    ['mix.exs:4:13 1.8.0-rc.1'],
  ],
  [
    'mix: a literal, a file, a function',
    {
      'mix.exs': 'def project do\n [app: :a, version: "0.2.0", deps: []]\nend',
      'b/mix.exs': '@version File.read!("VERSION") |> String.trim()\ndef project, do: [version: @version]',
      'b/VERSION': '5.0.0',
      'c/mix.exs': 'def project do\n [version: version_from_git(), x: 1]\nend',
    },
    [
      'b/VERSION:1:1 5.0.0 via b/mix.exs',
      'c/mix.exs:2:12 dynamic: version_from_git() is not set in this repository',
      'mix.exs:2:22 0.2.0',
    ],
  ],
  [
    'Erlang',
    {
      'src/a.app.src': '%% {vsn, "0.1"}\n{application, a,\n [{vsn, "2.1.0"},\n  {deps, []}]}.',
      'b/src/b.app.src': '{application, b, [{vsn, git',
    },
    ['b/src/b.app.src:1:25 dynamic: from version control: git', 'src/a.app.src:3:10 2.1.0'],
  ],
]

const LANGUAGES: readonly Row[] = [
  [
    'Cabal, also on the next line',
    { 'a.cabal': 'cabal-version: 2.4\nname: a\n-- version: 0.1\nversion:\n    1.2.3.4\nbuild-depends: base ==4.0\n' },
    ['a.cabal:5:5 1.2.3.4'],
  ],
  [
    'hpack and Julia',
    {
      'package.yaml': 'name: a\nversion: 0.4.1\n',
      'Project.toml': 'name = "J"\nuuid = "1"\nversion = "0.7.0"\n[compat]\njulia = "1.6"\n',
    },
    ['Project.toml:3:12 0.7.0', 'package.yaml:2:10 0.4.1'],
  ],
  ['R', { DESCRIPTION: 'Package: dplyr\nVersion: 1.2-3\nDepends: R (>= 3.5)\n' }, ['DESCRIPTION:2:10 1.2-3']],
  [
    'Nix: the package, not what it fetches',
    {
      'default.nix':
        '{ stdenv, fetchurl }:\nstdenv.mkDerivation rec {\n  pname = "demo";\n  # version = "0.1";\n  version = "2.4.1";\n  src = fetchurl {\n    version = "9";\n  };\n}\n',
    },
    ['default.nix:5:14 2.4.1'],
  ],
  [
    'Nix: Cargo.toml, and git',
    {
      'flake.nix':
        '{ x = rec {\n  cargo = builtins.fromTOML (builtins.readFile ./Cargo.toml);\n  version = cargo.package.version;\n}; }',
      'Cargo.toml': '[package]\nversion = "0.6.0"\n',
      'b/default.nix': 'mkDerivation { version = "1-${self.rev}"; }',
    },
    ['Cargo.toml:2:12 0.6.0 via flake.nix', 'b/default.nix:1:29 dynamic: self.rev is not set in this repository'],
  ],
  [
    'Perl: the module that the build names',
    {
      'Makefile.PL':
        "WriteMakefile(\n  NAME => 'Foo::Bar',\n  VERSION_FROM => 'lib/Foo/Bar.pm',\n  PREREQ_PM => { 'X' => '1.0' },\n);",
      'lib/Foo/Bar.pm': "package Foo::Bar;\nuse 5.010;\n# our $VERSION = '0.1';\nour $VERSION = '1.23_01';\n",
      'lib/Foo/Other.pm': "our $VERSION = '9';",
    },
    ['lib/Foo/Bar.pm:4:17 1.23_01 via Makefile.PL'],
  ],
  [
    'Perl: a literal, Dist::Zilla, a module alone',
    {
      'Makefile.PL': "WriteMakefile(VERSION => '0.4');",
      'a/dist.ini': 'name = A\nversion = 2.001\n[Prereqs]\nversion = 9\n',
    },
    ['Makefile.PL:1:27 0.4', 'a/dist.ini:2:11 2.001'],
  ],
  [
    'Perl: a module without a build',
    {
      'lib/A.pm': 'package A v1.2.3;\n',
      'lib/B.pm': "our $VERSION = sprintf '%d.%03d', q$Revision: 1.7 $ =~ /(\\d+)/g;",
    },
    ['lib/A.pm:1:11 v1.2.3'],
  ],
  [
    'Lua',
    {
      'a-1.2.0-1.rockspec':
        'rockspec_format = "3.0"\npackage = "a"\nversion = "1.2.0-1"\ndependencies = { "lua >= 5.1" }\n',
      'a-scm-1.rockspec': 'package = "a"\nversion = "scm-1"\n',
    },
    ['a-1.2.0-1.rockspec:3:12 1.2.0-1', 'a-scm-1.rockspec:2:12 dynamic: the rock is built from version control'],
  ],
  [
    'OCaml',
    {
      'dune-project': '(lang dune 3.0)\n; (version 0.1)\n(version 1.4.0)\n(package (name a))\n',
      'a.opam': 'opam-version: "2.0"\nversion: "1.4.0"\n',
      'b/dune-project': '(version %%VERSION_NUM%%)',
    },
    [
      'a.opam:2:11 1.4.0',
      expect.stringMatching(/^b\/dune-project:1:10 dynamic/) as unknown as string,
      'dune-project:3:10 1.4.0',
    ],
  ],
  [
    'Nim, Zig, V, D',
    {
      'a.nimble': 'version       = "0.9.1"\nrequires "nim >= 1.6"\n',
      'build.zig.zon':
        '.{\n    .name = .demo,\n    .version = "0.3.0",\n    .minimum_zig_version = "0.14.0",\n    .dependencies = .{\n        .x = .{ .version = "9" },\n    },\n}',
      'v.mod': "Module {\n\tname: 'a'\n\tversion: '0.1.2'\n}",
      'dub.sdl': 'name "d"\nversion "4.5.6"\ndependency "x" version="~>1.0"\n',
    },
    ['a.nimble:1:18 0.9.1', 'build.zig.zon:3:17 0.3.0', 'dub.sdl:2:10 4.5.6', 'v.mod:3:12 0.1.2'],
  ],
  [
    'Lisp and Prolog',
    {
      'a.asd': '(asdf:defsystem "a"\n  :version "0.8.2"\n  :depends-on ((:version "x" "1.0")))',
      'pack.pl': "name(p).\nversion('1.0.5').\n",
      'a-pkg.el': '(define-package "a" "3.2" "Doc")',
    },
    ['a-pkg.el:1:22 3.2', 'a.asd:2:13 0.8.2', 'pack.pl:2:10 1.0.5'],
  ],
]

describe('finders for languages with scripts', () => {
  it.each(RUBY)('Ruby: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(BEAM)('%s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(LANGUAGES)('%s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
})
