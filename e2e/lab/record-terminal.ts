import type { Builder } from './builder.ts'
import { capture } from './command.ts'
import { writeFiles, writeShop } from './context.ts'
import { scriptPath } from './debian.ts'
import { visibleText } from './screen.ts'
import { BASE, type Studio } from './studio.ts'
import { goTool } from './tools.ts'

interface Session {
  readonly name: string
  readonly builder: Builder
  readonly folder: string
  /** Arguments of buildx. */
  readonly args: readonly string[]
  readonly note: string
  readonly columns?: number
  /** Seconds until the Ctrl-C. */
  readonly interruptAfter?: number
}

/** The same kinds of builds on a terminal: every frame, and the text that is left at the end. */
export async function recordTerminal(studio: Studio): Promise<void> {
  const builder = await studio.builder()
  await recordShopSessions(studio, builder)
  const from = `FROM ${BASE}\n`
  const small = async (name: string, dockerfile: string, session: Partial<Session> & { note: string }) => {
    const folder = await studio.folder(`tty-${name}`, { Dockerfile: dockerfile })
    await recordSession(studio, { name, builder, folder, args: ['build', '.'], ...session })
  }
  await small('failing-run', `${from}RUN echo prepared > /state\nRUN for i in 1 2 3; do echo "ok $i"; done; exit 1\n`, {
    note: 'a step fails',
  })
  await small('missing-file', `${from}WORKDIR /app\nCOPY missing.txt ./\n`, {
    note: 'a file is missing in the context',
  })
  await small('lint-warnings', `from ${BASE} AS Base\nWORKDIR app\nRUN echo $undefined\n`, {
    note: 'warnings',
  })
  await small('cancelled', `${from}RUN echo go; sleep 8\n`, {
    note: 'Ctrl-C during a step',
    interruptAfter: 3,
  })
  await builder.stop()
}

async function recordShopSessions(studio: Studio, builder: Builder): Promise<void> {
  const folder = await studio.folder('tty-shop')
  await writeShop(folder, 0.2)
  const tag = `${studio.registry.host}/shop/tty:1`
  const cache = `type=registry,ref=${studio.registry.host}/shop/tty:cache`
  const args = ['build', '--push', '-t', tag, '--cache-to', `${cache},mode=max`, '--cache-from', cache, '.']
  const session = { builder, folder, args }
  await recordSession(studio, { ...session, name: 'cold', note: 'empty builder, no cache in the registry' })
  await writeFiles(folder, { 'web/search.js': 'export const limit = 20\n' })
  await recordSession(studio, {
    ...session,
    name: 'changed-file',
    note: 'web/search.js changed, same builder',
  })
  await recordSession(studio, { ...session, name: 'warm', note: 'once more, all cached', columns: 200 })
  const fresh = await studio.builder()
  await writeFiles(folder, { 'web/search.js': 'export const limit = 30\n' })
  await recordSession(studio, {
    ...session,
    builder: fresh,
    name: 'pulled',
    note: 'a changed file on an empty builder',
  })
  await writeFiles(folder, {
    'docker-bake.hcl':
      'group "default" {\n  targets = ["api", "tools"]\n}\ntarget "api" {\n  target = "runtime"\n}\ntarget "tools" {\n  target = "python"\n}\n',
  })
  await recordSession(studio, {
    ...session,
    builder: fresh,
    name: 'bake',
    args: ['bake'],
    note: 'two targets',
  })
  await fresh.stop()
}

async function recordSession(studio: Studio, session: Session): Promise<void> {
  const { builder, folder, name } = session
  const buildx = await goTool('buildx', () => undefined)
  const script = await scriptPath(() => undefined)
  const columns = session.columns ?? 100
  const limit = session.interruptAfter === undefined ? '' : `timeout --foreground -s INT ${session.interruptAfter} `
  const command = `stty cols ${columns} rows 40; exec ${limit}'${buildx}' ${session.args.join(' ')}`
  const result = await capture([script, '-qefc', command, '/dev/null'], {
    cwd: folder,
    env: { ...builder.env, TERM: 'xterm-256color', COLUMNS: String(columns) },
  })
  const frames = result.stdout.replaceAll(buildx, 'buildx')
  const shown = ['docker', 'buildx', ...session.args]
  const note = `on a terminal of ${columns} columns: ${session.note}`
  studio.recorder.describe(
    await studio.recorder.save('tty-frames', name, frames),
    shown,
    result,
    `${note}; every frame`,
  )
  studio.recorder.describe(
    await studio.recorder.save('tty', name, visibleText(frames)),
    shown,
    result,
    `${note}; the end`,
  )
  const raw = await builder.history('rawjson')
  studio.recorder.describe(
    await studio.recorder.save('rawjson', `tty-${name}`, raw),
    shown,
    result,
    `history of tty/${name}`,
  )
}
