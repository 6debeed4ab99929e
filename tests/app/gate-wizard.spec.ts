import { expect, lookAt, test } from '#tests/harness/app.ts'
import { fillWizard, readRecoveryCode } from '#tests/harness/wizard.ts'

test('first run: nothing is stored before the recovery code has been typed back, then one works at once', async ({
  app,
}) => {
  const { page } = app
  app.expectRefusals('recovery-code-wrong')
  await page.goto(app.host.origin)
  await expect(page.getByRole('heading', { name: 'Satuan kerja ini' })).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Jenis' })).toBeFocused()
  await lookAt(page, 'wizard-1-facility')

  await test.step('what is missing is said on top and beside each field', async () => {
    await page.getByRole('button', { name: 'Lanjut' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toBeFocused()
    await expect(summary).toContainText('Tulis nama satuan kerja.')
    await summary.getByRole('button', { name: 'Tulis nama satuan kerja.' }).click()
    await expect(page.getByLabel('Nama satuan kerja')).toBeFocused()
    await lookAt(page, 'wizard-1-problems')
  })

  await fillWizard(page)

  await test.step('going back keeps everything, and the code made for the same answers', async () => {
    const code = await readRecoveryCode(page)
    await page.getByRole('button', { name: 'Kembali' }).click()
    await expect(page.getByLabel('Nama lengkap')).toHaveValue('Agus Administrator')
    await lookAt(page, 'wizard-4-administrator')
    await page.getByRole('button', { name: 'Kembali' }).click()
    await page.getByLabel('Ada komputer lain juga').check()
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await expect(page.getByRole('alert')).toContainText('Tulis tanda')
    await page.getByLabel('Tanda komputer ini').fill('k1')
    await expect(page.getByText('RM-K1-2026-0001')).toBeVisible()
    await lookAt(page, 'wizard-3-computer')
    await page.getByLabel('Hanya komputer ini').check()
    await page.getByRole('button', { name: 'Kembali' }).click()
    await expect(page.getByRole('textbox', { name: 'Baris kop 4' })).toHaveValue(
      'RUMAH TAHANAN NEGARA KELAS IIB CONTOH',
    )
    await lookAt(page, 'wizard-2-letterhead')
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('button', { name: 'Lanjut' }).click()
    await page.getByRole('button', { name: 'Lanjut ke lembar pemulihan' }).click()
    expect(await readRecoveryCode(page)).toBe(code)
    await lookAt(page, 'wizard-5-recovery')
  })

  const code = await readRecoveryCode(page)
  await test.step('the sheet can be read and printed', async () => {
    await page.getByRole('button', { name: 'Lihat lembar' }).click()
    await expect(page.getByRole('img', { name: 'Lembar pemulihan' })).toBeVisible()
    await expect.poll(() => page.locator('canvas').evaluate((canvas) => canvas.clientHeight)).toBeGreaterThan(400)
    await lookAt(page, 'wizard-5-sheet')
    await page.getByRole('button', { name: 'Tutup lembar' }).click()
    await page.evaluate(() => {
      window.print = () =>
        document.body.setAttribute('data-printed', String(document.querySelectorAll('[data-print-sheets] img').length))
    })
    await page.getByRole('button', { name: 'Cetak lembar' }).click()
    await expect(page.locator('body')).toHaveAttribute('data-printed', '1')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Unduh PDF' }).click()
    expect((await download).suggestedFilename()).toBe('lembar-pemulihan.pdf')
  })

  await test.step('a wrong letter is refused, and the group is named', async () => {
    const wrong = `${code.slice(0, 10)}${code[10] === 'A' ? 'B' : 'A'}${code.slice(11)}`
    const field = page.getByLabel('Kode dari lembar')
    await field.pressSequentially(wrong.replaceAll('-', '').toLowerCase())
    await expect(field).toHaveValue(wrong)
    expect(await readRecoveryCode(page)).toBe('')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Periksa kelompok ke-3.')).toBeVisible()
    await expect(field).toBeFocused()
    await lookAt(page, 'wizard-4-wrong-code')
    expect((await app.client().setup.status({})).isNew).toBe(true)
    await field.fill(code)
    await page.keyboard.press('Control+Enter')
  })

  await expect(page.getByRole('heading', { name: 'Rutan Kelas IIB Contoh siap dipakai' })).toBeVisible()
  expect((await app.client().setup.status({})).isNew).toBe(false)
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: onePixel })
  await expect(page.getByText('Logo tersimpan')).toBeVisible()
  await lookAt(page, 'wizard-6-ready')
  await page.getByRole('button', { name: 'Mulai memakai Lentera' }).click()
  await expect(page.getByRole('heading', { name: 'Hari ini', level: 1 })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Agus Administrator')
})

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
