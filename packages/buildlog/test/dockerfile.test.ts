import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { findStep, parseDockerfile } from '../src/dockerfile.ts'

const SOURCE = `# syntax=docker/dockerfile:1
ARG BASE=alpine
FROM --platform=linux/amd64 $BASE AS base
WORKDIR /srv
RUN apk add \\
    # a comment in between

    git
FROM base AS app
COPY . .
RUN <<EOF
FROM inside AS heredoc
RUN not an instruction
EOF
RUN make $TARGET
RUN make
FROM scratch
COPY --from=app /x /x
`

describe('a Dockerfile', () => {
  it('has its stages and instructions with their lines', () => {
    const stages = parseDockerfile(SOURCE)
    expect(stages.map(({ name, base, from }) => ({ name, base, line: from.line }))).toEqual([
      { name: 'base', base: '$BASE', line: 3 },
      { name: 'app', base: 'base', line: 9 },
      { name: '', base: 'scratch', line: 17 },
    ])
    expect(
      stages.map(stage => stage.instructions.map(({ keyword, line, endLine }) => `${keyword} ${line}-${endLine}`)),
    ).toEqual([['WORKDIR 4-4', 'RUN 5-8'], ['COPY 10-10', 'RUN 11-14', 'RUN 15-15', 'RUN 16-16'], ['COPY 18-18']])
  })

  it.each([
    ['by its text', { stage: 'base', index: 3, declared: 3, instruction: 'RUN apk add     git' }, 5],
    [
      'by its number, when an argument was expanded',
      { stage: 'app', index: 3, declared: 4, instruction: 'RUN make release' },
      15,
    ],
    ['in an unnamed stage', { stage: 'stage-2', index: 1, declared: 1, instruction: 'COPY --from=app /x /x' }, 18],
    ['not when the counts differ', { stage: 'app', index: 3, declared: 9, instruction: 'RUN make release' }, undefined],
    [
      'not when the instruction is another one',
      { stage: 'app', index: 3, declared: 4, instruction: 'COPY x y' },
      undefined,
    ],
  ])('finds a step %s', (_, step, line) => {
    expect(findStep(parseDockerfile(SOURCE), step)?.line).toBe(line)
  })

  it('knows the escape directive', () => {
    expect(
      parseDockerfile('# escape=`\nFROM x\nRUN a `\n  b\nRUN c\\\nRUN d\n')[0]?.instructions.map(one => one.line),
    ).toEqual([3, 5, 6])
  })

  it('of any text never throws, and its lines are within the file', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom('FROM x', 'RUN a \\', 'RUN <<EOF', 'EOF', '# c', '', 'COPY . .'), fc.string()),
        ),
        lines => {
          for (const stage of parseDockerfile(lines.join('\n'))) {
            for (const one of stage.instructions) expect(one.endLine).toBeGreaterThanOrEqual(one.line)
          }
        },
      ),
    )
  })
})
