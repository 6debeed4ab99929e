/** The few marks of a workbook's XML that matter here, in order. Names come without their prefix. */
export interface Mark {
  readonly kind: 'open' | 'close' | 'text'
  readonly name: string
  /** Opening marks that close at once have no closing mark after them. */
  readonly isEmpty: boolean
  readonly attributes: string
  readonly text: string
}

const pattern = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/g

export function* marksOf(xml: string): Generator<Mark> {
  for (const match of xml.matchAll(pattern)) {
    const [, closing = '', name = '', attributes = '', empty = '', text] = match
    if (text !== undefined) yield { kind: 'text', name: '', isEmpty: false, attributes: '', text }
    else yield { kind: closing === '/' ? 'close' : 'open', name, isEmpty: empty === '/', attributes, text: '' }
  }
}

export function attributeOf(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(attributes)
  return match ? plainText(match[2] ?? match[3] ?? '') : null
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text without its escapes. Entities that a file declares itself are never followed. */
export function plainText(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text
  return text
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : decimal ? Number.parseInt(decimal, 10) : null
      if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
      return named[name ?? ''] ?? whole
    })
    .replace(/_x([\dA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
