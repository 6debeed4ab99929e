import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { adminPassword } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { Office } from './recommendation-office.ts'
import { recordVisit } from './record-office.ts'

test.describe.configure({ mode: 'default' })

let office: Office
test.beforeAll(async () => {
  test.setTimeout(180_000)
  office = await Office.open({ sari: ['perawat'], bina: ['bidan'] })
})
test.afterAll(() => office.close())

const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })

/** Text of the printed record and its pages. */
async function print(name: string, period: string) {
  const answer = await office.download(name, `medical-records/${office.inmateId}?${period}`)
  if (answer.status !== 200) return { status: answer.status, text: '', pages: 0 }
  const file = test.info().outputPath('rekam-medis.pdf')
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  const pages = Number(/^Pages: +(\d+)$/m.exec(run('pdfinfo', file))?.[1])
  return { status: 200, text: run('pdftotext', '-layout', file, '-').replaceAll(/[ \n]+/g, ' '), pages }
}

test('the printed record tells corrections with who, when and why; name, register number and page stand on every page', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { medicalRecords, recordEntries } = office.client('sari')
  const target = { inmateId: office.inmateId, encounterId: null }
  const allergy = { category: 'medication', substance: 'Penisilin', severity: 'severe', verification: 'told' } as const
  await recordEntries.addAllergy({ ...target, ...allergy, reaction: 'Sesak' })
  const wrong = [{ sign: 'systolic', kind: null, value: 120 }]
  const visit = await recordVisit(office.client('sari'), office.inmateId, {}, { measurements: wrong })
  const { id, revision } = visit
  const content = { ...visit.content, measurements: [{ sign: 'systolic', kind: null, value: 210 }] }
  await medicalRecords.amend({ id, revision, content, reason: 'Salah ketik' })
  await medicalRecords.addAddendum({ id, text: 'Tekanan diulang, tetap tinggi' })
  const voided = await recordVisit(office.client('sari'), office.inmateId, {}, { subjective: 'Salah orang ini' })
  await medicalRecords.void({ id: voided.id, revision: voided.revision, reason: 'Bukan pasien ini' })
  const long = Array.from({ length: 60 }, (_, index) => `Baris ke-${index + 1} dari catatan yang panjang.`).join('\n')
  await recordVisit(office.client('sari'), office.inmateId, {}, { objective: long, confidentiality: 'extra' })

  const { text, pages } = await print('sari', 'dari=2026-11-01&sampai=2026-11-30')
  expect(text).toContain('Alergi: Penisilin (berat), Sesak')
  expect(text).toContain('Sistolik 120 mmHg')
  expect(text).toMatch(/\(dicoret oleh Petugas sari, .*2026 08\.00 WIB: Salah ketik\) Sistolik 210 mmHg \(tinggi\)/)
  expect(text).toContain('Tekanan diulang, tetap tinggi')
  expect(text).toMatch(/DIBATALKAN oleh Petugas sari.*Bukan pasien ini/)
  expect(text).toContain('Dicetak oleh Petugas sari')
  expect(pages).toBeGreaterThan(1)
  for (let page = 1; page <= pages; page += 1) expect(text).toContain(`halaman ${page} dari ${pages}`)
  expect(text.split('Djoko Soesilo – AI.17/2026')).toHaveLength(pages + 1)
  const { database } = await openRaw(office.folder, 'admin', adminPassword)
  const reads = database
    .prepare<[], { procedure: string }>("select procedure from read_log where procedure = 'medicalRecords.print'")
    .all()
  database.close()
  expect(reads).toHaveLength(1)
})

test('a print leaves out what its reader may not know of, and the registry prints nothing', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { text } = await print('bina', 'dari=2026-11-01&sampai=2026-11-30')
  expect(text).toContain('Penisilin')
  expect(text).not.toContain('Baris ke-1')
  expect((await print('rini', 'dari=2026-11-01&sampai=2026-11-30')).status).toBe(403)
  expect((await print('sari', 'dari=2026-11-30&sampai=2026-11-01')).status).toBe(404)
  expect((await print('sari', 'dari=kemarin&sampai=2026-11-01')).status).toBe(404)
})

test('a period without visits prints the record with nothing in it', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const { text, pages } = await print('sari', 'dari=2025-01-01&sampai=2025-12-31')
  expect(text).toContain('Tidak ada kunjungan pada masa ini.')
  expect(pages).toBe(1)
})

test('what a doctor from outside ordered stands on paper with her name, whether her sheet is missing, and what was struck out', async () => {
  requireProgram(test, 'pdftotext', 'pdfinfo')
  const sari = office.client('sari')
  const visit = await recordVisit(sari, office.inmateId)
  const order = {
    ...{ encounterId: visit.id, doctorName: 'dr. Rahma Wulandari', doctorLicence: '5032026' },
    ...{ lateReason: null, fileId: null },
  }
  await sari.visitingDoctor.add({ ...order, kind: 'obat', text: 'Amoksisilin 500 mg' })
  const { id } = await sari.visitingDoctor.add({ ...order, kind: 'kontrol', text: 'Tujuh hari lagi' })
  await sari.visitingDoctor.void({ id, revision: 1, reason: 'Salah dengar' })
  const { text, pages } = await print('sari', 'dari=2026-11-16&sampai=2026-11-30')
  expect(text).toContain(
    'Obat: Amoksisilin 500 mg – atas instruksi dr. Rahma Wulandari (SIP 5032026) – menunggu lembar bertanda tangan',
  )
  expect(text).toContain('Kontrol: Tujuh hari lagi')
  expect(text).toContain('Salah dengar')
  expect(pages).toBeGreaterThan(0)
})
