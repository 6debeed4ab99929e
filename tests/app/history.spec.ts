import type { Page } from '@playwright/test'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { Unit } from './recommendation-people.ts'

async function openCase(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Rekomendasi medis' }).click()
  await page.getByRole('row', { name: /RM-2026-0001/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rekomendasi medis RM-2026-0001' })).toBeVisible()
}

async function showHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lihat riwayat' }).click()
  await page.getByRole('heading', { name: 'Riwayat', exact: true }).scrollIntoViewIfNeeded()
}

test('every record tells who changed what; the text only to those who may read it', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu', 'dewi'])
  const caseId = await unit.openCase('sari')
  await unit.bringLetter('sari', 'ayu', caseId, 'rekomendasi-dokter', 'doctor-letter')

  await test.step('the nurse reads the reason and what the letter said, before and after', async () => {
    await signIn(app, page, 'sari')
    await openCase(page)
    await showHistory(page)
    const history = page.getByRole('region', { name: 'Riwayat' })
    await expect(history.getByText('Menerbitkan surat')).toBeVisible()
    await history
      .getByRole('button', { name: /Lihat \d+ isian/ })
      .last()
      .click()
    await lookAt(page, 'history-1-case')
    await history
      .getByRole('button', { name: /Lihat \d+ isian/ })
      .last()
      .click()
    await expect(history.getByText('Operasi hernia di RSUD')).toBeVisible()
    await history.getByText('Operasi hernia di RSUD').scrollIntoViewIfNeeded()
    await lookAt(page, 'history-2-case-opening')
    await logOut(page)
  })

  await test.step('the secretary of the team sees who, when and which field, and not a word of it', async () => {
    await signIn(app, page, 'dewi')
    await openCase(page)
    await showHistory(page)
    const history = page.getByRole('region', { name: 'Riwayat' })
    const closed = history.getByRole('button', { name: /Lihat \d+ isian/ })
    while ((await closed.count()) > 0) await closed.first().click()
    await expect(history.getByText('Diubah; isinya bukan hak baca Anda').first()).toBeVisible()
    await expect(page.getByText('Operasi hernia')).toBeHidden()
    await lookAt(page, 'history-3-case-walled')
    await logOut(page)
  })

  await test.step('a person’s page ends with it', async () => {
    const { details, revision } = await unit.client('rini').inmates.profile({ id: unit.inmateId })
    await unit
      .client('rini')
      .inmates.update({ ...details, id: unit.inmateId, revision, religion: 'hindu', aliases: [], address: null })
    await signIn(app, page, 'rini')
    await page.getByRole('link', { name: 'WBP/Tahanan' }).first().click()
    await page.getByRole('row', { name: /Djoko Soesilo/ }).click()
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    await expect(page.getByRole('definition').filter({ hasText: 'Hindu' })).toContainText('Islam')
    await lookAt(page, 'history-4-person')
    await logOut(page)
  })

  await test.step('an account tells its roles in words and never a password; the calendar tells who withdrew what', async () => {
    const { id } = await unit.admin.facility.addHoliday({
      date: '2026-12-07',
      name: 'Hari Jadi Kota Contoh',
      kind: 'libur-daerah',
      source: 'Keputusan Bupati 1/2026',
    })
    await unit.admin.facility.withdrawHoliday({ id, reason: 'Dicabut Bupati' })
    await signIn(app, page, 'admin', adminPassword)
    await page.getByRole('link', { name: 'Akun petugas' }).click()
    await page.getByRole('row', { name: /Sari Melati/ }).click()
    await showHistory(page)
    const history = page.getByRole('region', { name: 'Riwayat' })
    await expect(history.getByText('Diubah; isinya tidak pernah ditampilkan').first()).toBeVisible()
    await history.getByRole('button', { name: /Lihat \d+ isian/ }).click()
    await expect(history.getByRole('definition').filter({ hasText: 'Perawat' })).toBeVisible()
    await lookAt(page, 'history-5-account')
    await page.getByRole('link', { name: 'Kalender kerja' }).click()
    await showHistory(page)
    await expect(history.getByText('Hari libur diubah: 7 Des 2026, Hari Jadi Kota Contoh')).toBeVisible()
    await expect(history.getByText('Dicabut Bupati')).toBeVisible()
    await lookAt(page, 'history-6-calendar')
  })
})
