import { describe, expect, it } from '@jest/globals'
import { type Files, statedIn } from './stated-in.ts'

type Row = readonly [name: string, files: Files, expected: readonly string[]]

const PROJECT = (body: string): string =>
  `<Project Sdk="Microsoft.NET.Sdk">\r\n<PropertyGroup>\r\n${body}\r\n</PropertyGroup>\r\n</Project>\r\n`

const DOTNET: readonly Row[] = [
  [
    'Version, not the assembly or a reference',
    {
      'a.csproj':
        '\uFEFF<Project>\r\n  <PropertyGroup>\r\n    <AssemblyVersion>1.0.0.0</AssemblyVersion>\r\n    <Version>1.2.3-beta</Version>\r\n    <LangVersion>12</LangVersion>\r\n  </PropertyGroup>\r\n  <ItemGroup><PackageReference Include="X" Version="9.0.0" /><PackageReference Include="Y"><Version>8</Version></PackageReference></ItemGroup>\r\n</Project>',
    },
    ['a.csproj:4:14 1.2.3-beta'],
  ],
  [
    'prefix and suffix',
    { 'a.fsproj': PROJECT('<VersionPrefix>2.0.0</VersionPrefix><VersionSuffix>rc.1</VersionSuffix>') },
    ['a.fsproj:3:16 =2.0.0-rc.1'],
  ],
  [
    'what it inherits, through a property',
    {
      'src/a/a.csproj': PROJECT('<TargetFramework>net8.0</TargetFramework>'),
      'Directory.Build.props': PROJECT('<Major>3</Major>\n<Version>$(Major).1.0</Version>'),
    },
    ['Directory.Build.props:3:8 =3.1.0 via src/a/a.csproj'],
  ],
  [
    'its own before the inherited one',
    {
      'src/a.csproj': PROJECT('<Version>4.0.0</Version>'),
      'Directory.Build.props': PROJECT('<Version>3.0.0</Version>'),
    },
    ['Directory.Build.props:3:10 3.0.0', 'src/a.csproj:3:10 4.0.0'],
  ],
  [
    'an import',
    {
      'a.csproj':
        '<Project><Import Project="..\\build\\version.props"/><Import Project="build\\version.props"/></Project>',
      'build/version.props': PROJECT('<Version>5.5.0</Version>'),
    },
    ['build/version.props:3:10 5.5.0 via a.csproj'],
  ],
  [
    'a default is one, another condition is not',
    {
      'a.csproj': PROJECT("<Version Condition=\"'$(Version)' == ''\">1.0.1</Version>"),
      'b.csproj': PROJECT("<Version>1.0.0</Version><Version Condition=\"'$(CI)' == 'true'\">1.0.0-ci</Version>"),
    },
    ['a.csproj:3:41 1.0.1', "b.csproj:3:10 dynamic: Version depends on a condition: '$(CI)' == 'true'"],
  ],
  [
    'tags and the compiler',
    {
      'a.csproj': '<Project><ItemGroup><PackageReference Include="MinVer" Version="4.3.0"/></ItemGroup></Project>',
      'b.csproj': PROJECT('<AssemblyVersion>1.0.*</AssemblyVersion>'),
      'version.json': '{ "version": "1.2", "publicReleaseRefSpec": [] }',
    },
    [
      'a.csproj:1:21 dynamic: from version control, by MinVer',
      'b.csproj:3:18 dynamic: 1.0.* is completed by the compiler',
      'version.json:1:15 dynamic: from version control, by Nerdbank.GitVersioning after 1.2',
    ],
  ],
  ['a test project states nothing', { 'A.Tests.csproj': PROJECT('<Version>1.0.0</Version>') }, []],
  [
    'nuspec',
    {
      'a.nuspec':
        '<?xml version="1.0"?>\n<package><metadata><id>a</id>\n<version>1.1.0</version>\n<dependencies><dependency id="b" version="2"/></dependencies></metadata></package>',
      'b.nuspec': '<package><metadata><version>$version$</version></metadata></package>',
    },
    ['a.nuspec:3:10 1.1.0', 'b.nuspec:1:29 dynamic: placeholder: $version$ is filled in when it is packed'],
  ],
  [
    'AssemblyInfo',
    {
      'Properties/AssemblyInfo.cs':
        '// [assembly: AssemblyVersion("1.0.*")]\n[assembly: AssemblyVersion("2.0.0.0")]\n[assembly: AssemblyFileVersion("2.1.3.0")]\n',
      'b/AssemblyInfo.vb': '\' <Assembly: AssemblyVersion("9")>\n<Assembly: AssemblyVersion("1.0.*")>',
    },
    ['Properties/AssemblyInfo.cs:3:33 2.1.3.0', 'b/AssemblyInfo.vb:2:29 dynamic: 1.0.* is completed by the compiler'],
  ],
]

const WINDOWS: readonly Row[] = [
  [
    'a PowerShell module',
    {
      'A.psd1':
        "@{\n# ModuleVersion = '0.1'\nModuleVersion = '1.2.0'\nPowerShellVersion = '5.1'\nRequiredModules = @(@{ModuleName='X'; ModuleVersion='9.0'})\nPrivateData = @{ PSData = @{\n Prerelease = 'beta2' } }\n}",
    },
    ['A.psd1:3:18 =1.2.0-beta2'],
  ],
  [
    'Inno Setup',
    {
      'a.iss': '#define MyAppVersion "1.5.2"\n[Setup]\nAppVersion={#MyAppVersion}\nMinVersion=6.1\n',
      'b.iss': '#define V GetFileVersion("a.exe")\n[Setup]\nAppVersion={#V}\n',
    },
    ['a.iss:1:23 1.5.2', 'b.iss:2:1 dynamic'].map((one, i) =>
      i === 0 ? one : (expect.stringMatching(/^b\.iss:1:11 dynamic: computed: GetFileVersion/) as unknown as string),
    ),
  ],
  [
    'NSIS',
    {
      'a.nsi': '; !define VERSION "0.1"\n!define VERSION_MAJOR 1\n!define PRODUCT_VERSION "1.${MINOR}"\n',
      'b.nsi': '!define VERSION "3.2.1"\n',
    },
    ['a.nsi:3:26 dynamic: computed: 1.${MINOR}', 'b.nsi:1:18 3.2.1'],
  ],
  [
    'a resource',
    {
      'a.rc': '1 VERSIONINFO\n FILEVERSION 1,2,3,0\n PRODUCTVERSION 9,9,9,9\n',
      'b.rc': '  VALUE "FileVersion", "1.0.0.0\\0"\n  VALUE "ProductVersion", "2.0.1"\n',
    },
    ['a.rc:2:14 =1.2.3.0', 'b.rc:2:28 2.0.1'],
  ],
  [
    'WiX and extensions',
    {
      'a.wxs': '<Wix><Product Id="*" Name="A"\n Version="1.0.4" InstallerVersion="9"/></Wix>',
      'source.extension.vsixmanifest':
        '<PackageManifest Version="2.0.0"><Metadata><Identity Id="x" Version="1.7"/></Metadata></PackageManifest>',
    },
    ['a.wxs:2:11 1.0.4', 'source.extension.vsixmanifest:1:70 1.7'].map(one => one),
  ],
]

const APPLE: readonly Row[] = [
  [
    'Xcode: targets that are no tests, and Info.plist',
    {
      'A.xcodeproj/project.pbxproj':
        '\t\t\tbuildSettings = {\n\t\t\t\tMARKETING_VERSION = 2.1;\n\t\t\t\tPRODUCT_BUNDLE_IDENTIFIER = org.a;\n\t\t\t};\n\t\t\tbuildSettings = {\n\t\t\t\tMARKETING_VERSION = 1.0;\n\t\t\t\tPRODUCT_BUNDLE_IDENTIFIER = org.aTests;\n\t\t\t};\n',
      'A/Info.plist':
        '<plist><dict>\n<key>CFBundleVersion</key><string>77</string>\n<key>CFBundleShortVersionString</key>\n<string>$(MARKETING_VERSION)</string></dict></plist>',
      'B/Info.plist': '<plist><dict><key>CFBundleShortVersionString</key><string>3.0.1</string></dict></plist>',
    },
    ['A.xcodeproj/project.pbxproj:2:25 2.1 via A/Info.plist', 'B/Info.plist:1:59 3.0.1'],
  ],
  [
    'Xcode: targets that differ',
    {
      'A.xcodeproj/project.pbxproj':
        '\t\t\tbuildSettings = {\n\t\t\t\tMARKETING_VERSION = 2.1;\n\t\t\t};\n\t\t\tbuildSettings = {\n\t\t\t\tMARKETING_VERSION = 2.0;\n\t\t\t};\n',
    },
    ['A.xcodeproj/project.pbxproj:2:25 dynamic: its targets have different versions: 2.1, 2.0'],
  ],
  [
    'xcconfig',
    { 'a.xcconfig': '// MARKETING_VERSION = 0.1\nMARKETING_VERSION = 1.9.0 // now\n' },
    ['a.xcconfig:2:21 1.9.0'],
  ],
]

const SYSTEMS: readonly Row[] = [
  [
    'Debian',
    {
      'debian/changelog':
        'demo (2:1.2.3-4~deb12u1) UNRELEASED; urgency=medium\n\n  * x\n\ndemo (1.2.2-1) unstable; urgency=low\n',
    },
    ['debian/changelog:1:7 2:1.2.3-4~deb12u1'],
  ],
  [
    'RPM',
    {
      'a.spec':
        '# Version: 0.1\n%global major 3\n%define ver %{major}.4\nName: a\nVersion: %{ver}\nRelease: 2%{?dist}\nRequires: b = 9.0\n%description\nVersion: 8\n',
      'b.spec': 'Name: b\nVersion: %(git describe)\n',
    },
    ['a.spec:2:15 =3.4', 'b.spec:2:10 dynamic: computed: %(git describe)'],
  ],
  [
    'Arch and Alpine',
    {
      PKGBUILD: '# pkgver=0.1\npkgname=a\n_v=1.2\npkgver="${_v}.3"\npkgrel=2\nepoch=1\n',
      'b/PKGBUILD': 'pkgver=r12.abc\npkgver() {\n  git describe\n}\n',
      'c/APKBUILD': 'pkgname=c\npkgver=1.36.1\npkgrel=0\n',
      '.SRCINFO': 'pkgbase = a\n\tpkgver = 1.2.3\n',
    },
    [
      '.SRCINFO:2:11 1.2.3',
      'PKGBUILD:3:4 =1.2.3',
      'b/PKGBUILD:1:8 dynamic: computed by pkgver() when it is built',
      'c/APKBUILD:2:8 1.36.1',
    ],
  ],
  [
    'names of files',
    {
      'app/x/x-1.2.3-r1.ebuild': 'EAPI=8\n',
      'app/x/x-9999.ebuild': 'EAPI=8\n',
      'y_4.5.bb': 'SUMMARY = "y"\n',
      'z_git.bb': 'PV = "1.0+git${SRCPV}"\n',
    },
    [
      'app/x/x-1.2.3-r1.ebuild:1:1 1.2.3-r1 (not at its place)',
      'app/x/x-9999.ebuild:1:1 dynamic: 9999 is built from version control',
      'y_4.5.bb:1:1 4.5 (not at its place)',
      'z_git.bb:1:7 dynamic: computed: 1.0+git${SRCPV}',
    ],
  ],
  [
    'version files',
    {
      VERSION: '\r\n  v1.2.3\r\n',
      'a/VERSION': 'MAJOR=1\nMINOR=2\nPATCH=3\n',
      'b/version.txt': '# note\nversion = "4.5"\n',
      'c/.version': '6.0.0-rc.1',
      'd/VERSION': 'Demo 2.0 (2024-01-31)\n',
      'e/VERSION': '@VERSION@',
      'f/VERSION': 'see the README, please\n',
      'g/RELEASE': 'notes for the release\n',
      'h/VERSION': '1.0\n2.0\n',
    },
    [
      'VERSION:2:3 v1.2.3',
      'a/VERSION:1:7 =1.2.3',
      'b/version.txt:2:12 4.5',
      'c/.version:1:1 6.0.0-rc.1',
      'd/VERSION:1:6 2.0',
      'e/VERSION:1:1 dynamic: @VERSION@ is replaced by a tool',
      expect.stringMatching(/^f\/VERSION:1:1 unreadable/) as unknown as string,
      'h/VERSION:1:1 1.0',
    ],
  ],
  [
    'AppStream',
    {
      'org.a.metainfo.xml':
        '<?xml version="1.0"?>\n<component><id>org.a</id><releases>\n<release date="2024-01-31"\n version="3.1"/><release version="3.0"/></releases></component>',
    },
    ['org.a.metainfo.xml:4:11 3.1'],
  ],
  [
    'LaTeX',
    {
      'a.sty': '\\NeedsTeXFormat{LaTeX2e}[1995/12/01]\n\\ProvidesPackage{a}\n  [2024/01/31 v1.2b A package]\n',
      'b.cls': '% \\ProvidesClass{b}[2020/01/01 v0.1]\n\\ProvidesExplClass {b} {2024-01-31} {2.0.1} {B}\n',
    },
    ['a.sty:3:15 v1.2b', 'b.cls:2:38 2.0.1'],
  ],
]

describe('finders for packages', () => {
  it.each(DOTNET)('.NET: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(WINDOWS)('Windows: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(APPLE)('Apple: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(SYSTEMS)('%s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
})
