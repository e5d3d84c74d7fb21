import type { CatalogueEntry, Measured } from './catalogue-types.ts'

/** When the figures were collected. Images change every week: what is found on the machine corrects them. */
export const CATALOGUE_DATE = '2026-09'

const GB = 1e9
// Nobody publishes how many directories these hold but for Android: 18,000, which take 7.4 s of parallel deletion on a
// hosted runner. Where the count is unknown, it is estimated from the seconds with this rate.
const DIRECTORIES_PER_SECOND = 2400

function figures(gigabytes: number, seconds: number, rest: Partial<Measured> = {}): Measured {
  const directories = Math.max(1, Math.round(seconds * DIRECTORIES_PER_SECOND))
  return { bytes: Math.round(gigabytes * GB), seconds, directories, ...rest }
}

const ANDROID = '/usr/local/lib/android/sdk'
const ANDROID_PARTS = [
  'build-tools',
  'cmake',
  'cmdline-tools',
  'emulator',
  'extras',
  'platform-tools',
  'platforms',
  'sources',
  'system-images',
  'tools',
]

/**
 * What hosted Ubuntu images carry. Sizes and seconds: 100 rounds of deletion on ubuntu-24.04 with 4 CPUs, published in
 * 2026-06; others from measurements that users published up to 2026-09. `largest` says where large files usually lie.
 */
export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    name: 'swift',
    title: 'Swift',
    patterns: ['/usr/share/swift'],
    largest: ['usr/bin', 'usr/lib', 'usr/lib/swift/host', 'usr/lib/swift/linux', 'usr/libexec/swift/linux'],
    breaks: 'Swift builds',
    profile: 'conservative',
    tier: 'cheap',
    measured: [figures(2.7, 0.5, { arch: 'arm64' }), figures(3.3, 0.6)],
  },
  {
    name: 'android-ndk',
    group: 'android',
    title: 'Android NDK',
    patterns: [`${ANDROID}/ndk/*`, `${ANDROID}/ndk-bundle`],
    largest: ['toolchains/llvm/prebuilt/linux-x86_64/bin', 'toolchains/llvm/prebuilt/linux-x86_64/lib'],
    breaks: 'builds with the Android NDK (native code, Flutter, React Native)',
    profile: 'conservative',
    tier: 'cheap',
    measured: [figures(6.4, 1.9, { matches: 3 })],
  },
  {
    name: 'haskell',
    title: 'Haskell (GHC, ghcup)',
    patterns: ['/usr/local/.ghcup'],
    largest: ['ghc/*/bin', 'ghc/*/lib/*/lib/*/*', 'bin'],
    breaks: 'Haskell builds',
    profile: 'conservative',
    tier: 'cheap',
    measured: [figures(6.2, 2.6, { image: 'ubuntu22' }), figures(3.6, 1.5)],
  },
  {
    name: 'codeql',
    title: 'CodeQL bundle',
    patterns: ['/opt/hostedtoolcache/CodeQL'],
    breaks: 'nothing for good: the CodeQL action downloads its bundle again',
    profile: 'conservative',
    tier: 'cheap',
    measured: [figures(1.6, 1.0)],
  },
  {
    name: 'julia',
    title: 'Julia',
    patterns: ['/usr/local/julia*'],
    largest: ['lib/julia', 'share/julia/compiled/*/*'],
    breaks: 'Julia builds',
    profile: 'conservative',
    tier: 'cheap',
    measured: [figures(1.0, 1.3, { matches: 1 })],
  },
  {
    name: 'android-sdk',
    group: 'android',
    title: 'Android SDK without the NDK',
    patterns: ANDROID_PARTS.map(part => `${ANDROID}/${part}`),
    breaks: 'Android and Flutter builds',
    profile: 'conservative',
    tier: 'cheap',
    measured: [figures(3.8, 5.5)],
  },
  {
    name: 'dotnet',
    title: '.NET SDKs',
    patterns: ['/usr/share/dotnet'],
    breaks: '.NET builds and tools written in .NET',
    profile: 'basic',
    tier: 'cheap',
    measured: [figures(1.1, 1.0, { image: 'ubuntu22' }), figures(4.0, 3.5, { arch: 'arm64' }), figures(4.9, 4.3)],
  },
  {
    name: 'jvm',
    group: 'java',
    title: 'Java (JDKs)',
    patterns: ['/usr/lib/jvm/temurin-*', '/usr/lib/jvm/adoptopenjdk-*'],
    largest: ['lib', 'jmods'],
    breaks: 'Java, Gradle, Maven, Android and Sonar steps',
    profile: 'basic',
    tier: 'cheap',
    measured: [figures(1.1, 0.8, { matches: 4 })],
  },
  {
    name: 'chromium',
    title: 'Chromium',
    patterns: ['/usr/local/share/chromium'],
    largest: ['chrome-linux'],
    breaks: 'browser tests with the preinstalled Chromium',
    profile: 'basic',
    tier: 'cheap',
    measured: [figures(0.6, 0.4)],
  },
  {
    name: 'powershell',
    title: 'PowerShell modules',
    patterns: ['/usr/local/share/powershell'],
    breaks: 'steps with shell: pwsh that use the preinstalled modules',
    profile: 'standard',
    tier: 'cheap',
    measured: [figures(1.2, 0.8)],
  },
  {
    name: 'gradle',
    title: 'Gradle',
    patterns: ['/usr/share/gradle-*'],
    breaks: 'gradle without a wrapper',
    profile: 'standard',
    tier: 'cheap',
    measured: [figures(0.1, 0.4, { matches: 1 })],
  },
  {
    name: 'aws',
    title: 'AWS CLI and SAM CLI',
    patterns: ['/usr/local/aws-cli', '/usr/local/aws-sam-cli'],
    breaks: 'steps that call aws or sam',
    profile: 'standard',
    tier: 'cheap',
    measured: [figures(0.4, 4.3, { matches: 2 })],
  },
  {
    name: 'azure',
    title: 'Azure CLI',
    patterns: ['/opt/az', '/usr/share/az_*'],
    breaks: 'azure/login and steps that call az',
    profile: 'standard',
    tier: 'cheap',
    measured: [figures(1.2, 5.0)],
  },
  {
    name: 'gcloud',
    title: 'Google Cloud CLI',
    patterns: ['/usr/lib/google-cloud-sdk'],
    breaks: 'steps that call gcloud',
    profile: 'standard',
    tier: 'cheap',
    measured: [figures(0.9, 4.0)],
  },
  {
    name: 'miniconda',
    title: 'Miniconda',
    patterns: ['/usr/share/miniconda'],
    largest: ['lib', 'pkgs'],
    breaks: 'steps that call conda',
    profile: 'standard',
    tier: 'cheap',
    measured: [figures(0.8, 6.7)],
  },
  {
    name: 'tool-cache',
    title: 'Tool cache (Python, Go, Node, PyPy, Ruby)',
    patterns: ['Python', 'go', 'node', 'PyPy', 'Ruby', 'Java_*'].map(name => `/opt/hostedtoolcache/${name}`),
    breaks: 'nothing for good: setup-* actions download what they need, for 5 to 15 minutes',
    profile: 'standard',
    tier: 'last',
    measured: [figures(4.5, 13)],
  },
]
