import { createAccount, expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { music, wish } from '../core/coaching-desk.ts'
import { assess, choose, panelOf } from './coaching-steps.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

test('a member is assessed, has a work and a certificate; her page and the report tell it', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, [])
  await createAccount(unit.admin, 'bina', ['pembina'], 'Bina Sampel')
  const { token } = await app.client().session.logIn({ name: 'bina', password: passwordOf('bina') })
  const coach = app.client(token)
  const { date: today } = await coach.facility.today({})
  const { inmateId } = unit
  const { id: programmeId } = await coach.coachingProgrammes.make({ ...music, beginsOn: today })
  const { id } = await coach.coachingProgrammes.ask({ ...wish, programmeId, inmateId, askedOn: today })
  await coach.coachingProgrammes.accept({ id, revision: 1, on: today, reason: null })
  await coach.coachingSessions.add({
    ...{ programmeId, kind: 'session', title: null, on: today, startsAt: '09:00', minutes: 45 },
    ...{ place: 'Aula', instructor: 'Bapak Sampel', note: null },
  })
  const row = page.getByRole('row', { name: /Djoko Soesilo/ })
  const panel = (name: string) => panelOf(page, name)

  await test.step('the programme is chosen, and its one member stands there with what was offered', async () => {
    await page.goto(`${app.host.origin}/pembinaan/hasil`)
    await signIn(app, page, 'bina')
    await expect(page.getByText('Pilih program di atas untuk melihat pesertanya.')).toBeVisible()
    await choose(page, page.getByRole('combobox', { name: 'Program', exact: true }), 'Musik keroncong')
    await expect(row).toContainText('belum ada')
    await lookAt(page, 'coaching-results-1-recap')
  })

  await test.step('an assessment: nothing is not enough, one grade is', async () => {
    await row.getByRole('button', { name: 'Nilai Djoko Soesilo', exact: true }).click()
    const form = panel('Nilai Djoko Soesilo')
    await form.getByRole('button', { name: 'Simpan penilaian', exact: true }).click()
    await expect(form.getByRole('alert').filter({ hasText: 'Beri sedikitnya satu nilai' })).toBeVisible()
    await assess(page, 'Djoko Soesilo', 'Kemampuan', 'A - Sangat baik', 'Mulai berani tampil sendiri')
    await lookAt(page, 'coaching-results-2-assess')
    await page.keyboard.press('Control+Enter')
    await expect(row.getByTitle('Kemampuan: A')).toHaveText('A')
  })

  await test.step('a work, and a certificate with its number', async () => {
    await row.getByRole('button', { name: 'Tambah karya Djoko Soesilo', exact: true }).click()
    await panel('Tambah karya Djoko Soesilo').getByLabel('Judul').fill('Lagu Bengawan Solo')
    await lookAt(page, 'coaching-results-3-work')
    await page.keyboard.press('Control+Enter')
    await expect(panel('Tambah karya Djoko Soesilo')).toHaveCount(0)
    await row.getByRole('button', { name: 'Buat sertifikat untuk Djoko Soesilo', exact: true }).click()
    await panel('Buat sertifikat untuk Djoko Soesilo').getByLabel('Nomor sertifikat').fill('W1/12/2026')
    await lookAt(page, 'coaching-results-4-certificate')
    await page.keyboard.press('Control+Enter')
    await expect(row).toContainText('W1/12/2026')
  })

  await test.step('the report of the month, on screen and on paper', async () => {
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Laporan pembinaan' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Laporan pembinaan' })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Sertifikat 1', exact: true })).toBeVisible()
    await lookAt(page, 'coaching-results-5-report')
    await page.getByRole('button', { name: 'Cetak laporan', exact: true }).click()
    await sheetIsDrawn(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the person’s own page tells all of it, and strikes a wrong work out', async () => {
    await page.goto(`${app.host.origin}/warga-binaan/${inmateId}`)
    await signIn(app, page, 'bina')
    await page.getByRole('tab', { name: 'Pembinaan', exact: true }).click()
    const works = page.getByRole('region', { name: 'Karya dan prestasi', exact: true })
    await expect(works).toContainText('Lagu Bengawan Solo')
    await expect(page.getByRole('button', { name: 'Cetak sertifikat W1/12/2026', exact: true })).toBeVisible()
    await lookAt(page, 'coaching-results-6-person')
    await works.getByRole('button', { name: 'Batalkan karya Lagu Bengawan Solo', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mengapa dibatalkan?').fill('Karya orang lain')
    await dialog.getByRole('button', { name: /^Batalkan karya/ }).click()
    await expect(works).toContainText('Belum ada karya atau prestasi.')
  })
})
