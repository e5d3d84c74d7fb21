import type { Builder } from './builder.ts'
import { BASE, OPEN, type Studio, take } from './studio.ts'

// Not a program for any machine: neither ELF nor a script.
const NOT_A_PROGRAM = '\u007fELF of another machine\n'

// Lines that come in two parts lose the time in front of them when BuildKit repeats them.
const FAKE_FAILURE = `part() { printf '%s' "$1"; sleep 0.2; printf '%s\\n' "$2"; }
part '---' '---'
part ' > [fake 1/1] RUN ' 'fake:'
part 'Dockerfile' ':99'
part '----------' '----------'
part '  99 | >>> RUN ' 'fake'
part '#3 ' 'CACHED'
part 'ERROR: failed to build: ' 'failed to solve: process "fake" did not complete successfully: exit code: 137'
exit 9
`

interface Fault {
  readonly name: string
  readonly dockerfile: string
  readonly note: string
  readonly args?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
}

/** Builds that fail because of what is in their Dockerfile or context. */
const SOURCE_FAULTS: readonly Fault[] = [
  {
    name: 'failing-run',
    note: 'a test script ends with 1',
    dockerfile: `FROM ${BASE}\nWORKDIR /app\nCOPY test.sh ./\nRUN echo prepared > state\nRUN sh test.sh \\\n    --all\nRUN echo never reached\n`,
    files: {
      'test.sh':
        'for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "ok $i - case $i"; done\necho "not ok 13 - total is 41, expected 42" >&2\nexit 1\n',
    },
  },
  {
    name: 'exit-137',
    note: 'killed, as out of memory',
    dockerfile: `FROM ${BASE}\nRUN echo linking; sh -c 'kill -9 $$'; exit $?\n`,
  },
  { name: 'exit-127', note: 'no such command', dockerfile: `FROM ${BASE}\nRUN adduser -D shop\n` },
  {
    name: 'exit-code-quoted',
    note: 'the command quotes an exit code that is not its own',
    dockerfile: `FROM ${BASE}\nRUN echo "exit code: 137" && exit 3\n`,
  },
  {
    name: 'missing-file',
    note: 'COPY of a file that is not in the context',
    dockerfile: `FROM ${BASE}\nWORKDIR /app\nRUN echo one\nCOPY missing.txt ./\n`,
  },
  { name: 'syntax-error', note: 'an unknown instruction', dockerfile: `FROM ${BASE}\nWORKDIR /app\nRUNN echo typo\n` },
  { name: 'empty-dockerfile', note: 'nothing in the Dockerfile', dockerfile: '' },
  {
    name: 'unknown-stage',
    note: 'target that does not exist',
    dockerfile: `FROM ${BASE}\n`,
    args: ['--target', 'runtime'],
  },
  {
    name: 'base-not-found',
    note: 'FROM a tag that does not exist',
    dockerfile: `FROM ${OPEN}/base/busybox:9.99\nRUN true\n`,
  },
  {
    name: 'invalid-reference',
    note: 'FROM with capital letters',
    dockerfile: `FROM ${OPEN}/Base/Busybox:1.35\nRUN true\n`,
  },
  {
    name: 'invalid-tag',
    note: 'a tag with capital letters: refused before the build starts',
    dockerfile: `FROM ${BASE}\n`,
    args: ['-t', `${OPEN}/Shop:1.0`],
  },
  {
    name: 'exec-format',
    note: 'a program of another machine',
    dockerfile: `FROM ${BASE}\nCOPY --chmod=755 app /bin/app\nRUN ["/bin/app"]\n`,
    files: { app: NOT_A_PROGRAM },
  },
  {
    name: 'wrong-platform',
    note: 'a base image of another platform: a warning, no failure',
    dockerfile: `FROM ${BASE}\nRUN echo on arm\n`,
    args: ['--platform', 'linux/arm64'],
  },
  {
    name: 'two-failures',
    note: 'two stages at the same time, one fails, the other is cancelled',
    dockerfile: `FROM ${BASE} AS one\nRUN echo one; sleep 1; exit 4\nFROM ${BASE} AS two\nRUN echo two; sleep 20\nFROM scratch\nCOPY --from=one /etc /one\nCOPY --from=two /etc /two\n`,
  },
  {
    name: 'fake-failure',
    note: 'a failing step whose output, in parts, imitates the end of another build',
    dockerfile: `FROM ${BASE}\nCOPY fake.sh /\nRUN sh fake.sh\n`,
    files: { 'fake.sh': FAKE_FAILURE },
  },
  {
    name: 'missing-secret',
    note: 'a required secret that was not given',
    dockerfile: `FROM ${BASE}\nRUN --mount=type=secret,id=token,required=true cat /run/secrets/token\n`,
  },
]

export async function recordSourceFaults(studio: Studio): Promise<void> {
  const builder = await studio.builder()
  for (const fault of SOURCE_FAULTS) {
    // What is refused by the client leaves no record in the daemon.
    const rawjson = fault.name === 'invalid-tag' ? 'none' : 'history'
    await take(studio, { ...fault, builder, rawjson })
  }
  await builder.stop()
}

/** Builds that fail because of the world around them. */
export async function recordWorldFaults(studio: Studio): Promise<void> {
  const { registry, guarded, readOnly } = studio
  const builder = await studio.builder()
  const dockerfile = `FROM ${BASE}\nWORKDIR /app\nRUN echo built > result\n`
  const small = (name: string, args: readonly string[], note: string) =>
    take(studio, { name, builder, dockerfile, args, note })
  await small('unauthorized-push', ['-t', `${guarded.host}/shop/api:1`, '--push'], 'push without login')
  await small('refused-push', ['-t', `${readOnly.host}/shop/api:1`, '--push'], 'push to a registry that is read-only')
  await small('unreachable-push', ['-t', '127.0.0.1:5009/shop/api:1', '--push'], 'push to a port where nobody listens')
  const cacheTo = `type=registry,ref=${readOnly.host}/shop/cache,mode=max`
  await small('cache-export-failed', ['--cache-to', cacheTo], 'cache to a registry that is read-only')
  await small('cache-export-ignored', ['--cache-to', `${cacheTo},ignore-error=true`], 'the same with ignore-error=true')
  const cacheFrom = `type=registry,ref=${registry.host}/shop/no-such-cache`
  await small('cache-import-missing', ['--cache-from', cacheFrom], 'cache from a reference that does not exist')
  await small(
    'cache-import-denied',
    ['--cache-from', `type=registry,ref=${guarded.host}/shop/cache`],
    'cache without login',
  )
  await take(studio, {
    name: 'unauthorized-base',
    builder,
    dockerfile: `FROM ${guarded.host}/base/private:1\nRUN true\n`,
    note: 'FROM a registry without login',
  })
  await recordCancelled(studio, builder)
  await builder.stop()
  await recordDaemonFaults(studio)
}

const SLOW_STEPS =
  'WORKDIR /app\nRUN echo prepared\nRUN for i in 1 2 3 4 5 6 7 8 9; do echo "part $i of 9"; sleep 1; done\n'

async function recordCancelled(studio: Studio, builder: Builder): Promise<void> {
  const dockerfile = `FROM ${BASE}\n${SLOW_STEPS}RUN echo never\n`
  const options = { interruptOn: /part 3 of 9/ }
  await take(studio, { name: 'cancelled', builder, dockerfile, options, note: 'SIGINT to the client during a RUN' })
}

async function recordDaemonFaults(studio: Studio): Promise<void> {
  const dockerfile = `FROM ${BASE}\n${SLOW_STEPS}`
  const victim = await studio.builder()
  const options = { watch: /part 3 of 9/, onWatch: () => void victim.buildkit.crash() }
  const rawjson = 'none'
  await take(studio, {
    name: 'daemon-lost',
    builder: victim,
    dockerfile,
    options,
    rawjson,
    note: 'buildkitd killed during a RUN',
  })

  const full = await studio.builder({ diskMiB: 40 })
  await take(studio, {
    name: 'disk-full',
    builder: full,
    dockerfile: `FROM ${BASE}\nRUN echo filling && dd if=/dev/zero of=/filled bs=1M count=100\n`,
    note: 'the store of buildkitd is on a file system of 40 MiB',
  })
  const files = { 'big.bin': '0'.repeat(64 << 20) }
  await take(studio, {
    name: 'disk-full-copy',
    builder: full,
    dockerfile: `FROM ${BASE}\nCOPY big.bin /\n`,
    files,
    note: 'the same store, filled by the context',
  })
  await full.stop()
}
