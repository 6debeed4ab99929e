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
})
