// Behaves as a bundle of the kit does on a runner: inputs from INPUT_*, results to the runner's files.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const env = process.env
const input = name => env[`INPUT_${name.toUpperCase()}`] ?? '(not set)'
const logs = input('log').split('\n')
const act = input('act')
const isRed = input('min-hit-rate') === '90%'

console.log(`::group::Reading ${logs.length} log(s)`)
console.log('\u001b]0;owned\u0007plain \u001b[31mtext\u001b[0m of the log')
console.log('::endgroup::')
console.log('::stop-commands::token-1')
console.log('::error::text of a log, not of the action')
console.log('::token-1::')
console.log('::add-mask::hunter2')
console.log('::warning file=Dockerfile,line=7,title=First miss::first%3A miss%0Asecond line')
console.error('progress on standard error')

if (act === 'signal') process.kill(process.pid, 'SIGKILL')
const missing = logs.filter(log => !existsSync(log))
const report = join(env.RUNNER_TEMP, 'report.json')
const facts = {
  version: 1,
  inputs: Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_'))),
  workspace: env.GITHUB_WORKSPACE,
  actions: env.GITHUB_ACTIONS ?? null,
  state: env.STATE_old ?? null,
  temp: env.RUNNER_TEMP,
  missing,
}
if (act !== 'no-report') {
  writeFileSync(report, JSON.stringify(facts))
  appendFileSync(env.GITHUB_OUTPUT, `report<<ghadelimiter_1\n${report}\nghadelimiter_1\n`)
}
appendFileSync(env.GITHUB_OUTPUT, `verdict=${isRed ? 'fail' : 'pass'}\n`)
const summary = new URL(`../../golden/${act === 'hostile' ? 'hostile' : 'rich'}.md`, import.meta.url)
if (act !== 'silent') appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(summary))
if (isRed) {
  console.log('::error::hit rate is 12 of 14 steps, below 90 %25')
  process.exitCode = 1
}
