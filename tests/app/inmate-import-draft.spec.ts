import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'

const list = Buffer.from(
  'DAFTAR PENGHUNI\nNo. Reg;Nama;JK;Nama Panggilan\nBI.7/2025;Slamet Contoh;L;Memet\nBI.8/2025;Wati Contoh;P;\n',
)

async function chooseList(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Impor daftar WBP' }).click()
  await page.getByRole('link', { name: 'Impor daftar baru' }).first().click()
  await page.locator('input[type=file]').setInputFiles({ name: 'penghuni.csv', mimeType: '', buffer: list })
  await expect(page.getByText('2 baris berisi')).toBeVisible()
}

const fieldOf = (page: Page, heading: string) => page.getByRole('combobox', { name: `Isian untuk kolom ${heading}` })

async function makeAlias(page: Page): Promise<void> {
  await fieldOf(page, 'Nama Panggilan').click()
  await page.getByRole('option', { name: 'Alias' }).click()
}

test('choices about the columns of a list stay with their file until it is checked', async ({ app }) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  const registry = app.client((await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })).token)
  await signIn(app, page, 'rini')

  await test.step('a list that is only looked at leaves no draft', async () => {
    await chooseList(page)
    await page.getByRole('link', { name: /^Hari ini/ }).click()
    await expect(page.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
    expect(await registry.drafts.list({})).toEqual([])
  })
  await test.step('what was chosen is found under Hari ini, also after a log-out', async () => {
    await chooseList(page)
    await makeAlias(page)
    await page.getByLabel('Daftar ini memuat semua penghuni').uncheck()
    await page.getByLabel('Simpan pemetaan ini dengan nama (opsional)').fill('SDP harian')
    await logOut(page)
    await signIn(app, page, 'rini')
    await expect(page.getByText('Kolom daftar yang diimpor, draf')).toBeVisible()
    await lookAt(page, 'inmate-import-draft-1-today')
    await page.getByRole('link', { name: 'Lanjutkan: Kolom daftar yang diimpor' }).click()
  })
  await test.step('with its file, its rows, and the usual notice', async () => {
    await expect(page.getByText('Dilanjutkan dari draf')).toBeVisible()
    await expect(page.getByText('penghuni.csv')).toBeVisible()
    await expect(page.getByText('2 baris berisi')).toBeVisible()
    await expect(fieldOf(page, 'Nama Panggilan')).toHaveValue('Alias')
    await expect(page.getByLabel('Daftar ini memuat semua penghuni')).not.toBeChecked()
    await expect(page.getByLabel('Simpan pemetaan ini dengan nama (opsional)')).toHaveValue('SDP harian')
    await lookAt(page, 'inmate-import-draft-2-restored')
  })
  await test.step('another file has choices of its own', async () => {
    await page.getByRole('button', { name: /penghuni\.csv/ }).click()
    await expect(page.getByText('Dilanjutkan dari draf')).toBeHidden()
    await page.locator('input[type=file]').setInputFiles({ name: 'lain.csv', mimeType: '', buffer: list })
    await expect(page.getByText('lain.csv')).toBeVisible()
    await expect(fieldOf(page, 'Nama Panggilan')).toHaveValue('Tidak diambil')
    await expect(page.getByText('Dilanjutkan dari draf')).toBeHidden()
    expect(await registry.drafts.list({})).toHaveLength(1)
  })
  await test.step('another heading row is kept as well; without a name nothing is checked', async () => {
    await page.getByRole('link', { name: /^Hari ini/ }).click()
    await page.getByRole('link', { name: 'Lanjutkan: Kolom daftar yang diimpor' }).click()
    await page.getByLabel('Baris judul kolom').fill('3')
    await expect(page.getByText('1 baris berisi')).toBeVisible()
    await expect(page.getByText('Draf tersimpan')).toBeVisible()
    await page.reload()
    await signIn(app, page, 'rini')
    await expect(page.getByLabel('Baris judul kolom')).toHaveValue('3')
    await expect(page.getByText('1 baris berisi')).toBeVisible()
    await page.getByRole('button', { name: 'Periksa daftar' }).click()
    await expect(page.getByRole('alert')).toContainText('Belum ada kolom yang dipilih sebagai Nama.')
    await lookAt(page, 'inmate-import-draft-3-no-name')
    await page.getByLabel('Baris judul kolom').fill('2')
    await expect(page.getByText('2 baris berisi')).toBeVisible()
    await makeAlias(page)
  })
  await test.step('the dry run ends the draft', async () => {
    await page.getByRole('button', { name: 'Periksa daftar' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar penghuni.csv', level: 1 })).toBeVisible()
    expect(await registry.drafts.list({})).toEqual([])
    expect(await registry.inmateImport.mappings({})).toMatchObject([{ name: 'SDP harian' }])
    await page.getByRole('link', { name: /^Hari ini/ }).click()
    await expect(page.getByText('Draf belum selesai')).toBeHidden()
  })
})
