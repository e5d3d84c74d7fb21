import type { Problem } from './errors.ts'
import { code, md } from './markup.ts'
import type { Report } from './report.ts'

/** The summary of an action that could not give its answer: each line of the problem, and its fix. */
export function failureReport(problem: Problem, title: string): Report {
  const [headline = '', ...details] = lines(problem.message)
  return {
    title,
    verdict: { kind: 'unknown', text: md`${code(problem.code)}: ${headline}` },
    figures: [],
    sections: details.length === 0 ? [] : [{ value: 1, blocks: [{ kind: 'list', items: details }] }],
    nextSteps: lines(problem.fix ?? ''),
  }
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter(line => line.trim() !== '')
}
