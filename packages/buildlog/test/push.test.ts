import { describe, expect, it } from '@jest/globals'
import { diagnose } from '../src/diagnosis.ts'
import { read, readOne } from './read.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}`
const PLAIN = [
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  '#2 [1/1] RUN make',
  '#2 CACHED',
  '',
  '#3 exporting to image',
  '#3 naming to r.example/app:1 done',
  '#3 DONE 0.1s',
  '',
  ' 1 warning found (use docker --debug to expand):',
  ' - JSONArgsRecommended: JSON arguments recommended (line 3)',
].join('\n')
const TTY = `[+] Building 1.0s (2/2) FINISHED
 => [internal] load build definition from Dockerfile   0.0s
 => CACHED [1/1] RUN make                              0.0s
 => exporting to image                                 0.1s
`
const START = 'The push refers to repository [r.example/app]\n5f70bf18a086: Preparing'
const PUSHED = `5f70bf18a086: Pushed\n1: digest: ${DIGEST} size: 1234`
const DENIED = 'denied: requested access to the resource is denied'

describe('docker push behind a build', () => {
  it.each([
    ['plain progress', PLAIN],
    ['a terminal', TTY],
  ])('is a push of the build and none of its vertices, behind %s', (_, log) => {
    const build = readOne(`${log}\n+ docker push r.example/app:1\n${START}\n${PUSHED}\n+ echo pushed\n`)
    expect(build.pushes).toEqual([
      { id: '', reference: 'r.example/app:1', digest: DIGEST, seconds: undefined, status: 'pushed' },
    ])
    expect({ ...build, pushes: [] }).toEqual(readOne(log))
  })

  it('names every tag of a push', () => {
    const build = readOne(`${PLAIN}\n${START}\n${PUSHED}\n2: digest: ${DIGEST} size: 1234\n`)
    expect(build.pushes.map(push => push.reference)).toEqual(['r.example/app:1', 'r.example/app:2'])
  })

  it('belongs to the build before it', () => {
    const { builds } = read(`${PLAIN}\n${START}\n${PUSHED}\n${PLAIN}\n${START}\n`)
    expect(builds.map(build => build.pushes.map(push => push.status))).toEqual([['pushed'], ['unknown']])
  })

  it('fails with the words of the registry', () => {
    const build = readOne(`${PLAIN}\n${START}\n${DENIED}\n`)
    expect(build.pushes).toMatchObject([{ reference: 'r.example/app', status: 'failed' }])
    expect(diagnose(build)).toEqual({ kind: 'registry-denied', vertex: null, message: DENIED, exitCode: undefined })
  })

  it.each([
    ['registry-denied', 'unauthorized: authentication required'],
    ['registry-denied', 'no basic auth credentials'],
    ['token-expired', 'denied: Your authorization token has expired. Reauthenticate and try again.'],
    ['upload-broken', 'received unexpected HTTP status: 500 Internal Server Error'],
    ['upload-broken', 'unexpected EOF'],
    ['rate-limited', 'toomanyrequests: slow down'],
  ])('is diagnosed as %s by "%s"', (kind, message) => {
    expect(diagnose(readOne(`${PLAIN}\n${START}\n${message}\n`))?.kind).toBe(kind)
  })

  it('has not failed when the second try came through', () => {
    const build = readOne(`${PLAIN}\n${START}\nunexpected EOF\n${START}\n${PUSHED}\n`)
    expect(build.pushes.map(push => push.status)).toEqual(['failed', 'pushed'])
    expect(build).toMatchObject({ isFailed: false, finalError: undefined })
  })

  it('is none when a step prints it, failed or not', () => {
    const output = `#2 [1/1] RUN make\n#2 0.1 ${START.split('\n')[0]}\n#2 0.2 1: digest: ${DIGEST} size: 1\n`
    for (const end of ['#2 DONE 0.3s\n', '#2 ERROR: exit code: 1\n------\n > [1/1] RUN make:\n']) {
      const block = end.includes('ERROR') ? `${START}\n${PUSHED}\n------\nERROR: failed to solve: exit code: 1\n` : ''
      expect(readOne(`#1 x\n#1 DONE 0.0s\n${output}${end}${block}`).pushes).toEqual([])
    }
  })
})
