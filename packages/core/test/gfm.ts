import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** What a test needs of a Markdown syntax tree. */
export interface Node {
  readonly type: string
  readonly value?: string
  readonly url?: string
  readonly children?: readonly Node[]
}

/** GitHub's Markdown, autolinks of the finished text included. */
export function parseGfm(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

export function nodesOf(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)]
}

export function typesOf(node: Node): readonly string[] {
  return nodesOf(node).map(one => one.type)
}

export function textOf(node: Node): string {
  return nodesOf(node)
    .map(one => one.value ?? '')
    .join('')
}
