import { fileURLToPath } from 'node:url'
import { runBundle } from '@ci-kit/testing/run-bundle'
import { describe, expect, it } from '@jest/globals'

const BUNDLE = fileURLToPath(new URL('../../../dist/validate-version/index.js', import.meta.url))

describe('the built bundle', () => {
  it('holds the files against the tag, in a workspace without git too', async () => {
    const files = {
      'package.json': '{\n  "name": "app",\n  "version": "1.2.2"\n}\n',
      'Cargo.toml': '[package]\nname = "app"\nversion = "1.2.3"\n',
    }
    const env = { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_EVENT_NAME: 'push' }
    const result = await runBundle(BUNDLE, { files, env })
    expect(result.exitCode).toBe(1)
    expect(result.outputs.get('verdict')).toBe('fail')
    const [first] = result.annotations
    expect([first?.name, first?.properties.get('file'), first?.properties.get('line')]).toEqual([
      'error',
      'package.json',
      '3',
    ])
    expect(result.report).toMatchObject({ version: 1, action: 'validate-version', tagVersion: '1.2.3' })
    expect(result.summary).toContain('### Sources')
  })

  it('is red for an input that it cannot read, with every output set', async () => {
    const result = await runBundle(BUNDLE, { inputs: { scheme: 'roman' } })
    expect(result.exitCode).toBe(1)
    expect(result.stdout).toContain('scheme is "roman"')
    expect([...result.outputs.keys()]).toHaveLength(10)
  })
})
