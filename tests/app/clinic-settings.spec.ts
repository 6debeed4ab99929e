import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { Unit } from './recommendation-people.ts'

test('who counts as examined, and what stands on a card: changed by keyboard, refused beside the field, told in the history', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const nurse = unit.client('sari')
  const before = await nurse.monthlyRound.settings({})
  expect(before).toMatchObject({ period: 'calendar-month' })
  await page.goto(`${app.host.origin}/pengaturan/poliklinik`)
  await signIn(app, page, 'admin', adminPassword)

  await test.step('so many days, and not too few of them', async () => {
    const round = page.locator('form').filter({ hasText: 'Siapa yang dianggap sudah diperiksa' })
    await round.getByRole('radio', { name: 'Diperiksa dalam beberapa hari terakhir' }).check()
    const days = round.getByLabel('Jumlah hari')
    await days.fill('')
    await days.press('Control+Enter')
    await expect(round.getByText('Isi 7 sampai 92 hari.').last()).toBeVisible()
    expect(await nurse.monthlyRound.settings({})).toEqual(before)
    await lookAt(page, 'clinic-settings-1-round')
    await days.fill('30')
    await days.press('Control+Enter')
    await expect(page.getByText('Aturan pemeriksaan bulanan tersimpan dan langsung berlaku.')).toBeVisible()
    expect(await nurse.monthlyRound.settings({})).toEqual({ ...before, period: 'days', days: 30 })
  })

  await test.step('no photo on the cards', async () => {
    const cards = page.locator('form').filter({ hasText: 'Foto pada kartu' })
    const photo = cards.getByRole('checkbox', { name: 'Foto pada kartu' })
    await expect(photo).toBeChecked()
    await photo.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Pengaturan kartu kesehatan tersimpan.')).toBeVisible()
    expect(await unit.admin.healthCards.settings({})).toEqual({ hasPhoto: false })
    await expect(photo).not.toBeChecked()
    await lookAt(page, 'clinic-settings-2-cards')
  })
})
