import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { cached } from '../../e2e/lab/cache.ts'
import { findProgram, must } from '../../e2e/lab/command.ts'

/** A program built from source, once for each version; `crate` says cargo what to install. */
export async function cargoInstall(name: string, version: string, crate: readonly string[]): Promise<string> {
  if ((await findProgram('cargo')) === undefined) throw new Error(`cargo is not on PATH; ${name} is built from source`)
  const install = async (folder: string): Promise<void> => {
    const target = join(folder, 'target')
    const places = ['--root', folder, '--target-dir', target]
    await must(['nice', '-n', '5', 'cargo', 'install', '--quiet', '--locked', ...places, ...crate])
    rmSync(target, { recursive: true })
  }
  const tool = { name, version, proof: `bin/${name}`, install }
  return join(await cached(tool, line => console.error(line)), 'bin', name)
}
