import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { clip } from './clean.ts'
import type { Door } from './door.ts'
import { nodeEnvironment, type Variables } from './environment.ts'
import { KitError, messageOf } from './errors.ts'
import type { GitAnswer, GithubAnswer, Workflow } from './workflow.ts'

const GIT_TIMEOUT_MS = 30_000
// The names of a hundred thousand tags.
const MAX_GIT_BYTES = 64 * 1024 * 1024
const API_TIMEOUT_MS = 10_000

/** The workflow of this process. */
export function nodeWorkflow(variables: Variables, door: Door): Workflow {
  const { workspace, apiUrl } = nodeEnvironment(variables)
  let event: Promise<Readonly<Record<string, unknown>>> | undefined
  return {
    variable: name => variables[name] || undefined,
    event() {
      event ??= readEvent(variables.GITHUB_EVENT_PATH, workspace)
      return event
    },
    exportVariable(name, value) {
      if (variables.GITHUB_ENV) door.exportVariable(name, value)
    },
    git: (args, timeoutMs = GIT_TIMEOUT_MS) => runGit(args, { workspace, variables, timeoutMs }),
    github: (path, token) => askGithub(path, { apiUrl: apiUrl ?? 'https://api.github.com', token }),
  }
}

async function readEvent(path: string | undefined, workspace: string): Promise<Readonly<Record<string, unknown>>> {
  if (!path) return {}
  const text = await readFile(isAbsolute(path) ? path : join(workspace, path), 'utf8').catch(() => '')
  if (text.trim() === '') return {}
  const value = parseEvent(text, path)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new KitError('bad-event', `the event file ${path} holds no JSON object`)
}

function parseEvent(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new KitError('bad-event', `the event file ${path} is not JSON`, {
      cause,
      fix: 'look at what sets GITHUB_EVENT_PATH; the runner writes this file',
    })
  }
}

interface GitWorld {
  readonly workspace: string
  readonly variables: Variables
  readonly timeoutMs: number
}

async function runGit(args: readonly string[], { workspace, variables, timeoutMs }: GitWorld): Promise<GitAnswer> {
  // A container's workspace belongs to another user; this asks for reading alone, in this directory alone.
  const command = ['-c', `safe.directory=${workspace}`, '-c', 'core.hooksPath=/dev/null', ...args]
  const env = { ...variables, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
  const options = { cwd: workspace, env, timeout: timeoutMs, maxBuffer: MAX_GIT_BYTES, encoding: 'utf8' } as const
  // Loaded when first used: it takes longer than most of what a step does without it.
  const { execFile } = await import('node:child_process')
  return await new Promise(resolve => {
    execFile('git', command, options, (error, stdout, stderr) => {
      const message = error === null ? '' : firstLine(stderr) || messageOf(error)
      resolve({ ok: error === null, stdout, message: clip(message, 300) })
    })
  })
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}

interface ApiOptions {
  readonly apiUrl: string
  readonly token: string | undefined
}

async function askGithub(path: string, { apiUrl, token }: ApiOptions): Promise<GithubAnswer> {
  if (token === undefined) return { kind: 'failed', status: undefined, message: 'no token was given' }
  try {
    const { getOctokit } = await import('@actions/github')
    const octokit = getOctokit(token, { baseUrl: apiUrl })
    const answer = await octokit.request(`GET ${path}`, { request: { signal: AbortSignal.timeout(API_TIMEOUT_MS) } })
    return { kind: 'found', value: answer.data }
  } catch (error) {
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : undefined
    return { kind: 'failed', status, message: clip(messageOf(error), 200) }
  }
}
