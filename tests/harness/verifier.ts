import { cpSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, expect, type Page } from '@playwright/test'
import { verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import { oldBrowserScript } from './old-browser.ts'

export const builtVerifier = resolve(import.meta.dirname, '../../out/verifier', verifierPageName)

export interface OpenedVerifier {
  readonly page: Page
  /** Everything a correct page never does: errors, breaches of its policy, requests. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** The page as an officer opens it: a copy in a folder of his, from there by the browser, without any network. */
export async function openVerifier(browser: Browser, folder: string, isOld = false): Promise<OpenedVerifier> {
  expect(existsSync(builtVerifier), 'run npm run build first').toBe(true)
  const copy = join(folder, verifierPageName)
  cpSync(builtVerifier, copy)
  const context = await browser.newContext({ acceptDownloads: true, locale: 'id-ID', timezoneId: 'Asia/Jakarta' })
  await context.setOffline(true)
  const page = await context.newPage()
  const problems: string[] = []
  const own = pathToFileURL(copy).href
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Content Security Policy')) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    if (request.url() !== own && !/^(blob|data):/.test(request.url())) problems.push(`request: ${request.url()}`)
  })
  if (isOld) await page.addInitScript(oldBrowserScript)
  await page.goto(own)
  return { page, problems, close: () => context.close() }
}

/** Presses a button and keeps what the browser saves. */
export async function savedBy(page: Page, folder: string, press: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download')
  await press()
  const download = await waiting
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

export const passphrase = 'kuda hitam makan tujuh roti'

/** Makes the key of a Kanwil on the page; returns where the browser saved the key file. */
export async function makeOffice(page: Page, folder: string, name = 'Kanwil Contoh'): Promise<string> {
  await page.getByRole('button', { name: 'Kunci kantor', exact: true }).click()
  await page.getByLabel('Nama kantor').fill(name)
  await page.getByLabel('Jabatan penanggung jawab').fill('Kepala Bidang')
  await page.getByLabel('Nama penanggung jawab').fill('Ratna Contoh')
  const form = page.locator('form', { hasText: 'Buat kunci kantor baru' })
  await form.getByLabel('Frasa sandi', { exact: true }).fill(passphrase)
  await form.getByLabel('Ulangi frasa sandi').fill(passphrase)
  return await savedBy(page, folder, () =>
    form.getByRole('button', { name: 'Buat kunci dan simpan berkasnya' }).click(),
  )
}

export async function openKey(page: Page, path: string, words = passphrase): Promise<void> {
  await page.getByRole('button', { name: 'Kunci kantor', exact: true }).click()
  const form = page.locator('form', { hasText: 'Buka berkas kunci' })
  await form.getByLabel('Berkas kunci').setInputFiles(path)
  await form.getByLabel('Frasa sandi').fill(words)
  await form.getByRole('button', { name: 'Buka kunci' }).click()
}

/** Takes a key card in, with the fingerprint as it was read out. */
export async function accept(page: Page, card: string, fingerprint: string): Promise<void> {
  await page.getByRole('button', { name: 'Kunci kantor', exact: true }).click()
  await page.getByLabel(/Berkas kartu kunci/).setInputFiles(card)
  await page.getByLabel('Sidik kunci yang dibacakan').fill(fingerprint)
  await page.getByLabel('Dibacakan oleh').fill('Sari Contoh')
  await page.getByRole('button', { name: /^Kenali / }).click()
}

export async function check(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Periksa berkas', exact: true }).click()
  const again = page.getByRole('button', { name: 'Periksa berkas lain' })
  if (await again.isVisible()) await again.click()
  await page.getByLabel('Pilih berkas dari flashdisk').setInputFiles([...paths])
}

/** The faults on the screen, as the command would print their codes. */
export function shownProblems(page: Page): Promise<readonly string[]> {
  return page
    .locator('li[data-code]')
    .evaluateAll((items) => items.map((item) => `${item.getAttribute('data-code')} ${item.getAttribute('data-path')}`))
}
