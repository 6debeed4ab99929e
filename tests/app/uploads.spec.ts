import type { Page } from '@playwright/test'
import { type App, expect, lookAt, signIn, test } from '#tests/harness/app.ts'
import { scannedPage } from '#tests/harness/story.ts'
import { scan, sheetIsDrawn, Unit } from './recommendation-people.ts'

/** Holds every upload until the returned function is called. */
async function holdUploads(page: Page): Promise<() => void> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(
    (url) => url.pathname === '/files',
    async (route) => {
      await gate
      await route.continue()
    },
  )
  return release
}

async function openRecordSheet(app: App): Promise<Unit> {
  const { page } = app
  const unit = await Unit.open(app, ['sari'])
  const caseId = await unit.openCase('sari')
  await signIn(app, page, 'sari')
  await page.goto(`${app.host.origin}/poliklinik/rekomendasi-medis/${caseId}`)
  await signIn(app, page, 'sari')
  await page.getByRole('button', { name: '3. Rekam medis yang bersangkutan' }).click()
  return unit
}

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer })

test('a form that is sent while its scan is on its way waits for it, can be told not to, and then goes by itself', async ({
  app,
}) => {
  const { page } = app
  await openRecordSheet(app)
  const release = await holdUploads(page)
  await choose(page, 'rm.png', scan)
  const send = page.getByRole('button', { name: 'Lampirkan', exact: true })
  await send.click()
  await expect(page.getByRole('button', { name: /^Menunggu unggahan… \d+/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await lookAt(page, 'uploads-01-waiting')
  await page.getByRole('button', { name: 'Jangan kirim dulu' }).click()
  await expect(send).toBeVisible()
  await send.click()
  release()
  await expect(page.getByText('Kurang 3 dari 4 berkas.')).toBeVisible()
})

test('a scan that is refused while the form waits stops the sending; one that is called off too', async ({ app }) => {
  const { page } = app
  await openRecordSheet(app)
  app.expectRefusals('file-type-refused')
  const release = await holdUploads(page)
  const send = page.getByRole('button', { name: 'Lampirkan', exact: true })

  await choose(page, 'rm.png', scan)
  await send.click()
  await page.getByRole('button', { name: 'Lepas berkas rm.png' }).click()
  await expect(send).toBeVisible()
  await expect(page.getByText('Kurang 4 dari 4 berkas.')).toBeVisible()

  await choose(page, 'salah.png', Buffer.from('bukan gambar'))
  await send.click()
  release()
  await expect(page.getByText('Jenis berkas ini tidak diterima.', { exact: false })).toBeVisible()
  await expect(send).toBeVisible()
  await expect(page.getByText('Kurang 4 dari 4 berkas.')).toBeVisible()
  await lookAt(page, 'uploads-02-refused')
})

test('a file over the limit of the settings is refused before it leaves', async ({ app }) => {
  const { page } = app
  const unit = await openRecordSheet(app)
  await unit.admin.facility.changePreferences({ idleMinutes: 10, maximumMegabytes: 1 })
  await expect(page.getByText('PDF, JPG, PNG, WebP, sampai 1 MB')).toBeVisible()
  let isSent = false
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/files') isSent = true
  })
  await choose(page, 'besar.png', Buffer.concat([scan, Buffer.alloc(1_500_000)]))
  await expect(page.getByText('"besar.png" berukuran', { exact: false })).toBeVisible()
  expect(isSent).toBe(false)
})

test('the files of a case: listed by title, read one after the other, larger, turned, all by keys', async ({ app }) => {
  const { page } = app
  const unit = await Unit.open(app, ['sari', 'ayu'])
  const caseId = await unit.openCase('sari')
  await unit.completeFile(caseId)
  await signIn(app, page, 'sari')
  await page.goto(`${app.host.origin}/poliklinik/rekomendasi-medis/${caseId}`)
  await signIn(app, page, 'sari')
  await page.getByRole('button', { name: '3. Rekam medis yang bersangkutan' }).click()
  const files = page.getByRole('list', { name: 'Berkas permohonan' })
  await expect(files.getByRole('button')).toHaveCount(4)
  await lookAt(page, 'uploads-10-list')
  await files.getByRole('button', { name: /Surat permohonan/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Berkas 1 dari 4')).toBeVisible()
  await dialog.getByRole('button', { name: 'Berkas berikutnya' }).click()
  await expect(dialog.getByText('Berkas 2 dari 4')).toBeVisible()
  await expect(dialog.getByRole('region', { name: /^Isi berkas/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByText('Berkas 3 dari 4')).toBeVisible()
  await expect(dialog.getByRole('region', { name: /Rekam medis/ })).toBeFocused()
  await page.keyboard.press('+')
  await expect(dialog.getByLabel('Pembesaran 125%')).toBeVisible()
  await page.keyboard.press('0')
  await page.keyboard.press('r')
  await lookAt(page, 'uploads-11-viewer')
  await page.keyboard.press('ArrowLeft')
  await expect(dialog.getByText('Berkas 2 dari 4')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('a long PDF is read page by page with keys', async ({ app }) => {
  const { page } = app
  await openRecordSheet(app)
  const pdf = await scannedPage(page, `${'Halaman panjang. <br>'.repeat(120)}`)
  await page.locator('input[type=file]').setInputFiles({ name: 'rm.pdf', mimeType: 'application/pdf', buffer: pdf })
  await sheetIsDrawn(page)
  await page.getByRole('region', { name: /^Isi berkas/ }).focus()
  await page.keyboard.press('PageDown')
  await expect(page.getByText('Halaman 2 dari')).toBeVisible()
  await page.keyboard.press('PageUp')
  await expect(page.getByText('Halaman 1 dari')).toBeVisible()
})
