/** A value of JSON, TOML or YAML that knows where it stands. */
export type Node = Scalar | Mapping | Sequence

export interface Scalar {
  readonly kind: 'scalar'
  /** Null is undefined; a number or a date keeps its spelling in `text`. */
  readonly value: string | number | boolean | undefined
  /** What a person reads: a string's content, else the source, so that `1.10` stays `1.10`. */
  readonly text: string
  /** Of the first character of the content, after an opening quote. */
  readonly offset: number
}

export interface Mapping {
  readonly kind: 'mapping'
  /** In order; where a key is there twice, the last one counts, as parsers do. */
  readonly entries: readonly Entry[]
  readonly offset: number
}

export interface Entry {
  readonly key: string
  readonly keyOffset: number
  readonly value: Node
}

export interface Sequence {
  readonly kind: 'sequence'
  readonly items: readonly Node[]
  readonly offset: number
}

export type Parsed =
  | { readonly kind: 'parsed'; readonly root: Node | undefined }
  | { readonly kind: 'broken'; readonly reason: string; readonly offset: number }

/** The node at a path of keys and indexes; undefined when there is none. */
export function nodeAt(root: Node | undefined, ...path: readonly (string | number)[]): Node | undefined {
  let node = root
  for (const step of path) {
    if (node?.kind === 'mapping') node = node.entries.findLast(({ key }) => key === String(step))?.value
    else if (node?.kind === 'sequence' && typeof step === 'number') node = node.items[step]
    else return undefined
  }
  return node
}

/** The scalar at a path, when it is a string. */
export function stringAt(root: Node | undefined, ...path: readonly (string | number)[]): Scalar | undefined {
  const node = nodeAt(root, ...path)
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node : undefined
}

export function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : []
}

export function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'mapping' ? node.entries : []
}
