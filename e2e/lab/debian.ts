import { existsSync } from 'node:fs'
import type { Progress } from './cache.ts'
import { capture, findProgram } from './command.ts'

interface DebianProgram {
  readonly program: string
  readonly package: string
}

/** The path of a program, installed with apt-get when it is missing. */
export async function aptProgram(wanted: DebianProgram, progress: Progress): Promise<string> {
  const found = await findProgram(wanted.program)
  if (found !== undefined) return found
  await aptInstall(wanted.package, progress)
  const installed = await findProgram(wanted.program)
  if (installed === undefined) throw new Error(`${wanted.package} was installed, but ${wanted.program} is not on PATH`)
  return installed
}

/** Runs the steps of a build. */
export function runcPath(progress: Progress): Promise<string> {
  return aptProgram({ program: 'runc', package: 'runc' }, progress)
}

/** Gives a command a terminal. */
export function scriptPath(progress: Progress): Promise<string> {
  return aptProgram({ program: 'script', package: 'bsdutils' }, progress)
}

/** Draws a page, for pictures of summaries. */
export function chromiumPath(progress: Progress): Promise<string> {
  return aptProgram({ program: 'chromium', package: 'chromium' }, progress)
}

// Debian before and after the merge of /bin into /usr/bin.
const BUSYBOX_PATHS = ['/bin/busybox', '/usr/bin/busybox']

/** The path of a busybox that needs no libraries: the base of all images in the lab. */
export async function staticBusybox(progress: Progress): Promise<string> {
  for (const attempt of ['look', 'install'] as const) {
    if (attempt === 'install') await aptInstall('busybox-static', progress)
    for (const path of BUSYBOX_PATHS) if (existsSync(path) && (await isStatic(path))) return path
  }
  throw new Error(`busybox-static was installed, but no static busybox is at ${BUSYBOX_PATHS.join(' or ')}`)
}

async function isStatic(path: string): Promise<boolean> {
  // ldd fails, or says so, on a program without an interpreter.
  const { code, stdout } = await capture(['ldd', path])
  return code !== 0 || stdout.includes('statically linked')
}

async function aptInstall(name: string, progress: Progress): Promise<void> {
  const fix = `Fix: apt-get install ${name} (as root)`
  if ((await findProgram('apt-get')) === undefined)
    throw new Error(`${name} is missing and there is no apt-get. ${fix}`)
  if (process.getuid?.() !== 0) throw new Error(`${name} is missing and only root can install it. ${fix}`)
  progress(`${name}: installing with apt-get`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await capture(['apt-get', 'update', '-qq'], { env })
  const install = await capture(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', name], { env })
  if (install.code === 0) return
  const said = `${update.stderr}\n${install.stderr}`.trim().split('\n').slice(-10).join('\n')
  throw new Error(`apt-get could not install ${name}:\n${said}\n${fix}`)
}
