import { describe, expect, it } from '@jest/globals'
import type { Action, ActionInput } from '../src/kit.ts'
import { type Parsed, parseOptions } from '../src/options.ts'

const input = (name: string, fallback?: string): ActionInput => ({
  name,
  description: '',
  fallback,
  isRequired: false,
  deprecation: undefined,
})
const ACTION: Action = {
  name: 'report',
  description: '',
  inputs: [input('log', 'build.log'), input('min-hit-rate'), input('dry-run', 'false'), input('all', 'true')],
  outputs: [],
  main: '/kit/report/index.js',
}
const FILES = new Set(['my.log', 'other.log', '-odd.log'])
const parse = (...args: string[]): Parsed => parseOptions(args, ACTION, path => FILES.has(path))
const inputsOf = (...args: string[]): Record<string, string> => Object.fromEntries(parse(...args).inputs)

describe('inputs on the command line', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['none', [], {}],
    ['a value after a blank', ['--min-hit-rate', '90%'], { 'min-hit-rate': '90%' }],
    ['a value after =', ['--min-hit-rate=90%'], { 'min-hit-rate': '90%' }],
    ['a value with = in it', ['--log=a=b'], { log: 'a=b' }],
    ['an empty value', ['--log', ''], { log: '' }],
    ['an empty value after =', ['--log='], { log: '' }],
    ['a value that looks like an option, after =', ['--log=--json'], { log: '--json' }],
    ['a value with one dash', ['--log', '-1'], { log: '-1' }],
    ['a repeated option as lines', ['--log', 'a', '--log=b', '--log', 'c'], { log: 'a\nb\nc' }],
    ['a file as log', ['my.log'], { log: 'my.log' }],
    [
      'files and options in any order',
      ['my.log', '--min-hit-rate', '1%', 'other.log'],
      { log: 'my.log\nother.log', 'min-hit-rate': '1%' },
    ],
    ['true without a value', ['--dry-run', '--log', 'x'], { 'dry-run': 'true', log: 'x' }],
    ['true at the end', ['--dry-run'], { 'dry-run': 'true' }],
    ['true before a file', ['--dry-run', 'my.log'], { 'dry-run': 'true', log: 'my.log' }],
    ['true spelled out', ['--dry-run', 'true', 'my.log'], { 'dry-run': 'true', log: 'my.log' }],
    ['false spelled out', ['--all', 'False'], { all: 'False' }],
    ['false after =', ['--all=no'], { all: 'no' }],
    ['false with no-', ['--no-all', 'my.log'], { all: 'false', log: 'my.log' }],
  ])('%s', (_, args, expected) => {
    expect(inputsOf(...args)).toEqual(expected)
  })
})

describe('own options', () => {
  const optionsOf = (...args: string[]) => parse(...args).options
  it.each<[string, string[], object]>([
    [
      'a page in the temp folder and colours as it fits',
      [],
      { page: { kind: 'temporary' }, color: 'auto', isJson: false },
    ],
    ['a page in a place', ['--page', 'out.html'], { page: { kind: 'path', path: 'out.html' } }],
    ['no page', ['--no-page'], { page: { kind: 'none' } }],
    ['JSON needs no page', ['--json'], { isJson: true, page: { kind: 'none' } }],
    ['JSON with a page', ['--json', '--page=p'], { isJson: true, page: { kind: 'path', path: 'p' } }],
    ['a report', ['--report', 'r.json'], { report: 'r.json' }],
    ['colours', ['--color=never'], { color: 'never' }],
    ['help', ['--log', 'x', '-h'], { isHelp: true }],
  ])('%s', (_, args, expected) => {
    expect(optionsOf(...args)).toMatchObject(expected)
  })
})

describe('a wrong command line', () => {
  it.each<[string, string[], string, string]>([
    [
      'an unknown option near a known one',
      ['--min-hitrate', '9'],
      'report has no option --min-hitrate',
      'did you mean --min-hit-rate?',
    ],
    ['an unknown option near one of ours', ['--jsn'], 'report has no option --jsn', 'did you mean --json?'],
    [
      'an unknown option like none',
      ['--zzzzzzzz=1'],
      'report has no option --zzzzzzzz',
      '"ci-kit report --help" lists them all',
    ],
    ['no- for what is not true or false', ['--no-log'], 'report has no option --no-log', ''],
    ['no value at the end', ['--log'], '--log needs a value', 'write --log VALUE'],
    [
      'no value before an option',
      ['--log', '--json'],
      '--log needs a value',
      'write --log=--json if that is the value',
    ],
    ['a value for a flag', ['--json=yes'], '--json takes no value, but got "yes"', 'write --json'],
    ['a file that is not there', ['no.log'], '"no.log" is neither an option nor a file here', 'give the path of a log'],
    ['a colour that is none', ['--color', 'blue'], '--color is "blue"', 'auto, always, never'],
    ['page and no page', ['--page', 'p', '--no-page'], '--page and --no-page are both given', 'choose one'],
    ['an empty page', ['--page='], '--page is empty', 'write --page FILE'],
    ['a single dash', ['-x'], '"-x" is neither an option nor a file here', ''],
  ])('%s', (_, args, message, fix) => {
    expect(() => parse(...args)).toThrow(expect.objectContaining({ message, fix: expect.stringContaining(fix) }))
  })

  it('takes no file for an action without a log', () => {
    const take = () => parseOptions(['my.log'], { ...ACTION, inputs: [] }, () => true)
    expect(take).toThrow('"my.log" is not an option of report')
  })
})
