import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from './environment.ts'
import type { HttpTransport } from './http-transport.ts'
import type { Network } from './network.ts'

const HELPER_TIMEOUT_MS = 10_000

/** The network of this machine; its parts are loaded when an action first asks for them. */
export function nodeNetwork(variables: Variables): Network {
  let transport: Promise<HttpTransport> | undefined
  let config: Promise<string | undefined> | undefined
  const dockerConfig = (): Promise<string | undefined> => {
    config ??= readDockerConfig(variables)
    return config
  }
  return {
    async send(request) {
      transport ??= import('./http-transport.ts').then(module => module.httpTransport(variables))
      const answer = (await transport).send(request)
      // What a registry asks for most often next; read while its first answer is on its way.
      if (config === undefined) setImmediate(dockerConfig)
      return await answer
    },
    dockerConfig,
    async credentialHelper(helper, server, timeoutMs = HELPER_TIMEOUT_MS) {
      const { runHelper } = await import('./credential-helper.ts')
      return await runHelper({ helper, server, timeoutMs: Math.min(timeoutMs, HELPER_TIMEOUT_MS) }, variables)
    },
  }
}

async function readDockerConfig(variables: Variables): Promise<string | undefined> {
  const folder = variables.DOCKER_CONFIG || join(variables.HOME || homedir(), '.docker')
  try {
    return await readFile(join(folder, 'config.json'), 'utf8')
  } catch {
    // Nobody has logged in on this machine, or not for us to read.
    return undefined
  }
}
