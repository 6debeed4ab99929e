import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Failure } from '#shared/contract/failure.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const commaSeparatedType = 'text/csv'

/** How large a list may be, and how much a workbook may unfold to: honest ones stay far below. */
export const spreadsheetLimits = {
  megabytes: 50,
  unfoldedBytes: 200 * 1024 * 1024,
  ratio: 250,
  entries: 5_000,
} as const

const zipMark = [0x50, 0x4b, 0x03, 0x04]
/** The container of the old .xls, and of workbooks under a password. */
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0]

const beginsWith = (content: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => content[index] === byte)

/**
 * What kind of list the bytes are, by what they hold; a name proves nothing.
 * @throws Failure file-empty, file-type-refused (details: found), refused (reason: spreadsheet-expands, spreadsheet-old-or-locked)
 */
export async function spreadsheetTypeOf(content: Uint8Array): Promise<string> {
  if (content.length === 0) throw new Failure('file-empty')
  if (beginsWith(content, oldOfficeMark)) throw new Failure('refused', { reason: 'spreadsheet-old-or-locked' })
  if (beginsWith(content, zipMark)) {
    await checkWorkbook(content)
    return workbookType
  }
  if (!isText(content)) throw new Failure('file-type-refused', { found: 'unknown' })
  return commaSeparatedType
}

/** A workbook is a zip with a workbook in it whose announced sizes are sane; the true sizes are checked when it is read. */
async function checkWorkbook(content: Uint8Array): Promise<void> {
  let entries: readonly Entry[]
  try {
    entries = await entriesOf(await openZip(content))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('refused', { reason: 'spreadsheet-damaged' })
  }
  if (!entries.some((entry) => entry.fileName === 'xl/workbook.xml'))
    throw new Failure('file-type-refused', { found: 'application/zip' })
  const unfolded = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unfolded > spreadsheetLimits.unfoldedBytes || unfolded > content.length * spreadsheetLimits.ratio)
    throw new Failure('refused', { reason: 'spreadsheet-expands' })
}

export function openZip(content: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      { lazyEntries: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    )
  })
}

/** The table of contents. @throws Failure refused when it names more than any workbook has */
export function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry) => {
      entries.push(entry)
      if (entries.length > spreadsheetLimits.entries) reject(new Failure('refused', { reason: 'spreadsheet-expands' }))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', reject)
    zip.readEntry()
  })
}

/** Text has no zero bytes (but for the sixteen-bit texts that name themselves in their first two) and few control characters. */
function isText(content: Uint8Array): boolean {
  const isSixteenBit = beginsWith(content, [0xff, 0xfe]) || beginsWith(content, [0xfe, 0xff])
  const sample = content.subarray(0, 64 * 1024)
  const controls = sample.filter((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte)).length
  return isSixteenBit || (!content.includes(0) && controls === 0 && !beginsWith(content, [0x25, 0x50, 0x44, 0x46]))
}
