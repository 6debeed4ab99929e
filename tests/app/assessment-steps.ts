import type { Page } from '@playwright/test'
import { expect } from '#tests/harness/app.ts'
import { day, rriAnswers } from '../core/assessment-desk.ts'
import { scan, type Unit } from './recommendation-people.ts'

/** Steps of an assessment on screen, for every story of one. */

/** By the position of the option in each item of part A; 17 points, all there are. */
export const highest = [1, 1, 1, 1, 2, 1, 1, 1, 3, 1] as const

export const sheet = (page: Page, name: string) => page.getByRole('complementary', { name, exact: true })
export const tab = (page: Page, name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })
export const question = (page: Page, linkId: string) => page.locator(`[data-question="${linkId}"]`)

/** From the list to the page of the new one. */
export async function openAssessment(page: Page, person: string, trigger: string, reason: string): Promise<void> {
  await page.getByRole('link', { name: 'Buka asesmen', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Buka asesmen' })).toBeVisible()
  await page.getByLabel('Siapa yang dinilai?').fill(person)
  await page.getByRole('option', { name: new RegExp(person) }).click()
  await page.getByRole('radio', { name: trigger, exact: true }).check()
  await page.getByLabel('Keterangan', { exact: true }).fill(reason)
  await page.getByRole('checkbox', { name: /Risiko/ }).check()
}

/** Presses the one thing to do next, which the head of the page names. */
export async function work(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: `Kerjakan: ${label}`, exact: true }).click()
}

/** Sends the open sheet by its key and waits until it is gone. */
export async function save(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(sheet(page, name)).toHaveCount(0)
}

/** A step that asks for one text besides its day. */
export async function tellStep(page: Page, title: string, label: string, text: string): Promise<void> {
  await work(page, title)
  await sheet(page, title).getByRole('textbox', { name: label }).fill(text)
  await save(page, title)
}

export async function attach(page: Page, title: string, signer: string): Promise<void> {
  const name = `Lampirkan: ${title}`
  await work(page, name)
  await sheet(page, name).getByRole('textbox', { name: 'Ditandatangani oleh' }).fill(signer)
  await page.locator('input[type=file]').setInputFiles({ name: 'pindaian.png', mimeType: 'image/png', buffer: scan })
  await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('pindaian.png')
  await sheet(page, name).getByRole('textbox', { name: 'Ditandatangani oleh' }).focus()
  await save(page, name)
}

/** Issues the report with its number and brings its signed sheet back; where it is looked at, the letter is opened first. */
export async function issueReport(
  page: Page,
  signer: string,
  look: ((name: string) => Promise<void>) | null = null,
): Promise<void> {
  await work(page, 'Terbitkan laporan')
  if (look) {
    await page.getByRole('button', { name: 'Lihat laporan sebelum terbit', exact: true }).click()
    const preview = page.getByRole('dialog', { name: 'Laporan hasil asesmen', exact: true })
    await expect(preview.locator('canvas').first()).toBeVisible()
    await look('preview')
    await page.keyboard.press('Escape')
    await expect(preview).toBeHidden()
  }
  await page.getByRole('button', { name: 'Terbitkan laporan', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Terbitkan laporan hasil asesmen?', exact: true })
  await expect(dialog.getByText(/^Nomor berikutnya: /)).toBeVisible()
  await look?.('issue')
  await dialog.getByRole('button', { name: 'Terbitkan laporan', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Laporan hasil asesmen/ }).first()).toContainText('terbit, nomor')
  await look?.('issued')
  await attach(page, 'Laporan hasil asesmen (RAHASIA)', signer)
}

const handOver = 'Hasil diberikan kepada Pembimbing Kemasyarakatan untuk dilampirkan dalam Litmas'

/** The letter, and whoever received it with the report on paper; ends among the steps. */
export async function handOnPaper(page: Page, receiver: string): Promise<void> {
  await work(page, handOver)
  await page.getByRole('button', { name: 'Terbitkan surat', exact: true }).click()
  const receipt = page.getByRole('region', { name: '3. Tanda terima' })
  await receipt.getByRole('textbox', { name: 'Diterima oleh' }).fill(receiver)
  await receipt.getByRole('textbox', { name: 'Jabatan penerima' }).fill('PK Ahli Muda')
  await receipt.getByRole('button', { name: 'Catat penerimaan', exact: true }).click()
  await expect(receipt.getByText(`${receiver}, PK Ahli Muda`)).toBeVisible()
  await tab(page, 'Langkah').click()
}

interface Heard {
  readonly kind: 'Wawancara' | 'Cek silang' | 'Dokumen'
  readonly source: string
  readonly place: string
  readonly summary: string
}

/** Into the open sheet of sources. */
export async function tellSource(page: Page, { kind, source, place, summary }: Heard): Promise<void> {
  const form = sheet(page, 'Catat sumber')
  await form.getByRole('radio', { name: kind, exact: true }).check()
  await form.getByRole('textbox', { name: 'Siapa atau apa' }).fill(source)
  await form.getByRole('textbox', { name: 'Tempat atau cara' }).fill(place)
  await form.getByRole('textbox', { name: 'Isi keterangan' }).fill(summary)
  await save(page, 'Catat sumber')
}

/** By the number of the option, as the keyboard does it; the note of evidence stands right below. */
export async function answer(page: Page, linkId: string, option: number, evidence: string | null): Promise<void> {
  await question(page, linkId).getByRole('radio').first().focus()
  await page.keyboard.press(String(option + 1))
  await expect(question(page, linkId).getByRole('radio').nth(option)).toBeChecked()
  if (evidence === null) return
  await expect(question(page, `${linkId}-bukti`).getByRole('textbox')).toBeFocused()
  await page.keyboard.type(evidence)
}

/** Consent, part A by the options given, and nothing in what is only ticked. */
export async function answerRisk(page: Page, options: readonly number[]): Promise<void> {
  await answer(page, 'persetujuan', 0, null)
  for (const [index, option] of options.entries())
    await answer(page, `a${index + 1}`, option, index === 0 ? 'Petikan putusan' : null)
  for (const linkId of ['b1', 'b2', 'b3', 'b4', 'perkara-narkotika']) {
    await question(page, linkId).getByRole('radio').first().focus()
    await page.keyboard.press('t')
    await expect(question(page, linkId).getByRole('radio').last()).toBeChecked()
  }
}

/** Past the page: an assessment by the assessor `astri` of the unit that the head `bambang` does not agree with. Its id. */
export async function sentBack(unit: Unit): Promise<string> {
  const { assessments } = unit.client('astri')
  const { inmateId } = unit
  const { instruments } = await assessments.choices({ inmateId })
  const urls = instruments.filter(({ isScorable }) => isScorable).map(({ url }) => url)
  const { id } = await assessments.open({ inmateId, trigger: 'initial', reason: 'Penghuni baru', urls })
  const today = day('2026-11-16')
  const now = async () => ({ caseId: id, revision: (await assessments.find({ id })).revision })
  const moment = async () => ({ ...(await now()), on: today, time: null })
  const attached = async (requirementId: string) =>
    assessments.attachScan({
      ...(await now()),
      ...{ requirementId, paperId: null, signedOn: today, fileIds: [await unit.upload('astri')] },
      signers: [{ name: 'Djoko Soesilo', capacity: 'signature' }],
    })
  const { ownRevision, forms } = await assessments.find({ id })
  await assessments.recordConsent({ id, revision: ownRevision, on: today, note: '' })
  for (const form of forms)
    await assessments.saveForm({
      ...{ id: form.id, revision: form.revision, answers: rriAnswers(), isComplete: true, change: null },
    })
  await assessments.skipStep({ ...(await now()), step: 'study', reason: 'Belum pernah dinilai' })
  await assessments.recordSource({
    ...{ assessmentId: id, kind: 'interview', source: 'Yang bersangkutan', place: 'Ruang asesmen', heldOn: today },
    summary: 'Menjawab semua pertanyaan',
  })
  await assessments.takeStep({ ...(await moment()), step: 'interview', note: 'Wawancara pertama' })
  await attached('consent')
  await assessments.analyse({ ...(await moment()), analysis: 'Uraian', strengths: '', wishes: '' })
  await assessments.recommend({ ...(await moment()), recommendation: 'Program kerja' })
  await attached('report')
  const { assessmentHandover } = unit.client('astri')
  await assessmentHandover.issueLetter({
    ...(await now()),
    ...{ recipient: 'Pembimbing Kemasyarakatan Bapas Contoh', place: 'Tempat', note: '', date: today },
  })
  await assessmentHandover.recordReceived({
    ...{
      ...(await moment()),
      way: 'paper',
      receivedBy: 'Pak Bimbing',
      receivedPost: 'PK Ahli Muda',
      receiptFileId: null,
    },
  })
  const { decide } = unit.client('bambang').assessments
  await decide({ ...(await moment()), outcome: 'refused', reason: 'Cek silang dengan keluarga belum ada' })
  return id
}
