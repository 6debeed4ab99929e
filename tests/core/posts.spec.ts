import { expect, test } from '@playwright/test'
import { failureOf } from '#tests/harness/client.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { day, draftLetter, issueDraft, pdfOf, textOf } from './letter-office.ts'
import { Office } from './recommendation-office.ts'

const minutes = 'risalah-sidang-tpp'
const person = {
  employeeNumber: null,
  licenceNumber: null,
  acting: null,
  validFrom: day('2026-01-01'),
  validUntil: null,
  orderNumber: null,
}

let office: Office

test.beforeEach(async () => {
  test.setTimeout(120_000)
  office = await Office.open({ sari: ['perawat'], dewi: ['sekretaris-tpp'] })
})
test.afterEach(() => office.close())

const postOf = async (id: string) => {
  const post = (await office.admin.posts.list({})).find((one) => one.id === id)
  if (!post) throw new Error('the post is missing')
  return post
}
const reason = 'Struktur organisasi berubah'

test('a post is withdrawn with its reason, stays in sight, signs nothing, and is taken back', async () => {
  const { posts } = office.admin
  const { id } = await posts.add({ title: 'Kepala Urusan Umum' })
  const held = await posts.appoint({ ...person, postId: id, name: 'Hari Pejabat' })
  expect((await failureOf(posts.withdrawPost({ id, revision: 1, reason }))).details).toMatchObject({
    reason: 'post-held',
  })
  await posts.end({ id: held.id, revision: 1, validUntil: day('2026-11-15') })
  const coming = await posts.appoint({ ...person, postId: id, name: 'Nanti', validFrom: day('2026-12-01') })
  expect((await failureOf(posts.withdrawPost({ id, revision: 1, reason }))).details).toMatchObject({
    reason: 'post-awaited',
  })
  await posts.withdraw({ id: coming.id, revision: 1, reason: 'Tidak jadi dilantik' })
  expect((await failureOf(posts.withdrawPost({ id, revision: 9, reason }))).code).toBe('changed-meanwhile')
  await posts.withdrawPost({ id, revision: 1, reason })
  expect(await postOf(id)).toMatchObject({ state: 'withdrawn', withdrawReason: reason, revision: 2 })
  const signing = async () => (await posts.signatories({ date: day('2026-06-01') })).map(({ postId }) => postId)
  expect(await signing()).not.toContain(id)
  for (const attempt of [
    posts.appoint({ ...person, postId: id, name: 'Orang Baru' }),
    posts.rename({ id, revision: 2, title: 'Kepala Urusan' }),
    posts.end({ id: held.id, revision: 2, validUntil: day('2026-12-31') }),
    posts.withdrawPost({ id, revision: 2, reason }),
  ])
    expect((await failureOf(attempt)).details).toEqual({ reason: 'post-withdrawn' })
  expect((await failureOf(posts.add({ title: 'Kepala Urusan Umum' }))).code).toBe('name-taken')
  await posts.restorePost({ id, revision: 2 })
  expect(await postOf(id)).toMatchObject({ state: 'active', withdrawReason: null })
  expect(await signing()).toContain(id)
  expect((await failureOf(posts.restorePost({ id, revision: 3 }))).code).toBe('not-found')

  const told = await office.admin.history.of({ subject: { type: 'posts', id: '' }, before: null })
  const reasons = told.entries
    .flatMap(({ changes }) => changes)
    .flatMap(({ fields }) => fields)
    .filter(({ key }) => key === 'posts.withdraw_reason')
  expect(reasons.map(({ before, after }) => [before, after])).toEqual([
    [[reason], []],
    [[], [reason]],
  ])
})

test('a post that letters are signed by stays; the head too; and nobody else may withdraw', async () => {
  const { posts, letterSettings } = office.admin
  expect((await failureOf(posts.withdrawPost({ id: 'kepala', revision: 0, reason }))).details).toEqual({
    reason: 'head-stays',
  })
  expect((await failureOf(posts.withdrawPost({ id: 'ketua-tpp', revision: 0, reason }))).details).toEqual({
    reason: 'post-signs',
    letters: 'Risalah sidang TPP',
  })
  await letterSettings.changeSignatories({
    template: minutes,
    signatories: [{ place: 'chair', postId: 'kasi-pembinaan', revision: 0 }],
  })
  await posts.withdrawPost({ id: 'ketua-tpp', revision: 0, reason })
  const back = { template: minutes, signatories: [{ place: 'chair', postId: 'ketua-tpp', revision: 1 }] }
  expect((await failureOf(letterSettings.changeSignatories(back))).details).toEqual({ reason: 'signatory-post-gone' })
  const mine = office.client('sari').posts
  expect((await failureOf(mine.withdrawPost({ id: 'perawat', revision: 0, reason }))).code).toBe('forbidden')
  expect((await failureOf(mine.restorePost({ id: 'ketua-tpp', revision: 2 }))).code).toBe('forbidden')
})

test('which post signs a class of letters is a setting; the holder or who acts on its date stands on the sheet', async () => {
  requireProgram(test, 'pdftotext')
  const { posts, letterSettings } = office.admin
  const template = 'surat-pengantar-kalapas'
  const choose = (postId: string | null, revision: number) =>
    letterSettings.changeSignatories({ template, signatories: [{ place: 'sender', postId, revision }] })
  const signed = async (date: string) => {
    const draft = await draftLetter(office, { date: day(date) })
    await issueDraft(office, draft)
    return textOf(await pdfOf(office, draft.letterId), test.info().outputPath(`${date}.pdf`))
  }
  await choose('kasi-pembinaan', 0)
  expect((await failureOf(choose('perawat', 0))).code).toBe('changed-meanwhile')
  // Nobody holds it yet: the head signs, as without the setting.
  expect(await signed('2026-11-16')).toContain('Bambang Contoh')
  await posts.appoint({ ...person, postId: 'kasi-pembinaan', name: 'Indra Pembina', validFrom: day('2026-11-17') })
  await posts.appoint({
    ...person,
    postId: 'kasi-pembinaan',
    name: 'Joko Harian',
    acting: 'Plh.',
    orderNumber: 'SP-3/2026',
    validFrom: day('2026-11-18'),
    validUntil: day('2026-11-18'),
  })
  const own = await signed('2026-11-17')
  expect(own).toContain('Kepala Seksi Pembinaan dan Pelayanan')
  expect(own).toContain('Indra Pembina')
  expect(own).not.toContain('Bambang Contoh')
  expect(await signed('2026-11-18')).toContain('Plh. Kepala Seksi Pembinaan dan Pelayanan')
  await choose(null, 1)
  expect(await signed('2026-11-19')).toContain('Bambang Contoh')
})

test('the letter form starts with the post of the setting and knows which one it is', async () => {
  const { posts, letterSettings } = office.admin
  await posts.appoint({ ...person, postId: 'dokter', name: 'dr. Kartika', licenceNumber: 'SIP-77' })
  const caseId = await office.openCase('sari')
  const form = async () => office.client('sari').recommendations.letterForm({ caseId, template: 'rekomendasi-dokter' })
  expect(await form()).toMatchObject({
    isNumbered: true,
    signingPosts: {},
    content: { wording: { doctor: { name: null } } },
  })
  const signatories = [{ place: 'doctor', postId: 'dokter', revision: 0 }]
  await letterSettings.changeSignatories({ template: 'rekomendasi-dokter', signatories })
  expect(await form()).toMatchObject({
    signingPosts: { doctor: 'dokter' },
    content: { wording: { doctor: { post: 'Dokter Poliklinik', name: 'dr. Kartika', licenceNumber: 'SIP-77' } } },
  })
  const wrong = { template: minutes, signatories: [{ place: 'nobody', postId: 'dokter', revision: 0 }] }
  expect((await failureOf(letterSettings.changeSignatories(wrong))).code).toBe('not-found')
  const unknown = { template: minutes, signatories: [{ place: 'chair', postId: 'tidak-ada', revision: 0 }] }
  expect((await failureOf(letterSettings.changeSignatories(unknown))).details).toEqual({
    reason: 'signatory-post-gone',
  })
  const told = await office.admin.history.of({ subject: { type: 'letter-settings', id: '' }, before: null })
  const [change] = told.entries.flatMap(({ changes }) => changes)
  expect(change?.fields.find(({ key }) => key === 'letter_signatories.post_id')?.after).toEqual(['Dokter Poliklinik'])
})
