import { cpuMs } from '@ci-kit/testing/cpu-time'
import { describe, expect, it } from '@jest/globals'
import { parseChart } from '../src/chart.ts'
import { stepEnvironment } from '../src/environment.ts'
import { parseHtml, safeUrl } from '../src/html.ts'
import type { Action } from '../src/kit.ts'
import { parseOutputs } from '../src/outputs.ts'
import { logRelay } from '../src/relay.ts'
import { clean } from '../src/terminal/clean.ts'
import { decodeEntities } from '../src/terminal/entities.ts'
import { paint } from '../src/terminal/styled.ts'
import { hasColor, outputWidth } from '../src/world.ts'

describe('parseChart', () => {
  it('reads a pie', () => {
    const source = 'pie showData\n  title Work\n  "RUN #quot;a#quot;" : 12.5\n  "b: c" : 2'
    expect(parseChart(source)).toEqual({
      kind: 'pie',
      title: 'Work',
      unit: '',
      bars: [
        { label: 'RUN "a"', value: 12.5 },
        { label: 'b: c', value: 2 },
      ],
    })
  })
  it('reads the title of a pie beside its name, below front matter', () => {
    expect(parseChart('---\nconfig:\n  x: 1\n---\npie showData title T\n"a" : 1')).toMatchObject({
      kind: 'pie',
      title: 'T',
    })
  })
  it('reads an xychart', () => {
    const source = 'xychart-beta\ntitle "Rate"\nx-axis ["a, b", c]\ny-axis "percent" 0 --> 100\nbar [10, 20.5]'
    expect(parseChart(source)).toEqual({
      kind: 'bars',
      title: 'Rate',
      unit: 'percent',
      bars: [
        { label: 'a, b', value: 10 },
        { label: 'c', value: 20.5 },
      ],
    })
  })
  it('reads a gantt in milliseconds, with lengths, names and what follows what', () => {
    const source = 'gantt\ndateFormat x\nsection S\na :crit, id1, 1000, 3000\nb : after id1, 2s\nc : 500ms\nnot a task'
    const chart = parseChart(source)
    expect(chart).toMatchObject({ kind: 'gantt' })
    expect(chart.kind === 'gantt' && chart.tasks.map(({ label, start, end }) => [label, start, end])).toEqual([
      ['a', 1, 3],
      ['b', 3, 5],
      ['c', 5, 5.5],
    ])
  })
  it.each(['', 'flowchart LR\na-->b', 'pie', 'pie\n"a" : x', 'gantt\ntitle T'])('knows no figures in %j', source => {
    expect(parseChart(source).kind).toBe('unknown')
  })
})

describe('parseOutputs', () => {
  it.each<[string, string, Record<string, string>]>([
    ['lines', 'a=1\nb=x=y\n', { a: '1', b: 'x=y' }],
    ['blocks', 'a<<E1\nl1\nl2\nE1\nb=2\n', { a: 'l1\nl2', b: '2' }],
    ['a block with lines like outputs', 'a<<E1\nb=2\nE1\n', { a: 'b=2' }],
    ['the last one counts', 'a=1\na=2\n', { a: '2' }],
    ['an empty block', 'a<<E\nE\n', { a: '' }],
    ['CRLF', 'a<<E\r\nx\r\nE\r\n', { a: 'x' }],
    ['a block without an end', 'a<<E\nx', { a: 'x' }],
    ['= before <<', 'a=b<<c\n', { a: 'b<<c' }],
    ['nothing', '', {}],
  ])('%s', (_, text, expected) => {
    expect(Object.fromEntries(parseOutputs(text))).toEqual(expected)
  })
})

describe('the log of an action', () => {
  const show = (...lines: string[]) => {
    const relay = logRelay()
    return paint(lines.flatMap(relay), false)
  }
  it.each<[string, string[], string]>([
    ['plain lines', ['a', '', ' b'], 'a\n b\n'],
    ['an error with a place', ['::error file=a%2Cb,line=3::x %25 y%0Az'], 'error: x % y (a,b:3)\n  z\n'],
    ['a notice', ['::notice::n'], 'notice: n\n'],
    ['groups', ['::group::G', 'x', '::endgroup::'], 'G\nx\n'],
    ['masks and debug vanish', ['::add-mask::secret', '::debug::d', 'a'], 'a\n'],
    [
      'stopped commands are text',
      ['::stop-commands::t', '::error::x', '::t::', '::error::y'],
      '::error::x\nerror: y\n',
    ],
    ['no command', [':: a ::', '::A::b', '::x'], ':: a ::\n::A::b\n::x\n'],
    ['escape sequences', ['\u001b[2Ja', '::error::\u001b[31mb%1b'], 'a\nerror: b%1b\n'],
  ])('%s', (_, lines, expected) => {
    expect(show(...lines)).toBe(expected)
  })
})

describe('stepEnvironment', () => {
  const input = (name: string, fallback?: string) => ({
    name,
    description: '',
    fallback,
    isRequired: false,
    deprecation: undefined,
  })
  const action: Action = {
    name: 'a',
    description: '',
    inputs: [
      input('min-hit-rate'),
      input('log', 'build.log'),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the runner's template, not ours
      input('token', '${{ github.token }}'),
      input('two words'),
    ],
    outputs: [],
    main: '',
  }
  const folders = { temp: '/t', workspace: '/w' }
  it('gives every input with its value or default, and no rest of another run', () => {
    const own = {
      PATH: '/bin',
      GITHUB_ACTIONS: 'true',
      INPUT_OLD: '1',
      STATE_x: '1',
      GH_TOKEN: 'abc',
      EMPTY: undefined,
    }
    expect(stepEnvironment(action, new Map([['log', 'x\ny']]), { own, folders })).toEqual({
      PATH: '/bin',
      GH_TOKEN: 'abc',
      'INPUT_MIN-HIT-RATE': '',
      INPUT_LOG: 'x\ny',
      INPUT_TOKEN: 'abc',
      INPUT_TWO_WORDS: '',
      GITHUB_OUTPUT: '/t/github_output',
      GITHUB_STEP_SUMMARY: '/t/github_step_summary',
      GITHUB_STATE: '/t/github_state',
      GITHUB_ENV: '/t/github_env',
      GITHUB_PATH: '/t/github_path',
      RUNNER_TEMP: '/t',
      RUNNER_TOOL_CACHE: '/t/tools',
      GITHUB_WORKSPACE: '/w',
      GITHUB_ACTION: 'a',
    })
  })
})

describe('html', () => {
  it.each([
    ['https://example.com/a', true],
    ['HTTP://example.com', true],
    ['mailto:a@example.com', true],
    ['#place', true],
    ['javascript:alert(1)', false],
    [' \u0001javascript:alert(1)', false],
    ['java\nscript:x', false],
    ['data:text/html,x', false],
    ['//example.com', false],
    ['file:///etc/passwd', false],
    ['https://a b', false],
  ])('%j may be a link: %s', (url, isSafe) => {
    expect(safeUrl(url) !== undefined).toBe(isSafe)
  })
  it('keeps known tags without attributes and takes the rest as text', () => {
    expect(parseHtml('a<b onclick="x">c</b><script>d<!-- e --><DETAILS open>')).toEqual([
      { kind: 'text', text: 'a' },
      { kind: 'open', tag: 'b', isOpen: false },
      { kind: 'text', text: 'c' },
      { kind: 'close', tag: 'b', isOpen: false },
      { kind: 'text', text: '<script>d' },
      { kind: 'open', tag: 'details', isOpen: true },
    ])
  })
})

describe('hostile text of a megabyte', () => {
  it.each([
    ['unfinished sequences', '\u001b]'],
    ['8-bit sequences', '\u009d'],
    ['tags', '<'],
    ['tags with attributes', '<a b '],
    ['comments', '<!--'],
    ['entities', '&'],
    ['numbers', '&#1'],
  ])('costs no more than time in proportion: %s', (_, unit) => {
    const text = unit.repeat(1_000_000 / unit.length)
    const start = cpuMs()
    clean(text)
    parseHtml(text)
    decodeEntities(text)
    parseChart(`gantt\n${text}:${text}\n"${text}" : 1`)
    // In proportion it is some 50 ms; squared it would be minutes.
    expect(cpuMs() - start).toBeLessThan(5000)
  })
})

describe('colour and width', () => {
  const terminal = { write: () => true, isTTY: true, columns: 500 }
  const pipe = { write: () => true }
  it.each<['auto' | 'always' | 'never', typeof terminal | typeof pipe, Record<string, string>, boolean]>([
    ['auto', terminal, {}, true],
    ['auto', pipe, {}, false],
    ['auto', terminal, { NO_COLOR: '1' }, false],
    ['auto', terminal, { NO_COLOR: '' }, true],
    ['auto', pipe, { FORCE_COLOR: '1' }, true],
    ['auto', terminal, { FORCE_COLOR: '0' }, false],
    ['auto', pipe, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['auto', terminal, { TERM: 'dumb' }, false],
    ['always', pipe, { NO_COLOR: '1' }, true],
    ['never', terminal, { FORCE_COLOR: '1' }, false],
  ])('%s, %o, %o: %s', (choice, output, env, expected) => {
    expect(hasColor(choice, output, env)).toBe(expected)
  })
  it('fills a terminal within reason, and 100 columns of a pipe', () => {
    expect([outputWidth(terminal), outputWidth(pipe), outputWidth({ ...terminal, columns: 20 })]).toEqual([
      160, 100, 40,
    ])
  })
})
