import { FakeRegistry, failure } from '@ci-kit/testing/fake-registry'
import { describe, expect, it } from '@jest/globals'
import { verifyIn } from './world.ts'

const PASSWORD = 'p@ss/wörd+"x"&<y>?%7e~'
const bytes = Buffer.from(PASSWORD)
const pair = Buffer.from(`user:${PASSWORD}`)
const lower = (text: string) => text.replaceAll(/%[0-9A-F]{2}/g, code => code.toLowerCase())
const html = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const FORMS: readonly (readonly [string, string])[] = [
  ['as it is', PASSWORD],
  ['in base64', bytes.toString('base64')],
  ['in base64 for URLs', bytes.toString('base64url')],
  ['as the pair in base64', pair.toString('base64')],
  ['as the whole header', `Basic ${pair.toString('base64')}`],
  ['encoded for a URL', encodeURIComponent(PASSWORD)],
  ['encoded for a URL, in small letters', lower(encodeURIComponent(PASSWORD))],
  ['encoded for a form', new URLSearchParams({ p: PASSWORD }).toString().slice(2)],
  ['escaped for JSON', JSON.stringify(PASSWORD).slice(1, -1)],
  ['escaped for HTML', html(PASSWORD)],
  ['in hexadecimal', bytes.toString('hex')],
  ['in hexadecimal, in capitals', bytes.toString('hex').toUpperCase()],
]

describe('a registry that repeats the password in its error', () => {
  it.each(FORMS)('%s: nobody sees it', async (_, form) => {
    const refuse = () => ({
      ...failure(401, form.slice(0, 90), `wrong login: ${form} (${form})`),
      headers: { 'www-authenticate': 'Basic realm="x"', 'docker-distribution-api-version': form },
    })
    const found = await verifyIn({
      hosts: { 'r.example': new FakeRegistry({ behave: refuse }) },
      inputs: { image: 'r.example/app', tags: 'tag\nother', username: 'user', password: PASSWORD },
    })
    const report = [...found.files.written.values()].join('\n')
    const shown = `${found.summary}\n${found.annotations.map(one => one.message).join('\n')}\n${report}`
    expect(found.outputs.get('verdict')).toBe('unknown')
    expect(shown).toContain('wrong login')
    expect(shown).not.toContain(form)
    expect(shown).not.toContain(JSON.stringify(form).slice(1, -1))
    for (const [, other] of FORMS) expect(found.logText.replaceAll(/::add-mask::.*/g, '')).not.toContain(other)
  })
})
