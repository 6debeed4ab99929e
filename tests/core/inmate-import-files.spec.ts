import { randomBytes } from 'node:crypto'
import { expect as plain } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { readSpreadsheet } from '#electron/features/inmate-import/read-spreadsheet.ts'
import { cellText } from '#shared/features/inmate-import/cell-values.rules.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { forgedZip } from '#tests/harness/forged-zip.ts'
import { sendList, uploadList, workbookOf } from '#tests/harness/inmate-list.ts'

async function textsOf(content: string | Uint8Array, isWorkbook = false): Promise<string[][]> {
  const { rows } = await readSpreadsheet({ bytes: Buffer.from(content as Uint8Array), isWorkbook, sheet: null })
  return rows.map((row) => row.map(cellText))
}

/** Every way of writing a table as text that spreadsheets and other programs are known for. */
const nasty: readonly { readonly name: string; readonly content: string | Uint8Array; readonly rows: string[][] }[] = [
  { name: 'commas', content: 'a,b,c\n1,2,3\n', rows: [['a', 'b', 'c'], ['1', '2', '3'], ['']] },
  {
    name: 'semicolons and CR LF',
    content: 'a;b;c\r\n1;2;3',
    rows: [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  },
  {
    name: 'tabs',
    content: 'a\tb\tc\n1\t2\t3',
    rows: [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  },
  { name: 'two columns', content: 'a;b\n1;2\n', rows: [['a', 'b'], ['1', '2'], ['']] },
  {
    name: 'a comma inside quotes',
    content: 'a,b,c\n1,"x, y",3',
    rows: [
      ['a', 'b', 'c'],
      ['1', 'x, y', '3'],
    ],
  },
  {
    name: 'quotes inside quotes',
    content: 'a,b\n1,"ha ""ha"" ha"',
    rows: [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
    ],
  },
  {
    name: 'a line break inside quotes',
    content: 'a,b,c\n"one\r\ntwo",2,3',
    rows: [
      ['a', 'b', 'c'],
      ['one two', '2', '3'],
    ],
  },
  {
    name: 'JSON inside quotes',
    content: 'a,b\n1,"{""k"": ""v""}"',
    rows: [
      ['a', 'b'],
      ['1', '{"k": "v"}'],
    ],
  },
  {
    name: 'empty cells',
    content: 'a,b,c\n1,,""\n,,',
    rows: [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['', '', ''],
    ],
  },
  {
    name: 'commas in the text of a semicolon file',
    content: 'n;a;k\nx;Jl. A, B, C;1\ny;Jl. D, E;2',
    rows: [
      ['n', 'a', 'k'],
      ['x', 'Jl. A, B, C', '1'],
      ['y', 'Jl. D, E', '2'],
    ],
  },
  { name: 'a byte order mark', content: '\uFEFFnama;é', rows: [['nama', 'é']] },
  {
    name: 'a line that names the separator',
    content: 'sep=;\r\na;b,c\r\n1;2,3',
    rows: [
      ['a', 'b,c'],
      ['1', '2,3'],
    ],
  },
  {
    name: 'the old code page',
    content: Buffer.from('nama;kota\nAndré;Ç', 'latin1'),
    rows: [
      ['nama', 'kota'],
      ['André', 'Ç'],
    ],
  },
  {
    name: 'sixteen-bit text',
    content: Buffer.from('\uFEFFnama;é\n1;2', 'utf16le'),
    rows: [
      ['nama', 'é'],
      ['1', '2'],
    ],
  },
  {
    name: 'formulas',
    content: 'a,b\n=1+1,@SUM(A1)',
    rows: [
      ['a', 'b'],
      ['=1+1', '@SUM(A1)'],
    ],
  },
]
for (const { name, content, rows } of nasty) {
  test(`a text list with ${name}`, async () => {
    plain(await textsOf(content)).toEqual(rows)
  })
}

test('a workbook: numbers keep all digits, dates are days, formulas count with their saved result, other sheets by name', async () => {
  const workbook = await workbookOf([
    ['NIK', 'Tgl', 'X & <Y>'],
    [3299010302800011, new Date('1980-02-03'), 'a\nb'],
  ])
  plain(await textsOf(workbook, true)).toEqual([
    ['NIK', 'Tgl', 'X & <Y>'],
    ['3299010302800011', '1980-02-03', 'a b'],
  ])
  const cells =
    '<row r="2"><c r="B2" t="str"><f>CONCATENATE("a")</f><v>hasil</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2"><f>1+1</f></c></row>'
  plain(await textsOf(workbookWith(cells), true)).toEqual([[], ['', 'hasil', '', '#N/A', '']])
})

test('another reader finds the same cells in a workbook', async () => {
  const workbook = await workbookOf([
    ['Nama', 'Jumlah', ''],
    [' Budi & Ani ', 12.5, null],
    [],
    ['é "x" <y>', 3299010302800011, 'z'],
  ])
  const other = await readSheet(workbook, { trim: false, parseNumber: (text) => text })
  const { rows } = await readSpreadsheet({ bytes: workbook, isWorkbook: true, sheet: null })
  const widest = Math.max(...rows.map((row) => row.length))
  const ours = rows.map((row) =>
    Array.from({ length: widest }, (_, index) => {
      const cell = row[index] ?? null
      return cell !== null && typeof cell === 'object' && 'number' in cell ? cell.number : cell
    }),
  )
  plain(ours).toEqual(other)
})

const part = (name: string, text: string) => ({ name, content: Buffer.from(text), isDeflated: true })

function workbookWith(rows: string, more: Parameters<typeof forgedZip>[0] = []): Buffer {
  return forgedZip([
    part('xl/workbook.xml', '<workbook><sheets><sheet name="Satu" r:id="r1"/></sheets></workbook>'),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    ...more,
  ])
}

test('what is no list, too large, locked or a bomb is refused with a reason, and the core goes on', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: registry, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  const zeros = Buffer.alloc(30 * 1024 * 1024)

  await test.step('not a list', async () => {
    expect(await sendList(core, token, '')).toMatchObject({ answer: { code: 'file-empty' } })
    expect(await sendList(core, token, '%PDF-1.7\n')).toMatchObject({ answer: { code: 'file-type-refused' } })
    expect(await sendList(core, token, Buffer.from([0, 1, 2, 3]))).toMatchObject({
      answer: { code: 'file-type-refused' },
    })
    expect(await sendList(core, token, forgedZip([part('word/document.xml', '<w/>')]))).toMatchObject({
      answer: { code: 'file-type-refused' },
    })
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(64)])
    expect(await sendList(core, token, old)).toMatchObject({
      answer: { data: { reason: 'spreadsheet-old-or-locked' } },
    })
    const cut = (await workbookOf([['Nama'], ['Budi']])).subarray(0, 900)
    expect(await sendList(core, token, cut)).toMatchObject({ answer: { data: { reason: 'spreadsheet-damaged' } } })
  })
  await test.step('200 MB announced, or really sent', async () => {
    const announced = await core.fetch(
      new Request('http://lentera/files?kind=spreadsheet', {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-length': String(200 * 1024 * 1024) },
        body: 'PK',
      }),
    )
    expect(announced.status).toBe(413)
    expect(await announced.json()).toEqual({ code: 'file-too-large', data: { megabytes: 50 } })
    const sent = await sendList(core, token, Buffer.alloc(60 * 1024 * 1024, 'a'))
    expect(sent).toMatchObject({ status: 413, answer: { data: { megabytes: 50 } } })
  })
  await test.step('a bomb that says so', async () => {
    const bomb = workbookWith('', [{ name: 'xl/media/a.bin', content: zeros, isDeflated: true }])
    expect(await sendList(core, token, bomb)).toMatchObject({ answer: { data: { reason: 'spreadsheet-expands' } } })
  })
  await test.step('200 MB behind an honest ratio', async () => {
    const large = { content: randomBytes(1024 * 1024), isDeflated: true, declaredSize: 201 * 1024 * 1024 }
    const workbook = workbookWith('', [{ name: 'xl/media/b.bin', ...large }])
    expect(await sendList(core, token, workbook)).toMatchObject({ answer: { data: { reason: 'spreadsheet-expands' } } })
  })
  await test.step('a bomb that lies about its size', async () => {
    const lying = forgedZip([
      part('xl/workbook.xml', '<workbook><sheets><sheet name="Satu" r:id="r1"/></sheets></workbook>'),
      part('xl/_rels/workbook.xml.rels', '<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>'),
      { name: 'xl/worksheets/sheet1.xml', content: zeros, isDeflated: true, declaredSize: 1000 },
    ])
    const fileId = await uploadList(core, token, lying)
    const { code, details } = await failureOf(registry.inmateImport.inspect({ fileId, sheet: null, headerRow: null }))
    expect(code).toBe('refused')
    expect(['spreadsheet-damaged', 'spreadsheet-expands']).toContain(details.reason)
  })
  await test.step('a row beyond all rows, an open quote, nothing in it', async () => {
    const far = workbookWith('<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>x</t></is></c></row>')
    const reasonOf = async (content: Uint8Array | string) => {
      const fileId = await uploadList(core, token, content)
      const failure = await failureOf(registry.inmateImport.inspect({ fileId, sheet: null, headerRow: null }))
      return failure.details.reason
    }
    expect(await reasonOf(far)).toBe('spreadsheet-too-long')
    expect(await reasonOf('nama;jk\n"Budi;L\nAni;P\n')).toBe('quote-open')
    expect(await reasonOf(workbookWith(''))).toBe('spreadsheet-empty')
  })
  await test.step('a file that is no list cannot be read as one, nor somebody else’s', async () => {
    const other = await signInAs(core, admin, 'rudi', ['registrasi'])
    const fileId = await uploadList(core, token, 'Nama;JK\nBudi;L\n')
    const call = other.client.inmateImport.inspect({ fileId, sheet: null, headerRow: null })
    expect((await failureOf(call)).code).toBe('not-found')
  })
})
