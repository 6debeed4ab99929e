import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { scan, Unit } from './recommendation-people.ts'

test('a paper about a person: added with its title, read, voided with a reason; a nurse reads it and adds nothing', async ({
  app,
}) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const address = `${app.host.origin}/warga-binaan/${unit.inmateId}?tab=berkas`
  await signIn(app, page, 'rini')
  await page.goto(address)
  await signIn(app, page, 'rini')
  await expect(page.getByText('Belum ada berkas', { exact: true })).toBeVisible()
  await lookAt(page, 'inmate-files-01-empty')

  await test.step('nothing is sent without a title and a sheet', async () => {
    await page.getByRole('button', { name: 'Simpan berkas' }).click()
    await expect(page.getByRole('alert')).toContainText('Lampirkan pindaiannya lebih dahulu.')
    await expect(page.getByRole('alert')).toContainText('Tulis judulnya')
  })

  await test.step('two sheets under one title', async () => {
    await page.getByLabel('Judul').fill('Putusan PN Contoh Nomor 12/Pid.B/2026')
    for (const name of ['satu.png', 'dua.png']) {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: scan })
      await expect(page.getByRole('list', { name: 'Pindaian' })).toContainText(name)
    }
    await page.getByRole('button', { name: 'Simpan berkas' }).click()
    const list = page.getByRole('list', { name: 'Berkas WBP/Tahanan' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect(page.getByLabel('Judul')).toHaveValue('')
    await expect(page.getByRole('list', { name: 'Pindaian' })).toHaveCount(0)
    await lookAt(page, 'inmate-files-02-listed')
    await list
      .getByRole('button', { name: /lembar 2/ })
      .first()
      .click()
    await expect(page.getByRole('dialog').getByText('Berkas 2 dari 2')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the wrong one is voided and stays in sight', async () => {
    await page.getByRole('button', { name: /^Batalkan berkas .* lembar 2/ }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Halaman orang lain')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Dibatalkan Rini Registrasi: Halaman orang lain')).toBeVisible()
    await lookAt(page, 'inmate-files-03-voided')
    await logOut(page)
  })

  await test.step('another role only reads', async () => {
    await signIn(app, page, 'sari')
    await page.goto(address)
    await signIn(app, page, 'sari')
    await expect(page.getByRole('list', { name: 'Berkas WBP/Tahanan' }).getByRole('listitem')).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Simpan berkas' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Batalkan/ })).toHaveCount(0)
  })
})
