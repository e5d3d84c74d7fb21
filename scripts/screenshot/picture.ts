import { withPage } from './browser.ts'

export interface PictureRequest {
  readonly url: string
  readonly width: number
  /** A longer page is cut above the last heading that starts within this height. */
  readonly maxHeight: number
}

// Runs in the page.
const visibleHeight = `maxHeight => {
  const main = document.querySelector('main')
  const end = main.getBoundingClientRect().bottom
  if (end <= maxHeight) return Math.ceil(end)
  const cuts = [...main.querySelectorAll('h2, h3, details')].map(part => part.getBoundingClientRect().top - 8)
  return Math.floor(Math.max(...cuts.filter(top => top > 0 && top <= maxHeight), maxHeight / 2))
}`

/** The `main` element of a page of ours as a PNG, light, once all of its charts are drawn. */
export async function takePicture(program: string, { url, width, maxHeight }: PictureRequest): Promise<Buffer> {
  return withPage(program, async send => {
    const evaluate = async (expression: string) => {
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true })
      return (result as { value?: unknown }).value
    }
    await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'light' }] })
    const size = { width, height: 900, deviceScaleFactor: 1.5, mobile: false }
    await send('Emulation.setDeviceMetricsOverride', size)
    await send('Page.navigate', { url })
    const isDrawn = `document.readyState === 'complete' && document.querySelector('main') !== null
      && document.querySelector('figure.chart:not(.drawn)') === null`
    for (let tries = 0; (await evaluate(isDrawn)) !== true; tries++) {
      if (tries === 100) throw new Error(`${url}: its charts are not drawn after 10 s`)
      await evaluate('new Promise(done => setTimeout(done, 100))')
    }
    const height = Number(await evaluate(`(${visibleHeight})(${maxHeight})`))
    const clip = { x: 0, y: 0, width, height, scale: 1 }
    const { data } = await send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })
    return Buffer.from(String(data), 'base64')
  })
}
