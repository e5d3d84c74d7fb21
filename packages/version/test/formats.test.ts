import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseJson } from '../src/formats/json.ts'
import { type Node, nodeAt, type Parsed, stringAt } from '../src/formats/node.ts'
import { positionAt } from '../src/formats/position.ts'
import { parseToml } from '../src/formats/toml.ts'
import { childOf, parseXml } from '../src/formats/xml.ts'
import { parseYaml } from '../src/formats/yaml.ts'

const PARSERS = { json: parseJson, toml: parseToml, yaml: parseYaml } as const

function rootOf(parsed: Parsed): Node | undefined {
  if (parsed.kind === 'broken') throw new Error(`${parsed.reason} at ${parsed.offset}`)
  return parsed.root
}

/** [format, text, path, what is there, what follows in the source at its offset] */
const PLACES = [
  ['json', '{"a": 1, "version": "1.2.3"}', ['version'], '1.2.3', '1.2.3"}'],
  ['json', '\uFEFF{\r\n  "version": "1.2.3"\r\n}', ['version'], '1.2.3', '1.2.3"\r\n}'],
  ['json', '{"version": "1", "version": "2"}', ['version'], '2', '2"}'],
  ['json', '{"version": 1.10}', ['version'], '1.10', '1.10}'],
  ['json', '{"packages": {"": {"version": "3"}}}', ['packages', '', 'version'], '3', '3"}}}'],
  ['json', '{"plugins": [{"version": "3"}]}', ['plugins', 0, 'version'], '3', '3"}]}'],
  ['toml', '[project]\nname = "x"\nversion = "1.0" # here\n', ['project', 'version'], '1.0', '1.0" # here\n'],
  ['toml', "\uFEFF[a.b]\r\nversion = '1.0'\r\n", ['a', 'b', 'version'], '1.0', "1.0'\r\n"],
  ['toml', 'tool.poetry.version = "2"', ['tool', 'poetry', 'version'], '2', '2"'],
  ['toml', 'tool = { poetry = { version = "2" } }', ['tool', 'poetry', 'version'], '2', '2" } }'],
  ['toml', '[[package]]\nversion="1"\n[[package]]\nversion="2"', ['package', 1, 'version'], '2', '2"'],
  ['toml', '[tool."a.b"]\nversion="1"', ['tool', 'a.b', 'version'], '1', '1"'],
  ['toml', '[a]\nx=1\n[a.b]\ny=2\n[a.c]\nz=3', ['a', 'c', 'z'], '3', '3'],
  ['toml', 'version = """1.2"""', ['version'], '1.2', '1.2"""'],
  ['toml', 'version = 2024-01-02', ['version'], '2024-01-02', '2024-01-02'],
  ['yaml', 'name: x\nversion: 1.10\n', ['version'], '1.10', '1.10\n'],
  ['yaml', 'version: "1.2.3"  # c', ['version'], '1.2.3', '1.2.3"  # c'],
  ['yaml', '\uFEFFa:\r\n  version: v1\r\n', ['a', 'version'], 'v1', 'v1\r\n'],
  ['yaml', '- version: 1.2.3\n', [0, 'version'], '1.2.3', '1.2.3\n'],
  ['yaml', 'version: 1\n---\nversion: 2\n', ['version'], '1', '1\n---\nversion: 2\n'],
] as const

describe('formats', () => {
  it.each(PLACES)('%s %j at %j is %j', (format, text, path, expected, rest) => {
    const node = nodeAt(rootOf(PARSERS[format](text)), ...path)
    expect(node).toMatchObject({ kind: 'scalar', text: expected })
    expect(text.slice(node?.offset)).toBe(rest)
  })

  it.each([
    ['json', '{"version": "1.2.3",}'],
    ['json', '// no\n{}'],
    ['json', `${'['.repeat(200_000)}`],
    ['toml', 'version = 1.2.3'],
    ['toml', 'a = 1\na = 2'],
    ['toml', `a = ${'['.repeat(200_000)}`],
    ['yaml', 'a: [1'],
    ['yaml', `a: ${'['.repeat(20_000)}`],
  ] as const)('%s that is broken is said to be: %#', (format, text) => {
    expect(PARSERS[format](text).kind).toBe('broken')
  })

  it('reads JSON with comments only where they are allowed', () => {
    const text = '{ // note\n "version": "1", }'
    expect(stringAt(rootOf(parseJson(text, { isLenient: true })), 'version')?.text).toBe('1')
  })

  it('an inherited name is no key', () => {
    expect(nodeAt(rootOf(parseJson('{}')), 'constructor')).toBeUndefined()
    expect(nodeAt(rootOf(parseJson('{"__proto__": {"version": "1"}}')), 'version')).toBeUndefined()
  })

  it.each([
    ['<p><version>1.2</version></p>', '1.2</version></p>'],
    ['\uFEFF<?xml version="1.0"?>\r\n<p>\r\n  <!-- 9 -->\r\n  <version>\r\n 1.2 </version></p>', '1.2 </version></p>'],
    ['<m:p xmlns:m="u"><m:version><![CDATA[1.2]]></m:version></m:p>', undefined],
    ['<!DOCTYPE p [<!ENTITY v "9">]><p>&amp;<a/>\r\n<version><!-- 1 -->1.2</version></p>', '1.2</version></p>'],
  ])('XML %j', (text, rest) => {
    const parsed = parseXml(text)
    const version = parsed.kind === 'parsed' ? childOf(parsed.root, 'version') : undefined
    expect(version?.text).toBe('1.2')
    if (rest !== undefined) expect(text.slice(version?.textOffset)).toBe(rest)
    expect(text.slice(version?.offset)).toMatch(/^<(m:)?version>/)
  })

  it.each(['', '<a>', '<a></b>', 'text', `${'<a>'.repeat(100_000)}`])('broken XML %#', text => {
    expect(parseXml(text).kind).toBe('broken')
  })

  it('never throws, and its offsets lie in the text', () => {
    const noise = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.json(),
      fc.stringMatching(/^[[\]{}a-z"'=:<>/\n\r .0-9#&*-]{0,60}$/),
    )
    fc.assert(
      fc.property(noise, text => {
        for (const parse of [parseJson, parseToml, parseYaml, parseXml]) {
          const parsed = parse(text)
          const offset = parsed.kind === 'broken' ? parsed.offset : (parsed.root?.offset ?? 0)
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThanOrEqual(text.length + 1)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc', 4, 2, 2],
    ['a\rbc', 2, 2, 1],
    ['\uFEFFab', 1, 1, 1],
    ['ab', 0, 1, 1],
    ['', 0, 1, 1],
  ])('the position in %j of %i is %i:%i', (text, offset, line, column) => {
    expect(positionAt(text, offset)).toEqual({ line, column })
  })
})
