import { describe, expect, it } from '@jest/globals'
import type { BuildFacts } from '../src/facts.ts'
import { readOne } from './read.ts'

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`
const COMMAND =
  'apt-get update && apt-get install -y --no-install-recommends     build-essential git pkg-config     curl ca-certificates  && rm -rf /var/lib/apt/lists/* && make --directory /usr/src/tool install'
const FAILURE = `process "/bin/sh -c ${COMMAND}" did not complete successfully: exit code: 42`
const LINES = [
  '#0 building with "default" instance using docker driver',
  '',
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  `#2 [1/3] FROM docker.io/library/debian:12@${DIGEST}`,
  '#2 CACHED',
  '',
  `#3 [2/3] RUN ${COMMAND}`,
  '#3 0.312 a line of output that is so long that it can not stand in one line of a console of eighty columns at all',
  `#3 ERROR: ${FAILURE}`,
  '------',
  `ERROR: failed to solve: ${FAILURE}`,
]
const RECORD = [
  'At line:1 char:1',
  '+ docker build . *> build.log',
  '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~',
  '    + CategoryInfo          : NotSpecified: (#0 building wit...g docker driver:String) [], RemoteException',
  '    + FullyQualifiedErrorId : NativeCommandError',
  ' ',
]

/** Lines broken at a width, whatever stands there. */
function broken(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap(line => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
}

/** Lines broken behind the last blank that has room; a word without room is broken itself. */
function brokenAtBlanks(lines: readonly string[], width: number): readonly string[] {
  return lines.flatMap(line => line.match(new RegExp(`.{1,${width - 1}}(?: |$)|.{1,${width}}`, 'gu')) ?? [''])
}

/** What Windows PowerShell writes: its record of an error behind the first line, broken at the width of the console wherever that is. */
function fromPowerShell(wrap: typeof broken, width: number): Buffer {
  const [first = '', ...rest] = LINES
  const record = broken(RECORD, width)
  return Buffer.from(`\uFEFF${[`docker : ${first}`, ...record, ...wrap(rest, width)].join('\r\n')}\r\n`, 'utf16le')
}

function told(build: BuildFacts): unknown {
  return { names: build.vertexList.map(one => one.names), failed: build.failed, finalError: build.finalError }
}

describe('lines that a console has broken', () => {
  const expected = told(readOne(LINES.join('\n')))

  it.each([79, 80, 119, 120])('are joined at %i columns, with CRLF too', width => {
    for (const eol of ['\n', '\r\n']) {
      expect({ eol, facts: told(readOne(broken(LINES, width).join(eol))) }).toEqual({ eol, facts: expected })
    }
  })

  it.each([23, 60, 79, 81, 100])('are joined at the %i columns of the record of PowerShell', width => {
    expect(told(readOne(fromPowerShell(broken, width)))).toEqual(expected)
  })

  it.each([60, 79, 81, 100])('are joined where PowerShell breaks them at blanks, at %i columns', width => {
    expect(told(readOne(fromPowerShell(brokenAtBlanks, width)))).toEqual(expected)
  })

  it('do not pile up when a dump has no other lines', () => {
    const dump = [...LINES.slice(0, 4), ...Array.from({ length: 20_000 }, () => 'x'.repeat(80)), ...LINES.slice(4)]
    expect(told(readOne(dump.join('\n')))).toEqual(expected)
  })

  it('stay apart behind a record when lines are wider than it', () => {
    const wide = [...RECORD.map(line => line.slice(0, 80)), ...LINES, 'ERROR: failed to solve: it ends with a ', 'word']
    expect(readOne(wide.join('\r\n')).finalError).toBe('failed to solve: it ends with a')
  })

  it('stay apart behind a blank where the next word had room', () => {
    const log = [...broken([...RECORD], 80), ...LINES.slice(0, 8), '#3 [2/3] RUN make ', 'a note', '#3 DONE 1.0s']
    expect(readOne(log.join('\r\n')).vertexList.map(one => one.names)).toContainEqual(['[2/3] RUN make'])
  })
})
