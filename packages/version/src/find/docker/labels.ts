import type { Statement } from '../../statement.ts'
import type { Finder, SourceFile } from '../finder.ts'
import { type About, type Piece, stateComposed, stateDynamic, stateVersion } from '../state.ts'
import { type Instruction, type Pair, pairsOf, readDockerfile } from './dockerfile.ts'

/** The labels of an image that name its version. */
export const dockerLabels: Finder = {
  matches: path => /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:Docker|Container)file$/i.test(path),
  find: async file => stateLabels(file),
}

// Build arguments for what the image is built from.
const OTHERS =
  /^(?:PY|PYTHON|NODE(?:JS)?|GO|GOLANG|RUST|JAVA|JDK|JRE|PHP|RUBY|PERL|DOTNET|ALPINE|DEBIAN|UBUNTU|FEDORA|CENTOS|NGINX|CUDA|BASE(?:_?IMAGE)?|IMAGE_BASE|OS|DISTRO)_?(?:VER|VERSION|TAG|RELEASE)$/i

const KEYS = new Set(['org.opencontainers.image.version', 'org.label-schema.version', 'version'])

function stateLabels(file: SourceFile): readonly Statement[] {
  if (!/label/i.test(file.text)) return []
  const instructions = readDockerfile(file.text)
  const start = instructions.findLastIndex(({ name }) => name === 'FROM')
  const found: Statement[] = []
  const variables = new Map<string, Piece | undefined>()
  for (const [index, instruction] of instructions.entries()) {
    if (instruction.name === 'ARG' || instruction.name === 'ENV') remember(instruction, variables)
    // Only the last stage is the image that has a version.
    if (instruction.name !== 'LABEL' || index < start) continue
    const labels = pairsOf(instruction).filter(({ key }) => KEYS.has(key.text))
    for (const label of labels) found.push(stateLabel(file, label, variables))
  }
  return found
}

function remember(instruction: Instruction, variables: Map<string, Piece | undefined>): void {
  for (const { key, value } of pairsOf(instruction)) {
    // `ARG VERSION` in a stage takes the value of the one before the first stage.
    if (value !== undefined || !variables.has(key.text)) variables.set(key.text, value)
  }
}

function stateLabel(
  file: SourceFile,
  { key, value }: Pair,
  variables: ReadonlyMap<string, Piece | undefined>,
): Statement {
  const about: About = { kind: 'Docker image label', scheme: 'dotted', subject: undefined }
  if (value === undefined) return stateDynamic(file, key.offset, about, 'the label has no value')
  // Within single quotes Docker expands nothing.
  if (file.text.charAt(value.offset - 1) === "'") return stateVersion(file, value, about)
  const [, before = '', name, after = ''] = /^([^$]*)\$\{?(\w+)\}?([^$]*)$/.exec(value.text) ?? []
  if (name === undefined) return stateVersion(file, value, about)
  if (OTHERS.test(name)) return stateDynamic(file, value.offset, about, `${name} is the version of something else`)
  const given = variables.get(name)
  if (given === undefined) return stateDynamic(file, value.offset, about, `it is the build argument ${name}`)
  if (before + after === '') return stateVersion(file, given, { ...about, via: [] })
  return stateComposed(file, [given], `${before}${given.text}${after}`, about)
}
