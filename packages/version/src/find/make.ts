import { linesOf, type Span } from '../formats/source-text.ts'
import type { SchemeName } from '../scheme-name.ts'
import type { Finder, SourceFile } from './finder.ts'
import { oneOf } from './follow.ts'
import { type Memo, onceNow } from './memo.ts'
import { composed, dynamic, type Found, folderOf, literal, nameOf, resolvePath, stateFound } from './stated.ts'
import { readVersionFile } from './version-file-text.ts'

const isMakefile = (path: string): boolean => /^(?:GNU|BSD)?[Mm]akefile(?:\.am)?$/.test(nameOf(path))
const NAMES = ['VERSION', 'PKG_VERSION', 'PACKAGE_VERSION', 'PROJECT_VERSION', 'APP_VERSION', 'RELEASE_VERSION']

/** A command that prints a file as it is. */
const PRINTED = /^computed: \$\((?:shell (?:cat|tr -d '\\n' <|head -n? ?1) *|file *< *)(?:\$\(\w+\)\/)?([\w./-]+)\)$/

/** Variables of a makefile that mean the project's version; a number alone is too little to be one. */
export const makeFinder: Finder = {
  matches: path => isMakefile(path) || path.endsWith('.mk'),
  find: async (file, tree) => {
    const lines = variables(file.text)
    const about = { kind: 'make variable', scheme: 'dotted' as SchemeName, subject: subjectOf(file, lines) }
    const kernel = kernelVersion(file, lines)
    if (kernel !== undefined) return [stateFound(file, kernel, about)]
    const memo: Memo = new Map()
    const names = isMakefile(file.path) ? NAMES : [packageVariable(file.path)]
    for (const name of names) {
      const found = valueOfVariable(name, { file, lines, depth: 0, memo })
      if (found === undefined || (found.kind === 'literal' && /^\d*$/.test(found.text))) continue
      const printed = found.kind === 'dynamic' ? PRINTED.exec(found.reason)?.[1] : undefined
      const path = printed === undefined ? undefined : resolvePath(folderOf(file.path), printed)
      const text = path === undefined ? undefined : await tree.read(path)
      const read = path === undefined || text === undefined ? found : readVersionFile({ path, text })
      return [stateFound(file, read, about)]
    }
    return []
  },
}

/** Buildroot's packages: `package/foo-bar/foo-bar.mk` sets FOO_BAR_VERSION. */
function packageVariable(path: string): string {
  return `${nameOf(path).replace(/\.mk$/, '').replaceAll(/[.-]/g, '_').toUpperCase()}_VERSION`
}

function subjectOf({ path }: SourceFile, lines: readonly Variable[]): string | undefined {
  const name = lines.find(one => one.name === 'PKG_NAME')?.value.text
  if (name !== undefined && /^[\w.-]+$/.test(name)) return name
  return path.endsWith('.mk') ? nameOf(folderOf(path)) : undefined
}

interface Variable {
  readonly name: string
  readonly how: string
  readonly value: Span
}

const LINE =
  /^ {0,8}(?:export +|override +)*(?<name>[A-Za-z_][\w.-]*)[ \t]*(?<how>::?:?=|\?=|!=|\+=|=)[ \t]*(?<value>.*?)[ \t]*$/d

function variables(text: string): readonly Variable[] {
  const found: Variable[] = []
  for (const line of linesOf(text)) {
    const match = LINE.exec(line.text)
    const { name, how, value } = match?.groups ?? {}
    const range = match?.indices?.groups?.value
    if (name === undefined || how === undefined || value === undefined || range === undefined) continue
    const plain = value.replace(/(?:^|\s+)#.*$/, '').replace(/^(["'])(.*)\1$/, '$2')
    found.push({
      name,
      how,
      value: { text: plain, offset: line.offset + range[0] + Math.max(value.indexOf(plain), 0) },
    })
  }
  return found
}

/** VERSION, PATCHLEVEL and SUBLEVEL, as in the makefiles of Linux, BusyBox and U-Boot. */
function kernelVersion(file: SourceFile, lines: readonly Variable[]): Found | undefined {
  const [version, patch, sub, extra] = ['VERSION', 'PATCHLEVEL', 'SUBLEVEL', 'EXTRAVERSION'].map(
    name => lines.find(one => one.name === name)?.value,
  )
  if (version === undefined || patch === undefined || !/^\d+$/.test(version.text) || !/^\d+$/.test(patch.text))
    return undefined
  const numbers = [version, patch, ...(sub !== undefined && /^\d+$/.test(sub.text) ? [sub] : [])]
  const text = `${numbers.map(one => one.text).join('.')}${extra?.text ?? ''}`
  return text.includes('$')
    ? dynamic(file, extra?.offset ?? 0, `computed: ${extra?.text}`)
    : composed(file, numbers, text)
}

interface Asked {
  readonly file: SourceFile
  readonly lines: readonly Variable[]
  readonly depth: number
  readonly memo: Memo
}

function valueOfVariable(name: string, asked: Asked): Found | undefined {
  const circle = dynamic(asked.file, 0, `${name} leads back to itself`)
  return onceNow(asked.memo, name, circle, () => setIn(name, asked))
}

function setIn(name: string, { file, lines, depth, memo }: Asked): Found | undefined {
  const set = lines.filter(one => one.name === name)
  const [first] = set
  if (first === undefined) return undefined
  const appended = set.find(one => one.how === '+=' || one.how === '!=')
  if (appended !== undefined)
    return dynamic(file, appended.value.offset, `computed: ${name} ${appended.how} ${appended.value.text}`)
  const values = set.map(one => expand(one.value, { file, lines, depth, memo }))
  return oneOf(values, dynamic(file, first.value.offset, `${name} is set in ${set.length} places, not all alike`))
}

function expand({ text, offset }: Span, { file, lines, depth, memo }: Asked): Found {
  if (!text.includes('$') && !text.includes('`')) return literal(file, { text, offset })
  if (depth > 6) return dynamic(file, offset, `${text} leads back to itself`)
  const found = text
    .split(/(\$\([\w.-]{1,60}\)|\$\{[\w.-]{1,60}\})/)
    .filter(one => one !== '')
    .map(piece => {
      const name = /^\$[({]([\w.-]+)[)}]$/.exec(piece)?.[1]
      if (name === undefined)
        return /[$`]/.test(piece) ? dynamic(file, offset, `computed: ${text}`) : literal(file, { text: piece, offset })
      return (
        valueOfVariable(name, { file, lines, depth: depth + 1, memo }) ??
        dynamic(file, offset, `${piece} is not set in this file`)
      )
    })
  const missing = found.find(one => one.kind !== 'literal')
  if (missing !== undefined) return { ...missing, file, offset }
  const texts = found.flatMap(one => (one.kind === 'literal' && one.text !== '' ? [one] : []))
  const [lead] = texts
  if (lead === undefined) return literal(file, { text: '', offset })
  return texts.length === 1 ? lead : composed(file, [lead], texts.map(one => one.text).join(''))
}
