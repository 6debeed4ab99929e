import type { Page } from '@playwright/test'

/** Follows an address inside the page: loading it anew would end the session. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}
