import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, lookAt, test } from '#tests/harness/app.ts'
import { approvedApp } from '#tests/harness/approved-app.ts'
import { requireProgram } from '#tests/harness/programs.ts'

test.use({ hasDesktop: true })

test('sealed, then onto the stick: changed mind, stick gone, and at last safe to take out', async ({ app }) => {
  requireProgram(test, 'unzip', 'minisign')
  test.setTimeout(420_000)
  const { page } = app
  const stick = join(app.folder, 'KINGSTON')
  await approvedApp(app)
  await page.getByRole('link', { name: 'Rekomendasi medis' }).click()
  await page.getByRole('row', { name: /RM-2026-0001/ }).dblclick()
  await page
    .getByRole('button', { name: /^Segel/ })
    .first()
    .click()
  await page.getByRole('checkbox', { name: /TANPA SANDI/ }).check()
  await page.getByRole('button', { name: 'Segel berkas RM-2026-0001' }).click()
  await expect(page.getByText('Berkas RM-2026-0001 sudah disegel')).toBeVisible()
  await lookAt(page, 'stick-1-ready')

  await test.step('nothing chosen, nothing happens', async () => {
    app.chooseFolder(null)
    await page.getByRole('button', { name: 'Salin ke flashdisk' }).click()
    await expect(page.getByRole('button', { name: 'Salin ke flashdisk' })).toBeVisible()
    await expect(page.getByText('Aman dicabut')).toBeHidden()
  })

  await test.step('a stick that was pulled out again: said in words, and the way on is the same button', async () => {
    app.expectRefusals('place-missing')
    app.chooseFolder(stick)
    await page.getByRole('button', { name: 'Salin ke flashdisk' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await lookAt(page, 'stick-2-gone')
  })

  await test.step('written, read back, safe', async () => {
    mkdirSync(stick)
    writeFileSync(join(stick, 'foto-keluarga.jpg'), 'milik orang lain')
    await page.getByRole('button', { name: 'Salin ke flashdisk' }).click()
    await expect(page.getByText('Aman dicabut')).toBeVisible()
    await expect(page.getByText('Semua tertulis di KINGSTON')).toBeVisible()
    await expect(page.getByRole('alert')).toBeHidden()
    await lookAt(page, 'stick-3-safe')
    const lying = readdirSync(stick).filter((name) => name !== 'PERIKSA-BERKAS.html')
    expect(lying.sort()).toEqual(['RM-2026-0001.zip', 'RM-2026-0001.zip.minisig', 'foto-keluarga.jpg'])
  })

  await test.step('other people’s tools accept what lies on the stick', async () => {
    const zip = join(stick, 'RM-2026-0001.zip')
    execFileSync('unzip', ['-tq', zip])
    await page.getByRole('link', { name: 'Buka berkas keluar' }).click()
    const key = await page.getByText(/^RW[A-Za-z0-9+/=]{54}$/).innerText()
    execFileSync('minisign', ['-Vqm', zip, '-P', key])
    await page.getByRole('tab', { name: 'Riwayat' }).click()
    await expect(page.getByText('Disalin ke flashdisk')).toBeVisible()
    await lookAt(page, 'stick-4-journey')
  })
})
