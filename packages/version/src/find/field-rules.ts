import type { SchemeName } from '../scheme-name.ts'
import { isNamed } from './code-rule.ts'

export type FieldPath = readonly (string | number)[]

/** A manifest in JSON, TOML or YAML, in which one field is the version. */
export interface FieldRule {
  readonly kind: string
  readonly scheme: SchemeName
  readonly matches: (path: string) => boolean
  /** The first that is there counts. */
  readonly version: readonly FieldPath[]
  readonly subject?: FieldPath
  /** Fields that a file of this kind has; without them it is of another kind, and nothing is said. */
  readonly needs?: readonly FieldPath[]
  /** What some texts mean here: from where, or undefined for a version. */
  readonly meaning?: (text: string) => string | undefined
  readonly role?: 'source' | 'copy'
}

const V: FieldPath = ['version']
const N: FieldPath = ['name']

export const FIELD_RULES: readonly FieldRule[] = [
  {
    kind: 'Julia package',
    scheme: 'semver',
    matches: isNamed('Project.toml', 'JuliaProject.toml'),
    version: [V],
    subject: N,
    needs: [['uuid']],
  },
  { kind: 'Fortran package', scheme: 'semver', matches: isNamed('fpm.toml'), version: [V], subject: N },
  { kind: 'Haskell package', scheme: 'haskell', matches: isNamed('package.yaml'), version: [V], subject: N },
  { kind: 'nFPM package', scheme: 'semver', matches: isNamed('nfpm.yaml', 'nfpm.yml'), version: [V], subject: N },
  {
    kind: 'XcodeGen project',
    scheme: 'dotted',
    matches: isNamed('project.yml'),
    version: [
      ['settings', 'base', 'MARKETING_VERSION'],
      ['settings', 'MARKETING_VERSION'],
    ],
    subject: N,
  },
  {
    kind: 'Perl metadata',
    scheme: 'dotted',
    matches: isNamed('META.yml'),
    version: [V],
    subject: N,
    needs: [['meta-spec']],
    role: 'copy',
  },
  {
    kind: 'CocoaPods pod',
    scheme: 'semver',
    matches: path => path.endsWith('.podspec.json'),
    version: [V],
    subject: N,
  },
  {
    kind: 'Scoop manifest',
    scheme: 'dotted',
    matches: path => /(?:^|\/)bucket\/[^/]+\.json$/.test(path),
    version: [V],
    needs: [['homepage']],
  },
  {
    kind: 'winget manifest',
    scheme: 'dotted',
    matches: path => /(?:^|\/)manifests\/.*\.yaml$/.test(path),
    version: [['PackageVersion']],
    subject: ['PackageIdentifier'],
    needs: [['ManifestVersion']],
  },
  {
    kind: 'Drupal extension',
    scheme: 'dotted',
    matches: path => path.endsWith('.info.yml'),
    version: [V],
    subject: N,
    needs: [['type']],
    meaning: text => (text === 'VERSION' ? 'placeholder: VERSION is the version of Drupal' : undefined),
  },
]
