/** The text of a generated block, without its markers; undefined when the document has no such block. */
export function readBlock(document: string, name: string): string | undefined {
  return locate(document, name)?.inner
}

/**
 * Puts generated text between the markers of `name`. A document without them gets the block at its end, under
 * `heading`. Throws when the markers are there more than once or in the wrong order.
 */
export function replaceBlock(document: string, name: string, heading: string, text: string): string {
  const block = `${opening(name)}\n${text}\n${closing(name)}`
  const found = locate(document, name)
  if (found === undefined) return `${document.trimEnd()}\n\n## ${heading}\n\n${block}\n`
  return document.slice(0, found.start) + block + document.slice(found.end)
}

interface Block {
  readonly start: number
  readonly end: number
  readonly inner: string
}

function locate(document: string, name: string): Block | undefined {
  const starts = document.split(opening(name)).length - 1
  const ends = document.split(closing(name)).length - 1
  if (starts === 0 && ends === 0) return undefined
  const start = document.indexOf(opening(name))
  const close = document.indexOf(closing(name))
  if (starts !== 1 || ends !== 1 || close < start) {
    throw new Error(`the generated block "${name}" needs ${opening(name)} once, and ${closing(name)} once after it`)
  }
  const inner = document.slice(start + opening(name).length, close).trim()
  return { start, end: close + closing(name).length, inner }
}

function opening(name: string): string {
  return `<!-- generated: ${name} -->`
}

function closing(name: string): string {
  return `<!-- end of generated: ${name} -->`
}
