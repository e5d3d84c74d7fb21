import { join } from 'node:path'
import type { OutputValue } from '@ci-kit/core/report'
import type { Run } from '@ci-kit/core/run'
import type { Request } from './inputs.ts'
import type { BakeKind, Result } from './result.ts'

/** The outputs that docker/metadata-action has, under its names. */
export async function publish(
  request: Request,
  run: Run,
  result: Result,
): Promise<Readonly<Record<string, OutputValue>>> {
  const { separators } = request
  const labels = [...result.labels].map(([name, value]) => `${name}=${value}`)
  const outputs: Readonly<Record<string, string>> = {
    version: result.version,
    tags: result.tags.join(separators.tags),
    'tag-names': result.tagNames.join(separators.tags),
    labels: labels.join(separators.labels),
    annotations: result.annotations.join(separators.annotations),
    json: JSON.stringify(result.json),
    ...(request.dryRun === true ? {} : await writeBakeFiles(run, result)),
  }
  if (request.dryRun !== true) exportAll(run, outputs)
  return outputs
}

const BAKE_OUTPUTS: Readonly<Record<BakeKind, string>> = {
  tags: 'bake-file-tags',
  labels: 'bake-file-labels',
  annotations: 'bake-file-annotations',
  all: 'bake-file',
}

/** Under the names that bake files of metadata-action have, in a folder of this step alone. */
async function writeBakeFiles(run: Run, { bakeFiles }: Result): Promise<Readonly<Record<string, string>>> {
  const { environment, files, random } = run.ports
  const folder = join(environment.tempDirectory, 'ci-kit', `semver-docker-tags-${random.token().slice(0, 16)}`)
  const written = [...bakeFiles].map(async ([kind, text]) => {
    const path = join(folder, `docker-metadata-action-bake${kind === 'all' ? '' : `-${kind}`}.json`)
    await files.writeText(path, text)
    return [BAKE_OUTPUTS[kind], path] as const
  })
  return Object.fromEntries(await Promise.all(written))
}

function exportAll(run: Run, outputs: Readonly<Record<string, string>>): void {
  const { workflow } = run.ports
  const setting = workflow.variable('DOCKER_METADATA_SET_OUTPUT_ENV')
  if (setting !== undefined && /^(?:false|0|f|no|n|off)$/i.test(setting)) return
  for (const [name, value] of Object.entries(outputs)) {
    workflow.exportVariable(`DOCKER_METADATA_OUTPUT_${name.replace(/\W/g, '_').toUpperCase()}`, value)
  }
}
