import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseAst } from 'vite'

export const PROJECT = resolve(import.meta.dirname, '../..')
const SKIPPED = ['node_modules', 'out', 'dist', '.results', '.git', '.lentera']

export interface SourceFile {
  /** From the project folder, with forward slashes: "shared/time/instant.ts". */
  readonly path: string
  readonly text: string
}

export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** Every TypeScript file of the given top folders. */
export function sourceFiles(...rooms: readonly string[]): readonly SourceFile[] {
  return rooms.flatMap((room) =>
    readdirSync(join(PROJECT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(PROJECT, file).replaceAll('\\', '/'), file }))
      .filter(({ path }) => !path.split('/').some((part) => SKIPPED.includes(part)))
      .map(({ path, file }) => ({ path, text: readFileSync(file, 'utf8') })),
  )
}

export function syntaxTree(file: SourceFile): SyntaxNode {
  const lang = file.path.endsWith('.tsx') ? 'tsx' : file.path.endsWith('.mjs') ? 'js' : 'ts'
  return parseAst(file.text, { lang }) as unknown as SyntaxNode
}

/** Calls `visit` for every node of the tree, parents first, with the chain of its ancestors. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, ancestors: readonly SyntaxNode[]) => void,
  ancestors: readonly SyntaxNode[] = [],
): void {
  visit(node, ancestors)
  const below = [...ancestors, node]
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, below)
  }
}

export function lineOf(file: SourceFile, node: SyntaxNode): number {
  return file.text.slice(0, node.start).split('\n').length
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
