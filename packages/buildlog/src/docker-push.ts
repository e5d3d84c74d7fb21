import { type BuildState, type ClientPush, cutText, endVertex, type VertexState } from './build-state.ts'
import type { StepBuild } from './step-build.ts'

const START = /^The push refers to (?:a )?repository \[([^\]\s]{1,500})\]/
const PUSHED = /^(\S{1,200}): digest: (sha\d{3}:[0-9a-f]{32,128})(?: size: \d+)?$/
// What a registry or the daemon says when it refuses; any other line may come from any other program.
const REFUSED =
  /^(?:denied|unauthorized|no basic auth credentials|error parsing HTTP|received unexpected HTTP|EOF$|blob upload|name unknown|name invalid|manifest (?:blob )?(?:unknown|invalid)|toomanyrequests|unknown blob|tag does not exist|Error response from daemon|Get "?https?:|Head "?https?:|Put "?https?:|Patch "?https?:|Post "?https?:|server gave HTTP|unexpected EOF|net\/http|dial tcp|context deadline)/

/** More tags than anyone pushes of one build. */
const MAX_CLIENT_PUSHES = 200

/**
 * Reads the output of `docker push` behind a build of BuildKit. It is no vertex of the build, so it is kept apart.
 * With `--all-tags` one push names several tags, which become a push each.
 */
export class PushBehindBuild {
  private repository: string | undefined
  private open: ClientPush | undefined
  private refusal: string | undefined

  reset(): void {
    this.repository = undefined
    this.open = undefined
    this.refusal = undefined
  }

  /** Whether the line belongs to a push. */
  line(build: BuildState, text: string): boolean {
    const repository = START.exec(text)?.[1]
    if (repository !== undefined) {
      this.repository = repository
      this.open = add(build, { reference: repository, digest: undefined, status: 'unknown' })
      return true
    }
    if (this.repository === undefined) return false
    return this.readPushed(build, this.repository, text) || this.readRefused(build, text)
  }

  private readPushed(build: BuildState, repository: string, text: string): boolean {
    const [, tag, digest] = PUSHED.exec(text) ?? []
    if (tag === undefined) return false
    const push = this.open ?? add(build, { reference: repository, digest, status: 'pushed' })
    this.open = undefined
    if (push) Object.assign(push, { reference: cutText(`${repository}:${tag}`), digest, status: 'pushed' })
    // A push that came through at the second try has not failed.
    if (this.refusal !== undefined && build.finalError === this.refusal) build.finalError = undefined
    this.refusal = undefined
    return true
  }

  private readRefused(build: BuildState, text: string): boolean {
    if (!this.open || !REFUSED.test(text)) return false
    this.open.status = 'failed'
    this.open = undefined
    this.refusal = cutText(text)
    build.finalError = this.refusal
    return true
  }
}

function add(build: BuildState, push: ClientPush): ClientPush | undefined {
  if (build.clientPushes.length >= MAX_CLIENT_PUSHES) return undefined
  build.clientPushes.push(push)
  return push
}

/** Reads the output of `docker push`, which names the repository first and each tag with its digest when it is there. */
export class DockerPush {
  private repository: string | undefined
  private open: VertexState | undefined

  /** Whether the line belongs to a push. */
  line(build: StepBuild, text: string): boolean {
    const repository = START.exec(text)?.[1]
    if (repository !== undefined) {
      this.repository = repository
      this.open = build.addVertex(`pushing ${repository} with docker`)
      return true
    }
    if (this.repository === undefined) return false
    return this.readPushed(build, this.repository, text) || this.readRefused(build, text)
  }

  private readPushed(build: StepBuild, repository: string, text: string): boolean {
    const [, tag, digest] = PUSHED.exec(text) ?? []
    if (tag === undefined) return false
    const name = `pushing ${repository}:${tag} with docker`
    const vertex = this.open ?? build.addVertex(name)
    this.open = undefined
    if (vertex) {
      vertex.names[0] = name
      vertex.exportedDigest = digest
      endVertex(vertex, { kind: 'done', seconds: undefined })
    }
    return true
  }

  private readRefused(build: StepBuild, text: string): boolean {
    if (!this.open || !REFUSED.test(text)) return false
    endVertex(this.open, { kind: 'error', message: text })
    build.state.finalError = text
    this.open = undefined
    return true
  }
}
