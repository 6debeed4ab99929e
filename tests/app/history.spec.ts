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

test('the person in charge sees who looked at whom and finds one person’s changes; a thrown-away draft comes back', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu', 'bambang'])
  const caseId = await unit.openCase('sari')
  await unit.client('ayu').recommendations.get({ caseId })
  await signIn(app, page, 'bambang')

  await test.step('who looked at whom, by reader and by person', async () => {
    await page.getByRole('link', { name: 'Catatan pembacaan' }).click()
    await expect(page.getByRole('row', { name: /dr. Ayu Lestari/ })).toContainText('Djoko Soesilo')
    await lookAt(page, 'audit-1-reads')
    await page.getByRole('combobox', { name: 'Orang atau nomor permohonan' }).fill('rm-2026')
    await page.getByRole('option', { name: /RM-2026-0001/ }).click()
    await expect(page.getByRole('row', { name: /dr. Ayu Lestari/ })).toBeVisible()
    await page.getByRole('combobox', { name: 'Pembaca' }).click()
    await page.getByRole('option', { name: 'dr. Ayu Lestari' }).click()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toHaveCount(1)
    await lookAt(page, 'audit-2-reads-filtered')
  })

  await test.step('what was done to one person, by what', async () => {
    await page.getByRole('link', { name: 'Catatan perubahan' }).click()
    await page.getByRole('combobox', { name: 'Data: nama atau nomor' }).fill('joko susilo')
    await page.getByRole('option', { name: /Djoko Soesilo/ }).click()
    await expect(page.getByRole('row', { name: /Mendaftarkan WBP/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Membuat akun/ })).toBeHidden()
    await page.getByRole('combobox', { name: 'Tindakan' }).click()
    await page.getByRole('option', { name: 'Mendaftarkan WBP/Tahanan' }).click()
    await expect(page.getByRole('row', { name: /Mendaftarkan WBP/ })).toHaveCount(1)
    await lookAt(page, 'audit-3-changes-filtered')
    await logOut(page)
  })

  await test.step('a cancelled case says so, with the reason', async () => {
    const reference = await unit.reference('sari', caseId)
    await unit.openCase('sari')
    await unit.client('sari').recommendations.cancel({ ...reference, reason: 'Terbuka dua kali' })
    await signIn(app, page, 'sari')
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Rekomendasi medis' }).click()
    await page.getByRole('button', { name: /^Semua \d/ }).click()
    await page.getByRole('row', { name: /RM-2026-0001/ }).click()
    await expect(page.getByText(/oleh Sari Melati. Alasan: Terbuka dua kali/)).toBeVisible()
    await lookAt(page, 'history-7-cancelled')
  })

  await test.step('a draft is thrown away and taken back', async () => {
    await unit.client('sari').drafts.save({
      id: '0199aaaa-0000-7000-8000-000000000001',
      form: 'recommendations.open',
      subject: '',
      path: '/poliklinik/rekomendasi-medis/buka',
      sequence: 1,
      content: '{}',
    })
    await page.getByRole('link', { name: /^Hari ini/ }).click()
    await page.getByRole('button', { name: 'Buang draf: Permohonan rekomendasi medis baru' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Buang draf ini' }).click()
    await page.getByRole('status').getByRole('button', { name: 'Lihat' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Tempat sampah' })).toBeVisible()
    await lookAt(page, 'trash-1-draft')
    await page.getByRole('button', { name: 'Kembalikan Permohonan rekomendasi medis baru' }).click()
    await expect(page.getByText('Tempat sampah kosong')).toBeVisible()
    await lookAt(page, 'trash-2-empty')
    await page.getByRole('link', { name: /^Hari ini/ }).click()
    await expect(page.getByRole('link', { name: 'Lanjutkan: Permohonan rekomendasi medis baru' })).toBeVisible()
  })
})
