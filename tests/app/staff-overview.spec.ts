import { applicationOf, fillStaff } from '#tests/core/staff-overview-story.ts'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'

test('the staff over the years: the time line with its gaps, the history, the report and the rows behind a number', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'tuti', ['kepegawaian'], 'Tuti Sampel')
  await createAccount(admin, 'sari', ['perekam-medis'], 'Sari Sampel')
  const { token } = await app.client().session.logIn({ name: 'tuti', password: passwordOf('tuti') })
  const tuti = app.client(token)
  const { applying } = await fillStaff(tuti)
  await tuti.licences.open(applicationOf(applying))
  await signIn(app, page, 'tuti')
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name, exact: true }).click()

  await test.step('the time line draws every period, and tells the same in words', async () => {
    const menu = page.getByRole('navigation', { name: 'Menu utama' })
    await expect(menu.getByRole('list', { name: 'Kepegawaian: Izin' }).getByRole('link')).toHaveCount(3)
    // The whole menu of the staff office is seen at once, at the height of a small screen.
    expect(
      await menu.evaluate((rail) => [...rail.children].every((part) => part.scrollHeight <= part.clientHeight)),
    ).toBe(true)
    await go('Garis waktu izin')
    await expect(page.getByRole('img', { name: /tanpa SIP 02-11-2026 sampai 16-11-2026/ })).toBeVisible()
    await expect(page.getByText('IP-2026-0001', { exact: false })).toBeVisible()
    await lookAt(page, 'staff-overview-1-line')
    await page.getByText('Tabel', { exact: true }).click()
    await expect(page.getByRole('cell', { name: /tanpa SIP 02-11-2026/ })).toBeVisible()
    await lookAt(page, 'staff-overview-2-words')
    await page.getByRole('textbox', { name: 'Cari nama' }).fill('Kadek')
    await expect(page.getByText('Made Contoh', { exact: true })).toBeHidden()
    await page.getByText('Kadek Contoh', { exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Kadek Contoh', exact: true })).toBeVisible()
  })

  await test.step('the history keeps what was renewed', async () => {
    await go('Riwayat izin')
    await expect(page.getByRole('row', { name: /SIP-1A.*SIP-1B/ })).toBeVisible()
    await lookAt(page, 'staff-overview-3-issued')
  })

  await test.step('a number of the report leads to whom it counts', async () => {
    await go('Laporan kepegawaian')
    await page
      .getByRole('link', { name: /lihat daftarnya: SIP, Sudah berakhir/ })
      .first()
      .waitFor()
    await lookAt(page, 'staff-overview-4-report')
    await page
      .getByRole('link', { name: /lihat daftarnya: SIP, Sudah berakhir/ })
      .first()
      .click()
    await expect(page.getByText('Kadek Contoh', { exact: true })).toBeVisible()
    await lookAt(page, 'staff-overview-5-rows')
  })

  await test.step('a worker sees what he owes and whose turn it is', async () => {
    await logOut(page)
    await signIn(app, page, 'sari')
    await go('Izin saya')
    const owed = page.getByRole('region', { name: 'Yang perlu Anda siapkan' })
    await expect(owed.getByText('SIP untuk tempat ini belum dicatat')).toBeVisible()
    await expect(owed.getByText(/Scan KTP asli, untuk permohonan IP-2026-0001/i)).toBeVisible()
    await expect(page.getByText(/Giliran: /)).toBeVisible()
    await lookAt(page, 'staff-overview-6-own')
  })
})
