import { formatCount } from '@ci-kit/core/format'
import { code, join, md } from '@ci-kit/core/markup'
import type { Report } from '@ci-kit/core/report'
import type { Request } from './inputs.ts'
import type { Plan } from './plan.ts'

export function renderReport(request: Request, { jobs, indexes }: Plan, note: string | undefined): Report {
  const configurations = new Set(jobs.map(({ configuration }) => configuration.name)).size
  const rows = jobs.map(({ name, platform, labels, tags, configuration }) => [
    name,
    platform ?? 'that of the runner',
    join(labels.map(label => code(label))),
    join(tags.map(tag => code(tag))),
    configuration.test === undefined ? '' : request.tests ? code(configuration.test, 100) : 'not run',
  ])
  const columns = ['Job', 'Platform', 'Runner', 'Tags', 'Test before'].map(title => ({ title }))
  const merged = (request.push ? indexes : []).map(
    ({ configuration, parts }) => md`${configuration.name}: one index over ${parts.join(', ')}`,
  )
  return {
    title: request.title ?? 'Plan of the images',
    verdict: { kind: 'pass', text: `${formatCount(configurations, 'image')} in ${formatCount(jobs.length, 'job')}` },
    figures: [],
    sections: [
      {
        value: 100,
        blocks: [
          { kind: 'table', columns, rows },
          ...(merged.length === 0 ? [] : [{ kind: 'list', items: merged } as const]),
          ...(note === undefined ? [] : [{ kind: 'paragraph', text: note } as const]),
        ],
      },
    ],
    nextSteps: [],
  }
}
