import type { Action, ActionInput } from './kit.ts'
import { OWN_OPTIONS } from './options.ts'
import { type Line, type Span, span } from './terminal/styled.ts'
import { pad, wrap } from './terminal/wrap.ts'

const MAX_TEXT = 100

/** The help of the kit: how to call it, and what there is. */
export function renderKitHelp(actions: readonly Action[], width: number): Line[] {
  const names = actions.map(action => ({ term: action.name, text: [span(firstSentence(action.description))] }))
  return [
    ...wrap(
      [
        span('ci-kit', 'bold'),
        span(' runs an action of the kit on this machine, prints its summary and writes it as a page.'),
      ],
      limit(width),
    ),
    ...section('Usage'),
    ...usage(
      [
        ['ci-kit', 'the summary of a real build log that comes with the kit'],
        ['ci-kit ACTION [--input VALUE ...]', 'run an action on your own files'],
        ['ci-kit ACTION --help', 'its inputs, defaults and outputs'],
        ['ci-kit --version', ''],
      ],
      width,
    ),
    ...section('Actions'),
    ...definitions(names, width),
    ...section('Options of every action'),
    ...ownOptions(width),
    ...section('Exit status'),
    ...exitStatus(width),
  ]
}

/** The help of one action, made from its action.yml. */
export function renderActionHelp(action: Action, width: number): Line[] {
  const outputs = action.outputs.map(output => ({ term: output.name, text: [span(oneLine(output.description))] }))
  return [
    [span(`ci-kit ${action.name}`, 'bold')],
    [],
    ...wrap([span(oneLine(action.description))], limit(width)),
    ...section('Example'),
    [span(`  ${example(action)}`)],
    ...(action.inputs.length === 0 ? [] : [...section('Inputs'), ...definitions(action.inputs.map(inputHelp), width)]),
    ...(outputs.length === 0 ? [] : [...section('Outputs'), ...definitions(outputs, width)]),
    ...section('Options of every action'),
    ...ownOptions(width),
    ...section('Exit status'),
    ...exitStatus(width),
  ]
}

interface Definition {
  readonly term: string
  readonly text: readonly Span[]
}

function inputHelp(input: ActionInput): Definition {
  const notes = [
    ...(input.isRequired && !input.fallback ? ['required'] : []),
    ...(input.fallback ? [`default: ${input.fallback.split('\n').join(', ')}`] : []),
    ...(input.deprecation === undefined ? [] : [`deprecated: ${input.deprecation}`]),
  ]
  const note = notes.length === 0 ? [] : [span(` (${notes.join('; ')})`, 'dim')]
  return { term: `--${input.name}`, text: [span(oneLine(input.description)), ...note] }
}

// Of an action that needs one of several inputs, and so requires none.
const SAMPLES = new Map([['verify-cache-tags', '--image ghcr.io/org/app --tags cache-python']])

/** A command that works: required inputs, else the first one with its default. */
function example(action: Action): string {
  const sample = SAMPLES.get(action.name)
  if (sample !== undefined) return `ci-kit ${action.name} ${sample}`
  const required = action.inputs.filter(input => input.isRequired)
  const shown = required.length > 0 ? required : action.inputs.filter(input => input.fallback).slice(0, 1)
  const options = shown.map(input => `--${input.name} ${quote(input.fallback?.split('\n')[0] || 'VALUE')}`)
  return ['ci-kit', action.name, ...options].join(' ')
}

function quote(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}

function ownOptions(width: number): Line[] {
  const list = OWN_OPTIONS.map(({ name, value, text }) => ({ term: `--${name} ${value}`.trim(), text: [span(text)] }))
  return definitions(list, width)
}

function exitStatus(width: number): Line[] {
  return definitions(
    [
      { term: '0', text: [span('the step would be green')] },
      { term: '1', text: [span('the step would be red, or the action could not run')] },
      { term: '2', text: [span('the command line is wrong, or a file that it names cannot be written')] },
    ],
    width,
  )
}

function usage(rows: readonly (readonly [string, string])[], width: number): Line[] {
  return definitions(
    rows.map(([term, text]) => ({ term, text: [span(text)] })),
    width,
  )
}

/** Terms at the left, their text beside them; on a narrow terminal below them. */
function definitions(list: readonly Definition[], width: number): Line[] {
  const longest = list.reduce((most, { term }) => Math.max(most, term.length), 0)
  const isNarrow = width < longest + 34
  const lead = isNarrow ? 6 : longest + 4
  return list.flatMap(({ term, text }): Line[] => {
    const lines = wrap(text, Math.min(limit(width), width - lead))
    const beside = isNarrow ? [] : (lines[0] ?? [])
    const rest = isNarrow ? lines : lines.slice(1)
    const first: Line = [span('  '), ...pad([span(term, 'cyan')], lead - 2), ...beside]
    return [first, ...rest.map(line => [span(' '.repeat(lead)), ...line])]
  })
}

function section(title: string): Line[] {
  return [[], [span(title, 'bold')]]
}

function limit(width: number): number {
  return Math.min(width, MAX_TEXT)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/.exec(oneLine(text))?.[0] ?? oneLine(text)
}
