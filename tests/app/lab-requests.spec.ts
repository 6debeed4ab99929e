import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

test('a test is asked by keyboard, its letter comes out, and an abnormal result asks for a visit', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  await page.goto(`${app.host.origin}/poliklinik/permintaan-lab/baru?orang=${unit.inmateId}`)
  await signIn(app, page, 'sari')
  await page.getByRole('button', { name: 'Simpan permintaan' }).click()
  await expect(page.getByText('Isi: Keterangan klinis.').first()).toBeVisible()
  await page.getByLabel('Pemeriksaan lain').fill('Hemoglobin')
  await page.getByRole('combobox', { name: 'Laboratorium tujuan' }).fill('RSUD Contoh')
  await page.getByLabel('Keterangan klinis').fill('Pucat dan lemas')
  await lookAt(page, 'lab-requests-1-form')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Permintaan lab LB-2026-0001', level: 1 })).toBeVisible()

  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Cetak surat permintaan' }).click()
  await sheetIsDrawn(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()

  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Catat hasil' }).click()
  const sheet = page.getByRole('complementary')
  await expect(sheet.getByLabel(/^Satuan Hemoglobin/)).toHaveValue('g/dL')
  await sheet.getByLabel('Hasil Hemoglobin').fill('8,1')
  await sheet.getByRole('combobox', { name: 'Penilaian Hemoglobin' }).click()
  await page.getByRole('option', { name: 'Rendah' }).click()
  await sheet.getByRole('textbox', { name: 'Tanggal pemeriksaan' }).fill('15-11-2026')
  await lookAt(page, 'lab-requests-2-result')
  await sheet.getByRole('button', { name: 'Simpan hasil' }).click()
  await expect(page.getByRole('button', { name: 'Buka kunjungan' })).toBeVisible()
  await page.getByRole('button', { name: 'Tandai sudah dibaca' }).click()
  await expect(page.getByText('Sudah dibaca', { exact: true })).toBeVisible()
  await lookAt(page, 'lab-requests-3-read')
})
