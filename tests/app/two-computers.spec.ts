import type { Instant } from '#shared/time/instant.ts'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword, install, passwordOf, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

/** The other computer of the unit: the clinic's, where the registry keeps the list. */
async function listOfTheClinic() {
  const folder = temporaryFolder()
  const core = await startCore(folder.path, { clock: { now: () => testMorning as Instant } })
  const { admin } = await install(core)
  await admin.installation.change({ mark: 'K1', groups: ['clinic'], revision: 0 })
  const { client, token } = await signInAs(core, admin, 'rini', ['registrasi'])
  await client.inmates.register(newcomer())
  const made = await client.inmateLists.make({})
  const address = `http://lentera.test/files/inmate-lists/${made.ticket}`
  const response = await core.fetch(new Request(address, { headers: { authorization: `Bearer ${token}` } }))
  const bytes = Buffer.from(await response.arrayBuffer())
  await core.close()
  folder.remove()
  return { ...made, bytes }
}

test('a desk computer shows only its part and gets its people from the other computer', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await createAccount(admin, 'sari', ['perawat'], 'Sari Perawat')
  const made = await listOfTheClinic()

  await test.step('the administrator limits the computer and gives it its mark', async () => {
    await signIn(app, page, 'admin', adminPassword)
    await page.getByRole('link', { name: 'Komputer ini' }).click()
    for (const name of ['Poliklinik', 'Pembinaan', 'Asesmen', 'Kepegawaian'])
      await page.getByRole('checkbox', { name, exact: true }).uncheck()
    await page.getByLabel('Ada komputer lain juga').check()
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('alert')).toContainText('Tulis tanda')
    await page.getByLabel('Tanda komputer ini').fill('meja')
    await expect(page.getByText('RM-MEJA-2026-0001')).toBeVisible()
    await lookAt(page, 'computer-settings')
    // The news of the change rebuilds the form before the answer to its own save has come; it is told all the same.
    await page.route('**/rpc/installation/change', async (route) => {
      const response = await route.fetch()
      await expect(page.getByLabel('Hanya komputer ini')).toBeDisabled()
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByText('Tersimpan dan langsung berlaku.')).toBeVisible()
    await expect(page.getByLabel('Hanya komputer ini')).toBeDisabled()
  })

  const nurse = await app.openPage()
  await test.step('a nurse finds no clinic here', async () => {
    await signIn(app, nurse, 'sari')
    await expect(nurse.getByRole('navigation', { name: 'Menu utama' })).toBeVisible()
    await expect(nurse.getByRole('link', { name: 'Rekomendasi medis' })).toHaveCount(0)
    await lookAt(nurse, 'computer-desk-nurse')
  })

  const registry = await app.openPage()
  await test.step('the registry opens the list and confirms its sender with the paper', async () => {
    app.expectRefusals('refused')
    await signIn(app, registry, 'rini')
    await registry.getByRole('link', { name: /Impor/ }).click()
    await registry.getByRole('button', { name: 'Tindakan lain' }).click()
    await registry.getByRole('menuitem', { name: 'Buka daftar dari komputer lain' }).click()
    await registry.getByRole('button', { name: 'Buka daftar' }).click()
    await expect(registry.getByRole('alert')).toContainText('Pilih berkasnya dahulu.')
    await registry
      .locator('input[type=file]')
      .setInputFiles({ name: made.fileName, mimeType: 'text/plain', buffer: made.bytes })
    await registry.getByLabel('Kata sandi berkas').fill('SALAH-SALAH')
    await registry.getByRole('button', { name: 'Buka daftar' }).click()
    await expect(registry.getByText('Daftar tidak dapat dibuka')).toBeVisible()
    await registry.getByLabel('Kata sandi berkas').fill(made.password)
    await registry.getByRole('button', { name: 'Buka daftar' }).click()
    await expect(registry.getByText('Komputer K1 belum dikenal')).toBeVisible()
    await lookAt(registry, 'computer-unknown-sender')
    await registry.getByLabel('Ketik sidik kunci dari lembar cetak').fill(made.fingerprint)
    await registry.getByRole('button', { name: 'Sama, buka daftar' }).click()
    await expect(registry.getByRole('tab', { name: /Baru/ })).toBeVisible()
    await lookAt(registry, 'computer-list-plan')
  })

  await test.step('this computer makes a list too, with the paper that goes with it', async () => {
    const { token } = await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })
    await registry.getByRole('link', { name: /Impor/ }).first().click()
    await registry.getByRole('button', { name: 'Tindakan lain' }).click()
    await registry.getByRole('menuitem', { name: 'Buat daftar untuk komputer lain' }).click()
    await registry.getByRole('button', { name: 'Buat daftar' }).click()
    await expect(registry.getByText('Belum ada penghuni')).toBeVisible()
    await app.client(token).inmates.register(newcomer())
    const download = registry.waitForEvent('download')
    await registry.getByRole('button', { name: 'Buat daftar' }).click()
    expect((await download).suggestedFilename()).toBe('daftar-penghuni-MEJA-2026-11-16.txt')
    await expect(registry.getByRole('heading', { name: 'Daftar berisi 1 orang sudah diunduh' })).toBeVisible()
    await expect(registry.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)).toBeVisible()
    await lookAt(registry, 'computer-made-list')
    await registry.emulateMedia({ media: 'print' })
    await expect(registry.getByText(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/)).toBeVisible()
    await expect(registry.getByRole('button', { name: 'Cetak lembar ini' })).toBeHidden()
  })
})
