import type { Page } from '@playwright/test'
import { portrait, redPortrait, sheet } from '#tests/core/licence-office.ts'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click()

async function pick(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

async function bring(page: Page, name: string, body: Buffer): Promise<void> {
  const mimeType = name.endsWith('.png') ? 'image/png' : 'application/pdf'
  await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: body })
  await expect(page.getByText(name, { exact: true })).toBeVisible()
}

/** Opens what the menu of the page head offers. */
async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

const saved = (page: Page) => expect(page.getByRole('button', { name: 'Simpan langkah', exact: true })).toBeHidden()

/** Does what is in turn here. */
async function workOn(page: Page, step: RegExp, note: string | null): Promise<void> {
  await page.getByRole('button', { name: step }).first().click()
  if (note !== null) await page.getByRole('textbox', { name: 'Catatan' }).fill(note)
  await page.getByRole('button', { name: 'Simpan langkah', exact: true }).click()
  await saved(page)
}

test('a licence of a medical record officer: six papers, seventeen steps with one return, survey, permit, renewal', async ({
  app,
}) => {
  test.setTimeout(480_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'tuti', ['kepegawaian'], 'Tuti Sampel')
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Sampel')
  await signIn(app, page, 'tuti')

  await test.step('the worker is in the register', async () => {
    await menu(page, 'Pegawai')
    await page.getByRole('button', { name: 'Daftarkan pegawai' }).first().click()
    await page.getByLabel('Nama', { exact: true }).fill('Rani Contoh')
    await page.getByRole('radio', { name: 'Perempuan' }).check()
    await pick(page, 'Profesi', 'Perekam medis')
    await page.getByLabel('Jabatan').fill('Perekam Medis Terampil')
    await pick(page, 'Status kepegawaian', /^PNS/)
    await page.getByRole('textbox', { name: 'Bekerja sejak' }).fill('01-12-2020')
    await page.getByRole('button', { name: 'Simpan pegawai', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Rani Contoh', exact: true })).toBeVisible()
  })

  await test.step('six papers, and ten for independent practice', async () => {
    await menu(page, 'Izin praktik')
    await expect(page.getByText('Belum ada permohonan izin praktik')).toBeVisible()
    await page.getByRole('button', { name: 'Ajukan izin praktik' }).first().click()
    await pick(page, 'Pegawai', /Rani Contoh/)
    await expect(page.getByRole('heading', { name: 'Persyaratan (6 berkas)' })).toBeVisible()
    await page.getByRole('checkbox', { name: /praktik pribadi\/mandiri/ }).check()
    await expect(page.getByRole('heading', { name: 'Persyaratan (10 berkas)' })).toBeVisible()
    await page.getByRole('checkbox', { name: /praktik pribadi\/mandiri/ }).uncheck()
    await pick(page, 'Jenis permohonan', 'Izin baru')
    await page.getByLabel('Tempat praktik').fill('Klinik Pratama Rutan Contoh')
    await lookAt(page, 'licences-1-new')
    await page.getByRole('button', { name: 'Buka permohonan', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Izin praktik IP-2026-0001' })).toBeVisible()
  })

  await test.step('the papers are scanned; a portrait before a blue wall is named', async () => {
    await workOn(page, /^Kerjakan: 1\. /, 'Akun dibuat')
    await workOn(page, /^Kerjakan: 2\. /, 'Permohonan diajukan')
    const titles = [
      /^Unggah: Scan ijazah/,
      /^Unggah: Scan Surat Tanda/,
      /^Unggah: Scan KTP/,
      /^Unggah: Surat keterangan sehat/,
    ]
    for (const [index, title] of [...titles, /^Unggah: Pas foto/].entries()) {
      await page.getByRole('button', { name: title }).click()
      await page.getByRole('textbox', { name: 'Tanggal pada berkas' }).fill(index === 3 ? '02-08-2026' : '02-11-2026')
      await (index === 4
        ? bring(page, 'foto.png', portrait(400, 533, [20, 60, 190]))
        : bring(page, `berkas-${index}.pdf`, await sheet()))
      await page.getByRole('button', { name: 'Tambah pindaian', exact: true }).click()
      await expect(page.getByRole('button', { name: title })).toBeHidden()
    }
    await expect(page.getByText('04_pas-foto_rani-contoh', { exact: true })).toBeVisible()
    await expect(page.getByText('Latar bukan merah: biru')).toBeVisible()
    await expect(page.getByText(/^Surat lebih tua dari 3 bulan/)).toBeVisible()
    await expect(
      page.getByText(/^6\. Surat rekomendasi dari organisasi profesi.*tidak menahan permohonan/),
    ).toBeVisible()
    await lookAt(page, 'licences-2-papers')
    await page.getByRole('button', { name: /^Lepaskan: Pas foto/ }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Alasan/)
      .fill('Latar biru')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Lepaskan/ })
      .click()
    await page.getByRole('button', { name: /^Unggah: Pas foto/ }).click()
    await page.getByRole('textbox', { name: 'Tanggal pada berkas' }).fill('02-11-2026')
    await bring(page, 'merah.png', redPortrait())
    await page.getByRole('button', { name: 'Tambah pindaian', exact: true }).click()
    await expect(page.getByText('Latar bukan merah: biru')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Cetak daftar unggah' })).toBeVisible()
    await workOn(page, /^Kerjakan: 3b\. Pemohon mengupload/, null)
    await expect(page.getByText('Menunggu Petugas front office DPMPTSP')).toBeVisible()
  })

  await test.step('the office lets a letter be older', async () => {
    await menu(page, 'Izin praktik')
    await choose(page, 'Umur surat keterangan sehat')
    await page.getByRole('dialog').getByLabel('Paling tua (bulan)').fill('6')
    await lookAt(page, 'licences-2b-age')
    await page.getByRole('button', { name: 'Simpan umur surat', exact: true }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.getByText('IP-2026-0001', { exact: true }).click()
    await expect(page.getByText('05_surat-sehat_rani-contoh', { exact: true })).toBeVisible()
    await expect(page.getByText(/^Surat lebih tua dari/)).toHaveCount(0)
  })

  const hear = async (step: string) => {
    await page
      .getByRole('button', { name: new RegExp(`^${step}\\. `) })
      .first()
      .click()
    await page.getByRole('button', { name: 'Simpan langkah', exact: true }).click()
    await saved(page)
  }

  await test.step('sent back once, mended and uploaded again', async () => {
    await hear('4')
    await choose(page, 'Catat berkas dikembalikan')
    await page.getByRole('textbox', { name: 'Apa yang harus diperbaiki' }).fill('Ijazah kurang terang')
    await page.getByRole('button', { name: 'Simpan langkah', exact: true }).click()
    await saved(page)
    await lookAt(page, 'licences-3-returned')
    await page.getByRole('button', { name: 'Kerjakan: Sudah diperbaiki' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sudah diperbaiki' }).click()
    await workOn(page, /^Kerjakan: 3b\. Pemohon mengupload/, null)
  })

  await test.step('the service is complained of: a proposal, which the complaint desk opens', async () => {
    await hear('4')
    await choose(page, 'Adukan layanan')
    await expect(page.getByLabel('Yang diadukan', { exact: true })).toHaveValue(/IP-2026-0001.*atas nama Rani Contoh/)
    await lookAt(page, 'licences-3b-complain')
    await page.getByRole('button', { name: 'Kirim usul ke meja aduan', exact: true }).click()
    await expect(page.getByText('Menunggu meja aduan', { exact: true })).toBeVisible()
    const desk = await app.openPage()
    await signIn(app, desk, 'lina')
    await menu(desk, 'Pengaduan keluar')
    await expect(desk.getByText('1 usul pengaduan menunggu keputusan.')).toBeVisible()
    await desk.getByRole('button', { name: 'Buka usul', exact: true }).click()
    await expect(desk.getByLabel('Tentang apa')).toHaveValue(/IP-2026-0001/)
    await pick(desk, 'Disampaikan lewat', 'Surat')
    await lookAt(desk, 'licences-3c-desk')
    await desk.getByRole('button', { name: 'Catat pengaduan keluar', exact: true }).click()
    await expect(desk.getByText('Diusulkan Tuti Sampel dari perkara IP-2026-0001.')).toBeVisible()
    await expect(desk.getByRole('link', { name: /^Buka perkara/ })).toHaveCount(0)
    await desk.close()
    await menu(page, 'Izin praktik')
    await page.getByText('IP-2026-0001', { exact: true }).click()
    await expect(page.getByText('Dicatat sebagai pengaduan', { exact: true })).toBeVisible()
    await expect(page.getByText(/^AK-2026-0001/)).toBeVisible()
    await lookAt(page, 'licences-3d-linked')
  })

  await test.step('through the office to the signature, the survey, and the permit', async () => {
    for (const step of ['5', '6', '7', '8', '9', '10', '11', '12']) await hear(step)
    await page
      .getByRole('button', { name: /^13\. / })
      .first()
      .click()
    await page.getByRole('radio', { name: 'SIP ditandatangani' }).check()
    await page.getByRole('button', { name: 'Simpan langkah', exact: true }).click()
    await saved(page)
    await expect(page.getByText('Isi SKM dahulu', { exact: false })).toBeVisible()
    await lookAt(page, 'licences-4-survey')
    await workOn(page, /^Kerjakan: 14\. /, 'SKM diisi')
    await hear('15')
    await hear('16')
    await page.getByRole('button', { name: /^Kerjakan: 17\. / }).click()
    await page.getByLabel('Nomor SIP').fill('503/SIP-PMIK/2026')
    await page.getByRole('textbox', { name: 'Tanggal terbit' }).fill('16-11-2026')
    await page.getByRole('textbox', { name: 'Berlaku sampai' }).fill('16-11-2031')
    await bring(page, 'sip.pdf', await sheet())
    await lookAt(page, 'licences-5-permit')
    await page.getByRole('button', { name: 'Simpan SIP yang terbit', exact: true }).click()
    await expect(page.getByText(/503\/SIP-PMIK\/2026, terbit/)).toBeVisible()
    await lookAt(page, 'licences-6-done')
  })

  await test.step('the renewal is a copy with the kept scans', async () => {
    await menu(page, 'Izin praktik')
    await page.getByRole('button', { name: 'Ajukan izin praktik' }).first().click()
    await pick(page, 'Pegawai', /Rani Contoh/)
    await pick(page, 'Jenis permohonan', 'Perpanjangan')
    await pick(page, 'Perpanjangan dari permohonan', /IP-2026-0001/)
    await expect(page.getByLabel('Tempat praktik')).toHaveValue('Klinik Pratama Rutan Contoh')
    await page.getByRole('button', { name: 'Buka permohonan', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Izin praktik IP-2026-0002' })).toBeVisible()
    await expect(page.getByText('Perpanjangan dari IP-2026-0001')).toBeVisible()
    await expect(page.getByText(/^terlampir, tanggal/)).toHaveCount(5)
    await choose(page, 'Berkas pegawai')
    await expect(page.getByRole('heading', { name: 'Berkas pegawai: Rani Contoh' })).toBeVisible()
    await lookAt(page, 'licences-7-dossier')
    await menu(page, 'Izin praktik')
    await expect(page.getByText('IP-2026-0002', { exact: true })).toBeVisible()
    await lookAt(page, 'licences-8-list')
  })
})
