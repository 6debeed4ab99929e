import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'

/** The code as it stands on the screen: a test has no paper. */
async function shownCode(page: Page): Promise<string> {
  const groups = await page.locator('[data-recovery-code] > span').allInnerTexts()
  return groups.map((group) => group.trim().slice(-4)).join('-')
}

const wrongOf = (code: string) => `${code[0] === 'A' ? 'B' : 'A'}${code.slice(1)}`

/** Types a code into the form for the envelope and waits for what it brings. */
async function tryCode(page: Page, code: string, answer: string): Promise<void> {
  await page.getByLabel('Kode brankas', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Buka brankas' }).click()
  await expect(page.getByText(answer)).toBeVisible()
}

test('the vault is made with a sheet, its key passes to a second officer, is taken away, and the code brings it back', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  app.expectRefusals('recovery-code-wrong', 'wait-before-retry', 'not-signed-in')
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await createAccount(admin, 'tuti', ['petugas-aduan'], 'Tuti Handayani')
  await admin.accounts.create({
    ...{ name: 'mira', fullName: 'Mira Kusuma', employeeNumber: null, position: null },
    ...{ roles: ['petugas-aduan'], password: `awal-${passwordOf('mira')}` },
  })
  await signIn(app, page, 'lina')
  await page.getByRole('link', { name: 'Brankas identitas' }).click()
  const holder = (name: string) => page.getByRole('main').getByText(name, { exact: true })

  const code = await test.step('the code is typed back from its sheet before there is a vault', async () => {
    await expect(page.getByRole('heading', { name: 'Untuk apa brankas ini' })).toBeVisible()
    await lookAt(page, 'identity-vault-1-none')
    await page.getByRole('button', { name: 'Buat brankas' }).click()
    await expect(page.getByRole('heading', { name: 'Kode brankas', exact: true })).toBeVisible()
    const shown = await shownCode(page)
    await page.evaluate(() => {
      window.print = () =>
        document.body.setAttribute('data-printed', String(document.querySelectorAll('[data-print-sheets] img').length))
    })
    await page.getByRole('button', { name: 'Cetak lembar' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', '1')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh PDF' }).click()
    expect((await download).suggestedFilename()).toBe('lembar-kode-brankas.pdf')
    await lookAt(page, 'identity-vault-2-sheet')
    const field = page.getByLabel('Kode dari lembar')
    await field.fill(wrongOf(shown))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Periksa kelompok 1.').first()).toBeVisible()
    await field.fill(shown)
    await page.keyboard.press('Control+Enter')
    await expect(holder('Lina Wulandari (Anda)')).toBeVisible()
    return shown
  })

  await test.step('one holder alone is too few; a first password receives nothing', async () => {
    await expect(page.getByRole('note')).toContainText('Hanya satu orang memegang kunci')
    await expect(page.getByRole('button', { name: 'Cabut kunci dari Lina Wulandari' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Beri kunci kepada Mira Kusuma' })).toBeDisabled()
    await expect(page.getByText(/Masih memakai kata sandi pertama/)).toBeVisible()
    await lookAt(page, 'identity-vault-3-alone')
    await page.getByRole('button', { name: 'Beri kunci kepada Tuti Handayani' }).click()
    const dialog = page.getByRole('dialog', { name: 'Beri kunci kepada Tuti Handayani?' })
    await dialog.getByRole('button', { name: 'Beri kunci kepada Tuti Handayani' }).click()
    await expect(page.getByRole('button', { name: 'Cabut kunci dari Tuti Handayani' })).toBeVisible()
    await expect(page.getByRole('note')).toHaveCount(0)
  })

  const second = await app.openPage()
  await test.step('the second officer takes the key from the first, with a reason', async () => {
    await second.goto(`${app.host.origin}/aduan/brankas`)
    await signIn({ host: { origin: `${app.host.origin}/aduan/brankas` } }, second, 'tuti')
    await second.getByRole('button', { name: 'Cabut kunci dari Lina Wulandari' }).click()
    const dialog = second.getByRole('dialog', { name: 'Cabut kunci dari Lina Wulandari' })
    await dialog.getByLabel('Mengapa kunci ini dicabut?').fill('Pindah ke bagian registrasi')
    await lookAt(second, 'identity-vault-4-revoke')
    await dialog.getByRole('button', { name: 'Cabut kunci dari Lina Wulandari' }).click()
    await expect(second.getByRole('note')).toContainText('Bila Anda sakit')
  })

  await test.step('who has lost the key is told whom to ask; the code from the envelope opens the vault', async () => {
    await expect(page.getByText('Minta Tuti Handayani memberi Anda kunci')).toBeVisible()
    await page.getByRole('button', { name: 'Pakai kode brankas' }).click()
    await page.getByRole('button', { name: 'Buka brankas' }).click()
    await expect(page.getByText('Tulis kode dari lembar.').first()).toBeVisible()
    await tryCode(page, wrongOf(code), 'Kode tidak cocok')
    await lookAt(page, 'identity-vault-5-code')
    await tryCode(page, code, 'Kode brankas sudah dipakai')
    await lookAt(page, 'identity-vault-6-used')
  })

  await test.step('a used code is replaced, and the old one opens nothing any more', async () => {
    await page.getByRole('button', { name: 'Ganti kode brankas' }).click()
    await expect(page.getByRole('heading', { name: 'Kode brankas yang baru' })).toBeVisible()
    await page.getByLabel('Kode dari lembar').fill(await shownCode(page))
    await page.getByRole('button', { name: 'Ganti kode brankas' }).click()
    await expect(page.getByRole('heading', { name: 'Kode brankas di kertas' })).toBeVisible()
    await expect(page.getByText('Kode brankas sudah dipakai')).toHaveCount(0)
    await page.getByRole('button', { name: 'Cabut kunci dari Tuti Handayani' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cabut kunci dari Tuti Handayani' })
    await dialog.getByLabel('Mengapa kunci ini dicabut?').fill('Cuti melahirkan')
    await dialog.getByRole('button', { name: 'Cabut kunci dari Tuti Handayani' }).click()
    await second.getByRole('button', { name: 'Pakai kode brankas' }).click()
    await tryCode(second, code, 'Kode tidak cocok')
    // The first waits are short: on a slow computer one is over before the next press, and the press after it waits longer.
    await expect(async () => {
      await second.getByRole('button', { name: 'Buka brankas' }).click()
      await expect(second.getByText(/Kode sudah beberapa kali salah/)).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await lookAt(second, 'identity-vault-7-wait')
  })

  await test.step('the history names who gave and took the key', async () => {
    await page.getByRole('button', { name: 'Lihat riwayat' }).click()
    await expect(page.getByText('Cuti melahirkan')).toBeVisible()
    await expect(page.getByText('Pindah ke bagian registrasi')).toBeVisible()
    await page.getByText('Cuti melahirkan').scrollIntoViewIfNeeded()
    await lookAt(page, 'identity-vault-8-history')
  })

  await test.step('a password that the administrator sets does not bring the key along', async () => {
    const account = (await admin.accounts.list({})).find(({ name }) => name === 'lina')
    const password = `lagi-${passwordOf('lina')}`
    await admin.accounts.resetPassword({ id: account?.id ?? '', revision: account?.revision ?? 0, password })
    const { token } = await app.client().session.logIn({ name: 'lina', password })
    await app.client(token).session.changePassword({ currentPassword: password, newPassword: passwordOf('lina') })
    await signIn(app, page, 'lina')
    await expect(page.getByRole('note')).toContainText('Kunci Anda hilang bersama kata sandi lama')
    await expect(page.getByText('Kuncinya hilang, perlu diberi lagi')).toBeVisible()
    await expect(page.getByRole('button', { name: /^(Beri|Cabut) kunci/ })).toHaveCount(0)
    await lookAt(page, 'identity-vault-9-lost')
  })
})

test('after a key was taken away the vault gets new keys: a new sheet, and whoever holds it reads on', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  const { token } = await app.client().session.logIn({ name: 'lina', password: passwordOf('lina') })
  const lina = app.client(token)
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
  await signIn(app, page, 'lina')
  await page.getByRole('link', { name: 'Brankas identitas' }).click()
  const renew = page.getByRole('button', { name: 'Buat brankas baru' })
  await renew.scrollIntoViewIfNeeded()
  await lookAt(page, 'identity-vault-10-renew')
  await renew.click()
  await expect(page.getByRole('heading', { name: 'Kode untuk brankas yang baru' })).toBeVisible()
  const code = await shownCode(page)
  expect(code).not.toBe(recoveryCode)
  await page.getByLabel('Kode dari lembar').fill(code)
  await page.getByRole('button', { name: 'Buat brankas baru' }).click()
  await expect(page.getByText(/^Brankas baru berlaku/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Pemegang kunci', exact: true })).toBeVisible()
  await expect(page.getByText('Lina Wulandari (Anda)')).toBeVisible()
  const old = lina.identityVault.recover({ recoveryCode })
  await expect(old).rejects.toMatchObject({ code: 'recovery-code-wrong' })
  await lina.identityVault.recover({ recoveryCode: code })
})
