import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const coverageOf = new Map<string, ReadonlySet<number>>()

/** Font files of the letters, in a fixed order: the order is part of what decides a letter's bytes. */
export function letterFontFiles(resourcesFolder: string): readonly string[] {
  const folder = join(resourcesFolder, 'fonts')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ttf'))
    .sort()
    .map((file) => join(folder, file))
}

/** Code points that every face (regular, bold, italic) can draw: a template may set any text in any of them. */
export function printableCodePoints(resourcesFolder: string): ReadonlySet<number> {
  const known = coverageOf.get(resourcesFolder)
  if (known) return known
  const faces = letterFontFiles(resourcesFolder).map((file) => readCoverage(readFileSync(file)))
  const [first, ...others] = faces
  if (!first) throw new Error('no letter fonts in the resources')
  const common = new Set([...first].filter((codePoint) => others.every((face) => face.has(codePoint))))
  coverageOf.set(resourcesFolder, common)
  return common
}

/** Reads the character map of a TrueType file (OpenType specification, table "cmap", formats 4 and 12). */
export function readCoverage(font: Buffer): ReadonlySet<number> {
  const cmap = findTable(font, 'cmap')
  const covered = new Set<number>()
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8
    const platform = font.readUInt16BE(record)
    const isUnicode = platform === 0 || (platform === 3 && [1, 10].includes(font.readUInt16BE(record + 2)))
    if (!isUnicode) continue
    const subtable = cmap + font.readUInt32BE(record + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) addSegments(font, subtable, covered)
    if (format === 12) addGroups(font, subtable, covered)
  }
  return covered
}

function findTable(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`font has no table "${tag}"`)
}

function addSegments(font: Buffer, subtable: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const start = font.readUInt16BE(starts + segment)
    const end = font.readUInt16BE(ends + segment)
    const delta = font.readUInt16BE(deltas + segment)
    const offset = font.readUInt16BE(offsets + segment)
    for (let codePoint = start; codePoint <= end && codePoint !== 0xffff; codePoint += 1) {
      const direct = offset === 0 ? codePoint : font.readUInt16BE(offsets + segment + offset + (codePoint - start) * 2)
      // A zero in the glyph array means "missing" before the delta is added.
      if (offset !== 0 && direct === 0) continue
      if (((direct + delta) & 0xffff) !== 0) covered.add(codePoint)
    }
  }
}

function addGroups(font: Buffer, subtable: number, covered: Set<number>): void {
  const count = font.readUInt32BE(subtable + 12)
  for (let index = 0; index < count; index += 1) {
    const group = subtable + 16 + index * 12
    const start = font.readUInt32BE(group)
    const end = font.readUInt32BE(group + 4)
    const glyph = font.readUInt32BE(group + 8)
    for (let codePoint = start; codePoint <= end; codePoint += 1) {
      if (glyph + codePoint - start !== 0) covered.add(codePoint)
    }
  }
}
