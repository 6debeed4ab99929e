import { cpSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core'
import { verifierPageName } from '#shared/features/exchange/envelope-names.rules.ts'
import { findOnPath } from './chromium.ts'
import { builtVerifier } from './verifier.ts'

export interface FirefoxVerifier {
  readonly page: Page
  readonly downloads: string
  readonly problems: readonly string[]
  close(): Promise<void>
}

/** The page in the long-term Firefox, driven over WebDriver BiDi; every address but the page's own leads nowhere. */
export async function openInFirefox(folder: string): Promise<FirefoxVerifier> {
  const copy = join(folder, verifierPageName)
  cpSync(builtVerifier, copy)
  const downloads = join(folder, 'unduhan')
  mkdirSync(downloads, { recursive: true })
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findOnPath(['firefox-esr', 'firefox']) ?? '',
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk':
        'application/octet-stream,application/json,application/zip,application/pdf',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  })
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`))
  page.setDefaultTimeout(60_000)
  await page.goto(pathToFileURL(copy).href)
  return { page, downloads, problems, close: () => browser.close() }
}

/** Presses the button whose whole text this is. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(
    `::-p-xpath(//button[not(@disabled) and not(ancestor::*[@hidden]) and normalize-space(.)="${name}"])`,
  )
  await button?.click()
}

/** Field behind a label that begins so. */
export async function fieldOf(page: Page, label: string): Promise<ElementHandle<HTMLInputElement>> {
  const found = await page.waitForSelector(
    `::-p-xpath(//label[not(ancestor::*[@hidden]) and starts-with(normalize-space(.), "${label}")])`,
  )
  const id = await found?.evaluate((element) => (element as HTMLLabelElement).htmlFor)
  const field = await page.waitForSelector(`[id="${id}"]`)
  if (!field) throw new Error(`no field: ${label}`)
  return field as ElementHandle<HTMLInputElement>
}

export async function filled(page: Page, label: string, text: string): Promise<void> {
  const field = await fieldOf(page, label)
  await field.focus()
  await field.type(text)
}

/** Waits until the browser has saved a file that is named so, whole. */
export async function downloaded(folder: string, name: RegExp): Promise<string> {
  for (let round = 0; round < 300; round += 1) {
    const names = readdirSync(folder)
    const found = names.find((one) => name.test(one) && !names.includes(`${one}.part`) && !one.endsWith('.part'))
    // Before the first byte there is an empty file under the name itself and no part file yet.
    if (found && statSync(join(folder, found)).size > 0) return join(folder, found)
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`nothing was saved as ${name}`)
}
