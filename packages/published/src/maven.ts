import { askClient, reasonIn, refuse } from './client.ts'
import type { Command, PublishedPorts } from './ports.ts'
import { type Published, type Question, unknown } from './published.ts'

const COORDINATES = /^[A-Za-z0-9_][\w.-]*:[A-Za-z0-9_][\w.-]*$/
const VERSION = /^[A-Za-z0-9_][\w.+-]*$/

export function mavenCommand({ subject, version }: Question): Command {
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:get'
  // -U: an absence that was remembered is asked again.
  const flags = ['-B', '-ntp', '-U', '-Dmaven.repo.local=repository', '-Dtransitive=false', '-Dstyle.color=never']
  return { program: 'mvn', args: [...flags, goal, `-Dartifact=${subject}:${version}:pom`] }
}

/** Fetches the pom into an empty local repository: what the build itself installed there would count as published. */
export async function askMaven(question: Question, ports: PublishedPorts): Promise<Published> {
  const { subject, version } = question
  if (!COORDINATES.test(subject)) return refuse('group:artifact of Maven', subject)
  if (!VERSION.test(version)) return refuse('version of Maven', version)
  return await ports.inScratch({}, folder =>
    askClient({ ...mavenCommand(question), folder }, ports, ended => {
      if (ended.code === 0)
        return { kind: 'yes', bytes: 'not-compared', evidence: `Maven got the pom of ${subject}:${version}` }
      const said = `${ended.stdout}\n${ended.stderr}`
      const isAbsent = said.includes(`Could not find artifact ${subject}:pom:${version} in `)
      if (isAbsent && !said.includes('Could not transfer artifact')) {
        return { kind: 'no', evidence: `Maven found no ${subject}:${version} in any of its repositories` }
      }
      return unknown(`Maven did not answer: ${reasonIn(ended)}`, 'look at settings.xml, then run the step again')
    }),
  )
}
