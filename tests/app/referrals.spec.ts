import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

test('an emergency prints at once and is permitted afterwards; a planned one waits, goes, comes back, and its result is filed', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'bambang'])
  const person = 'Djoko Soesilo'
  const open = (path: string) => page.goto(app.host.origin + path)
  const choose = async (label: string, text: string) => {
    await page.getByRole('combobox', { name: label }).fill(text)
    await page.keyboard.press('Tab')
  }
  const write = async () => {
    await choose('Rumah sakit tujuan', 'RSUD Contoh')
    await page.getByLabel('Alasan dirujuk', { exact: true }).fill('Memerlukan pemeriksaan jantung')
    await page.getByLabel('Keluhan', { exact: true }).fill('Nyeri dada menjalar ke lengan kiri')
    // Saved from inside the field: what was typed counts.
    await page.getByRole('textbox', { name: 'Diagnosis utama' }).fill('Infark miokard akut')
  }
  const saveStep = async () => {
    const step = page.getByRole('complementary')
    await step.getByRole('button', { name: 'Simpan' }).click()
    await expect(step).toHaveCount(0)
  }

  await test.step('nothing was referred yet; what is missing in the letter is told at once', async () => {
    await open('/poliklinik/rujukan')
    await signIn(app, page, 'sari')
    await expect(page.getByRole('heading', { name: 'Belum ada rujukan' })).toBeVisible()
    await lookAt(page, 'referrals-1-empty')
    await page.getByRole('link', { name: 'Rujukan baru' }).click()
    await page.getByLabel('Siapa yang dirujuk?').fill('djoko')
    await page.getByRole('option', { name: person }).click()
    await expect(page.getByRole('radio', { name: 'Gawat darurat' })).toBeFocused()
    await page.getByRole('button', { name: 'Simpan rujukan gawat darurat' }).click()
    await expect(page.getByText('Isi: Rumah sakit tujuan.').first()).toBeVisible()
    await lookAt(page, 'referrals-2-missing')
  })

  await test.step('the emergency is saved and its letter comes out before anybody has permitted it', async () => {
    await write()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Rujukan RJ-2026-0001', level: 1 })).toBeVisible()
    await expect(page.getByText('Izin kepala menyusul').first()).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak surat rujukan' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'referrals-3-letter')
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click()
    await page.getByRole('button', { name: 'Catat keberangkatan' }).first().click()
    await lookAt(page, 'referrals-4-leaving')
    await saveStep()
    await expect(page.getByText('Dalam perjalanan', { exact: true })).toBeVisible()
    await lookAt(page, 'referrals-5-under-way')
  })

  await test.step('a planned one waits for the head', async () => {
    await open(`/poliklinik/rujukan/baru?orang=${unit.inmateId}`)
    await signIn(app, page, 'sari')
    await page.getByRole('radio', { name: 'Terencana' }).check()
    await write()
    await page.getByLabel(/Usulan pengawalan/).fill('Dua petugas jaga')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Rujukan RJ-2026-0002', level: 1 })).toBeVisible()
    await expect(page.getByText('Menunggu izin', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Catat keberangkatan' })).toHaveCount(0)
  })

  await test.step('the head sees who goes where and no illness, permits one now and one afterwards', async () => {
    await logOut(page)
    await signIn(app, page, 'bambang')
    await page.getByRole('link', { name: /^Izin rujukan/ }).click()
    await expect(page.getByRole('row')).toHaveCount(3)
    await lookAt(page, 'referrals-6-permits')
    await page.getByRole('row', { name: /RJ-2026-0002/ }).dblclick()
    await expect(page.getByText('Dua petugas jaga')).toBeVisible()
    for (const word of ['Infark', 'I21.9', 'Nyeri dada']) await expect(page.getByText(word)).toHaveCount(0)
    await lookAt(page, 'referrals-7-permit')
    await page.getByRole('button', { name: 'Izinkan', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Izinkan', exact: true }).click()
    await expect(page.getByText(/^Diizinkan: /)).toBeVisible()
    await open('/izin-rujukan')
    await signIn(app, page, 'bambang')
    await page.getByRole('row', { name: /RJ-2026-0001/ }).dblclick()
    await page.getByRole('button', { name: 'Catat izin menyusul' }).click()
    await page.getByLabel('Alasan izin dicatat menyusul').fill('Izin lisan lewat telepon')
    await page.getByRole('dialog').getByRole('button', { name: 'Catat izin menyusul' }).click()
    await expect(page.getByText('Izin lisan lewat telepon')).toBeVisible()
  })

  await test.step('guards, journey, family, and the way back', async () => {
    await logOut(page)
    await signIn(app, page, 'sari')
    await page.getByRole('link', { name: 'Rujukan', exact: true }).click()
    await page.getByRole('row', { name: /RJ-2026-0002/ }).dblclick()
    await page.getByRole('button', { name: 'Atur pengawalan' }).first().click()
    await page.getByLabel('Nama petugas pengawal').fill('Bagus Contoh\nRudi Contoh')
    await page.getByLabel('Kendaraan').fill('Ambulans')
    await saveStep()
    await page.getByRole('button', { name: 'Catat keberangkatan' }).first().click()
    await saveStep()
    await page.getByRole('button', { name: 'Catat tiba di rumah sakit' }).first().click()
    await page.getByLabel('Diserahkan kepada').fill('Perawat jaga Contoh')
    await saveStep()
    await page.getByRole('button', { name: 'Beri tahu keluarga' }).first().click()
    await page.getByLabel('Siapa yang diberi tahu').fill('Wulan Contoh')
    await page.getByLabel('Hubungan keluarga').fill('Istri')
    await page.getByLabel('Dengan cara apa').fill('Telepon')
    await saveStep()
    await page.getByRole('button', { name: 'Catat kembali ke unit' }).first().click()
    await saveStep()
    await expect(page.getByText('Sudah kembali', { exact: true })).toBeVisible()
    await lookAt(page, 'referrals-8-back')
  })

  await test.step('the result becomes a visit in the record', async () => {
    await page.getByRole('button', { name: 'Catat hasil rujukan' }).first().click()
    await page.getByLabel('Hasil pemeriksaan rumah sakit').fill('Rekam jantung normal')
    await saveStep()
    await expect(page.getByText('Selesai', { exact: true }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Lihat hasil di rekam medis' }).click()
    await expect(page.getByText(/Rekam jantung normal/)).toBeVisible()
    await page.getByRole('link', { name: 'Rujukan', exact: true }).click()
    await expect(page.getByRole('row')).toHaveCount(3)
    await lookAt(page, 'referrals-9-list')
  })

  await test.step('the office writes its own hospitals', async () => {
    await logOut(page)
    await signIn(app, page, 'admin', adminPassword)
    await open('/pengaturan/rujukan')
    await signIn(app, page, 'admin', adminPassword)
    await page.getByLabel('Rumah sakit dan polinya').fill('RSUD Contoh: Poli Paru, Poli Jantung')
    await lookAt(page, 'referrals-10-settings')
    await page.getByRole('button', { name: 'Simpan pengaturan' }).click()
    await expect(page.getByText('Pengaturan rujukan tersimpan.')).toBeVisible()
  })
})
