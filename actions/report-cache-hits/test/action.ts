import { readFileSync } from 'node:fs'
import { fakeRun } from '@ci-kit/testing/fake-run'
import { main } from '../src/main.ts'

const EXAMPLE = new URL('../../../packages/cli/example/', import.meta.url)
const FIXTURES = new URL('../../../packages/buildlog/test/fixtures/', import.meta.url)
export const OUTPUTS = ['verdict', 'hit-rate', 'steps', 'cached', 'duration-seconds', 'pushed', 'failure', 'report']
const DEFAULTS = {
  log: 'build.log',
  'warn-hit-rate': '90%',
  'max-duration': '15m',
  'fail-on': 'error',
  summary: 'always',
}

export interface Options {
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

export async function report({ inputs = {}, files = {} }: Options) {
  const run = fakeRun({ inputs: { ...DEFAULTS, ...inputs }, files, outputs: OUTPUTS, name: 'report-cache-hits' })
  await run.execute(main)
  return { run, text: (name: string) => String(run.outputs.get(name) ?? ''), isRed: run.door.exitCode === 1 }
}

export function example(name: string): string {
  return readFileSync(new URL(name, EXAMPLE), 'utf8')
}

export function log(name: string): Buffer {
  return readFileSync(new URL(name, FIXTURES))
}

/** A build of one stage with so many cached steps and so many that ran. */
export function build(cached: number, ran: number, extra = ''): string {
  const n = cached + ran + 1
  const step = (at: number, end: string) => `#${at + 1} [app ${at}/${n}] RUN step ${at}\n#${at + 1} ${end}\n\n`
  const hits = Array.from({ length: cached }, (_, at) => step(at + 2, 'CACHED'))
  const misses = Array.from({ length: ran }, (_, at) => step(at + 2 + cached, 'DONE 10.0s'))
  return `#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#2 [app 1/${n}] FROM alpine\n#2 CACHED\n\n${[...hits, ...misses].join('')}${extra}`
}
