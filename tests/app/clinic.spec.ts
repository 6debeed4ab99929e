import type { Page } from '@playwright/test'
import { createAccount, expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { subjectsRead } from '#tests/harness/raw-database.ts'
import { arrive } from '../core/arrival-desk.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

const suspect = 'Djoko Soesilo'
const everything = { kinds: [], from: null, until: null, carerId: null }
const healthy = 'Budi Contoh'
const patient = 'Cici Contoh'

/** One letter after another; the cursor moves with the next picture of the page. */
async function answer(page: Page, letters: string): Promise<void> {
  for (const letter of letters) {
    await page.keyboard.press(letter)
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
}

const firstQuestion = (page: Page) => page.getByRole('radiogroup', { name: /^1\. / }).getByRole('radio').first()

/** From the menu to a screen, without the mouse. */
const go = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name }).press('Enter')

async function openArrival(page: Page, person: string): Promise<void> {
  await go(page, /^Kedatangan 1 x 24 jam/)
  await page.getByRole('row', { name: new RegExp(person) }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Yang harus ada' })).toBeVisible()
}

async function choosePerson(page: Page, label: string, typed: string, person: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).last().fill(typed)
  await expect(page.getByRole('option', { name: new RegExp(person) })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('a morning of the only nurse: three who came, a suspect apart, a request, a visit with medicine, an emergency and its return', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const nurse = unit.client('sari')
  await createAccount(unit.admin, 'wayan', ['wali'], 'Wayan Blok')
  const budi = await arrive(unit.client('rini'), healthy, '2026-11-16', '07:00')
  const cici = await arrive(unit.client('rini'), patient, '2026-11-16', '07:10', { sex: 'female' })
  const { id: medicineId } = await nurse.medicines.create({
    ...{
      name: 'Parasetamol',
      substances: ['parasetamol'],
      strength: '500 mg',
      form: 'tablet',
      unit: 'tablet',
    },
    ...{
      kfaCode: null,
      minimumStock: 10,
      groups: [],
      isObserved: false,
      note: null,
    },
  })
  await nurse.stock.receive({
    ...{
      supplier: 'Dinas Kesehatan Contoh',
      source: 'Stok awal',
      documentNumber: null,
    },
    ...{ receivedOn: '2026-11-16', note: null },
    lines: [
      {
        medicineId,
        batchNumber: 'PCT-1',
        expiresOn: '2028-01-31',
        quantity: 100,
        unitPrice: null,
      },
    ],
  })

  await test.step('three came; the board says what each is missing', async () => {
    await signIn(app, page, 'sari')
    const entry = page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: /^Kedatangan/ })
    await expect(entry).toContainText('3')
    // A number in the menu is no reading of anybody's record; the board is.
    expect(await subjectsRead(app.folder, 'arrivals.board')).toBe(0)
    await entry.press('Enter')
    await expect(page.getByRole('row')).toHaveCount(4)
    expect(await subjectsRead(app.folder, 'arrivals.board')).toBe(3)
    await expect(page.getByRole('row', { name: new RegExp(patient) })).toContainText('Tes kehamilan')
    await expect(page.getByRole('row', { name: new RegExp(healthy) })).not.toContainText('Tes kehamilan')
    await lookAt(page, 'clinic-1-board')
  })

  await test.step('the first one, from question to question: each form leads back to what is still missing', async () => {
    await openArrival(page, healthy)
    await page.getByRole('link', { name: 'Gejala TBC' }).press('Enter')
    await firstQuestion(page).focus()
    await answer(page, 'tttttttt7')
    await page.keyboard.press('Control+Enter')
    const examination = page.getByRole('link', { name: 'Catatan gigi' })
    await expect(examination).toBeFocused()
    await lookAt(page, 'clinic-2-next')
    await page.keyboard.press('Enter')
    await firstQuestion(page).focus()
    await answer(page, '1')
    await page.keyboard.press('Tab')
    for (const value of ['36,6', '80', '62', '168']) {
      await page.keyboard.type(value)
      await page.keyboard.press('Tab')
    }
    await answer(page, 'tttttt')
    await page.keyboard.type('2')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0')
    await page
      .getByRole('radiogroup', { name: /^16\. / })
      .getByRole('radio')
      .first()
      .focus()
    await answer(page, '1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('link', { name: 'Kesehatan jiwa' })).toBeFocused()
    await page.keyboard.press('Enter')
    await firstQuestion(page).focus()
    await answer(page, 't'.repeat(29))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: 'BAP kesehatan awal' })).toBeFocused()
  })

  await test.step('his minutes and the decision: he leaves the board', async () => {
    await page.keyboard.press('Enter')
    await page.getByLabel('Petugas yang menyerahkan').fill('Bripka Contoh')
    await page.getByLabel('Dari kantor').fill('Polres Contoh')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('BAP tersimpan.')).toBeVisible()
    await expect(
      page.getByRole('button', {
        name: 'Putusan layak, observasi, atau rujuk',
      }),
    ).toBeFocused()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Layak' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Alasan', { exact: true }).fill('Sehat')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Putusan tersimpan.')).toBeVisible()
    await go(page, /^Kedatangan 1 x 24 jam/)
    await expect(page.getByRole('row')).toHaveCount(3)
  })

  await test.step('the second one may have TB: a room apart, at once', async () => {
    await openArrival(page, suspect)
    await page.getByRole('link', { name: 'Gejala TBC' }).press('Enter')
    await firstQuestion(page).focus()
    await answer(page, 'yy')
    await page.keyboard.type('20')
    await page.keyboard.press('Tab')
    await answer(page, 'yyttttt7')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Terduga TBC', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Catat pemisahan' }).press('Enter')
    await page.getByLabel('Blok', { exact: true }).fill('A')
    await page.getByLabel('Kamar', { exact: true }).fill('Isolasi 1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/kamar A\/Isolasi 1 sejak 16/).first()).toBeVisible()
    await lookAt(page, 'clinic-3-apart')
  })

  await test.step('a request at the door, sorted, and the visit begins with its words', async () => {
    await go(page, 'Permohonan berobat')
    await page.getByRole('button', { name: 'Catat permohonan' }).first().press('Enter')
    const intake = page.getByRole('complementary', {
      name: 'Catat permohonan',
    })
    await choosePerson(page, 'Siapa yang minta diperiksa?', 'budi', healthy)
    await intake.getByLabel('Keluhan dengan kata-katanya sendiri').fill('Kepala saya pusing')
    await intake.getByRole('radio', { name: 'Surat petugas blok' }).press('Space')
    await page.keyboard.press('Control+Enter')
    const call = page.getByRole('complementary', { name: healthy })
    await call.getByRole('radio', { name: 'Hari ini' }).press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(call.getByText('Menunggu diperiksa')).toBeVisible()
    await call.getByRole('button', { name: 'Periksa sekarang' }).press('Enter')
    await expect(page.getByRole('textbox', { name: /^Keluhan/ })).toHaveValue('Kepala saya pusing')
  })

  await test.step('the visit, and its medicine', async () => {
    await page.getByLabel('Penilaian (A)').fill('Sakit kepala tegang')
    await page.getByLabel('Rencana (P)').fill('Parasetamol, istirahat')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /^Kunjungan KJ-/ })).toBeVisible()
    await page.getByRole('button', { name: 'Tulis resep' }).press('Enter')
    const medicine = page.getByRole('group', { name: 'Obat 1', exact: true })
    await medicine.getByRole('combobox', { name: 'Nama obat' }).fill('Parasetamol')
    await expect(page.getByRole('option', { name: /Parasetamol 500 mg/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await medicine.getByLabel('Jumlah hari').fill('5')
    await expect(medicine.getByLabel('Jumlah diserahkan')).toHaveValue('15')
    await page.getByRole('combobox', { name: 'Atas instruksi' }).fill('dr. Contoh')
    await lookAt(page, 'clinic-4-prescription')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Parasetamol 500 mg/).first()).toBeVisible()
  })

  await test.step('handed out from the queue', async () => {
    await go(page, 'Pelayanan resep')
    await page.getByRole('row', { name: /RSP-2026-0001/ }).press('Enter')
    await expect(page.getByLabel(/Batch PCT-1/)).toHaveValue('15')
    await page.getByLabel(/Batch PCT-1/).press('Control+Enter')
    await expect(page.getByText('Diserahkan 15 dari 15 tablet')).toBeVisible()
  })

  const saveStep = async () => {
    const step = page.getByRole('complementary')
    await step.getByRole('button', { name: 'Simpan' }).press('Enter')
    await expect(step).toHaveCount(0)
  }

  await test.step('an emergency: the letter comes out at once', async () => {
    await go(page, 'Rujukan')
    await page.getByRole('link', { name: 'Rujukan baru' }).press('Enter')
    await choosePerson(page, 'Siapa yang dirujuk?', 'cici', patient)
    await page.getByRole('combobox', { name: 'Rumah sakit tujuan' }).fill('RSUD Contoh')
    await page.keyboard.press('Tab')
    await page.getByLabel('Alasan dirujuk', { exact: true }).fill('Memerlukan pemeriksaan jantung')
    await page.getByLabel('Keluhan', { exact: true }).fill('Nyeri dada menjalar ke lengan kiri')
    await page.getByRole('textbox', { name: 'Diagnosis utama' }).fill('Infark miokard akut')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Rujukan RJ-2026-0001', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Cetak surat rujukan' }).press('Enter')
    await sheetIsDrawn(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).press('Enter')
  })

  await test.step('she goes, comes back, and the answer of the hospital stands in her record', async () => {
    await page.getByRole('button', { name: 'Catat keberangkatan' }).first().press('Enter')
    await saveStep()
    await page.getByRole('button', { name: 'Catat tiba di rumah sakit' }).first().press('Enter')
    await page.getByLabel('Diserahkan kepada').fill('Perawat jaga Contoh')
    await saveStep()
    await page.getByRole('button', { name: 'Catat kembali ke unit' }).first().press('Enter')
    await saveStep()
    await page.getByRole('button', { name: 'Catat hasil rujukan' }).first().press('Enter')
    await page.getByLabel('Hasil pemeriksaan rumah sakit').fill('Rekam jantung normal')
    await saveStep()
    await expect(page.getByText('Selesai', { exact: true }).first()).toBeVisible()
    await lookAt(page, 'clinic-5-returned')
  })

  await test.step('whoever guards the block reads where somebody stays, and not why', async () => {
    await logOut(page)
    await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}`)
    await signIn(app, page, 'wayan')
    await expect(page.getByText(/kamar A\/Isolasi 1 sejak 16/)).toBeVisible()
    await expect(page.getByText(/TBC?\b/)).toHaveCount(0)
    await lookAt(page, 'clinic-6-guard')
  })

  await test.step('what was written stands', async () => {
    const { token } = await app.client().session.logIn({ name: 'sari', password: passwordOf('sari') })
    const core = app.client(token)
    const board = await core.arrivals.board({ show: 'open' })
    expect(board.map(({ inmate }) => inmate.name).toSorted()).toEqual([patient, suspect])
    const all = await core.arrivals.board({ show: 'all' })
    expect(all.find(({ inmate }) => inmate.id === budi)).toMatchObject({
      standing: 'done',
      outcome: 'fit',
    })
    const { batches } = await core.stock.card({ medicineId })
    expect(batches.map(({ batchNumber, balance }) => [batchNumber, balance])).toEqual([['PCT-1', 85]])
    const { encounters } = await core.medicalRecords.list({
      ...everything,
      inmateId: budi,
    })
    // The minutes of his coming left a visit as well.
    expect(encounters.map(({ kind, state, assessment }) => [kind, state, assessment]).toSorted()).toEqual([
      ['admission', 'finished', null],
      ['visit', 'finished', 'Sakit kepala tegang'],
    ])
    const { encounters: hers } = await core.medicalRecords.list({
      ...everything,
      inmateId: cici,
    })
    const answered = await core.medicalRecords.get({ id: hers[0]?.id ?? '' })
    expect(JSON.stringify(answered)).toContain('Rekam jantung normal')
    const { referrals } = await core.referrals.list({ inmateId: cici, states: [], path: null, overdueOn: null })
    expect(referrals).toMatchObject([{ state: 'completed', path: 'gawat-darurat' }])
    expect(await core.sickCalls.list({ at: null, period: null })).toEqual([])
  })
})
