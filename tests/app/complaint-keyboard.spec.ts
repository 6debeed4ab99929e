import type { Page } from '@playwright/test'
import { type App, createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'

const as = async (app: App, name: string): Promise<Client> => {
  const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
  return app.client(token)
}

/** Goes on with Tab until a field or button with this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : []
      const told = [at?.getAttribute('aria-label'), ...labels.map((label) => label.textContent), at?.textContent]
      return told.find((text) => text)?.trim() ?? ''
    })
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await focused()
    if (at.startsWith(name)) return
    passed.push(at)
  }
  throw new Error(`${name} is not reached by Tab, only ${passed.join(' | ')}`)
}

/** Opens the list that has the focus and goes down to an option, by keys alone. */
async function pick(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ArrowDown')
  const option = page.getByRole('option', { name, exact: true })
  await expect(option).toBeVisible()
  await expect(async () => {
    if ((await option.getAttribute('data-combobox-selected')) === null) await page.keyboard.press('ArrowDown')
    expect(await option.getAttribute('data-combobox-selected')).not.toBeNull()
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(option).toBeHidden()
}

test('a complaint is taken in without a mouse, about an officer by name; the clinic hears nothing of a question about health', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await createAccount(admin, 'hadi', ['penangan-aduan'], 'Hadi Penangan')
  await createAccount(admin, 'sari', ['perawat'], 'Sari Melati')
  const { identityVault } = await as(app, 'lina')
  const { ticket, recoveryCode } = await identityVault.prepare({})
  await identityVault.confirm({ ticket, recoveryCode })
  await page.goto(`${app.host.origin}/aduan/terima`)
  await signIn(app, page, 'lina')
  const keys = page.keyboard
  await expect(page.getByRole('switch', { name: 'Nyawa atau keselamatan terancam' })).toBeVisible()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })

  await test.step('what it is, of whom, by which way; the answer to a question about health', async () => {
    await tabTo(page, 'Pengaduan')
    await keys.press('ArrowDown')
    await keys.press('ArrowDown')
    await expect(page.getByRole('radio', { name: 'Permintaan informasi' })).toBeChecked()
    await tabTo(page, 'Pelapor')
    await pick(page, 'Keluarga WBP/Tahanan')
    await expect(page.getByRole('combobox', { name: 'Pelapor' })).toHaveValue('Keluarga WBP/Tahanan')
    await tabTo(page, 'Tentang layanan')
    await pick(page, 'Kesehatan dan rekomendasi medis')
    await expect(page.getByText(/Tidak dijawab di loket/)).toBeVisible()
    await lookAt(page, 'complaint-desk-8-health')
    await tabTo(page, 'Cetak jawaban dan surat persetujuan')
    await keys.press('Enter')
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
    await tabTo(page, 'Jawaban baku disampaikan')
    await keys.press('Space')
  })

  await test.step('the story, who told it, and the officer whom it is about', async () => {
    await tabTo(page, 'Apa yang terjadi?')
    await keys.type('Apakah anak saya sakit? Petugas di pintu menertawakan saya.')
    await tabTo(page, 'Nama pelapor')
    await keys.type('Rahmawati Binti Contoh')
    await tabTo(page, 'Petugas yang diadukan')
    await keys.type('hadi')
    const option = page.getByRole('option', { name: 'Hadi Penangan', exact: true })
    await expect(option).toBeVisible()
    await keys.press('ArrowDown')
    await expect(option).toHaveAttribute('data-combobox-selected')
    await keys.press('Enter')
    await keys.press('Escape')
    await lookAt(page, 'complaint-desk-9-accused')
    await keys.press('Control+Enter')
    await expect(page.getByRole('heading', { name: /^Tanda terima AD-\d{3}-\d{4}$/ })).toBeVisible()
  })

  await test.step('the receipt comes out, is handed over, and the next one may come', async () => {
    await page.evaluate(() => document.body.removeAttribute('data-printed'))
    await expect(page.getByRole('button', { name: 'Cetak tanda terima' })).toBeFocused()
    await keys.press('Enter')
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
    await expect(page.getByRole('button', { name: 'Kertas sudah diserahkan' })).toBeVisible()
    await keys.press('Shift+Tab')
    await expect(page.getByRole('button', { name: 'Kertas sudah diserahkan' })).toBeFocused()
    await keys.press('Enter')
    await expect(page.getByText('Tanda terima sudah diserahkan.')).toBeVisible()
  })

  await test.step('he does not find it, and on the case stands what was answered', async () => {
    expect(await (await as(app, 'hadi')).complaints.list({ show: 'all' })).toEqual([])
    const lina = await as(app, 'lina')
    const [row] = await lina.complaints.list({ show: 'all' })
    await page.goto(`${app.host.origin}/aduan/${row?.id}`)
    await signIn(app, page, 'lina')
    await expect(page.getByText(/^Lina Wulandari, .* dengan surat persetujuan$/)).toBeVisible()
    await lookAt(page, 'complaint-desk-10-record')
    expect(await (await as(app, 'sari')).complaintTasks.mine({})).toEqual([])
  })
})
