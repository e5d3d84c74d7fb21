import { expandPaths } from '@ci-kit/core/glob'
import type { Files } from '@ci-kit/core/ports'
import type { Run } from '@ci-kit/core/run'
import { type JobFacts, jobFacts } from '@ci-kit/pipeline/job-facts'
import type { Request } from './inputs.ts'
import type { Row } from './rows.ts'

export interface RowFacts {
  readonly row: Row
  readonly facts: JobFacts
}

// The report of a build of 20,000 vertices has about 10 MB.
const MAX_REPORT_BYTES = 100_000_000

/** The reports of each row. A file that cannot be read, or is no JSON, is none, and the log says so. */
export async function gatherRows(request: Request, run: Run): Promise<readonly RowFacts[]> {
  const gathered: RowFacts[] = []
  for (const row of request.rows) {
    const folder = `${request.reports.replace(/\/+$/, '')}/${request.prefix ?? ''}${row.name}`
    const reports = await readReports(folder, run)
    gathered.push({ row, facts: jobFacts(reports) })
  }
  return gathered
}

async function readReports(folder: string, run: Run): Promise<readonly unknown[]> {
  const { files } = run.ports
  const reports: unknown[] = []
  for (const path of await jsonFiles(folder, files)) {
    try {
      const found = await files.facts(path)
      if (found === undefined || found.bytes > MAX_REPORT_BYTES) continue
      reports.push(JSON.parse(await files.readText(path)))
    } catch (error) {
      run.log.notice(`${path} is left out: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return reports
}

async function jsonFiles(folder: string, files: Files): Promise<readonly string[]> {
  if ((await files.facts(folder).catch(() => undefined))?.kind !== 'directory') return []
  // The name of a row may have characters that mean something in a pattern.
  const pattern = `${folder.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')}/**/*.json`
  return (await expandPaths([pattern], files)).paths
}
