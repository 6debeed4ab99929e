import { readFileSync } from 'node:fs'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'

const head =
  'Tracking ID;Tanggal Laporan;Judul Laporan;Isi Laporan;Klasifikasi;Kategori;Instansi;Anonim;Nama Pelapor;No HP;Status'
const own = 'Rutan Kelas IIB Contoh'
const rows = [
  `#7100001;14/11/2026 09:15;Obat terlambat;Obat malam selalu terlambat;Pengaduan;Kesehatan;${own};Tidak;Siti Nurhaliza Asih;081311112222;Diproses`,
  `7100002;13/11/2026;Kunjungan;Saya Siti Nurhaliza menunggu lama;Aspirasi;Kunjungan;${own};Tidak;Siti Nurhaliza Asih;081311112222;Diproses`,
  `7100003;12/11/2026;;Adik saya diancam di Blok C;Pengaduan;Wisata;${own};Ya;;;Belum`,
  `7100004;12/11/2026;Jalan;Jalan berlubang;Pengaduan;Jalan;Dinas PU Kota Contoh;Tidak;Budi Lain;;Selesai`,
  `;12/11/2026;Tanpa nomor;Baris ini salah;Pengaduan;Kesehatan;${own};Tidak;Budi Lain;;Selesai`,
]

test('an officer brings a list from LAPOR!, decides what only a person can, and takes the reports in', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  const { token } = await app.client().session.logIn({ name: 'lina', password: passwordOf('lina') })
  const lina = app.client(token)
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
  await signIn(app, page, 'lina')
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Ambil dari LAPOR!' }).click()
  await expect(page.getByRole('heading', { name: 'Ambil laporan dari LAPOR!' })).toBeVisible()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'lapor.csv', mimeType: 'text/csv', buffer: Buffer.from([head, ...rows].join('\r\n')) })
  const summary = page.getByRole('region', { name: 'Hasil pemeriksaan' }).first()
  await expect(summary).toContainText('1 siap diambil, 2 menunggu keputusan')
  await lookAt(page, 'complaints-lapor-1-checked')

  await test.step('the sheet of bad lines tells nobody', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Simpan daftar yang tidak masuk' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text).toContain('Nomor laporan kosong')
    for (const word of ['Budi', 'Siti', 'salah']) expect(text).not.toContain(word)
  })
  const named = page.getByRole('article', { name: 'Laporan 7100002' })
  await expect(named.getByText('Pelapor disebut di isi laporan: siti, nurhaliza')).toBeVisible()
  await named.getByRole('radio', { name: 'Tutup dengan tulisan [pelapor]' }).check()
  await expect(summary).toContainText('2 siap diambil, 1 menunggu keputusan')
  const danger = page.getByRole('article', { name: 'Laporan 7100003' })
  await danger.getByRole('radio', { name: 'Ya, minta segera diperiksa' }).check()
  await danger.getByLabel('Siapa yang perlu diperiksa').fill('Penghuni yang diancam')
  await danger.getByLabel('Di mana').fill('Blok C')
  await expect(summary).toContainText('2 siap diambil, 1 menunggu keputusan')
  await danger.getByRole('combobox', { name: 'Layanan' }).click()
  await page.getByRole('option', { name: 'Keamanan dan perlakuan petugas', exact: true }).click()
  await expect(summary).toContainText('3 siap diambil, 0 menunggu keputusan')
  await lookAt(page, 'complaints-lapor-2-decided')
  await page.getByRole('button', { name: 'Ambil 3 laporan' }).press('Enter')
  await expect(page.getByText('3 laporan tercatat sebagai pengaduan, 0 status diperbarui.')).toBeVisible()
  await expect(summary).toContainText('0 siap diambil, 0 menunggu keputusan, 3 sudah diambil')
  await page.getByRole('row', { name: /7100001/ }).click()
  await expect(page.getByRole('heading', { name: 'Laporan di LAPOR!' })).toBeVisible()
  await expect(page.getByText('Nomor 7100001', { exact: true })).toBeVisible()
  await lookAt(page, 'complaints-lapor-3-record')
})
