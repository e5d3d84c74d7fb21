import { nodeAt, stringAt } from '../../formats/node.ts'
import { type Field, fieldTable, hasKeys, hasOneOf } from './field.ts'

/** The document of an interface; a date or a word there names the interface, and no release. */
const API_DOCUMENT: Partial<Field> = {
  version: ['info', 'version'],
  name: ['info', 'title'],
  scheme: 'dotted',
  isOurs: hasOneOf('openapi', 'swagger', 'asyncapi'),
  dynamic: ({ text }) => (/^v?\d+\.\d+/.test(text) ? undefined : `${text.slice(0, 40)} names the interface`),
}

/** What is deployed: charts, roles, snaps, operators, buildpacks. */
export const OPERATION_FIELDS: readonly Field[] = [
  ...fieldTable({ format: 'yaml', scheme: 'semver' }, [
    ['Helm chart', 'Chart.yaml Chart.yml'],
    ['Helm app version', 'Chart.yaml Chart.yml', { version: ['appVersion'] }],
    ['Ansible collection', 'galaxy.yml galaxy.yaml', { isOurs: hasKeys('namespace') }],
    ['Snap', 'snapcraft.yaml snapcraft.yml .snapcraft.yaml'],
    [
      'Snap',
      'snapcraft.yaml snapcraft.yml .snapcraft.yaml',
      { version: ['adopt-info'], dynamic: ({ text }) => `the part ${text} sets it when it is built` },
    ],
    ['Rock', 'rockcraft.yaml', { scheme: 'dotted' }],
    ['Antora component', 'antora.yml', { scheme: 'dotted', dynamic: antoraBranch }],
    ['SAP multi-target application', 'mta.yaml mtad.yaml', { name: ['ID'] }],
    ['Elastic package', 'manifest.yml', { isOurs: hasKeys('format_version') }],
    ['Elastic package', 'manifest.yml', { isOurs: hasKeys('release', 'owner', 'title') }],
    ['Salt formula', 'FORMULA', { scheme: 'dotted' }],
    ['Porter bundle', 'porter.yaml', { isOurs: hasKeys('mixins') }],
    [
      'Krew plugin',
      /(?:^|\/)\.krew\.yaml$|(?:^|\/)(?:\.krew|krew|plugins)\/[^/]+\.yaml$/,
      { version: ['spec', 'version'], name: ['metadata', 'name'], isOurs: isKind('Plugin', 'krew.') },
    ],
    [
      'Operator',
      '*.clusterserviceversion.yaml',
      {
        version: ['spec', 'version'],
        name: ['metadata', 'name'],
        isOurs: isKind('ClusterServiceVersion', 'operators.'),
      },
    ],
    ['Jellyfin plugin', 'build.yaml', { isOurs: hasKeys('targetAbi'), scheme: 'dotted' }],
    ['Grav package', 'blueprints.yaml', { isOurs: hasKeys('version', 'author') }],
    ['Drupal extension', '*.info.yml', { isOurs: hasOneOf('core_version_requirement', 'core'), scheme: 'dotted' }],
    ['Minecraft plugin', 'plugin.yml paper-plugin.yml bungee.yml', { isOurs: hasKeys('main') }],
    ['Playnite extension', 'extension.yaml', { version: ['Version'], name: ['Id'], scheme: 'dotted' }],
    ['Home Assistant add-on', 'config.yaml config.yml', { isOurs: hasKeys('slug', 'arch'), name: ['slug'] }],
    ['Quarto extension', '_extension.yml _extension.yaml', { isOurs: hasKeys('contributes'), name: ['title'] }],
    ...['yaml', 'yml'].map(
      end =>
        [
          'OpenAPI document',
          `openapi.${end} swagger.${end} asyncapi.${end} *.openapi.${end} openapi-spec.${end}`,
          API_DOCUMENT,
        ] as const,
    ),
    ['CITATION.cff', 'CITATION.cff', { scheme: 'dotted', name: ['title'] }],
  ]),
  ...fieldTable({ format: 'json', scheme: 'semver' }, [
    ['Puppet module', 'metadata.json', { isOurs: hasKeys('author', 'source', 'dependencies') }],
    ['Home Assistant add-on', 'config.json', { isOurs: hasKeys('slug', 'arch'), name: ['slug'] }],
    ['Azure DevOps extension', 'vss-extension.json azure-devops-extension.json', { name: ['id'] }],
    ['SonarQube analysis', 'sonar-project.json', { version: ['sonar.projectVersion'] }],
    ['OpenAPI document', 'openapi.json swagger.json asyncapi.json *.openapi.json', API_DOCUMENT],
    ['MCP server', 'server.json', { isOurs: isMcp }],
    ['MCP server package', 'server.json', { isOurs: isMcp, each: ['packages'], name: ['identifier'] }],
    ['Claude plugin', /(?:^|\/)\.(?:claude|cursor|codex)-plugin\/plugin\.json$/],
    ['Claude marketplace', /(?:^|\/)\.claude-plugin\/marketplace\.json$/, { version: ['metadata', 'version'] }],
    ['Claude plugin', /(?:^|\/)\.claude-plugin\/marketplace\.json$/, { each: ['plugins'] }],
    ['Gemini extension', 'gemini-extension.json'],
    ['CodeMeta', 'codemeta.json', { scheme: 'dotted' }],
    ['CodeMeta', 'codemeta.json', { version: ['softwareVersion'], scheme: 'dotted' }],
    [
      'Windows resource',
      'versioninfo.json',
      {
        version: ['StringFileInfo', 'ProductVersion'],
        isOurs: root => stringAt(root, 'StringFileInfo', 'ProductVersion')?.text.trim() !== '',
        scheme: 'dotted',
      },
    ],
    ['Zenodo record', '.zenodo.json', { scheme: 'dotted', name: ['title'] }],
    [
      'Salesforce package',
      'sfdx-project.json',
      { each: ['packageDirectories'], version: ['versionNumber'], name: ['package'] },
    ],
  ]),
  ...fieldTable({ format: 'toml', scheme: 'semver' }, [
    ['Buildpack', 'buildpack.toml', { version: ['buildpack', 'version'], name: ['buildpack', 'id'] }],
    [
      'Buildpack extension',
      'extension.toml',
      { version: ['extension', 'version'], name: ['extension', 'id'], isOurs: hasKeys('extension', 'api') },
    ],
  ]),
]

/** `version: ~` and `version: true` say that the branch names it. */
function antoraBranch({ text, value }: { readonly text: string; readonly value: unknown }): string | undefined {
  return typeof value === 'boolean' || text === '~' || text === '' ? 'Antora takes it from the branch' : undefined
}

function isKind(kind: string, api: string): NonNullable<Field['isOurs']> {
  return root => {
    const [is, version] = [nodeAt(root, 'kind'), nodeAt(root, 'apiVersion')]
    return is?.kind === 'scalar' && is.text === kind && version?.kind === 'scalar' && version.text.startsWith(api)
  }
}

function isMcp(root: Parameters<NonNullable<Field['isOurs']>>[0]): boolean {
  const schema = nodeAt(root, '$schema')
  return (
    (schema?.kind === 'scalar' && schema.text.includes('modelcontextprotocol')) ||
    hasKeys('name', 'description', 'packages')(root) ||
    hasKeys('name', 'description', 'remotes')(root)
  )
}
