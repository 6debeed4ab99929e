import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { escort, now, referralOf } from './referral-samples.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'], budi: ['kepala'] })
})
test.afterAll(() => office.close())

const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })

/** The text of each page. */
async function print(name: string, kind: string, id: string) {
  const answer = await office.download(name, `${kind}/${id}`)
  if (answer.status !== 200) return { status: answer.status, pages: [] }
  const file = test.info().outputPath('naskah.pdf')
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  const count = Number(/^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1])
  const pages = Array.from({ length: count }, (_, index) =>
    run('pdftotext', '-layout', '-f', `${index + 1}`, '-l', `${index + 1}`, file, '-').replaceAll(/[ \n]+/g, ' '),
  )
  return { status: 200, pages }
}

const medical = ['I21.9', 'Infark', 'Nyeri dada', 'jantung', 'Penisilin', 'Oksigen', 'Sistolik']
const reference = async (id: string) => ({ id, revision: (await office.client('sari').referrals.get({ id })).revision })

test('the letter is one file: the hospital copy on the first page, the clinic copy on the second, all of it on both', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { id, number } = await office.client('sari').referrals.create(referralOf(office.inmateId))
  const { pages } = await print('sari', 'referral-letters', id)
  expect(pages).toHaveLength(2)
  const [hospital = '', clinic = ''] = pages
  expect(hospital).toContain('Lembar 1: rumah sakit')
  expect(hospital).not.toContain('Lembar 2')
  expect(clinic).toContain('Lembar 2: poliklinik')
  expect(clinic).not.toContain('Lembar 1')
  const all = [
    ...medical,
    number,
    'Djoko Soesilo',
    'AI.17/2026',
    'RSUD Contoh',
    'Instalasi Gawat Darurat',
    'SIP 446/001/SIP/2025',
  ]
  for (const page of pages)
    for (const word of [...all, 'Gawat darurat', 'izin dicatat menyusul', 'JKN']) expect(page).toContain(word)
})

test('guards and family are told where and when, and nothing medical; the slip is empty where the hospital writes', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { referrals } = office.client('sari')
  const { id } = await referrals.create(referralOf(office.inmateId))
  expect((await print('sari', 'referral-escort-orders', id)).status).toBe(404)
  await referrals.orderEscort({ ...(await reference(id)), ...now, escort })
  const order = await print('sari', 'referral-escort-orders', id)
  const notice = await print('sari', 'referral-family-notices', id)
  const slip = await print('sari', 'referral-slips', id)
  for (const { pages } of [order, notice, slip]) {
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('Djoko Soesilo')
    for (const word of medical) expect(pages[0]).not.toContain(word)
  }
  for (const word of ['Bagus Contoh', 'Rudi Contoh', 'Ambulans B 1234 XY', 'RSUD Contoh'])
    expect(order.pages[0]).toContain(word)
  for (const { pages } of [order, notice]) expect(pages[0]).not.toContain('Instalasi Gawat Darurat')
  expect(slip.pages[0]).toContain('Anjuran dan jadwal kontrol')
})

test('a planned letter comes out only with permission, and says who gave it; every printing is a reading', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { referrals } = office.client('sari')
  const { id } = await referrals.create(referralOf(office.inmateId, { path: 'terencana' }))
  expect((await print('sari', 'referral-letters', id)).status).toBe(404)
  const permission = { decision: 'permitted', at: null, reason: null } as const
  await office.client('budi').referralPermits.decide({ ...(await reference(id)), ...permission })
  expect((await print('sari', 'referral-letters', id)).pages[0]).toContain('Diizinkan Petugas budi')
  expect((await print('budi', 'referral-letters', id)).status).toBe(403)
  expect((await print('rini', 'referral-letters', id)).status).toBe(403)
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const reads = database.prepare("select 1 from read_log where procedure = 'referrals.print'").all()
  database.close()
  expect(reads).toHaveLength(5)
})

test('a secret letter is not there for whoever may not know of it', async () => {
  const { referrals } = office.client('sari')
  const { id } = await referrals.create(referralOf(office.inmateId, {}, { confidentiality: 'extra' }))
  expect((await print('bina', 'referral-letters', id)).status).toBe(404)
  expect((await print('sari', 'referral-letters', id)).status).toBe(200)
})

test('the log of a referral cannot be changed or deleted, not even in the database', async () => {
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  try {
    expect(() => database.exec("update referral_events set reason = 'lain'")).toThrow('append-only')
    expect(() => database.exec('delete from referral_events')).toThrow('append-only')
  } finally {
    database.close()
  }
})
