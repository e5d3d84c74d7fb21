import { type Field, fieldTable, hasKeys, hasText } from './field.ts'

/** Package managers of languages that state the version in JSON, TOML or YAML. */
export const LANGUAGE_FIELDS: readonly Field[] = [
  ...fieldTable({ format: 'json', scheme: 'semver' }, [
    ['Composer package', 'composer.json', { scheme: 'composer' }],
    ['Elm package', 'elm.json elm-package.json', { isOurs: hasText('type', /^package$/) }],
    ['D package', 'dub.json', { format: 'jsonc' }],
    ['Haxe library', 'haxelib.json'],
    ['Raku distribution', 'META6.json'],
    ['ReScript package', 'rescript.json bsconfig.json'],
    ['Pony package', 'corral.json', { version: ['info', 'version'], name: ['info', 'name'] }],
    ['vcpkg port', 'vcpkg.json', { scheme: 'dotted' }],
    ['vcpkg port', 'vcpkg.json', { version: ['version-semver'] }],
    ['vcpkg port', 'vcpkg.json', { version: ['version-date'], scheme: 'calver' }],
    ['vcpkg port', 'vcpkg.json', { version: ['version-string'], scheme: 'dotted' }],
    ['tree-sitter grammar', 'tree-sitter.json', { version: ['metadata', 'version'], name: ['grammars', 0, 'name'] }],
    ['Perl distribution', 'META.json', { isOurs: hasKeys('meta-spec', 'abstract'), role: 'copy', scheme: 'dotted' }],
    ['PostgreSQL extension', 'META.json', { isOurs: hasKeys('provides', 'meta-spec'), role: 'source' }],
    ['Leo program', 'program.json', { isOurs: hasKeys('program'), name: ['program'] }],
  ]),
  ...fieldTable({ format: 'toml', scheme: 'semver' }, [
    ['Gleam package', 'gleam.toml'],
    ['Typst package', 'typst.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
    ['Move package', 'Move.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
    ['Noir package', 'Nargo.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
    ['Cairo package', 'Scarb.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
    ['Cairo workspace', 'Scarb.toml', { version: ['workspace', 'package', 'version'] }],
    ['Sway package', 'Forc.toml', { version: ['project', 'version'], name: ['project', 'name'] }],
    ['Ballerina package', 'Ballerina.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
    ['Wally package', 'wally.toml', { version: ['package', 'version'], name: ['package', 'name'] }],
    ['Ada crate', 'alire.toml'],
    ['Aiken project', 'aiken.toml'],
    ['pesde package', 'pesde.toml'],
    ['Lean package', 'lakefile.toml'],
    ['C3 project', 'project.toml', { isOurs: hasKeys('langrev') }],
  ]),
  ...fieldTable({ format: 'yaml', scheme: 'semver' }, [
    ['Dart package', 'pubspec.yaml'],
    ['Crystal shard', 'shard.yml'],
    ['ESP-IDF component', 'idf_component.yml', { name: ['component'] }],
    ['PureScript package', 'spago.yaml', { version: ['package', 'publish', 'version'], name: ['package', 'name'] }],
  ]),
]
