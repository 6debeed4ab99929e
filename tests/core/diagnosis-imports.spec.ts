import type { Core } from '#electron/core/create-core.ts'
import { type Client, failureOf } from '#tests/harness/client.ts'
import { install, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'

const clinic = async (core: Core) => {
  const { admin } = await install(core)
  const { client: nurse, token: nurseToken } = await signInAs(core, admin, 'sari', ['perawat'])
  const { client: keeper, token } = await signInAs(core, admin, 'rekam', ['perekam-medis'])
  return { nurse, nurseToken, keeper, token }
}

async function send(core: Core, token: string, content: Uint8Array | string, name = 'icd.csv') {
  return core.fetch(
    new Request('http://lentera/files?kind=diagnosis-list', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-file-name': encodeURIComponent(name) },
      body: Buffer.from(content as Uint8Array),
    }),
  )
}

async function upload(core: Core, token: string, content: Uint8Array | string, name?: string): Promise<string> {
  const response = await send(core, token, content, name)
  expect(response.status).toBe(201)
  return ((await response.json()) as { id: string }).id
}

type CheckInput = Parameters<Client['diagnosisImports']['check']>[0]

/** Dry run with the columns as they were guessed; the id of the list, and how far it told. */
async function check(client: Client, fileId: string, change: Partial<CheckInput> = {}) {
  const seen = await client.diagnosisImports.inspect({ fileId, sheet: null, headerRow: null })
  const events = await client.diagnosisImports.check({
    fileId,
    sheet: null,
    headerRow: null,
    columns: seen.columns.flatMap(({ key, field }) => (field === null ? [] : [{ key, field }])),
    source: 'Dinas Kesehatan Contoh',
    version: '2010 edisi 3',
    publishedOn: '2024-01-31',
    ...change,
  })
  const stages = new Set<string>()
  let importId = ''
  for await (const event of events) {
    if (event.kind === 'progress') stages.add(event.stage)
    else importId = event.importId
  }
  return { importId, stages: [...stages] }
}

const find = async (client: Client, text: string) =>
  (await client.terminology.search({ text, limit: 5 })).found.map(({ code, term }) => [code, term])

const small = [
  'Daftar ICD-10 Rutan Contoh;;;',
  ';;;',
  'Kode;Nama Penyakit;Inggris;Sinonim',
  'J00;Nasofaringitis akut;Acute nasopharyngitis;umbelen, salesma',
  'I10;Tekanan darah tinggi;;',
  'c000;Kanker bibir atas;;',
  ';Tanpa kode;;',
  'XX9;Kode salah;;',
  'K35;;;',
  'C00.0;Kanker bibir lagi;;',
].join('\r\n')

test('a list is looked at, problems are told by line, and nothing has changed yet', async ({ core }) => {
  const { nurse, keeper, token } = await clinic(core)
  const fileId = await upload(core, token, small)
  const seen = await keeper.diagnosisImports.inspect({ fileId, sheet: null, headerRow: null })
  expect(seen).toMatchObject({ headerRow: 2, rowCount: 7 })
  expect(seen.columns.map(({ field }) => field)).toEqual(['code', 'term', 'english', 'synonyms'])
  const { importId, stages } = await check(keeper, fileId)
  expect(stages).toEqual(['read', 'compare', 'store'])
  const list = await keeper.diagnosisImports.one({ id: importId })
  expect(list).toMatchObject({
    state: 'checked',
    source: 'Dinas Kesehatan Contoh',
    version: '2010 edisi 3',
    publishedOn: '2024-01-31',
    counts: { new: 1, differs: 1, same: 1, bad: 4 },
  })
  const bad = await keeper.diagnosisImports.rows({ importId, kind: 'bad', offset: 0, limit: 10 })
  expect(bad.map(({ line, code, problem }) => [line, code, problem])).toEqual([
    [7, '', 'code-missing'],
    [8, 'XX9', 'code-wrong'],
    [9, 'K35', 'term-missing'],
    [10, 'C00.0', 'code-repeated'],
  ])
  const [differs] = await keeper.diagnosisImports.rows({ importId, kind: 'differs', offset: 0, limit: 10 })
  expect(differs).toMatchObject({ code: 'J00', term: 'Nasofaringitis akut', present: 'Batuk pilek' })
  expect(await find(nurse, 'nasofaringitis akut')).toEqual([])
  expect(await find(nurse, 'C00.0')).toEqual([])
})

test('our own terms stay, or the list’s stand instead; both ways everything is found, and it can be taken back', async ({
  core,
}) => {
  const { nurse, keeper, token } = await clinic(core)
  const kept = await check(keeper, await upload(core, token, small))
  expect(await keeper.diagnosisImports.apply({ id: kept.importId, replaces: false })).toEqual({ codes: 3 })
  expect(await find(nurse, 'J00')).toEqual([['J00', 'Batuk pilek']])
  expect(await find(nurse, 'nasofaringitis')).toEqual([['J00', 'Batuk pilek']])
  expect(await find(nurse, 'umbelen')).toEqual([['J00', 'Batuk pilek']])
  expect(await find(nurse, 'kanker bibir')).toEqual([['C00.0', 'Kanker bibir atas']])

  const other = await check(keeper, await upload(core, token, small.replace('Nasofaringitis', 'Rinofaringitis')))
  await keeper.diagnosisImports.apply({ id: other.importId, replaces: true })
  expect(await find(nurse, 'J00')).toEqual([['J00', 'Rinofaringitis akut']])
  expect(await find(nurse, 'common cold')).toContainEqual(['J00', 'Rinofaringitis akut'])
  // A correction by hand comes later, and so it stands.
  await keeper.terminology.saveTerm({
    code: 'J00',
    term: 'Pilek biasa',
    english: '',
    synonyms: [],
    isConfidential: false,
    isNotifiable: false,
    revision: 0,
  })
  expect(await find(nurse, 'J00')).toEqual([['J00', 'Pilek biasa']])

  await keeper.diagnosisImports.undo({ id: other.importId, reason: 'Daftar yang salah' })
  await keeper.diagnosisImports.undo({ id: kept.importId, reason: 'Daftar yang salah' })
  expect(await find(nurse, 'C00.0')).toEqual([])
  expect(await find(nurse, 'J00')).toEqual([['J00', 'Pilek biasa']])
  expect(await keeper.diagnosisImports.list({})).toMatchObject([
    { state: 'undone', undone: { reason: 'Daftar yang salah' } },
    { state: 'undone', replaces: false },
  ])
  const again = keeper.diagnosisImports.apply({ id: kept.importId, replaces: true })
  expect(await failureOf(again)).toMatchObject({ code: 'refused', details: { reason: 'not-to-apply' } })
  const twice = keeper.diagnosisImports.undo({ id: kept.importId, reason: 'Sekali lagi' })
  expect(await failureOf(twice)).toMatchObject({ code: 'refused', details: { reason: 'not-to-undo' } })
})

const wholeList = (count: number) => [
  ['Code', 'Description', 'Synonyms'],
  ...Array.from({ length: count }, (_, index) => {
    const letter = String.fromCharCode(65 + (index % 26))
    const number = Math.floor(index / 26)
    const code = `${letter}${String(Math.floor(number / 10) % 100).padStart(2, '0')}.${number % 10}`
    return [code, `Penyakit contoh nomor ${index} pada organ ${index % 97}`, `contoh${index}; sebutan${index}`]
  }),
]

test('which codes ask for more secrecy is said in one place, also for codes that only a list brings', async ({
  core,
}) => {
  const { nurse, keeper, token } = await clinic(core)
  const list = `${small}\r\nB20.1;HIV dengan infeksi bakteri lain;;`
  const { importId } = await check(keeper, await upload(core, token, list))
  await keeper.diagnosisImports.apply({ id: importId, replaces: false })
  const marks = async (text: string) =>
    (await nurse.terminology.search({ text, limit: 8 })).found.map(({ code, isConfidential }) => [code, isConfidential])
  expect(await marks('B20.1')).toContainEqual(['B20.1', true])
  expect(await marks('C00.0')).toContainEqual(['C00.0', false])
})

test('a whole list of 15,000 lines from a workbook: all of it is found, and taken back again', async ({ core }) => {
  test.setTimeout(120_000)
  const { nurse, keeper, token } = await clinic(core)
  const fileId = await upload(core, token, await workbookOf(wholeList(15_000)), 'icd.xlsx')
  const { importId } = await check(keeper, fileId)
  const { counts } = await keeper.diagnosisImports.one({ id: importId })
  expect(counts.bad).toBe(0)
  expect(counts.new + counts.differs).toBe(15_000)
  await keeper.diagnosisImports.apply({ id: importId, replaces: false })
  expect((await keeper.terminology.list({ text: '', origin: 'import', limit: 1 })).total).toBe(counts.new)
  expect((await find(nurse, 'contoh14999'))[0]?.[1]).toContain('nomor 14999')
  expect((await find(nurse, 'penyakit contoh nomor 12345'))[0]?.[1]).toContain('nomor 12345')
  expect((await find(nurse, 'kudis'))[0]).toEqual(['B86', 'Kudis'])
  await keeper.diagnosisImports.undo({ id: importId, reason: 'Hanya mencoba' })
  expect((await keeper.terminology.list({ text: '', origin: 'import', limit: 1 })).total).toBe(0)
  expect(await find(nurse, 'contoh14999')).toEqual([])
})

test('cancelled half-way, a list leaves nothing that anybody sees', async ({ core }) => {
  const { keeper, token } = await clinic(core)
  const fileId = await upload(core, token, await workbookOf(wholeList(5_000)), 'icd.xlsx')
  const events = await keeper.diagnosisImports.check({
    fileId,
    sheet: null,
    headerRow: null,
    columns: [
      { key: 'code', field: 'code' },
      { key: 'description', field: 'term' },
    ],
    source: 'Contoh',
    version: '1',
    publishedOn: '2024-01-31',
  })
  let isStoring = false
  for await (const event of events) {
    if (event.kind === 'progress' && event.stage === 'store') {
      isStoring = true
      break
    }
  }
  expect(isStoring).toBe(true)
  expect(await keeper.diagnosisImports.list({})).toEqual([])
  // The same file can be looked at again.
  expect((await check(keeper, fileId)).importId).not.toBe('')
})

test('a list without the columns, from tomorrow, of somebody else or thrown away is refused', async ({ core }) => {
  const { nurse, nurseToken, keeper, token } = await clinic(core)
  const fileId = await upload(core, token, small)
  const reasonOf = async (change: Partial<CheckInput>) =>
    (await failureOf(check(keeper, fileId, change))).details.reason
  const column = (key: string, field: 'code' | 'term' | 'english') => ({ key, field })
  expect(await reasonOf({ columns: [column('kode', 'code'), column('inggris', 'english')] })).toBe(
    'term-column-missing',
  )
  expect(await reasonOf({ columns: [column('nama penyakit', 'term'), column('inggris', 'english')] })).toBe(
    'code-column-missing',
  )
  expect(await reasonOf({ columns: [column('kode', 'code'), column('tidak ada', 'term')] })).toBe('term-column-missing')
  expect(
    await reasonOf({ columns: [column('kode', 'code'), column('nama penyakit', 'term'), column('inggris', 'term')] }),
  ).toBe('column-chosen-twice')
  expect(await reasonOf({ publishedOn: '2026-11-17' })).toBe('date-in-future')
  expect((await send(core, nurseToken, small)).status).toBe(403)
  expect((await failureOf(nurse.diagnosisImports.inspect({ fileId, sheet: null, headerRow: null }))).code).toBe(
    'forbidden',
  )
  const { importId } = await check(keeper, fileId)
  await keeper.diagnosisImports.discard({ id: importId })
  expect(await keeper.diagnosisImports.list({})).toEqual([])
  expect(await keeper.diagnosisImports.rows({ importId, kind: 'new', offset: 0, limit: 5 })).toEqual([])
  const apply = keeper.diagnosisImports.apply({ id: importId, replaces: true })
  expect(await failureOf(apply)).toMatchObject({ details: { reason: 'not-to-apply' } })
})
