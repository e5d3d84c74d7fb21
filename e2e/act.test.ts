import { describe, expect, it } from '@jest/globals'
import { readSteps } from './lab/act.ts'

const event = (fields: object): string => `${JSON.stringify({ jobID: 'build', stepID: ['report'], ...fields })}\n`

describe('the events of act', () => {
  it('become one step with its outputs, its summary, its log and its result', () => {
    const [step] = readSteps(
      event({ msg: 'hello\n', raw_output: true }) +
        event({ command: 'set-output', name: 'verdict', arg: 'pass' }) +
        event({ command: 'summary', content: '## Build cache\n' }) +
        event({ stepResult: 'success' }),
    )
    expect(step).toMatchObject({ job: 'build', step: 'report', result: 'success', log: 'hello\n' })
    expect(step?.outputs.get('verdict')).toBe('pass')
    expect(step?.summary).toBe('## Build cache\n')
  })

  it('keep the jobs of a matrix apart', () => {
    const steps = readSteps(event({ matrix: { case: 'cold' } }) + event({ matrix: { case: 'warm' } }))
    expect(steps.map(step => step.job)).toEqual(['build cold', 'build warm'])
  })

  it('show which commands were obeyed', () => {
    const [step] = readSteps(event({ command: 'error', arg: 'no', kvPairs: { file: 'Dockerfile', line: '3' } }))
    expect(step?.commands).toEqual([{ name: 'error', message: 'no', properties: { file: 'Dockerfile', line: '3' } }])
  })

  it('are read in spite of lines that are no events', () => {
    expect(readSteps(`Error: Job 'build' failed\n{not json}\n${event({ msg: 'x' })}`)).toHaveLength(1)
  })
})
