import type { Diagnosis, DiagnosisKind } from '@ci-kit/buildlog/diagnosis'
import { assertNever } from '@ci-kit/core/errors'

/** What happened, in a few words. */
export function nameOf({ kind, exitCode, message }: Diagnosis): string {
  switch (kind) {
    case 'command-failed':
      return exitCode === 137
        ? 'a command was killed (exit code 137), which is what the kernel does when memory runs out'
        : `a command failed${exitCode === undefined ? '' : ` with exit code ${exitCode}`}`
    case 'unknown':
      return message.split('\n', 1)[0]?.slice(-300) || 'the log does not say why'
    default:
      return withValue(NAMES[kind], VALUES.get(kind)?.exec(message)?.slice(1).find(Boolean))
  }
}

/** Where the message of the builder has the one thing that is wrong. Each stops at a character that its value cannot have. */
const VALUES: ReadonlyMap<DiagnosisKind, RegExp> = new Map([
  ['stage-not-found', /target stage "([^"\n]{1,200})" could not be found/],
  ['missing-file', /"([^"\n]{1,200})":? not found|\b(?:open|l?stat) ([^\s:"]{1,200}): no such file/],
  ['missing-secret', /secret ([^\s:"]{1,200}): not found/],
  ['image-not-found', /(\S{1,300}): not found/],
])

function withValue(name: string, value: string | undefined): string {
  return value === undefined ? name : `${name}: ${value}`
}

const NAMES: Readonly<Record<Exclude<DiagnosisKind, 'command-failed' | 'unknown'>, string>> = {
  'registry-denied': 'the registry denied access',
  'token-expired': 'the token for the registry expired before the push was through',
  'disk-full': 'the disk is full',
  'upload-broken': 'the upload to the registry broke off',
  'registry-unreachable': 'the registry could not be reached',
  'rate-limited': 'the registry limits the rate of requests',
  'image-not-found': 'an image does not exist',
  'missing-file': 'a file is missing in the build context',
  'missing-secret': 'a build secret was not given',
  'dockerfile-syntax': 'the Dockerfile is not valid',
  'stage-not-found': 'the target stage does not exist',
  'invalid-reference': 'an image reference is not valid',
  'wrong-platform': 'a program or image is made for another platform',
  'cache-import-failed': 'the cache could not be imported',
  'cache-export-failed': 'the cache could not be exported',
  cancelled: 'the build was cancelled',
  'timed-out': 'the build ran out of time',
  'daemon-lost': 'the connection to the builder was lost',
}

/** What to do about it: the command, the setting, the permission. Undefined where only the output itself can tell. */
export function fixOf(kind: DiagnosisKind, message: string, exitCode: number | undefined): string | undefined {
  switch (kind) {
    case 'registry-denied':
      return deniedFix(message)
    case 'token-expired':
      return 'log in again right before the push (docker/login-action in a step of its own after the build), or make the build shorter'
    case 'disk-full':
      return 'free disk before the build with org/ci-kit/prepare-disk@v1, or use a runner with a larger disk'
    case 'upload-broken':
      return 'run the job again: layers that arrived are not sent twice. If it comes back, look at the status page of the registry'
    case 'registry-unreachable':
      return 'check the host and port in the reference, and that the runner may reach it; then run the job again'
    case 'rate-limited':
      return 'log in before the build, since anonymous pulls have the lowest limit, or pull through a mirror; then run the job again'
    case 'image-not-found':
      return 'check the name and tag behind FROM; a private image looks missing without a login'
    case 'missing-file':
      return 'check the path against the build context and .dockerignore; a file that a step makes must be made before the build'
    case 'missing-secret':
      return 'pass it with --secret id=NAME, or with the input secrets of docker/build-push-action'
    case 'dockerfile-syntax':
      return 'correct the line of the Dockerfile that is shown above'
    case 'stage-not-found':
      return 'name a stage of the Dockerfile (FROM image AS name) in --target; a layer of prewarm.yml stands for the stage of its name unless its line says target='
    case 'invalid-reference':
      return 'write repositories in lower case, as registry/repository:tag; in a workflow, an empty variable often leaves a part out'
    case 'wrong-platform':
      return 'build on a runner of that platform, or set up emulation with docker/setup-qemu-action; check --platform'
    case 'command-failed':
      return commandFix(exitCode)
    case 'cache-import-failed':
      return importFix(message)
    case 'cache-export-failed':
      return 'check that the job may write to the cache reference; cache-to with ignore-error=true keeps the build green'
    case 'cancelled':
      return 'see who or what cancelled the job: a person, a newer run of the same concurrency group, or a job that failed beside it'
    case 'timed-out':
      return 'see the slowest steps above, or raise timeout-minutes'
    case 'daemon-lost':
      return 'see whether the builder ran out of memory or disk, or the runner was shut down; then run the job again'
    case 'unknown':
      return 'see the message and the output above'
    default:
      return assertNever(kind)
  }
}

function deniedFix(message: string): string {
  if (/pull access denied|does not exist or may require/i.test(message)) {
    return 'check the name of the image; if it is private, log in before the build (docker/login-action)'
  }
  if (/ghcr\.io/.test(message)) {
    return 'give the job permissions: packages: write, and log in to ghcr.io with the job token (docker/login-action); a pull request from a fork never has this permission'
  }
  return 'log in before the build (docker/login-action, or the secrets username and password of a workflow of the kit) with an account that may do this; for ghcr.io, give the job permissions: packages: write'
}

function commandFix(exitCode: number | undefined): string {
  if (exitCode === 137)
    return 'give the build more memory: a larger runner, or fewer parallel jobs in the command (make -j2)'
  if (exitCode === 127) return 'the command was not found: install it in a step before, or correct its name'
  if (exitCode === 126) return 'the command is not executable: COPY --chmod=755, or call it through its interpreter'
  return 'read the last lines of its output above'
}

function importFix(message: string): string {
  if (/not found|manifest unknown/i.test(message)) {
    return 'the first run has no cache yet; if this is not the first, check that cache-from names what cache-to writes'
  }
  if (/401|403|unauthorized|denied/i.test(message))
    return 'log in before the build with an account that may read the cache'
  return 'check cache-from, and that the runner may reach it'
}
