import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

test('two records of one person are compared, made one, and taken apart again', async ({ app }) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  const registry = app.client((await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })).token)
  const base = newcomer()
  await registry.inmates.register(base)
  await registry.inmates.register({
    ...base,
    name: 'Joko Susilo',
    aliases: [],
    nationalId: '3299011711900777',
    address: null,
    arrival: { ...base.arrival, on: '2026-11-12', time: null },
    firstRegister: { ...base.firstRegister, registerNumber: 'AII.3/2026', registerClass: 'A.II', since: '2026-11-14' },
  })
  await signIn(app, page, 'rini')
  await page.getByRole('link', { name: 'Data ganda' }).click()
  await expect(page.getByRole('row', { name: /Joko Susilo/ })).toContainText('Nama mirip, tanggal lahir sama')
  await lookAt(page, 'inmate-merge-1-pairs')

  await test.step('side by side, part by part, with what contradicts', async () => {
    await page.getByRole('link', { name: /^Bandingkan/ }).click()
    await expect(page.getByRole('heading', { name: 'Gabungkan dua data', level: 1 })).toBeVisible()
    const first = await page.getByRole('region', { name: 'Dipertahankan' }).textContent()
    if (!first?.includes('Djoko Soesilo')) {
      await page.getByRole('button', { name: 'Tindakan lain' }).click()
      await page.getByRole('menuitem', { name: 'Tukar: pertahankan yang satunya' }).click()
    }
    await expect(page.getByRole('region', { name: 'Dipertahankan' })).toContainText('Djoko Soesilo')
    await expect(page.getByText('Peristiwa yang bertentangan akan dicoret')).toBeVisible()
    await page.getByRole('radio', { name: 'Dari yang digabung: 3299011711900777' }).check()
    await lookAt(page, 'inmate-merge-2-compare')
    await page.getByRole('button', { name: 'Gabungkan ke Djoko Soesilo' }).click()
    await page.getByLabel('Mengapa kedua data ini satu orang?').fill('Tercatat dua kali oleh regu berbeda')
    await page.getByRole('button', { name: 'Gabungkan ke Djoko Soesilo' }).click()
  })
  await test.step('one person, found by the other name; the other page says where it went', async () => {
    await expect(page.getByText('Memuat data yang digabung dari Joko Susilo.')).toBeVisible()
    await lookAt(page, 'inmate-merge-3-kept')
    const { absorbed } = (await registry.inmateMerges.list({}))[0] ?? {}
    await page.keyboard.press('Control+k')
    await page.keyboard.type('joko susilo')
    await expect(page.getByRole('option', { name: /^Djoko Soesilo/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Data ganda' }).click()
    await page.getByRole('tab', { name: 'Sudah digabung' }).click()
    await lookAt(page, 'inmate-merge-4-list')
    expect(absorbed?.name).toBe('Joko Susilo')
  })
  await test.step('taken apart with a reason', async () => {
    await page.getByRole('button', { name: 'Pisahkan Joko Susilo' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Mengapa dipisahkan?').fill('Ternyata kakak beradik')
    await lookAt(page, 'inmate-merge-5-unmerge')
    await dialog.getByRole('button', { name: 'Pisahkan' }).click()
    await expect(page.getByText(/Dipisahkan .*: Ternyata kakak beradik/)).toBeVisible()
  })
  await test.step('brothers after all: told apart, not hinted at again', async () => {
    await page.getByRole('tab', { name: /Dugaan/ }).click()
    await page.getByRole('button', { name: /orang berbeda$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Dari mana diketahui berbeda?').fill('Kartu keluarga berbeda')
    await dialog.getByRole('button', { name: 'Tandai berbeda' }).click()
    await expect(page.getByRole('heading', { name: 'Tidak ada dugaan data ganda' })).toBeVisible()
  })
})
