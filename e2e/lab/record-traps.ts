import { createServer } from 'node:http'
import type { Builder } from './builder.ts'
import { BASE, OPEN, type Studio, type Take, take } from './studio.ts'

type Trap = Omit<Take, 'builder'>

const FAKE_OUTPUT = [
  '#5 CACHED',
  '#5 [base 1/2] RUN fake',
  '#99 DONE 99.9s',
  '#6 ERROR: failed to solve: fake',
  'CACHED',
  '------',
  ' > [fake 1/1] RUN fake:',
  'ERROR: failed to build: failed to solve: fake: exit code: 137',
  '::error file=Dockerfile,line=1::fake annotation',
  '##[error]fake annotation',
  '| a | b |',
  '```',
  '<img src=x onerror=alert(1)> <!-- </details>',
  '#1 0.123 #5 CACHED',
]

/** Builds that go well and whose logs have something special. */
const TRAPS: readonly Trap[] = [
  {
    name: 'fake-headers',
    note: 'output that looks like the log of a build, and like commands of a runner',
    dockerfile: `FROM ${BASE}\nCOPY fake.txt /\nRUN cat fake.txt && printf 'no newline at the end: #7 CACHED'\nRUN printf '#8 CACHED'; sleep 0.3; printf ' DONE 0.1s\\n#3 CACHED\\n'\n`,
    files: { 'fake.txt': `${FAKE_OUTPUT.join('\n')}\n` },
  },
  {
    name: 'terminal-output',
    note: 'carriage returns, colours, a progress bar, wide characters, a long line',
    dockerfile: `FROM ${BASE}\nCOPY noise.sh /\nRUN sh noise.sh\n`,
    files: {
      'noise.sh':
        'for i in 10 40 70 100; do printf "\\r%s%% downloaded" $i; sleep 0.1; done; echo\nprintf "\\033[32mgreen\\033[0m \\033[1mbold\\033[0m\\n"\necho "größe 漢字 🚀"\nprintf "%4000s\\n" x | tr " " -\nprintf "tab\\there\\r\\nwindows line\\r\\n"\n',
    },
  },
  {
    name: 'heredoc',
    note: 'RUN and COPY with a heredoc',
    dockerfile: `FROM ${BASE}\nRUN <<EOF\necho first\necho second\nEOF\nCOPY <<settings.ini /etc/settings.ini\nmode = fast\nsettings.ini\nRUN <<SCRIPT sh\necho third\nSCRIPT\n`,
  },
  {
    name: 'copy-link',
    note: 'COPY --link and ADD --link',
    dockerfile: `FROM ${BASE} AS files\nRUN mkdir /out && echo 1 > /out/one\nFROM ${BASE}\nCOPY --link --from=files /out /in\nADD --link two.txt /in/\nRUN cat /in/one /in/two.txt\n`,
    files: { 'two.txt': '2\n' },
  },
  {
    name: 'lint-warnings',
    note: 'four warnings of the linter',
    dockerfile: `from ${BASE} AS Base\nENV mode fast\nWORKDIR app\nRUN echo $undefined\nFROM base\nCMD echo shell form\n`,
  },
  {
    name: 'unnamed-stages',
    note: 'stages without names, eleven steps in one of them',
    dockerfile: `FROM ${BASE}\nRUN echo a > /a\nFROM ${BASE}\n${Array.from({ length: 9 }, (_, i) => `RUN echo ${i}\n`).join('')}COPY --from=0 /a /a\n`,
  },
  {
    name: 'onbuild',
    note: 'a base image with ONBUILD',
    dockerfile: `FROM ${OPEN}/base/onbuild:1\nRUN cat /app/one.txt\n`,
    files: { 'one.txt': '1\n' },
  },
  {
    name: 'mounts',
    note: 'cache, secret and bind mounts',
    dockerfile: `FROM ${BASE}\nRUN --mount=type=cache,target=/cache echo hit >> /cache/log && wc -l /cache/log\nRUN --mount=type=secret,id=token wc -c /run/secrets/token\nRUN --mount=type=bind,source=one.txt,target=/one.txt cat /one.txt\n`,
    files: { 'one.txt': '1\n', token: 'not-secret' },
    args: ['--secret', 'id=token,src=token'],
  },
  {
    name: 'two-platforms',
    note: 'a stage that runs here and final stages of two platforms, which only copy',
    dockerfile: `FROM --platform=$BUILDPLATFORM ${BASE} AS builder\nARG TARGETARCH\nRUN echo "built for $TARGETARCH" > /result\nFROM scratch\nWORKDIR /app\nCOPY --from=builder /result ./\nCOPY one.txt ./\n`,
    files: { 'one.txt': '1\n' },
    args: ['--platform', 'linux/amd64,linux/arm64', '-t', `${OPEN}/traps/platforms:1`, '--push'],
  },
  {
    name: 'provenance',
    note: 'provenance with mode=max',
    dockerfile: `FROM ${BASE}\nRUN echo built > /result\n`,
    args: ['--provenance=mode=max', '-t', `${OPEN}/traps/provenance:1`, '--push'],
  },
  {
    name: 'push-by-digest',
    note: 'an image without a tag',
    dockerfile: `FROM ${BASE}\nRUN echo digest > /result\n`,
    args: ['--output', `type=image,name=${OPEN}/traps/digest,push-by-digest=true,name-canonical=true,push=true`],
  },
  {
    name: 'many-tags',
    note: 'one image under three tags',
    dockerfile: `FROM ${BASE}\nRUN echo tags > /result\n`,
    args: [...['1', '1.4', 'latest'].flatMap(tag => ['-t', `${OPEN}/traps/tags:${tag}`]), '--push'],
  },
  {
    name: 'output-docker',
    note: 'an archive for docker load',
    dockerfile: `FROM ${BASE}\nRUN echo docker > /result\n`,
    args: ['--output', 'type=docker,dest=/tmp/ci-kit-lab/image.tar', '-t', 'shop/docker:1'],
  },
  {
    name: 'output-oci',
    note: 'an OCI archive',
    dockerfile: `FROM ${BASE}\nRUN echo oci > /result\n`,
    args: ['--output', 'type=oci,dest=/tmp/ci-kit-lab/oci.tar'],
  },
  {
    name: 'output-local',
    note: 'files of a stage in a folder',
    dockerfile: `FROM ${BASE} AS made\nRUN echo local > /result\nFROM scratch\nCOPY --from=made /result /\n`,
    args: ['--output', 'type=local,dest=/tmp/ci-kit-lab/files'],
  },
  {
    name: 'named-context',
    note: 'an image and a folder as named contexts',
    dockerfile: `FROM tools AS made\nRUN echo tools > /result\nFROM ${BASE}\nCOPY --from=made /result /\nCOPY --from=files one.txt /\n`,
    files: { 'extra/one.txt': '1\n' },
    args: ['--build-context', `tools=docker-image://${BASE}`, '--build-context', 'files=extra'],
  },
  {
    name: 'scratch-only',
    note: 'an image of one file, nothing to pull',
    dockerfile: 'FROM scratch\nCOPY one.txt /\n',
    files: { 'one.txt': '1\n' },
  },
]

export async function recordTraps(studio: Studio): Promise<void> {
  const builder = await studio.builder()
  await pushOnbuildImage(studio, builder)
  for (const trap of TRAPS) await take(studio, { ...trap, builder })
  await recordAddUrl(studio, builder)
  await recordLocalCache(studio, builder)
  await recordRetry(studio, builder)
  await builder.stop()
  await recordInlineCache(studio)
  await recordClipped(studio)
}

async function pushOnbuildImage(studio: Studio, builder: Builder): Promise<void> {
  const Dockerfile = `FROM ${BASE}\nONBUILD WORKDIR /app\nONBUILD COPY one.txt ./\nONBUILD RUN echo from onbuild\n`
  const cwd = await studio.folder('onbuild-base', { Dockerfile })
  await builder.buildx(['build', '--push', '-t', `${OPEN}/base/onbuild:1`, '.'], { cwd })
}

async function recordAddUrl(studio: Studio, builder: Builder): Promise<void> {
  const server = createServer((_request, response) => void response.end('from the web\n'))
  await new Promise<void>(resolve => server.listen(5003, '127.0.0.1', resolve))
  const dockerfile = `FROM ${BASE}\nADD http://127.0.0.1:5003/data.txt /data.txt\nADD http://127.0.0.1:5003/gone/ /more/\nRUN cat /data.txt\n`
  await take(studio, { name: 'add-url', builder, dockerfile, note: 'ADD of two URLs' })
  server.close()
}

async function recordLocalCache(studio: Studio, builder: Builder): Promise<void> {
  const args = ['--cache-from', 'type=local,src=../local', '--cache-to', 'type=local,dest=../local,mode=max']
  const dockerfile = `FROM ${BASE}\nRUN echo local cache > /result\n`
  await take(studio, { name: 'local-cache-export', builder, dockerfile, args, note: 'cache to a folder' })
  const second = await studio.builder()
  await take(studio, {
    name: 'local-cache-import',
    builder: second,
    dockerfile,
    args,
    note: 'cache from that folder, empty builder',
  })
  await second.stop()
}

/** Two builds in one file, as \`tee -a\` of a retry makes it. */
async function recordRetry(studio: Studio, builder: Builder): Promise<void> {
  const files = { 'data.txt': '' }
  const dockerfile = `FROM ${BASE}\nWORKDIR /retry\nCOPY data.txt ./\nRUN test -s data.txt\n`
  const folder = await studio.folder('retry', { Dockerfile: dockerfile, ...files })
  const args = ['build', '--progress', 'plain', '.']
  const failed = await builder.buildx(args, { cwd: folder })
  const failedRaw = await builder.history('rawjson')
  await studio.folder('retry', { Dockerfile: dockerfile, 'data.txt': 'now there\n' })
  const passed = await builder.buildx(args, { cwd: folder })
  const note = 'two builds, the second appended with tee -a after the first had failed'
  const command = ['docker', 'buildx', ...args]
  studio.recorder.describe(
    await studio.recorder.save('plain', 'retry', failed.stderr + passed.stderr),
    command,
    passed,
    note,
  )
  const raw = failedRaw + (await builder.history('rawjson'))
  studio.recorder.describe(
    await studio.recorder.save('rawjson', 'retry', raw),
    command,
    passed,
    `history of both; ${note}`,
  )
}

async function recordInlineCache(studio: Studio): Promise<void> {
  const image = `${OPEN}/traps/inline:1`
  const args = ['-t', image, '--push', '--cache-to', 'type=inline', '--cache-from', image]
  const dockerfile = `FROM ${BASE}\nRUN echo inline > /result\nCOPY one.txt /\n`
  const files = { 'one.txt': '1\n' }
  for (const [name, note] of [
    ['inline-cache-cold', 'cache inside the image, which is not there yet'],
    ['inline-cache-warm', 'cache inside the image, empty builder'],
  ] as const) {
    const builder = await studio.builder()
    await take(studio, { name, builder, dockerfile, files, args, note })
    await builder.stop()
  }
}

async function recordClipped(studio: Studio): Promise<void> {
  // The limits of a step's log, lowered so that the fixture is small.
  const env = { BUILDKIT_STEP_LOG_MAX_SIZE: '8192', BUILDKIT_STEP_LOG_MAX_SPEED: '4096' }
  const builder = await studio.builder({ env })
  const dockerfile = `FROM ${BASE}\nRUN for i in $(seq 1 400); do echo "line $i of a step that says too much"; done\nRUN echo after\n`
  await take(studio, { name: 'clipped-output', builder, dockerfile, note: 'more output than the daemon lets through' })
  await builder.stop()
}
