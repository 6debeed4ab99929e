import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { plainJpeg } from '#tests/harness/photo-sample.ts'
import { askSrq, askTb, examine } from '../core/arrival-desk.ts'
import { Unit } from './recommendation-people.ts'

test('the nurse opens the morning with who came, examines, draws the body, sets a room apart and decides, by keyboard', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const nurse = unit.client('sari')

  await test.step('the board says what is missing and how late it is; Enter opens the page', async () => {
    await page.goto(`${app.host.origin}/poliklinik/kedatangan`)
    await signIn(app, page, 'sari')
    const row = page.getByRole('row', { name: /Djoko Soesilo/ })
    await expect(row).toContainText('Gejala TBC')
    await expect(row).toContainText('BAP kesehatan awal')
    await expect(row).toContainText('lewat')
    await lookAt(page, 'arrivals-1-board')
    await row.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Yang harus ada' })).toBeVisible()
  })

  await test.step('a task leads to its form', async () => {
    await page.getByRole('link', { name: 'Gejala TBC' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Skrining gejala TBC', level: 1 })).toBeVisible()
    await page.goBack()
  })

  await test.step('the answers come in; the result asks for a room apart', async () => {
    await examine(nurse, unit.inmateId)
    await askSrq(nurse, unit.inmateId)
    await askTb(nurse, unit.inmateId, true)
    await page.reload()
    await signIn(app, page, 'sari')
    await expect(page.getByText('Terduga TBC', { exact: true })).toBeVisible()
    await lookAt(page, 'arrivals-2-tasks')
    await page.getByRole('button', { name: 'Catat pemisahan' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Blok', { exact: true }).fill('A')
    await page.getByLabel('Kamar', { exact: true }).fill('Isolasi 1')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/kamar A\/Isolasi 1 sejak/).first()).toBeVisible()
  })

  await test.step('the minutes: a mark from the list, one from the picture', async () => {
    await page.getByRole('button', { name: 'BAP kesehatan awal' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Petugas yang menyerahkan').fill('Bripka Contoh')
    await page.getByLabel('Dari kantor').fill('Polres Contoh')
    await page.getByRole('combobox', { name: 'Bagian tubuh' }).fill('Lengan atas kanan')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tambah tanda' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: '1. Lengan atas kanan' })).toBeVisible()
    await page.locator('[data-region="perut"]').click()
    await expect(page.getByRole('group', { name: '2. Perut' })).toBeVisible()
    await lookAt(page, 'arrivals-3-minutes')
    await page.getByLabel('Dari kantor').press('Control+Enter')
    await expect(page.getByText('BAP tersimpan.')).toBeVisible()
  })

  await test.step('the decision ends the morning', async () => {
    await page.getByRole('button', { name: 'Tulis putusan' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Observasi' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Dilihat lagi pada', { exact: true }).fill('17-11-2026')
    await page.getByLabel('Alasan', { exact: true }).fill('Menunggu hasil dahak')
    await page.getByLabel('Alasan', { exact: true }).press('Control+Enter')
    await expect(page.getByText('Putusan tersimpan.')).toBeVisible()
    await lookAt(page, 'arrivals-4-decided')
    await page.getByRole('tab', { name: 'Peta tubuh dan BAP' }).click()
    await lookAt(page, 'arrivals-5-body')
  })

  await test.step('from the minutes to the visit that they left in the record, and back', async () => {
    await page.getByRole('link', { name: /^KJ-/ }).press('Enter')
    await expect(page.getByRole('heading', { name: /KJ-/, level: 1 })).toBeVisible()
    await expect(page.getByText('1. Lengan atas kanan: luka')).toBeVisible()
    await lookAt(page, 'arrivals-6-visit')
    await page.getByRole('link', { name: /^kedatangan / }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Yang harus ada' })).toBeVisible()
  })

  await test.step('when another record turns out to be the same person, its coming is named here with its own page', async () => {
    const registry = unit.client('rini')
    const other = { ...newcomer(), nationalId: null, firstRegister: null, name: 'Joko Susilo' }
    const { id } = await registry.inmates.register(other)
    await registry.inmateMerges.merge({
      kept: { id: unit.inmateId, revision: (await registry.inmates.profile({ id: unit.inmateId })).revision },
      absorbed: { id, revision: 1 },
      fromAbsorbed: [],
      reason: 'Tercatat dua kali',
    })
    await page.reload()
    await signIn(app, page, 'sari')
    const others = page.getByRole('region', { name: 'Kedatangan lain orang ini' })
    await expect(others).toContainText('belum ada putusan')
    await lookAt(page, 'arrivals-7-others')
    await others.getByRole('link').press('Enter')
    await expect(page.getByRole('region', { name: 'Kedatangan lain orang ini' })).toContainText('Observasi, diputuskan')
  })

  await test.step('whoever may see people reads where, and not why', async () => {
    await logOut(page)
    await page.goto(`${app.host.origin}/warga-binaan/${unit.inmateId}`)
    await signIn(app, page, 'rini')
    await expect(page.getByText(/kamar A\/Isolasi 1 sejak/)).toBeVisible()
    await expect(page.getByText(/TBC?\b/)).toHaveCount(0)
  })
})

test('after the decision one press makes the card and prints it, with the photo', async ({ app }) => {
  test.setTimeout(180_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const nurse = unit.client('sari')
  const photoFileId = await unit.upload('rini', plainJpeg)
  const person = { ...newcomer(), nationalId: null, firstRegister: null, name: 'Hasan Contoh', photoFileId }
  const { id: inmateId } = await unit.client('rini').inmates.register(person)
  await examine(nurse, inmateId)
  await askSrq(nurse, inmateId)
  await askTb(nurse, inmateId)
  const arrival = (await nurse.arrivals.board({ show: 'open' })).find(({ inmate }) => inmate.id === inmateId)
  const arrivalId = arrival?.id ?? ''
  const now = { arrivalId, basis: null, caredAt: null, lateReason: null }
  await nurse.arrivals.saveMinutes({
    ...{ ...now, reason: null, handedOverBy: 'Bripka Contoh', handedOverOffice: 'Polres Contoh', marks: [] },
  })
  await page.addInitScript(() => {
    window.print = () => {
      document.body.dataset['printed'] = String(document.querySelectorAll('[data-print-sheets] img').length)
    }
  })
  await page.goto(`${app.host.origin}/poliklinik/kedatangan/${arrivalId}`)
  await signIn(app, page, 'sari')
  await expect(page.getByRole('button', { name: 'Tulis putusan' })).toBeVisible()

  await nurse.arrivals.decide({ ...now, outcome: 'fit', reason: 'Sehat', lookAgainOn: null })
  const press = page.getByRole('button', { name: 'Buka & cetak kartu kesehatan' }).first()
  await expect(press).toBeVisible()
  await lookAt(page, 'arrivals-6-card-next')
  await press.press('Enter')
  await expect(page.getByText('Cetak kartu kesehatan').first()).toBeVisible()
  await expect(page.locator('body')).toHaveAttribute('data-printed', /^[1-9]/)
  expect((await nurse.healthCards.of({ inmateId })).cards).toMatchObject([{ state: 'active' }])
  await lookAt(page, 'arrivals-7-card-made')
})
