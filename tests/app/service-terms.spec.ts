import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'

test('the head changes how long a complaint may take, with its source, and sees since when', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'bambang', ['kepala'], 'Bambang Contoh')
  await signIn(app, page, 'bambang')
  await page.getByRole('link', { name: 'Prosedur dan jangka waktu' }).click()
  await page.getByRole('combobox', { name: 'Prosedur' }).click()
  await page.getByRole('option', { name: 'Pengaduan layanan kesehatan', exact: true }).click()
  const change = page.getByRole('button', { name: 'Ubah: Pengaduan tidak berkadar pengawasan: 14 hari kerja' })
  await expect(change).toBeVisible()
  await lookAt(page, 'service-terms-1')
  await change.click()
  await page.getByLabel('Jangka waktu baru').fill('10')
  await page.getByRole('button', { name: 'Simpan jangka waktu' }).click()
  await expect(page.getByText('Tulis dasarnya, sedikitnya lima huruf.').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Sumber', exact: true }).fill('Keputusan Kanwil Nomor 12 Tahun 2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Diubah menjadi 10 hari kerja sejak 16 Nov 2026\./)).toBeVisible()
  await lookAt(page, 'service-terms-2')
})
