import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { scan, Unit } from './recommendation-people.ts'

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
    await expect(page.getByRole('option', { name: /Djoko Soesilo/ })).toBeVisible()
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
    await expect(page.getByText('Halaman 1 dari')).toBeVisible()
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
    await expect(page.getByRole('alert')).toContainText('Lampirkan pindaiannya lebih dahulu.')
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
