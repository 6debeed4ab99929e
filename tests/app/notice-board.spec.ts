import type { Page } from '@playwright/test'
import { createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { sheetIsDrawn } from './recommendation-people.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true })

test('the desk writes its channels once and looks at the sheets for the wall', async ({ app }) => {
  test.setTimeout(180_000)
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Contoh')
  const { page } = app
  await page.goto(`${app.host.origin}/papan-pengumuman`)
  await signIn(app, page, 'lina')
  await expect(heading(page, 'Papan pengumuman')).toBeVisible()
  await lookAt(page, 'notice-board-1-usual')

  await test.step('no channel at all, then one of her own', async () => {
    const labels = ['Datang langsung', 'Surat', 'Telepon', 'Surel', 'LAPOR!']
    for (const label of labels) await page.getByLabel(label, { exact: true }).fill('')
    await page.getByRole('button', { name: 'Simpan tulisan' }).click()
    await expect(page.getByText('Isi sedikitnya satu saluran.').first()).toBeVisible()
    await page.getByLabel('Datang langsung', { exact: true }).fill('Loket 2, Senin sampai Jumat')
    await page.getByLabel('WhatsApp', { exact: true }).fill('0812 3456 7890')
    await expect(page.getByText('Lembarnya memuat kode QR untuk saluran ini.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Tulisan papan pengumuman disimpan/)).toBeVisible()
  })

  await test.step('the banner as large as A3, the statement, and a standard', async () => {
    await page.getByRole('button', { name: 'Lihat dan cetak: Saluran pengaduan', exact: true }).click()
    const banner = page.getByRole('dialog', { name: 'Saluran pengaduan' })
    await sheetIsDrawn(page)
    await banner.getByText('A3', { exact: true }).click()
    await sheetIsDrawn(page)
    await lookAt(page, 'notice-board-2-banner')
    await page.keyboard.press('Escape')
    await expect(banner).toHaveCount(0)
    await page.getByRole('button', { name: 'Lihat dan cetak: Maklumat pelayanan', exact: true }).click()
    const statement = page.getByRole('dialog', { name: 'Maklumat pelayanan' })
    await sheetIsDrawn(page)
    await page.keyboard.press('Escape')
    await expect(statement).toHaveCount(0)
    await page
      .getByRole('button', {
        name: 'Lihat dan cetak: Standar pelayanan: Pelayanan kesehatan di poliklinik',
        exact: true,
      })
      .click()
    await expect(
      page.getByRole('dialog', { name: 'Standar pelayanan: Pelayanan kesehatan di poliklinik' }),
    ).toBeVisible()
    await sheetIsDrawn(page)
    await lookAt(page, 'notice-board-3-standard')
  })
})
