import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * A small repository of the kit's layout: two actions, a core, a command line, one npm dependency that loads lazily.
 * `files` are added to it, or replace what it has.
 */
export function makeMiniRepository(root: string, files: Readonly<Record<string, string>> = {}): void {
  const all = { ...baseFiles(), ...action('alpha'), ...action('beta'), ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  mkdirSync(join(root, 'node_modules', '@ci-kit'), { recursive: true })
  for (const name of ['core', 'cli', 'topic']) {
    symlinkSync(`../../packages/${name}`, join(root, 'node_modules', '@ci-kit', name))
  }
}

function baseFiles(): Readonly<Record<string, string>> {
  const manifest = (name: string) => `{"name":"@ci-kit/${name}","type":"module","exports":{"./*":"./src/*.ts"}}`
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023'],
    types: [],
    module: 'nodenext',
    rootDir: '.',
    strict: true,
    rewriteRelativeImportExtensions: true,
  }
  return {
    'package.json': '{"name":"mini","type":"module"}',
    'tsconfig.build.json': JSON.stringify({ compilerOptions, include: ['actions/*/src', 'packages/*/src'] }),
    LICENSE: 'a licence\n',
    'README.md': '# Mini\n[alpha](actions/alpha/README.md#inputs) [how](CONTRIBUTING.md) ![picture](docs/a.png)\n',
    'action.yml': 'name: mini\ndescription: the root\nruns:\n  using: node24\n  main: dist/index.js\n',
    'actions/root/src/main.ts': `import type { Run } from '@ci-kit/core/start'
declare const console: { log(text: string): void }
export async function main(run: Run, kit: object): Promise<void> {
  console.log(run.greet('the root') + ' ' + JSON.stringify(kit))
}
`,
    'packages/core/package.json': manifest('core'),
    'packages/core/src/start.ts': `import { greet } from '@ci-kit/topic/greet'
declare const console: { log(text: string): void }
export interface Run { readonly greet: (name: string) => string }
export interface About { readonly name: string; readonly outputs: readonly string[] }
export async function start(main: (run: Run) => Promise<void>, about: About): Promise<void> {
  await main({ greet })
  console.log(about.name + ' sets ' + about.outputs.join())
}
`,
    'packages/topic/package.json': manifest('topic'),
    'packages/topic/src/greet.ts': 'export const greet = (name: string): string => "hello from " + name\n',
    'packages/cli/package.json': manifest('cli'),
    'packages/cli/src/main.ts': `declare const console: { log(text: string): void }
export async function cli(argv: readonly string[]): Promise<number> {
  console.log(argv.join('+'))
  return argv.length
}
`,
    'packages/cli/example/build.log': '#1 [internal] load\r\n',
    'node_modules/left/package.json':
      '{"name":"left","version":"1.2.3","license":"ISC","main":"index.js","types":"index.d.ts"}',
    'node_modules/left/index.js': 'exports.left = name => "<" + name + ">"\n',
    'node_modules/left/index.d.ts': 'export declare function left(name: string): string\n',
    'node_modules/left/LICENSE.md': 'The licence of left.\n',
  }
}

function action(name: string): Readonly<Record<string, string>> {
  return {
    [`actions/${name}/action.yml`]: `name: ${name}
description: Says hello as ${name}
inputs:
  name:
    description: Whom to greet
    default: world
outputs:
  verdict:
    description: What came out
  report:
    description: The path of the report
runs:
  using: node24
  main: ../../dist/${name}/index.js
`,
    [`actions/${name}/README.md`]: `# ${name}\n[licence](../../LICENSE) [home](../../README.md)\n`,
    [`actions/${name}/src/main.ts`]: `import type { Run } from '@ci-kit/core/start'
declare const console: { log(text: string): void }
export async function main(run: Run): Promise<void> {
  const { left } = await import('left')
  console.log(left(run.greet('${name}')))
}
`,
  }
}
