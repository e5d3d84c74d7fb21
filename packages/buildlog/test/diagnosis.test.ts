import { describe, expect, it } from '@jest/globals'
import { diagnose, diagnoseMessage } from '../src/diagnosis.ts'
import { readOne } from './read.ts'

/** A build whose vertex of that name ends with that message, and the last line of its output. */
function kindOf(name: string, message: string, output = ''): string | undefined {
  const tail = output === '' ? '' : `#2 1.234 ${output}\n`
  return diagnose(
    readOne(
      `#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#2 ${name}\n${tail}#2 ERROR: ${message}\nERROR: failed to build: failed to solve: ${message}\n`,
    ),
  )?.kind
}

const IMAGE = 'exporting to image'
const RUN = '[2/3] RUN make'
const METADATA = '[internal] load metadata for docker.io/library/alpine:3'
const FAILED = 'process "/bin/sh -c make" did not complete successfully: exit code: 2'

describe('a failure is named by what the log proves', () => {
  it.each([
    ['registry-denied', IMAGE, 'failed to push ghcr.io/o/i:1: denied: permission_denied: write_package'],
    ['registry-denied', IMAGE, 'failed to push o/i:1: server message: insufficient_scope: authorization failed'],
    [
      'registry-denied',
      IMAGE,
      'failed to push ghcr.io/o/i:1: unexpected status from POST request to https://ghcr.io/v2/o/i/blobs/uploads/: 403 Forbidden',
    ],
    ['registry-denied', IMAGE, 'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized'],
    [
      'registry-denied',
      METADATA,
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    ],
    ['command-failed', RUN, 'executor failed running [/bin/sh -c make]: exit code: 127'],
    ['command-failed', RUN, 'executor failed running [/bin/sh -c echo no space left on device]: exit code: 1'],
    ['command-failed', RUN, 'executor failed running [/bin/sh -c make]: runc did not terminate sucessfully'],
    ['token-expired', IMAGE, 'failed to push r.io/i:1: unauthorized: authentication token has expired'],
    ['disk-full', RUN, 'failed to copy files: copy file range failed: no space left on device'],
    ['disk-full', IMAGE, 'failed to push r.io/i:1: write /var/lib/x: no space left on device'],
    ['upload-broken', IMAGE, 'failed to push r.io/i:1: unknown: blob upload unknown to registry'],
    ['upload-broken', IMAGE, 'failed to push r.io/i:1: blob upload invalid'],
    [
      'upload-broken',
      IMAGE,
      'failed to push r.io/i:1: unexpected status from PUT request to https://r.io/v2/i/blobs/uploads/x: 502 Bad Gateway',
    ],
    [
      'upload-broken',
      IMAGE,
      'failed to push r.io/i:1: failed to do request: Put "https://r.io/v2/x": write tcp 10.0.0.1:1->1.1.1.1:443: connection reset by peer',
    ],
    ['upload-broken', IMAGE, 'failed to push r.io/i:1: failed to do request: Put "https://r.io/v2/x": EOF'],
    [
      'registry-unreachable',
      IMAGE,
      'failed to push r.io/i:1: failed to do request: Head "https://r.io/v2/x": dial tcp: lookup r.io: no such host',
    ],
    [
      'rate-limited',
      METADATA,
      'failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/x: 429 Too Many Requests',
    ],
    ['rate-limited', METADATA, 'toomanyrequests: You have reached your unauthenticated pull rate limit'],
    ['image-not-found', METADATA, 'docker.io/library/alpine:3: not found'],
    ['missing-file', '[3/3] COPY a b', 'failed to calculate checksum of ref 1::2: "/a": not found'],
    [
      'missing-file',
      '[internal] load build definition from Dockerfile.x',
      'failed to read dockerfile: open Dockerfile.x: no such file or directory',
    ],
    ['missing-secret', RUN, 'secret npmrc: not found'],
    ['wrong-platform', METADATA, 'no match for platform in manifest: not found'],
    ['command-failed', RUN, FAILED],
    [
      'command-failed',
      RUN,
      'building at STEP "RUN echo no space left on device": while running runtime: exit status 7',
    ],
    [
      'command-failed',
      RUN,
      'process "/bin/sh -c echo no space left on device; echo 401 Unauthorized" did not complete successfully: exit code: 1',
    ],
    ['unknown', RUN, 'something that nobody has seen before'],
    ['unknown', IMAGE, 'failed to push r.io/i:1: unexpected status from POST request: 405 Method Not Allowed'],
  ])('%s: %s: %s', (kind, name, message) => {
    expect(kindOf(name, message)).toBe(kind)
  })

  it.each([
    ['disk-full', 'cp: error writing /x: No space left on device'],
    ['wrong-platform', 'exec /bin/sh: exec format error'],
    ['command-failed', 'npm error code E401: Unauthorized'],
    ['command-failed', 'HTTP 429 Too Many Requests from a service that make asked'],
    ['command-failed', 'no space left on device is what you get when the disk is full, says the manual'],
  ])('%s where the output of the command ends in: %s', (kind, output) => {
    expect(kindOf(RUN, FAILED, output)).toBe(kind)
  })

  it.each([
    ['dockerfile-syntax', 'failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN'],
    ['invalid-reference', 'failed to build: invalid tag "r.io/Shop:1": repository name must be lowercase'],
    ['stage-not-found', 'failed to solve: target stage "runtime" could not be found'],
    ['daemon-lost', 'failed to run Build function: frontend grpc server closed unexpectedly'],
    ['daemon-lost', 'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF'],
    [
      'daemon-lost',
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    ],
    ['cancelled', 'failed to solve: Canceled: context canceled'],
    ['timed-out', 'failed to solve: context deadline exceeded'],
    ['unknown', 'something else'],
  ])('%s: the client alone says %s', (kind, message) => {
    expect(diagnoseMessage(message)).toBe(kind)
  })

  it('names a failed cache transfer as such, and no failure of the build without the client saying so', () => {
    const log =
      '#1 [2/2] RUN x\n#1 CACHED\n\n#2 exporting cache to registry\n#2 ERROR: error writing layer blob: 401 Unauthorized\n'
    expect(diagnose(readOne(log))).toBeUndefined()
    expect(
      diagnose(readOne(`${log}ERROR: failed to solve: error writing layer blob: 401 Unauthorized\n`)),
    ).toMatchObject({ kind: 'cache-export-failed', vertex: '2' })
  })

  it('takes a 401 to a push for an expired token only after an hour', () => {
    const at = (minutes: number) =>
      `2024-05-01T${String(12 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.0000000Z `
    const log = (minutes: number) =>
      `${at(0)}#1 [2/2] RUN x\n${at(1)}#1 DONE 60.0s\n${at(minutes)}#2 exporting to image\n${at(minutes)}#2 ERROR: failed to push r.io/i:1: unexpected status: 401 Unauthorized\n`
    expect([diagnose(readOne(log(70)))?.kind, diagnose(readOne(log(30)))?.kind]).toEqual([
      'token-expired',
      'registry-denied',
    ])
  })
})
