import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type CommandResult, capture, must } from './lab/command.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
// What npm tells its scripts about the package that it runs them for must not reach the npm that this test runs.
const OUTER =
  /^npm_(?:package|lifecycle|config_(?:local_prefix|workspace|global_prefix|prefix)|command|execpath|node_execpath)|^INIT_CWD$/
const env = Object.fromEntries(Object.keys(process.env).flatMap(name => (OUTER.test(name) ? [[name, undefined]] : [])))

let folder = ''
let home = ''
beforeAll(async () => {
  if (!existsSync(join(root, 'dist', 'cli', 'index.js'))) throw new Error('dist/ is missing. Fix: npm run build')
  folder = await mkdtemp(join(tmpdir(), 'ci-kit-pack-'))
  home = join(folder, 'somewhere')
  await mkdir(home)
  await writeFile(join(home, 'package.json'), '{"private":true}')
  await must(['npm', 'pack', '-w', 'packages/cli', '--pack-destination', folder], { cwd: root, env })
  const tarball = (await readdir(folder)).find(name => name.endsWith('.tgz')) ?? ''
  await must(['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)], {
    cwd: home,
    env,
  })
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const ciKit = (...args: string[]): Promise<CommandResult> =>
  capture(['npx', '--no-install', 'ci-kit', ...args], { cwd: home, env })

describe('ci-kit, installed from its tarball', () => {
  it('brings the release tree and mermaid, and nothing else', async () => {
    expect((await readdir(join(home, 'node_modules'))).filter(name => !name.startsWith('.')).sort()).toEqual([
      '@ci-kit',
      '@mermaid-js',
    ])
  })

  it('says its version and its actions', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'packages', 'cli', 'package.json'), 'utf8'))
    expect((await ciKit('--version')).stdout).toBe(`${version}\n`)
    expect((await ciKit('--help')).stdout).toContain('report-cache-hits')
  })

  it('reports on the log that comes with it', async () => {
    const { code, stdout, stderr } = await ciKit('--page', 'example.html')
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stdout).toContain('the step would be green')
    expect(await readFile(join(home, 'example.html'), 'utf8')).toContain('<main>')
  })

  it("reports on a person's own log, and is red where the step would be", async () => {
    const log = '#1 [1/2] FROM base\n#1 DONE 0.1s\n\n#2 [2/2] RUN make\n#2 DONE 4.2s\n'
    await writeFile(join(home, 'own.log'), log)
    const green = await ciKit('report-cache-hits', '--log', 'own.log', '--json')
    expect(JSON.parse(green.stdout)).toMatchObject({ version: 1 })
    const red = await ciKit('report-cache-hits', '--log', 'own.log', '--min-hit-rate', '90%', '--no-page')
    expect(red.code).toBe(1)
    expect(red.stdout).toContain('the step would be red')
  })
})
