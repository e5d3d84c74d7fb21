import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from './environment.ts'
import type { HttpTransport } from './http-transport.ts'
import type { Network } from './network.ts'

const HELPER_TIMEOUT_MS = 10_000
const MAX_HELPER_BYTES = 256 * 1024

/** The network of this machine; its parts are loaded when an action first asks for them. */
export function nodeNetwork(variables: Variables): Network {
  let transport: Promise<HttpTransport> | undefined
  return {
    async send(request) {
      transport ??= import('./http-transport.ts').then(module => module.httpTransport(variables))
      return (await transport).send(request)
    },
    async dockerConfig() {
      const folder = variables.DOCKER_CONFIG || join(variables.HOME || homedir(), '.docker')
      try {
        return await readFile(join(folder, 'config.json'), 'utf8')
      } catch {
        // Nobody has logged in on this machine, or not for us to read.
        return undefined
      }
    },
    credentialHelper: (helper, server) => runHelper(helper, server, variables),
  }
}

/** No shell: the helper is a program of its own, and the server goes to its stdin. */
async function runHelper(helper: string, server: string, variables: Variables): Promise<string | undefined> {
  const { spawn } = await import('node:child_process')
  return await new Promise(resolve => {
    const child = spawn(`docker-credential-${helper}`, ['get'], {
      env: { ...variables },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: HELPER_TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    const chunks: Buffer[] = []
    let bytes = 0
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= MAX_HELPER_BYTES) chunks.push(chunk)
      else child.kill('SIGKILL')
    })
    child.on('error', () => resolve(undefined))
    child.on('close', code => resolve(code === 0 ? Buffer.concat(chunks).toString('utf8') : undefined))
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${server}\n`)
  })
}
