import type { Page } from '@playwright/test'
import { type App, expect } from './app.ts'
import { passwordOf } from './core.ts'

/** The administrator makes an account on the screen and hands its first password over; the person chooses an own one. */
export async function welcome(
  app: App,
  administrator: Page,
  person: { readonly name: string; readonly fullName: string; readonly role: string },
): Promise<Page> {
  await administrator
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: 'Akun petugas' })
    .click()
  await administrator.getByRole('link', { name: 'Buat akun' }).first().click()
  await administrator.getByLabel('Nama lengkap').fill(person.fullName)
  await administrator.getByRole('checkbox', { name: person.role, exact: true }).check()
  await administrator.getByRole('textbox', { name: 'Nama akun' }).fill(person.name)
  await administrator.getByRole('button', { name: 'Buatkan kata sandi' }).click()
  const first = await administrator.getByLabel('Kata sandi awal').inputValue()
  await administrator.getByRole('button', { name: 'Buat akun' }).click()
  await expect(administrator.getByRole('heading', { name: 'Akun siap dipakai' })).toBeVisible()
  await administrator.getByRole('link', { name: 'Selesai' }).click()

  const page = await app.openPage()
  await page.goto(app.host.origin)
  await page.getByLabel('Nama akun').fill(person.name)
  await page.getByLabel('Kata sandi', { exact: true }).fill(first)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByLabel('Kata sandi sementara dari admin').fill(first)
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(passwordOf(person.name))
  await page.getByLabel('Ulangi kata sandi baru').fill(passwordOf(person.name))
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible()
  return page
}

/** Back at one's desk after a break: the case, from the list. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Rekomendasi medis' }).click()
  await page.getByRole('row', { name: new RegExp(number) }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Rekomendasi medis ${number}` })).toBeVisible()
}

/** A sheet of paper from the scanner, as PDF. */
export async function scannedPage(page: Page, words: string): Promise<Buffer> {
  const sheet = await page.context().newPage()
  await sheet.setContent(`<p style="margin:4cm 3cm;font:italic 20px serif">${words}</p>`)
  const pdf = await sheet.pdf({ format: 'A4' })
  await sheet.close()
  return pdf
}

/** Writes the letter of a task from its defaults and issues it. */
export async function issueLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan dan tampilkan' }).click()
  await expect(page.getByText('Halaman 1 dari')).toBeVisible()
  await page.getByRole('button', { name: 'Terbitkan surat' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan surat' }).click()
  // Back on the case: its sheets carry fields of the same names as the editor.
  await expect(page.getByRole('heading', { level: 1, name: /^Rekomendasi medis RM-/ })).toBeVisible()
}

/** The signed letter comes back from the scanner. */
export async function attachSigned(page: Page, pdf: Buffer, signedOn: string, signer: string): Promise<void> {
  await expect(page.getByText('Terbit, belum ditandatangani.').first()).toBeVisible()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'pindaian.pdf', mimeType: 'application/pdf', buffer: pdf })
  // In the list only when it has arrived; a form sent before that asks for patience.
  await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText('pindaian.pdf')
  await page.getByRole('textbox', { name: 'Tanggal ditandatangani' }).fill(signedOn)
  await page.getByRole('textbox', { name: 'Nama penanda tangan 1' }).fill(signer)
  await page.getByRole('textbox', { name: 'Nama penanda tangan 1' }).press('Control+Enter')
}
