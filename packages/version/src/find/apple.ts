import { C_LIKE } from '../formats/languages.ts'
import { lineMatches, type Span, scanSource } from '../formats/source-text.ts'
import { type Element, parseXml } from '../formats/xml.ts'
import type { Tree } from '../tree.ts'
import { endsIn } from './code-rule.ts'
import type { Finder, SourceFile } from './finder.ts'
import type { About } from './state.ts'
import { dynamic, type Found, folderOf, literal, nameOf, oneFound, stateFound, unreadable } from './stated.ts'

/** Tests and examples beside the product, in the spelling of Xcode's folders. */
const SAMPLE = /(?:(?:(?<![a-z])test|Test)s?|(?:^|[/ ])(?:[Ee]xample|[Dd]emo|[Ss]ample)s?[\w .-]{0,60})\//
const SETTING = /^\s*"?MARKETING_VERSION(?:\[[^\]]*\])?"?\s*=\s*"?(?<version>[^";]*)"?\s*;/d
const TEST_TARGET = /TEST_HOST|TEST_TARGET_NAME|BUNDLE_LOADER|PRODUCT_BUNDLE_IDENTIFIER = "?[^;"]*tests?"?;/i

/** MARKETING_VERSION of the targets of an Xcode project that are no tests. */
export const xcodeFinder: Finder = {
  matches: path => path.endsWith('.xcodeproj/project.pbxproj') && !SAMPLE.test(path),
  find: async (file, tree) => {
    const found = await marketingVersion(file, tree)
    const subject = nameOf(folderOf(file.path)).replace(/\.xcodeproj$/, '')
    return found === undefined ? [] : [stateFound(file, found, { kind: 'Xcode project', scheme: 'dotted', subject })]
  },
}

async function marketingVersion(file: SourceFile, tree: Tree): Promise<Found | undefined> {
  const { code } = scanSource(file.text, { ...C_LIKE, quotes: ['"'] })
  const all: Found[] = []
  for (let at = code.indexOf('buildSettings = {'); at !== -1; at = code.indexOf('buildSettings = {', at + 1)) {
    const end = code.indexOf('\n\t\t\t};', at)
    const block = code.slice(at, end === -1 ? at + 20_000 : end)
    for (const groups of lineMatches(block, SETTING)) {
      const span = groups.get('version')
      if (span === undefined) continue
      const one = await settingValue({ text: span.text, offset: at + span.offset }, file, tree)
      // A version of tests alone is what Xcode wrote into a new target.
      if (!TEST_TARGET.test(block)) all.push(one)
      break
    }
    if (end === -1) break
  }
  const texts = new Set(all.map(one => (one.kind === 'literal' ? one.text : one.reason)))
  if (texts.size <= 1) return all[0]
  return dynamic(file, all[0]?.offset ?? 0, `its targets have different versions: ${[...texts].slice(0, 4).join(', ')}`)
}

/** `$(APP_VERSION)` is sought in the configuration files of the repository. */
async function settingValue(span: Span, file: SourceFile, tree: Tree): Promise<Found> {
  const name = /^\$[({](\w+)[)}]$/.exec(span.text.trim())?.[1]
  if (name === undefined)
    return /\$/.test(span.text) ? dynamic(file, span.offset, `computed: ${span.text}`) : literal(file, span)
  const found: Found[] = []
  for (const path of tree.paths) {
    const text = path.endsWith('.xcconfig') ? await tree.read(path) : undefined
    const value = text === undefined ? undefined : configured(text, name)
    if (text !== undefined && value !== undefined && !value.text.includes('$'))
      found.push(literal({ path, text }, value))
  }
  return oneFound(found, file) ?? dynamic(file, span.offset, `${span.text} is not set in this repository`)
}

function configured(text: string, name: string): Span | undefined {
  const { code } = scanSource(text, { lineComments: ['//'] })
  const [groups] = lineMatches(code, new RegExp(`^\\s*${name}\\s*=\\s*(?<value>[^\\s;]+)`, 'd'))
  return groups?.get('value')
}

export const xcconfigFinder: Finder = {
  matches: endsIn('.xcconfig'),
  find: async (file, tree) => {
    const value = configured(file.text, 'MARKETING_VERSION')
    if (value === undefined || /^\$\(inherited\)$/.test(value.text)) return []
    return [stateFound(file, await settingValue(value, file, tree), { kind: 'Xcode configuration', scheme: 'dotted' })]
  },
}

/** CFBundleShortVersionString; `$(MARKETING_VERSION)` is what the Xcode project says. */
export const plistFinder: Finder = {
  matches: path =>
    /info[\w-]*\.plist(?:\.in)?$/i.test(nameOf(path)) && !SAMPLE.test(path) && !path.endsWith('AppFrameworkInfo.plist'),
  find: async (file, tree) => {
    const about: About = { kind: 'Info.plist', scheme: 'dotted' }
    const parsed = parseXml(file.text)
    if (parsed.kind === 'broken') {
      return /CFBundle/.test(file.text) ? [stateFound(file, unreadable(file, parsed.offset, parsed.reason), about)] : []
    }
    const value = entryOf(parsed.root, 'CFBundleShortVersionString')
    if (value === undefined) return []
    const span = { text: value.text, offset: value.textOffset }
    const variable = /^\$[({](\w+)[)}]$/.exec(value.text)?.[1]
    if (variable === undefined) return [stateFound(file, literal(file, span), about)]
    const project = variable === 'MARKETING_VERSION' ? await projectVersion(file.path, tree) : undefined
    const found =
      project?.kind === 'literal'
        ? project
        : dynamic(file, span.offset, `placeholder: ${value.text} is a setting of the build`)
    return [stateFound(file, found, about)]
  },
}

function entryOf(root: Element, key: string): Element | undefined {
  const children = root.children.find(child => child.name === 'dict')?.children ?? []
  const at = children.findIndex(child => child.name === 'key' && child.text === key)
  const value = at === -1 ? undefined : children[at + 1]
  return value?.name === 'string' ? value : undefined
}

/** The only Xcode project at or above a folder. */
async function projectVersion(path: string, tree: Tree): Promise<Found | undefined> {
  const projects = [...tree.paths].filter(one => one.endsWith('.xcodeproj/project.pbxproj'))
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const here = projects.filter(one => folderOf(folderOf(one)) === folder)
    const [project] = here
    const text = project === undefined || here.length > 1 ? undefined : await tree.read(project)
    if (project !== undefined && text !== undefined) return marketingVersion({ path: project, text }, tree)
    if (folder === '' || here.length > 1) return undefined
  }
}
