import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'

// The least that any client has to do: one challenge, one token, each object once, every level side by side. Nothing is
// checked, parsed beyond its digests, or retried. Prints the milliseconds from the first request to the last answer.

interface Answer {
  readonly challenge: string
  readonly body: string
}

interface Entry {
  readonly digest: string
}

const [, , base = '', depth = 'tag', ...tags] = process.argv
const agent = new Agent({ keepAlive: true })
const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'

function ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ challenge: response.headers['www-authenticate'] ?? '', body }))
    }).on('error', reject)
  })
}

const asked = new Map<string, Promise<Answer>>()

/** Images share configurations and children; each is asked for once. */
function askOnce(url: string): Promise<Answer> {
  const answer = asked.get(url) ?? ask(url, headers)
  asked.set(url, answer)
  return answer
}

const start = performance.now()
const { challenge } = await ask(`${base}/manifests/${tags[0]}`, { accept })
const part = (name: string): string => new RegExp(`${name}="([^"]*)"`).exec(challenge)?.[1] ?? ''
const query = new URLSearchParams({ service: part('service'), scope: part('scope') })
const { token } = JSON.parse((await ask(`${part('realm')}?${query}`, {})).body) as { readonly token: string }
const headers = { accept, authorization: `Bearer ${token}` }
await Promise.all(
  tags.map(async tag => {
    const index = await askOnce(`${base}/manifests/${tag}`)
    if (depth === 'tag') return
    const { manifests } = JSON.parse(index.body) as { readonly manifests: readonly Entry[] }
    await Promise.all(
      manifests.map(async ({ digest }) => {
        const manifest = await askOnce(`${base}/manifests/${digest}`)
        if (depth === 'manifests') return
        const { config } = JSON.parse(manifest.body) as { readonly config: Entry }
        await askOnce(`${base}/blobs/${config.digest}`)
      }),
    )
  }),
)
console.log(performance.now() - start)
agent.destroy()
