import type { Command, Ran } from '../src/ports.ts'
import { always, type Case } from './case.ts'
import { type FakeWorld, said } from './fake-ports.ts'

const POM_FILE = '/scratch/repository/org/example/core/1.2.3/core-1.2.3.pom'
const POM_TEXT = '<project><artifactId>core</artifactId></project>'
const mvn = (stdout: string, code: number, pom?: string): FakeWorld => ({
  ...always('mvn', said(stdout, '', code)),
  files: pom === undefined ? {} : { [POM_FILE]: pom },
  digests: { [POM_FILE]: '11', 'target/core-1.2.3.pom': '11', 'other/core-1.2.3.pom': '22' },
})
const FILES = ['target/core-1.2.3.pom', 'target/core-1.2.3.jar', 'target/core-1.2.3-sources.jar']
/** A repository with these files; each run for one of them fetches it, or says `refusal`. */
function withFiles(differs: Readonly<Record<string, string | undefined>>, refusal?: string): FakeWorld {
  const names = FILES.map(path => path.replace('target/', ''))
  const there = names.filter(name => !(name in differs) || differs[name] !== undefined)
  const digests = [
    ...FILES.map(path => [path, `11 ${path.replace('target/', '')}`]),
    ...there.map(name => [`/scratch/repository/org/example/core/1.2.3/${name}`, differs[name] ?? `11 ${name}`]),
  ]
  const run = (command: Command): Ran => {
    const wanted = command.args.find(arg => arg.startsWith('-Dartifact='))
    if (wanted === undefined) return said('')
    if (refusal !== undefined) return said(refusal, '', 1)
    const [, , version = '', type = '', classifier] = wanted.split(':')
    const name = `core-${version}${classifier === undefined ? '' : `-${classifier}`}.${type}`
    const words = classifier === undefined ? type : `${type}:${classifier}`
    return there.includes(name)
      ? said('')
      : said(`[ERROR] Could not find artifact org.example:core:${words}:${version} in central (http://r)`, '', 1)
  }
  return { programs: { mvn: run }, files: { [POM_FILE]: POM_TEXT }, digests: Object.fromEntries(digests) }
}
const POM = { subject: 'org.example:core', version: '1.2.3' }
const NOT_FOUND =
  '[ERROR] Non-resolvable import POM: Could not find artifact org.example:core:pom:1.2.3 in central (http://r) @ line 1, column 2'
export const MAVEN: readonly Case[] = [
  ['there', POM, mvn('', 0, POM_TEXT), { kind: 'yes', bytes: 'not-compared' }],
  [
    'there, with the same pom',
    { ...POM, artifacts: ['target/core-1.2.3.pom', 'target/other-1.2.3.jar'] },
    mvn('', 0, POM_TEXT),
    { kind: 'yes', bytes: 'same' },
  ],
  ['there, with the same files', { ...POM, artifacts: FILES }, withFiles({}), { kind: 'yes', bytes: 'same' }],
  [
    'there, with another jar',
    { ...POM, artifacts: FILES },
    withFiles({ 'core-1.2.3.jar': '99' }),
    { kind: 'yes', bytes: 'other' },
  ],
  [
    'there, without the sources',
    { ...POM, artifacts: FILES },
    withFiles({ 'core-1.2.3-sources.jar': undefined }),
    {
      kind: 'yes',
      bytes: 'not-compared',
      evidence:
        'Maven got the pom of org.example:core:1.2.3; core-1.2.3-sources.jar was not compared: no repository has such a file',
    },
  ],
  [
    'there, and Maven cannot have the plugin that fetches files',
    { ...POM, artifacts: ['target/core-1.2.3.jar'] },
    withFiles({}, '[ERROR] No plugin found for prefix dependency in the current project'),
    {
      kind: 'yes',
      bytes: 'not-compared',
      evidence:
        'Maven got the pom of org.example:core:1.2.3; core-1.2.3.jar was not compared: [ERROR] No plugin found for prefix dependency in the current project',
    },
  ],
  [
    'there, with another pom',
    { ...POM, artifacts: ['other/core-1.2.3.pom'] },
    mvn('', 0, POM_TEXT),
    { kind: 'yes', bytes: 'other' },
  ],
  [
    'there, but not its parent',
    POM,
    mvn('[ERROR] Could not find artifact org.example:parent:pom:1 in central', 1, POM_TEXT),
    { kind: 'yes' },
  ],
  ['a page instead of a pom', POM, mvn('[FATAL] Non-readable POM x', 1, '<html>'), { kind: 'unknown' }],
  ['no file and no complaint', POM, mvn('', 0), { kind: 'unknown' }],
  ['not there', POM, mvn(NOT_FOUND, 1), { kind: 'no' }],
  [
    'one of two repositories fails',
    POM,
    mvn(`[WARNING] Could not transfer artifact org.example:core:pom:1.2.3 from/to x\n${NOT_FOUND}`, 1),
    { kind: 'unknown' },
  ],
  [
    'offline',
    POM,
    mvn('[ERROR] Cannot access central (http://r) in offline mode and the artifact x has not been downloaded', 1),
    { kind: 'unknown' },
  ],
  [
    'no login',
    POM,
    mvn(
      '[ERROR] Non-resolvable import POM: Could not transfer artifact x: status: 401 Unauthorized @ line 1, column 2',
      1,
    ),
    {
      kind: 'unknown',
      reason:
        'Maven did not answer: Non-resolvable import POM: Could not transfer artifact x: status: 401 Unauthorized',
      fix: 'give Maven a login that may read the package (a server in settings.xml)',
    },
  ],
  ['an option as coordinates', { subject: '-Dexec:x', version: '1' }, mvn('', 0), { kind: 'unknown' }],
]
