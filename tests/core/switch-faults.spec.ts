import fs, { existsSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectWhole, openOffice, uploadSome } from '#tests/harness/backup-office.ts'
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
    await expect(changeKey(admin)).rejects.toThrow()
    expect(existsSync(join(copy.path, 'restore.part', 'keyring.json'))).toBe(true)
    // Nothing is opened meanwhile, with the key of either side, and nothing new is put in its place.
    expect((await failureOf(admin.dataKey.state({}))).code).toBe('key-changing')
    const again = clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
    expect((await failureOf(again)).code).toBe('key-changing')
    expect((await failureOf(clientOf(core, token).facility.current({}))).code).toBe('key-changing')
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
