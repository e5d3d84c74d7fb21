import type { Request } from './inputs.ts'

interface CommandOptions {
  readonly builder: string | undefined
  readonly metadataFile: string
  readonly cacheSources: readonly string[]
}

/** The command line. Each value stands behind `=` in an argument of its own, so none can become an option or a command. */
export function buildCommand(request: Request, options: CommandOptions): readonly string[] {
  const { builder, metadataFile, cacheSources } = options
  if (request.sources !== undefined) return joinCommand(request, request.sources, builder)
  return [
    ...['docker', 'buildx', 'build', '--progress=plain', `--metadata-file=${metadataFile}`],
    ...one('builder', builder),
    ...one('file', request.dockerfile),
    ...one('target', request.target),
    ...one('platform', request.platforms?.join(',')),
    ...each('build-arg', request.buildArgs),
    ...each('tag', request.tags),
    ...each('label', request.labels),
    ...each('annotation', request.annotations),
    ...each('cache-from', cacheSources),
    ...each('cache-to', request.cacheTo),
    ...each('no-cache-filter', request.rebuild),
    ...each('secret', request.secrets),
    ...one('provenance', request.provenance),
    ...one('sbom', request.sbom),
    ...each('output', request.outputs),
    ...(request.push ? ['--push'] : []),
    ...(request.arguments ?? []),
    request.context,
  ]
}

/** One index of several images, made in the registry. */
function joinCommand(request: Request, sources: readonly string[], builder: string | undefined): readonly string[] {
  const options = [...one('builder', builder), ...each('tag', request.tags), ...each('annotation', request.annotations)]
  return ['docker', 'buildx', 'imagetools', 'create', ...options, ...sources]
}

function one(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`--${name}=${value}`]
}

function each(name: string, values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).map(value => `--${name}=${value}`)
}
