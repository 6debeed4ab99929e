import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { as, makeVault, receivedNumber } from './complaint-hands.ts'

const hostile = '=cmd|A0 <script>window.stung = 1</script><img src=x onerror="window.stung = 2"> \u202Ekolb\u202C 😀'

test('hostile text at the counter: what is too long or cannot be kept is said by its field, the rest is shown as text', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  app.expectRefusals('file-type-refused')
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await makeVault(app)
  const lina = await as(app, 'lina')
  await page.goto(`${app.host.origin}/aduan/terima`)
  await signIn(app, page, 'lina')
  await page.getByRole('combobox', { name: 'Pelapor', exact: true }).click()
  await page.getByRole('option', { name: 'Pengunjung', exact: true }).click()
  await page.getByRole('combobox', { name: 'Tentang layanan' }).click()
  await page.getByRole('option', { name: 'Makanan dan air', exact: true }).click()
  const what = page.getByLabel('Apa yang terjadi?')
  const name = page.getByLabel('Nama pelapor')
  const problems = page.getByRole('alert')

  await test.step('one letter too many: nothing is cut off, nothing is kept, and it says how long it may be', async () => {
    await what.fill('x'.repeat(100_001))
    await name.fill(`${hostile} Rahmawati`)
    await page.keyboard.press('Control+Enter')
    await expect(problems.filter({ hasText: 'Paling panjang 100.000 huruf.' })).toBeVisible()
    await expect(what).toHaveValue('x'.repeat(100_001))
    await what.fill(hostile)
    await name.fill('y'.repeat(161))
    await page.keyboard.press('Control+Enter')
    await expect(problems.filter({ hasText: 'Paling panjang 160 huruf.' })).toBeVisible()
    await lookAt(page, 'complaint-hostile-1-too-long')
    expect(await lina.complaints.list({ show: 'all' })).toEqual([])
  })

  await test.step('an attachment that is not what it says stays outside', async () => {
    const bytes = { mimeType: 'application/pdf', buffer: Buffer.from('<html><script>alert(1)</script>') }
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'bukti.pdf', ...bytes })
    await expect(page.getByText(/bukan (PDF|berkas)|tidak dapat diterima|Jenis berkas/i).first()).toBeVisible()
    await lookAt(page, 'complaint-hostile-2-file')
  })

  await test.step('kept, and shown as it was written', async () => {
    await name.fill(`Rahmawati ${hostile}`)
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Nama pelapor ada dalam cerita' })
    await dialog.getByRole('button', { name: 'Simpan begini saja' }).click()
    const number = await receivedNumber(page)
    await page.getByRole('link', { name: 'Daftar pengaduan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tinggalkan tanpa menyimpan' }).click()
    await page.getByRole('row').filter({ hasText: number }).click()
    await expect(page.getByRole('heading', { name: `Pengaduan ${number}`, level: 1 })).toBeVisible()
    await expect(page.getByText(hostile, { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Lihat kontak pelapor' }).click()
    await expect(page.getByText(`Rahmawati ${hostile}`, { exact: true })).toBeVisible()
    expect(await page.evaluate(() => Reflect.get(window, 'stung'))).toBeUndefined()
    await lookAt(page, 'complaint-hostile-3-record')
  })
})
