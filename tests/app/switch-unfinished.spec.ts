import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientOver, expect, installApp, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { startLoopback } from '#tests/harness/loopback.ts'

const title = 'Tutup Lentera, lalu buka lagi'

test('a move of the data that the disk refused: the login screen says to close and open, and the next start finishes it', async ({
  app,
}) => {
  const { page } = app
  app.expectRefusals('restart-needed')
  const { admin } = await installApp(app)
  await admin.session.logOut({})
  // Decided and not completed, as a held file leaves it.
  writeFileSync(join(app.folder, 'restore.json'), JSON.stringify({ keepAs: 'diganti-uji' }))
  await page.goto(app.host.origin)
  await page.getByLabel('Nama akun').fill('admin')
  await page.getByLabel('Kata sandi', { exact: true }).fill(adminPassword)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText('Tidak ada yang hilang.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Coba lagi' }), 'no button that cannot help').toHaveCount(0)
  await lookAt(page, 'switch-unfinished')

  await app.host.kill()
  const next = await startLoopback({ dataFolder: app.folder })
  const session = await clientOver(next).session.logIn({ name: 'admin', password: adminPassword })
  expect(session.fullName).toBe('Agus Administrator')
  await next.stop()
})

test('whoever is at work when it happens sees the same at the next click', async ({ app }) => {
  const { page } = app
  app.expectRefusals('restart-needed')
  await installApp(app)
  await signIn(app, page, 'admin', adminPassword)
  const refusal = { defined: true, code: 'restart-needed', status: 409, message: 'restart-needed', data: {} }
  await page.route('**/rpc/**', (route) => route.fulfill({ status: 409, json: { json: refusal } }))
  await page.getByRole('link', { name: 'Akun petugas' }).click()
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await page.unroute('**/rpc/**')
})
