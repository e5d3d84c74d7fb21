import { formatCount, formatDuration, formatPercent } from '@ci-kit/core/format'
import { type Content, code, md } from '@ci-kit/core/markup'
import type { Figure, Report } from '@ci-kit/core/report'
import { annotationsOf } from './annotate.ts'
import { failureSections } from './failure-sections.ts'
import { hintsOf } from './hints.ts'
import type { Request } from './inputs.ts'
import { type Finding, findingText, type Judgement } from './judge.ts'
import { costSection, countsSection, findingsSection, lintSection, pushSection, slowestSection } from './sections.ts'
import type { DockerfileSource } from './sources.ts'
import { stageSections, stepsSection } from './stage-sections.ts'

/** The summary: verdict, figures, stages and misses, costs, pushes, failures, next steps, details. */
export function renderReport(request: Request, judgement: Judgement, dockerfile: DockerfileSource | undefined): Report {
  return {
    title: request.title ?? 'Build cache',
    verdict: { kind: judgement.verdict, text: verdictText(judgement) },
    figures: judgement.builds.length === 0 ? [] : figuresOf(judgement),
    sections: [
      ...findingsSection(judgement),
      ...stageSections(judgement.builds),
      ...slowestSection(judgement),
      ...costSection(judgement),
      ...pushSection(judgement),
      ...failureSections(judgement.builds),
      ...lintSection(judgement),
      ...stepsSection(judgement.builds),
      ...countsSection(judgement),
    ],
    nextSteps: nextSteps(judgement),
    annotations: annotationsOf(judgement, dockerfile),
  }
}

function verdictText(judgement: Judgement): Content {
  const [worst] = judgement.findings
  if (!worst) return md`${hitsText(judgement)}${durationText(judgement)}${pushedText(judgement)}`
  if (worst.code === 'hit-rate-low') return sentence(worst)
  if (judgement.builds.length === 0) return sentence(worst)
  return worst.level === 'warning' ? md`${hitsText(judgement)}; ${findingText(worst)}` : sentence(worst)
}

/** A sentence of ours begins with a capital; one that begins with a file name keeps the name as it is. */
function sentence({ message, vertex }: Finding): Content {
  const text = /^[a-z]+ /.test(message) ? message.charAt(0).toUpperCase() + message.slice(1) : message
  return vertex === undefined ? text : md`${text}, in ${code(vertex, 200)}`
}

function hitsText({ steps }: Judgement): Content {
  if (steps.rate === undefined) return 'Cache hits not measured: the log has no step but FROM'
  return `${steps.cached} of ${formatCount(steps.total, 'step')} from the cache, ${formatPercent(steps.rate)}`
}

function durationText({ duration }: Judgement): string {
  if (!duration) return ''
  const time = formatDuration(duration.seconds * 1000)
  return duration.kind === 'wall' ? `, built in ${time}` : `, ${time} of work`
}

function pushedText({ builds }: Judgement): string {
  const pushed = builds.flatMap(build => build.facts.pushes).filter(push => push.status === 'pushed')
  return pushed.length === 0 ? '' : `, ${formatCount(pushed.length, 'reference')} pushed`
}

function figuresOf(judgement: Judgement): readonly Figure[] {
  const { steps, vertices, cachedLines, duration, builds } = judgement
  const isFailed = judgement.diagnosis !== undefined
  const caveat = isFailed ? '; in a failed build BuildKit also prints CACHED for steps that it skipped' : ''
  return [
    {
      label: 'Steps cached',
      value:
        steps.rate === undefined ? 'not measured' : `${steps.cached} of ${steps.total}, ${formatPercent(steps.rate)}`,
      note: `RUN, COPY, ADD, WORKDIR and so on, without FROM${caveat}`,
    },
    {
      label: 'All vertices cached',
      value: `${vertices.cached} of ${vertices.total}${vertices.rate === undefined ? '' : `, ${formatPercent(vertices.rate)}`}`,
      note: "with loading, importing and exporting, as in Docker's own summary",
    },
    { label: 'CACHED lines', value: cachedLines, note: 'what grep counts' },
    {
      label: duration?.kind === 'wall' ? 'Build time' : 'Work time',
      value: duration ? formatDuration(duration.seconds * 1000) : 'not measured',
      note:
        duration?.kind === 'wall'
          ? 'from the first to the last line'
          : 'sum over all steps; the log has no times of day',
    },
    ...(builds.length > 1 ? [buildsFigure(judgement)] : []),
  ]
}

function buildsFigure({ builds }: Judgement): Figure {
  const failed = builds.filter(build => build.diagnosis !== undefined).length
  const again = builds.filter(build => build.isSuperseded).length
  const note = again === 0 ? 'in the logs' : `in the logs; ${again} of them run again, so not in the rates`
  return { label: 'Builds', value: failed === 0 ? builds.length : `${builds.length}, ${failed} failed`, note }
}

function nextSteps(judgement: Judgement): readonly Content[] {
  const fixes = judgement.findings.flatMap(finding => (finding.fix === undefined ? [] : [finding.fix]))
  const hints = judgement.diagnosis ? [] : hintsOf(judgement.builds.map(build => build.facts))
  return [...new Set(fixes.map(capitalised)), ...hints]
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`
}
