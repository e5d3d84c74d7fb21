import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { KitError } from './errors.ts'
import type { FileFacts, Files } from './ports.ts'

// Large enough that a log is not read in thousands of small pieces, small enough for a flat memory.
const CHUNK_BYTES = 256 * 1024

const halfWritten = new Set<string>()

/** Files of this machine; relative paths start at the workspace. */
export function nodeFiles(workspace: string): Files {
  const absolute = (path: string): string => resolve(workspace, path)
  return {
    facts: path => facts(absolute(path), path),
    readText: path => guarded(path, 'read', () => readFile(absolute(path), 'utf8')),
    readChunks: path => readChunks(absolute(path), path),
    list: path => guarded(path, 'listed', () => list(absolute(path))),
    writeText: (path, text) => guarded(path, 'written', () => writeAtomically(absolute(path), text)),
  }
}

/** Removes what a step that ends now has begun to write. */
export function discardHalfWritten(): void {
  for (const path of halfWritten) rmSync(path, { force: true })
  halfWritten.clear()
}

async function facts(path: string, given: string): Promise<FileFacts | undefined> {
  try {
    const found = await stat(path)
    return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other', bytes: found.size }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw fileError(given, 'read', error)
  }
}

async function* readChunks(path: string, given: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path)
    try {
      const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
      for (;;) {
        const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null)
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw fileError(given, 'read', error)
  }
}

async function list(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true })
  return entries.map(entry => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort()
}

async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`
  await mkdir(dirname(path), { recursive: true })
  halfWritten.add(temporary)
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
    halfWritten.delete(temporary)
  }
}

async function guarded<T>(path: string, verb: string, body: () => Promise<T>): Promise<T> {
  try {
    return await body()
  } catch (error) {
    throw fileError(path, verb, error)
  }
}

const REASONS = new Map([
  ['ENOENT', ['file-missing', 'there is nothing at this path']],
  ['EACCES', ['file-denied', 'permission denied']],
  ['EPERM', ['file-denied', 'permission denied']],
  ['EISDIR', ['file-is-directory', 'it is a directory']],
  ['ENOSPC', ['disk-full', 'no space left on the device']],
])

function fileError(path: string, verb: string, cause: unknown): KitError {
  const code = errorCode(cause)
  const [kind = 'file-unusable', reason = code] = REASONS.get(code) ?? []
  return new KitError(kind, `${path} cannot be ${verb}: ${reason}`, { cause })
}

function errorCode(error: unknown): string {
  const isObject = typeof error === 'object' && error !== null
  return isObject && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason'
}
