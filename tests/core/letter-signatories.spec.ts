import { expect, test } from '@playwright/test'
import { completePaper } from '#electron/features/letters/letter-paper.ts'
import { failureOf } from '#tests/harness/client.ts'
import { passwordOf, sampleFacility } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { day, draftLetter, issueDraft, pdfOf, textOf } from './letter-office.ts'
import { Office } from './recommendation-office.ts'

const deputy = {
  postId: 'kepala',
  name: 'Citra Pengganti',
  employeeNumber: '198502022010012002',
  licenceNumber: null,
  acting: 'Plh.',
  validFrom: day('2026-11-17'),
  validUntil: day('2026-11-19'),
  orderNumber: 'SP-12/2026',
} as const

let office: Office

test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await Office.open({ sari: ['perawat'], dewi: ['sekretaris-tpp'] })
})
test.afterEach(() => office.close())

const signedText = async (date: string) => {
  const draft = await draftLetter(office, { date: day(date) })
  await issueDraft(office, draft)
  return textOf(await pdfOf(office, draft.letterId), test.info().outputPath(`${date}.pdf`))
}

test('a letter is signed by whoever acts on its date, and by the head on every other day', async () => {
  requireProgram(test, 'pdftotext')
  // Written before the order came: issuing asks who signs on the letter's date.
  const early = await draftLetter(office, { date: day('2026-11-18') })
  await office.admin.posts.appoint(deputy)
  await issueDraft(office, early)
  const text = textOf(await pdfOf(office, early.letterId), test.info().outputPath('early.pdf'))
  expect(text).toContain('Plh. Kepala Rutan Kelas IIB Contoh')
  expect(text).toContain('Citra Pengganti NIP 198502022010012002')
  for (const date of ['2026-11-17', '2026-11-19']) expect(await signedText(date), date).toContain('Citra Pengganti')
  for (const date of ['2026-11-16', '2026-11-20']) {
    const own = await signedText(date)
    expect(own, date).toContain('Bambang Contoh')
    expect(own, date).not.toContain('Plh.')
  }
  const overlapping = { ...deputy, name: 'Doni', validFrom: day('2026-11-19'), validUntil: day('2026-11-21') }
  expect((await failureOf(office.admin.posts.appoint(overlapping))).details).toEqual({ reason: 'acting-overlaps' })
})

test('what was withdrawn or ended signs no more; the head himself is named with the unit’s data', async () => {
  const { posts } = office.admin
  const { id } = await posts.appoint(deputy)
  const signer = async (date: string) =>
    (await office.client('sari').posts.signatories({ date: day(date) })).find((one) => one.postId === 'kepala')
      ?.signatory.name
  expect(await signer('2026-11-19')).toBe('Citra Pengganti')
  expect((await failureOf(posts.end({ id, revision: 1, validUntil: day('2026-11-16') }))).details).toEqual({
    reason: 'dates-reversed',
  })
  await posts.end({ id, revision: 1, validUntil: day('2026-11-18') })
  expect(await signer('2026-11-19')).toBe('Bambang Contoh')
  expect((await failureOf(posts.withdraw({ id, revision: 1, reason: 'Perintah dicabut' }))).code).toBe(
    'changed-meanwhile',
  )
  await posts.withdraw({ id, revision: 2, reason: 'Perintah dicabut' })
  expect(await signer('2026-11-18')).toBe('Bambang Contoh')
  const head = (await posts.list({})).find((post) => post.isHead)
  expect(head?.appointments).toMatchObject([
    { name: 'Citra Pengganti', state: 'withdrawn', withdrawReason: 'Perintah dicabut', isFromFacility: false },
    { name: 'Bambang Contoh', state: 'current', isFromFacility: true, validUntil: null },
  ])
  const definite = { ...deputy, acting: null, validUntil: null, orderNumber: null }
  expect((await failureOf(posts.appoint(definite))).details).toEqual({ reason: 'head-named-in-facility' })
})

test('posts are data: added, renamed, held, and found in the minutes', async () => {
  const { posts } = office.admin
  const { id } = await posts.add({ title: 'Kepala Subseksi Perawatan' })
  expect((await failureOf(posts.add({ title: ' kepala subseksi perawatan' }))).code).toBe('name-taken')
  await posts.rename({ id, revision: 1, title: 'Kepala Subseksi Perawatan Kesehatan' })
  const chair = (await posts.list({})).find((post) => post.id === 'ketua-tpp')
  await posts.rename({ id: 'ketua-tpp', revision: chair?.revision ?? -1, title: 'Ketua TPP Rutan Contoh' })
  await posts.appoint({
    ...deputy,
    postId: 'ketua-tpp',
    name: 'Eko Ketua',
    acting: null,
    validUntil: null,
    orderNumber: null,
    validFrom: day('2026-01-01'),
  })
  const caseId = await office.openCase('sari')
  const { content } = await office.client('dewi').recommendations.letterForm({ caseId, template: 'risalah-sidang-tpp' })
  expect(content).toMatchObject({ wording: { chair: { post: 'Ketua TPP Rutan Contoh', name: 'Eko Ketua' } } })
  expect((await failureOf(office.client('sari').posts.add({ title: 'Jabatan lain' }))).code).toBe('forbidden')
})

test('a letter dated before a new letterhead keeps the old one, with the head of that day', async () => {
  requireProgram(test, 'pdftotext')
  await office.admin.facility.change({
    ...sampleFacility,
    letterheadLines: ['KEMENTERIAN BARU', 'RUTAN CONTOH BARU'],
    headName: 'Fajar Kepala Baru',
    unitCode: 'WP.99.PAS.9',
    city: 'Kota Baru',
    validFrom: day('2026-11-18'),
    logoFileId: null,
  })
  const before = await signedText('2026-11-17')
  expect(before).toContain('KEMENTERIAN IMIGRASI DAN PEMASYARAKATAN')
  expect(before).toContain('Bambang Contoh')
  expect(before).toContain('Nomor: WP.17.PAS.1-')
  const after = await signedText('2026-11-18')
  expect(after).toContain('KEMENTERIAN BARU')
  expect(after).toContain('Fajar Kepala Baru')
  expect(after).toContain('Kota Baru, 18 November 2026')
  expect(after).toContain('Nomor: WP.99.PAS.9-')
  const heads = (await office.admin.posts.list({})).find((post) => post.isHead)?.appointments
  expect(heads?.map(({ name, validUntil }) => [name, validUntil])).toEqual([
    ['Fajar Kepala Baru', null],
    ['Bambang Contoh', '2026-11-17'],
  ])
})

test('paper and the offset below a printed head are settings', async () => {
  requireProgram(test, 'pdftotext')
  const topOf = async () => {
    const draft = await draftLetter(office)
    const boxes = textOf(await pdfOf(office, draft.letterId), test.info().outputPath('offset.pdf'), '-bbox')
    // The first word below a printed head is the place in front of the date.
    const [, top] = /yMin="([\d.]+)"[^>]*>Contoh,</.exec(boxes) ?? []
    const [, width, height] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(boxes) ?? []
    return { top: Number(top), size: [Math.round(Number(width)), Math.round(Number(height))] }
  }
  const points = (millimetres: number) => (millimetres / 25.4) * 72
  for (const offsetMm of [30, 75]) {
    await office.admin.letterSettings.changePaper({ paper: 'F4', letterheadMode: 'preprinted', offsetMm, shiftMm: 0 })
    const { top, size } = await topOf()
    expect(size).toEqual([609, 935])
    expect(top).toBeGreaterThanOrEqual(points(offsetMm) - 1)
    expect(top).toBeLessThan(points(offsetMm) + 10)
  }
  const caseId = await office.openCase('sari')
  const { setting } = await office
    .client('sari')
    .recommendations.letterForm({ caseId, template: 'surat-pengantar-kalapas' })
  expect(setting).toMatchObject({ paper: 'F4', letterheadMode: 'preprinted' })
})

test('paper with a printed head moves the letter sideways, and paper without one does not', async () => {
  requireProgram(test, 'pdftotext')
  const { letterSettings } = office.admin
  const edgesOf = async (letterheadMode: 'printed' | 'preprinted', shiftMm: number) => {
    await letterSettings.changePaper({ paper: 'A4', letterheadMode, offsetMm: 48, shiftMm })
    const letter = await draftLetter(office)
    // Issued: the watermark of a draft lies across the sheet and would be its edge.
    await issueDraft(office, letter)
    const boxes = textOf(await pdfOf(office, letter.letterId), test.info().outputPath('shift.pdf'), '-bbox')
    const [first = ''] = boxes.split('</page>')
    const written = [...first.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"/g)]
    const millimetres = (points: number) => (points / 72) * 25.4
    return {
      left: millimetres(Math.min(...written.map(([, left]) => Number(left)))),
      right: millimetres(Math.max(...written.map(([, , right]) => Number(right)))),
    }
  }
  const usual = await edgesOf('preprinted', 0)
  expect(usual.left).toBeGreaterThan(27)
  for (const shiftMm of [-12, 10]) {
    const { left, right } = await edgesOf('preprinted', shiftMm)
    expect(left - usual.left).toBeCloseTo(shiftMm, 1)
    expect(right - usual.right).toBeCloseTo(shiftMm, 1)
  }
  const far = await edgesOf('preprinted', 30)
  expect(far.left - usual.left).toBeCloseTo(30, 1)
  // Printers reach to 8 mm from the edge of the sheet of 210 mm.
  expect(far.right).toBeLessThanOrEqual(202.1)
  expect((await edgesOf('printed', 10)).left).toBeCloseTo((await edgesOf('printed', 0)).left, 1)
})

test('a setting of paper that an older version wrote still holds, without a shift', () => {
  const older = { paper: 'F4', letterheadMode: 'preprinted', offsetMm: 60 } as const
  expect(completePaper(older)).toEqual({ ...older, shiftMm: 0 })
})

test('an issued letter changes neither through the application nor behind its back', async () => {
  const draft = await draftLetter(office)
  const form = { caseId: draft.caseId, template: 'surat-pengantar-kalapas' } as const
  const { letter, content, setting } = await office.client('sari').recommendations.letterForm(form)
  await issueDraft(office, draft)
  if (content.template === 'risalah-sidang-tpp') throw new Error('minutes have a form of their own')
  const reference = await office.reference('sari', draft.caseId)
  const save = office.client('sari').recommendations.saveLetter({ ...reference, letter, content, setting })
  expect((await failureOf(save)).code).toBe('refused')
  const before = await pdfOf(office, draft.letterId)
  await office.core.close()
  const { database } = await openRaw(office.folder, 'sari', passwordOf('sari'))
  const changes = [
    "input = replace(input, 'Djoko', 'Joko')",
    "state = 'draft'",
    "date = '2026-01-01'",
    "pdf_sha256 = 'x'",
  ]
  for (const change of changes)
    expect(() => database.exec(`update letters set ${change} where id = '${draft.letterId}'`), change).toThrow('frozen')
  expect(() => database.exec(`delete from letters where id = '${draft.letterId}'`)).toThrow('frozen')
  database.close()
  expect(before.length).toBeGreaterThan(10_000)
})
