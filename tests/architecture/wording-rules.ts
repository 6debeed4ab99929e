import { isNode, lineOf, type SourceFile, type SyntaxNode, syntaxTree, walk } from './source-files.ts'

/** Attributes whose text a person reads or hears. */
const SPOKEN_ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'error',
  'heading',
  'hint',
  'label',
  'legend',
  'message',
  'nothingFoundMessage',
  'placeholder',
  'subtitle',
  'text',
  'title',
  'tooltip',
]

/** Words that Indonesian sentences hold and English ones do not; joined to others ('anak-binaan') they are only a value. */
const TELLTALE =
  /(?<![\w'"-])(yang|dan|atau|untuk|dengan|tidak|belum|sudah|akan|dari|pada|ini|itu|oleh|harus|dapat|bisa|tanpa|sedang|telah|silakan|anda|simpan|batal|kirim|pilih|isi|cetak|surat|berkas|permohonan|warga|binaan|kesehatan)(?![\w'"-])/i

const CHARACTER_REFERENCE = /&#?\w+;/g

/** One line per text that stands outside a *.messages.ts file. */
export function wordingBreaches(file: SourceFile): readonly string[] {
  if (file.path.endsWith('.messages.ts')) return []
  const breaches: string[] = []
  const isPage = file.path.startsWith('renderer/')
  walk(syntaxTree(file), (node, ancestors) => {
    const text = textOf(node)
    if (text === null || !/\p{L}/u.test(text.replace(CHARACTER_REFERENCE, ''))) return
    const isSpoken = isPage && (node.type === 'JSXText' || isShownByJsx(node, ancestors))
    const isSentence = /\S\s+\S/.test(text) && TELLTALE.test(text)
    if (isSpoken || isSentence) breaches.push(`${file.path}:${lineOf(file, node)}: ${text.trim()}`)
  })
  return breaches
}

function textOf(node: SyntaxNode): string | null {
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateElement') return null
  return String((node.value as { readonly raw: string }).raw)
}

/** Is this string what an element shows, or the value of an attribute that is read aloud? */
function isShownByJsx(node: SyntaxNode, ancestors: readonly SyntaxNode[]): boolean {
  let child: SyntaxNode = node
  for (const ancestor of [...ancestors].reverse()) {
    if (ancestor.type === 'JSXAttribute') return SPOKEN_ATTRIBUTES.includes(attributeName(ancestor))
    if (ancestor.type === 'JSXElement' || ancestor.type === 'JSXFragment') return child.type !== 'JSXOpeningElement'
    // Only what passes its value up unchanged leads to the screen: not a call's argument, a comparison or a key.
    const isPassedUp =
      ['JSXExpressionContainer', 'TemplateLiteral', 'ParenthesizedExpression'].includes(ancestor.type) ||
      (ancestor.type === 'ConditionalExpression' && ancestor.test !== child) ||
      (ancestor.type === 'LogicalExpression' && (ancestor.right === child || ancestor.operator !== '&&')) ||
      (ancestor.type === 'BinaryExpression' && ancestor.operator === '+')
    if (!isPassedUp) return false
    child = ancestor
  }
  return false
}

function attributeName(attribute: SyntaxNode): string {
  return isNode(attribute.name) ? String(attribute.name.name) : ''
}
