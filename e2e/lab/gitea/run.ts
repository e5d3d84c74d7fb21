import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { imagesRepository } from '../../images.ts'
import { type Builder, startBuilder } from '../builder.ts'
import { pushBaseImage, writeFiles, writeShop } from '../context.ts'
import { checkMachine, installLab } from '../install.ts'
import { releaseKit } from '../kit.ts'
import { node24Folder } from '../tools.ts'
import { type JobRun, OWNER, pushKit, runWorkflow } from './forge.ts'
import { giteaPrograms } from './programs.ts'
import { startGiteaRunner } from './runner.ts'
import { type Gitea, startGitea } from './server.ts'

const say = (line: string): void => console.log(`lab: ${line}`)

/** A team's workflow, which calls those of the kit, one after the other. */
function callingWorkflow(host: string): string {
  const common = { permissions: { contents: 'read', packages: 'write' } }
  const secrets = { username: '${' + '{ secrets.REG_USER }}', password: '${' + '{ secrets.REG_PASSWORD }}' }
  const shop = {
    image: `${host}/${OWNER}/shop`,
    layers: 'base; python needs=base; node needs=base',
    'build-args': `REGISTRY=${host}`,
    'min-free': '10MB',
  }
  const call = (file: string, inputs: object) => ({
    uses: `${OWNER}/ci-kit/.github/workflows/${file}@v1`,
    ...common,
    with: inputs,
    secrets,
  })
  const jobs = {
    prewarm: call('prewarm.yml', shop),
    build: { needs: ['prewarm'], ...call('build-and-push.yml', shop) },
    images: call('images.yml', {
      images: 'plain, fancy',
      list: 'images/good.yml',
      image: `${host}/${OWNER}/images`,
      'min-free': '10MB',
    }),
  }
  return JSON.stringify({ name: 'Calls', on: 'push', permissions: {}, jobs })
}

/** What is wrong with the run, if anything. */
async function faultsOf(jobs: readonly JobRun[], gitea: Gitea): Promise<readonly string[]> {
  const calls = ['prewarm', 'build', 'images']
  const failed = calls.filter(name => jobs.find(job => job.name === name)?.conclusion !== 'success')
  const silent = ['Cache layers', 'Build and push', 'Images'].filter(
    title => !jobs.some(job => job.log.includes(`## ${title}`)),
  )
  const images = (await gitea.api('GET', `/packages/${OWNER}?type=container&limit=50`)) as readonly Package[]
  const pushed = images.map(({ name, version }) => `${name}:${version}`)
  const wanted = ['shop:cache-base', 'shop:cache-python', 'shop:cache-node', 'images:plain', 'images:fancy']
  return [
    ...failed.map(name => `the call ${name} did not end well`),
    ...silent.map(title => `no log has the report "${title}"`),
    ...wanted.filter(name => !pushed.includes(name)).map(name => `${name} is not in the registry`),
  ]
}

interface Package {
  readonly name: string
  readonly version: string
}

async function pushBase(gitea: Gitea, builder: Builder, folder: string): Promise<void> {
  const config = join(builder.env.DOCKER_CONFIG, 'config.json')
  const auth = Buffer.from(`${gitea.user}:${gitea.token}`).toString('base64')
  await writeFile(config, JSON.stringify({ auths: { [gitea.host]: { auth } } }))
  await pushBaseImage(builder, { host: gitea.host, url: gitea.url, stop: async () => undefined }, folder)
  await writeFile(config, '{}')
}

async function main(folder: string, stops: (() => Promise<void>)[]): Promise<number> {
  await checkMachine()
  await installLab(say)
  const programs = await giteaPrograms(say)
  const kit = await releaseKit('v0.1.0')
  const gitea = await startGitea(programs)
  stops.push(gitea.stop)
  for (const username of [OWNER, 'actions', 'base']) await gitea.api('POST', '/orgs', { username })
  const builder = await startBuilder({ name: 'gitea', httpRegistries: [gitea.host] })
  stops.push(builder.stop)
  await pushBase(gitea, builder, join(folder, 'base'))
  await pushKit(gitea, { checkout: kit.checkout, scratch: folder })
  const path = [builder.env.PATH.split(':')[0], await node24Folder(say), process.env.PATH].join(':')
  const env = { ...builder.env, PATH: path, LAB_ARTIFACTS: join(folder, 'artifacts') }
  const runner = await startGiteaRunner(programs, gitea, { env })
  stops.push(runner.stop)
  const shop = join(folder, 'shop')
  await writeShop(shop, 0)
  await writeFiles(shop, imagesRepository(gitea.host))
  await mkdir(join(shop, '.github', 'workflows'), { recursive: true })
  await writeFile(join(shop, '.github', 'workflows', 'calls.yml'), callingWorkflow(gitea.host))
  say('a team calls prewarm.yml, build-and-push.yml and images.yml')
  const jobs = await runWorkflow(gitea, shop, 'shop')
  for (const { name, conclusion } of jobs) say(`${conclusion}: ${name}`)
  const faults = await faultsOf(jobs, gitea)
  for (const fault of faults) console.error(`lab: ${fault}`)
  say(faults.length === 0 ? 'the kit runs on Gitea' : `${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

const folder = await mkdtemp(join(tmpdir(), 'ci-kit-forge-'))
process.env.TMPDIR = folder
const stops: (() => Promise<void>)[] = []
try {
  process.exitCode = await main(folder, stops)
} catch (error) {
  console.error(`lab: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  for (const stop of stops.reverse()) await stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}
