import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { makeBackup } from '#tests/harness/backup-office.ts'
import { adminPassword } from '#tests/harness/core.ts'

test('somebody has left: the key is changed with a new sheet, everyone else goes on, the old copies are removed', async ({
  app,
}) => {
  const { page } = app
  // Whatever the page asks for in the seconds between the two keys is asked again.
  app.expectRefusals('wrong-password', 'key-changing')
  const { admin } = await installApp(app)
  await createAccount(admin, 'sari', ['perawat'], 'Sari Perawat')
  await createAccount(admin, 'doni', ['admin'], 'Doni Pindah')
  await makeBackup(admin)
  await signIn(app, page, 'admin', adminPassword)

  await page.getByRole('link', { name: 'Akun petugas' }).click()
  await page.getByText('Doni Pindah').dblclick()
  await page.getByRole('button', { name: 'Tindakan lain' }).click()
  await page.getByRole('menuitem', { name: 'Nonaktifkan akun' }).click()
  await expect(page.getByText(/pembuka kunci datanya dihapus/)).toBeVisible()
  await lookAt(page, 'account-disable')
  await page.getByRole('button', { name: 'Nonaktifkan akun doni' }).click()
  await page.getByRole('link', { name: 'Kunci data' }).click()
  await expect(page.getByText('Ada petugas yang sudah keluar')).toBeVisible()
  await lookAt(page, 'data-key')

  await page.getByRole('link', { name: 'Ganti kunci data' }).click()
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByText('Tulis kata sandi Anda.').first()).toBeVisible()
  await page.getByLabel('Kata sandi Anda').fill('bukan kata sandinya')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByText('Kata sandi salah')).toBeVisible()
  await page.getByLabel('Kata sandi Anda').fill(adminPassword)
  await lookAt(page, 'data-key-start')
  await page.getByRole('button', { name: 'Lanjut' }).click()

  await expect(page.getByRole('heading', { name: 'Lembar pemulihan baru' })).toBeVisible()
  const groups = await page.locator('[data-recovery-code] > span').allInnerTexts()
  const code = groups.map((group) => group.trim().slice(-4)).join('-')
  await lookAt(page, 'data-key-sheet')
  await page.getByLabel('Kode pemulihan baru').fill(`0000${code.slice(4)}`)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByText('Periksa kelompok 1.').first()).toBeVisible()
  await page.getByLabel('Kode pemulihan baru').fill(code)
  await page.getByRole('button', { name: 'Lanjut' }).click()

  await expect(page.getByRole('heading', { name: 'Periksa sebelum mengganti' })).toBeVisible()
  await expect(page.getByText('Doni Pindah', { exact: true })).toBeVisible()
  await lookAt(page, 'data-key-check')
  await page.getByRole('button', { name: 'Ganti kunci data sekarang' }).click()
  await expect(page.getByRole('heading', { name: 'Kunci data sudah diganti' })).toBeVisible()
  await lookAt(page, 'data-key-done')

  await page.getByRole('link', { name: 'Lihat salinan lama' }).click()
  await expect(page.getByText('Data sebelum kunci diganti')).toBeVisible()
  await lookAt(page, 'data-key-old-copies')
  await page.getByRole('button', { name: 'Hapus salinan lama' }).click()
  await page.getByRole('button', { name: /^Hapus \d+ salinan$/ }).click()
  await expect(page.getByText(/salinan dengan kunci lama sudah dihapus/)).toBeVisible()
  await expect(page.getByText('Data sebelum kunci diganti')).toHaveCount(0)
})
