import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Client, fixOf, lastWords, unanswered } from '../src/refusal.ts'

const CLIENT: Client = { name: 'fetch', settings: 'its.conf', login: 'its token' }

// As the clients say it: cargo, go, gem, Maven, composer, npm, pip, dotnet.
const REMEDIES: readonly (readonly [string, RegExp])[] = [
  ['failed to get successful HTTP response from `http://r:401/de/mo/demo`, got 401', /a login that may read/],
  ['reading https://p/m/@v/v1.2.3.info: 401 Unauthorized', /a login that may read/],
  ['npm says ENEEDAUTH: This command requires you to be logged in', /a login that may read/],
  ["fatal: could not read Username for 'https://forge': terminal prompts disabled", /a login that may read/],
  ['URL required authentication (HTTP 401).', /a login that may read/],
  ['Response status code does not indicate success: 401 (Unauthorized).', /a login that may read/],
  ['bad response Forbidden 403 (http://r/specs.4.8.gz)', /with the right to read/],
  ['authorization failed for http://r/x.pom, status: 403 Forbidden', /with the right to read/],
  ['407 Proxy Authentication Required', /the proxy/],
  ['CONNECT tunnel failed, response 407', /the proxy/],
  ["Caused by ProxyError('Cannot connect to proxy.', NewConnectionError('refused'))", /the proxy/],
  ['reading http://p/x.info: 429 Too Many Requests', /run the step again later/],
  ['HTTP/1.1 503 Service Unavailable', /has a fault/],
  ["Caused by ResponseError('too many 500 error responses')", /has a fault/],
  ['Cannot access central (http://r) in offline mode', /told to stay offline/],
  ['module lookup disabled by GOPROXY=off', /told to stay offline/],
  ['self-signed certificate in certificate chain', /certificate authority/],
  ['PKIX path building failed', /certificate authority/],
  ['x509: certificate signed by unknown authority', /certificate authority/],
  ['failed to parse "de/mo/demo" registry package: expected value', /sign-in page/],
  ['"http://r/p2/acme/demo.json" does not contain valid JSON', /sign-in page/],
  ['getaddrinfo ENOTFOUND registry.example', /network/],
  ['dial tcp: lookup proxy.example: no such host', /network/],
  ['[6] Could not resolve host: index.example', /network/],
  ['request to http://r/demo failed, reason: read ECONNRESET', /network/],
  ['Net::ReadTimeout', /network/],
  ['something that nobody foresaw', /look at its\.conf, then/],
]

describe('what helps', () => {
  it.each(REMEDIES)('%s', (reason, fix) => {
    expect(fixOf(reason, CLIENT)).toMatch(fix)
  })

  it('does not take a port, a version or a path for a status', () => {
    const words = 'error at http://r:8080/401/403?x=429 of demo 1.401.0, 2.500, in /tmp/503/x'
    expect(fixOf(words, CLIENT)).toBe('look at its.conf, then run the step again')
  })
})

describe('what a client says', () => {
  const said = (stderr: string, stdout = '') => ({ stdout, stderr, code: 1 })

  it('is the line that says most, and not the first or the last complaint', () => {
    const stderr = 'error: failed to get demo\nCaused by:\n  download failed, got 503 at once\n  body:\n  sorry\n'
    expect(unanswered(CLIENT, said(stderr), [])).toMatchObject({
      reason: 'fetch did not answer: download failed, got 503 at once',
    })
  })

  it('is the last line where none complains, and the code where there is none', () => {
    expect(unanswered(CLIENT, said('', 'one\ntwo\n'), [])).toMatchObject({ reason: 'fetch did not answer: two' })
    expect(unanswered(CLIENT, said(''), [])).toMatchObject({
      reason: 'fetch did not answer: it ended with 1 and said nothing',
    })
  })

  it('shows no login of an address, no colour, and no log of its own', () => {
    const line = '\u001b[31m0.05s  INFO cargo::index: error at https://me:s3cret@r.example/x and http://tok@s/\u001b[0m'
    expect(lastWords(said(line), [])).toBe('error at https://***@r.example/x and http://***@s/')
  })

  it('is bounded, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), text => {
        expect((lastWords(said(text, text), []) ?? '').length).toBeLessThanOrEqual(300)
      }),
    )
    const long = `${'http://a@'.repeat(200_000)} error`
    expect(lastWords(said(`x\nerror ${long}`.slice(0, 5000), long), [])?.length).toBe(300)
    expect(fixOf(long, CLIENT)).not.toBe('')
  })
})
