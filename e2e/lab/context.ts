import { chmod, copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Builder } from './builder.ts'
import { staticBusybox } from './debian.ts'
import type { Registry } from './registry.ts'

const E2E = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The repository that the lab works for. */
export const REPOSITORY = join(E2E, '..')

export type Files = Readonly<Record<string, string>>

/** Writes files, given by their path in the folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** The shop: an application of five stages (base, python, node, builder, runtime), with seconds between its steps. */
export async function writeShop(folder: string, paceSeconds: number): Promise<void> {
  await cp(join(E2E, 'contexts', 'shop'), folder, { recursive: true })
  await copyFile(join(REPOSITORY, 'packages', 'cli', 'example', 'Dockerfile'), join(folder, 'Dockerfile'))
  await writeFiles(folder, { 'ci/pace': `${paceSeconds}\n` })
}

/** Builds the one base image and pushes it, so that `FROM` has something real to pull. */
export async function pushBaseImage(builder: Builder, registry: Registry, folder: string): Promise<string> {
  const image = `${registry.host}/base/busybox:1.35`
  await mkdir(folder, { recursive: true })
  await copyFile(await staticBusybox(() => undefined), join(folder, 'busybox'))
  await chmod(join(folder, 'busybox'), 0o755)
  await copyFile(join(E2E, 'contexts', 'base', 'Dockerfile'), join(folder, 'Dockerfile'))
  const built = await builder.buildx(['build', '--push', '--provenance=false', '-t', image, '.'], { cwd: folder })
  if (built.code !== 0) throw new Error(`the base image cannot be built:\n${built.stderr}`)
  return image
}
