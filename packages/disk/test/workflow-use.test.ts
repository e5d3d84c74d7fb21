import { findUses, localReferences, workflowPath } from '@ci-kit/disk/workflow-use'
import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

const names = (text: string): readonly string[] => findUses(text).map(({ name }) => name)

describe('findUses', () => {
  it.each([
    ['      - uses: actions/setup-python@v6', ['tool-cache']],
    ['      - uses: actions/setup-java@v5', ['tool-cache', 'jvm']],
    ['      - run: ./gradlew build', ['jvm']],
    ['        shell: pwsh', ['powershell']],
    ['      - run: dotnet test', ['dotnet']],
    ['      - uses: github/codeql-action/init@v3', ['codeql']],
    ['      - run: flutter build apk', ['android']],
    ['      - run: swift build', ['swift']],
    ['      - run: aws s3 cp a b', ['aws']],
    ['      - run: echo hello # dotnet build', []],
    ['# uses: actions/setup-java@v5', []],
    ['      - run: docker build .', []],
    ['      - uses: docker/setup-buildx-action@v3', []],
    ['      - uses: "ruby/setup-ruby@v1"', ['tool-cache']],
    ['      - uses: astral-sh/setup-uv@v6', ['tool-cache']],
    ['      - {uses: gradle/actions/setup-gradle@v4}', ['tool-cache', 'jvm']],
    ['      - uses: actions/setup-dotnet@v5', ['dotnet']],
    ['      - run: dotnet publish -c Release', ['dotnet']],
    ['      - run: dotnet format', ['dotnet']],
    ['      - run: java Main', ['jvm']],
    ['      - run: javac Main.java', ['jvm']],
    ['      - run: ./gradlew assembleDebug', ['jvm', 'android']],
    ['        shell: [bash, pwsh]', ['powershell']],
    ['      - run: ./build.ps1', ['powershell']],
    ['      - uses: Azure/login@v2', ['azure']],
    ['      - run: gsutil cp a gs://b', ['gcloud']],
    ['      - run: $CONDA/bin/pip list', ['miniconda']],
    ['      - name: What the android build of dotnet build needs', []],
    ['    description: pwsh and flutter', []],
    ['      - run: echo java', []],
    ['      - run: |\r', []],
  ])('%s', (line, expected) => {
    expect(names(line)).toEqual(expected)
  })

  it('tells the line', () => {
    expect(findUses('on: push\njobs:\n  - run: dotnet build\n')).toEqual([
      { name: 'dotnet', line: 3, text: '- run: dotnet build' },
    ])
  })

  it("does not take this action's own inputs for a use", () => {
    const text = `jobs:
  a:
    steps:
      - name: Room
        uses: org/ci-kit/prepare-disk@v1
        with:
          allow: |
            android
            chromium
      - uses: org/ci-kit/prepare-disk@v1
        with:
          keep: android
      - run: cabal build
`
    expect(names(text)).toEqual(['haskell'])
  })

  it('sees a step after a name that follows a step of this action', () => {
    const text =
      '  - uses: org/ci-kit/prepare-disk@v1\n    with:\n      keep: android\n  - name: x\n    run: swift build\n'
    expect(names(text)).toEqual(['swift'])
  })

  it('never throws, and takes time in proportion', () => {
    fc.assert(fc.property(fc.string(), text => void findUses(text)))
    const start = cpuMs()
    findUses(`${'a-'.repeat(500_000)}\n${'az '.repeat(100_000)}\n`.repeat(3))
    expect(cpuMs() - start).toBeLessThan(2000)
  })
})

it.each([
  ['octo/app/.github/workflows/build.yml@refs/heads/main', '.github/workflows/build.yml'],
  ['octo/app/.gitea/workflows/build.yaml@refs/heads/a@b', '.gitea/workflows/build.yaml'],
  ['octo/app/../../etc/passwd@x', undefined],
  ['octo/app/.github/workflows/../../x.yml@x', undefined],
  ['', undefined],
  [undefined, undefined],
])('workflowPath(%j)', (ref, path) => {
  expect(workflowPath(ref)).toBe(path)
})

describe('localReferences', () => {
  it.each([
    ['    uses: ./.github/workflows/build.yml', ['.github/workflows/build.yml']],
    ['      - uses: "./.github/actions/set up"', []],
    ["      - uses: './.github/actions/setup/' # ours", ['.github/actions/setup']],
    ['      - uses: ./a\n      - uses: ./a\r\n      - uses: ./b', ['a', 'b']],
    ['      - uses: ./../secrets', []],
    ['      - uses: ./a/../../b', []],
    ['      - uses: actions/checkout@v7', []],
    ['      # - uses: ./a', []],
    ['      - run: "uses: ./a"', []],
  ])('%j', (text, expected) => {
    expect(localReferences(text)).toEqual(expected)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void localReferences(`uses: ./${text}`)))
  })
})
