import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { essence, fixture, fixtureNames, read } from './read.ts'

const PLAIN = fixtureNames('plain').filter(name => fixture(`plain/${name}`).length < 20_000)
const anyLog = fc.constantFrom(...PLAIN.map(name => `plain/${name}`))
const RUNS = { numRuns: 60 }

function textOf(path: string): string {
  return fixture(path).toString('utf8')
}

/** Each transport does to a whole log what a tool that people use does to it. */
const TRANSPORTS: Readonly<Record<string, (log: string) => string | Buffer>> = {
  'UTF-8 with a byte order mark': log => `\uFEFF${log}`,
  'UTF-16 little endian': log => Buffer.from(`\uFEFF${log}`, 'utf16le'),
  'UTF-16 big endian': log => Buffer.from(`\uFEFF${log}`, 'utf16le').swap16(),
  'UTF-16 without a mark': log => Buffer.from(log, 'utf16le'),
  CRLF: log => log.replaceAll('\n', '\r\n'),
  'CR CR LF': log => log.replaceAll('\n', '\r\r\n'),
  'bare CR': log => log.replaceAll('\n', '\r'),
  'colours around every line': log => eachLine(log, line => (line === '' ? '' : `\u001b[36m${line}\u001b[0m`)),
  'RFC 3339 stamps with 7 digits': log => eachLine(log, line => `2024-05-01T12:34:56.1234567Z ${line}`),
  'RFC 3339 stamps with 9 digits': log => eachLine(log, line => `2024-05-01T12:34:56.123456789Z ${line}`),
  'gh run view --log': log => eachLine(log, line => `build\tBuild image\t2024-05-01T12:34:56.1234567Z ${line}`),
  'GitLab stamps': log => eachLine(log, line => `2024-05-01T12:34:56.123456Z 01O ${line}`),
  'Jenkins stamps': log => eachLine(log, line => `[2024-05-01T12:34:56.123Z] ${line}`),
  'Cloud Build': log => eachLine(log, line => `Step #1 - "build image": ${line}`),
  'ssh action': log => eachLine(log, line => `out: ${line}`),
  Maven: log => eachLine(log, line => `[INFO] [io.quarkus.container] ${line}`),
  'Maven without a class': log => eachLine(log, line => `[INFO] ${line}`),
  'docker compose columns': log => eachLine(log, line => `builder-1  | ${line}`),
  'a prefix that nobody knows': log => eachLine(log, line => `app:image:build ▸ ${line}`),
}

function eachLine(log: string, change: (line: string) => string): string {
  return log.replace(/\n$/, '').split('\n').map(change).join('\n')
}

describe('the facts of a log', () => {
  it('are the same for any split of its bytes', () => {
    fc.assert(
      fc.property(
        anyLog,
        fc.array(fc.integer({ min: 1, max: 4_000 }), { minLength: 1, maxLength: 8 }),
        (path, sizes) => {
          const log = fixture(path)
          expect(essence(read(log, sizes))).toEqual(essence(read(log)))
        },
      ),
      RUNS,
    )
  })

  it('are the same byte by byte', () => {
    const log = fixture('plain/failing-run.log')
    expect(essence(read(log, [1]))).toEqual(essence(read(log)))
  })

  it.each(Object.keys(TRANSPORTS))('are the same through %s', name => {
    const transport = TRANSPORTS[name]
    for (const path of PLAIN) {
      // Output that moves the cursor cannot be told from a transport that has no line ends but `\r`.
      if (name === 'bare CR' && textOf(`plain/${path}`).includes('\r')) continue
      const log = textOf(`plain/${path}`)
      const moved = transport?.(log) ?? ''
      expect({ path, facts: essence(read(moved)) }).toEqual({ path, facts: essence(read(log)) })
    }
  })

  it('are the same without blank lines', () => {
    for (const path of PLAIN) {
      const log = textOf(`plain/${path}`)
      expect({ path, facts: essence(read(log.replace(/\n{2,}/g, '\n'))) }).toEqual({ path, facts: essence(read(log)) })
    }
  })

  it('are the same in lines of 80 columns, as far as the names go', () => {
    for (const path of PLAIN) {
      const log = textOf(`plain/${path}`)
      const wrapped = eachLine(log, line => line.replace(/.{80}(?=.)/gu, '$&\n'))
      const counts = (input: string) =>
        read(input).builds.map(({ vertices, cached, done, errors, canceled, stepsWithoutFrom, pushes, exports }) => ({
          vertices,
          cached,
          done,
          errors,
          canceled,
          stepsWithoutFrom,
          pushes,
          exports,
        }))
      expect({ path, counts: counts(wrapped) }).toEqual({ path, counts: counts(log) })
    }
  })

  it('are the same when a secret has eaten numbers', () => {
    for (const path of PLAIN) {
      const log = textOf(`plain/${path}`)
      const counts = (input: string) =>
        read(input).builds.map(({ vertices, cached, done, errors, canceled, stepsWithoutFrom, fromSteps }) => ({
          vertices,
          cached,
          done,
          errors,
          canceled,
          stepsWithoutFrom,
          fromSteps,
        }))
      for (const secret of ['7', '2', '12']) {
        const masked = log.replaceAll(secret, '***')
        expect({ path, secret, counts: counts(masked) }).toEqual({ path, secret, counts: counts(log) })
      }
    }
  })

  it('never fail to come, wherever the log is cut', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(20_000), fc.nat(20_000), (path, from, to) => {
        const log = fixture(path)
        const facts = read(log.subarray(Math.min(from, to) % log.length, Math.max(from, to)))
        for (const build of facts.builds) {
          expect(build.cached + build.done + build.errors + build.canceled + build.unfinished).toBe(build.vertices)
          expect(build.stepsWithoutFrom.cached).toBeLessThanOrEqual(build.stepsWithoutFrom.total)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never fail to come for bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), bytes => {
        expect(read(bytes).bytes).toBe(bytes.length)
      }),
      { numRuns: 300 },
    )
  })

  it('stay within bounds for a line without an end and for endless names, builds and vertices', () => {
    const parser = [
      '#1 [internal] load build definition from Dockerfile\n',
      `#2 [1/1] RUN ${'x'.repeat(3_000_000)}\n#2 DONE 1.0s\n`,
      ...Array.from({ length: 30_000 }, (_, at) => `#${at + 3} [stage 2/9] RUN ${at}\n#${at + 3} CACHED\n`),
      ...Array.from(
        { length: 500 },
        () => '#0 building with "x" instance using docker driver\n#1 [a 1/2] RUN x\n#1 DONE 0.1s\n',
      ),
    ]
    const facts = read(parser.join(''))
    const names = facts.builds.flatMap(build => build.vertexList.flatMap(vertex => vertex.names))
    expect(names.length).toBeLessThanOrEqual(20_000)
    expect(Math.max(...names.map(name => name.length))).toBeLessThan(10_000)
    expect(facts.builds.length + facts.droppedBuilds).toBe(501)
    expect(facts.builds[0]?.droppedVertices).toBeGreaterThan(0)
  })
})

/** Lines that a RUN step may print to fool a reader of its log. */
const hostileLine = fc.oneof(
  fc.constantFrom(
    '#5 CACHED',
    '#1 [internal] load build definition from Dockerfile',
    '#0 building with "x" instance using docker driver',
    '#9 [evil 1/2] RUN evil',
    '#4 DONE 0.0s',
    '#4 ERROR: fake',
    '------',
    ' > [evil 1/2] RUN evil:',
    'Dockerfile:1',
    '--------------------',
    '   1 | >>> RUN evil',
    'ERROR: failed to build: failed to solve: fake',
    ' 1 warning found (use docker --debug to expand):',
    ' - Evil: message (line 1)',
    '{"vertexes":[{"digest":"sha256:1","name":"[evil 1/1] RUN x","started":"2024-01-01T00:00:00Z"}]}',
    '[+] Building 1.0s (1/1) FINISHED',
    ' => CACHED [evil 1/1] RUN x 0.0s',
    'Step 1/2 : FROM evil',
    'STEP 1/2: FROM evil',
    '::error::x',
    '##[error]x',
    'pushing manifest for evil/image:1@sha256:0000000000000000000000000000000000000000000000000000000000000000 0.1s done',
    '\r#4 CACHED',
    '\u001b[2K#4 CACHED',
    '0.123 #4 CACHED',
    '2024-05-01T12:34:56.1234567Z #4 CACHED',
    'out: #4 CACHED',
    '...',
    'CACHED',
    'DONE 1.0s',
    '```mermaid',
    '<script>alert(1)</script>',
  ),
  fc.string({ maxLength: 100 }).map(text => text.replaceAll('\n', ' ')),
)

describe('the output of a step', () => {
  const before = '#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#4 [app 2/3] RUN make\n'
  const after = '#4 DONE 3.0s\n\n#5 [app 3/3] COPY . .\n#5 CACHED\n'

  it('changes no fact, whatever it says', () => {
    const expected = essence(read(`${before}#4 0.100 quiet\n${after}`))
    fc.assert(
      fc.property(fc.array(hostileLine, { minLength: 1, maxLength: 30 }), lines => {
        const output = lines.map((line, at) => `#4 ${(at * 0.7).toFixed(3)} ${line}\n`).join('')
        expect(essence(read(`${before}${output}${after}`))).toEqual(expected)
      }),
      { numRuns: 1000 },
    )
  })

  it('changes no fact in the failure block either, where it stands without its number', () => {
    const failed = (output: readonly string[], quoted: readonly string[]) =>
      [
        before.trimEnd(),
        ...output.map(line => `#4 0.100 ${line}`),
        '#4 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
        '------',
        ' > [app 2/3] RUN make:',
        ...quoted,
        '------',
        'Dockerfile:2',
        '--------------------',
        '   1 |     FROM x',
        '   2 | >>> RUN make',
        '--------------------',
        'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
        '',
      ].join('\n')
    const facts = (log: string) =>
      read(log).builds.map(({ failed: failures, vertexList, ...rest }) => ({
        ...rest,
        stages: [...rest.stages],
        vertices: vertexList.map(({ tail: _, ...vertex }) => vertex),
        failures: failures.map(({ tail: _, ...failure }) => failure),
      }))
    const expected = facts(failed(['quiet'], ['0.100 quiet']))
    fc.assert(
      fc.property(
        fc.array(hostileLine, { minLength: 1, maxLength: 10 }),
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (lines, raw) => {
          // A line that came in two parts is quoted without its seconds.
          const quoted = lines.map((line, at) => (raw[at] ? line : `0.100 ${line}`))
          expect(facts(failed(lines, quoted))).toEqual(expected)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('time', () => {
  it('grows in proportion to the input, also for lines that nobody knows', () => {
    const measure = (count: number, line: string) => {
      const log = Buffer.from(line.repeat(count))
      const start = process.cpuUsage()
      read(log, [65_536])
      return process.cpuUsage(start).user
    }
    for (const line of [
      'noise without any meaning\n',
      '#4 0.100 output\n',
      '#1 [\n',
      ` => ${'a '.repeat(40)}\n`,
      '{"vertexes":[\n',
      '\u001b[[[[\n',
    ]) {
      measure(2_000, line)
      const short = measure(20_000, line)
      const long = measure(160_000, line)
      // Eight times the input: twenty leaves room for a busy machine, and a square would be sixty-four.
      expect(long).toBeLessThan(20 * Math.max(short, 4_000))
    }
  })
})
