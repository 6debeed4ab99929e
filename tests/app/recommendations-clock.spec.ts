import type { Page } from '@playwright/test'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { Unit } from './recommendation-people.ts'

async function openCaseAs(page: Page, unit: Unit, name: string): Promise<void> {
  await signIn(unit.app, page, name)
  await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Rekomendasi medis' }).click()
  // The start page has a line of the same number.
  await page.waitForURL('**/poliklinik/rekomendasi-medis')
  await page.getByRole('row', { name: /RM-2026-0001/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Rekomendasi medis RM-2026-0001' })).toBeVisible()
}

async function choose(page: Page, action: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('the clock is stopped and goes on, gets more time and loses it; a cancelled request is taken up again', async ({
  app,
}) => {
  test.setTimeout(300_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu', 'bambang'])
  const { id: caseId } = await unit.client('sari').recommendations.open({
    inmateId: unit.inmateId,
    trigger: 'family',
    applicant: { name: 'Rahmat Contoh', relation: 'Ayah' },
    reason: 'Operasi hernia di RSUD',
    emergency: { reason: 'Usus terjepit' },
  })
  await unit.completeFile(caseId)

  await test.step('the nurse sees where the letter lies and stops the clock for a reason of the service', async () => {
    await openCaseAs(page, unit, 'sari')
    await expect(page.getByText('Pemohon: Rahmat Contoh (Ayah)')).toBeVisible()
    const place = page.getByRole('heading', { name: 'Letak surat' }).locator('..')
    await expect(place).toContainText('Kepala Lapas/Rutan')
    await expect(place).toContainText('Berkas lengkap untuk langkah ini.')
    await expect(page.getByText('Batas langkah ini', { exact: false }).first()).toBeVisible()
    await lookAt(page, 'clock-1-case')
    await choose(page, 'Hentikan hitungan waktu sementara')
    await page.getByRole('button', { name: 'Hentikan hitungan' }).click()
    await expect(page.getByText('Pilih alasannya.').first()).toBeVisible()
    await page.getByRole('radio', { name: /Keadaan kahar/ }).check()
    await lookAt(page, 'clock-2-pause')
    await page.getByLabel('Keterangan (opsional)').fill('Banjir')
    await page.getByLabel('Keterangan (opsional)').press('Control+Enter')
    await expect(page.getByText('Dihentikan: Keadaan kahar', { exact: false })).toBeVisible()
    await choose(page, 'Lanjutkan hitungan waktu')
    await page.getByRole('button', { name: 'Lanjutkan hitungan' }).click()
    await expect(page.getByText('Hitungan waktu dilanjutkan.')).toBeVisible()
    await logOut(page)
  })

  await test.step('the head gives two days more, reads how they count, and takes them back', async () => {
    await openCaseAs(page, unit, 'bambang')
    await choose(page, 'Perpanjang jangka waktu')
    await page.getByLabel('Tambahan waktu').fill('2')
    await page.getByLabel('Alasan perpanjangan').fill('Menunggu dokter ahli')
    await lookAt(page, 'clock-3-extend')
    await page.getByLabel('Alasan perpanjangan').press('Control+Enter')
    await page.getByRole('button', { name: 'Jelaskan hitungan' }).click()
    await expect(page.getByRole('dialog')).toContainText('Diperpanjang 2 hari kerja.')
    await expect(page.getByRole('dialog')).toContainText('Hitungan berakhir Rabu, 25 November 2026.')
    await lookAt(page, 'clock-4-explained')
    await page.keyboard.press('Escape')
    await choose(page, 'Batalkan perpanjangan 2 hari kerja')
    await page.getByRole('dialog').getByRole('textbox').fill('Ahli sudah datang')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Batas Senin, 23 November 2026')).toBeVisible()
  })

  await test.step('cancelled, and taken up again with a reason', async () => {
    await choose(page, /^Batalkan permohonan/)
    await page.getByRole('dialog').getByRole('textbox').fill('Dirujuk lewat jalur lain')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Tidak ada yang ditunggu')).toBeVisible()
    await choose(page, /^Buka kembali permohonan/)
    await page.getByRole('dialog').getByRole('textbox').fill('Rujukan lain batal')
    await lookAt(page, 'clock-5-reopen')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Permohonan dibuka kembali').first()).toBeVisible()
    await expect(page.getByText('Rujukan lain batal').first()).toBeVisible()
    await lookAt(page, 'clock-6-reopened')
  })

  await test.step('the settings show the versions of the service', async () => {
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Standar layanan' }).click()
    await expect(page.getByRole('heading', { name: 'Versi 1 (berlaku sekarang)' })).toBeVisible()
    await lookAt(page, 'clock-7-versions')
  })
})
