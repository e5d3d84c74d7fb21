import { appendFileSync, existsSync, statSync } from 'node:fs'
import * as core from '@actions/core'
import type { AnnotationPlace, Door } from './door.ts'
import type { Variables } from './environment.ts'

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice } as const

/** The runner of this process, through @actions/core. */
export function actionsDoor(variables: Variables): Door {
  return {
    write: text => void process.stdout.write(text),
    writeProgress: text => void process.stderr.write(text),
    annotate: (kind, message, place) => ANNOTATE[kind](message, properties(place)),
    debug: message => core.debug(message),
    startGroup: name => core.startGroup(name),
    endGroup: () => core.endGroup(),
    maskSecret: secret => core.setSecret(secret),
    setOutput(name, value) {
      // Without the file @actions/core falls back to a command that runners no longer obey.
      if (!variables.GITHUB_OUTPUT) return false
      core.setOutput(name, value)
      return true
    },
    exportVariable: (name, value) => core.exportVariable(name, value),
    saveState(name, value) {
      if (!variables.GITHUB_STATE) return false
      core.saveState(name, value)
      return true
    },
    summaryBytes() {
      const path = variables.GITHUB_STEP_SUMMARY
      if (!path) return undefined
      return existsSync(path) ? statSync(path).size : 0
    },
    // core.summary checks that the file exists and buffers; a runner that creates it late must not lose a report.
    appendSummary: markdown => appendFileSync(variables.GITHUB_STEP_SUMMARY ?? '', markdown),
    setExitCode(code) {
      process.exitCode = code
    },
  }
}

function properties(place: AnnotationPlace): core.AnnotationProperties {
  const result: core.AnnotationProperties = {}
  if (place.title !== undefined) result.title = place.title
  if (place.file !== undefined) result.file = place.file
  if (place.line !== undefined) result.startLine = place.line
  if (place.endLine !== undefined) result.endLine = place.endLine
  return result
}
