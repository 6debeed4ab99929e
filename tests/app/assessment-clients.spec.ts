import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'

test('an assessor takes a klien into the register and ends the supervision', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'astri', ['asesor'], 'Astri Sampel')
  await signIn(app, page, 'astri')

  await test.step('the register is empty and says what to do', async () => {
    await page.getByRole('navigation', { name: 'Menu utama' }).getByRole('link', { name: 'Klien', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Klien', exact: true })).toBeVisible()
    await expect(page.getByText('Tidak ada klien yang sedang dibimbing')).toBeVisible()
    await page.getByRole('button', { name: 'Daftarkan klien' }).first().click()
    await expect(page.getByRole('heading', { name: 'Daftarkan klien', exact: true })).toBeVisible()
  })

  await test.step('somebody never held here is entered', async () => {
    await page.getByRole('radio', { name: 'Belum pernah ditahan di sini' }).check()
    await page.getByLabel('Nama', { exact: true }).fill('Wahyu Contoh')
    await page.getByRole('radio', { name: 'Laki-laki' }).check()
    await page.getByLabel('Bapas pembimbing').fill('Bapas Kelas I Contoh')
    await page.getByLabel('Program pembimbingan').fill('Pembebasan bersyarat')
    await page.getByRole('textbox', { name: 'Dibimbing sejak' }).fill('02-11-2025')
    await lookAt(page, 'assessment-clients-1-register')
    await page.getByRole('button', { name: 'Daftarkan klien', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Wahyu Contoh', exact: true })).toBeVisible()
    await expect(page.getByText('Belum pernah ditahan di sini')).toBeVisible()
    await lookAt(page, 'assessment-clients-2-record')
  })

  await test.step('what another office found stands with him', async () => {
    await page.getByRole('tab', { name: 'Hasil asesmen sebelumnya' }).click()
    await expect(page.getByText('Belum ada hasil dari kantor lain.')).toBeVisible()
    await page.getByRole('button', { name: 'Catat hasil dari kantor lain' }).click()
    await page.getByRole('button', { name: 'Tambah domain' }).click()
    await expect(page.getByLabel('Domain 1', { exact: true })).toBeVisible()
    await lookAt(page, 'assessment-clients-3-earlier')
    await page.getByRole('tab', { name: 'Pembimbingan' }).click()
  })

  await test.step('the supervision ends with its reason, and the register keeps it', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Akhiri pembimbingan' }).click()
    await page.getByRole('textbox', { name: 'Berakhir pada' }).fill('01-11-2026')
    await page.getByRole('combobox', { name: 'Sebab berakhir' }).click()
    await page.getByRole('option', { name: 'Masa pembimbingan selesai' }).click()
    await page.getByLabel('Keterangan').fill('Selesai menurut surat Bapas')
    await page.getByRole('button', { name: 'Akhiri pembimbingan', exact: true }).click()
    await expect(page.getByText('Masa pembimbingan selesai')).toBeVisible()
    await lookAt(page, 'assessment-clients-4-ended')
  })

  await test.step('the register shows who is supervised, and on request who was', async () => {
    await page.getByRole('link', { name: 'Klien', exact: true }).first().click()
    await expect(page.getByRole('heading', { name: 'Klien', exact: true })).toBeVisible()
    await expect(page.getByText('Wahyu Contoh')).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Tampilkan yang sudah berakhir' }).check()
    await expect(page.getByText('Wahyu Contoh')).toBeVisible()
    await lookAt(page, 'assessment-clients-5-list')
  })
})
