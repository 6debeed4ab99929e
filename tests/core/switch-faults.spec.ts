import fs, { existsSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startFailureText } from '#electron/start-failure.messages.ts'
import { expectWhole, listOf, makeBackup, openOffice, restoreWith, uploadSome } from '#tests/harness/backup-office.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, startCore } from '#tests/harness/core.ts'
import { changeKey, copyOf } from '#tests/harness/rekey-office.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const brought = ['lentera.db', 'files', 'outgoing', 'log-head.json', 'keyring.json'] as const

let origin: TemporaryFolder
test.beforeAll(async () => {
  origin = temporaryFolder()
  const core = await startCore(origin.path)
  const { adminToken } = await install(core)
  await uploadSome(core, adminToken, 3)
  await core.close()
})
test.afterAll(() => origin.remove())

const rename = fs.renameSync
function setRename(work: typeof fs.renameSync): void {
  fs.renameSync = work
  syncBuiltinESMExports()
}
test.afterEach(() => setRename(rename))

/** A file that another program keeps open, as Windows answers it; `times` tries long. */
function refuseRename(of: (from: string) => boolean, times: number): void {
  let left = times
  setRename((from, to) => {
    if (of(String(from)) && left-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    rename(from, to)
  })
}

const prepared = (name: string) => (from: string) =>
  basename(from) === name && basename(dirname(from)) === 'restore.part'

for (const name of brought)
  test(`the disk refuses to move ${name}: all stays closed and is kept, and the next start completes the change`, async () => {
    const copy = copyOf(origin)
    const { core, admin, token, close } = await openOffice(copy.path)
    refuseRename(prepared(name), Number.POSITIVE_INFINITY)
    // Whoever began it is told the same as everybody after: waiting does not help, and nothing is lost.
    expect((await failureOf(changeKey(admin))).code).toBe('restart-needed')
    expect(existsSync(join(copy.path, 'restore.part', 'keyring.json'))).toBe(true)
    // Nothing is opened meanwhile, with the key of either side, and nothing new is put in its place.
    expect((await failureOf(admin.dataKey.state({}))).code).toBe('restart-needed')
    const again = clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
    expect((await failureOf(again)).code).toBe('restart-needed')
    expect((await failureOf(clientOf(core, token).facility.current({}))).code).toBe('restart-needed')
    await close()
    setRename(rename)

    const next = await openOffice(copy.path)
    expect((await next.admin.dataKey.state({})).changedAt).not.toBeNull()
    await next.close()
    await expectWhole(copy.path)
    expect(existsSync(join(copy.path, 'restore.part'))).toBe(false)
    copy.remove()
  })

test('a file that is held for a moment only delays the change', async () => {
  const copy = copyOf(origin)
  const { admin, close } = await openOffice(copy.path)
  refuseRename(prepared('keyring.json'), 2)
  expect((await changeKey(admin)).last).toMatchObject({ kind: 'changed', damagedFiles: 0 })
  expect((await admin.dataKey.state({})).changedAt).not.toBeNull()
  await close()
  await expectWhole(copy.path)
  copy.remove()
})

test('a start that is refused as well says so, keeps everything, and the one after completes the change', async () => {
  const copy = copyOf(origin)
  const { admin, close } = await openOffice(copy.path)
  refuseRename(prepared('keyring.json'), Number.POSITIVE_INFINITY)
  await failureOf(changeKey(admin))
  await close()
  await expect(startCore(copy.path)).rejects.toMatchObject({ code: 'restart-needed' })
  expect(startFailureText({ code: 'restart-needed' })).toMatch(/Tidak ada yang hilang.*buka Lentera lagi/)
  expect(existsSync(join(copy.path, 'restore.part', 'keyring.json'))).toBe(true)
  setRename(rename)
  await (await openOffice(copy.path)).close()
  await expectWhole(copy.path)
  copy.remove()
})

test('going back to a backup that the disk refuses: the same word, and the next start brings the backup', async () => {
  const copy = copyOf(origin)
  const { core, admin, close } = await openOffice(copy.path)
  await makeBackup(admin)
  const [backup] = await listOf(admin)
  const secret = { kind: 'password', name: 'admin', password: adminPassword } as const
  const { ticket } = await admin.backups.preview({ place: 'here', id: backup?.id ?? '', secret })
  refuseRename(prepared('lentera.db'), Number.POSITIVE_INFINITY)
  expect((await failureOf(restoreWith(admin, ticket))).code).toBe('restart-needed')
  const again = clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  expect((await failureOf(again)).code).toBe('restart-needed')
  await close()
  setRename(rename)
  const next = await openOffice(copy.path)
  await next.close()
  await expectWhole(copy.path)
  copy.remove()
})

test('whoever signs in while a backup is being put in its place is asked to wait, not to restart', async () => {
  const copy = copyOf(origin)
  const { core, admin, close } = await openOffice(copy.path)
  await makeBackup(admin)
  const [backup] = await listOf(admin)
  const secret = { kind: 'password', name: 'admin', password: adminPassword } as const
  const { ticket } = await admin.backups.preview({ place: 'here', id: backup?.id ?? '', secret })
  const meanwhile = Promise.withResolvers<string>()
  setRename((from, to) => {
    if (prepared('keyring.json')(String(from)) && !isAsked) {
      isAsked = true
      const logIn = clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
      void failureOf(logIn).then(({ code }) => meanwhile.resolve(code))
      // Held for a moment, so that the answer falls into the move.
      throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' })
    }
    rename(from, to)
  })
  let isAsked = false
  expect((await restoreWith(admin, ticket)).kind).toBe('restored')
  expect(await meanwhile.promise).toBe('key-changing')
  await close()
  await expectWhole(copy.path)
  copy.remove()
})
