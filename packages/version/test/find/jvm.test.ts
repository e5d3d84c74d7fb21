import { describe, expect, it } from '@jest/globals'
import { type Files, statedIn } from './stated-in.ts'

const POM = (body: string): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">\n${body}\n</project>\n`
const PARENT = POM(
  '<groupId>g</groupId>\n<artifactId>parent</artifactId>\n<version>${revision}${changelist}</version>\n<properties>\n<revision>1.4.0</revision>\n<changelist>-SNAPSHOT</changelist>\n</properties>',
)

const MAVEN: readonly (readonly [name: string, files: Files, expected: readonly string[]])[] = [
  [
    'its own version, not those of parent, dependency, plugin or property',
    {
      'pom.xml': POM(
        '<parent><groupId>s</groupId><artifactId>starter</artifactId><version>3.2.0</version></parent>\n<artifactId>a</artifactId>\n<!-- <version>9.9.9</version> -->\n<dependencies><dependency><groupId>x</groupId><artifactId>a</artifactId><version>2.0.0</version></dependency></dependencies>\n<build><plugins><plugin><version>8</version></plugin></plugins></build>\n<version>\n  1.2.3-SNAPSHOT\n</version>\n<properties><version>7</version></properties>',
      ),
    },
    ['pom.xml:8:3 1.2.3-SNAPSHOT'],
  ],
  [
    'a module takes the version of its parent',
    {
      'core/pom.xml': POM(
        '<parent><groupId>g</groupId><artifactId>parent</artifactId>\n<version>2.0.0</version></parent><artifactId>core</artifactId>',
      ),
    },
    ['core/pom.xml:3:10 2.0.0'],
  ],
  [
    'revision and changelist, in the file and from a module by relativePath',
    {
      'pom.xml': PARENT,
      'a/b/pom.xml': POM(
        '<parent><artifactId>parent</artifactId><version>${revision}${changelist}</version><relativePath>../..</relativePath></parent><artifactId>b</artifactId>',
      ),
    },
    ['pom.xml:6:11 =1.4.0-SNAPSHOT via a/b/pom.xml'],
  ],
  [
    'a parent of another name at ../pom.xml is not the parent',
    {
      'pom.xml': PARENT,
      'a/pom.xml': POM(
        '<parent><artifactId>other</artifactId><version>1</version></parent><artifactId>a</artifactId>\n<version>${revision}</version>',
      ),
    },
    [
      'a/pom.xml:3:10 dynamic: property revision is not set in this file or its parents here',
      'pom.xml:6:11 =1.4.0-SNAPSHOT',
    ],
  ],
  [
    'revision from .mvn/maven.config',
    {
      'pom.xml': POM('<artifactId>a</artifactId><version>${revision}</version>'),
      '.mvn/maven.config': '-T4\n-Drevision=5.6.7\n',
    },
    ['.mvn/maven.config:2:12 5.6.7 via pom.xml'],
  ],
  [
    'properties in a circle',
    {
      'pom.xml': POM(
        '<artifactId>a</artifactId><version>${a}</version><properties><a>${b}x</a><b>${a}y</b></properties>',
      ),
    },
    ['pom.xml:2:36 dynamic: property a leads back to itself'],
  ],
  [
    'a parent without a version, as Maven 4 allows',
    {
      'pom.xml': PARENT,
      'm/pom.xml': POM('<parent><artifactId>parent</artifactId></parent><artifactId>m</artifactId>'),
    },
    ['pom.xml:6:11 =1.4.0-SNAPSHOT via m/pom.xml'],
  ],
  [
    'a broken file',
    { 'pom.xml': '<project>\n<version>1</project>' },
    [expect.stringMatching(/^pom\.xml:2:\d+ unreadable: no XML/) as unknown as string],
  ],
  [
    'a byte order mark and Windows line ends',
    {
      'pom.xml':
        '\uFEFF<?xml version="1.0"?>\r\n<project>\r\n  <artifactId>a</artifactId>\r\n  <version>1.0</version>\r\n</project>',
    },
    ['pom.xml:4:12 1.0'],
  ],
]

const GRADLE: readonly (readonly [name: string, files: Files, expected: readonly string[]])[] = [
  [
    'the project, not its plugins, tools or dependencies',
    {
      'build.gradle':
        "plugins {\n  id 'org.x' version '9.1'\n  id('y')\n    version '9.2'\n}\nnode { version = '18.0.0' }\nintellij {\n  version = '2021.1'\n}\n// version = '0.1'\n/* version = '0.2'\n version = '0.3' */\nversion = '1.2.3' // next: '2.0'\ndependencies { implementation group: 'a', name: 'b', version: '4.5' }\njacoco { toolVersion = '0.8' }\n",
    },
    ['build.gradle:13:12 1.2.3'],
  ],
  [
    'Kotlin',
    { 'build.gradle.kts': 'group = "g"\nversion = "1.0.0-rc.1"\nval version2 = "3"\n' },
    ['build.gradle.kts:2:12 1.0.0-rc.1'],
  ],
  ['allprojects on one line', { 'build.gradle': "allprojects { version = '3.1' }" }, ['build.gradle:1:26 3.1']],
  [
    'a name from gradle.properties, the last of two',
    {
      'app/build.gradle': 'version = "${modVersion}+${project.mcVersion}"',
      'gradle.properties': 'modVersion=1.0\n# modVersion=7\nmcVersion = 1.20.1\nmodVersion: 1.1\n',
    },
    ['gradle.properties:4:13 =1.1+1.20.1 via app/build.gradle'],
  ],
  [
    'property, findProperty with a fallback, and delegates',
    {
      'a/build.gradle.kts': 'version = property("v") as String',
      'b/build.gradle.kts': 'version = findProperty("v") ?: "0.1"',
      'c/build.gradle.kts': 'val v: String by project\nversion = v',
      'd/build.gradle.kts': 'version = findProperty("unset") ?: "0.1"',
      'gradle.properties': 'v=2.2.2\n',
    },
    [
      'd/build.gradle.kts:1:11 dynamic: property unset is given to the build: findProperty("unset") ?: "0.1"',
      'gradle.properties:1:3 2.2.2 via a/build.gradle.kts b/build.gradle.kts c/build.gradle.kts',
    ],
  ],
  [
    'a variable, ext and a version catalog',
    {
      'a/build.gradle': "def release = '1.5'\nversion = release",
      'b/build.gradle': "ext { libVersion = '1.6' }\nversion libVersion",
      'c/build.gradle.kts': 'version = libs.versions.app.main.get()',
      'gradle/libs.versions.toml': '[versions]\nkotlin = "1.9"\napp-main = "1.7"\n',
    },
    [
      'a/build.gradle:1:16 1.5 via',
      'b/build.gradle:1:21 1.6',
      'gradle/libs.versions.toml:3:13 1.7 via c/build.gradle.kts',
    ].map(one => one.replace(/ via$/, '')),
  ],
  [
    'computed, changed, or different by a condition',
    {
      'a/build.gradle': 'version = gitVersion()',
      'b/build.gradle': "version = '1.0'\nif (!release) { version += '-SNAPSHOT' }",
      'c/build.gradle': "if (x) {\n  version = '1.0'\n} else {\n  version = '2.0'\n}",
      'd/build.gradle': "plugins { id 'pl.allegro.tech.build.axion-release' version '1.1' }",
      'e/build.gradle': "version = System.getenv('V') ?: '1.0'",
    },
    [
      'a/build.gradle:1:11 dynamic: computed: gitVersion()',
      'b/build.gradle:2:28 dynamic: computed: the script appends to the version',
      'c/build.gradle:2:13 dynamic: version is set in 2 places, not all alike',
      'd/build.gradle:1:11 dynamic: from version control, by the plugin pl.allegro.tech.build.axion-release',
      "e/build.gradle:1:11 dynamic: computed: System.getenv('V') ?: '1.0'",
    ],
  ],
  [
    'an Android app',
    {
      'app/build.gradle':
        'android {\n  compileSdk 34\n  defaultConfig {\n    versionCode 12\n    versionName "3.4.5"\n  }\n  productFlavors { beta { versionName "3.4.5-beta" } }\n}\n',
    },
    ['app/build.gradle:5:18 3.4.5'],
  ],
  [
    'a file that the script reads',
    { 'build.gradle': "version = file('VERSION').text.trim()", VERSION: '4.4.4\n' },
    ['VERSION:1:1 4.4.4 via build.gradle'],
  ],
  [
    'properties alone',
    { 'gradle.properties': 'kotlin.version=1.9\nVERSION_NAME=1.2.0\n' },
    ['gradle.properties:2:14 1.2.0'],
  ],
]

const OTHERS: readonly (readonly [name: string, files: Files, expected: readonly string[]])[] = [
  [
    'sbt',
    {
      'build.sbt':
        'scalaVersion := "3.3.0"\nThisBuild / version := "0.9.1" // x\nlibraryDependencies += "a" % "b" % "1.0"\n',
    },
    ['build.sbt:2:25 0.9.1'],
  ],
  ['version.sbt', { 'version.sbt': 'version in ThisBuild := "1.1.0-SNAPSHOT"' }, ['version.sbt:1:26 1.1.0-SNAPSHOT']],
  [
    'sbt by a value, and by the environment',
    { 'build.sbt': 'val v = "2.0"\nversion := v', 'x/build.sbt': 'version := sys.env.getOrElse("V", "1.0")' },
    ['build.sbt:1:10 2.0', 'x/build.sbt:1:12 dynamic: computed: sys.env.getOrElse("V", "1.0")'],
  ],
  [
    'Leiningen',
    {
      'project.clj':
        '; (defproject old "0.1")\n(defproject org.x/y "1.2.3-SNAPSHOT"\n  :dependencies [[org.clojure/clojure "1.11.1"]])',
    },
    ['project.clj:2:22 1.2.3-SNAPSHOT'],
  ],
  [
    'tools.build',
    {
      'build.clj': '(def lib \'a/b)\n(def version (format "1.2.%s" (b/git-count-revs nil)))',
      'x/build.clj': '(def version "1.0.0")',
    },
    [expect.stringContaining('build.clj:2:14 dynamic: computed') as unknown as string, 'x/build.clj:1:15 1.0.0'],
  ],
  [
    'Mill',
    { 'build.sc': 'object a extends PublishModule {\n  def scalaVersion = "3.3.0"\n  def publishVersion = "0.4.0"\n}' },
    ['build.sc:3:25 0.4.0'],
  ],
  [
    'sbt: the build before a module',
    {
      'build.sbt':
        'ThisBuild / version := "1.0.0"\nlazy val a = project.settings(version := (ThisBuild / version).value)',
    },
    ['build.sbt:1:25 1.0.0'],
  ],
  [
    'an Android app in numbers, a template for plugins, the code of the build',
    {
      'app/build.gradle':
        'def major = 2\ndef minor = 7\nandroid { defaultConfig {\n versionCode 9\n versionName "${major}.${minor}.0"\n} }',
      'b/build.gradle.kts': 'version = providers.gradleProperty("pluginVersion").get()',
      'gradle.properties': 'pluginVersion = 0.0.9\nplatformVersion = 2024.1\n',
      'c/build.gradle.kts': 'version = Versions.APP',
      'buildSrc/src/main/kotlin/Versions.kt':
        'object Versions {\n  const val KOTLIN = "1.9"\n  const val APP: String = "3.0.2"\n}',
    },
    [
      'app/build.gradle:1:13 =2.7.0',
      'buildSrc/src/main/kotlin/Versions.kt:3:28 3.0.2 via c/build.gradle.kts',
      'gradle.properties:1:17 0.0.9 via b/build.gradle.kts',
    ],
  ],
  [
    'Android manifest',
    {
      'AndroidManifest.xml':
        '<?xml version="1.0"?>\n<manifest package="a.b" android:versionCode="7"\n  android:versionName="1.7">\n</manifest>',
    },
    ['AndroidManifest.xml:3:24 1.7'],
  ],
]

describe('finders for the JVM', () => {
  it.each(MAVEN)('Maven: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(GRADLE)('Gradle: %s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
  it.each(OTHERS)('%s', async (_, files, expected) => {
    expect(await statedIn(files)).toEqual(expected)
  })
})
