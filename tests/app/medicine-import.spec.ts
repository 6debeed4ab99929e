import { readFileSync } from 'node:fs'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

test('a nurse saves the sample, brings a list with a fault, and takes the good lines in', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  await Unit.open(app, ['sari'])
  await signIn(app, page, 'sari')
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Obat & stok' }).click()
  await page.getByRole('button', { name: 'Tindakan lain' }).first().click()
  await page.getByRole('menuitem', { name: 'Ambil dari berkas Excel atau CSV' }).click()
  await expect(page.getByRole('heading', { name: 'Ambil obat dari berkas' })).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Simpan contoh berkas' }).click(),
  ])
  const sample = readFileSync(await download.path(), 'utf8')
  const bring = (name: string, text: string) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  // What the page gives away, the page takes.
  await bring('obat.csv', `${sample}Obat salah;;tablet;tablet;;;;X-1;31-12-2028;-4\r\n`)
  await expect(page.getByText('2 baris dapat diambil, 0 sudah ada, 1 perlu diperbaiki.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Perlu diperbaiki.*Obat salah/ })).toContainText('Jumlah bukan bilangan')
  await lookAt(page, 'medicine-import-1-checked')
  await page.getByRole('button', { name: 'Ambil 2 baris' }).press('Enter')
  await expect(page.getByRole('row', { name: /Parasetamol 500 mg.*500 tablet/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /Salep belerang/ })).toBeVisible()
  await lookAt(page, 'medicine-import-2-taken')
})
