import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type ParserClass, parseLines } from './read-log.ts'

/** Properties that hold for the parser of every format. */
export function describeParserSafety(Parser: ParserClass, log: readonly string[], samples: readonly string[]): void {
  it('takes any prefix of a real log without inventing vertices', () => {
    const whole = parseLines(Parser, log)
    const names = new Set(whole.flatMap(build => build.vertexList.map(vertex => nameOf(vertex.names[0]))))
    for (let length = 0; length <= log.length; length += 1) {
      const part = parseLines(Parser, log.slice(0, length))
      expect(part.length).toBeLessThanOrEqual(whole.length)
      for (const vertex of part.flatMap(build => build.vertexList)) expect(names).toContain(nameOf(vertex.names[0]))
    }
  })

  it('never throws, whatever the lines, and keeps each count consistent', () => {
    const line = fc.oneof(fc.constantFrom(...log), fc.constantFrom(...samples), fc.string())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), lines => {
        for (const build of parseLines(Parser, lines)) {
          const { cached, done, errors, canceled, unfinished, vertices } = build
          expect(cached + done + errors + canceled + unfinished).toBe(vertices)
          expect(build.stepsWithoutFrom.cached).toBeLessThanOrEqual(build.stepsWithoutFrom.total)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes time in proportion to the number of lines', () => {
    const many = Array.from({ length: 40 }, () => samples).flat()
    const few = timeOf(Parser, repeat(many, 4_000))
    const more = timeOf(Parser, repeat(many, 32_000))
    // Eight times the lines; a quadratic parser would need sixty-four times the time.
    expect(more).toBeLessThan(Math.max(few, 20) * 30)
  })
}

/** A step without its position: n is counted from what was seen in logs that state none. */
function nameOf(name: string | undefined): string {
  return (name ?? '').replace(/^\[[^\]]*\] /, '').slice(0, 8)
}

function repeat(lines: readonly string[], length: number): readonly string[] {
  return Array.from({ length }, (_, at) => lines[at % lines.length] ?? '')
}

function timeOf(Parser: ParserClass, lines: readonly string[]): number {
  const start = performance.now()
  parseLines(Parser, lines)
  return performance.now() - start
}
