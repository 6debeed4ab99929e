import { createAccount, expect, installApp, logOut, lookAt, signIn, test } from '#tests/harness/app.ts'
import { adminPassword } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test('the clock runs behind the recorded work: everybody is told calmly, and an administrator can say that it is right', async ({
  app,
}) => {
  const { page } = app
  const { admin } = await installApp(app)
  await createAccount(admin, 'sari', ['perawat'], 'Sari Perawat')
  await admin.session.logOut({})
  // As after a day of work with a clock that was ahead: only the hours differ, and no test may wait for them.
  const { database } = await openRaw(app.folder, 'admin', adminPassword)
  const guards = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'command_log'",
    )
    .all()
  for (const { name } of guards) database.exec(`drop trigger "${name}"`)
  database.prepare("update command_log set at = '2026-11-17T02:12:00.000Z' where number = 2").run()
  for (const { sql } of guards) database.exec(sql)
  database.close()

  await signIn(app, page, 'sari')
  const banner = page.getByRole('status').filter({ hasText: 'Jam komputer tertinggal' })
  await expect(banner).toContainText('17 Nov 2026, 09.12')
  await expect(banner).toContainText('Tidak ada yang hilang')
  await expect(banner.getByRole('button')).toHaveCount(0)
  await lookAt(page, 'clock-behind-nurse')
  await logOut(page)

  await signIn(app, page, 'admin', adminPassword)
  await lookAt(page, 'clock-behind-admin')
  await banner.getByRole('button', { name: 'Jam sekarang sudah benar' }).click()
  await expect(page.getByRole('dialog', { name: 'Jam komputer sudah benar?' })).toBeVisible()
  await lookAt(page, 'clock-behind-confirm')
  await page.getByRole('button', { name: 'Ya, jam sekarang benar' }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
