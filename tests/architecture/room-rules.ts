import { posix } from 'node:path'
import { isNode, lineOf, type SourceFile, type SyntaxNode, syntaxTree, walk } from './source-files.ts'

interface Import {
  /** A path from the project folder, or a package name. */
  readonly target: string
  readonly isFile: boolean
  readonly isTypeOnly: boolean
  readonly line: number
}

interface RoomRule {
  readonly name: string
  readonly appliesTo: (path: string) => boolean
  /** What is wrong with this import, or null. */
  readonly judge: (found: Import, path: string) => string | null
}

/** A package that shared/ may use: someone must have looked that it needs neither Node nor a browser. */
/** Computation only: no file, no network, no page. age-encryption uses the Web Crypto that Node and browsers share. */
const PURE_PACKAGES = [
  'fhir/r4',
  'zod',
  '@orpc/contract',
  '@noble/ciphers',
  '@noble/curves',
  '@noble/hashes',
  '@scure/base',
  'hash-wasm',
  'age-encryption',
  '@cantoo/pdf-lib',
]
const NODE_PACKAGES = ['electron', 'kysely', 'better-sqlite3', 'yauzl', '@myriaddreamin', '@orpc/server']
const CLOCK = 'electron/core/clock.ts'
const QUERY_STARTERS = ['selectFrom', 'insertInto', 'replaceInto', 'updateTable', 'deleteFrom', 'mergeInto']

const RULES: readonly RoomRule[] = [
  {
    name: 'shared is pure',
    appliesTo: (path) => path.startsWith('shared/'),
    judge: ({ target, isFile }) => {
      if (isFile) return target.startsWith('shared/') ? null : 'imports another room'
      return isPackage(target, PURE_PACKAGES) ? null : 'imports a package that is not known to be pure'
    },
  },
  {
    name: 'the page knows only shared',
    appliesTo: (path) => path.startsWith('renderer/'),
    judge: ({ target, isFile }) => {
      if (isFile) return /^(shared|renderer)\//.test(target) ? null : 'imports another room'
      return target.startsWith('node:') || isPackage(target, NODE_PACKAGES)
        ? 'imports a package of the Node side'
        : null
    },
  },
  {
    name: 'the Node side never imports the page or the tests',
    appliesTo: (path) => path.startsWith('electron/'),
    judge: ({ target, isFile }) => (isFile && /^(renderer|tests)\//.test(target) ? 'imports another room' : null),
  },
  {
    name: 'only main.ts and shell/ touch Electron',
    appliesTo: (path) => !isShell(path) && !path.startsWith('tests/electron/'),
    judge: ({ target, isFile }) =>
      (!isFile && isPackage(target, ['electron'])) || (isFile && isShell(target)) ? 'touches Electron' : null,
  },
  {
    name: 'the loopback host is never part of the product',
    appliesTo: (path) => path.startsWith('electron/') && !isLoopback(path) && !isDemo(path),
    judge: ({ target, isFile }) =>
      isFile && (isLoopback(target) || isDemo(target)) ? 'imports the loopback host or the demonstration data' : null,
  },
  {
    name: 'tools are not part of the product',
    appliesTo: (path) => path.startsWith('electron/') && !path.startsWith('electron/tools/'),
    judge: ({ target, isFile }) => (isFile && target.startsWith('electron/tools/') ? 'imports a tool' : null),
  },
  {
    name: 'SQL lives in repositories and in database/',
    appliesTo: (path) => path.startsWith('electron/') && !mayHoldSql(path),
    judge: ({ target, isFile, isTypeOnly }) =>
      !isFile && !isTypeOnly && isPackage(target, ['kysely', 'better-sqlite3']) ? 'imports a database driver' : null,
  },
]

/** One line per breach: "path:line: what is wrong (rule)". Empty when the file keeps every rule. */
export function roomBreaches(file: SourceFile): readonly string[] {
  const tree = syntaxTree(file)
  const breaches = importsOf(file, tree).flatMap((found) =>
    RULES.filter((rule) => rule.appliesTo(file.path)).flatMap((rule) => {
      const problem = rule.judge(found, file.path)
      return problem === null ? [] : [`${file.path}:${found.line}: ${problem}: ${found.target} (${rule.name})`]
    }),
  )
  return [...breaches, ...callBreaches(file, tree)]
}

function importsOf(file: SourceFile, tree: SyntaxNode): readonly Import[] {
  const found: Import[] = []
  walk(tree, (node) => {
    if (
      !['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(node.type)
    ) {
      return
    }
    if (!isNode(node.source) || typeof node.source.value !== 'string') return
    const isTypeOnly = node.importKind === 'type' || node.exportKind === 'type' || hasOnlyTypes(node)
    found.push({ ...resolveTarget(file.path, node.source.value), isTypeOnly, line: lineOf(file, node) })
  })
  return found
}

function hasOnlyTypes(node: SyntaxNode): boolean {
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : []
  return specifiers.length > 0 && specifiers.every((one) => isNode(one) && one.importKind === 'type')
}

function resolveTarget(importer: string, specifier: string): Pick<Import, 'target' | 'isFile'> {
  const [address = ''] = specifier.split('?')
  if (address.startsWith('#')) return { target: address.slice(1), isFile: true }
  if (address.startsWith('.')) return { target: posix.join(posix.dirname(importer), address), isFile: true }
  return { target: address, isFile: false }
}

function callBreaches(file: SourceFile, tree: SyntaxNode): readonly string[] {
  if (file.path.startsWith('tests/')) return []
  const breaches: string[] = []
  const report = (node: SyntaxNode, text: string) => breaches.push(`${file.path}:${lineOf(file, node)}: ${text}`)
  walk(tree, (node) => {
    if (file.path !== CLOCK && readsClock(node)) report(node, 'reads the clock of the computer (only the clock may)')
    if (!mayHoldSql(file.path) && startsQuery(node)) report(node, 'builds a query (SQL lives in repositories)')
  })
  return breaches
}

function readsClock(node: SyntaxNode): boolean {
  const isDate = isNode(node.callee) && node.callee.type === 'Identifier' && node.callee.name === 'Date'
  const hasNoArguments = Array.isArray(node.arguments) && node.arguments.length === 0
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && isDate && hasNoArguments) return true
  return node.type === 'MemberExpression' && nameOf(node.object) === 'Date' && nameOf(node.property) === 'now'
}

function startsQuery(node: SyntaxNode): boolean {
  if (node.type === 'TaggedTemplateExpression') return nameOf(node.tag) === 'sql'
  if (node.type !== 'CallExpression' || !isNode(node.callee)) return false
  return QUERY_STARTERS.includes(nameOf(node.callee.property))
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === 'string' ? value.name : ''
}

function isPackage(target: string, names: readonly string[]): boolean {
  return names.some((name) => target === name || target.startsWith(`${name}/`))
}

function isShell(path: string): boolean {
  return path === 'electron/main.ts' || path.startsWith('electron/shell/')
}

function isLoopback(path: string): boolean {
  return path === 'electron/loopback.ts' || path.startsWith('electron/loopback/')
}

function isDemo(path: string): boolean {
  return path.startsWith('electron/demo/')
}

function mayHoldSql(path: string): boolean {
  return path.startsWith('electron/database/') || /\.(repository|tables)\.ts$/.test(path)
}
