import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { failureOf } from '#tests/harness/client.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'

const lockTitle = 'Layar terkunci'
const unlock = async (page: Page, password: string) => {
  const overlay = page.getByRole('dialog', { name: lockTitle })
  await overlay.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** The token that the page sends, read off its calls: what another program on the core's side would know. */
function watchToken(page: Page): () => string {
  let token = ''
  page.on('request', (request) => {
    token = /^Bearer (.+)$/.exec(request.headers().authorization ?? '')?.[1] ?? token
  })
  return () => token
}

test('log in: with the keyboard alone, wrong, waiting, right, and out again', async ({ app }) => {
  const { page } = app
  app.expectRefusals('wrong-password', 'wait-before-retry')
  await installApp(app)
  await page.goto(app.host.origin)
  await expect(page.getByLabel('Nama akun')).toBeFocused()
  await lookAt(page, 'login')

  await page.keyboard.press('Enter')
  await expect(page.getByText('Tulis nama akun Anda.')).toBeVisible()
  await page.keyboard.type('admin')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeFocused()

  for (let turn = 1; turn <= 3; turn += 1) {
    await page.keyboard.type('bukan-kata-sandinya')
    await page.keyboard.press('Enter')
    await expect(page.getByText(turn < 3 ? 'Nama akun atau kata sandi salah' : 'Tunggu sebentar')).toBeVisible()
    await expect(page.getByLabel('Kata sandi', { exact: true })).toBeFocused()
    await expect(page.getByLabel('Kata sandi', { exact: true })).toHaveValue('')
    if (turn === 1) await lookAt(page, 'login-wrong')
  }
  await expect(page.getByRole('button', { name: /^Tunggu \d detik$/ })).toBeDisabled()
  await page.screenshot({ path: 'tests/.results/looks/login-wait-light.png' })
  await expect(page.getByRole('button', { name: 'Masuk' })).toBeEnabled({ timeout: 15_000 })

  await page.keyboard.type(adminPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
  await lookAt(page, 'today-empty')

  await logOut(page)
  await expect(page.getByText('Anda sudah keluar')).toBeVisible()
  await expect(page.getByText('Agus Administrator')).toHaveCount(0)
})

test('Caps Lock is named where a password is typed', async ({ app }) => {
  const { page } = app
  await installApp(app)
  await page.goto(app.host.origin)
  await page.getByLabel('Kata sandi', { exact: true }).focus()
  await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true }))
  })
  await expect(page.getByText('Caps Lock menyala.')).toBeVisible()
})

test('lock in the middle of a word: covered at once, and back in the same field', async ({ app }) => {
  const { page } = app
  app.expectRefusals('wrong-password')
  await installApp(app)
  await signIn(app, page, 'admin', adminPassword)
  await page.getByRole('banner').getByRole('button', { name: 'Akun' }).click()
  await page.getByRole('menuitem', { name: 'Ganti kata sandi' }).click()
  await expect(page.getByLabel('Kata sandi sekarang')).toBeFocused()
  await lookAt(page, 'change-password')
  const field = page.getByLabel('Kata sandi baru', { exact: true })
  await field.pressSequentially('tiga kata yang be')
  await page.keyboard.press('Control+L')

  await expect(page.getByRole('dialog', { name: lockTitle })).toBeVisible()
  await expect(page).toHaveTitle('Lentera: layar terkunci')
  await expect(page.getByRole('heading', { name: 'Ganti kata sandi' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Agus Administrator' })).toHaveCount(0)
  await lookAt(page, 'locked')
  await unlock(page, 'bukan-kata-sandinya')
  await expect(page.getByRole('alert')).toContainText('Kata sandi salah')
  await unlock(page, adminPassword)

  await expect(field).toBeFocused()
  await page.keyboard.type('rbeda')
  await expect(field).toHaveValue('tiga kata yang berbeda')
})

test('locks by itself after the idle minutes of the settings', async ({ app }) => {
  const { page } = app
  const { admin } = await installApp(app)
  await admin.facility.changePreferences({ idleMinutes: 2, maximumMegabytes: 20 })
  await page.clock.install()
  await signIn(app, page, 'admin', adminPassword)
  await page.clock.fastForward('01:55')
  await page.mouse.wheel(0, 10)
  await page.keyboard.press('Shift')
  await page.clock.fastForward('01:55')
  await expect(page.getByRole('dialog', { name: lockTitle })).toBeHidden()
  await page.clock.fastForward('00:10')
  await expect(page.getByRole('dialog', { name: lockTitle })).toBeVisible()
  await unlock(page, adminPassword)
  await expect(page.getByRole('dialog', { name: lockTitle })).toBeHidden()
})

test('a session that the core locked or ended: the lock, then the login, and the same page again', async ({ app }) => {
  const { page } = app
  app.expectRefusals('session-locked', 'not-signed-in')
  const { admin } = await installApp(app)
  const token = watchToken(page)
  await signIn(app, page, 'admin', adminPassword)
  await page.getByRole('banner').getByRole('button', { name: 'Akun' }).click()
  await page.getByRole('menuitem', { name: 'Ganti kata sandi' }).click()
  await expect(page).toHaveURL(/\/kata-sandi$/)

  await app.client(token()).session.lock({})
  // Any commit makes the page ask again, and the answer is the lock.
  await admin.facility.changePreferences({ idleMinutes: 9, maximumMegabytes: 20 })
  await expect(page.getByRole('dialog', { name: lockTitle })).toBeVisible()
  await unlock(page, adminPassword)
  await expect(page.getByRole('dialog', { name: lockTitle })).toBeHidden()

  await app.client(token()).session.logOut({})
  await admin.facility.changePreferences({ idleMinutes: 10, maximumMegabytes: 20 })
  await expect(page.getByText('Sesi Anda sudah berakhir')).toBeVisible()
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeFocused()
  await lookAt(page, 'login-ended')
  await page.keyboard.type(adminPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Ganti kata sandi', level: 1 })).toBeVisible()
})

test('loading the page anew ends its session: the token is gone, so the data closes too', async ({ app }) => {
  const { page } = app
  await installApp(app)
  const token = watchToken(page)
  await signIn(app, page, 'admin', adminPassword)
  const before = token()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Masuk', level: 1 })).toBeVisible()
  await expect.poll(async () => (await failureOf(app.client(before).session.current({}))).code).toBe('not-signed-in')
})

test('all passwords forgotten: the recovery sheet opens the data and gives a new password', async ({ app }) => {
  const { page } = app
  app.expectRefusals('recovery-code-wrong')
  const { recoveryCode } = await installApp(app)
  await page.goto(app.host.origin)
  await page.getByRole('button', { name: /Pakai lembar pemulihan/ }).click()
  await expect(page.getByLabel('Nama akun admin')).toBeFocused()
  await lookAt(page, 'recover')
  await page.getByLabel('Nama akun admin').fill('admin')
  await page.getByRole('textbox', { name: 'Kode pemulihan' }).fill('ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789')
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('empat kuda putih')
  await page.getByLabel('Ulangi kata sandi baru').fill('empat kuda putih')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Kode pemulihan tidak cocok')
  await page.getByRole('textbox', { name: 'Kode pemulihan' }).fill(recoveryCode)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
  await logOut(page)
  await signIn(app, page, 'admin', 'empat kuda putih')
})

test('a password given by the administrator has to be changed first', async ({ app }) => {
  const { page } = app
  app.expectRefusals('wrong-password')
  const { admin } = await installApp(app)
  const id = await createAccount(admin, 'siti', ['perawat'], 'Siti Perawat')
  const revision = (await admin.accounts.list({})).find((account) => account.id === id)?.revision ?? 0
  await admin.accounts.resetPassword({ id, revision, password: 'sandi dari admin' })

  await page.goto(app.host.origin)
  await page.getByLabel('Nama akun').fill('siti')
  await page.getByLabel('Kata sandi', { exact: true }).fill('sandi dari admin')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Buat kata sandi Anda sendiri' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toHaveCount(0)
  await lookAt(page, 'forced-password')

  await page.getByLabel('Kata sandi sementara dari admin').fill('sandi dari admin?')
  await page.getByLabel('Kata sandi baru', { exact: true }).fill('siti')
  await page.getByLabel('Ulangi kata sandi baru').fill('siti')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Kata sandi ini terlalu pendek')
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(passwordOf('siti baru'))
  await page.getByLabel('Ulangi kata sandi baru').fill(passwordOf('siti baru'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('Kata sandi sekarang salah')
  await page.getByLabel('Kata sandi sementara dari admin').fill('sandi dari admin')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Perawat')
})

const faults = [
  {
    code: 'keyring-damaged',
    title: 'Berkas kunci tidak dapat dibaca',
    damage: (folder: string) => writeFileSync(join(folder, 'keyring.json'), 'x'),
  },
  {
    code: 'database-damaged',
    title: 'Berkas data tidak dapat dibaca',
    damage: (folder: string) => {
      for (const ending of ['-wal', '-shm']) rmSync(join(folder, `lentera.db${ending}`), { force: true })
      truncateSync(join(folder, 'lentera.db'), 1000)
    },
  },
] as const

for (const { code, title, damage } of faults) {
  test(`a fault that stops everything is said in plain words: ${code}`, async ({ app }) => {
    const { page } = app
    app.expectRefusals(code)
    const { admin } = await installApp(app)
    await admin.session.logOut({})
    damage(app.folder)
    await page.goto(app.host.origin)
    await page.getByLabel('Nama akun').fill('admin')
    await page.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await lookAt(page, `fault-${code}`)
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    await expect(page.getByRole('heading', { name: 'Masuk', level: 1 })).toBeVisible()
  })
}
