import { KitError } from '@ci-kit/core/errors'
import { readInputs } from '@ci-kit/core/inputs'
import { choice, commonInputs, secret } from '@ci-kit/core/readers'
import type { Main, Run } from '@ci-kit/core/run'
import { start } from '@ci-kit/core/start'

const spec = {
  ...commonInputs,
  end: choice('well', 'red', 'throws', 'string', 'rejects', 'hangs', 'stalls', 'exits', 'late', 'keeps-alive'),
  token: secret().optional(),
}

const ends: Readonly<Record<string, (run: Run) => Promise<void>>> = {
  async well(run) {
    const report = await run.writeReportFile({ verdict: 'pass' })
    const text = { title: 'A program', figures: [], sections: [], nextSteps: [] }
    run.log.untrusted('::error::not a command\n##[error]neither')
    const annotations = [
      { kind: 'warning' as const, message: 'a: b, 100%\nc', file: 'a,b:c.txt', line: 3, title: 'A, title: x' },
    ]
    await run.report(
      { ...text, verdict: { kind: 'pass', text: 'well' }, annotations },
      { verdict: 'pass', report, lines: 'one\ntwo', data: { a: [1] } },
    )
  },
  async red(run) {
    run.fail({ code: 'too-low', message: 'it is 1', fix: 'make it 2' })
  },
  async throws() {
    throw new KitError('no-log', 'there is no log', { fix: 'log: build.log', cause: new Error('the cause') })
  },
  async string() {
    throw 'only a string'
  },
  async rejects(run) {
    void Promise.reject(new Error('nobody waits for this'))
    await run.ports.clock.sleep(60_000)
  },
  async hangs(run) {
    void run.ports.files.writeText(`${run.ports.environment.tempDirectory}/big.txt`, 'x'.repeat(200_000_000))
    run.log.info('waiting for a signal')
    await run.ports.clock.sleep(60_000)
  },
  async stalls() {
    await new Promise(() => undefined)
  },
  async exits() {
    process.exit()
  },
  async late() {
    setTimeout(() => undefined, 60_000)
    throw new KitError('no-log', 'there is no log')
  },
}

const main: Main = async run => {
  const { end } = readInputs(run.inputs, spec)
  await ends[end]?.(run)
}

await start(main, { name: 'program', outputs: ['verdict', 'report', 'lines', 'data'] })
