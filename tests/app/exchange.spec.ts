import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, lookAt, test } from '#tests/harness/app.ts'
import { approvedApp } from '#tests/harness/approved-app.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test('the nurse seals, takes the file with her, records who got it, and finds it in the register', async ({ app }) => {
  requireProgram(test, 'unzip', 'minisign')
  test.setTimeout(420_000)
  const { page } = app
  await approvedApp(app)

  await test.step('an empty register says where files come from', async () => {
    await page.getByRole('link', { name: 'Berkas keluar' }).click()
    await expect(page.getByRole('heading', { name: 'Belum ada berkas yang disegel' })).toBeVisible()
    await lookAt(page, 'exchange-1-empty')
  })

  await test.step('the case shows what will leave, and one button', async () => {
    await page.getByRole('link', { name: 'Rekomendasi medis' }).click()
    await page.getByRole('row', { name: /RM-2026-0001/ }).dblclick()
    await page
      .getByRole('button', { name: /^Segel/ })
      .first()
      .click()
    await expect(page.getByText('Yang akan keluar: 5 naskah')).toBeVisible()
    await lookAt(page, 'exchange-2-preview')
    await page.getByRole('checkbox', { name: /TANPA SANDI/ }).check()
    await page.getByRole('button', { name: 'Segel berkas RM-2026-0001' }).click()
    await expect(page.getByText('Berkas RM-2026-0001 sudah disegel')).toBeVisible()
    await lookAt(page, 'exchange-3-sealed')
  })

  await test.step('zip and signature are downloaded, and other tools accept them', async () => {
    const saved: string[] = []
    page.on('download', async (download) => {
      const path = join(app.folder, download.suggestedFilename())
      await download.saveAs(path)
      saved.push(path)
    })
    await page.getByRole('button', { name: 'Unduh berkas dan tanda tangan' }).click()
    await expect.poll(() => saved.filter((path) => !path.endsWith('.html')).length).toBe(2)
    const zip = join(app.folder, 'RM-2026-0001.zip')
    execFileSync('unzip', ['-tq', zip])
    await page.getByRole('link', { name: 'Buka berkas keluar' }).click()
    await expect(page.getByRole('heading', { name: 'Berkas RM-2026-0001', level: 1 })).toBeVisible()
    const key = await page.getByText(/^RW[A-Za-z0-9+/=]{54}$/).innerText()
    execFileSync('minisign', ['-Vqm', zip, '-P', key])
    await lookAt(page, 'exchange-4-bundle')
  })

  await test.step('checked again, whole', async () => {
    await page.getByRole('button', { name: 'Periksa berkas ini' }).click()
    await expect(page.getByText(/naskah cocok dan tanda tangannya sah/)).toBeVisible()
    await page.getByRole('tab', { name: /Isi berkas/ }).click()
    await expect(page.getByRole('table')).toContainText('data/LEMBAR-PENGANTAR.pdf')
    await lookAt(page, 'exchange-5-parts')
  })

  await test.step('handed over, and the case moves on', async () => {
    await page.getByRole('button', { name: 'Catat penyerahan' }).click()
    await page.getByRole('button', { name: 'Simpan penyerahan' }).click()
    await expect(page.getByRole('alert').getByText('Tulis siapa yang menerima.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Diterima oleh' }).fill('Rahmat, Kanwil Contoh')
    await lookAt(page, 'exchange-6-hand-over')
    await page.getByRole('button', { name: 'Simpan penyerahan' }).click()
    await expect(page.getByText('Penyerahan tercatat.')).toBeVisible()
    await page.getByRole('tab', { name: 'Perjalanan' }).click()
    await expect(page.getByText('Diserahkan kepada Rahmat, Kanwil Contoh')).toBeVisible()
    await lookAt(page, 'exchange-7-journey')
    await page.getByRole('link', { name: 'Berkas keluar' }).first().click()
    await expect(page.getByRole('row', { name: /RM-2026-0001/ })).toContainText('Menunggu kabar diterima')
    await lookAt(page, 'exchange-8-register')
  })
})
