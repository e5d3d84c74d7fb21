import { nodeAt } from '../../formats/node.ts'
import { type Field, fieldTable, hasKeys, hasOneOf } from './field.ts'

const isBrowser: NonNullable<Field['isOurs']> = root => {
  const node = nodeAt(root, 'manifest_version')
  // MCP bundles have the same field with a text in it.
  return node?.kind === 'scalar' && typeof node.value === 'number'
}

const MANIFEST = 'manifest.json'
const isGnome = hasKeys('uuid', 'shell-version')

/** What other programs load: extensions of browsers, editors and desktops, mods of games, libraries of boards. */
export const EXTENSION_FIELDS: readonly Field[] = [
  ...fieldTable({ format: 'jsonc', scheme: 'dotted' }, [
    ['Browser extension', 'manifest.json manifest.*.json manifest-*.json', { isOurs: isBrowser }],
    ['Browser extension', MANIFEST, { version: ['version_name'], isOurs: isBrowser, dynamic: freeText }],
  ]),
  // Games and launchers read over comments and a comma too many.
  ...fieldTable({ format: 'jsonc', scheme: 'semver' }, [
    [
      'Home Assistant integration',
      /(?:^|\/)custom_components\/[^/]+\/manifest\.json$/,
      { name: ['domain'], scheme: 'dotted' },
    ],
    ['Obsidian plugin', MANIFEST, { isOurs: hasKeys('minAppVersion'), name: ['id'] }],
    ['Thunderstore package', MANIFEST, { isOurs: hasKeys('version_number'), version: ['version_number'] }],
    ['SMAPI mod', MANIFEST, { isOurs: hasKeys('UniqueID'), version: ['Version'], name: ['UniqueID'] }],
    [
      'Stream Deck plugin',
      MANIFEST,
      { isOurs: hasKeys('SDKVersion'), version: ['Version'], name: ['Name'], scheme: 'dotted' },
    ],
    ['MCP bundle', MANIFEST, { isOurs: hasOneOf('dxt_version', 'server') }],
    [
      'UI5 application',
      MANIFEST,
      { isOurs: hasKeys('sap.app'), version: ['sap.app', 'applicationVersion', 'version'], name: ['sap.app', 'id'] },
    ],
    ['Anki add-on', MANIFEST, { isOurs: hasKeys('human_version'), version: ['human_version'] }],
    ['Nova extension', 'extension.json', { isOurs: hasKeys('identifier', 'organization') }],
    ['MediaWiki extension', 'extension.json skin.json', { isOurs: hasKeys('manifest_version') }],
    ['Grafana plugin', 'plugin.json', { isOurs: hasKeys('info', 'id'), version: ['info', 'version'], name: ['id'] }],
    ['Matomo plugin', 'plugin.json', { isOurs: hasKeys('require', 'version') }],
    ['Mattermost plugin', 'plugin.json', { isOurs: hasKeys('min_server_version'), name: ['id'] }],
    ['Launcher plugin', 'plugin.json', { isOurs: hasKeys('ActionKeyword'), version: ['Version'], name: ['Name'] }],
    ['Launcher plugin', 'plugin.json', { isOurs: hasKeys('ActionKeywords'), version: ['Version'], name: ['Name'] }],
    [
      'KDE plugin',
      'metadata.json',
      { isOurs: hasKeys('KPlugin'), version: ['KPlugin', 'Version'], name: ['KPlugin', 'Id'], scheme: 'dotted' },
    ],
    [
      'GNOME extension',
      'metadata.json',
      { isOurs: isGnome, version: ['version-name'], name: ['uuid'], scheme: 'dotted' },
    ],
    [
      'GNOME extension',
      'metadata.json',
      { isOurs: root => isGnome(root) && !hasKeys('version-name')(root), name: ['uuid'], scheme: 'dotted' },
    ],
    [
      'Cinnamon extension',
      'metadata.json',
      { isOurs: hasKeys('uuid', 'cinnamon-version'), name: ['uuid'], scheme: 'dotted' },
    ],
    ['Kibana plugin', 'kibana.json', { name: ['id'] }],
    ['Homey app', 'app.json', { isOurs: hasKeys('sdk', 'id'), name: ['id'] }],
    ['webOS app', 'appinfo.json', { name: ['id'], isOurs: hasKeys('id', 'type') }],
    ['OBS plugin', 'buildspec.json', { isOurs: hasKeys('dependencies') }],
    // Games.
    [
      'Foundry VTT package',
      'module.json system.json world.json',
      { isOurs: hasOneOf('compatibility', 'minimumCoreVersion'), name: ['id'] },
    ],
    ['Factorio mod', 'info.json', { isOurs: hasKeys('factorio_version'), scheme: 'dotted' }],
    ['Red Discord Bot cog', 'info.json', { isOurs: hasKeys('min_bot_version') }],
    ['Fabric mod', 'fabric.mod.json', { name: ['id'] }],
    ['Quilt mod', 'quilt.mod.json', { version: ['quilt_loader', 'version'], name: ['quilt_loader', 'id'] }],
    ['Velocity plugin', 'velocity-plugin.json', { name: ['id'] }],
    ['Forge mod', 'mcmod.info', { each: [], name: ['modid'] }],
    ['Geode mod', 'mod.json', { isOurs: hasKeys('geode'), name: ['id'] }],
    [
      'Northstar or Vortex mod',
      'mod.json',
      { isOurs: hasKeys('Version', 'Name'), version: ['Version'], name: ['Name'] },
    ],
    ['Beat Saber mod', MANIFEST, { isOurs: hasKeys('gameVersion', 'id'), name: ['id'] }],
    ['Unreal plugin', '*.uplugin', { version: ['VersionName'], name: ['FriendlyName'] }],
    // Boards.
    [
      'PlatformIO library',
      'library.json',
      { isOurs: hasOneOf('frameworks', 'platforms', 'keywords', 'repository', 'build', 'headers') },
    ],
    // Applications.
    ['Expo app', 'app.json', { isOurs: hasKeys('expo'), version: ['expo', 'version'], name: ['expo', 'slug'] }],
    ['Neutralino app', 'neutralino.config.json', { name: ['applicationId'] }],
    ['Wails app', 'wails.json', { version: ['info', 'productVersion'] }],
  ]),
  ...fieldTable({ format: 'toml', scheme: 'semver' }, [
    ['Zed extension', 'extension.toml', { isOurs: hasKeys('schema_version'), name: ['id'] }],
    ['Lapce plugin', 'volt.toml'],
    ['Blender extension', 'blender_manifest.toml', { name: ['id'] }],
    ['Forge mod', 'mods.toml neoforge.mods.toml', { each: ['mods'], name: ['modId'], scheme: 'dotted' }],
  ]),
]

/** Chrome shows any text there; only one that starts like a version is one. */
function freeText({ text }: { readonly text: string }): string | undefined {
  return /^v?[0-9]+\.[0-9]/.test(text) && !text.includes(' ') ? undefined : 'the text is for people'
}
