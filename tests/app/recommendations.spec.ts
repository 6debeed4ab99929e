import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { scan, sheetIsDrawn, Unit } from './recommendation-people.ts'

// Every screen is looked at twice with axe, on computers that may be slow.
test.setTimeout(360_000)

test('a nurse on her first day opens a request and brings its first papers', async ({ app }) => {
  const { page } = app
  await Unit.open(app, ['sari'])
  await signIn(app, page, 'sari')

  await test.step('an empty list says what to do', async () => {
    await page.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada permohonan rekomendasi medis' })).toBeVisible()
    await lookAt(page, 'recommendations-01-empty')
    await page.getByRole('link', { name: 'Buka permohonan' }).first().click()
  })

  await test.step('what is missing is said on top and beside the field', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Buka permohonan rekomendasi medis' })).toBeVisible()
    await page.getByRole('button', { name: 'Periksa isian' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('button', { name: 'Pilih orangnya lebih dahulu.' }).click()
    await expect(page.getByRole('textbox', { name: 'Untuk siapa permohonan ini?' })).toBeFocused()
    await lookAt(page, 'recommendations-02-problems')
  })

  await test.step('the person is found by a part of the name, the form is filled without the mouse', async () => {
    await page.keyboard.type('soesi')
    await expect(page.getByRole('option', { name: /^Djoko Soesilo/ })).toBeVisible()
    await lookAt(page, 'recommendations-03-search')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toBeVisible()
    await page.getByRole('radio', { name: 'Permohonan WBP/Tahanan sendiri' }).check()
    await page.getByLabel('Alasan permohonan').fill('Operasi hernia di RSUD')
    await lookAt(page, 'recommendations-04-filled')
    await page.getByLabel('Alasan permohonan').press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Periksa sebelum membuka permohonan' })).toBeVisible()
    await lookAt(page, 'recommendations-05-check')
    await page.keyboard.press('Control+Enter')
  })

  await test.step('the case page shows what is missing, whose turn it is and what to do now', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Rekomendasi medis RM-2026-0001' })).toBeVisible()
    await expect(page.getByText('Kurang 4 dari 4 berkas.')).toBeVisible()
    await expect(page.getByText('Langkah Anda sekarang')).toBeVisible()
    await lookAt(page, 'recommendations-06-case')
  })

  await test.step('paper 1: sheet, editor, preview', async () => {
    await page.getByRole('button', { name: 'Kerjakan: Tulis: Surat permohonan dari yang bersangkutan' }).click()
    await expect(page.getByRole('link', { name: 'Tulis surat' })).toBeVisible()
    await lookAt(page, 'recommendations-07-paper-sheet')
    await page.getByRole('link', { name: 'Tulis surat' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Surat permohonan' })).toBeVisible()
    await page.getByRole('button', { name: 'Simpan dan tampilkan' }).click()
    await sheetIsDrawn(page)
    await expect(page.getByText(/^Draf tersimpan/)).toBeVisible()
    await lookAt(page, 'recommendations-08-editor')
  })

  await test.step('issued, then scanned back: only now it counts', async () => {
    await page.getByRole('button', { name: 'Terbitkan surat' }).click()
    await lookAt(page, 'recommendations-09-issue')
    await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan surat' }).click()
    await expect(page.getByText('Terbit, belum ditandatangani.').first()).toBeVisible()
    await lookAt(page, 'recommendations-10-signed-scan')
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Lampirkan pindaiannya lebih dahulu.' })).toBeVisible()
    app.expectRefusals('file-type-refused')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'catatan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('bukan pdf') })
    await expect(page.getByText('Jenis berkas ini tidak diterima.', { exact: false })).toBeVisible()
    await lookAt(page, 'recommendations-11-wrong-file')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'permohonan.png', mimeType: 'image/png', buffer: scan })
    await expect(page.getByText('permohonan.png').first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Tanggal ditandatangani' }).fill('16-11-2026')
    await lookAt(page, 'recommendations-12-scan-ready')
    await page.getByRole('textbox', { name: 'Tanggal ditandatangani' }).press('Control+Enter')
    await expect(page.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()
    await lookAt(page, 'recommendations-13-case-one-paper')
  })
})

test('the papers that come from elsewhere: outside doctor, medical record, foreign original; voiding with a reason', async ({
  app,
}) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const caseId = await unit.openCase('sari')
  await signIn(app, page, 'sari')
  await page.goto(`${app.host.origin}/poliklinik/rekomendasi-medis/${caseId}`)
  await signIn(app, page, 'sari')

  await test.step('a unit without a doctor attaches the letter of another one', async () => {
    await page.getByRole('button', { name: '2. Surat rekomendasi dokter di Lapas/Rutan' }).click()
    await lookAt(page, 'recommendations-20-doctor-sheet')
    await page.getByRole('button', { name: 'Lampirkan surat dokter dari luar unit' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: 'surat.png', mimeType: 'image/png', buffer: scan })
    await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('surat.png')
    await page.getByRole('combobox', { name: 'Nama dokter' }).fill('dr. Wulan Contoh')
    await page.getByLabel('Nomor SIP').fill('503/0001/SIP/2026')
    await page.getByLabel('Instansi').fill('RSUD Contoh')
    await page.getByRole('textbox', { name: 'Tanggal surat' }).fill('12-11-2026')
    await lookAt(page, 'recommendations-21-outside-doctor')
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()
  })

  await test.step('the sheet shows who signed and the scan itself', async () => {
    await page.getByRole('button', { name: '2. Surat rekomendasi dokter di Lapas/Rutan' }).click()
    await expect(page.getByText('dr. Wulan Contoh, RSUD Contoh')).toBeVisible()
    await page.getByRole('button', { name: 'Lihat pindaian 1' }).click()
    await expect(page.getByRole('img', { name: /pindaian 1/ })).toBeVisible()
    await lookAt(page, 'recommendations-22-doctor-copy')
  })

  await test.step('a wrong paper is voided with a reason and stays in the history', async () => {
    await page.getByRole('button', { name: 'Batalkan berkas ini' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan berkas ini' }).click()
    await expect(page.getByRole('dialog')).toContainText('Tulis alasan sedikitnya')
    await page.getByRole('dialog').getByRole('textbox').fill('Surat untuk orang lain')
    await lookAt(page, 'recommendations-23-void')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Dibatalkan Sari Melati', { exact: false })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Kurang 4 dari 4 berkas.')).toBeVisible()
  })

  await test.step('the medical record is a scan; a handwritten application with a thumbprint needs a witness', async () => {
    await page.getByRole('button', { name: '3. Rekam medis yang bersangkutan' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: 'rm.png', mimeType: 'image/png', buffer: scan })
    await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('rm.png')
    await lookAt(page, 'recommendations-24-record')
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()

    await page.getByRole('button', { name: '1. Surat permohonan dari yang bersangkutan' }).click()
    await page.getByRole('button', { name: 'Lampirkan asli yang tidak dibuat di Lentera' }).click()
    await page.locator('input[type=file]').setInputFiles({ name: 'tulisan.png', mimeType: 'image/png', buffer: scan })
    await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('tulisan.png')
    await page.getByRole('textbox', { name: 'Tanggal ditandatangani' }).fill('16-11-2026')
    // The line below the fields that tells of the saved draft moves them, and an open list of choices closes then.
    await expect(async () => {
      await page.getByRole('combobox', { name: 'Sebagai apa penanda tangan 1' }).click()
      await page.getByRole('option', { name: 'Cap jempol' }).click({ timeout: 2_000 })
    }).toPass({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Cap jempol memerlukan saksi' })).toBeVisible()
    await page.getByRole('button', { name: 'Tambah penanda tangan atau saksi' }).click()
    await page.getByRole('textbox', { name: 'Nama penanda tangan 2' }).fill('Sari Melati')
    await lookAt(page, 'recommendations-25-thumbprint')
    await page.getByRole('button', { name: 'Lampirkan', exact: true }).click()
    await expect(page.getByText('Kurang 2 dari 4 berkas.')).toBeVisible()
  })
})

test('a character that no letter can print is named with its part; the nurse drafts and does not issue', async ({
  app,
}) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const caseId = await unit.openCase('sari')
  await page.goto(`${app.host.origin}/poliklinik/rekomendasi-medis/${caseId}/surat/rekomendasi-dokter`)
  await signIn(app, page, 'sari')
  await expect(page.getByRole('heading', { level: 1, name: 'Surat rekomendasi dokter' })).toBeVisible()
  await expect(page.getByText('Yang menerbitkan surat ini hanya dokter', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Terbitkan surat' })).toHaveCount(0)
  app.expectRefusals('letter-character-missing')
  await page.getByLabel('Ringkasan pemeriksaan').fill('Keluhan nyeri 😀')
  await page.getByLabel('Ringkasan pemeriksaan').press('Control+Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: 'Huruf "😀" pada bagian "Ringkasan pemeriksaan"' }),
  ).toBeVisible()
  await lookAt(page, 'recommendations-30-character')
  await page.getByLabel('Ringkasan pemeriksaan').fill('Keluhan nyeri berulang.\n\nHernia inguinalis kanan.')
  await expect(page.getByText(/^Draf tersimpan/)).toBeVisible()
  await sheetIsDrawn(page)
  await page.getByRole('button', { name: 'Tambah diagnosis' }).click()
  await page.getByRole('button', { name: 'Simpan draf' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Isian ini diperlukan.' })).toBeVisible()
  await lookAt(page, 'recommendations-31-doctor-letter')
})
