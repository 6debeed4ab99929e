import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { sheetIsDrawn, Unit } from './recommendation-people.ts'

/** Counts the sheets of the last print instead of opening the browser's own window, which no test could close. */
async function watchPrinting(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.print = () => {
      const sheets = document.querySelectorAll('[data-print-sheets] img')
      document.body.setAttribute('data-printed', String(sheets.length))
    }
  })
  return async () => Number(await page.locator('body').getAttribute('data-printed'))
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('papers wait in the queue, are printed together, and a person says what came out', async ({ app }) => {
  test.setTimeout(360_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu'])
  const caseId = await unit.openCase('sari')
  await unit.completeFile(caseId)
  await signIn(app, page, 'sari')
  const printedSheets = await watchPrinting(page)

  await test.step('a letter goes into the queue from the letter book', async () => {
    await page.getByRole('link', { name: 'Buku surat' }).click()
    await page.getByRole('row', { name: /Surat pengantar Kalapas/ }).click()
    await sheetIsDrawn(page)
    await page.getByRole('button', { name: /^Cetak:/ }).click()
    await lookAt(page, 'printing-1-dialog')
    await page.getByRole('button', { name: 'Masukkan antrean' }).click()
    await expect(page.getByText('Naskah masuk antrean cetak.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('a blank form of the request too, with the person in sight', async () => {
    await page.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await page.getByRole('row', { name: /RM-2026-0001/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rekomendasi medis RM-2026-0001' })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak formulir kosong' }).click()
    const dialog = page.getByRole('dialog', { name: 'Cetak formulir kosong' })
    await dialog.getByRole('radio', { name: 'Rekomendasi dokter' }).check()
    await dialog.getByText('F4 (215 x 330 mm)').click()
    await expect(dialog.getByText('Djoko Soesilo')).toBeVisible()
    // The form and the paper change while the one before is still being drawn; the sheet of the last choice stands there.
    const sheet = dialog.getByRole('img', { name: 'Formulir kosong: Rekomendasi dokter' })
    const proportion = () => sheet.evaluate((canvas: HTMLCanvasElement) => canvas.height / canvas.width)
    await expect.poll(proportion).toBeCloseTo(330 / 215, 2)
    await expect(dialog.getByText('Halaman 1 dari 2')).toBeVisible()
    await lookAt(page, 'printing-2-blank-form')
    await dialog.getByRole('button', { name: 'Masukkan antrean' }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the queue prints both in one go; the bytes are the issued letter', async () => {
    await page.getByRole('link', { name: /Antrean cetak/ }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Djoko Soesilo' })).toHaveCount(2)
    await lookAt(page, 'printing-3-queue')
    const offered = page.waitForResponse((response) => response.url().includes('/files/print-jobs/'))
    await page.getByRole('button', { name: 'Cetak semua (2)' }).click()
    const bytes = await (await offered).body()
    await expect(page.getByRole('heading', { name: 'Sudah dikirim, belum dipastikan' })).toBeVisible()
    await expect.poll(printedSheets).toBe(3)
    const { token } = await app.client().session.logIn({ name: 'sari', password: passwordOf('sari') })
    const letters = await app.client(token).letters.register({ year: 2026 })
    const covering = letters.find(({ template }) => template === 'surat-pengantar-kalapas')
    const issued = await app.host.fetch(`/files/letters/${covering?.id}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(sha256(bytes)).toBe(sha256(new Uint8Array(await issued.arrayBuffer())))
    expect(covering?.printCount).toBe(0)
    await lookAt(page, 'printing-4-asking')
  })

  await test.step('one came out, one jammed and stays with its reason', async () => {
    await page.getByRole('button', { name: /^Ya, keluar: Surat pengantar/ }).click()
    await expect(page.getByText('Cetakan pertama tercatat.')).toBeVisible()
    await page.getByRole('button', { name: /^Tidak: Formulir kosong/ }).click()
    await page.getByRole('menuitem', { name: 'Kertas macet' }).click()
    await expect(page.getByText('Gagal: Kertas macet')).toBeVisible()
    await expect(page.getByRole('row', { name: /Surat pengantar.*Pertama/ })).toBeVisible()
    await lookAt(page, 'printing-5-failed')
  })

  await test.step('it is tried again, looked at, and printed', async () => {
    await page.getByRole('button', { name: /^Lihat: Formulir kosong/ }).click()
    await sheetIsDrawn(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Coba lagi/ }).click()
    await page.getByRole('button', { name: /^Ya, keluar/ }).click()
    await expect(page.getByRole('heading', { name: 'Tidak ada naskah yang menunggu' })).toBeVisible()
    await expect.poll(printedSheets).toBe(2)
    await lookAt(page, 'printing-6-empty')
  })

  await test.step('from the page of a person: printed at once and confirmed', async () => {
    await page.getByRole('link', { name: 'WBP/Tahanan', exact: true }).first().click()
    await expect(page.getByRole('heading', { name: 'WBP/Tahanan', level: 1 })).toBeVisible()
    await page.getByRole('row', { name: /Djoko Soesilo/ }).click()
    // The list has a menu of the same name.
    await expect(page.getByRole('heading', { name: 'Djoko Soesilo', level: 1 })).toBeVisible()
    await page.getByRole('button', { name: 'Tindakan lain' }).click()
    await page.getByRole('menuitem', { name: 'Cetak formulir kosong' }).click()
    await page.getByRole('button', { name: 'Cetak sekarang' }).click()
    await expect(page.getByText('Apakah kertasnya keluar dengan baik?')).toBeVisible()
    await lookAt(page, 'printing-7-question')
    await page.getByRole('button', { name: 'Ya, keluar' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})
