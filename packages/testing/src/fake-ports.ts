import { posix } from 'node:path'
import { KitError } from '@ci-kit/core/errors'
import type { Clock, Environment, FileFacts, Files, Random } from '@ci-kit/core/ports'

export type FileContent = string | Uint8Array

/** Files in memory under a workspace. A path that is the start of another is a directory. */
export class FakeFiles implements Files {
  readonly written = new Map<string, string>()
  readonly #workspace: string
  readonly #files: Map<string, Uint8Array>

  constructor(files: Readonly<Record<string, FileContent>>, workspace: string) {
    this.#workspace = workspace
    this.#files = new Map(Object.entries(files).map(([path, content]) => [this.#absolute(path), Buffer.from(content)]))
  }

  async facts(path: string): Promise<FileFacts | undefined> {
    const content = this.#files.get(this.#absolute(path))
    if (content !== undefined) return { kind: 'file', bytes: content.length }
    return this.#isDirectory(path) ? { kind: 'directory', bytes: 4096 } : undefined
  }

  async readText(path: string): Promise<string> {
    return Buffer.from(this.#content(path)).toString('utf8')
  }

  async *readChunks(path: string): AsyncGenerator<Uint8Array> {
    const content = this.#content(path)
    // Odd pieces, so that nobody relies on whole lines or characters, and one buffer for all, as with real files.
    const buffer = Buffer.alloc(4099)
    for (let at = 0; at < content.length; at += buffer.length) {
      const piece = content.subarray(at, at + buffer.length)
      buffer.set(piece)
      yield buffer.subarray(0, piece.length)
    }
  }

  async list(path: string): Promise<readonly string[]> {
    if (!this.#isDirectory(path))
      throw new KitError('file-missing', `${path} cannot be listed: there is nothing at this path`)
    const start = this.#directory(path)
    const names = [...this.#files.keys()].filter(file => file.startsWith(start)).map(file => file.slice(start.length))
    return [...new Set(names.map(name => name.replace(/\/.*$/s, '/')))].sort()
  }

  async writeText(path: string, text: string): Promise<void> {
    this.written.set(path, text)
    this.#files.set(this.#absolute(path), Buffer.from(text))
  }

  #content(path: string): Uint8Array {
    const content = this.#files.get(this.#absolute(path))
    if (content !== undefined) return content
    if (this.#isDirectory(path)) throw new KitError('file-is-directory', `${path} cannot be read: it is a directory`)
    throw new KitError('file-missing', `${path} cannot be read: there is nothing at this path`)
  }

  #isDirectory(path: string): boolean {
    return [...this.#files.keys()].some(file => file.startsWith(this.#directory(path)))
  }

  #directory(path: string): string {
    return `${this.#absolute(path).replace(/\/+$/, '')}/`
  }

  #absolute(path: string): string {
    return posix.resolve(this.#workspace, path)
  }
}

/** A clock that moves only when told to, or when somebody sleeps. */
export class FakeClock implements Clock {
  #ms = Date.UTC(2026, 0, 1)

  nowMs(): number {
    return this.#ms
  }

  monotonicMs(): number {
    return this.#ms
  }

  async sleep(ms: number): Promise<void> {
    this.#ms += ms
  }

  advance(ms: number): void {
    this.#ms += ms
  }
}

/** Tokens that differ and are the same in every test. */
export class FakeRandom implements Random {
  #count = 0

  token(): string {
    this.#count += 1
    return this.#count.toString(16).padStart(32, '0')
  }
}

export function fakeEnvironment(overrides: Partial<Environment> = {}): Environment {
  return {
    isRunner: true,
    isGitea: false,
    isDebug: false,
    isTerminal: false,
    hasColour: false,
    workspace: '/workspace',
    tempDirectory: '/temp',
    repository: 'octo/app',
    sha: '0123456789abcdef0123456789abcdef01234567',
    ref: 'refs/heads/main',
    eventName: 'push',
    actor: 'octocat',
    workflow: 'build',
    job: 'image',
    serverUrl: 'https://github.example',
    apiUrl: 'https://github.example/api/v3',
    runUrl: 'https://github.example/octo/app/actions/runs/1',
    machine: {
      runnerKind: 'github-hosted',
      imageOs: 'ubuntu24',
      imageVersion: '20260901.1.0',
      home: '/home/runner',
      toolCache: '/opt/hostedtoolcache',
      searchPath: '/usr/local/bin:/usr/bin:/bin',
      workflowRef: 'octo/app/.github/workflows/build.yml@refs/heads/main',
    },
    ...overrides,
  }
}
