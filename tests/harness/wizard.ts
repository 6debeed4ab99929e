import type { Page } from '@playwright/test'
import { expect } from './app.ts'
import { adminPassword, sampleFacility } from './core.ts'

/** Steps 1 to 4 of first run, typed into the page; ends on the recovery sheet. */
export async function fillWizard(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Jenis' }).click()
  await page.getByRole('option', { name: /Rutan/ }).click()
  await page.getByRole('combobox', { name: 'Kelas' }).fill(sampleFacility.class)
  await page.getByLabel('Nama satuan kerja').fill(sampleFacility.name)
  await page.getByLabel('Kode satuan kerja pada nomor surat').fill(sampleFacility.unitCode)
  await page.getByLabel('Kapasitas hunian').fill(String(sampleFacility.capacity))
  await page.getByLabel('Alamat', { exact: true }).fill(sampleFacility.address)
  await page.getByLabel('Kota atau kabupaten').fill(sampleFacility.city)
  await page.getByLabel('Telepon (opsional)').fill(sampleFacility.phone)
  await page.getByLabel('Pos-el (opsional)').fill(sampleFacility.email)
  await page.getByLabel('Nama dan gelar').fill(sampleFacility.headName)
  await page.getByLabel('NIP (opsional)').fill(sampleFacility.headEmployeeNumber)
  await page.getByRole('button', { name: 'Lanjut' }).click()

  await page.getByLabel('Nama Kantor Wilayah').fill(sampleFacility.regionalOffice)
  await page.getByLabel('Kota Kantor Wilayah').fill(sampleFacility.regionalOfficeCity)
  await page.getByRole('button', { name: 'Lanjut' }).click()

  await expect(page.getByRole('heading', { name: 'Kegunaan komputer ini', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Lanjut' }).click()

  await page.getByLabel('Nama lengkap').fill('Agus Administrator')
  await page.getByLabel('Nama akun').fill('admin')
  await page.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
  await page.getByLabel('Ulangi kata sandi').fill(adminPassword)
  await page.getByRole('button', { name: 'Lanjut ke lembar pemulihan' }).click()
  await expect(page.getByRole('heading', { name: 'Lembar pemulihan', level: 1 })).toBeVisible()
}

/** The code as the sheet's groups show it. */
export async function readRecoveryCode(page: Page): Promise<string> {
  const text = await page.locator('[data-recovery-code]').innerText()
  return (text.match(/\b[0-9A-Z]{4}\b/g) ?? []).join('-')
}

/** First run from its first field to the frame of the signed-in administrator; gives back the recovery code. */
export async function completeWizard(page: Page): Promise<string> {
  await fillWizard(page)
  const code = await readRecoveryCode(page)
  await page.getByLabel('Kode dari lembar').fill(code)
  await page.getByRole('button', { name: 'Simpan dan selesaikan penyiapan' }).click()
  await page.getByRole('button', { name: 'Mulai memakai Lentera' }).click()
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible()
  return code
}
