import type { Page, Route } from '@playwright/test'
import { expect, lookAt, signIn } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'

/** Calls of the frame around every screen: they are answered, so that a waiting or failing screen stands in a working frame. */
const ofTheFrame = /\/rpc\/(session|setup|drafts|changes|backups\/status|facility\/(current|preferences|today|product))/

const pictured: readonly string[] = [
  'InmateListScreen',
  'InmateProfileScreen',
  'RecommendationScreen',
  'EditInmateScreen',
]

const internal = JSON.stringify({
  json: { defined: true, code: 'internal', status: 500, message: 'internal', data: { reference: 'uji-1' } },
})

/** A screen that waits for the core, is told that it failed, and comes back on asking again. */
export async function threeStates(page: Page, screen: string, person: string, address: string) {
  const held: Route[] = []
  let mode: 'hold' | 'fail' | 'pass' = 'hold'
  const fail = (route: Route) => route.fulfill({ status: 500, contentType: 'application/json', body: internal })
  await page.route('**/rpc/**', async (route) => {
    const isOfTheFrame = ofTheFrame.test(new URL(route.request().url()).pathname)
    if (isOfTheFrame || mode === 'pass') await route.continue()
    else if (mode === 'fail') await fail(route)
    else held.push(route)
  })
  const look = async (state: string) => {
    if (pictured.includes(screen)) await lookAt(page, `state-${screen}-${state}`)
  }
  await page.goto(address)
  await signIn({ host: { origin: address } }, page, person, person === 'admin' ? adminPassword : undefined)
  await expect(page.getByText('Memuat…').first()).toBeAttached()
  await look('slow')
  mode = 'fail'
  await Promise.all(held.splice(0).map(fail))
  const again = page.getByRole('main').getByRole('button', { name: 'Coba lagi' })
  await expect(again.first()).toBeVisible()
  await look('failed')
  mode = 'pass'
  await expect(async () => {
    // News of a change may have asked again by itself before the button is pressed.
    if ((await again.count()) > 0) await again.first().click({ timeout: 1_000 })
    await expect(page.locator('main :is([data-shape], [role=alert])')).toHaveCount(0, { timeout: 2_000 })
    await expect(page.getByText('Memuat…')).toHaveCount(0)
  }).toPass({ timeout: 40_000 })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.unroute('**/rpc/**')
}
