import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { Unit } from './recommendation-people.ts'

test('dates of SDP beside our own, a decision of the team with its reason, and the list that says who may be proposed when', async ({
  app,
}) => {
  test.setTimeout(300_000)
  app.expectRefusals('refused')
  const { page } = app
  const unit = await Unit.open(app, ['dewi'])
  const person = newcomer()
  const { id } = await unit.client('rini').inmates.register({
    ...{ ...person, name: 'Bagus Narapidana', nationalId: null },
    sentence: { ...person.sentence, kind: 'fixed', firstDetainedOn: '2026-10-20', detentionEndsOn: null, years: 2 },
    firstRegister: {
      ...{ registerClass: 'B.I', registerNumber: 'BI.9/2026', legalStatus: 'narapidana' },
      since: person.firstRegister.since,
    },
  })
  const sheet = (name: string) => page.getByRole('complementary', { name, exact: true })
  const dates = page.getByRole('table', { name: 'Tanggal tahap', exact: true })
  const story = page.getByRole('table', { name: 'Perjalanan tahap', exact: true })

  await test.step('the list says why, also of somebody without a verdict', async () => {
    await page.goto(`${app.host.origin}/pembinaan/tahap`)
    await signIn(app, page, 'dewi')
    // 731 days, a third 244.
    await expect(page.getByRole('row', { name: /Bagus Narapidana/ })).toContainText(
      'Belum: tahap awal sampai 21 Jun 2027',
    )
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toContainText('Belum divonis')
    await lookAt(page, 'coaching-stages-1-list')
    await page.getByRole('row', { name: /Bagus Narapidana/ }).click()
    await expect(page.getByRole('heading', { name: 'Tahap pembinaan Bagus Narapidana', exact: true })).toBeVisible()
  })

  await test.step('what SDP says is copied, and the difference is told in words', async () => {
    await page.getByRole('button', { name: 'Tindakan lain', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Catat tanggal SDP', exact: true }).click()
    const form = sheet('Catat tanggal SDP')
    await form.getByRole('textbox', { name: '1/3 masa pidana (opsional)', exact: true }).fill('23-06-2027')
    await form.getByRole('textbox', { name: 'Dilihat di SDP pada', exact: true }).fill('16-11-2026')
    await page.keyboard.press('Control+Enter')
    await expect(dates.getByRole('row', { name: /^1\/3/ })).toContainText('SDP 2 hari lebih akhir')
    await lookAt(page, 'coaching-stages-2-dates')
  })

  await test.step('before the day the team has to say why', async () => {
    await page.getByRole('button', { name: 'Catat keputusan TPP', exact: true }).first().click()
    const form = sheet('Catat keputusan TPP')
    await form.getByRole('textbox', { name: 'Tanggal sidang', exact: true }).fill('16-11-2026')
    await form.getByRole('textbox', { name: 'Dasar', exact: true }).fill('BA 4/TPP/2026')
    await page.keyboard.press('Control+Enter')
    await expect(form.getByText('Isi alasan sebelum tanggalnya.')).toBeVisible()
    await lookAt(page, 'coaching-stages-3-decision')
    await form
      .getByRole('textbox', { name: 'Alasan sebelum tanggalnya (opsional)', exact: true })
      .fill('Anjuran psikolog')
    await page.keyboard.press('Control+Enter')
    await expect(story).toContainText('Lanjutan pertama: Dikabulkan')
    await expect(story).toContainText('Alasan sebelum tanggalnya: Anjuran psikolog')
    await expect(page.getByText(/Belum: lanjutan pertama sampai/)).toBeVisible()
    await lookAt(page, 'coaching-stages-4-decided')
  })

  await test.step('on the page of the person stands the same', async () => {
    await page.goto(`${app.host.origin}/warga-binaan/${id}?tab=tahap`)
    await signIn(app, page, 'dewi')
    await expect(dates.getByRole('row', { name: /^1\/3/ })).toContainText('23 Jun 2027')
  })
})
