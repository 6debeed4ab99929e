import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'

const menu = (page: Page) => page.getByRole('navigation', { name: 'Menu utama' })

async function openMenu(page: Page, entry: string): Promise<void> {
  await menu(page).getByRole('link', { name: entry }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(entry)
}

test('an administrator makes an account; its person must choose an own password; roles change at once', async ({
  app,
}) => {
  const { page } = app
  await installApp(app)
  await signIn(app, page, 'admin', adminPassword)
  let firstPassword = ''

  await test.step('what is missing is said on top and beside the field', async () => {
    await openMenu(page, 'Akun petugas')
    await lookAt(page, 'settings-accounts')
    await page.getByRole('link', { name: 'Buat akun' }).click()
    await page.getByRole('button', { name: 'Buat akun' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('button', { name: 'Pilih sedikitnya satu peran.' }).click()
    await expect(page.getByRole('checkbox', { name: 'Admin', exact: true })).toBeFocused()
    await lookAt(page, 'settings-account-problems')
  })

  await test.step('a name that is taken keeps the rest of the form', async () => {
    app.expectRefusals('name-taken')
    await page.getByLabel('Nama lengkap').fill('Sari Wulandari, A.Md.Kep.')
    await page.getByLabel('NIP (opsional)').fill('19900315 201503 2 001')
    await page.getByRole('checkbox', { name: 'Perawat', exact: true }).check()
    await page.getByLabel('Nama akun').fill('ADMIN')
    await page.getByRole('button', { name: 'Buatkan kata sandi' }).click()
    firstPassword = await page.getByLabel('Kata sandi awal').inputValue()
    expect(firstPassword).toMatch(/^[a-z]{6}-[a-z]{6}-\d{2}$/)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Nama akun ini sudah dipakai' })).toBeVisible()
    await expect(page.getByLabel('Nama lengkap')).toHaveValue('Sari Wulandari, A.Md.Kep.')
  })

  await test.step('the password is shown once, to be handed over', async () => {
    await page.getByRole('textbox', { name: 'Nama akun' }).fill('sari')
    await page.getByRole('button', { name: 'Buat akun' }).click()
    await expect(page.getByRole('heading', { name: 'Akun siap dipakai' })).toBeVisible()
    await expect(page.getByText(firstPassword)).toBeVisible()
    await lookAt(page, 'settings-account-handover')
    await page.getByRole('link', { name: 'Selesai' }).click()
    await expect(page.getByRole('row', { name: /Sari Wulandari/ })).toContainText('Belum mengganti kata sandi awal')
  })

  const nurse = await app.openPage()
  await test.step('the person logs in and must choose an own password first', async () => {
    await nurse.goto(app.host.origin)
    await nurse.getByLabel('Nama akun').fill('sari')
    await nurse.getByLabel('Kata sandi', { exact: true }).fill(firstPassword)
    await nurse.getByRole('button', { name: 'Masuk' }).click()
    await expect(nurse.getByText('Kata sandi Anda sekarang dibuat oleh admin')).toBeVisible()
    await expect(menu(nurse)).toBeHidden()
    await fillNewPassword(nurse, firstPassword, passwordOf('sari'))
    await expect(menu(nurse)).toBeVisible()
    await expect(menu(nurse).getByRole('link', { name: 'Catatan perubahan' })).toBeHidden()
  })

  await test.step('a second role opens its screens without a new login', async () => {
    await page.getByRole('row', { name: /Sari Wulandari/ }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Sari Wulandari, A.Md.Kep.', level: 1 })).toBeVisible()
    await page.getByRole('checkbox', { name: 'Admin', exact: true }).check()
    await lookAt(page, 'settings-account')
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(page.getByRole('row', { name: /Sari Wulandari/ })).toContainText('Admin')
    await expect(menu(nurse).getByRole('link', { name: 'Catatan perubahan' })).toBeVisible()
  })

  await test.step('a form filled before a colleague saved is not saved over it', async () => {
    await page.getByRole('row', { name: /Sari Wulandari/ }).click()
    await expect(page.getByLabel('Nama lengkap')).toHaveValue('Sari Wulandari, A.Md.Kep.')
    await page.getByLabel('Nama lengkap').fill('Sari Wulandari')
    await menu(nurse).getByRole('link', { name: 'Akun petugas' }).click()
    await nurse.getByRole('row', { name: /Sari Wulandari/ }).click()
    await nurse.getByLabel('Jabatan (opsional)').fill('Perawat Terampil')
    await nurse.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(nurse.getByRole('heading', { name: 'Akun petugas', level: 1 })).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'Data ini diubah petugas lain' })).toBeVisible()
    await expect(page.getByRole('row', { name: /Jabatan/ })).toContainText('Perawat Terampil')
    app.expectRefusals('changed-meanwhile')
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(page.getByText('Data ini baru saja diubah petugas lain')).toBeVisible()
    await lookAt(page, 'settings-overtaken')
    await page.getByRole('button', { name: 'Mulai dari data sekarang' }).click()
    await expect(page.getByLabel('Jabatan (opsional)')).toHaveValue('Perawat Terampil')
    await expect(page.getByLabel('Nama lengkap')).toHaveValue('Sari Wulandari, A.Md.Kep.')
  })

  await test.step('a new password puts the person out at once, and so does the end of the account', async () => {
    app.expectRefusals('not-signed-in')
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Atur ulang kata sandi' }).click()
    await expect(page.getByText('Kata sandi lama tidak membuka apa pun lagi')).toBeVisible()
    await page.getByRole('button', { name: 'Buatkan kata sandi' }).click()
    await lookAt(page, 'settings-password')
    await page.getByRole('button', { name: 'Pasang kata sandi baru' }).click()
    await expect(page.getByRole('heading', { name: 'Kata sandi baru siap dipakai' })).toBeVisible()
    await expect(nurse.getByRole('heading', { name: 'Masuk', level: 1 })).toBeVisible()

    await page.getByRole('link', { name: 'Selesai' }).click()
    await page.getByRole('row', { name: /Sari Wulandari/ }).click()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Nonaktifkan akun' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nonaktifkan akun Sari Wulandari, A.Md.Kep.?' })
    await lookAt(page, 'settings-disable')
    await dialog.getByRole('button', { name: 'Nonaktifkan akun sari' }).click()
    await expect(page.getByRole('row', { name: /Sari Wulandari/ })).toContainText('Nonaktif')
  })

  await test.step('the last administrator stays one', async () => {
    await page.getByRole('row', { name: /Agus Administrator/ }).click()
    await page.getByRole('checkbox', { name: 'Admin', exact: true }).uncheck()
    await page.getByRole('checkbox', { name: 'Perawat', exact: true }).check()
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Ini admin aktif terakhir' })).toBeVisible()
    await page.getByRole('button', { name: 'Batal' }).click()
    await expect(page.getByRole('heading', { name: 'Akun petugas', level: 1 })).toBeVisible()
  })

  await test.step('who may do what', async () => {
    await page.getByRole('link', { name: 'Siapa boleh apa' }).click()
    const right = page.getByRole('row', { name: /^membaca data kesehatan/ })
    await expect(right.getByRole('cell').first()).toHaveText('tidak')
    await expect(right.getByRole('cell').nth(3)).toHaveText('boleh')
    await lookAt(page, 'settings-roles')
  })
})

async function fillNewPassword(page: Page, current: string, next: string): Promise<void> {
  const fields = page.locator('input[type="password"]')
  const count = await fields.count()
  for (let index = 0; index < count; index += 1)
    await fields.nth(index).fill(index === 0 && count === 3 ? current : next)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
}

test('the unit changes from a day on; its calendar loses and gains days; the chain stays whole', async ({ app }) => {
  const { page, folder } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'kepala', ['kepala'], 'Bambang Contoh')
  await signIn(app, page, 'admin', adminPassword)

  await test.step('a later version waits for its day, with its logo', async () => {
    await openMenu(page, 'Satuan kerja')
    await lookAt(page, 'settings-unit')
    await page.getByRole('link', { name: 'Ubah data' }).click()
    await page.getByRole('textbox', { name: 'Berlaku mulai' }).fill('1-12-2026')
    await page.getByLabel('Nama kepala').fill('Citra Contoh, Bc.IP.')
    const logo = join(folder, 'logo.png')
    writeFileSync(logo, await page.locator('h1').first().screenshot())
    await page.locator('input[type="file"]').setInputFiles(logo)
    await expect(page.getByRole('img', { name: 'Logo satuan kerja' }).first()).toBeVisible()
    await lookAt(page, 'settings-unit-change')
    await page.getByRole('button', { name: 'Simpan versi baru' }).click()
    await expect(page.getByText('mulai berlaku 1 Des 2026')).toBeVisible()
    await expect(page.getByText('Bambang Contoh')).toBeVisible()
    await expect(page.getByText('Citra Contoh')).toBeHidden()
    await page.getByRole('tab', { name: 'Masa berlaku' }).click()
    const version = page.getByRole('row', { name: /1 Des 2026/ })
    await expect(version).toContainText('Mulai nanti')
    await expect(version).toContainText('Nama kepala, Logo')
    await version.click()
    await expect(page.getByRole('complementary')).toContainText('Citra Contoh, Bc.IP.')
    await lookAt(page, 'settings-unit-history')
  })

  await test.step('the pattern of letter numbers shows what it makes', async () => {
    await page.getByRole('tab', { name: 'Nomor surat' }).click()
    await page.getByLabel('Pola').fill('{unit}/{tahun}{nomor}')
    await expect(page.getByText('Beri tanda antara {nomor} dan angka di sampingnya')).toBeVisible()
    await page.getByLabel('Pola').fill('{unit}.{klasifikasi}/{nomor:3}/{bulan-romawi}/{tahun}')
    await expect(page.getByText('WP.17.PAS.1.PK.01.07.01/001/XI/2026')).toBeVisible()
    await lookAt(page, 'settings-numbering')
    await page.getByRole('button', { name: 'Simpan pola' }).click()
    await expect(page.getByText('Pola nomor surat tersimpan.')).toBeVisible()
  })

  await test.step('preferences hold at once', async () => {
    await page.getByRole('tab', { name: 'Keamanan dan berkas' }).click()
    await page.getByLabel('Kunci layar setelah tidak dipakai').fill('500')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Tulis 1 sampai 120 menit.' })).toBeVisible()
    await page.getByLabel('Kunci layar setelah tidak dipakai').fill('5')
    await page.getByLabel('Tanda "Hampir bebas" pada data orang').fill('366')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Tulis 1 sampai 365 hari.' })).toBeVisible()
    await page.getByLabel('Tanda "Hampir bebas" pada data orang').fill('30')
    await page.getByRole('button', { name: 'Simpan' }).click()
    await expect(page.getByText('Pengaturan tersimpan dan langsung berlaku.')).toBeVisible()
    await lookAt(page, 'settings-preferences')
  })

  await test.step('a local holiday comes and goes, with its letters', async () => {
    await openMenu(page, 'Kalender kerja')
    await expect(page.getByText('Libur nasional: 17 hari')).toBeVisible()
    await lookAt(page, 'settings-calendar')
    await page.getByRole('button', { name: 'Tambah hari libur' }).click()
    await page.getByRole('textbox', { name: 'Tanggal' }).fill('5-1-2026')
    await page.getByLabel('Nama hari libur').fill('Hari Jadi Contoh')
    await page.getByLabel('Dasar').fill('Keputusan Bupati Nomor 7 Tahun 2026')
    await lookAt(page, 'settings-calendar-add')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Libur daerah: 1 hari')).toBeVisible()
    await page.getByRole('button', { name: 'Cabut Hari Jadi Contoh' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cabut Hari Jadi Contoh, 5 Jan 2026?' })
    await dialog.getByRole('textbox').fill('Surat Bupati Nomor 9: dibatalkan')
    await lookAt(page, 'settings-withdraw')
    await dialog.getByRole('button', { name: 'Cabut Hari Jadi Contoh' }).click()
    await expect(page.getByText('Dicabut: Surat Bupati Nomor 9: dibatalkan')).toBeVisible()
    await expect(page.getByText('Libur daerah: 0 hari')).toBeVisible()
    await page.getByRole('button', { name: 'Tahun berikutnya' }).click()
    await expect(page.getByRole('heading', { name: 'Kalender kerja 2027' })).toBeVisible()
    await page.getByRole('button', { name: 'Tahun berikutnya' }).click()
    await expect(page.getByText('Hari libur nasional 2028 belum ada di Lentera')).toBeVisible()
    await lookAt(page, 'settings-calendar-empty')
  })

  await test.step('about', async () => {
    await openMenu(page, 'Tentang Lentera')
    await expect(page.getByText('SIL Open Font License 1.1')).toBeVisible()
    await lookAt(page, 'settings-about')
    await logOut(page)
  })

  await test.step('the head of the unit reads the log and checks the chain', async () => {
    await signIn(app, page, 'kepala')
    await expect(menu(page).getByRole('link', { name: 'Akun petugas' })).toBeHidden()
    await openMenu(page, 'Catatan perubahan')
    await expect(page.getByRole('row', { name: /Mencabut hari libur/ })).toContainText('Agus Administrator')
    await page.getByRole('combobox', { name: 'Petugas' }).click()
    await page.getByRole('option', { name: 'Bambang Contoh' }).click()
    await expect(page.getByRole('row', { name: /Mengganti kata sandi sendiri/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Mencabut hari libur/ })).toBeHidden()
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await page.getByRole('button', { name: 'Periksa rantai' }).click()
    await expect(page.getByRole('heading', { name: 'Rantai utuh' })).toBeVisible()
    await expect(page.getByText(/^([0-9a-f]{8} ){7}[0-9a-f]{8}$/)).toBeVisible()
    await lookAt(page, 'settings-log')
  })
})
