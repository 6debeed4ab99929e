import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { as, aboutTheClinic as complaint, makeVault, complaintStaff as staff } from './complaint-hands.ts'

test('a secret complaint: its officer sees the contact on demand, names whom it is about, asks, and makes a new PIN', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  for (const [name, roles, fullName] of staff.slice(0, 4)) await createAccount(admin, name, roles, fullName)
  await makeVault(app)
  const lina = await as(app, 'lina')
  const identity = {
    ...{ name: 'Rahmawati Contoh', identityNumber: null, inmateId: null, phone: '0812 0000 0001', email: null },
    ...{ address: null, reachedBy: 'Sesudah magrib' },
  }
  const accused = { units: [], accountIds: [] }
  const { number, receiptId } = await lina.complaints.receive({
    ...{ ...complaint, mode: 'confidential', identity, accused, danger: null },
  })
  await lina.complaintReceipts.settle({ receiptId, outcome: 'printed' })
  await signIn(app, page, 'lina')
  await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
  await page.getByText(number).click()
  const contact = page.getByRole('button', { name: 'Lihat kontak pelapor' })
  await expect(contact).toBeVisible()
  await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)
  await contact.click()
  await expect(page.getByText('Rahmawati Contoh')).toBeVisible()
  await page.getByText('Rahmawati Contoh').scrollIntoViewIfNeeded()
  await lookAt(page, 'complaint-6-contact')
  await page.getByRole('button', { name: 'Sembunyikan' }).click()
  await expect(page.getByText('Rahmawati Contoh')).toHaveCount(0)

  // The lists that the change touches come late: its form is closed by its answer, not by them.
  const lists = Promise.withResolvers<void>()
  await page.route('**/rpc/today/list', async (route) => {
    await lists.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Catat siapa yang diadukan' }).click()
  await page.getByLabel('Unit', { exact: true }).first().fill('Kepala')
  await page.getByRole('option', { name: 'Kepala satuan kerja' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Cabut: Kepala satuan kerja' })).toBeVisible()

  await page.getByRole('button', { name: 'Minta penjelasan atau perbaikan' }).click()
  const asked = page.getByLabel('Kepada siapa', { exact: true }).first()
  await expect(asked).toBeVisible()
  const late = page.waitForResponse('**/rpc/today/list')
  lists.resolve()
  await late
  await page.unroute('**/rpc/today/list')
  await asked.fill('Hadi')
  await page.getByRole('option', { name: 'Hadi Prasetyo' }).click()
  await page.getByLabel('Apa yang diminta?').fill('Mohon jelaskan jam pembagian obat')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Mohon jelaskan jam pembagian obat' })).toBeVisible()

  await page.getByLabel('Identitas orangnya sudah dicocokkan').check()
  await page.getByRole('button', { name: 'Buat PIN baru' }).click()
  await expect(page.locator('output')).toHaveText(/^\d{6}$/)
  await page.locator('output').scrollIntoViewIfNeeded()
  await lookAt(page, 'complaint-7-pin')
})
