import { formatPercent } from '@ci-kit/core/format'
import type { Chart } from '../chart.ts'
import { escapeHtml } from '../html.ts'

/** A drawing with its figures as a table below; the page's script puts the drawing in, and then hides the table. */
export function chartFigure(source: string, chart: Chart): string {
  const title = chart.title === '' ? '' : `<figcaption>${escapeHtml(chart.title)}</figcaption>`
  return `<figure class="chart"><pre class="source" hidden>${escapeHtml(source)}</pre>
<div class="drawing light"></div><div class="drawing dark"></div>
<div class="figures">${title}${chartTable(chart, source)}</div></figure>\n`
}

function chartTable(chart: Chart, source: string): string {
  switch (chart.kind) {
    case 'unknown':
      return `<pre><code>${escapeHtml(source)}</code></pre>`
    case 'gantt':
      return table(
        ['', 'Start', 'Seconds'],
        chart.tasks.map(task => [task.label, `${round(task.start)} s`, round(task.end - task.start)]),
      )
    default: {
      const total = chart.bars.reduce((sum, bar) => sum + bar.value, 0)
      const isPie = chart.kind === 'pie' && total > 0
      return table(
        isPie ? ['', 'Value', 'Share'] : ['', chart.unit || 'Value'],
        chart.bars.map(({ label, value }) => {
          const share = isPie ? [formatPercent(value / total)] : []
          return [label, round(value), ...share]
        }),
      )
    }
  }
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (tag: string) => (text: string, column: number) =>
    `<${tag}${column > 0 ? ' align="right"' : ''}>${escapeHtml(text)}</${tag}>`
  const head = `<tr>${header.map(cell('th')).join('')}</tr>`
  const body = rows.map(row => `<tr>${row.map(cell('td')).join('')}</tr>`).join('\n')
  return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
