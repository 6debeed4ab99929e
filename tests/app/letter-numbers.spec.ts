import type { Page } from '@playwright/test'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { openCase } from '#tests/harness/story.ts'
import { Unit } from './recommendation-people.ts'

const panel = (page: Page) => page.getByRole('complementary')
const openMenu = (page: Page, entry: string) =>
  page
    .getByRole('navigation', { name: 'Menu utama' })
    .getByRole('link', { name: new RegExp(`^${entry}`) })
    .click()

test('the administrator says where numbers come from, on which paper, and who signs', async ({ app }) => {
  const { page } = app
  await Unit.open(app, ['sari'])
  await signIn(app, page, 'admin', adminPassword)

  await test.step('a class of letters takes its numbers from a reserved block', async () => {
    await openMenu(page, 'Surat')
    await expect(page.getByRole('heading', { level: 1, name: 'Pengaturan surat' })).toBeVisible()
    const row = page.getByRole('row', { name: /Surat pengantar Kalapas/ })
    await expect(row).toContainText('WP.17.PAS.1-PK.01.07.01-1')
    await lookAt(page, 'letters-classes')
    await row.click()
    await panel(page).getByRole('radio', { name: 'Jatah dari buku agenda' }).check()
    await panel(page).getByLabel('Pola sendiri (opsional)').fill('{unit}.{nomor')
    await panel(page).getByRole('button', { name: 'Simpan asal nomor' }).click()
    await expect(panel(page).getByRole('alert')).toContainText('Ada kurung { yang belum ditutup dengan }.')
    await panel(page).getByLabel('Pola sendiri (opsional)').fill('{unit}.{klasifikasi}-{nomor}')
    await panel(page).getByRole('button', { name: 'Simpan asal nomor' }).click()
    await expect(panel(page).getByText('Belum ada jatah nomor.')).toBeVisible()
    app.expectRefusals('refused')
    await panel(page).getByLabel('Nomor pertama').fill('205')
    await panel(page).getByLabel('Nomor terakhir').fill('201')
    await panel(page).getByLabel('Dasar jatah').fill('Buku agenda umum, 16 November 2026')
    await panel(page).getByRole('button', { name: 'Simpan jatah' }).click()
    await expect(panel(page).getByText('Nomor terakhir lebih kecil')).toBeVisible()
    await panel(page).getByLabel('Nomor terakhir').fill('209')
    await panel(page).getByRole('button', { name: 'Simpan jatah' }).click()
    await expect(panel(page).getByText('205 sampai 209, tahun 2026')).toBeVisible()
    await expect(row).toContainText('WP.17.PAS.1.PK.01.07.01-205')
    await expect(row).toContainText('Tinggal 5')
    await lookAt(page, 'letters-block')
    await panel(page).getByRole('button', { name: 'Tutup jatah 205' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Salah catat')
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup jatah 205' }).click()
    await expect(panel(page).getByText('Ditutup: Salah catat')).toBeVisible()
    await openMenu(page, 'Hari ini')
    await expect(page.getByRole('row', { name: /Jatah nomor surat habis/ })).toContainText('Surat pengantar Kalapas')
  })

  await test.step('codes are added and withdrawn', async () => {
    await openMenu(page, 'Surat')
    await page.getByRole('tab', { name: 'Klasifikasi' }).click()
    await page.getByRole('button', { name: 'Tambah kode' }).click()
    await panel(page).getByLabel('Kode').fill('pk 1')
    await panel(page).getByRole('button', { name: 'Simpan kode' }).click()
    await expect(panel(page).getByRole('alert')).toContainText('Tulis kode seperti PK.01.07.01')
    await panel(page).getByLabel('Kode').fill('PK.01.07.02')
    await panel(page).getByLabel('Arti').fill('Rujukan rumah sakit')
    await panel(page).getByLabel('Sumber').fill('Daftar klasifikasi unit 2026')
    await lookAt(page, 'letters-classification')
    await panel(page).getByRole('button', { name: 'Simpan kode' }).click()
    await expect(page.getByRole('row', { name: /PK\.01\.07\.02/ })).toContainText('ditambah di sini')
    await page.getByRole('button', { name: 'Cabut kode PK.02.01' }).click()
    await expect(page.getByRole('row', { name: /PK\.02\.01/ })).toBeHidden()
  })

  await test.step('paper and offset hold for new letters', async () => {
    await page.getByRole('tab', { name: 'Kertas' }).click()
    await page.getByRole('radio', { name: 'F4 / folio' }).check()
    await page.getByRole('radio', { name: 'Kertas sudah berkop' }).check()
    await page.getByLabel('Jarak isi dari tepi atas').fill('5')
    await page.getByRole('button', { name: 'Simpan kertas' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Tulis 15 sampai 120 mm.' })).toBeVisible()
    await page.getByLabel('Jarak isi dari tepi atas').fill('52')
    await lookAt(page, 'letters-paper')
    await page.getByRole('button', { name: 'Simpan kertas' }).click()
    await expect(page.getByText('Kertas surat tersimpan.')).toBeVisible()
  })

  await test.step('somebody acts for the head for some days, by order', async () => {
    await openMenu(page, 'Jabatan')
    const row = page.getByRole('row', { name: /Kepala Rutan Kelas IIB Contoh/ })
    await expect(row).toContainText('Bambang Contoh')
    await lookAt(page, 'posts-list')
    await row.click()
    await panel(page).getByRole('button', { name: 'Catat Plh. atau Plt.' }).click()
    await panel(page).getByLabel('Nama', { exact: true }).fill('Citra Pengganti, S.H.')
    await panel(page).getByLabel('NIP (opsional)').fill('19850202 201001 2 002')
    await panel(page).getByRole('textbox', { name: 'Hari pertama' }).fill('16-11-2026')
    await panel(page).getByRole('button', { name: 'Simpan pejabat' }).click()
    await expect(panel(page).getByRole('alert')).toContainText('Tulis nomor surat perintahnya.')
    await lookAt(page, 'posts-problems')
    await panel(page).getByRole('textbox', { name: 'Hari terakhir' }).fill('18-11-2026')
    await panel(page).getByLabel('Nomor surat perintah atau keputusan').fill('SP-12/2026')
    await panel(page).getByRole('button', { name: 'Simpan pejabat' }).click()
    await expect(row).toContainText('Plh. Citra Pengganti, S.H.')
    await expect(row).toContainText('18 Nov 2026')
    await lookAt(page, 'posts-acting')
    await panel(page).getByRole('button', { name: 'Ubah hari terakhir Citra' }).click()
    await panel(page).getByRole('textbox', { name: 'Hari terakhir' }).fill('17-11-2026')
    await panel(page).getByRole('button', { name: 'Simpan hari terakhir' }).click()
    await expect(row).toContainText('17 Nov 2026')
    await panel(page).getByRole('button', { name: 'Batalkan catatan Citra' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Perintah dicabut')
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan catatan Citra' }).click()
    await expect(row).toContainText('Bambang Contoh')
  })

  await test.step('a new post is ready for its first holder', async () => {
    await page.getByRole('button', { name: 'Tambah jabatan' }).click()
    await panel(page).getByLabel('Nama jabatan').fill('Kepala Subseksi Perawatan')
    await panel(page).getByRole('button', { name: 'Simpan jabatan' }).click()
    await panel(page).getByRole('button', { name: 'Ubah nama jabatan' }).click()
    await panel(page).getByLabel('Nama jabatan').fill('Kepala Subseksi Perawatan Kesehatan')
    await panel(page).getByRole('button', { name: 'Simpan jabatan' }).click()
    await expect(page.getByRole('row', { name: /Subseksi Perawatan Kesehatan/ })).toContainText('Belum dicatat')
  })
})

test('a letter waits for its number in sight, takes it, and is corrected with a reason', async ({ app }) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const template = 'surat-pengantar-kalapas'
  await unit.admin.letterSettings.changeClass({
    template,
    source: 'typed',
    pattern: null,
    ownSeries: false,
    few: 5,
    revision: 0,
  })
  await unit.openCase('sari')
  await signIn(app, page, 'sari')

  await test.step('issuing says that the number comes later', async () => {
    await openCase(page, 'RM-2026-0001')
    await page.getByRole('button', { name: '4. Surat pengantar dari Kalapas/Karutan' }).click()
    await page.getByRole('link', { name: 'Tulis surat' }).click()
    await page.getByRole('button', { name: 'Simpan dan tampilkan' }).click()
    await expect(page.getByText('Halaman 1 dari')).toBeVisible()
    await page.getByRole('button', { name: 'Terbitkan surat' }).click()
    await expect(page.getByRole('dialog')).toContainText('Nomornya dari buku agenda atau SRIKANDI')
    await lookAt(page, 'letter-issue-typed')
    await page.getByRole('dialog').getByRole('button', { name: 'Terbitkan surat' }).click()
    await expect(page.getByText('Surat terbit, menunggu nomor').first()).toBeVisible()
  })

  await test.step('the start page leads to it', async () => {
    await openMenu(page, 'Hari ini')
    const line = page.getByRole('row', { name: /Isi nomor: Surat pengantar Kalapas/ })
    await expect(line).toContainText('Anda')
    await lookAt(page, 'today-number-waiting')
    await line.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Surat ini menunggu nomor')).toBeVisible()
    await lookAt(page, 'letter-number-waiting')
    await dialog.getByLabel('Nomor surat').fill('belum ada')
    await dialog.getByRole('button', { name: 'Simpan nomor' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Nomor harus memuat angka.')
    await dialog.getByLabel('Nomor surat').fill('W.17/118/2026')
    await dialog.getByRole('button', { name: 'Simpan nomor' }).click()
    await expect(dialog.getByText('Sari Melati, 16 Nov 2026, dari Buku agenda')).toBeVisible()
  })

  await test.step('a wrong number is corrected, and both stay in sight', async () => {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Perbaiki nomor' }).click()
    await dialog.getByLabel('Nomor surat').fill('W.17/119/2026')
    await dialog.getByRole('button', { name: 'Simpan nomor yang benar' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Tulis alasannya')
    await dialog.getByLabel('Alasan perbaikan').fill('Salah baca buku agenda')
    await dialog.getByRole('button', { name: 'Simpan nomor yang benar' }).click()
    await expect(dialog.getByText('Alasan: Salah baca buku agenda').first()).toBeVisible()
    await expect(dialog.getByText('W.17/118/2026').first()).toBeVisible()
    await lookAt(page, 'letter-number-corrected')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('row', { name: /W\.17\/119\/2026/ })).toBeVisible()
    await openMenu(page, 'Hari ini')
    await expect(page.getByRole('row', { name: /Isi nomor/ })).toBeHidden()
    await logOut(page)
  })
})
