import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click()

async function pick(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('staff: the register, licences with an expired SIP, the roster with a gap, and "Boleh beroperasi hari ini?"', async ({
  app,
}) => {
  test.setTimeout(400_000)
  app.expectRefusals('refused')
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'tuti', ['kepegawaian'], 'Tuti Sampel')
  await createAccount(admin, 'sari', ['perawat'], 'Sari Sampel')
  await signIn(app, page, 'tuti')

  await test.step('a nurse is entered, and her account with her', async () => {
    await menu(page, 'Pegawai')
    await expect(page.getByText('Belum ada pegawai')).toBeVisible()
    await page.getByRole('button', { name: 'Daftarkan pegawai' }).first().click()
    await page.getByRole('button', { name: 'Simpan pegawai', exact: true }).click()
    const faults = page.getByRole('alert').getByRole('listitem')
    await expect(faults).toHaveText([
      ...['Nama: harus diisi', 'Jenis kelamin: harus diisi', 'Profesi: harus diisi', 'Jabatan: harus diisi'],
      ...['Status kepegawaian: harus diisi', 'Bekerja sejak: harus diisi'],
    ])
    await faults.filter({ hasText: 'Jabatan' }).getByRole('button').click()
    await expect(page.getByLabel('Jabatan')).toBeFocused()
    await lookAt(page, 'workers-0-faults')
    await page.getByLabel('Nama', { exact: true }).fill('Made Contoh')
    await page.getByRole('radio', { name: 'Perempuan' }).check()
    await pick(page, 'Profesi', 'Perawat')
    await page.getByLabel('Jabatan').fill('Perawat Mahir')
    await page.getByLabel('Pangkat/Gol').fill('Penata Muda Tk. I / III b')
    await pick(page, 'Status kepegawaian', 'PNS')
    await page.getByRole('textbox', { name: 'Bekerja sejak' }).fill('01-12-2020')
    await page.getByLabel('Pendidikan dan pelatihan').fill('S1 Keperawatan, STIKES Contoh')
    await page.getByLabel(/^NIP/).fill('12345')
    await pick(page, 'Akun Lentera', 'Sari Sampel')
    await page.getByRole('button', { name: 'Simpan pegawai', exact: true }).click()
    await expect(page.getByText('NIP terdiri dari 18 angka.', { exact: false })).toBeVisible()
    await page.getByLabel(/^NIP/).fill('19940506 202012 2 001')
    await lookAt(page, 'workers-1-new')
    await page.getByRole('button', { name: 'Simpan pegawai', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Made Contoh', exact: true })).toBeVisible()
    await expect(page.getByText('199405062020122001').first()).toBeVisible()
    await lookAt(page, 'workers-2-record')
  })

  await test.step('her STR for life and a SIP that is over', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Buka STR dan SIP' }).click()
    await expect(page.getByText('STR belum dicatat, SIP untuk tempat ini belum dicatat')).toBeVisible()
    await page.getByRole('button', { name: 'Catat STR atau SIP' }).click()
    await page.getByRole('radio', { name: 'STR' }).check()
    await page.getByLabel('Nomor', { exact: true }).fill('STR-17')
    await page.getByRole('textbox', { name: 'Terbit pada' }).fill('01-03-2021')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('Seumur hidup', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Catat STR atau SIP' }).click()
    await page.getByLabel('Nomor', { exact: true }).fill('503/SIP/1')
    await page.getByRole('textbox', { name: 'Terbit pada' }).fill('01-11-2021')
    await page.getByRole('textbox', { name: 'Berlaku sampai' }).fill('31-10-2026')
    await page.getByLabel('Tempat praktik').fill('Poliklinik Rutan Contoh')
    await lookAt(page, 'workers-3-licence-form')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText('SIP sudah berakhir', { exact: true }).first()).toBeVisible()
    await lookAt(page, 'workers-3-licences')
    await menu(page, 'STR & SIP')
    await expect(page.getByText('SIP sudah berakhir', { exact: true }).first()).toBeVisible()
    await lookAt(page, 'workers-4-licence-list')
  })

  await test.step('she is put on duty: the roster warns, the other shifts are named as empty', async () => {
    await menu(page, 'Jadwal jaga')
    await page.getByRole('button', { name: /^Tambah petugas Pagi, 16/ }).click()
    await pick(page, 'Pegawai', /Made Contoh/)
    await lookAt(page, 'workers-5-duty')
    await page.getByRole('button', { name: 'Masukkan ke jadwal' }).click()
    await expect(page.getByText('Made Contoh masuk jadwal, tetapi SIP sudah berakhir.').first()).toBeVisible()
    await expect(page.getByRole('table').getByText('SIP sudah berakhir')).toBeVisible()
    await expect(page.getByText('Belum ada petugas').first()).toBeVisible()
    await page.getByRole('button', { name: 'Catat tidak masuk' }).click()
    await pick(page, 'Pegawai', 'Made Contoh')
    await pick(page, 'Sebab', 'Pelatihan')
    await page.getByRole('textbox', { name: 'Hari pertama' }).fill('18-11-2026')
    await page.getByRole('textbox', { name: 'Hari terakhir' }).fill('19-11-2026')
    await lookAt(page, 'workers-5-absence')
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByText(/^Made Contoh: Pelatihan/)).toBeVisible()
    await lookAt(page, 'workers-5-roster')
    await page.getByRole('button', { name: 'Minggu berikutnya' }).click()
    await page.getByRole('button', { name: 'Salin dari minggu lalu' }).click()
    await expect(page.getByText('1 giliran disalin dari minggu lalu.').first()).toBeVisible()
  })

  await test.step('the readiness page says no, and names her SIP', async () => {
    await menu(page, 'Boleh beroperasi?')
    await expect(page.getByText('Belum. Perbaiki yang berikut ini.')).toBeVisible()
    await expect(page.getByText('Pagi: Made Contoh, SIP sudah berakhir.').first()).toBeVisible()
    await expect(page.getByText('Malam: belum ada petugas.').first()).toBeVisible()
    await lookAt(page, 'workers-6-readiness')
  })

  await test.step('the rest of the staff comes from a list: the sample is filled, looked at and saved', async () => {
    await menu(page, 'Pegawai')
    await page.getByRole('button', { name: 'Tindakan lain' }).first().click()
    await page.getByRole('menuitem', { name: 'Ambil dari berkas Excel atau CSV' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan contoh berkas' }).click(),
    ])
    const file = page.locator('input[type=file]').first()
    const sample = {
      name: 'contoh.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(await download.path()),
    }
    await file.setInputFiles(sample)
    // Made of the sample is in the register already, with more to her rank.
    await expect(page.getByText('1 pegawai baru, 1 sudah ada, 0 perlu diperbaiki.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Sudah ada.*Made Contoh/ })).toContainText('Berbeda dari daftar')
    await page.getByRole('button', { name: 'Lepas berkas contoh.xlsx' }).click()
    const rows = [
      'Nama;Jenis Kelamin;NIP;Profesi;Jabatan;Status Kepegawaian;Instansi Asal;Bekerja Sejak',
      'dr. Gede Contoh;L;;Dokter;Dokter;MoU;Puskesmas Contoh;02-01-2026',
      'Made Contoh;P;199405062020122001;Perawat;Perawat Penyelia;PNS;;01-12-2020',
      'Ketut Contoh;L;123;Dukun;Perawat;PNS;;01-12-2020',
    ]
    await file.setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) })
    await expect(page.getByText('1 pegawai baru, 1 sudah ada, 1 perlu diperbaiki.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Perlu diperbaiki.*Ketut Contoh/ })).toContainText('NIP bukan 18 angka')
    await expect(page.getByRole('row', { name: /Sudah ada.*Made Contoh/ })).toContainText(
      'Berbeda dari daftar: Jabatan',
    )
    await lookAt(page, 'workers-9-import')
    await page.getByRole('button', { name: 'Simpan 1 pegawai' }).press('Enter')
    await expect(page.getByRole('row', { name: /dr\. Gede Contoh/ })).toContainText('Dokter')
    await expect(page.getByRole('row', { name: /Made Contoh/ })).toContainText('Perawat Mahir')
    await expect(page.getByText('Ketut Contoh')).toHaveCount(0)
    await page.getByRole('row', { name: /dr\. Gede Contoh/ }).click()
    await expect(page.getByText(/Puskesmas Contoh/).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'dr. Gede Contoh', exact: true })).toBeVisible()
  })

  await test.step('the start page tells the staff office and herself', async () => {
    // With the number of lines that wait there.
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name: /^Hari ini/ })
      .click()
    await expect(page.getByText('SIP sudah berakhir 16 hari yang lalu').first()).toBeVisible()
    await lookAt(page, 'workers-7-today')
    const own = await app.openPage()
    await signIn(app, own, 'sari')
    await own.getByText('SIP sudah berakhir 16 hari yang lalu').first().click()
    await expect(own.getByRole('heading', { name: 'STR dan SIP saya', exact: true })).toBeVisible()
    await expect(own.getByText('503/SIP/1').first()).toBeVisible()
    await expect(own.getByRole('button', { name: 'Catat STR atau SIP' })).toHaveCount(0)
    await lookAt(own, 'workers-8-own')
    await menu(own, 'Pegawai')
    await own.getByText('Made Contoh').first().click()
    await expect(own.getByText('Perawat Mahir').first()).toBeVisible()
    await expect(own.getByText('199405062020122001')).toHaveCount(0)
  })
})
