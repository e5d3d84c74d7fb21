import { commandText } from './client.ts'
import { askCrates, cratesCommand } from './crates.ts'
import { askForge, releasePath } from './forge.ts'
import { askGo, goCommand } from './go.ts'
import { askHex, hexCommand } from './hex.ts'
import { askMaven, mavenCommand } from './maven.ts'
import { askNpm, npmCommand } from './npm.ts'
import { askNuget, nugetCommand } from './nuget.ts'
import { askPackagist, packagistCommand } from './packagist.ts'
import type { PublishedPorts } from './ports.ts'
import { type Answer, type Published, type Question, type RegistryName, unknown } from './published.ts'
import { askPypi, pypiCommand } from './pypi.ts'
import { askRubygems, rubygemsCommand } from './rubygems.ts'

interface Registry {
  readonly ask: (question: Question, ports: PublishedPorts) => Promise<Published>
  readonly asked: (question: Question) => string
}

const ASKERS: Readonly<Record<RegistryName, Registry>> = {
  npm: { ask: askNpm, asked: one => commandText(npmCommand(one)) },
  pypi: { ask: askPypi, asked: one => commandText(pypiCommand(one)) },
  crates: { ask: askCrates, asked: one => `${commandText(cratesCommand())} with ${one.subject} = "=${one.version}"` },
  go: { ask: askGo, asked: one => commandText(goCommand(one)) },
  maven: {
    ask: askMaven,
    asked: one => `${commandText(mavenCommand())} with an import of ${one.subject}:${one.version}`,
  },
  nuget: { ask: askNuget, asked: one => `${commandText(nugetCommand())} with ${one.subject} [${one.version}]` },
  rubygems: { ask: askRubygems, asked: one => commandText(rubygemsCommand(one)) },
  packagist: { ask: askPackagist, asked: one => commandText(packagistCommand(one)) },
  hex: { ask: askHex, asked: one => commandText(hexCommand(one)) },
  oci: { ask: askImage, asked: one => `HEAD of the manifest of ${one.subject}:${one.version}` },
  github: { ask: askForge, asked: one => `GET ${releasePath(one)}` },
  gitea: { ask: askForge, asked: one => `GET ${releasePath(one)}` },
}

/** Asks all registries side by side; the answers are in the order of the questions. Never throws for what a registry says. */
export async function askPublished(questions: readonly Question[], ports: PublishedPorts): Promise<readonly Answer[]> {
  return await Promise.all(
    questions.map(async question => {
      const { ask, asked } = ASKERS[question.registry]
      return { question, published: await ask(question, ports), asked: asked(question) }
    }),
  )
}

async function askImage({ subject, version }: Question, ports: PublishedPorts): Promise<Published> {
  const reference = `${subject}:${version}`
  const image = await ports.resolveImage(reference)
  switch (image.kind) {
    case 'present':
      return { kind: 'yes', bytes: 'not-compared', evidence: `${reference} is ${image.digest}` }
    case 'absent':
      return { kind: 'no', evidence: `the registry has no ${reference}` }
    case 'unknown':
      return unknown(image.reason, image.fix)
  }
}
