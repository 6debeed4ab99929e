import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

test('a relative applies: name and relation are asked for, checked, repeated and kept with the request', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  await Unit.open(app, ['sari'])
  await page.goto(`${app.host.origin}/poliklinik/rekomendasi-medis/baru`)
  await signIn(app, page, 'sari')
  const name = page.getByLabel('Nama keluarga yang memohon')
  const relation = page.getByLabel('Hubungan keluarga')

  await test.step('the two fields stand there only while the family applies', async () => {
    await page.getByRole('textbox', { name: 'Untuk siapa permohonan ini?' }).fill('soesi')
    await page.getByRole('option', { name: /^Djoko Soesilo/ }).click()
    await page.getByRole('radio', { name: 'Permohonan WBP/Tahanan sendiri' }).check()
    await expect(name).toHaveCount(0)
    await page.getByRole('radio', { name: 'Permohonan keluarga atas nama WBP/Tahanan' }).check()
    await expect(name).toBeVisible()
    await page.getByLabel('Alasan permohonan').fill('Operasi hernia di RSUD')
    await page.getByRole('button', { name: 'Periksa isian' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toContainText('Tulis hubungan keluarganya.')
    await lookAt(page, 'family-1-missing')
    await summary.getByRole('button', { name: 'Tulis nama keluarga yang memohon.' }).click()
    await expect(name).toBeFocused()
  })

  await test.step('they are repeated before the request gets its number, and stand on its page', async () => {
    await name.fill('  Rahmat Contoh ')
    await relation.fill('Ayah')
    await relation.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Periksa sebelum membuka permohonan' })).toBeVisible()
    await expect(page.getByText('Rahmat Contoh (Ayah)', { exact: true })).toBeVisible()
    await lookAt(page, 'family-2-check')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Rekomendasi medis RM-2026-0001' })).toBeVisible()
    await expect(page.getByText('Pemohon: Rahmat Contoh (Ayah)')).toBeVisible()
    await expect(page.getByText('Hitungan mulai ketika berkas unit lengkap.', { exact: false })).toBeVisible()
  })
})
