import { inflateSync } from 'node:zlib'

const largestObjectStream = 32 * 1024 * 1024

/**
 * How many pages a PDF says it has: the largest count of its page trees, which is that of the root. Null when it does not say so
 * readably (encrypted, damaged); the cover sheet then leaves the number out rather than guess.
 */
export function countPages(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-') || /\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) return null
  const counts = [text, ...objectStreams(text)].flatMap(pageTreeCounts)
  const pages = Math.max(0, ...counts)
  return pages > 0 && pages < 100_000 ? pages : null
}

function pageTreeCounts(text: string): readonly number[] {
  const trees = text.matchAll(
    /<<(?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>)*?\/Type\s*\/Pages\b(?:[^<>]|<<[^<>]*>>|<[0-9A-Fa-f\s]*>)*?>>/g,
  )
  return [...trees].flatMap(([tree]) => {
    const count = /\/Count\s+(\d+)/.exec(tree)?.[1]
    return count === undefined ? [] : [Number(count)]
  })
}

/** Newer writers pack small objects, page trees among them, into compressed streams. */
function* objectStreams(text: string): Generator<string> {
  for (const match of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
    const start = /stream\r?\n/g
    start.lastIndex = match.index
    const found = start.exec(text)
    if (found === null || found.index - match.index > 1000) continue
    const from = found.index + found[0].length
    const to = text.indexOf('endstream', from)
    if (to < 0) continue
    const head = text.slice(Math.max(0, text.lastIndexOf('obj', match.index)), found.index)
    const body = Buffer.from(text.slice(from, to), 'latin1')
    if (!/\/FlateDecode\b/.test(head)) {
      yield body.toString('latin1')
      continue
    }
    try {
      yield inflateSync(body, { maxOutputLength: largestObjectStream }).toString('latin1')
    } catch {
      // One broken stream: the others may still hold the root.
    }
  }
}
