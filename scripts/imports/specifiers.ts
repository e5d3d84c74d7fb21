import { parseSync } from '@swc/core'

export interface Import {
  /** What is imported; undefined when it is computed and so cannot be judged. */
  readonly specifier: string | undefined
  /** True for `import()`, which loads only when it is reached. */
  readonly isLazy: boolean
  /** True when nothing of it is left at run time. */
  readonly isTypeOnly: boolean
}

type Node = Readonly<Record<string, unknown>>

/**
 * Everything that a TypeScript module imports: static, lazy, re-exported, types by `import type` and `import('x').T`,
 * `require`. Throws when the text does not parse.
 */
export function parseImports(source: string): readonly Import[] {
  const imports: Import[] = []
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }), node => {
    const found = readImport(node)
    if (found !== undefined) imports.push(found)
  })
  return imports
}

function readImport(node: Node): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (!isNode(node.source)) return undefined
      return { specifier: literal(node.source), isLazy: false, isTypeOnly: node.typeOnly === true }
    case 'TsExternalModuleReference':
      return { specifier: literal(node.expression), isLazy: false, isTypeOnly: false }
    case 'TsImportType':
      return { specifier: literal(node.argument), isLazy: false, isTypeOnly: true }
    case 'CallExpression':
      return readCall(node)
    default:
      return undefined
  }
}

function readCall(node: Node): Import | undefined {
  const callee = node.callee
  if (!isNode(callee)) return undefined
  const isImport = callee.type === 'Import'
  const isRequire = callee.type === 'Identifier' && callee.value === 'require'
  if (!isImport && !isRequire) return undefined
  const [first] = Array.isArray(node.arguments) ? (node.arguments as readonly unknown[]) : []
  return { specifier: isNode(first) ? literal(first.expression) : undefined, isLazy: isImport, isTypeOnly: false }
}

function literal(node: unknown): string | undefined {
  return isNode(node) && node.type === 'StringLiteral' && typeof node.value === 'string' ? node.value : undefined
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, see)
  } else if (isNode(value)) {
    if (typeof value.type === 'string') see(value)
    for (const child of Object.values(value)) visit(child, see)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
