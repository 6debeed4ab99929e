import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { openCase } from '#tests/harness/story.ts'
import { Unit } from './recommendation-people.ts'

test('the letter form offers first whoever usually signs, as the post is held on the letter’s date', async ({
  app,
}) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'dewi'])
  const { posts, letterSettings } = unit.admin
  const held = {
    postId: 'kasi-pembinaan',
    name: 'Indra Pembina',
    employeeNumber: null,
    licenceNumber: null,
    acting: null,
    validFrom: '2026-01-01' as never,
    validUntil: null,
    orderNumber: null,
  }
  await posts.appoint(held)
  await posts.appoint({
    ...held,
    name: 'Joko Harian',
    acting: 'Plh.',
    orderNumber: 'SP-3/2026',
    validFrom: '2026-11-17' as never,
    validUntil: '2026-11-18' as never,
  })
  const signatories = [{ place: 'chair', postId: 'kasi-pembinaan', revision: 0 }]
  await letterSettings.changeSignatories({ template: 'risalah-sidang-tpp', signatories })
  await unit.openCase('sari')
  await signIn(app, page, 'dewi')
  await openCase(page, 'RM-2026-0001')
  await page
    .getByRole('button', { name: /Sidang TPP/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Siapkan risalah sidang' }).click()

  const chair = page.getByRole('region', { name: 'Pimpinan sidang' })
  const offered = chair.getByLabel('Ambil dari daftar pejabat (opsional)')
  await test.step('the holder stands there already', async () => {
    await expect(chair.getByLabel('Nama (opsional)')).toHaveValue('Indra Pembina')
  })

  await test.step('on another date the acting one comes first', async () => {
    await page.getByRole('textbox', { name: 'Tanggal surat' }).fill('17-11-2026')
    await page.getByRole('textbox', { name: 'Tanggal surat' }).press('Enter')
    await offered.click()
    const usual = page.getByRole('group', { name: 'Biasanya menandatangani' })
    await expect(usual.getByRole('option')).toHaveText(['Joko Harian, Plh. Kepala Seksi Pembinaan dan Pelayanan'])
    await expect(page.getByRole('option').first()).toContainText('Joko Harian')
    await lookAt(page, 'letter-usual-signatory')
    await page.getByRole('option', { name: /Joko Harian/ }).click()
    await expect(chair.getByLabel('Nama (opsional)')).toHaveValue('Joko Harian')
    await expect(chair.getByLabel('Plh./Plt.')).toHaveValue('Plh.')
  })
})
