import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LoopbackStartError, type RunningLoopback, startLoopback } from '#tests/harness/loopback.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

let folder: TemporaryFolder
let host: RunningLoopback | null = null

test.beforeEach(() => {
  folder = temporaryFolder()
})
test.afterEach(async () => {
  await host?.stop()
  host = null
  folder.remove()
})

test('the start address opens the application in one browser, and in no other', async ({ page, browser }) => {
  host = await startLoopback({ dataFolder: folder.path })
  const violations: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text())
  })
  const foreignRequests: string[] = []
  page.on('request', (request) => {
    if (!/^(blob:)?http:\/\/127\.0\.0\.1:|^data:/.test(request.url())) foreignRequests.push(request.url())
  })

  await page.goto(host.startAddress)
  await expect(page).toHaveURL(new RegExp(`^${host.origin}/(?!\\?start)`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(violations).toEqual([])
  expect(foreignRequests).toEqual([])

  const stranger = await browser.newPage()
  const answer = await stranger.goto(host.startAddress)
  expect(answer?.status()).toBe(403)
  await expect(stranger.getByText('Halaman ini terkunci')).toBeVisible()
  await stranger.close()
})

test('SIGTERM stops it cleanly, and the same folder opens again', async () => {
  const first = await startLoopback({ dataFolder: folder.path })
  expect(await first.stop()).toBe(0)
  host = await startLoopback({ dataFolder: folder.path })
  expect((await host.fetch('/')).status).toBe(200)
})

test('after kill -9 the folder opens again', async () => {
  const first = await startLoopback({ dataFolder: folder.path })
  await first.kill()
  host = await startLoopback({ dataFolder: folder.path })
  expect((await host.fetch('/')).status).toBe(200)
})

test('a second start on the same data folder is refused in plain words, the first keeps running', async () => {
  host = await startLoopback({ dataFolder: folder.path })
  const failure = await startLoopback({ dataFolder: folder.path }).catch((reason: unknown) => reason)
  expect(failure).toBeInstanceOf(LoopbackStartError)
  expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining('Lentera sudah terbuka') })
  expect((await host.fetch('/')).status).toBe(200)
})

test('a data folder that is a file is refused in plain words', async () => {
  const file = join(folder.path, 'berkas')
  writeFileSync(file, '')
  const failure = await startLoopback({ dataFolder: file }).catch((reason: unknown) => reason)
  expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining('bukan sebuah folder') })
})

test('a data folder that may not be written is refused in plain words', async () => {
  test.skip(process.platform !== 'linux', 'uses a place that Linux lets nobody write to')
  const failure = await startLoopback({ dataFolder: '/sys/lentera-test' }).catch((reason: unknown) => reason)
  expect(failure).toMatchObject({ exitCode: 1, message: expect.stringContaining('tidak boleh ditulis') })
})
