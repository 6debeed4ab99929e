import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, test as base, expect as baseExpect, type Page } from '@playwright/test'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { Role } from '#shared/people/roles.ts'
import { type Client, clientOf } from './client.ts'
import { adminPassword, passwordOf, sampleFacility, testMorning } from './core.ts'
import { type RunningLoopback, startLoopback } from './loopback.ts'
import { type PageWatch, watchPage } from './page-watch.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The shipped page in a real Chromium, over the shipped host with a data folder of its own. */
export interface App {
  readonly host: RunningLoopback
  readonly folder: string
  readonly page: Page
  /** Typed calls past the page, for what a test only needs to be there. */
  client(token?: string): Client
  /** Refusals that this test provokes; any other refused call fails it. */
  expectRefusals(...codes: readonly ErrorCode[]): void
  /** What the person will choose in the desktop's folder dialog; null for changing their mind. */
  chooseFolder(path: string | null): void
  /** Another window on the same host, watched like the first. */
  openPage(): Promise<Page>
}

interface Fixtures {
  /** Where the host's clock starts. */
  readonly clock: string
  /** A folder that the host uses as second place for backups; empty for none. */
  readonly backupPlace: string
  /** Whether the host has a desktop's folder dialog; `chooseFolder` then says what the person chooses. */
  readonly hasDesktop: boolean
  readonly app: App
}

export const test = base.extend<Fixtures>({
  clock: [testMorning, { option: true }],
  backupPlace: ['', { option: true }],
  hasDesktop: [false, { option: true }],
  app: async ({ browser, context, page, clock, contextOptions, backupPlace, hasDesktop }, use) => {
    const folder = temporaryFolder()
    const choice = temporaryFolder()
    const folderChoice = join(choice.path, 'choice')
    const host = await startLoopback({
      dataFolder: folder.path,
      clock,
      ...(backupPlace && { backupPlace }),
      ...(hasDesktop && { folderChoice }),
    })
    const watches: PageWatch[] = []
    const others: BrowserContext[] = []
    const expected: ErrorCode[] = []
    const watch = (watched: Page) => {
      const found = watchPage(watched, host.origin)
      found.expectRefusals(...expected)
      watches.push(found)
    }
    await reportPolicyBreaches(context)
    await host.admit(context)
    watch(page)
    await use({
      host,
      folder: folder.path,
      page,
      chooseFolder: (path) => writeFileSync(folderChoice, path ?? ''),
      client: (token) => clientOver(host, token),
      expectRefusals: (...codes) => {
        expected.push(...codes)
        for (const one of watches) one.expectRefusals(...codes)
      },
      openPage: async () => {
        // A profile of its own: one profile has six connections per host, and every page keeps one open for the change feed.
        const own = await browser.newContext(contextOptions)
        await reportPolicyBreaches(own)
        await host.admit(own)
        others.push(own)
        const opened = await own.newPage()
        watch(opened)
        return opened
      },
    })
    await Promise.all(watches.map((one) => one.settle()))
    for (const one of [context, ...others]) await one.close()
    await host.stop()
    folder.remove()
    choice.remove()
    expect(watches.flatMap((one) => one.problems)).toEqual([])
  },
})

/** Checking a password takes half a second on a free computer, and much longer where several tests do it at once. */
export const expect = baseExpect.configure({ timeout: 20_000 })

/** Some breaches reach no console: the page itself tells them. */
async function reportPolicyBreaches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
}

/** Typed calls to a running host, past any page. */
export function clientOver(host: RunningLoopback, token?: string): Client {
  const fetcher = {
    fetch: async (request: Request) => {
      const { pathname, search } = new URL(request.url)
      const body = request.method === 'GET' ? null : await request.arrayBuffer()
      return host.fetch(`${pathname}${search}`, { method: request.method, headers: request.headers, body })
    },
  }
  return clientOf(fetcher, token ?? null)
}

/** Where an administrator's calls go, for what the new account has to do itself. */
const appOf = new WeakMap<Client, Pick<App, 'client'>>()

export interface InstalledApp {
  readonly admin: Client
  readonly recoveryCode: string
}

/** First run past the page: the sample unit with the account `admin`. */
export async function installApp(app: Pick<App, 'client'>): Promise<InstalledApp> {
  const stranger = app.client()
  const { ticket, recoveryCode } = await stranger.setup.prepare({
    facility: { ...sampleFacility, letterheadLines: [...sampleFacility.letterheadLines] },
    admin: { name: 'admin', fullName: 'Agus Administrator', password: adminPassword },
  })
  const session = await stranger.setup.finish({ ticket, recoveryCode })
  const admin = app.client(session.token)
  appOf.set(admin, app)
  return { admin, recoveryCode }
}

/** An account past the page, already past its first login, with `passwordOf(name)` as its password. */
export async function createAccount(admin: Client, name: string, roles: Role[], fullName: string): Promise<string> {
  const app = appOf.get(admin)
  if (!app) throw new Error('accounts are made by the administrator that installApp gave')
  const position = null
  const employeeNumber = null
  const password = `awal-${passwordOf(name)}`
  const { id } = await admin.accounts.create({ name, fullName, employeeNumber, position, roles, password })
  const { token } = await app.client().session.logIn({ name, password })
  const own = app.client(token)
  await own.session.changePassword({ currentPassword: password, newPassword: passwordOf(name) })
  await own.session.logOut({})
  return id
}

/** Opens the application where the login screen is, and goes through it. */
export async function signIn(
  app: { readonly host: Pick<RunningLoopback, 'origin'> },
  page: Page,
  name: string,
  password = passwordOf(name),
): Promise<void> {
  if (!page.url().startsWith(app.host.origin)) await page.goto(app.host.origin)
  await page.getByLabel('Nama akun').fill(name)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('navigation', { name: 'Menu utama' })).toBeVisible()
}

/** By the account menu, so that what follows starts at the login screen. */
export async function logOut(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Akun' }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await expect(page.getByRole('heading', { name: 'Masuk', level: 1 })).toBeVisible()
}

const schemes = ['light', 'dark'] as const

/** A dialog that is still fading in has the contrast of a ghost. Endless animations (a turning wheel) are not waited for. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  )
}

const noticesOn = (page: Page): Promise<number> => page.locator('.mantine-Notification-root').count()

/** What axe finds. While it looked a notice may have faded away, and had the contrast of a ghost: then it looks once more, without it. */
async function seriousFindings(page: Page): Promise<readonly string[]> {
  for (;;) {
    const notices = await noticesOn(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    await settled(page)
    if (serious.length === 0 || (await noticesOn(page)) >= notices)
      return serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }
}

/**
 * Looks at the screen as it stands in both colour schemes: a picture of each under tests/.results/looks, and no serious finding
 * of axe.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  const findings: string[] = []
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    await page.screenshot({ path: `tests/.results/looks/${name}-${colorScheme}.png`, animations: 'disabled' })
    for (const found of await seriousFindings(page)) findings.push(`${name} (${colorScheme}): ${found}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect(findings).toEqual([])
}
