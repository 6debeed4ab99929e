import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

test('a nurse fills the shelf, writes a prescription, hands it out, takes it back, counts, and walks the round by keyboard', async ({
  app,
}) => {
  test.setTimeout(420_000)
  const { page } = app
  await Unit.open(app, ['sari'])
  await signIn(app, page, 'sari')
  const option = (name: string | RegExp) => page.getByRole('option', { name })
  const menu = page.getByRole('navigation', { name: 'Menu utama' })

  await test.step('the list begins with what the shipped list offers', async () => {
    await menu.getByRole('link', { name: 'Obat & stok' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada obat' })).toBeVisible()
    await lookAt(page, 'pharmacy-1-empty')
    await page.getByRole('button', { name: 'Ambil dari daftar awal' }).first().click()
    const dialog = page.getByRole('dialog')
    for (const name of [/^Parasetamol 500 mg/, /^Ibuprofen/, /^Isoniazid 300 mg/])
      await dialog.getByRole('checkbox', { name }).press('Space')
    await lookAt(page, 'pharmacy-2-starter')
    await dialog.getByRole('button', { name: 'Ambil 3 obat' }).press('Enter')
    await expect(page.getByRole('row', { name: /Parasetamol 500 mg/ })).toBeVisible()
  })

  await test.step('a delivery of three boxes', async () => {
    await page.getByRole('link', { name: 'Catat penerimaan' }).press('Enter')
    await page.getByLabel('Diterima dari').fill('Dinas Kesehatan Contoh')
    await page.getByLabel('Asal', { exact: true }).fill('Stok awal')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Pilih obatnya.').first()).toBeVisible()
    const boxes = [
      ['Parasetamol', 'PCT-1', '1-12-2026', '10'],
      ['Parasetamol', 'PCT-2', '31-1-2028', '100'],
      ['Isoniazid', 'INH-1', '30-6-2027', '60'],
    ] as const
    for (const [index, [medicine, batch, expires, quantity]] of boxes.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Tambah obat lagi' }).press('Enter')
      const box = page.getByRole('group', { name: `Obat ${index + 1}`, exact: true })
      await box.getByRole('combobox', { name: 'Obat' }).fill(medicine)
      await option(new RegExp(medicine)).first().click()
      await box.getByRole('textbox', { name: 'Nomor batch' }).fill(batch)
      await box.getByRole('textbox', { name: 'Baik sampai' }).fill(expires)
      await box.getByLabel('Jumlah').fill(quantity)
    }
    await lookAt(page, 'pharmacy-3-receipt')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('row', { name: /Dinas Kesehatan Contoh/ })).toBeVisible()
  })

  await test.step('a prescription for two medicines; the second one clashes with the first', async () => {
    await menu.getByRole('link', { name: 'Resep', exact: true }).click()
    await page.getByRole('link', { name: 'Tulis resep' }).first().press('Enter')
    await page.getByLabel('Untuk siapa resep ini?').last().fill('Djoko')
    await option(/Djoko Soesilo/).click()
    const first = page.getByRole('group', { name: 'Obat 1', exact: true })
    await first.getByRole('combobox', { name: 'Nama obat' }).fill('Parasetamol')
    await option(/Parasetamol 500 mg/).click()
    await expect(first.getByLabel('Jumlah diserahkan')).toHaveValue('9')
    await first.getByLabel('Jumlah hari').fill('5')
    await expect(first.getByLabel('Jumlah diserahkan')).toHaveValue('15')
    await page.getByRole('button', { name: 'Tambah obat', exact: true }).press('Enter')
    const second = page.getByRole('group', { name: 'Obat 2', exact: true })
    await second.getByRole('checkbox', { name: /Obat dari luar/ }).press('Space')
    await second.getByLabel('Nama obat luar').fill('Parasetamol sirup')
    await second.getByLabel('Jumlah diserahkan').fill('1')
    await expect(second.getByText('Sudah mendapat')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Tulis atas instruksi dokter siapa.').first()).toBeVisible()
    await lookAt(page, 'pharmacy-4-warning')
    await second.getByLabel('Alasan tetap diresepkan').fill('Untuk malam hari saja')
    await page.getByLabel('Atas instruksi').fill('dr. Contoh')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Resep RSP-2026-0001' })).toBeVisible()
    await lookAt(page, 'pharmacy-5-prescription')
  })

  await test.step('Hari ini tells of it, and the queue leads to the hand-out', async () => {
    await menu.getByRole('link', { name: 'Hari ini' }).click()
    await expect(page.getByRole('row', { name: /Serahkan obat dari 1 resep/ })).toBeVisible()
    await menu.getByRole('link', { name: 'Pelayanan resep' }).click()
    await page.getByRole('row', { name: /RSP-2026-0001/ }).dblclick()
    await expect(page.getByLabel(/Batch PCT-1/)).toHaveValue('10')
    await expect(page.getByLabel(/Batch PCT-2/)).toHaveValue('5')
    await lookAt(page, 'pharmacy-6-hand-out')
    await page.getByLabel(/Batch PCT-1/).fill('')
    await page.getByLabel(/Batch PCT-2/).fill('15')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByLabel('Alasan memakai batch lain')).toHaveAttribute('aria-invalid', 'true')
    await page.getByLabel('Alasan memakai batch lain').fill('Kotak pertama basah')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Diserahkan 15 dari 15 tablet')).toBeVisible()
  })

  await test.step('handed to the wrong person: taken back the same day', async () => {
    await page.getByRole('tab', { name: /Penyerahan/ }).click()
    await expect(page.getByText('Kotak pertama basah')).toBeVisible()
    await page.getByRole('button', { name: 'Batalkan penyerahan' }).press('Enter')
    await page.getByRole('dialog').getByLabel('Alasan').fill('Salah orang')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Dibatalkan .* Alasan: Salah orang/)).toBeVisible()
    await lookAt(page, 'pharmacy-7-undone')
  })

  await test.step('the stock card tells all of it, and the count finds two missing', async () => {
    await menu.getByRole('link', { name: 'Obat & stok' }).click()
    await page.getByRole('row', { name: /Parasetamol 500 mg/ }).dblclick()
    await expect(page.getByRole('row', { name: /Pembatalan pelayanan/ })).toBeVisible()
    await lookAt(page, 'pharmacy-8-card')
    await page.goto(`${app.host.origin}/poliklinik/opname-obat`)
    await page.getByLabel('Dihitung: Parasetamol 500 mg, batch PCT-2').fill('98')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Tulis alasan selisih batch PCT-2.').first()).toBeVisible()
    await page.getByLabel('Alasan selisih: Parasetamol 500 mg, batch PCT-2').fill('Pecah')
    await lookAt(page, 'pharmacy-9-count')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/menurut kartu 100, dihitung 98 \(Pecah\)/)).toBeVisible()
  })

  await test.step('an observed medicine stands in the round and is marked by one key', async () => {
    await menu.getByRole('link', { name: 'Resep', exact: true }).click()
    await page.getByRole('link', { name: 'Tulis resep' }).first().press('Enter')
    await page.getByLabel('Untuk siapa resep ini?').last().fill('Djoko')
    await option(/Djoko Soesilo/).click()
    const first = page.getByRole('group', { name: 'Obat 1', exact: true })
    await first.getByRole('combobox', { name: 'Nama obat' }).fill('Isoniazid')
    await option(/Isoniazid 300 mg/).click()
    await expect(first.getByRole('checkbox', { name: 'Diminum di depan petugas' })).toBeChecked()
    await first.getByLabel('Kali sehari').fill('1')
    await first.getByRole('checkbox', { name: 'Pagi' }).press('Space')
    await page.getByLabel('Atas instruksi').fill('dr. Contoh')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Resep RSP-2026-0002' })).toBeVisible()
    await menu.getByRole('link', { name: 'Minum obat diawasi' }).click()
    const dose = page.getByRole('group', { name: 'Djoko Soesilo, Isoniazid 300 mg, Pagi' })
    await dose.focus()
    await lookAt(page, 'pharmacy-10-round')
    await page.keyboard.press('d')
    await expect(dose.getByText('Diminum')).toBeVisible()
    await expect(page.getByText('1 dari 1 sudah dicatat')).toBeVisible()
    await lookAt(page, 'pharmacy-11-marked')
  })
})
