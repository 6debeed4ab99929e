import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { shippedText } from '#tests/unit/questionnaire-samples.ts'
import { Unit } from './recommendation-people.ts'

test('a nurse asks with the keyboard, is interrupted, comes back, sees why, and corrects; the office sets a cut-off and brings a file', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const personPage = `${app.host.origin}/poliklinik/rekam-medis/${unit.inmateId}?tab=skrining`
  const keys = async (letters: string) => {
    for (const letter of letters) {
      await page.keyboard.press(letter)
      // The cursor moves with the next picture of the page.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    }
  }

  await test.step('the person has been asked nothing yet', async () => {
    await page.goto(personPage)
    await signIn(app, page, 'sari')
    await expect(page.getByText('Belum ada isian skrining untuk orang ini.')).toBeVisible()
    await lookAt(page, 'questionnaires-1-start')
    await page.getByRole('button', { name: 'Isi skrining' }).click()
    await expect(page.getByRole('menuitem')).toHaveCount(6)
    await page.getByRole('menuitem', { name: 'Skrining gejala TBC' }).click()
    await expect(page.getByRole('heading', { name: 'Skrining gejala TBC', level: 1 })).toBeVisible()
  })

  await test.step('Y and T answer; what an answer asks next appears where the cursor goes', async () => {
    await page.getByRole('radiogroup', { name: /^1\. / }).getByRole('radio').first().focus()
    await expect(page.getByLabel('1b. Sudah berapa lama?')).toBeHidden()
    await keys('yy')
    await expect(page.getByLabel('1b. Sudah berapa lama?')).toBeFocused()
    await page.keyboard.type('20')
    await page.keyboard.press('Tab')
    await keys('tttttt')
    await expect(page.getByText('Hasil muncul di sini setelah semua butir wajib dijawab.')).toBeVisible()
    await lookAt(page, 'questionnaires-2-half')
  })

  await test.step('what is missing is told before anything is sent', async () => {
    await page.keyboard.press('Control+Enter')
    const summary = page.getByRole('alert').filter({ hasText: 'Belum dijawab' })
    await expect(summary).toBeFocused()
    await summary.getByRole('button', { name: /^Belum dijawab: 8\. / }).click()
    await lookAt(page, 'questionnaires-3-missing')
  })

  await test.step('the draft survives another visitor at the counter', async () => {
    await expect(page.getByText(/Draf tersimpan/)).toBeVisible()
    await logOut(page)
    await signIn(app, page, 'sari')
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('link', { name: /^Hari ini/ })
      .click()
    await page.getByRole('link', { name: 'Lanjutkan: Isian skrining' }).click()
    await expect(page.getByLabel('1b. Sudah berapa lama?')).toHaveValue('20')
  })

  await test.step('the result comes with its reasons, at once and after saving', async () => {
    await page.getByRole('radiogroup', { name: /^8\. / }).getByRole('radio').first().focus()
    await keys('t7')
    await expect(page.getByRole('checkbox', { name: /Tidak ada/ })).toBeChecked()
    await expect(page.getByText('Terduga TBC', { exact: true }).last()).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: 'Perbaiki isian' })).toBeVisible()
    await page.getByText('Mengapa?').first().click()
    await expect(page.getByText('1. Apakah sedang batuk?: Ya')).toBeVisible()
    await lookAt(page, 'questionnaires-4-result')
  })

  await test.step('a slip is corrected; both entries stay', async () => {
    await page.getByRole('button', { name: 'Perbaiki isian' }).click()
    await page.getByLabel('Alasan perbaikan').fill('Salah dengar, tidak batuk')
    await page.getByRole('radiogroup', { name: /^1\. / }).getByRole('radio').first().focus()
    await keys('t')
    await expect(page.getByLabel('1b. Sudah berapa lama?')).toBeHidden()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Ini perbaikan dari isian sebelumnya.')).toBeVisible()
    await expect(page.getByText('Tidak terduga TBC')).toBeVisible()
    await page.getByRole('link', { name: 'Djoko Soesilo' }).click()
    await expect(page.getByRole('row')).toHaveCount(3)
    await lookAt(page, 'questionnaires-5-list')
  })

  await test.step('the administrator sees instruments and nothing of anybody, sets a cut-off and brings a file', async () => {
    await logOut(page)
    await signIn(app, page, 'admin', adminPassword)
    await page.getByRole('link', { name: 'Instrumen skrining' }).click()
    await page.getByRole('row', { name: /SRQ-29/ }).dblclick()
    await lookAt(page, 'questionnaires-6-settings')
    await page.getByRole('button', { name: 'Ubah Batas butir 1-20' }).click()
    await page.getByLabel('Nilai baru').fill('5')
    await page.getByLabel('Alasan perubahan').fill('Kesepakatan dengan dinas')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/Diatur .*: Kesepakatan dengan dinas/)).toBeVisible()

    await page.getByRole('button', { name: 'Masukkan berkas' }).click()
    const bad = join(app.folder, 'salah.json')
    const text = shippedText('srq-29')
    writeFileSync(bad, text.replaceAll('"linkId": "q2"', '"linkId": "q1"'))
    await page.locator('input[type=file]').setInputFiles(bad)
    await expect(page.getByText(/nama butir dipakai dua kali/)).toBeVisible()
    await lookAt(page, 'questionnaires-7-faults')
    const good = join(app.folder, 'baru.json')
    writeFileSync(good, text.replace('"version": "1.0"', '"version": "2.0"'))
    await page.getByRole('button', { name: 'Lepas berkas salah.json' }).click()
    await page.locator('input[type=file]').setInputFiles(good)
    await expect(page.getByText('Versi yang sudah ada')).toBeVisible()
    await page.getByLabel('Disetujui oleh').fill('dr. Ayu Lestari')
    await page.getByLabel('Berlaku mulai', { exact: true }).fill('16-11-2026')
    await lookAt(page, 'questionnaires-8-preview')
    await page.getByRole('button', { name: 'Setujui dan pakai' }).click()
    await expect(page.getByRole('row', { name: /SRQ-29.*2\.0.*Berkas kantor/ })).toBeVisible()
  })
})
