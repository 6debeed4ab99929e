import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { visitOf } from '../core/record-samples.ts'
import { Unit } from './recommendation-people.ts'

test('records past their time: seen, set apart with a reason, printed and saved; a nurse has no such entry', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['ayu', 'sari'])
  for (const [name, on] of [
    ['Adi Lama', '1999-03-02'],
    ['Budi Perkara', '2000-05-03'],
  ] as const) {
    const person = { ...newcomer(), name, nationalId: null, firstRegister: null, birthDate: '1970-01-01' }
    const { id } = await unit.client('rini').inmates.register({ ...person, arrival: { ...person.arrival, on } })
    await unit
      .client('ayu')
      .medicalRecords.record(visitOf(id, { caredAt: `${on}T05:00:00.000Z`, lateReason: 'Antrean panjang' }))
  }
  await signIn(app, page, 'ayu')
  const list = page.getByRole('table', { name: 'Rekam medis lewat masa simpan' })
  const row = (name: string) => list.getByRole('row').filter({ hasText: name })

  await test.step('the list, longest past first', async () => {
    await page.getByRole('link', { name: 'Masa simpan rekam medis' }).click()
    await expect(row('Adi Lama')).toContainText('2 Mar 2024')
    await expect(row('Budi Perkara')).toContainText('3 Mei 2025')
    await expect(page.getByRole('radio', { name: 'Menunggu keputusan (2)' })).toBeChecked()
    await lookAt(page, 'retention-list')
  })

  await test.step('by year and by name', async () => {
    await page.getByRole('textbox', { name: 'Cari nama atau nomor register' }).fill('adi')
    await expect(row('Budi Perkara')).toHaveCount(0)
    await expect(row('Adi Lama')).toBeVisible()
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await page.getByRole('combobox', { name: 'Tahun masa simpan habis' }).click()
    await page.getByRole('option', { name: '2025 (1)' }).click()
    await expect(row('Adi Lama')).toHaveCount(0)
    await expect(row('Budi Perkara')).toBeVisible()
  })

  await test.step('a mark with its reason moves the record to the other part', async () => {
    await row('Budi Perkara').press('Enter')
    const panel = page.getByRole('complementary', { name: 'Budi Perkara' })
    await panel.getByRole('button', { name: 'Tandai disimpan lebih lama' }).click()
    const dialog = page.getByRole('dialog', { name: 'Simpan rekam medis lebih lama' })
    const reason = dialog.getByRole('textbox', { name: 'Mengapa rekam medis ini harus disimpan lebih lama?' })
    await reason.fill('Perkara belum diputus')
    await reason.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(panel.getByText('Perkara belum diputus')).toBeVisible()
    await expect(page.getByText('Tidak ada yang cocok dengan saringan ini')).toBeVisible()
    await page.getByText('Disimpan lebih lama (1)', { exact: true }).click()
    await expect(row('Budi Perkara')).toContainText('Perkara belum diputus')
    await lookAt(page, 'retention-held')
  })

  await test.step('the sheet and the workbook', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    const saved = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'Simpan sebagai Excel' }).click()
    expect((await saved).suggestedFilename()).toBe('masa-simpan-rekam-medis.xlsx')
    await page.getByRole('button', { name: 'Cetak daftar' }).click()
    const paper = page.getByRole('dialog', { name: 'Daftar masa simpan rekam medis' })
    await expect(paper.getByText('Halaman 1 dari 1').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(paper).toHaveCount(0)
  })

  await test.step('taken off again from the record itself', async () => {
    const panel = page.getByRole('complementary', { name: 'Budi Perkara' })
    await panel.getByRole('link', { name: 'Buka rekam medis' }).click()
    const part = page.getByRole('region', { name: 'Masa simpan', exact: true })
    await expect(part.getByText('Perkara belum diputus')).toBeVisible()
    await lookAt(page, 'retention-record')
    await part.getByRole('button', { name: 'Lepas tanda' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lepas tanda disimpan lebih lama' })
    const reason = dialog.getByRole('textbox', {
      name: 'Mengapa rekam medis ini tidak perlu lagi disimpan lebih lama?',
    })
    await reason.fill('Perkara sudah diputus')
    await reason.press('Control+Enter')
    await expect(part.getByRole('button', { name: 'Tandai disimpan lebih lama' })).toBeVisible()
  })

  await test.step('somebody without the second right does not see the entry', async () => {
    const other = await app.openPage()
    await signIn(app, other, 'sari')
    await expect(other.getByRole('link', { name: 'Cari catatan' })).toBeVisible()
    await expect(other.getByRole('link', { name: 'Masa simpan rekam medis' })).toHaveCount(0)
  })
})
