import type { Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const PAGE = 'http://127.0.0.1:9/simple/foo-bar/'
const HEX = '3a'.repeat(32)
const fetched = `Fetched page ${PAGE} as text/html`
const found = (file: string): string =>
  `  Found link http://127.0.0.1:9/p/${file}#sha256=${HEX} (from ${PAGE}), version: 1`
const skipped = (why: string, file: string): string =>
  `  Skipping link: ${why}: http://127.0.0.1:9/p/${file}#sha256=${HEX} (from ${PAGE}) (requires-python:>=3.7)`
const failed = (why: string): string => `Could not fetch URL ${PAGE}: ${why} - skipping`
const NOTHING = 'ERROR: No matching distribution found for foo-bar'
const pip = (...lines: readonly string[]): FakeWorld => ({
  programs: { python3: () => said(lines.join('\n'), NOTHING) },
  digests: { 'dist/foo_bar-1.2.3.tar.gz': HEX, 'other/foo_bar-1.2.3.tar.gz': '00' },
})
const QUESTION = { subject: 'Foo.Bar', version: '1.2.3' }

export const PYPI: readonly Case[] = [
  ['a source distribution', QUESTION, pip(fetched, found('foo-bar-1.2.3.tar.gz')), { kind: 'yes' }],
  ['a wheel', QUESTION, pip(fetched, found('foo_bar-1.2.3-py3-none-any.whl')), { kind: 'yes' }],
  [
    'a wheel for another platform',
    QUESTION,
    pip(fetched, skipped("none of the wheel's tags (cp39-win32) are compatible", 'foo_bar-1.2.3-cp39-cp39-win32.whl')),
    { kind: 'yes' },
  ],
  [
    'another version',
    QUESTION,
    pip(fetched, found('foo_bar-1.2.30.tar.gz'), found('foo-bar-11.2.3.tar.gz')),
    { kind: 'no' },
  ],
  [
    'another spelling',
    { subject: 'foo-bar', version: '1.0rc1' },
    pip(fetched, found('foo-bar-1.0.0-rc1.tar.gz')),
    { kind: 'yes' },
  ],
  ['another project', QUESTION, pip(fetched, found('foo-1.2.3.tar.gz')), { kind: 'no' }],
  [
    'yanked with a reason that lies',
    QUESTION,
    pip(fetched, skipped('yanked for reason: Found link x (from y)', 'foo_bar-1.2.3.tar.gz')),
    { kind: 'withdrawn' },
  ],
  [
    'one file yanked of two',
    QUESTION,
    pip(fetched, skipped('yanked for reason: x', 'foo_bar-1.2.3.tar.gz'), found('foo_bar-1.2.3-py3-none-any.whl')),
    { kind: 'yes' },
  ],
  [
    'a local version in a wheel',
    { subject: 'foo-bar', version: '1.2.3+cu118' },
    pip(fetched, found('foo_bar-1.2.3%2Bcu118-py3-none-any.whl')),
    { kind: 'yes' },
  ],
  ['a sign-in page', QUESTION, pip(fetched), { kind: 'unknown', reason: `pip found no file at all in ${PAGE}` }],
  [
    'a sign-in page with a link',
    QUESTION,
    pip(fetched, `Skipping link: not a file: http://127.0.0.1:9/login (from ${PAGE})`),
    { kind: 'unknown' },
  ],
  [
    'a sign-in page beside an index',
    QUESTION,
    pip(fetched, found('foo-bar-1.2.2.tar.gz'), 'Fetched page http://127.0.0.1:8/simple/foo-bar/ as text/html'),
    { kind: 'unknown' },
  ],
  [
    'an empty project in an index that says it in JSON',
    QUESTION,
    pip(`Fetched page ${PAGE} as application/vnd.pypi.simple.v1+json`),
    { kind: 'no' },
  ],
  [
    'a page that broke off, and pip with it',
    QUESTION,
    { programs: { python3: () => said(fetched, 'ERROR: Exception:\njson.decoder.JSONDecodeError: Unterminated', 2) } },
    { kind: 'unknown', reason: 'pip did not answer: json.decoder.JSONDecodeError: Unterminated' },
  ],
  ['no such project', QUESTION, pip(failed(`404 Client Error: Not Found for url: ${PAGE}`)), { kind: 'no' }],
  ['denied', QUESTION, pip(failed('403 Client Error: Forbidden')), { kind: 'unknown' }],
  ['no login', QUESTION, pip(failed('401 Client Error: Unauthorized')), { kind: 'unknown' }],
  ['no connection', QUESTION, pip(failed('connection error: Max retries exceeded')), { kind: 'unknown' }],
  ['one of two indexes fails', QUESTION, pip(fetched, failed('connection error: x')), { kind: 'unknown' }],
  [
    'one of two indexes fails, the other has it',
    QUESTION,
    pip(failed('connection error: x'), fetched, found('foo-bar-1.2.3.zip')),
    { kind: 'yes' },
  ],
  [
    'a page of another kind',
    QUESTION,
    pip(`WARNING: Skipping page ${PAGE} because the GET request got Content-Type: Unknown.`),
    { kind: 'unknown' },
  ],
  [
    'an old pip',
    QUESTION,
    { programs: { python3: () => said('', 'ERROR: unknown command "index"') } },
    { kind: 'unknown' },
  ],
  [
    'no pip',
    QUESTION,
    { programs: { python3: () => said('', '/usr/bin/python3: No module named pip') } },
    { kind: 'unknown' },
  ],
  [
    'the same bytes',
    { ...QUESTION, artifacts: ['dist/foo_bar-1.2.3.tar.gz'] },
    pip(fetched, found('foo_bar-1.2.3.tar.gz')),
    { kind: 'yes', bytes: 'same' },
  ],
  [
    'other bytes',
    { ...QUESTION, artifacts: ['other/foo_bar-1.2.3.tar.gz'] },
    pip(fetched, found('foo_bar-1.2.3.tar.gz')),
    { kind: 'yes', bytes: 'other' },
  ],
  [
    'a file that is not there',
    { ...QUESTION, artifacts: ['dist/foo_bar-1.2.3.zip'] },
    pip(fetched, found('foo_bar-1.2.3.tar.gz')),
    { kind: 'yes', bytes: 'not-compared' },
  ],
  ['an option as name', { subject: '--index-url', version: '1' }, pip(fetched), { kind: 'unknown' }],
]
