import type { Page } from '@playwright/test'
import { expect, test } from '#tests/harness/app.ts'
import { adminPassword, sampleFacility } from '#tests/harness/core.ts'
import { readRecoveryCode } from '#tests/harness/wizard.ts'

/** Types into the fields in the order in which Tab reaches them; null passes one by. */
async function typeInOrder(page: Page, values: readonly (string | null)[]): Promise<void> {
  for (const value of values) {
    if (value !== null) await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
}

test('first run without a mouse, and leaving in between asks first', async ({ app }) => {
  const { page } = app
  await page.goto(app.host.origin)
  const kind = page.getByRole('combobox', { name: 'Jenis' })
  await expect(kind).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /Rutan/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(kind).toHaveValue(/Rutan/)
  await page.keyboard.press('Tab')
  const unit = sampleFacility
  await typeInOrder(page, [unit.class, unit.name, unit.unitCode, String(unit.capacity), unit.address, unit.city])
  await typeInOrder(page, [unit.phone, unit.email, null, unit.headName, unit.headEmployeeNumber])
  await expect(page.getByLabel('Jabatan pada tanda tangan')).toHaveValue('Kepala Rutan Kelas IIB Contoh')

  await test.step('closing the page now would lose everything, so the browser asks', async () => {
    const question = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    const dialog = await question
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await expect(page.getByLabel('Nama satuan kerja')).toHaveValue(unit.name)
  })

  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Nama Kantor Wilayah')).toBeFocused()
  await page.keyboard.press('End')
  await typeInOrder(page, ['Contoh', unit.regionalOfficeCity])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: 'Kegunaan komputer ini', level: 1 })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Poliklinik' })).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Nama lengkap')).toBeFocused()
  // The eye in a password field is no stop on the way: it is reached by mouse, or by nobody who types blind.
  await typeInOrder(page, ['Agus Administrator', 'admin', adminPassword])
  await page.keyboard.type(adminPassword)
  await page.keyboard.press('Control+Enter')

  await expect(page.getByRole('heading', { name: 'Lembar pemulihan', level: 1 })).toBeVisible()
  const code = await readRecoveryCode(page)
  const field = page.getByLabel('Kode dari lembar')
  for (let stop = 0; stop < 6 && !(await field.evaluate((element) => element === document.activeElement)); stop += 1)
    await page.keyboard.press('Tab')
  await expect(field).toBeFocused()
  await page.keyboard.type(code.toLowerCase())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Mulai memakai Lentera' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
  await expect(page.getByRole('searchbox', { name: 'Cari nama' })).toBeFocused()
})
