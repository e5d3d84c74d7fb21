/**
 * The script of a page with charts. Each one is drawn twice, for light and dark, and the style sheet shows the one that
 * fits, also on paper. A chart that cannot be drawn keeps its table.
 */
export const DRAW_CHARTS = `
(async () => {
  const figures = [...document.querySelectorAll('figure.chart')]
  for (const theme of ['light', 'dark']) {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      suppressErrorRendering: true,
      theme: theme === 'dark' ? 'dark' : 'default',
      fontFamily: 'system-ui, sans-serif',
      gantt: { useWidth: 900 },
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
