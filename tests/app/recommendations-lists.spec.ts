import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

test('the list filters, opens by keyboard and tells what is late; the letter register shows and counts', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu', 'bambang'])
  const first = await unit.openCase('sari')
  await unit.completeFile(first)
  const second = await unit.openCase('sari')
  await unit.client('sari').recommendations.cancel({
    ...(await unit.reference('sari', second)),
    reason: 'Terbuka dua kali',
  })
  await signIn(app, page, 'sari')

  await test.step('ended requests are out of the way until asked for', async () => {
    await page.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await expect(page.getByText('1 baris')).toBeVisible()
    await lookAt(page, 'recommendations-60-list')
    await page.getByRole('button', { name: 'Semua 2' }).click()
    await expect(page.getByText('2 baris')).toBeVisible()
    await page.getByLabel('Cari nomor, nama, atau no. register').fill('0002')
    await expect(page.getByText('1 dari 2 baris')).toBeVisible()
    await page.getByLabel('Cari nomor, nama, atau no. register').fill('tidak ada')
    await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok dengan saringan ini' })).toBeVisible()
    await lookAt(page, 'recommendations-61-no-match')
    await page.getByRole('button', { name: 'Hapus saringan' }).first().click()
  })

  await test.step('arrow and Enter open the case', async () => {
    await page.getByRole('row', { name: /RM-2026-0001/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Rekomendasi medis RM-2026-0001' })).toBeVisible()
    await lookAt(page, 'recommendations-62-waiting')
  })

  await test.step('cancelling asks for a reason', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Batalkan permohonan RM-2026-0001' }).click()
    await lookAt(page, 'recommendations-63-cancel')
    await page.keyboard.press('Escape')
  })

  await test.step('an address of no case says so', async () => {
    app.expectRefusals('not-found')
    await page.evaluate(() => {
      history.pushState({}, '', '/poliklinik/rekomendasi-medis/0199aaaa-0000-7000-8000-000000000000')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByText('Data ini tidak ditemukan')).toBeVisible()
    await lookAt(page, 'recommendations-64-not-found')
  })

  await test.step('the letter register lists what was issued and counts prints', async () => {
    await page.getByRole('link', { name: 'Buku surat' }).click()
    await expect(page.getByText('3 baris')).toBeVisible()
    await lookAt(page, 'letters-1-register')
    await page.getByRole('row', { name: /Surat pengantar Kalapas/ }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'letters-2-letter')
    await page.getByRole('button', { name: /^Cetak:/ }).click()
    await page.getByRole('button', { name: 'Cetak sekarang' }).click()
    await page.getByRole('button', { name: 'Ya, keluar' }).click()
    await expect(page.getByText('Cetakan pertama tercatat.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('row', { name: /Surat pengantar Kalapas/ })).toContainText('1 kali')
    await logOut(page)
  })

  await test.step('the head chooses the clock of the region, with the line it comes from', async () => {
    await signIn(app, page, 'bambang')
    await page.getByRole('link', { name: 'Standar layanan' }).click()
    await expect(page.getByRole('radio', { name: '5 hari kerja' })).toBeChecked()
    await lookAt(page, 'recommendations-65-settings')
    await page.getByRole('radio', { name: '2 hari kerja' }).check()
    await page.getByRole('button', { name: 'Simpan pengaturan' }).click()
    await expect(page.getByText('Standar layanan tersimpan.')).toBeVisible()
    const { settings } = await unit.client('bambang').serviceCases.standard({ serviceId: 'rekomendasi-medis' })
    expect(settings).toMatchObject({ clockId: 'two-working-days', clockStart: 'unit-file-complete' })
  })

  await test.step('how long an entry of a medical record can be corrected is told by the clinic', async () => {
    await expect(page.getByText(/^Waktu membetulkan rekam medis diatur di/)).toBeVisible()
  })
})
