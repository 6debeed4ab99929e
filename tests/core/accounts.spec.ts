import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test('first run, log-out, log-in: the data comes back with the password only', async ({ core }) => {
  const { admin } = await install(core)
  expect((await admin.session.current({})).facilityName).toBe('Rutan Kelas IIB Contoh')
  await admin.session.logOut({})
  expect((await failureOf(admin.session.current({}))).code).toBe('not-signed-in')
  expect((await failureOf(clientOf(core).session.logIn({ name: 'admin', password: 'salah salah salah' }))).code).toBe(
    'wrong-password',
  )
  const { token } = await clientOf(core).session.logIn({ name: 'ADMIN', password: adminPassword })
  expect((await clientOf(core, token).accounts.list({})).map((account) => account.name)).toEqual(['admin'])
})

test('the recovery code lets an administrator choose a new password', async ({ core }) => {
  const { admin, recoveryCode } = await install(core)
  await admin.session.logOut({})
  const typed = recoveryCode.toLowerCase().replaceAll('-', ' ')
  const session = await clientOf(core).session.recover({
    recoveryCode: typed,
    name: 'admin',
    newPassword: 'kata-sandi-baru-77',
  })
  expect((await clientOf(core, session.token).session.current({})).roles).toEqual(['admin'])
  expect((await failureOf(clientOf(core).session.logIn({ name: 'admin', password: adminPassword }))).code).toBe(
    'wrong-password',
  )
})

test('a disabled account and a replaced password open nothing any more', async ({ core }) => {
  const { admin } = await install(core)
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  await admin.accounts.disable({ id: nurse.id, revision: 2 })
  expect((await failureOf(nurse.client.session.current({}))).code).toBe('not-signed-in')
  expect((await failureOf(clientOf(core).session.logIn({ name: 'sari', password: passwordOf('sari') }))).code).toBe(
    'wrong-password',
  )
  await admin.accounts.resetPassword({ id: nurse.id, revision: 3, password: 'awal-yang-baru-88' })
  const again = await clientOf(core).session.logIn({ name: 'sari', password: 'awal-yang-baru-88' })
  expect(again.mustChangePassword).toBe(true)
})

test('the last administrator cannot lock everyone out', async ({ core }) => {
  const { admin, adminId } = await install(core)
  expect((await failureOf(admin.accounts.disable({ id: adminId, revision: 1 }))).code).toBe('last-administrator')
})

test('a locked session answers nothing until the password is given', async ({ core }) => {
  const { admin } = await install(core)
  await admin.session.lock({})
  expect((await failureOf(admin.accounts.list({}))).code).toBe('session-locked')
  expect((await failureOf(admin.session.unlock({ password: 'bukan ini' }))).code).toBe('wrong-password')
  await admin.session.unlock({ password: adminPassword })
  expect(await admin.accounts.list({})).toHaveLength(1)
})
