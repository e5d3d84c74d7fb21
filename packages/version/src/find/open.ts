import { parseJson } from '../formats/json.ts'
import type { Parsed } from '../formats/node.ts'
import { parseToml } from '../formats/toml.ts'
import { parseYaml } from '../formats/yaml.ts'
import type { Tree } from '../tree.ts'
import type { SourceFile } from './finder.ts'

export type Format = 'json' | 'jsonc' | 'toml' | 'yaml'

const PARSERS: Readonly<Record<Format, (text: string) => Parsed>> = {
  json: text => parseJson(text),
  jsonc: text => parseJson(text, { isLenient: true }),
  toml: parseToml,
  yaml: parseYaml,
}

const files = new WeakMap<Tree, Map<string, Promise<SourceFile | undefined>>>()
const parsed = new WeakMap<SourceFile, Map<Format, Parsed>>()

/** A file of the tree; the same object for the same path, so that what is known of it is found out once. */
export function openFile(tree: Tree, path: string): Promise<SourceFile | undefined> {
  let known = files.get(tree)
  if (known === undefined) {
    known = new Map()
    files.set(tree, known)
  }
  let file = known.get(path)
  if (file === undefined) {
    file = tree.read(path).then(text => (text === undefined ? undefined : { path, text }))
    known.set(path, file)
  }
  return file
}

/** The file as data; parsed once, however many finders ask. */
export function parsedAs(file: SourceFile, format: Format): Parsed {
  let known = parsed.get(file)
  if (known === undefined) {
    known = new Map()
    parsed.set(file, known)
  }
  let result = known.get(format)
  if (result === undefined) {
    result = PARSERS[format](file.text)
    known.set(format, result)
  }
  return result
}
