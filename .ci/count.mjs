// Prints "<passed> <failed> <skipped>" for a JSON report of jest. What a report leaves open counts as a failure: a
// report that is missing, cut off or without a single test, a suite that did not run, an exit status that disagrees.
import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)

function count(report) {
  const numbers = [report.numPassedTests, report.numFailedTests, report.numPendingTests, report.numTodoTests]
  if (!numbers.every(number => Number.isSafeInteger(number) && number >= 0)) throw new Error('a number is missing')
  if (!Array.isArray(report.testResults)) throw new Error('its list of suites is missing')
  const [passed, failedTests, pending, todo] = numbers
  const brokenSuites = report.testResults.filter(
    suite => suite.status === 'failed' && !suite.assertionResults.some(test => test.status === 'failed'),
  )
  for (const suite of brokenSuites) console.error(`did not run: ${suite.name}`)
  const failed = failedTests + brokenSuites.length
  const isUntold = failed === 0 && (status !== '0' || report.success !== true || passed === 0)
  if (isUntold) console.error(`no failure in the report, but status ${status}, ${passed} passed; counted as a failure`)
  return [passed, isUntold ? 1 : failed, pending + todo]
}

function sayWhatWasSkipped(report) {
  for (const suite of report.testResults) {
    for (const test of suite.assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') continue
      console.error(`skipped: ${test.fullName} (${test.status} in ${suite.name})`)
    }
  }
}

try {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  const counts = count(report)
  sayWhatWasSkipped(report)
  console.log(counts.join(' '))
} catch (error) {
  console.error(`${path} is no report of tests: ${error.message}; counted as a failure`)
  console.log('0 1 0')
}
