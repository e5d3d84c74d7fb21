import { expandPaths } from '@ci-kit/core/glob'
import type { Run } from '@ci-kit/core/run'
import { askPublished } from '@ci-kit/published/ask'
import type { ImageAnswer, PublishedPorts } from '@ci-kit/published/ports'
import type { Answer } from '@ci-kit/published/published'
import { RegistryClient } from '@ci-kit/registry/client'
import type { Credential } from '@ci-kit/registry/credentials'
import { findCredential, parseDockerConfig } from '@ci-kit/registry/docker-config'
import { parseRepository } from '@ci-kit/registry/reference'
import { type PublishFacts, questionsOf } from './published.ts'

// A check before a release must not wait long for a registry of images.
const DEADLINE_MS = 60_000

/** Each registry through the client of its ecosystem, side by side. */
export async function ask(facts: PublishFacts, run: Run, token: string | undefined): Promise<readonly Answer[]> {
  const { paths } = await expandPaths(facts.artifacts, run.ports.files)
  const { questions } = questionsOf({ ...facts, artifacts: paths })
  return await askPublished(questions, portsOf(run, token))
}

function portsOf(run: Run, token: string | undefined): PublishedPorts {
  const { programs, files, workflow } = run.ports
  return {
    run: command => programs.run(command),
    inScratch: (given, use) => programs.inScratch(given, use),
    digest: (path, algorithm) => programs.digest(path, algorithm),
    readText: path => files.readText(path).catch(() => undefined),
    resolveImage: reference => resolveImage(reference, run, token),
    forge: path => workflow.github(path, token),
  }
}

async function resolveImage(reference: string, run: Run, token: string | undefined): Promise<ImageAnswer> {
  const colon = reference.lastIndexOf(':')
  const parsed = parseRepository(reference.slice(0, colon))
  if (!parsed.ok) return { kind: 'unknown', reason: parsed.reason, fix: 'image: ghcr.io/org/app' }
  const answer = await (await connect(run, token)).headManifest(parsed.value, reference.slice(colon + 1))
  if (answer.kind === 'present') return { kind: 'present', digest: answer.value.digest ?? 'there' }
  if (answer.kind === 'absent') return { kind: 'absent' }
  const { message } = answer.evidence
  const reason = `the registry says ${answer.kind}${message === undefined ? '' : `: ${message}`}`
  return { kind: 'unknown', reason, fix: 'docker/login-action before this step' }
}

/** With what `docker login` left; the job's token is for GitHub's own registry alone. */
async function connect(run: Run, token: string | undefined): Promise<RegistryClient> {
  const { clock, random, network, environment } = run.ports
  const text = await network.dockerConfig()
  const config = text === undefined ? undefined : parseDockerConfig(text)
  const credentials = async (registry: string): Promise<readonly Credential[]> => {
    const login =
      config === undefined || typeof config === 'string'
        ? undefined
        : await findCredential(config, registry, (helper, server) => network.credentialHelper(helper, server))
    const isOwn = registry === 'ghcr.io' && (environment.serverUrl ?? 'https://github.com') === 'https://github.com'
    const job =
      isOwn && token !== undefined ? [{ source: 'the job token', username: 'x-access-token', password: token }] : []
    return [...(login === undefined ? [] : [login]), ...job]
  }
  const deadlineMs = clock.monotonicMs() + DEADLINE_MS
  const userAgent = 'ci-kit/validate-version'
  return new RegistryClient(
    { credentials, insecureRegistries: [], trustedRealms: [], userAgent, deadlineMs, concurrency: 4 },
    {
      send: one => network.send(one),
      clock,
      random: () => Number.parseInt(random.token().slice(0, 8), 16) / 2 ** 32,
      mask: secret => run.inputs.mask(secret),
    },
  )
}
