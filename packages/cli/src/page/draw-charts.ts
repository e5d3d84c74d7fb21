/**
 * The script of a page with charts. Each one is drawn twice, for light and dark, and the style sheet shows the one that
 * fits, also on paper. A chart that cannot be drawn keeps its table.
 */
export const DRAW_CHARTS = `
(async () => {
  const palettes = {
    light: { slices: ['#0969da', '#bf5b00', '#1a7f37', '#8250df', '#cf222e', '#57606a', '#0a6c74', '#a5408d'], text: '#1f2328', inside: '#fff', edge: '#fff' },
    dark: { slices: ['#58a6ff', '#f0883e', '#3fb950', '#bc8cff', '#ff7b72', '#9198a1', '#39c5cf', '#f778ba'], text: '#f0f6fc', inside: '#0d1117', edge: '#0d1117' },
  }
  const variables = ({ slices, text, inside, edge }) => ({
    ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => ['pie' + (i + 1), slices[i % slices.length]])),
    pieOpacity: '1', pieStrokeColor: edge, pieOuterStrokeColor: edge, pieSectionTextColor: inside,
    pieTitleTextColor: text, pieLegendTextColor: text, pieTitleTextSize: '18px', pieLegendTextSize: '15px',
    critBkgColor: slices[4], critBorderColor: slices[4], taskBkgColor: slices[0], taskBorderColor: slices[0],
    taskTextColor: inside, taskTextLightColor: inside, taskTextDarkColor: text, taskTextOutsideColor: text,
    xyChart: {
      ...Object.fromEntries(['titleColor', 'dataLabelColor', ...['xAxis', 'yAxis'].flatMap(axis =>
        ['LabelColor', 'TitleColor', 'TickColor', 'LineColor'].map(part => axis + part))].map(key => [key, text])),
      plotColorPalette: slices.join(','), backgroundColor: 'transparent',
    },
  })
  const figures = [...document.querySelectorAll('figure.chart')]
  for (const theme of ['light', 'dark']) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      // What a chart's own directives may not change: the defaults, and how labels are written.
      secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'htmlLabels', 'flowchart', 'themeCSS'],
      htmlLabels: false,
      flowchart: { htmlLabels: false },
      suppressErrorRendering: true,
      theme: theme === 'dark' ? 'dark' : 'default',
      fontFamily: 'system-ui, sans-serif',
      themeVariables: variables(palettes[theme]),
      gantt: { useWidth: 900, fontSize: 14, sectionFontSize: 14, barHeight: 26 },
    })
    for (const [index, figure] of figures.entries()) {
      try {
        const { svg } = await mermaid.render('chart-' + theme + '-' + index, figure.querySelector('.source').textContent)
        figure.querySelector('.drawing.' + theme).innerHTML = svg
        figure.classList.add('drawn')
      } catch (error) {
        figure.classList.add('not-drawn')
        console.error(error)
      }
    }
  }
  document.documentElement.dataset.charts = 'ready'
})()
`
