// What only a real Electron can show. Skipped, with the reason, where its binary or a display is missing.
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { findElectron, whyNoWindow } from '#electron/tools/electron-binary.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

const binary = findElectron()
const reason = binary === null ? 'the Electron binary is not here' : (whyNoWindow() ?? '')
let folder: TemporaryFolder
let app: ElectronApplication
let page: Page

test.skip(binary === null || reason !== '', reason)

test.beforeEach(async () => {
  folder = temporaryFolder()
  app = await _electron.launch({
    executablePath: binary ?? '',
    args: [resolve(import.meta.dirname, '../..')],
    env: { ...(process.env as Record<string, string>), LENTERA_DATA: folder.path },
  })
  page = await app.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test.afterEach(async () => {
  await app.close()
  folder.remove()
})

test('the page is our own scheme, without Node, under the policy of the core', async () => {
  expect(page.url()).toMatch(/^app:\/\/lentera\//)
  expect(await page.evaluate(() => [typeof require, typeof process])).toEqual(['undefined', 'undefined'])
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
})

test('no way out: navigation, windows and foreign requests', async () => {
  const home = page.url()
  await page.evaluate(() => location.assign('https://example.org/'))
  await page.waitForTimeout(500)
  expect(page.url()).toBe(home)
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
  expect(app.windows()).toHaveLength(1)
  const outcome = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})

test('every permission but the camera and the whole screen is refused', async () => {
  const state = (name: string) =>
    page.evaluate(async (asked) => (await navigator.permissions.query({ name: asked as PermissionName })).state, name)
  expect(await state('geolocation')).toBe('denied')
  expect(await state('notifications')).toBe('denied')
  expect(await state('microphone')).toBe('denied')
})

test('a second start leaves the first window alone and ends', async () => {
  const second = await _electron
    .launch({
      executablePath: binary ?? '',
      args: [resolve(import.meta.dirname, '../..')],
      env: { ...(process.env as Record<string, string>), LENTERA_DATA: folder.path },
    })
    .catch(() => null)
  if (second) await second.waitForEvent('close')
  expect(app.windows()).toHaveLength(1)
})
