import { closeSync, cpSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { backedUpInstallation, makeBackup } from '#tests/harness/backup-office.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test('the settings page: make one, see it, change how long they stay, go back to it, and sign in again', async ({
  app,
}) => {
  const { page } = app
  app.expectRefusals('not-signed-in', 'wrong-password')
  await installApp(app)
  await signIn(app, page, 'admin', adminPassword)
  await page.getByRole('link', { name: 'Cadangan' }).click()
  await expect(page.getByRole('heading', { name: 'Cadangan data', level: 1 })).toBeVisible()
  await expect(page.getByText('Belum ada cadangan', { exact: true })).toBeVisible()
  await lookAt(page, 'backups-empty')

  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click()
  await expect(page.getByText('Cadangan selesai dan sudah diperiksa.')).toBeVisible()
  const table = page.getByRole('table', { name: 'Cadangan yang ada' })
  await expect(table.getByRole('row')).toHaveCount(2)
  await expect(table.getByText('Diminta')).toBeVisible()

  await page.getByLabel('Cadangan harian').fill('0')
  await page.getByRole('button', { name: 'Simpan masa simpan' }).click()
  await expect(page.getByText('Isi angka 1 sampai 60.').first()).toBeVisible()
  await page.getByLabel('Cadangan harian').fill('30')
  await page.getByRole('button', { name: 'Simpan masa simpan' }).click()
  await expect(page.getByText('Masa simpan sudah diubah.')).toBeVisible()
  await lookAt(page, 'backups')

  await table.getByText('Diminta').dblclick()
  await expect(page.getByRole('heading', { name: 'Pulihkan dari cadangan', level: 1 })).toBeVisible()
  await lookAt(page, 'restore-choose')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByLabel('Nama akun admin atau kepala').fill('admin')
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan kata sandinya')
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
  await expect(page.getByRole('alert', { name: 'Nama akun atau kata sandi' })).toContainText('salah')
  await lookAt(page, 'restore-secret')
  await page.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
  await expect(page.getByText('Rutan Kelas IIB Contoh').last()).toBeVisible()
  await expect(page.getByText('Akun dan kata sandi kembali seperti pada hari cadangan dibuat.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Pulihkan data 16 Nov 2026/ })).toBeDisabled()
  await page.getByLabel('Ya, ganti data sekarang dengan cadangan ini').check()
  await lookAt(page, 'restore-check')
  await page.getByRole('button', { name: /^Pulihkan data 16 Nov 2026/ }).click()
  await expect(page.getByRole('heading', { name: 'Data sudah dipulihkan' })).toBeVisible()
  await expect(page.getByText(/diganti-2026-11-16-\d{6}/)).toBeVisible()
  await lookAt(page, 'restore-done')
  await page.getByRole('button', { name: 'Ke layar masuk' }).click()
  await signIn(app, page, 'admin', adminPassword)
  await page.getByRole('link', { name: 'Cadangan' }).click()
  await expect(page.getByLabel('Cadangan harian')).toHaveValue('14')
})

test('an overdue backup is told to everyone on every page, and to whom it helps with a way', async ({ app }) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'sari', ['perawat'], 'Sari Perawat')
  expect((await makeBackup(admin)).kind).toBe('made')
  await signIn(app, page, 'sari')
  await expect(page.getByText(/^Cadangan terakhir/)).toHaveCount(0)
  // While the computer stays on and nobody logs in, the newest backup grows old; the next change makes every page ask again.
  dateBack(join(app.folder, 'backups'), '2026-11-13T00:00:00.000Z')
  await admin.facility.changePreferences({ idleMinutes: 15, maximumMegabytes: 20 })
  await expect(page.getByText(/^Cadangan terakhir sudah 3 hari/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Buka cadangan' })).toHaveCount(0)
  await lookAt(page, 'backup-overdue')
})

/** As if the backup had been made then. */
function dateBack(root: string, at: string): void {
  for (const name of readdirSync(root).filter((one) => /^\d{8}-/.test(one))) {
    const path = join(root, name, 'manifest.json')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), at }))
  }
}

test('damaged data at login: the screen offers the newest backup, and the day goes on', async ({ app }) => {
  const { page } = app
  app.expectRefusals('database-damaged')
  const { admin } = await installApp(app)
  await admin.session.logOut({})
  const handle = openSync(join(app.folder, 'lentera.db'), 'r+')
  writeSync(handle, Buffer.alloc(600, 7), 0, 600, 0)
  closeSync(handle)
  await page.goto(app.host.origin)
  await page.getByLabel('Nama akun').fill('admin')
  await page.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('heading', { name: 'Berkas data tidak dapat dibaca' })).toBeVisible()
  await lookAt(page, 'damaged')
  await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByLabel('Nama akun admin atau kepala').fill('admin')
  await page.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
  await page.getByRole('button', { name: 'Buka', exact: true }).click()
  await page.getByLabel('Ya, ganti data sekarang dengan cadangan ini').check()
  await page.getByRole('button', { name: /^Pulihkan data/ }).click()
  await page.getByRole('button', { name: 'Ke layar masuk' }).click()
  await signIn(app, page, 'admin', adminPassword)
})

test.describe('an empty computer with a stick', () => {
  const stick = temporaryFolder()
  let office: { readonly folder: TemporaryFolder; readonly recoveryCode: string }
  test.use({ backupPlace: stick.path })
  test.beforeAll(async () => {
    office = await backedUpInstallation()
    cpSync(join(office.folder.path, 'backups'), stick.path, { recursive: true })
  })
  test.afterAll(() => {
    office.folder.remove()
    stick.remove()
  })

  test('the first run offers the way back with the recovery code', async ({ app }) => {
    const { page } = app
    await page.goto(app.host.origin)
    await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click()
    await lookAt(page, 'restore-first-run')
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByText('Pakai kode pemulihan').click()
    await page.getByLabel('Kode pemulihan', { exact: true }).fill(office.recoveryCode)
    await page.getByRole('button', { name: 'Buka', exact: true }).click()
    await page.getByLabel('Ya, ini data Rutan Kelas IIB Contoh, satuan kerja kami').check()
    await lookAt(page, 'restore-first-run-check')
    await page.getByRole('button', { name: /^Pulihkan data/ }).click()
    await page.getByRole('button', { name: 'Ke layar masuk' }).click()
    await signIn(app, page, 'admin', adminPassword)
    await page.getByRole('link', { name: 'Cadangan' }).click()
    await expect(page.getByText('Ditetapkan oleh pengelola komputer.')).toBeVisible()
  })
})
