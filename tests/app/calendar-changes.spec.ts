import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { Unit } from './recommendation-people.ts'

test('a change of the calendar shows which deadlines would move, and moves only those that are agreed to', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu'])
  const moving = await unit.openCase('sari')
  await unit.completeFile(moving)
  const staying = await unit.openCase('sari')
  await unit.completeFile(staying)
  await signIn(app, page, 'admin', adminPassword)
  await page.getByRole('link', { name: 'Kalender kerja' }).click()

  await test.step('a local holiday asks first', async () => {
    await page.getByRole('button', { name: 'Tambah hari libur' }).click()
    await page.getByRole('textbox', { name: 'Tanggal' }).fill('18-11-2026')
    await page.getByLabel('Nama hari libur').fill('Hari Jadi Contoh')
    await page.getByLabel('Dasar').fill('Keputusan Bupati Nomor 7 Tahun 2026')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Batas waktu yang akan pindah' })
    await expect(dialog.getByRole('row', { name: /RM-2026-0001/ })).toContainText('23 Nov 202624 Nov 2026')
    await dialog.getByRole('checkbox', { name: 'Pindahkan batas waktu RM-2026-0002' }).uncheck()
    await lookAt(page, 'calendar-moves')
    await dialog.getByRole('button', { name: 'Simpan dan pindahkan 1 batas waktu' }).click()
    await expect(page.getByText('Libur daerah: 1 hari')).toBeVisible()
  })

  await test.step('withdrawing it asks too', async () => {
    const withdraw = page.getByRole('button', { name: 'Cabut Hari Jadi Contoh' })
    await expect(async () => {
      await page
        .locator('section[aria-label="Kalender kerja 2026"] table')
        .first()
        .evaluate((table) => {
          for (let box: Element | null = table; box; box = box.parentElement) box.scrollTop = box.scrollHeight
        })
      await expect(withdraw).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 20_000 })
    await withdraw.click()
    await page.getByRole('dialog').getByRole('textbox').fill('Salah tanggal')
    await page.getByRole('dialog').getByRole('button', { name: 'Cabut Hari Jadi Contoh' }).click()
    const dialog = page.getByRole('dialog', { name: 'Batas waktu yang akan pindah' })
    await expect(dialog.getByRole('row', { name: /RM-2026-0001/ })).toContainText('24 Nov 202623 Nov 2026')
    await expect(dialog.getByRole('row', { name: /RM-2026-0002/ })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Kembali' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Kembali' }).click()
    await expect(page.getByText('Libur daerah: 1 hari')).toBeVisible()
  })

  await test.step('a whole list is read, shown, and taken in', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Masukkan daftar SKB' }).click()
    await page.getByRole('combobox', { name: 'Tahun' }).click()
    await page.getByRole('option', { name: '2028' }).click()
    await page.getByLabel('Dasar').fill('SKB 1 Tahun 2027, 2 Tahun 2027, 3 Tahun 2027 (10-09-2027)')
    await page
      .getByRole('textbox', { name: 'Daftar' })
      .fill(
        'No\tTanggal\tHari\tKeterangan\n1\t1 Januari\tSabtu\tTahun Baru 2028 Masehi\n2\t27 dan 28 Maret 2028\tSenin dan Selasa\tCuti Bersama Idulfitri\n3\t45 Maret\t\tKeliru',
      )
    await expect(page.getByRole('table', { name: 'Hari yang terbaca' }).getByRole('row')).toHaveCount(4)
    await expect(page.getByText('Baris 4: 3 45 Maret Keliru')).toBeVisible()
    await lookAt(page, 'calendar-list')
    await page.getByRole('button', { name: 'Masukkan 3 hari' }).click()
    const dialog = page.getByRole('dialog', { name: 'Batas waktu yang akan pindah' })
    await dialog.getByRole('checkbox', { name: 'Pindahkan batas waktu RM-2026-0002' }).uncheck()
    await dialog.getByRole('button', { name: 'Simpan tanpa memindahkan' }).click()
    await expect(page.getByRole('heading', { name: 'Kalender kerja 2028' })).toBeVisible()
    await expect(page.getByText('Cuti bersama: 2 hari')).toBeVisible()
    await lookAt(page, 'calendar-2028')
  })

  const nurse = await app.openPage()
  await test.step('the case tells of the move, and its count names the calendar', async () => {
    await signIn(app, nurse, 'sari')
    await nurse.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await nurse.getByRole('row', { name: /RM-2026-0001/ }).focus()
    await nurse.keyboard.press('Enter')
    await expect(nurse.getByText('Dari 23 Nov 2026 menjadi 24 Nov 2026')).toBeVisible()
    await nurse.getByRole('button', { name: 'Jelaskan hitungan' }).click()
    await expect(nurse.getByText(/Kalender kerja versi/)).toBeVisible()
    await lookAt(nurse, 'calendar-case-moved')
    await nurse.keyboard.press('Escape')
    await nurse.getByRole('link', { name: 'Rekomendasi medis' }).first().click()
    await nurse.getByRole('row', { name: /RM-2026-0002/ }).focus()
    await nurse.keyboard.press('Enter')
    await nurse.getByRole('button', { name: 'Jelaskan hitungan' }).click()
    await expect(nurse.getByText(/pemindahan batas waktu ini belum disetujui/)).toBeVisible()
  })
})
