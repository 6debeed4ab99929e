import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { untilReport } from '../core/assessment-again.ts'
import { carryThrough, fill, openAssessment, rriAnswers } from '../core/assessment-desk.ts'
import { openDesk } from './assessment-people.ts'

test('a second assessment: profile with bands, the comparison, and a reason for every difference', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const desk = await openDesk(app)
  const { id: first, number } = await openAssessment(desk)
  await fill(desk, first, rriAnswers({ 'a5-bukti': ['Putusan Nomor 12/Pid.B/2019'] }))
  await carryThrough(desk, first, desk.today)
  const { id } = await openAssessment(desk)
  await fill(desk, id, rriAnswers({ a1: ['0'], b1: [true], 'b1-bukti': ['Keterangan istri'] }))
  await untilReport(desk, id, desk.today)

  await test.step('the profile: sum, band, limits and items with what supports them', async () => {
    await page.goto(`${app.host.origin}/asesmen/${first}/hasil`)
    await signIn(app, page, 'astri')
    await expect(page.getByRole('heading', { name: 'Hasil asesmen', exact: true })).toBeVisible()
    await expect(page.getByRole('img', { name: /17 dari 17, Sangat tinggi/ })).toBeVisible()
    await page.getByText('Batas kategori dan 10 butir', { exact: true }).click()
    const limits = page.getByRole('table', { name: /^Batas kategori: / })
    await expect(limits.getByRole('row', { name: /Rendah/ })).toContainText('0 sampai 6')
    await expect(page.getByRole('row', { name: /^A5 / })).toContainText('Putusan Nomor 12/Pid.B/2019')
    await expect(
      page.getByText('Tidak ada asesmen sebelumnya dengan instrumen yang sama.', { exact: true }),
    ).toBeVisible()
    await expect(page.getByRole('navigation').getByRole('link', { name: number, exact: true })).toBeVisible()
    await lookAt(page, 'assessment-profile-1-first')
  })

  await test.step('the second one beside the first: three differences wait for their reasons', async () => {
    await page.goto(`${app.host.origin}/asesmen/${id}/hasil`)
    await signIn(app, page, 'astri')
    await expect(page.getByText(new RegExp(`^Dibandingkan dengan ${number}`))).toBeVisible()
    const table = page.getByRole('table', { name: 'Perbandingan dengan asesmen sebelumnya', exact: true })
    await expect(table.getByRole('row', { name: /Risiko residivisme/ })).toContainText('14 (Tinggi)')
    await expect(page.getByText(/^3 perbedaan belum diberi alasan/)).toBeVisible()
    await lookAt(page, 'assessment-profile-2-comparison')
  })

  await test.step('a reason for each, and nothing waits any more', async () => {
    for (const left of [2, 1, 0]) {
      await page
        .getByRole('button', { name: /^Beri alasan: / })
        .first()
        .click()
      const dialog = page.getByRole('dialog', { name: 'Mengapa berbeda?', exact: true })
      await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Akta kelahiran ditemukan')
      if (left === 2) await lookAt(page, 'assessment-profile-3-reason')
      await dialog.getByRole('button', { name: 'Simpan alasan', exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: /^Beri alasan: / })).toHaveCount(left)
    }
    await expect(page.getByText(/perbedaan belum diberi alasan/)).toBeHidden()
    await lookAt(page, 'assessment-profile-4-explained')
  })
})
