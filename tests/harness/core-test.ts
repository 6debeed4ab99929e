import { test as base } from '@playwright/test'
import type { Core } from '#electron/core/create-core.ts'
import { startCore } from './core.ts'
import { temporaryFolder } from './temporary-folder.ts'

interface Fixtures {
  /** An empty data folder of this test alone, removed afterwards. */
  readonly folder: string
  /** A running core over that folder, on a Monday morning. */
  readonly core: Core
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  folder: async ({}, use) => {
    const folder = temporaryFolder()
    await use(folder.path)
    folder.remove()
  },
  core: async ({ folder }, use) => {
    const core = await startCore(folder)
    await use(core)
    await core.close()
  },
})

export { expect } from '@playwright/test'
