import { type CacheImports, type CacheRegistries, joinReferences } from '@ci-kit/buildcache/registry'
import { messageOf } from '@ci-kit/core/errors'
import type { Run } from '@ci-kit/core/run'
import type { Request } from './inputs.ts'

export interface CacheSources {
  /** As `--cache-from` takes them. */
  readonly sources: readonly string[]
  /** Undefined where nothing was to be joined. */
  readonly imports: CacheImports | undefined
}

/**
 * Where the build takes its cache from. Of several caches that share their first steps BuildKit takes the rest of one
 * alone (its issues 6418 and 4674), so those of one repository are joined. A build is never lost over this: what
 * cannot be joined is imported as it was given.
 */
export async function cacheSources(request: Request, run: Run, connect: () => CacheRegistries): Promise<CacheSources> {
  const given = (request.cacheFrom ?? []).map(text => ({ text, reference: plainReference(text) }))
  const references = given.flatMap(({ reference }) => reference ?? [])
  const others = given.filter(({ reference }) => reference === undefined).map(({ text }) => text)
  if (!request.joinCaches || request.sources !== undefined || references.length < 2)
    return { sources: [...references.map(cacheSource), ...others], imports: undefined }
  try {
    const imports = await joinReferences(references, connect())
    tell(imports, run)
    return { sources: [...imports.references.map(cacheSource), ...others], imports }
  } catch (error) {
    run.log.warning(`the caches could not be joined: ${messageOf(error)}`)
    return { sources: [...references.map(cacheSource), ...others], imports: undefined }
  }
}

function tell({ joins, left }: CacheImports, run: Run): void {
  for (const { reference, of } of joins) run.log.info(`cache from ${reference}, which has all of ${of.join(', ')}`)
  for (const { reference, why } of left) run.log.info(`${reference} is not joined with the other caches: ${why}`)
}

/** The reference of a cache in a registry that has no other options. */
function plainReference(text: string): string | undefined {
  const bare = /^type=registry,ref=([^,]+)$/.exec(text)?.[1] ?? text
  return /^type=/.test(bare) || bare.includes(',') ? undefined : bare
}

function cacheSource(reference: string): string {
  return `type=registry,ref=${reference}`
}
