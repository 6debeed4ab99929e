import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { day, draftLetter, issueDraft, pdfOf, textOf } from './letter-office.ts'
import { Office } from './recommendation-office.ts'

const template = 'surat-pengantar-kalapas'
const classOf = async (office: Office) => {
  const found = (await office.admin.letterSettings.classes({})).find((one) => one.template === template)
  if (!found) throw new Error('the class of covering letters is missing')
  return found
}
const choose = async (office: Office, source: 'register' | 'block' | 'typed', pattern: string | null = null) => {
  const { revision, ownSeries, few } = await classOf(office)
  await office.admin.letterSettings.changeClass({ template, source, pattern, ownSeries, few, revision })
}
const sari = (office: Office) => office.client('sari')
const rowOf = async (office: Office, letterId: string, year = 2026) => {
  const row = (await sari(office).letters.register({ year })).find((one) => one.id === letterId)
  if (!row) throw new Error('the letter is not in the register')
  return row
}

let office: Office

test.beforeEach(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], ayu: ['dokter'] })
})
test.afterEach(() => office.close())

test('100 letters issued at the same time have 100 consecutive numbers', async () => {
  const drafts = []
  for (let count = 0; count < 100; count += 1) drafts.push(await draftLetter(office))
  const numbers = await Promise.all(drafts.map((draft) => issueDraft(office, draft)))
  const wanted = Array.from({ length: 100 }, (_, index) => `WP.17.PAS.1-PK.01.07.01-${index + 1}`)
  expect(new Set(numbers)).toEqual(new Set(wanted))
  expect(numbers).toHaveLength(100)
  expect(await classOf(office)).toMatchObject({ example: 'WP.17.PAS.1-PK.01.07.01-101' })
})

test('each class has its own pattern and, where wanted, its own counting; a new year begins at 1', async () => {
  const first = await issueDraft(office, await draftLetter(office))
  expect(first).toBe('WP.17.PAS.1-PK.01.07.01-1')
  await office.admin.letterSettings.changeClass({
    template,
    source: 'register',
    pattern: 'SP-{nomor:3}/{bulan-romawi}/{tahun}',
    ownSeries: true,
    few: 5,
    revision: 0,
  })
  const stale = await failureOf(
    office.admin.letterSettings.changeClass({
      template,
      source: 'typed',
      pattern: null,
      ownSeries: false,
      few: 5,
      revision: 0,
    }),
  )
  expect(stale.code).toBe('changed-meanwhile')
  expect(await issueDraft(office, await draftLetter(office))).toBe('SP-001/XI/2026')
  expect(await issueDraft(office, await draftLetter(office, { date: day('2027-01-04') }))).toBe('SP-001/I/2027')
  await office.admin.letterSettings.changeClass({
    template,
    source: 'register',
    pattern: null,
    ownSeries: false,
    few: 5,
    revision: 1,
  })
  expect(await issueDraft(office, await draftLetter(office))).toBe('WP.17.PAS.1-PK.01.07.01-2')
  // The common pattern names no year: the same number again is another book's.
  expect(await issueDraft(office, await draftLetter(office, { date: day('2027-01-04') }))).toBe(first)
  const refused = await failureOf(
    office.admin.letterSettings.changeClass({
      template,
      source: 'register',
      pattern: 'tanpa urutan',
      ownSeries: false,
      few: 5,
      revision: 2,
    }),
  )
  expect(refused).toMatchObject({ code: 'refused', details: { reason: 'letter-number-token-missing' } })
})

test('a reserved block gives its numbers in order, warns when few remain, and refuses when it is used up', async () => {
  const block = { template, year: 2026, source: 'Buku agenda umum, 16 November 2026' } as const
  await choose(office, 'block')
  const empty = await draftLetter(office)
  expect((await failureOf(issueDraft(office, empty))).details).toEqual({ reason: 'letter-block-missing' })
  const { reserveBlock } = office.admin.letterSettings
  expect((await failureOf(reserveBlock({ ...block, first: 9, last: 8 }))).details).toEqual({ reason: 'block-reversed' })
  await reserveBlock({ ...block, first: 41, last: 46 })
  expect((await failureOf(reserveBlock({ ...block, first: 46, last: 50 }))).details).toEqual({
    reason: 'block-overlaps',
  })
  // Other letters take their numbers out of the same book, and another year has a book of its own.
  const otherLetters = { ...block, template: 'rekomendasi-dokter' } as const
  expect((await failureOf(reserveBlock({ ...otherLetters, first: 44, last: 44 }))).details).toEqual({
    reason: 'block-overlaps',
  })
  await reserveBlock({ ...otherLetters, year: 2027, first: 44, last: 44 })
  const { id } = await reserveBlock({ ...block, first: 90, last: 91 })
  expect(await issueDraft(office, empty)).toBe('WP.17.PAS.1-PK.01.07.01-41')
  const preview = { template, date: day('2026-11-16'), classification: 'PK.01.07.01' } as const
  expect(await sari(office).letterNumbers.preview(preview)).toEqual({
    source: 'block',
    next: 'WP.17.PAS.1-PK.01.07.01-42',
    remaining: 7,
    isFew: false,
  })
  const lowItems = async () =>
    (await office.admin.today.list({})).items.filter((item) => item.kind === 'letter-block-low')
  expect(await lowItems()).toEqual([])
  await office.admin.letterSettings.closeBlock({ id, reason: 'Dipakai bagian lain' })
  expect(await lowItems()).toMatchObject([{ data: { template, count: 5 }, isMine: true, link: '/pengaturan/surat' }])
  const rest = []
  for (let count = 0; count < 5; count += 1) rest.push(await issueDraft(office, await draftLetter(office)))
  expect(rest.map((number) => number?.split('-').at(-1))).toEqual(['42', '43', '44', '45', '46'])
  const late = await draftLetter(office)
  expect((await failureOf(issueDraft(office, late))).details).toEqual({ reason: 'letter-block-used-up' })
  expect(await lowItems()).toMatchObject([{ data: { count: 0 } }])
  // A closed block may be reserved again from its first unused number.
  await reserveBlock({ ...block, first: 90, last: 90 })
  expect(await issueDraft(office, late)).toBe('WP.17.PAS.1-PK.01.07.01-90')
  // The common register goes round the numbers that stand in the block.
  await choose(office, 'register')
  const counted = []
  for (let count = 0; count < 41; count += 1) counted.push(await issueDraft(office, await draftLetter(office)))
  expect(counted.slice(39).map((number) => number?.split('-').at(-1))).toEqual(['40', '47'])
})

test('a typed number is awaited, refused when another letter has it, corrected with a reason, and never touches the sheet', async () => {
  requireProgram(test, 'pdftotext')
  const taken = await issueDraft(office, await draftLetter(office))
  await choose(office, 'typed')
  const draft = await draftLetter(office)
  const opened = await draftLetter(office)
  expect(await issueDraft(office, draft)).toBeNull()
  expect(await issueDraft(office, opened)).toBeNull()
  const sheet = await pdfOf(office, opened.letterId)
  const text = textOf(sheet, test.info().outputPath('letter.pdf'))
  expect(text).not.toContain('DRAF')
  expect(text).toMatch(/Nomor: (?!WP)/)

  const waiting = (await sari(office).today.list({})).items.filter((item) => item.kind === 'letter-number-waiting')
  expect(waiting).toHaveLength(2)
  expect(waiting[0]).toMatchObject({
    data: { template, inmateName: 'Djoko Soesilo' },
    isMine: true,
    link: `/kirim-terima/buku-surat?tahun=2026&surat=${draft.letterId}`,
  })
  expect((await office.admin.today.list({})).items).toEqual([])
  // The case goes on: the signed sheet is attached while the number is awaited.
  const fileId = await office.upload('sari')
  await sari(office).recommendations.attachScan({
    ...(await office.reference('sari', draft.caseId)),
    requirementId: 'head-covering-letter',
    paperId: draft.paperId,
    fileIds: [fileId],
    signedOn: day('2026-11-16'),
    signers: [{ name: 'Bambang Contoh', capacity: 'signature' }],
  })
  const found = (await sari(office).recommendations.get({ caseId: draft.caseId })).requirements.find(
    (one) => one.id === 'head-covering-letter',
  )
  expect(found).toMatchObject({
    state: 'fulfilled',
    copies: [{ letter: { number: null, isIssued: true, awaitsNumber: true } }],
  })

  const { revision } = await rowOf(office, draft.letterId)
  const entry = { id: draft.letterId, revision, book: 'agenda', reason: null } as const
  const { enter } = sari(office).letterNumbers
  const spaced = `  ${taken?.toLowerCase().replaceAll('-', ' – ')} `
  expect(await failureOf(enter({ ...entry, number: spaced }))).toEqual({
    code: 'letter-number-taken',
    details: { number: taken },
  })
  expect((await failureOf(enter({ ...entry, number: 'tanpa angka' }))).details).toEqual({
    reason: 'number-without-digit',
  })
  expect((await failureOf(enter({ ...entry, number: 'A-7', reason: 'belum ada nomor' }))).details).toEqual({
    reason: 'number-not-entered',
  })
  const entered = await enter({ ...entry, number: ' W.17 / 118 /2026' })
  expect(entered.number).toBe('W.17 / 118 /2026')
  expect((await failureOf(enter({ ...entry, number: 'W.17/119/2026' }))).details).toEqual({ reason: 'reason-missing' })
  const fix = { ...entry, number: 'W.17/119/2026', book: 'srikandi', reason: 'Salah baca buku agenda' } as const
  expect((await failureOf(enter(fix))).code).toBe('changed-meanwhile')
  await enter({ ...fix, revision: entered.revision })
  expect(await rowOf(office, draft.letterId)).toMatchObject({ number: 'W.17/119/2026', numberState: 'typed' })
  expect(await sari(office).letterNumbers.history({ id: draft.letterId })).toMatchObject([
    { number: 'W.17/119/2026', book: 'srikandi', reason: 'Salah baca buku agenda', byName: 'Petugas sari' },
    { number: 'W.17 / 118 /2026', book: 'agenda', reason: null, byName: 'Petugas sari' },
  ])
  // What was corrected away is free again; the first letter was never opened before its number came, the second was.
  const other = await rowOf(office, opened.letterId)
  await enter({ ...entry, id: opened.letterId, revision: other.revision, number: 'w.17/118/2026' })
  expect(textOf(await pdfOf(office, draft.letterId), test.info().outputPath('numbered.pdf'))).not.toContain('W.17/119')
  expect((await pdfOf(office, opened.letterId)).equals(sheet)).toBe(true)
  expect((await sari(office).today.list({})).items.filter((item) => item.kind === 'letter-number-waiting')).toEqual([])
})

test('a number made from a code with odd dashes and spaces is plain in the register, and nobody can type it a second time', async () => {
  const made = await issueDraft(office, await draftLetter(office, { classification: 'PK\u201101.\u00a0\u200707' }))
  expect(made).toBe('WP.17.PAS.1-PK-01. 07-1')
  const hidden = await failureOf(issueDraft(office, await draftLetter(office, { classification: 'PK\u0430.01' })))
  expect(hidden).toMatchObject({ code: 'refused', details: { reason: 'letter-number-unreadable' } })
  const pattern = await failureOf(choose(office, 'register', 'SP\u2013{nomor}'))
  expect(pattern.details).toEqual({ reason: 'letter-unprintable-character' })
  await choose(office, 'typed')
  const { letterId: id, ...draft } = await draftLetter(office)
  await issueDraft(office, { ...draft, letterId: id })
  const { revision } = await rowOf(office, id)
  const entry = { id, revision, book: 'agenda', reason: null } as const
  const again = sari(office).letterNumbers.enter({ ...entry, number: 'WP.17.PAS.1 - PK-01.07 - 1' })
  expect(await failureOf(again)).toEqual({ code: 'letter-number-taken', details: { number: made } })
})

test('only a letter that waits for its number takes one, and only from those who issue letters and may open it', async () => {
  const counted = await draftLetter(office)
  await issueDraft(office, counted)
  const input = { id: counted.letterId, revision: 2, number: 'A-7', book: 'agenda', reason: null } as const
  expect((await failureOf(sari(office).letterNumbers.enter(input))).details).toEqual({ reason: 'number-not-awaited' })
  expect((await failureOf(office.admin.letterNumbers.enter(input))).code).toBe('forbidden')
  expect((await failureOf(office.client('rini').letterNumbers.history({ id: counted.letterId }))).code).toBe(
    'forbidden',
  )
})

test('klasifikasi codes come with the program, and the office adds, renames and withdraws', async () => {
  const codes = async () => (await sari(office).letterSettings.classifications({})).map((one) => one.code)
  expect(await codes()).toContain('PK.01.07.01')
  const own = { code: 'PK.01.07.02', title: 'Rujukan', source: 'Daftar unit 2026' }
  await office.admin.letterSettings.saveClassification(own)
  await office.admin.letterSettings.saveClassification({ ...own, title: 'Rujukan rumah sakit' })
  expect(await sari(office).letterSettings.classifications({})).toContainEqual({
    ...own,
    title: 'Rujukan rumah sakit',
    isOwn: true,
  })
  await office.admin.letterSettings.withdrawClassification({ code: 'PK.02.01' })
  expect(await codes()).not.toContain('PK.02.01')
  expect((await failureOf(office.admin.letterSettings.withdrawClassification({ code: 'PK.02.01' }))).code).toBe(
    'not-found',
  )
})
