import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { must } from './command.ts'

export interface GitServer {
  /** What GITHUB_SERVER_URL is for it. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Serves the repositories of a folder as a Git host does: over HTTP, to who has the token, by git's own program. */
export async function startGitServer(folder: string, token: string): Promise<GitServer> {
  const program = `${(await must(['git', '--exec-path'])).trim()}/git-http-backend`
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  const server = createServer((request, response) => {
    if (request.headers.authorization?.replace(/^basic /i, 'basic ') === expected)
      answer(program, folder, { request, response })
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="lab"' }).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.closeAllConnections()
    await new Promise<void>(resolve => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** One request through the program, as the common gateway interface (RFC 3875) has it. */
function answer(program: string, folder: string, { request, response }: Exchange): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  const { headers } = request
  const env = {
    PATH: process.env.PATH ?? '',
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    REMOTE_USER: 'lab',
    REQUEST_METHOD: request.method ?? 'GET',
    PATH_INFO: pathname,
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: headers['content-type'] ?? '',
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
  }
  const child = spawn(program, { env, stdio: ['pipe', 'pipe', 'ignore'] })
  request.pipe(child.stdin).on('error', () => undefined)
  const parts: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => parts.push(part))
  child.on('error', () => response.writeHead(500).end())
  child.on('close', () => {
    const all = Buffer.concat(parts)
    const end = all.indexOf('\r\n\r\n')
    const lines = all.subarray(0, end).toString().split('\r\n')
    const fields = Object.fromEntries(lines.map(line => line.split(': ', 2) as [string, string]))
    response.writeHead(Number.parseInt(fields.Status ?? '200', 10), fields).end(all.subarray(end + 4))
  })
}
