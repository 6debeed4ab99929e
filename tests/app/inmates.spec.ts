import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'

async function chooseOption(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click()
  await page.getByRole('option', { name: option }).click()
}

test('the registry enters a person, finds him in the box at the top, moves him and strikes a mistake out', async ({
  app,
}) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await signIn(app, page, 'rini')

  await test.step('an empty list says what to do', async () => {
    await page.getByRole('link', { name: 'WBP/Tahanan' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada yang terdaftar' })).toBeVisible()
    await lookAt(page, 'inmates-1-empty')
    await page.getByRole('link', { name: 'Daftarkan orang baru' }).first().click()
    await expect(page.getByRole('heading', { name: 'Daftarkan orang baru', level: 1 })).toBeVisible()
  })

  await test.step('what is missing is said on top and beside the field', async () => {
    await page.getByRole('button', { name: 'Periksa isian' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await summary.getByRole('button', { name: 'Isi nama lengkap.' }).click()
    await expect(page.getByLabel('Nama lengkap')).toBeFocused()
    await lookAt(page, 'inmates-2-problems')
  })

  await test.step('the NIK warns against the record and does not refuse', async () => {
    await page.getByLabel('Nama lengkap').fill('Djoko Soesilo')
    await page.getByRole('combobox', { name: 'Alias' }).fill('Pakde')
    await page.keyboard.press('Enter')
    await chooseOption(page, 'Jenis kelamin', 'Laki-laki')
    await page.getByLabel('Tanggal lahir (opsional)', { exact: true }).fill('17-11-1990')
    await page.getByLabel('NIK').fill('3299015811900001')
    await page.getByLabel('Alamat').fill('Jalan Contoh 1')
    const warning = page.getByRole('status').filter({ hasText: 'Periksa lagi NIK ini' })
    await expect(warning).toContainText('Jenis kelamin di dalam NIK berbeda')
    await expect(warning).toContainText('Tanggal lahir di dalam NIK berbeda')
    await lookAt(page, 'inmates-3-nik')
  })

  await test.step('the register number fills in class and status', async () => {
    await page.getByRole('textbox', { name: 'Tanggal masuk' }).fill('13-11-2026')
    await page.getByLabel('Jam (opsional)').fill('9.30')
    await page.getByRole('combobox', { name: 'Blok' }).fill('A')
    await page.getByRole('combobox', { name: 'Kamar' }).fill('3')
    await page.getByRole('textbox', { name: 'Nomor register' }).fill('AI.17/2026')
    await expect(page.getByRole('combobox', { name: 'Golongan register' })).toHaveValue('A.I: Tahanan penyidik')
    await expect(page.getByRole('combobox', { name: 'Status hukum' })).toHaveValue('Tahanan')
    await lookAt(page, 'inmates-4-arrival')
  })

  await test.step('everything once more, then the profile', async () => {
    await page.getByRole('button', { name: 'Periksa isian' }).click()
    await expect(page.getByText('13 Nov 2026, 9.30')).toBeVisible()
    await lookAt(page, 'inmates-5-check')
    await page.getByRole('button', { name: 'Daftarkan' }).click()
    await expect(page.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toContainText('AI.17/2026')
    await lookAt(page, 'inmates-6-profile')
  })

  await test.step('Ctrl+K, the name in new spelling, Enter: the profile', async () => {
    await page.getByRole('link', { name: 'WBP/Tahanan' }).first().click()
    await expect(page.getByRole('row', { name: /Djoko Soesilo/ })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('susilo jok')
    await expect(page.getByRole('option', { name: /^Djoko Soesilo/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
  })

  await test.step('a move is entered beside the record; a wrong date is refused in words', async () => {
    app.expectRefusals('refused')
    await page.getByRole('button', { name: 'Pindah kamar' }).click()
    const panel = page.getByRole('complementary', { name: 'Pindah kamar' })
    await panel.getByRole('textbox', { name: 'Tanggal' }).fill('12-11-2026')
    await panel.getByRole('combobox', { name: 'Blok' }).fill('B')
    await panel.getByRole('combobox', { name: 'Kamar' }).fill('1')
    await panel.getByRole('button', { name: 'Catat pindah kamar' }).click()
    await expect(panel.getByText('Tanggalnya sebelum orang ini masuk.')).toBeVisible()
    await lookAt(page, 'inmates-7-panel')
    await panel.getByRole('textbox', { name: 'Tanggal' }).fill('14-11-2026')
    await panel.getByRole('button', { name: 'Catat pindah kamar' }).click()
    await expect(panel).toBeHidden()
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toContainText('B / 1')
    await page.getByRole('tab', { name: 'Penempatan & register' }).click()
    await lookAt(page, 'inmates-8-stay')
  })

  await test.step('a mistake is struck out with a reason and stays readable', async () => {
    await page.getByRole('tab', { name: /Peristiwa/ }).click()
    await page.getByRole('button', { name: 'Coret Pindah kamar 14 Nov 2026' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Salah kamar')
    await dialog.getByRole('button', { name: 'Coret peristiwa' }).click()
    await expect(page.getByText('Dicoret: Salah kamar')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Djoko Soesilo' })).toContainText('A / 3')
    await lookAt(page, 'inmates-9-events')
  })

  await test.step('the record is corrected, and the history names who changed what', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Ubah data pokok' }).click()
    await page.getByLabel('NIK').fill('3299011711900001')
    await lookAt(page, 'inmates-10-edit')
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
    await expect(page.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    const nik = page.getByRole('definition').filter({ hasText: '3299011711900001' })
    await expect(nik).toContainText('3299015811900001')
    await lookAt(page, 'inmates-11-history')
  })
})

test('a nurse sees the list and the profile, finds people among many, and cannot change them', async ({ app }) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'rini', ['registrasi'], 'Rini Registrasi')
  await createAccount(admin, 'sari', ['perawat'], 'Sari Perawat')
  const { token } = await app.client().session.logIn({ name: 'rini', password: passwordOf('rini') })
  const registry = app.client(token)
  const given = ['Budi', 'Agus', 'Slamet', 'Wahyudi', 'Hendra', 'José']
  const family = ['Santoso', 'Wijaya', 'Hidayat', 'Saputra', 'Kurniawan']
  for (let number = 1; number <= 60; number += 1) {
    await registry.inmates.register({
      ...newcomer(),
      name:
        number === 1
          ? 'Raden Mas Djojohadikoesoemo Poerbatjaraka Soerjaningrat Widjaja'
          : `${given[number % 6]} ${family[number % 5]}`,
      aliases: number % 4 === 0 ? ['Pakde'] : [],
      nationalId: null,
      arrival: { ...newcomer().arrival, place: { block: 'ABC'[number % 3] ?? 'A', room: String(1 + (number % 9)) } },
      firstRegister: { ...newcomer().firstRegister, registerNumber: `AI.${number}/2026` },
    })
  }
  await signIn(app, page, 'sari')
  await page.getByRole('link', { name: 'WBP/Tahanan' }).click()
  await expect(page.getByText('60 baris')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Daftarkan orang baru' })).toHaveCount(0)
  await lookAt(page, 'inmates-12-many')

  await page.getByRole('searchbox', { name: 'Nama, alias, no. register, atau NIK' }).fill('jose wij')
  await expect(page.getByRole('row', { name: /José Wijaya/ }).first()).toBeVisible()
  await expect(page.getByText(/dari 60 baris/)).toBeVisible()
  await chooseOption(page, 'Blok', 'Blok C (20)')
  await page
    .getByRole('row', { name: /José Wijaya/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'José Wijaya', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pindah kamar' })).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('searchbox', { name: 'Nama, alias, no. register, atau NIK' })).toHaveValue('jose wij')
  await page.getByRole('button', { name: 'Hapus saringan' }).click()
  await expect(page.getByText('60 baris')).toBeVisible()
})
