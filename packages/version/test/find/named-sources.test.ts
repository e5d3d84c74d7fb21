import { describe, expect, it } from '@jest/globals'
import { type Files, findIn } from './find-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly unknown[]]

const HEADERS: readonly Row[] = [
  [
    'the header that a library or program is named for, and only what begins with its name',
    {
      'zed.h': '#define OTHER_VERSION "9.9"\n#define ZED_VERSION "1.3.1"\n#define ZED_VERNUM 0x1310\n',
      'lib/pack.h':
        '#define PACK_VERSION_MAJOR 1 /* x */\n#define PACK_VERSION_MINOR 10\n#define PACK_VERSION_RELEASE 2\n',
      'include/wave/base.h':
        '#define WAVE_VERSION_MAJOR 25\n#define WAVE_VERSION_MINOR 1\n#define WAVE_VERSION_REVISION 0\n',
      'include/pull/pullver.h': '#define LIBPULL_VERSION "8.1.0-DEV"\n#define LIBPULL_VERSION_MAJOR 8\n',
      'src/util.h': '#define ZED_VERSION "7.7"\n',
    },
    [
      'include/pull/pullver.h:1:26 C header 8.1.0-DEV',
      'include/wave/base.h:1:28 C header 25.1.0 from 25',
      'lib/pack.h:1:28 C header 1.10.2 from 1',
      'zed.h:2:22 C header 1.3.1',
    ],
  ],
  [
    'a suffix, unless a flag says that it is a release',
    {
      'a/version.h':
        '#define UX_VERSION_MAJOR 1\n#define UX_VERSION_MINOR 52\n#define UX_VERSION_PATCH 2\n#define UX_VERSION_IS_RELEASE 0\n#define UX_VERSION_SUFFIX "dev"\n',
      'b/version.h':
        '#define UX_VERSION_MAJOR 1\n#define UX_VERSION_MINOR 52\n#define UX_VERSION_PATCH 0\n#define UX_VERSION_IS_RELEASE 1\n#define UX_VERSION_SUFFIX "dev"\n',
    },
    ['a/version.h:1:26 C header 1.52.2-dev from 1', 'b/version.h:1:26 C header 1.52.0 from 1'],
  ],
  [
    'a part that the build replaces',
    {
      'src/version.h':
        '#define E_VERSION_MAJOR 9\n#define E_VERSION_MINOR 2\n#define E_VERSION_BUILD 286\n#ifndef E_VERSION_PATCHLEVEL\n# define E_VERSION_PATCHLEVEL 0\n#endif\n',
    },
    [],
  ],
]

const CONSTANTS: readonly Row[] = [
  [
    'a file that is named for the version, in any language',
    {
      'src/version.ts': '// const VERSION = "9"\nexport const VERSION = \'1.2.3\'\n',
      'lib/src/version.dart': "const packageVersion = '1.2.4';\n",
      'Sources/A/Version.swift': 'public enum A { public static let version = "1.2.5" }\n',
      'Version.java':
        'class Version {\n  public static final String API_VERSION = "9.1";\n  public static final String VERSION = "1.2.6";\n}\n',
      'core/src/version.rs': 'pub const VERSION: &str = "1.2.7";\n',
      'sdk-version.js': 'var MIN_NODE_VERSION = "18.0"\n',
    },
    [
      'Sources/A/Version.swift:1:46 version constant 1.2.5',
      'Version.java:3:41 version constant 1.2.6',
      'core/src/version.rs:1:28 version constant 1.2.7',
      'lib/src/version.dart:1:25 version constant 1.2.4',
      'src/version.ts:2:25 version constant 1.2.3',
    ],
  ],
  [
    'two that differ',
    { 'version.ts': 'export const CORE_VERSION = "1.0.0"\nexport const CLI_VERSION = "2.0.0"\n' },
    ['version.ts:1:30 version constant dynamic: set in 2 places, not all alike'],
  ],
  [
    'a Go structure, with an ending and without',
    {
      'a/version.go':
        'var Current = Version{\n\tMajor:      0,\n\tMinor:      166,\n\tPatchLevel: 1,\n\tSuffix:     "-DEV",\n}\n',
      'b/version_current.go':
        'var Current = Version{\n\tMajor: 0,\n\tMinor: 150,\n\tPatchLevel: 0,\n\tSuffix: "",\n}\n',
    },
    ['a/version.go:2:14 Go version file 0.166.1-DEV from 0', 'b/version_current.go:2:9 Go version file 0.150.0 from 0'],
  ],
]

const MORE: readonly Row[] = [
  [
    'a number in a header whose comment says how it is made, and one without',
    {
      'include/a/a.h': '// in the form major * 10000 + minor * 100 + patch\n#define A_VERSION 120201\n',
      'include/b/b.h': '#define B_VERSION 120201\n',
    },
    ['include/a/a.h:2:19 C header 12.2.1 from 120201'],
  ],
  [
    'a pre-release that a Go program keeps apart',
    {
      'a/version.go': 'var Version = "0.13.0"\nvar Prerelease = "beta2"\n',
      'b/version.go': 'var Version = "0.13.0"\nvar Prerelease = ""\n',
    },
    ['a/version.go:1:16 Go version file 0.13.0-beta2 from 0.13.0', 'b/version.go:1:16 Go version file 0.13.0'],
  ],
  [
    'a property of Ant',
    {
      'build.xml':
        '<project name="x"><property name="src" value="1"/><property name="version" value="4.7"/><target><property name="version" value="9"/></target></project>',
      'sub/build.xml': '<project><property name="project.version" value="\u0024{base}.1"/></project>',
    },
    ['build.xml:1:83 Ant build 4.7', expect.stringMatching(/^sub\/build\.xml:1:50 Ant build dynamic: /)],
  ],
  [
    'a commit in the place of a version',
    { VERSION: 'b21150dddd16bd0a0cd5205b29f0585e2b84961a\n' },
    [expect.stringMatching(/^VERSION:1:1 version file dynamic: .* is a commit$/)],
  ],
]

const APPS: readonly Row[] = [
  [
    'Buildozer',
    {
      'a/buildozer.spec': '[app]\n# version = 9\npackage.name = my\nversion = 0.1\nrequirements = kivy==2.1\n',
      'b/buildozer.spec': '[app]\nversion.regex = x\nversion.filename = main.py\n',
    },
    ['a/buildozer.spec:4:11 Buildozer app 0.1', 'b/buildozer.spec:2:17 Buildozer app dynamic: computed: x'],
  ],
  [
    'the front matter of a skill, not what stands below it',
    {
      'a/SKILL.md': '---\nname: a\nmetadata:\n  version: "1.0"\n---\nversion: 9.9\n',
      'b/SKILL.md': '---\nname: b\n---\n# b\nversion: 9.9\n',
    },
    ['a/SKILL.md:4:13 agent skill 1.0'],
  ],
  [
    'Maven 1, Erlang, Emacs, KDE, DokuWiki, GNOME, Krew, Go resources and a script of git',
    {
      'project.xml':
        '<project><pomVersion>3</pomVersion><id>x</id><currentVersion>2.0</currentVersion><dependencies><dependency><version>3.8</version></dependency></dependencies></project>',
      'ebin/x.app': '{application, x, [\n {vsn, "2.10.0"},\n {applications, [kernel]}]}.\n',
      Eask: '(package "foo"\n  "0.2.0"\n  "desc")\n(depends-on "emacs" "27.1")\n',
      'metadata.desktop': '[Desktop Entry]\nX-KDE-PluginInfo-Version=1.2\n',
      'plugin.info.txt': 'base   foo\ndate   2024-01-02\n',
      'metadata.json': '{"uuid": "a@b", "shell-version": ["45"], "version": 106}',
      'plugins/a.yaml':
        'apiVersion: krew.googlecontainertools.github.com/v1alpha2\nkind: Plugin\nmetadata:\n  name: a\nspec:\n  version: v0.5.0\n',
      'versioninfo.json':
        '{"FixedFileInfo": {"FileVersion": {"Major": 3}}, "StringFileInfo": {"ProductVersion": "3.7.0"}}',
      'GIT-VERSION-GEN': '#!/bin/sh\nDEF_VER=v2.50.0\n',
      'old/GIT-VERSION-GEN': 'DEF_VER=v1.5.4.GIT\n',
    },
    [
      'Eask:2:4 Emacs package file 0.2.0',
      'GIT-VERSION-GEN:2:9 git version script v2.50.0',
      'ebin/x.app:2:9 Erlang application (copy) 2.10.0',
      'metadata.desktop:2:26 KDE plugin 1.2',
      'metadata.json:1:53 GNOME extension 106',
      'old/GIT-VERSION-GEN:1:9 git version script dynamic: git describe says it; v1.5.4.GIT is for a tree without tags',
      'plugin.info.txt:2:8 DokuWiki plugin 2024-01-02',
      'plugins/a.yaml:6:12 Krew plugin v0.5.0',
      'project.xml:1:62 Maven 1 project 2.0',
      'versioninfo.json:1:88 Windows resource 3.7.0',
    ],
  ],
]

const ELSEWHERE: readonly Row[] = [
  [
    'what the tag alone says',
    {
      'composer.json': '{"name": "a/b", "require": {"php": ">=8"}}',
      'dub.sdl': 'name "x"\ndependency "y" version="~>1.0"\n',
      'build.sbt': 'ThisBuild / tlBaseVersion := "2.13"\n',
      'project/plugins.sbt': 'addSbtPlugin("com.github.sbt" % "sbt-dynver" % "5.0.1")\n',
      'snap/snapcraft.yaml': 'name: x\nadopt-info: main\n',
    },
    [
      'build.sbt:1:13 sbt build dynamic: computed: tlBaseVersion := "2.13"',
      'composer.json:1:2 Composer package dynamic: from the tag: a Composer package states no version',
      'dub.sdl:1:1 D package dynamic: from the tag: a D package states no version',
      'project/plugins.sbt:1:34 sbt build dynamic: from version control, by sbt-dynver',
      'snap/snapcraft.yaml:2:13 Snap dynamic: the part main sets it when it is built',
    ],
  ],
  [
    'an image label that names what the image is built from',
    { Dockerfile: 'ARG PY_VER=3.10\nFROM python\nLABEL org.opencontainers.image.version="\u0024{PY_VER}"\n' },
    ['Dockerfile:3:41 Docker image label dynamic: PY_VER is the version of something else'],
  ],
  [
    'a script of conventions, whose name has dots',
    { 'logic/x.base-conventions.gradle.kts': 'version = "5.5.0"\n' },
    ['logic/x.base-conventions.gradle.kts:1:12 Gradle project 5.5.0'],
  ],
]

describe.each([
  ['C headers', HEADERS],
  ['version constants', CONSTANTS],
  ['numbers and properties', MORE],
  ['applications and extensions', APPS],
  ['what is not known from the files', ELSEWHERE],
])('%s', (_family, rows) => {
  it.each(rows)('%s', async (_name, files, expected) => {
    expect(await findIn(files)).toEqual(expected)
  })
})
