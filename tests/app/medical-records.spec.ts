import { templateMessages } from '#renderer/features/terminology/templates.messages.ts'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

const earlier = (inmateId: string): Parameters<Client['medicalRecords']['record']>[0] => ({
  inmateId,
  caredAt: null,
  lateReason: null,
  kind: 'visit',
  instructedBy: null,
  answers: null,
  isFinished: true,
  content: {
    subjective: 'Pusing',
    objective: null,
    assessment: null,
    plan: null,
    measurements: [
      { sign: 'weight', kind: null, value: 64 },
      { sign: 'systolic', kind: null, value: 128 },
      { sign: 'diastolic', kind: null, value: 84 },
    ],
    diagnoses: [],
    procedures: [],
    followUp: null,
    confidentiality: 'normal',
  },
})

test('a nurse writes a visit by keyboard, corrects it, moves it and takes it back, and finds it again', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const { inmateId } = unit
  const { id: otherId } = await unit.client('rini').inmates.register({
    ...newcomer(),
    name: 'Joko Susilo Kembar',
    nationalId: null,
    firstRegister: null,
  })
  await unit.client('sari').medicalRecords.record(earlier(inmateId))
  await signIn(app, page, 'sari')

  await test.step('the day begins with who was here', async () => {
    await page.getByRole('link', { name: 'Kunjungan hari ini' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kunjungan hari ini' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Djoko Soesilo' })).toContainText('Pusing')
    await lookAt(page, 'records-01-today')
  })

  await test.step('a visit from top to bottom without the mouse; an impossible weight is refused beside its field', async () => {
    await page.getByRole('link', { name: 'Kunjungan baru' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Siapa yang datang?').pressSequentially('soesilo')
    await expect(page.getByRole('option', { name: /^Djoko Soesilo/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toBeVisible()
    const complaint = page.getByLabel('Keluhan dan riwayat (S)')
    await page.getByPlaceholder(templateMessages.picker.placeholder).fill('batuk')
    await page.getByRole('option', { name: 'Batuk pilek (ISPA)' }).click()
    await expect(complaint).toHaveValue(/^Sejak kapan batuk atau pilek\?/)
    await page.getByRole('button', { name: 'Protokol perawat' }).click()
    await page.getByRole('complementary', { name: 'Protokol perawat' }).getByLabel('Keluhan utama').fill('Demam')
    await page.getByRole('option', { name: 'Demam', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Demam' })).toBeVisible()
    await lookAt(page, 'records-02-beside')
    await page.getByRole('complementary', { name: 'Protokol perawat' }).getByRole('button', { name: 'Tutup' }).click()
    await page.getByRole('button', { name: 'Batalkan templat' }).click()
    await expect(complaint).toHaveValue('')
    await complaint.focus()
    await page.keyboard.type('Batuk berdahak tiga hari, tidak sesak')
    await page.keyboard.press('Tab')
    await page.keyboard.type('625')
    await page.keyboard.press('Tab')
    await page.keyboard.type('168')
    await page.keyboard.press('Tab')
    await page.keyboard.type('152')
    await page.keyboard.press('Tab')
    await page.keyboard.type('94')
    await expect(page.getByText(/^Terakhir 64 kg/)).toBeVisible()
    await page.getByLabel('Penilaian (A)').fill('ISPA; tekanan darah tinggi')
    const diagnosis = page.getByRole('textbox', { name: 'Diagnosis utama' })
    await diagnosis.fill('B20')
    await expect(page.getByRole('option', { name: /^B20/ }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Disarankan: Penyakit akibat HIV.')).toBeVisible()
    await diagnosis.fill('j069')
    await expect(page.getByRole('option', { name: /^J06\.9/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(diagnosis).toHaveValue(/^J06\.9 /)
    await page.getByLabel('Rencana (P)').fill('Istirahat, kontrol bila demam')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Berat badan 625 di luar yang mungkin (1,5 sampai 350 kg).').first()).toBeVisible()
    await lookAt(page, 'records-02-form-refused')
    await page.getByLabel('Berat badan').fill('62,5')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /^Kunjungan KJ-/ })).toBeVisible()
    await expect(page.getByText('22,1')).toBeVisible()
    await lookAt(page, 'records-03-visit')
  })

  await test.step('a correction keeps the first words in sight', async () => {
    await page.getByRole('link', { name: 'Betulkan' }).click()
    await page.getByLabel('Rencana (P)').fill('Kontrol tekanan darah tiga hari lagi')
    await page.getByRole('textbox', { name: 'Alasan membetulkan' }).fill('Rencana kurang lengkap')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('del', { hasText: 'Istirahat, kontrol bila demam' })).toBeVisible()
    await expect(page.getByText(/dicoret oleh Sari Melati.*Rencana kurang lengkap/)).toBeVisible()
    await lookAt(page, 'records-04-amended')
  })

  await test.step('the visit of the wrong person goes to the right one and comes back', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Pindahkan ke orang lain' }).click()
    const sheet = page.getByRole('complementary', { name: 'Pindahkan ke orang lain' })
    await sheet.getByLabel('Pindahkan kepada').fill('kembar')
    await page.getByRole('option', { name: /Joko Susilo Kembar/ }).click()
    await sheet.getByLabel('Alasan memindahkan').fill('Nama hampir sama')
    await lookAt(page, 'records-05-move')
    await sheet.getByRole('button', { name: 'Pindahkan kunjungan' }).click()
    await expect(page.getByRole('region', { name: 'Joko Susilo Kembar' })).toBeVisible()
    await page.getByRole('button', { name: 'Kembalikan ke orang semula' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Ternyata benar semula')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toBeVisible()
    expect((await unit.client('sari').medicalRecords.list({ ...all, inmateId: otherId })).encounters).toEqual([])
  })

  await test.step('the record: an allergy stands in the banner from then on', async () => {
    await page.getByRole('link', { name: 'Rekam medis Djoko Soesilo' }).click()
    await expect(page.getByText('Alergi belum ditanyakan')).toBeVisible()
    await page.getByRole('button', { name: 'Tambah alergi' }).click()
    const sheet = page.getByRole('complementary', { name: 'Tambah alergi' })
    await sheet.getByLabel('Alergi terhadap').fill('Penisilin')
    await sheet.getByRole('combobox', { name: 'Berat ringannya' }).click()
    await page.getByRole('option', { name: 'Berat', exact: true }).click()
    await sheet.getByRole('button', { name: 'Simpan', exact: true }).click()
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toContainText('Penisilin (berat)')
    await expect(page.getByText(/^Disimpan sampai 16 November 2051/)).toBeVisible()
    await lookAt(page, 'records-06-summary')
  })

  await test.step('trends, visits and paper', async () => {
    await page.getByRole('tab', { name: 'Tanda vital' }).click()
    await expect(page.getByRole('img', { name: /^Grafik Sistolik, Diastolik/ })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Sistolik' })).toContainText('152')
    await lookAt(page, 'records-07-trend')
    await page.getByRole('tab', { name: 'Kunjungan' }).click()
    await expect(page.getByText(/dikembalikan oleh Sari Melati/)).toBeVisible()
    await page.getByLabel('Cari kata dalam kunjungan orang ini').fill('berdahak')
    await expect(page.getByRole('list', { name: 'Daftar kunjungan' }).getByRole('listitem')).toHaveCount(1)
    await lookAt(page, 'records-08-visits')
    for (const [tab, heading] of [
      ['Alergi & imunisasi', 'Imunisasi'],
      ['Hasil lab', 'Hasil laboratorium'],
      ['Berkas', 'Berkas rekam medis'],
      ['Pengungkapan', 'Pengungkapan'],
    ] as const) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible()
    }
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak rekam medis' }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'records-09-paper')
    await page.keyboard.press('Escape')
  })

  await test.step('the words are found again among all notes', async () => {
    await page.getByRole('link', { name: 'Cari catatan' }).click()
    await page.getByLabel('Kata yang dicari').fill('dahak')
    await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
    await page.getByLabel('Kata yang dicari').fill('batuk berd')
    await expect(page.getByRole('row').filter({ hasText: 'Batuk berdahak tiga hari' })).toBeVisible()
    await lookAt(page, 'records-10-search')
  })
})

const all = { kinds: [], from: null, until: null, carerId: null }
