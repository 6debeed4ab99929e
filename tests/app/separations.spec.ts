import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { askTb } from '../core/arrival-desk.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

test('somebody who has long been here is put apart from a visit, moved, and let out again; the guards read where, never why', async ({
  app,
}) => {
  test.setTimeout(300_000)
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const nurse = unit.client('sari')
  const { inmateId } = unit
  await askTb(nurse, inmateId, true)
  const visit = await nurse.medicalRecords.open({
    inmateId,
    kind: 'visit',
    caredAt: null,
    lateReason: null,
    instructedBy: null,
    confidentiality: 'normal',
  })
  const panel = (name: string) => page.getByRole('complementary', { name, exact: true })
  const row = page.getByRole('row', { name: /Djoko Soesilo/ })

  await test.step('nobody is apart yet; from the visit to the form, which says what is missing', async () => {
    await page.goto(`${app.host.origin}/poliklinik/pemisahan`)
    await signIn(app, page, 'sari')
    await expect(page.getByText('Tidak ada yang dipisahkan')).toBeVisible()
    await lookAt(page, 'separations-1-empty')
    await page.getByRole('button', { name: 'Pisahkan seseorang', exact: true }).press('Enter')
    const form = panel('Pisahkan sementara')
    await form.getByRole('button', { name: 'Simpan pemisahan' }).press('Enter')
    await expect(form.getByRole('alert').filter({ hasText: 'Pilih orangnya.' })).toBeVisible()
    await page.goto(`${app.host.origin}/poliklinik/rekam-medis/${inmateId}/kunjungan/${visit.id}`)
    await signIn(app, page, 'sari')
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Pisahkan sementara' }).click()
    await expect(form.getByText('menjadi dasar pemisahan ini')).toBeVisible()
  })

  await test.step('room, reason and screening by keyboard', async () => {
    const form = panel('Pisahkan sementara')
    await form.getByLabel('Blok', { exact: true }).fill('C')
    await form.getByLabel('Kamar', { exact: true }).fill('Isolasi 1')
    await form.getByLabel('Alasan medis').fill('Batuk tiga minggu')
    await form.getByRole('combobox', { name: 'Skrining yang mendasari' }).press('Enter')
    await page.getByRole('option', { name: /Skrining gejala TBC/ }).click()
    await lookAt(page, 'separations-2-begin')
    await page.keyboard.press('Control+Enter')
    await expect(row).toContainText('C/Isolasi 1')
    await expect(panel('Djoko Soesilo').getByRole('link', { name: visit.number })).toBeVisible()
    await lookAt(page, 'separations-3-list')
  })

  await test.step('the notice for the guards, looked at before it is printed', async () => {
    await panel('Djoko Soesilo').getByRole('button', { name: 'Cetak pemberitahuan' }).press('Enter')
    await sheetIsDrawn(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('another room; the same one is no change', async () => {
    const sheet = panel('Djoko Soesilo')
    await sheet.getByRole('button', { name: 'Pindah kamar' }).press('Enter')
    await sheet.getByLabel('Blok yang baru').fill('C')
    await sheet.getByLabel('Kamar yang baru').fill('Isolasi 1')
    await page.keyboard.press('Control+Enter')
    await expect(sheet.getByText('Orang ini memang sudah di kamar itu.')).toBeVisible()
    await sheet.getByLabel('Kamar yang baru').fill('Isolasi 2')
    await page.keyboard.press('Control+Enter')
    await expect(sheet.getByRole('list', { name: 'Pindah kamar' })).toContainText('C/Isolasi 1 ke C/Isolasi 2')
    await expect(row).toContainText('C/Isolasi 2')
    await lookAt(page, 'separations-4-moved')
  })

  await test.step('whoever guards the block finds him by the list of people, and reads no reason', async () => {
    await logOut(page)
    await page.goto(`${app.host.origin}/warga-binaan`)
    await signIn(app, page, 'rini')
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Daftar yang dipisahkan' }).click()
    await expect(page.getByRole('heading', { name: 'Pemisahan sementara', level: 1 })).toBeVisible()
    await row.press('Enter')
    await expect(panel('Djoko Soesilo').getByRole('button', { name: 'Cetak pemberitahuan' })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(/TBC|Batuk|KJ-|skrining/i)
    await lookAt(page, 'separations-5-guard')
    await logOut(page)
  })

  await test.step('the handover leads to the record, where it is ended with a reason', async () => {
    await page.goto(`${app.host.origin}/poliklinik/serah-terima`)
    await signIn(app, page, 'sari')
    await page.getByRole('row', { name: /Pemisahan sementara/ }).press('Enter')
    const room = page.getByRole('region', { name: 'Kamar C/Isolasi 2' })
    await expect(room.getByText('Berlangsung')).toBeVisible()
    await expect(page.getByText(/kamar C\/Isolasi 2 sejak/)).toBeVisible()
    await room.getByRole('button', { name: 'Akhiri pemisahan' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Akhiri pemisahan' })
    await dialog.getByRole('textbox').fill('Hasil dahak negatif')
    await page.keyboard.press('Control+Enter')
    await expect(room.getByText('Hasil dahak negatif')).toBeVisible()
    await lookAt(page, 'separations-6-record')
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    await expect(page.getByRole('tabpanel')).toContainText('Pindah kamar pemisahan')
  })
})
