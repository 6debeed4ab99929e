import { defineConfig } from '@playwright/test'
import { CHROMIUM_WORDS, findChromium } from './harness/chromium.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: '.',
  outputDir: './.results',
  // Kept texts and pictures lie beside the tests that read them; only `npm run references` writes them.
  snapshotPathTemplate: '{testDir}/{testFileDir}/references/{arg}{ext}',
  updateSnapshots: 'none',
  globalSetup: './harness/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // Generous: an office PC, or a machine that builds beside the tests, is slow without being wrong.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['./harness/final-line.reporter.ts']],
  use: {
    browserName: 'chromium',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    viewport: { width: 1366, height: 768 },
    // A step that waits longer than this waits for something that will never be there.
    actionTimeout: 40_000,
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath && { executablePath }), args: [...CHROMIUM_WORDS] },
  },
  projects: [
    { name: 'unit', testMatch: 'unit/**/*.spec.ts' },
    { name: 'core', testMatch: ['core/**/*.spec.ts', 'security/**/*.spec.ts', 'architecture/**/*.spec.ts'] },
    { name: 'app', testMatch: 'app/**/*.spec.ts', timeout: 420_000 },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
})
