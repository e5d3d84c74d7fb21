import { describe, expect, it } from '@jest/globals'
import { type Files, findIn } from './find-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly unknown[]]

const RUST: readonly Row[] = [
  [
    'a crate among its dependencies',
    {
      'Cargo.toml':
        '[dependencies]\na = { version = "9" }\n[dependencies.b]\nversion = "8"\n[package]\nname = "x"\nversion = "1.2.3"\nrust-version = "1.70"\n',
    },
    ['Cargo.toml:7:12 Rust crate 1.2.3'],
  ],
  [
    'a workspace and the crates that inherit its version',
    {
      'Cargo.toml':
        '[workspace.package]\nversion = "0.3.0"\n[workspace.dependencies]\na = { version = "9", path = "a" }\n',
      'crates/a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true\n',
      'crates/b/Cargo.toml': '[package]\nname = "b"\nversion = { workspace = true }\npublish = false\n',
      'crates/c/Cargo.toml': '[package]\nname = "c"\nversion = "7.0.0"\n',
    },
    [
      'Cargo.toml:2:12 Rust crate 0.3.0 <- crates/a/Cargo.toml crates/b/Cargo.toml',
      'crates/c/Cargo.toml:3:12 Rust crate 7.0.0',
    ],
  ],
  [
    'a workspace that is not there',
    { 'a/Cargo.toml': '[package]\nname = "a"\nversion.workspace = true\n' },
    ['a/Cargo.toml:3:21 Rust crate dynamic: no workspace with a version is in the repository'],
  ],
  ['a crate without a version', { 'Cargo.toml': '[package]\nname = "x"\n' }, []],
  [
    'Cargo.lock: what has no source is of the repository',
    {
      'Cargo.lock':
        'version = 3\r\n\r\n[[package]]\r\nname = "x"\r\nversion = "1.0.0"\r\n\r\n[[package]]\r\nname = "y"\r\nversion = "2.0.0"\r\nsource = "registry+https://example.org"\r\n',
    },
    ['Cargo.lock:5:12 Cargo lockfile (copy) 1.0.0'],
  ],
]

const DOCKER: readonly Row[] = [
  [
    'labels of the last stage, over several lines with comments',
    {
      Dockerfile:
        'FROM a AS build\nLABEL version="9"\nFROM b\nLABEL maintainer="x" \\\n  # org.opencontainers.image.version="8"\n  org.opencontainers.image.version="1.2.3" \\\n\n  other=version=7\nENV VERSION=6\n',
    },
    ['Dockerfile:6:37 Docker image label 1.2.3'],
  ],
  [
    'build arguments, with a default and without, and in the form without an equals sign',
    {
      'a/Dockerfile': 'ARG VERSION=1.2.3\nFROM x\nARG VERSION\nLABEL org.opencontainers.image.version=$VERSION\n',
      'b/Containerfile': 'FROM x\nARG V\nLABEL org.opencontainers.image.version="v\u0024{V}"\n',
      'c/app.Dockerfile': 'FROM x\nlabel version 2.0\n',
      'd/Dockerfile.alpine': 'FROM x\nENV V 1.0\nLABEL \'version\'="\u0024{V}-alpine"\n',
      'e/Dockerfile': "FROM x\nARG V=1\nLABEL version='$V'\n",
    },
    [
      'a/Dockerfile:1:13 Docker image label 1.2.3',
      'b/Containerfile:3:41 Docker image label dynamic: it is the build argument V',
      'c/app.Dockerfile:2:15 Docker image label 2.0',
      'd/Dockerfile.alpine:2:7 Docker image label 1.0-alpine from 1.0',
      'e/Dockerfile:3:16 Docker image label dynamic: $V is replaced by a tool',
    ],
  ],
]

const RECIPES: readonly Row[] = [
  [
    'a recipe of conda-build with templates',
    {
      'recipe/meta.yaml':
        '{% set name = "x" %}\n{% set version = "1.2.3" %}\n\npackage:\n  name: {{ name|lower }}\n  version: {{ version }}\nsource:\n  url: https://example.org/{{ version }}.tar.gz\nrequirements:\n  host:\n    - python\n  version: 9\n',
    },
    ['recipe/meta.yaml:2:19 conda recipe 1.2.3'],
  ],
  [
    'parts, a literal, and what git says',
    {
      'a/meta.yaml': "{% set major = '1' %}\n{%- set minor = '4' -%}\npackage:\n  version: '{{ major }}.{{ minor }}'\n",
      'b/meta.yaml': 'package:\n  name: b\n  version: "2.0" # [win]\n',
      'c/meta.yaml': "package:\n  version: {{ environ.get('GIT_DESCRIBE_TAG', '0') }}\n",
    },
    [
      'a/meta.yaml:1:17 conda recipe 1.4 from 1',
      'b/meta.yaml:3:13 conda recipe 2.0',
      "c/meta.yaml:2:12 conda recipe dynamic: it is computed: {{ environ.get('GIT_DESCRIBE_TAG', '0') }}",
    ],
  ],
  [
    'a recipe of rattler-build',
    {
      'recipe.yaml':
        'context:\n  name: x\n  version: "3.1.4"\npackage:\n  name: \u0024{{ name }}\n  version: \u0024{{ version }}\n',
    },
    ['recipe.yaml:3:13 conda recipe 3.1.4'],
  ],
]

const TABLES: readonly Row[] = [
  [
    'a Helm chart: its own version and that of the application',
    {
      'Chart.yaml':
        'apiVersion: v2\nversion: 1.10.0\nappVersion: "2.0"\ndependencies:\n  - name: x\n    version: 9.9.9\n',
    },
    ['Chart.yaml:2:10 Helm chart 1.10.0', 'Chart.yaml:3:14 Helm app version 2.0'],
  ],
  [
    'an Ansible collection',
    { 'galaxy.yml': 'namespace: a\nname: b\nversion: 1.0.0\n' },
    ['galaxy.yml:3:10 Ansible collection 1.0.0'],
  ],
  [
    'Dart with a build number',
    { 'pubspec.yaml': 'name: a\nversion: 1.2.3+4\nenvironment:\n  sdk: ^3.0.0\n' },
    ['pubspec.yaml:2:10 Dart package 1.2.3+4'],
  ],
  [
    'a YAML number keeps its spelling',
    { 'shard.yml': 'name: a\nversion: 1.10\ndependencies:\n  b:\n    version: 9\n' },
    ['shard.yml:2:10 Crystal shard 1.10'],
  ],
  [
    'a browser extension, and the text for people',
    { 'manifest.json': '{\n// note\n"manifest_version": 3, "version": "1.2.3.4", "version_name": "1.2.3 beta 4"}' },
    [
      'manifest.json:3:36 Browser extension 1.2.3.4',
      'manifest.json:3:63 Browser extension dynamic: the text is for people',
    ],
  ],
  [
    'the many kinds of manifest.json',
    {
      'custom_components/x/manifest.json': '{"domain": "x", "version": "2024.1.0"}',
      'manifest.json': '{"id": "o", "minAppVersion": "1.0.0", "version": "1.1.0"}',
      'mcp/manifest.json': '{"dxt_version": "0.1", "version": "1.2.0"}',
      'site/manifest.json': '{"name": "a web app", "version": "9"}',
      'thunder/manifest.json': '{"version_number": "1.3.0"}',
    },
    [
      'custom_components/x/manifest.json:1:29 Home Assistant integration 2024.1.0',
      'manifest.json:1:51 Obsidian plugin 1.1.0',
      'mcp/manifest.json:1:36 MCP bundle 1.2.0',
      'thunder/manifest.json:1:21 Thunderstore package 1.3.0',
    ],
  ],
  [
    'an MCP server and its packages',
    {
      'server.json':
        '{"name": "io.x/y", "description": "d", "version": "1.0.0",\n"packages": [{"identifier": "y", "version": "1.0.1"}]}',
    },
    ['server.json:1:52 MCP server 1.0.0', 'server.json:2:46 MCP server package 1.0.1'],
  ],
  [
    'CITATION.cff past its references, codemeta.json and Zenodo',
    {
      'CITATION.cff': 'cff-version: 1.2.0\nreferences:\n  - version: 9.9\nversion: v1.2.3\n',
      'codemeta.json': '{"version": "1.2.3", "softwareVersion": "1.2.4"}',
      '.zenodo.json': '{"title": "x"}',
    },
    ['CITATION.cff:4:10 CITATION.cff v1.2.3', 'codemeta.json:1:14 CodeMeta 1.2.3', 'codemeta.json:1:42 CodeMeta 1.2.4'],
  ],
  [
    'vcpkg and its four fields',
    {
      'a/vcpkg.json': '{"version-date": "2024-01-02", "port-version": 3}',
      'b/vcpkg.json': '{"version-semver": "1.0.0", "builtin-baseline": "x"}',
    },
    ['a/vcpkg.json:1:19 vcpkg port 2024-01-02', 'b/vcpkg.json:1:21 vcpkg port 1.0.0'],
  ],
  [
    'a chart that a template makes',
    { 'Chart.yaml': 'name: x\nversion: {{ cookiecutter.version }}\n' },
    ['Chart.yaml:2:10 Helm chart dynamic: a tool fills in the template'],
  ],
  ['an Elm application has none', { 'elm.json': '{"type": "application", "elm-version": "0.19.1"}' }, []],
  [
    'an Expo app',
    { 'app.json': '{"expo": {"version": "1.0.0", "ios": {"buildNumber": "9"}, "sdkVersion": "50.0.0"}}' },
    ['app.json:1:23 Expo app 1.0.0'],
  ],
  [
    'mods of games',
    {
      'fabric.mod.json': '{"schemaVersion": 1, "id": "m", "version": "\u0024{version}"}',
      'info.json': '{"name": "m", "version": "0.1.2", "factorio_version": "1.1"}',
      'META-INF/mods.toml':
        'loaderVersion="[47,)"\n[[mods]]\nmodId="m"\nversion="1.0.0"\n[[dependencies.m]]\nversionRange="[1,2)"\n',
    },
    [
      'META-INF/mods.toml:4:10 Forge mod 1.0.0',
      expect.stringMatching(/^fabric\.mod\.json:1:45 Fabric mod dynamic: /),
      'info.json:1:27 Factorio mod 0.1.2',
    ],
  ],
  [
    'a snap from git',
    { 'snap/snapcraft.yaml': 'name: x\nversion: git\n' },
    ['snap/snapcraft.yaml:2:10 Snap dynamic: git is no version but a word for one'],
  ],
  ['a broken file of a name that others use too', { 'plugin.json': '{', 'info.json': '[', 'config.yaml': 'a: [' }, []],
]

const TEXTS: readonly Row[] = [
  [
    'a WordPress plugin and its readme',
    {
      'plugin/my.php':
        '<?php\r\n/**\r\n * Plugin Name: My\r\n * Requires PHP: 7.4\r\n * Version:     1.2.3\r\n */\r\ndefine("MY_DB_VERSION", "9");\r\n',
      'plugin/readme.txt': '=== My ===\nTested up to: 6.5\nStable tag: 1.2.2\n',
      'readme.txt': '=== Other ===\nStable tag: trunk\n',
      'style.css': '/*\nTheme Name: T\nVersion: 3.0 */\n',
      'other.php': '<?php\n// Version: 9\n',
    },
    [
      'plugin/my.php:5:17 WordPress plugin 1.2.3',
      'plugin/readme.txt:3:13 WordPress readme 1.2.2',
      'readme.txt:2:13 WordPress readme dynamic: trunk is no version but a word for one',
      'style.css:3:10 WordPress theme 3.0',
    ],
  ],
  [
    'properties',
    {
      'library.properties': 'name=L\r\nversion=1.2.3\r\ndepends=A (>=2.0)\r\n',
      'sonar-project.properties': '# sonar.projectVersion=9\nsonar.projectVersion = 1.5\n',
      'plugin.cfg': '[plugin]\nname="p"\nversion="1.0"\n',
      'project.godot': 'config_version=5\nconfig/version="2.1"\n',
    },
    [
      'library.properties:2:9 Arduino library 1.2.3',
      'plugin.cfg:3:10 Godot plugin 1.0',
      'project.godot:2:17 Godot project 2.1',
      'sonar-project.properties:2:24 SonarQube analysis 1.5',
    ],
  ],
  [
    'XML of several platforms',
    {
      'addon.xml':
        '\uFEFF<?xml version="1.0"?>\r\n<!-- <addon version="9"> -->\r\n<addon id="a" version = \'1.2.3\'>\r\n<requires><import addon="x" version="2"/></requires></addon>',
      'appinfo/info.xml': '<?xml version="1.0"?><info><id>a</id><version>2.0.0</version></info>',
      'package.xml':
        '<package format="3"><name>r</name><version compatibility="1.0">\n 1.0.1 </version><maintainer>m</maintainer></package>',
      'META-INF/plugin.xml':
        '<idea-plugin><id>j</id><idea-version since-build="1"/><version>3.1</version></idea-plugin>',
    },
    [
      'META-INF/plugin.xml:1:64 JetBrains plugin 3.1',
      'addon.xml:3:26 Kodi add-on 1.2.3',
      'appinfo/info.xml:1:47 Nextcloud app 2.0.0',
      'package.xml:2:2 ROS package 1.0.1',
    ],
  ],
  [
    'scripts with a header',
    {
      'a.user.js': '// ==UserScript==\n// @name A\n// @version 1.4\n// ==/UserScript==\n',
      'x.el': ';;; x.el --- X\n;; Package-Requires: ((emacs "27.1"))\n;; Version: 0.9\n',
      'metadata.rb': "name 'c'\nversion '1.0.0'\nchef_version '>= 15'\n",
    },
    ['a.user.js:3:13 user script 1.4', 'metadata.rb:2:10 Chef cookbook 1.0.0', 'x.el:3:13 Emacs package 0.9'],
  ],
]

describe.each([
  ['Rust', RUST],
  ['Docker', DOCKER],
  ['conda', RECIPES],
  ['fields of data files', TABLES],
  ['lines of texts', TEXTS],
])('%s', (_family, rows) => {
  it.each(rows)('%s', async (_name, files, expected) => {
    expect(await findIn(files)).toEqual(expected)
  })
})
