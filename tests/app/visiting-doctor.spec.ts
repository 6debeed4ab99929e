import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

test('an order without its signed sheet waits in the list of the visiting doctor', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const { inmateId } = unit
  const { id } = await unit.client('sari').medicalRecords.record({
    ...{ inmateId, caredAt: null, lateReason: null, kind: 'visiting-doctor', instructedBy: 'dr. Rahma', answers: null },
    isFinished: true,
    content: {
      ...{ subjective: 'Batuk', objective: null, assessment: null, plan: null, measurements: [], diagnoses: [] },
      ...{ procedures: [], followUp: null, confidentiality: 'normal' },
    },
  })
  await page.goto(`${app.host.origin}/poliklinik/rekam-medis/${inmateId}/kunjungan/${id}`)
  await signIn(app, page, 'sari')
  await page.getByRole('button', { name: 'Tambah catatan lain' }).click()
  await page.getByRole('menuitem', { name: 'Pesanan dokter tamu' }).click()
  const panel = page.getByRole('complementary', { name: 'Pesanan dokter tamu' })
  await panel.getByRole('combobox', { name: 'Jenis' }).click()
  await page.getByRole('option', { name: 'Obat', exact: true }).click()
  await panel.getByRole('textbox', { name: 'Pesanan', exact: true }).fill('Amoksisilin 500 mg')
  await expect(panel.getByLabel('Nama dokter')).toHaveValue('dr. Rahma')
  await lookAt(page, 'visiting-doctor-1-order')
  await page.keyboard.press('Control+Enter')
  await expect(panel).toBeHidden()
  await page.getByRole('link', { name: 'Dokter tamu' }).click()
  await page.getByRole('row').filter({ hasText: 'Amoksisilin' }).click()
  await lookAt(page, 'visiting-doctor-2-list')
  await expect(page.getByRole('button', { name: 'Lampirkan lembar' })).toBeVisible()
  // No button is wider than the panel that it stands in.
  const right = async (name: string) => {
    const box = await page.getByRole('complementary').getByRole('button', { name }).boundingBox()
    return (box?.x ?? Number.NaN) + (box?.width ?? Number.NaN)
  }
  const frame = await page.getByRole('complementary').boundingBox()
  expect(await right('Hubungkan resep atau rujukan')).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0))
})
