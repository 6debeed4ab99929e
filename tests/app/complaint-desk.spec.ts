import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type App, createAccount, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import type { Client } from '#tests/harness/client.ts'
import { passwordOf } from '#tests/harness/core.ts'
import { requireProgram } from '#tests/harness/programs.ts'

const as = async (app: App, name: string): Promise<Client> => {
  const { token } = await app.client().session.logIn({ name, password: passwordOf(name) })
  return app.client(token)
}

async function makeVault(app: App): Promise<void> {
  const lina = await as(app, 'lina')
  const { ticket, recoveryCode } = await lina.identityVault.prepare({})
  await lina.identityVault.confirm({ ticket, recoveryCode })
}

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Presses a button that prints, and reads the very bytes that the page printed. */
async function printed(page: Page, button: string) {
  await page.evaluate(() => {
    document.body.removeAttribute('data-printed')
    window.print = () => {
      const sheets = document.querySelectorAll('[data-print-sheets] img')
      document.body.setAttribute('data-printed', String(sheets.length))
    }
  })
  const answer = page.waitForResponse((response) => response.url().includes('/files/complaint-receipts/'))
  await page.getByRole('button', { name: button, exact: true }).press('Enter')
  const body = await (await answer).body()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '1')
  const file = test.info().outputPath('tanda-terima.pdf')
  const picture = test.info().outputPath('tanda-terima')
  writeFileSync(file, body)
  run('pdftoppm', '-r', '150', '-png', '-singlefile', file, picture)
  return {
    text: run('pdftotext', '-layout', file, '-').replaceAll(/\s+/g, ' '),
    seen: run('zbarimg', '--quiet', '--raw', `${picture}.png`).trim(),
  }
}

/** Chooses in a list by its first letters. */
async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

const shown = (page: Page, what: string) => page.locator('dl > div').filter({ hasText: what }).locator('dd').innerText()

test('a mother in fear is heard in one go; the paper does not know her, and number and PIN tell the steps', async ({
  app,
}) => {
  test.setTimeout(240_000)
  requireProgram(test, 'pdftotext', 'pdftoppm', 'zbarimg')
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await createAccount(admin, 'sari', ['perawat'], 'Sari Melati')
  await page.goto(`${app.host.origin}/aduan/terima`)
  await signIn(app, page, 'lina')
  const danger = page.getByRole('switch', { name: 'Nyawa atau keselamatan terancam' })

  await test.step('without a vault she is told what to do first', async () => {
    await expect(page.getByText('Brankas identitas belum dibuat')).toBeVisible()
    await expect(page.getByLabel('Nama pelapor')).toHaveCount(0)
    await lookAt(page, 'complaint-desk-1-no-vault')
    await makeVault(app)
    await expect(page.getByLabel('Nama pelapor')).toBeVisible()
  })

  await test.step('danger first, by keyboard', async () => {
    await danger.focus()
    await page.keyboard.press('Space')
    const whom = page.getByLabel('Siapa yang harus dilihat?')
    await expect(whom).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.type('Anak di kamar 4, demam tinggi')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Blok B kamar 4')
    await expect(whom).toHaveValue('Anak di kamar 4, demam tinggi')
    await expect(page.getByLabel('Di mana?', { exact: true })).toHaveValue('Blok B kamar 4')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Pilih siapa pelapornya.' })).toBeVisible()
    await choose(page, 'Pelapor', 'Keluarga WBP/Tahanan')
    await choose(page, 'Tentang layanan', 'Kesehatan dan rekomendasi medis')
    await expect(page.getByRole('radio', { name: 'Rahasia' })).toBeChecked()
    await lookAt(page, 'complaint-desk-2-danger')
  })

  await test.step('her name in the story is pointed out, taken out, and the rest is kept', async () => {
    const what = page.getByLabel('Apa yang terjadi?')
    await what.fill('Anak dari Bu Rahmawati sakit tiga hari dan belum diperiksa')
    await page.getByLabel('Nama pelapor').fill('Rahmawati Binti Contoh')
    await page.getByLabel(/^Telepon/).fill('0812 0000 0001')
    await page.getByRole('checkbox', { name: 'Dapur' }).check()
    // She is called away: what she typed is there again, the name out of the vault.
    await page.getByRole('link', { name: 'Status pengaduan' }).click()
    await expect(page.getByLabel('Nomor pengaduan')).toBeVisible()
    await page.getByRole('link', { name: 'Terima pengaduan' }).click()
    await expect(page.getByLabel('Nama pelapor')).toHaveValue('Rahmawati Binti Contoh')
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Nama pelapor ada dalam cerita' })
    await expect(dialog).toContainText('rahmawati')
    await lookAt(page, 'complaint-desk-3-named')
    await dialog.getByRole('button', { name: 'Kembali dan ubah' }).click()
    await expect(dialog).toBeHidden()
    await what.fill('Anak pelapor sakit tiga hari dan belum diperiksa')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: /^Tanda terima AD-\d{3}-\d{4}$/ })).toBeVisible()
  })
  const [received] = await (await as(app, 'lina')).complaints.list({ show: 'all' })
  const caseNumber = received?.number ?? ''

  const pin = await test.step('the clinic is called, without her', async () => {
    const [task] = await (await as(app, 'sari')).complaintTasks.mine({})
    expect(task?.text).toBe('Anak di kamar 4, demam tinggi\nBlok B kamar 4')
    await lookAt(page, 'complaint-desk-4-receipt')
    return shown(page, 'PIN')
  })

  await test.step('the page is not left by mistake; the paper comes out and is handed over', async () => {
    await page.getByRole('link', { name: 'Status pengaduan' }).click()
    const guard = page.getByRole('dialog')
    await expect(guard).toContainText('Tanda terima belum diserahkan')
    await guard.getByRole('button', { name: 'Tetap di sini' }).click()
    await expect(guard).toBeHidden()
    const paper = await printed(page, 'Cetak tanda terima')
    expect(paper.seen).toBe(caseNumber)
    expect(paper.text).toContain(pin)
    expect(paper.text).not.toMatch(/Rahmawati|Anak pelapor|0812/)
    await lookAt(page, 'complaint-desk-4b-printed')
    await page.getByRole('button', { name: 'Kertas sudah diserahkan' }).click()
    await expect(page.getByText('Tanda terima sudah diserahkan.')).toBeVisible()
    await expect(page.getByText(pin)).toHaveCount(0)
  })

  await test.step('she asks: the scanned code fills the number, the PIN tells the steps, the paper comes once more', async () => {
    await page.getByRole('link', { name: 'Status pengaduan' }).click()
    const number = page.getByLabel('Nomor pengaduan')
    await number.focus()
    await page.keyboard.type(caseNumber)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('PIN', { exact: true })).toBeFocused()
    await page.keyboard.type(pin)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: caseNumber })).toContainText('Pengaduan, diterima')
    await expect(page.getByRole('list', { name: 'Langkah' }).getByRole('listitem').first()).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('belum diperiksa')
    await lookAt(page, 'complaint-desk-5-status')
    // The paper that came out before is the paper of this computer.
    await expect(page.getByText('Kertas tanda terima di komputer ini: A5.')).toBeVisible()
    await page.getByRole('button', { name: 'Ganti kertas' }).click()
    await page.getByRole('radio', { name: 'Gulungan 80 mm' }).check()
    const again = await printed(page, 'Cetak ulang tanda terima')
    expect(again.seen).toBe(caseNumber)
    expect(again.text).toContain(pin)
  })

  await test.step('five wrong PINs lock the number, and the right one waits too', async () => {
    await page.getByRole('button', { name: 'Periksa nomor lain' }).click()
    await page.getByLabel('Nomor pengaduan').fill('ad-2026-0001')
    const field = page.getByLabel('PIN', { exact: true })
    for (const left of ['4', '3', '2', '1']) {
      await field.fill(pin === '000000' ? '000001' : '000000')
      await field.press('Enter')
      await expect(page.getByText(`Sisa ${left} percobaan`)).toBeVisible()
    }
    await field.press('Enter')
    await expect(page.getByText('Nomor ini terkunci')).toBeVisible()
    await lookAt(page, 'complaint-desk-6-locked')
  })
})

test('who stays unknown gives no name, hears that a lost PIN is lost, and may go without the paper', async ({
  app,
}) => {
  test.setTimeout(240_000)
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'lina', ['petugas-aduan'], 'Lina Wulandari')
  await page.goto(`${app.host.origin}/aduan/terima`)
  await signIn(app, page, 'lina')
  await page.getByRole('radio', { name: 'Anonim' }).check()
  await page.getByRole('radio', { name: 'Permintaan informasi' }).check()
  await choose(page, 'Tentang layanan', 'Kesehatan dan rekomendasi medis')
  await expect(page.getByText(/Tidak dijawab di loket; keluarga dapat meminta/)).toBeVisible()
  await choose(page, 'Pelapor', 'Tidak diketahui')
  await page.getByLabel('Apa yang terjadi?').fill('Kapan poliklinik buka?')
  await lookAt(page, 'complaint-desk-7-anonymous')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/PIN yang hilang tidak dapat diganti/)).toBeVisible()
  await page.getByRole('button', { name: 'Pelapor tidak mau tanda terima' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pelapor tidak mau tanda terima' })
  await dialog.getByRole('button', { name: 'Pelapor tidak mau tanda terima' }).click()
  await expect(
    page.getByText(/^Pengaduan AD-\d{3}-\d{4} selesai diterima\. PIN tidak ditampilkan lagi\.$/),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Terima pengaduan berikutnya' }).click()
  await expect(page.getByLabel('Apa yang terjadi?')).toHaveValue('')
})
