import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { telephoneJpeg } from '#tests/harness/photo-sample.ts'

/** Brings a scan to the sheet that is open, and waits until it lies there. */
async function bringScan(page: Page): Promise<void> {
  const file = { name: 'pindaian.jpg', mimeType: 'image/jpeg', buffer: telephoneJpeg() }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('pindaian.jpg', { exact: true })).toBeVisible()
}

/** Opens what the menu of the page head offers. */
async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a complaint to Bapas: letter with its number, sent, asked to complete, answered, weighed', async ({ app }) => {
  test.setTimeout(420_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await createAccount(admin, 'bambang', ['kepala'], 'Bambang Suryadarma')
  const save = () => page.getByRole('button', { name: 'Simpan langkah', exact: true }).click()
  const open = async (name: string) => {
    await signIn(app, page, name)
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Pengaduan keluar' }).click()
    await expect(page.getByRole('heading', { name: 'Pengaduan ke instansi lain', exact: true })).toBeVisible()
  }
  const openRecord = async (name: string) => {
    await open(name)
    await page.getByText('AK-2026-0001', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Pengaduan keluar AK-2026-0001' })).toBeVisible()
  }

  await test.step('the officer notes what it is about', async () => {
    await open('lina')
    await page.getByRole('button', { name: 'Catat pengaduan keluar' }).first().click()
    await expect(page.getByRole('heading', { name: 'Catat pengaduan keluar', exact: true })).toBeVisible()
    await page.getByRole('radio', { name: 'Pengaduan kepada Bapas' }).check()
    await page.getByLabel('Nama kantor yang dituju').fill('Bapas Kelas I Contoh')
    await page.getByRole('combobox', { name: 'Asal pengaduan' }).click()
    await page.getByRole('option', { name: 'Pengaduan unit atas layanan Bapas', exact: true }).click()
    await page.getByRole('combobox', { name: 'Disampaikan lewat' }).click()
    await page.getByRole('option', { name: 'Surat', exact: true }).click()
    await page.getByLabel('Tentang apa').fill('Asesmen belum dikirim sejak dua bulan')
    await page.getByRole('button', { name: 'Catat pengaduan keluar', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Pengaduan keluar AK-2026-0001' })).toBeVisible()
    await lookAt(page, 'outgoing-complaints-1-record')
  })

  await test.step('writes the letter, issues it, and brings the signed sheet', async () => {
    await page.getByRole('button', { name: 'Kerjakan: Tulis surat pengaduan', exact: true }).click()
    await expect(page.getByLabel('Kepada', { exact: true })).toHaveValue('Pimpinan Bapas Kelas I Contoh')
    await page.getByLabel('Di', { exact: true }).fill('Teluk Lentera')
    await lookAt(page, 'outgoing-complaints-2-letter')
    await page.getByRole('button', { name: 'Simpan konsep', exact: true }).click()
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click()
    const asked = page.getByRole('dialog', { name: 'Terbitkan surat ini?' })
    await asked.getByRole('button', { name: 'Terbitkan', exact: true }).click()
    await page.getByRole('button', { name: 'Lampirkan surat yang sudah ditandatangani', exact: true }).click()
    await page.getByLabel('Ditandatangani oleh').fill('Bambang Suryadarma')
    await bringScan(page)
    await save()
    await expect(page.getByText('Menunggu Kepala', { exact: false }).first()).toBeVisible()
    await logOut(page)
  })

  await test.step('the head agrees', async () => {
    await openRecord('bambang')
    await page.getByRole('button', { name: /^Kerjakan: Kepala Lapas\/Rutan menelaah/ }).click()
    await page.getByLabel('Catatan', { exact: true }).fill('Setuju, kirim')
    await save()
    await expect(page.getByText('Setuju, kirim', { exact: true })).toBeVisible()
    await logOut(page)
  })

  await test.step('it goes out under the number of the letter; Bapas asks for more, and the clock stands still', async () => {
    await openRecord('lina')
    await page.getByRole('button', { name: 'Kerjakan: Pengaduan disampaikan kepada Bapas', exact: true }).click()
    await expect(page.getByLabel(/^Nomor surat/)).not.toHaveValue('')
    await save()
    await expect(page.getByText('60 hari kerja lagi', { exact: false }).first()).toBeVisible()
    await lookAt(page, 'outgoing-complaints-3-sent')
    await choose(page, 'Hentikan hitungan waktu sementara')
    await page.getByRole('radio', { name: 'Bapas meminta kelengkapan' }).check()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Bapas meminta kelengkapan').first()).toBeVisible()
    await lookAt(page, 'outgoing-complaints-4-paused')
    await choose(page, 'Lanjutkan hitungan waktu')
    await page
      .getByRole('complementary')
      .getByRole('textbox', { name: /tanggal/i })
      .press('Control+Enter')
    await expect(page.getByText('Hitungan waktu dilanjutkan', { exact: true }).first()).toBeVisible()
  })

  await test.step('Bapas answers; the unit weighs the answer', async () => {
    for (const step of [/^Kerjakan: Unit Layanan/, /^Kerjakan: Kepala Bapas/, /^Kerjakan: Pejabat yang terkait/]) {
      await page.getByRole('button', { name: step }).click()
      await expect(page.getByLabel(/^Nomor surat/)).toBeVisible()
      await save()
      await expect(page.getByRole('button', { name: step })).toHaveCount(0)
    }
    await page.getByRole('button', { name: 'Kerjakan: Tanggapan diterima dan dicatat di unit', exact: true }).click()
    await page.getByRole('radio', { name: 'Dijawab tanpa tindak lanjut' }).check()
    await page.getByLabel('Keterangan', { exact: true }).fill('Asesmen dijadwalkan lagi')
    await bringScan(page)
    await save()
    await page.getByRole('button', { name: /^Kerjakan: Unit menilai/ }).click()
    await page.getByRole('radio', { name: 'Puas sebagian: masih ada yang kurang' }).check()
    await page.getByLabel('Alasan penilaian', { exact: true }).fill('Delapan asesmen sudah datang')
    await lookAt(page, 'outgoing-complaints-5-weighing')
    await save()
    await expect(page.getByText(/^Puas sebagian: masih ada yang kurang\./)).toBeVisible()
    await page.getByRole('button', { name: 'Kerjakan: Pengaduan ditutup', exact: true }).click()
    const asked = page.getByRole('dialog', { name: 'Tutup pengaduan' })
    await asked.getByRole('button', { name: 'Tutup pengaduan', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Kerjakan: Pengaduan ditutup', exact: true })).toHaveCount(0)
  })

  await test.step('and the list tells it among those that have ended', async () => {
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Pengaduan keluar' }).click()
    await page.getByRole('combobox', { name: 'Tampilkan', exact: true }).press('Enter')
    await page.getByRole('option', { name: 'Selesai', exact: true }).click()
    await expect(page.getByRole('row', { name: /AK-2026-0001/ })).toBeVisible()
    await lookAt(page, 'outgoing-complaints-6-list')
  })
})
