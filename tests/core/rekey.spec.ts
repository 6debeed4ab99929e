import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Keyring } from '#electron/core/keyring.ts'
import { deriveKeys, openBytes } from '#electron/core/keys.ts'
import { pooledFile } from '#electron/database/backup-format.ts'
import { namedStorageNames } from '#electron/database/named-files.ts'
import { databaseFile, openConnection } from '#electron/database/open.ts'
import { digestOf, expectWhole, listOf, makeBackup, openOffice } from '#tests/harness/backup-office.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, passwordOf } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { changeKey, copyOf, draftPlace, type WorkedOffice, workedOffice } from '#tests/harness/rekey-office.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let office: WorkedOffice
let copy: TemporaryFolder
let folder: string
test.beforeAll(async () => {
  office = await workedOffice()
})
test.afterAll(() => {
  office.folder.remove()
  office.beforeSealing.remove()
})
test.beforeEach(() => {
  copy = copyOf(office.folder)
  folder = copy.path
})
test.afterEach(() => copy.remove())

const logIn = (core: Parameters<typeof clientOf>[0], name: string, password = passwordOf(name)) =>
  clientOf(core).session.logIn({ name, password })

test('everything lies under another key, nothing is lost, and whoever stays keeps their password', async () => {
  const before = await digestOf(folder, office.recoveryCode)
  const filesBefore = await storedNamesOf(folder)
  const { core, admin, close } = await openOffice(folder)
  const { token } = await logIn(core, 'sari')
  expect(await admin.dataKey.state({})).toMatchObject({
    changedAt: null,
    leftSince: ['Petugas doni'],
    activeAccounts: 7,
  })
  const { recoveryCode, events, last } = await changeKey(admin)
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['backup', 'files', 'switch', 'changed']))
  expect(last).toEqual({ kind: 'changed', damagedFiles: 0, backupFailure: null })

  // Whoever changed it works on; the others sign in again, with the password that they have.
  expect((await admin.dataKey.state({})).leftSince).toEqual([])
  expect((await failureOf(clientOf(core, token).session.current({}))).code).toBe('not-signed-in')
  const nurse = clientOf(core, (await logIn(core, 'sari')).token)
  expect((await nurse.drafts.find(draftPlace))?.content).toBe('{"name":"Hari"}')
  let report: unknown = null
  for await (const event of await nurse.exchange.verifyAgain({ id: office.bundleId })) report = event
  expect(report).toMatchObject({ kind: 'report', ok: true, problems: [] })
  expect((await failureOf(logIn(core, 'doni'))).code).toBe('wrong-password')
  await close()

  expect(await digestOf(folder, recoveryCode)).toBe(before)
  await expectWhole(folder)
  const filesAfter = await storedNamesOf(folder)
  expect(filesAfter).toHaveLength(filesBefore.length)
  expect(filesAfter.filter((name) => filesBefore.includes(name))).toEqual([])
  const keyring = Keyring.read(folder)
  expect(keyring.openWithRecoveryCode(office.recoveryCode)).toBeNull()
  const { data } = (await keyring.open('admin', adminPassword)) ?? {}
  const keys = deriveKeys(data ?? Buffer.alloc(32))
  for (const name of filesAfter) openBytes(keys.files, readFileSync(pooledFile(folder, name)), name)
})

/** Names in the rows, and exactly those on the disk. */
async function storedNamesOf(where: string): Promise<readonly string[]> {
  const { database } = await openRaw(where, 'admin', adminPassword)
  const names = namedStorageNames(database)
  database.close()
  const onDisk = readdirSync(join(where, 'files'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.slice(-64))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
  expect(onDisk.toSorted()).toEqual(names)
  expect(names.length).toBeGreaterThan(15)
  return names
}

test('a copy of the keyring that somebody kept opens the old copy and nothing of today', async () => {
  const away = temporaryFolder()
  cpSync(folder, away.path, { recursive: true })
  const { admin, close } = await openOffice(folder)
  await changeKey(admin)
  await makeBackup(admin)
  const [newest] = await listOf(admin)
  await close()
  const kept = await Keyring.read(away.path).open('sari', passwordOf('sari'))
  const old = deriveKeys(kept?.data ?? Buffer.alloc(32))
  openConnection(databaseFile(away.path), old.database).close()
  const today = [databaseFile(folder), join(folder, 'backups', newest?.id ?? '', 'lentera.db')]
  for (const path of today)
    expect(() => openConnection(path, old.database, { readonly: true })).toThrow('database-damaged')
  for (const name of await storedNamesOf(folder))
    expect(() => openBytes(old.files, readFileSync(pooledFile(folder, name)), name)).toThrow()
  // The old file laid over the new one is no way in either.
  cpSync(join(away.path, 'keyring.json'), join(folder, 'keyring.json'))
  const again = await openOffice(folder).catch((error: unknown) => error)
  expect(again).toMatchObject({ code: 'database-damaged' })
  away.remove()
})

test('a slot that somebody slipped into the file gets no key, and nothing is changed', async () => {
  const { core, admin, close } = await openOffice(folder)
  const path = join(folder, 'keyring.json')
  const file = JSON.parse(readFileSync(path, 'utf8')) as { slots: { accountId?: string; publicKey?: string }[] }
  const sari = (await admin.accounts.list({})).find(({ name }) => name === 'sari')
  const hers = file.slots.find(({ accountId }) => accountId === sari?.id)
  const mine = file.slots.find(({ accountId }) => accountId !== undefined && accountId !== sari?.id)
  if (!mine || !hers) throw new Error('slots')
  hers.publicKey = mine.publicKey ?? ''
  writeFileSync(path, JSON.stringify(file))
  expect((await failureOf(changeKey(admin))).code).toBe('keyring-damaged')
  expect(existsSync(join(folder, 'restore.part'))).toBe(false)
  expect((await admin.dataKey.state({})).changedAt).toBeNull()
  expect((await logIn(core, 'rini')).fullName).toBe('Petugas rini')
  await close()
})

test('refused without the password, with another code, for who has no right; stopped by leaving, and the way is free again', async () => {
  const { core, admin, close } = await openOffice(folder)
  const before = readFileSync(join(folder, 'keyring.json'), 'utf8')
  expect((await failureOf(admin.dataKey.prepare({ password: 'bukan itu sama sekali' }))).code).toBe('wrong-password')
  const nurse = clientOf(core, (await logIn(core, 'sari')).token)
  expect((await failureOf(nurse.dataKey.prepare({ password: passwordOf('sari') }))).code).toBe('forbidden')
  const { ticket, recoveryCode } = await admin.dataKey.prepare({ password: adminPassword })
  const begin = async (code: string, leaveAt: string) => {
    for await (const event of await admin.dataKey.change({ ticket, recoveryCode: code, acceptDamagedFiles: false }))
      if (event.kind === leaveAt) break
  }
  expect((await failureOf(begin(office.recoveryCode, ''))).code).toBe('recovery-code-wrong')
  await begin(recoveryCode, 'files')
  await expect.poll(() => existsSync(join(folder, 'restore.part'))).toBe(false)
  expect(readFileSync(join(folder, 'keyring.json'), 'utf8')).toBe(before)
  // Leaving after the decision does not stop it.
  await expect
    .poll(() =>
      begin(recoveryCode, 'switch').then(
        () => 'done',
        (error: { code: string }) => error.code,
      ),
    )
    .toBe('done')
  await expect.poll(async () => (await admin.dataKey.state({}).catch(() => null))?.changedAt ?? null).not.toBeNull()
  expect((await failureOf(begin(recoveryCode, ''))).code).toBe('not-found')
  await close()
  await expectWhole(folder)
})

test('an attachment that cannot be read: refused with how many, and changed without it when that is accepted', async () => {
  const [damaged = ''] = await storedNamesOf(folder)
  writeFileSync(pooledFile(folder, damaged), 'no longer what it was')
  const { admin, close } = await openOffice(folder)
  expect(await failureOf(changeKey(admin))).toEqual({ code: 'refused', details: { reason: 'files-damaged', count: 1 } })
  expect((await admin.dataKey.state({})).changedAt).toBeNull()
  const { ticket, recoveryCode } = await admin.dataKey.prepare({ password: adminPassword })
  let last: unknown = null
  for await (const event of await admin.dataKey.change({ ticket, recoveryCode, acceptDamagedFiles: true })) last = event
  expect(last).toEqual({ kind: 'changed', damagedFiles: 1, backupFailure: null })
  await close()
  await expectWhole(folder)
  expect(readdirSync(folder).filter((name) => name.startsWith('kunci-lama'))).toHaveLength(1)
})

test('what is damaged in the data comes out of the backup beside it; a disk that cannot be read is no damage', async () => {
  const [damaged = '', gone = ''] = await storedNamesOf(folder)
  const { admin, close } = await openOffice(folder)
  await makeBackup(admin)
  const bundle = join(folder, 'outgoing', office.bundleId)
  writeFileSync(pooledFile(folder, damaged), 'no longer what it was')
  writeFileSync(bundle, 'no longer what it was')
  rmSync(pooledFile(folder, gone))
  // Neither there nor not there: reading a folder as a file fails, and says nothing about what lies in the backup.
  mkdirSync(pooledFile(folder, gone))
  expect(await failureOf(changeKey(admin))).toMatchObject({ code: 'internal' })
  expect((await admin.dataKey.state({})).changedAt).toBeNull()
  rmSync(pooledFile(folder, gone), { recursive: true })
  expect((await changeKey(admin)).last).toMatchObject({ kind: 'changed', damagedFiles: 0 })
  await close()
  await expectWhole(folder)
  await storedNamesOf(folder)
})

test('the new sheet can be printed by who changes the key, and by nobody else', async () => {
  const { core, admin, token, close } = await openOffice(folder)
  const { ticket } = await admin.dataKey.prepare({ password: adminPassword })
  const sheet = (bearer: string) =>
    core.fetch(
      new Request(`http://lentera.test/files/lembar-pemulihan-baru/${ticket}`, {
        headers: { authorization: `Bearer ${bearer}` },
      }),
    )
  expect((await sheet(token)).headers.get('content-type')).toBe('application/pdf')
  expect((await sheet((await logIn(core, 'bambang')).token)).status).toBe(404)
  await close()
})

test('old copies say that they have another key, and go only when a new backup stands in for them', async () => {
  const daysBefore = await openOffice(folder)
  await makeBackup(daysBefore.admin)
  await daysBefore.close()
  const { admin, close } = await openOffice(folder, { clock: '2026-11-19T03:00:00.000Z' })
  const { last } = await changeKey(admin)
  expect(last).toMatchObject({ backupFailure: null })
  const listed = await listOf(admin)
  expect(listed.map(({ hasOtherKey }) => hasOtherKey)).toEqual([false, true])
  const { copies, waiting } = await admin.dataKey.oldCopies({})
  expect(copies.map(({ kind }) => kind).sort()).toEqual(['backup', 'folder'])
  expect(waiting).toBe(0)
  const secret = { kind: 'password', name: 'admin', password: adminPassword } as const
  const old = listed.at(-1)
  expect((await admin.backups.preview({ place: 'here', id: old?.id ?? '', secret })).hasOtherKey).toBe(true)
  for await (const event of await admin.dataKey.removeOldCopies({}))
    if (event.kind === 'removed') expect(event.count).toBe(2)
  expect(await admin.dataKey.oldCopies({})).toEqual({ copies: [], waiting: 0 })
  const [kept] = await listOf(admin)
  expect(await listOf(admin)).toHaveLength(1)
  await admin.backups.preview({ place: 'here', id: kept?.id ?? '', secret })
  expect(readdirSync(folder).filter((name) => name.startsWith('kunci-lama'))).toEqual([])
  await close()
})
