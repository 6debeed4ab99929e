import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { workbookOf } from '#tests/harness/inmate-list.ts'

const list = () =>
  workbookOf([
    ['Kode ICD-10', 'Nama Penyakit', 'English', 'Sinonim'],
    ['J00', 'Nasofaringitis akut', 'Acute nasopharyngitis', 'umbelen'],
    ['C00.0', 'Kanker bibir atas', 'Cancer of upper lip', ''],
    ['XX', 'Kode salah', '', ''],
  ])

test('a doctor finds a diagnosis, adds words, takes a list in and back, changes a template, tries and approves a protocol', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'ayu', ['dokter'], 'dr. Ayu Contoh')
  await signIn(app, page, 'ayu')
  const picker = page.getByRole('textbox', { name: 'Coba cari' })

  await test.step('the picker, by keyboard: everyday word, English, mistyped, and words without a code', async () => {
    await page.getByRole('link', { name: 'Daftar diagnosis (ICD-10)' }).click()
    await expect(page.getByRole('row', { name: /A15\.0/ })).toBeVisible()
    await picker.focus()
    await page.keyboard.type('kudis')
    await expect(page.getByRole('option', { name: /B86.*Kudis.*Scabies/ })).toBeVisible()
    await lookAt(page, 'terminology-1-picker')
    await page.keyboard.press('Enter')
    await expect(picker).toHaveValue('B86 Kudis')
    await picker.fill('common cold')
    await expect(page.getByRole('option', { name: /J00/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(picker).toHaveValue('J00 Batuk pilek')
    await picker.fill('hipertnsi')
    await expect(page.getByRole('option', { name: /I10/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await picker.fill('sakit aneh sekali')
    await page.getByRole('option', { name: /Pakai "sakit aneh sekali" tanpa kode/ }).click()
    await expect(picker).toHaveValue('sakit aneh sekali')
    await expect(page.getByText('Belum berkode', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Hapus diagnosis' }).click()
    await expect(picker).toHaveValue('')
    await picker.fill('hiv')
    await page.getByRole('option', { name: /B24/ }).click()
    await expect(page.getByText('Rahasia ekstra', { exact: true }).first()).toBeVisible()
  })

  await test.step('own words for a code', async () => {
    await page.getByRole('searchbox', { name: 'Cari kode, istilah, atau sinonim' }).fill('J00')
    await page.getByRole('row', { name: /J00/ }).click()
    const words = page.getByLabel('Sinonim (opsional)')
    await words.fill('ingusan')
    await lookAt(page, 'terminology-2-term')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Istilah J00 disimpan')).toBeVisible()
    await expect(words).toBeHidden()
    // The closing panel gives the focus back a moment later, which takes it from a field that a test filled already.
    await expect(async () => {
      await picker.fill('ingusan')
      await expect(page.getByRole('option', { name: /J00/ })).toBeVisible({ timeout: 3_000 })
    }).toPass()
    await page.keyboard.press('Escape')
  })

  await test.step('the list on paper', async () => {
    await page.getByRole('button', { name: 'Cetak', exact: true }).click()
    await expect(
      page.getByRole('dialog', { name: 'Daftar diagnosis (ICD-10)' }).locator('canvas').first(),
    ).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a list of the office: looked at, taken in, taken back', async () => {
    await page.getByRole('link', { name: 'Impor daftar lengkap' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada daftar yang diimpor' })).toBeVisible()
    await page.getByRole('link', { name: 'Impor daftar baru' }).first().click()
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ICD lengkap.xlsx', mimeType: '', buffer: await list() })
    await expect(page.getByText('3 baris ditemukan.')).toBeVisible()
    await page.getByRole('button', { name: 'Periksa daftar' }).click()
    await expect(page.getByText('Isi bagian ini.').first()).toBeVisible()
    await page.getByRole('textbox', { name: 'Sumber' }).fill('Dinas Kesehatan Contoh')
    await page.getByRole('textbox', { name: 'Versi' }).fill('ICD-10 2010')
    await page.getByRole('textbox', { name: 'Tanggal daftar' }).fill('31-1-2024')
    await lookAt(page, 'terminology-3-columns')
    await page.getByRole('button', { name: 'Periksa daftar' }).click()
    await expect(page.getByRole('heading', { name: '2 kode siap dipakai' })).toBeVisible()
    await expect(page.getByRole('row', { name: /J00.*Batuk pilek.*Nasofaringitis akut/ })).toBeVisible()
    await page.getByRole('tab', { name: /Bermasalah/ }).click()
    await expect(page.getByText('Bukan kode ICD-10')).toBeVisible()
    await lookAt(page, 'terminology-4-checked')
    await page.getByRole('button', { name: 'Pakai 2 kode' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar ini dipakai' })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Tarik kembali impor' }).click()
    await page.getByRole('textbox', { name: 'Mengapa ditarik kembali?' }).fill('Daftar edisi lama')
    await page.getByRole('button', { name: 'Tarik kembali impor' }).click()
    await expect(page.getByRole('heading', { name: 'Daftar ini ditarik kembali' })).toBeVisible()
  })

  await test.step('a template in a further version', async () => {
    await page.getByRole('link', { name: 'Templat keluhan' }).click()
    const picker = page.getByRole('combobox', { name: 'Coba pilih' })
    await picker.fill('ulu hati')
    await page.getByRole('option', { name: 'Maag (radang lambung)' }).click()
    await page.getByRole('textbox', { name: 'Rencana' }).fill('Hubungi dokter bila tiga hari tidak membaik')
    await lookAt(page, 'terminology-5-template')
    await page.getByRole('button', { name: 'Simpan versi baru' }).click()
    await expect(page.getByRole('row', { name: /Maag.*Versi 1/ })).toBeVisible()
  })

  await test.step('a protocol by keyboard, back and forth, to its end with reasons', async () => {
    await page.getByRole('link', { name: 'Protokol perawat' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Protokol perawat' })).toBeVisible()
    await page.getByRole('row', { name: /Demam/ }).click()
    const runner = page.getByRole('region', { name: 'Demam' })
    await expect(runner.getByText('belum disahkan dokter')).toBeVisible()
    await runner.getByRole('button', { name: '2. Tidak' }).focus()
    await page.keyboard.press('2')
    await expect(runner.getByRole('heading', { name: /Ukur suhu/ })).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(runner.getByRole('heading', { name: /Adakah kejang/ })).toBeVisible()
    await runner.getByRole('button', { name: '2. Tidak' }).click()
    await runner.getByRole('button', { name: 'Lanjut' }).click()
    await expect(runner.getByText('Isi angkanya, atau tandai tidak dapat diukur.').first()).toBeVisible()
    await runner.getByLabel('Suhu', { exact: true }).fill('40,5')
    await runner.getByLabel('Tekanan darah sistolik', { exact: true }).fill('120')
    await runner.getByLabel('Nadi', { exact: true }).fill('400')
    await runner.getByLabel('Napas', { exact: true }).fill('20')
    await runner.getByRole('checkbox', { name: 'Saturasi oksigen tidak dapat diukur' }).check()
    await runner.getByRole('button', { name: 'Lanjut' }).click()
    await expect(runner.getByText('Angka ini tidak mungkin')).toBeVisible()
    await lookAt(page, 'terminology-6-measure')
    await runner.getByLabel('Nadi', { exact: true }).fill('100')
    await page.keyboard.press('Enter')
    await expect(runner.getByText('Hubungi dokter', { exact: true })).toBeVisible()
    await expect(runner.getByText('Suhu 40 °C atau lebih')).toBeVisible()
    await lookAt(page, 'terminology-7-outcome')
    await runner.getByRole('button', { name: 'Masukkan ke kunjungan' }).click()
    await expect(page.getByRole('region', { name: 'Ringkasan untuk catatan kunjungan' })).toContainText(
      'Hasil: Hubungi dokter. Demam yang perlu keputusan dokter.',
    )
  })

  await test.step('the doctor stands for it', async () => {
    await page.getByRole('combobox', { name: 'Nama dokter' }).fill('dr. Ayu Contoh')
    await page.getByRole('textbox', { name: 'Tanggal pengesahan' }).fill('16-11-2026')
    await page.getByRole('button', { name: 'Catat pengesahan' }).click()
    await expect(page.getByRole('row', { name: /Demam.*Disahkan dr\. Ayu Contoh/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Demam' }).getByText('belum disahkan dokter')).toBeHidden()
  })
})
