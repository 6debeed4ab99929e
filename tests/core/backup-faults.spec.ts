import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { Keyring } from '#electron/core/keyring.ts'
import { databaseFile } from '#electron/database/open.ts'
import {
  backedUpInstallation,
  digestOf,
  expectWhole,
  listOf,
  makeBackup,
  openOffice,
  restoreWith,
  uploadSome,
} from '#tests/harness/backup-office.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, startCore } from '#tests/harness/core.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import { type TemporaryFolder, temporaryFolder } from '#tests/harness/temporary-folder.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const child = join(import.meta.dirname, '../harness/backup-child.ts')
const secret = { kind: 'password', name: 'admin', password: adminPassword } as const

let origin: TemporaryFolder
let recoveryCode: string
test.beforeAll(async () => {
  ;({ folder: origin, recoveryCode } = await backedUpInstallation())
})
test.afterAll(() => origin.remove())

let folder: string
let copy: TemporaryFolder
test.beforeEach(() => {
  copy = temporaryFolder()
  folder = join(copy.path, 'data')
  cpSync(origin.path, folder, { recursive: true })
})
test.afterEach(() => {
  execFileSync('chmod', ['-R', 'u+w', copy.path])
  copy.remove()
})

const root = () => join(folder, 'backups')
const backupIds = (where = root()): readonly string[] => readdirSync(where).filter((name) => /^\d{8}-\d{6}-/.test(name))
const inBackup = (name: string) => join(root(), backupIds()[0] ?? '', name)
const attachments = (where: string): readonly string[] =>
  readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name))

async function refusal(work: (admin: Client, id: string) => Promise<unknown>) {
  const { admin, close } = await openOffice(folder)
  try {
    const [backup] = await listOf(admin)
    return await failureOf(work(admin, backup?.id ?? backupIds()[0] ?? ''))
  } finally {
    await close()
  }
}

const previewed = (admin: Client, id: string) => admin.backups.preview({ place: 'here', id, secret })

function flipByte(path: string, at: number): void {
  const handle = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(handle, byte, 0, 1, at)
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
  closeSync(handle)
}

test('cut, changed by a byte, without its sealed part, of a later version: each says so, and the present data stays', async () => {
  const before = await digestOf(folder, recoveryCode)
  const size = statSync(inBackup('lentera.db')).size
  const faults = [
    { break: () => truncateSync(inBackup('lentera.db'), size - 4096), expected: { reason: 'backup-cut' } },
    { break: () => rmSync(inBackup('lentera.db')), expected: { reason: 'backup-cut' } },
    { break: () => flipByte(inBackup('lentera.db'), 50_000), expected: { reason: 'backup-damaged' } },
    { break: () => flipByte(inBackup('facts.sealed'), 40), expected: { reason: 'backup-damaged' } },
    { break: () => rmSync(inBackup('facts.sealed')), expected: { reason: 'backup-damaged' } },
    { break: () => writeFileSync(inBackup('manifest.json'), '{'), expected: { reason: 'backup-damaged' } },
  ]
  for (const fault of faults) {
    rmSync(folder, { recursive: true })
    cpSync(origin.path, folder, { recursive: true })
    fault.break()
    expect(await refusal(previewed)).toEqual({ code: 'refused', details: fault.expected })
  }
  rmSync(folder, { recursive: true })
  cpSync(origin.path, folder, { recursive: true })
  writeFileSync(inBackup('manifest.json'), '{"format":2,"of":"tomorrow"}')
  expect((await refusal(previewed)).code).toBe('database-newer')
  expect(await digestOf(folder, recoveryCode)).toBe(before)
})

test('a backup whose database knows a later migration is refused as newer', async () => {
  const first = await openRaw(folder, 'admin', adminPassword)
  first.database.exec("insert into migrations (name, applied_at) values ('9999-later', '2030-01-01T00:00:00.000Z')")
  first.database.close()
  const later = temporaryFolder()
  const { runBackupJob } = await import('#electron/database/backup-work.ts')
  const opened = await Keyring.read(folder).open('admin', adminPassword)
  const at = '2026-11-17T01:00:00.000Z' as never
  const dataKey = Uint8Array.from(opened?.data ?? [])
  await runBackupJob({
    work: 'make',
    dataFolder: folder,
    dataKey,
    at,
    reason: 'asked',
    training: false,
    hostPlace: null,
  })
  cpSync(root(), join(later.path, 'backups'), { recursive: true })
  const core = await startCore(join(later.path, 'fresh'), { backupPlace: later.path })
  const stranger = clientOf(core)
  const [newest] = (await stranger.backups.list({ place: 'second' })).backups
  expect((await failureOf(stranger.backups.preview({ place: 'second', id: newest?.id ?? '', secret }))).code).toBe(
    'database-newer',
  )
  await core.close()
  later.remove()
})

test('an attachment gone bad: refused with how many, restored without it when that is accepted', async () => {
  const [name = ''] = attachments(join(root(), 'files'))
  flipByte(join(root(), 'files', name), 30)
  // The present data would give the same content: it has to be bad there too.
  flipByte(join(folder, 'files', name), 30)
  const { admin, close } = await openOffice(folder)
  const [backup] = await listOf(admin)
  const { ticket } = await previewed(admin, backup?.id ?? '')
  expect(await failureOf(restoreWith(admin, ticket))).toEqual({
    code: 'refused',
    details: { reason: 'backup-files-damaged', count: 1 },
  })
  expect(existsSync(join(folder, 'restore.part'))).toBe(false)
  expect(await restoreWith(admin, ticket, { acceptDamagedFiles: true })).toMatchObject({
    kind: 'restored',
    damagedFiles: 1,
  })
  await close()
})

test('a source whose attachment is damaged is backed up all the same, and says so', async () => {
  const [name = ''] = attachments(join(folder, 'files'))
  flipByte(join(folder, 'files', name), 30)
  rmSync(join(root(), 'files', name))
  const { admin, close } = await openOffice(folder)
  expect(await makeBackup(admin)).toMatchObject({ kind: 'made', damagedFiles: 1 })
  expect((await admin.backups.status({})).damagedFiles).toBe(1)
  await close()
})

test('another unit on a working computer: refused; wrong secrets wait longer and longer', async () => {
  const other = temporaryFolder()
  const core = await startCore(other.path, { backupPlace: root() })
  const { admin } = await install(core)
  const [foreign] = (await admin.backups.list({ place: 'second' })).backups
  expect(foreign?.isForeign).toBe(true)
  const preview = await admin.backups.preview({ place: 'second', id: foreign?.id ?? '', secret })
  expect(preview.isForeign).toBe(true)
  expect((await failureOf(restoreWith(admin, preview.ticket))).details).toEqual({ reason: 'backup-foreign' })
  const wrong = { kind: 'password', name: 'admin', password: 'bukan itu' } as const
  const codes = []
  for (let turn = 0; turn < 4; turn += 1)
    codes.push((await failureOf(admin.backups.preview({ place: 'second', id: foreign?.id ?? '', secret: wrong }))).code)
  expect(codes).toEqual(['wrong-password', 'wrong-password', 'wrong-password', 'wait-before-retry'])
  const code = { kind: 'recovery-code', code: 'ABCD-'.repeat(8).slice(0, 39) } as const
  expect((await failureOf(admin.backups.preview({ place: 'second', id: foreign?.id ?? '', secret: code }))).code).toBe(
    'recovery-code-wrong',
  )
  await core.close()
  other.remove()
})

test('the second place: carried, unplugged, read-only, and caught up when it comes back', async () => {
  const place = join(copy.path, 'FLASHDISK')
  mkdirSync(place)
  const office = await openOffice(folder, { backupPlace: place })
  const { admin } = office
  expect(await makeBackup(admin)).toMatchObject({ second: null })
  const [installation = ''] = readdirSync(join(place, 'Lentera-cadangan'))
  const there = join(place, 'Lentera-cadangan', installation)
  expect(attachments(there)).toHaveLength(40)
  expect(backupIds(there)).toHaveLength(1)

  cpSync(place, `${place}-unplugged`, { recursive: true })
  rmSync(place, { recursive: true })
  await uploadSome(office.core, office.token, 45)
  expect(await makeBackup(admin)).toMatchObject({ second: 'place-missing' })
  expect((await admin.backups.status({})).second).toMatchObject({ failure: 'place-missing', label: 'FLASHDISK' })
  expect((await admin.backups.list({ place: null })).missing).toEqual(['second'])

  cpSync(`${place}-unplugged`, place, { recursive: true })
  expect(await makeBackup(admin)).toMatchObject({ second: null })
  expect(attachments(there)).toHaveLength(45)
  expect(readdirSync(there).filter((name) => name.endsWith('.part'))).toEqual([])
  await office.close()
})

test('the second place is pulled out in the middle: the first backup is good, nothing is written where the place was', async () => {
  const place = join(copy.path, 'FLASHDISK')
  mkdirSync(place)
  const office = await openOffice(folder, { backupPlace: place })
  await uploadSome(office.core, office.token, 120)
  let last: unknown = null
  for await (const event of await office.admin.backups.make({})) {
    last = event
    if (event.kind === 'progress' && event.stage === 'second' && event.done > 3 && existsSync(place))
      renameSync(place, `${place}-away`)
  }
  expect(last).toEqual({ kind: 'made', damagedFiles: 0, second: 'place-missing' })
  expect(existsSync(place)).toBe(false)
  expect((await office.admin.backups.status({})).failure).toBeNull()
  const [newest] = await listOf(office.admin)
  expect((await previewed(office.admin, newest?.id ?? '')).files).toBe(120)

  renameSync(`${place}-away`, place)
  expect(await makeBackup(office.admin)).toMatchObject({ second: null })
  const [installation = ''] = readdirSync(join(place, 'Lentera-cadangan'))
  const there = join(place, 'Lentera-cadangan', installation)
  expect(attachments(there)).toHaveLength(120)
  expect(readdirSync(there).filter((name) => name.endsWith('.part'))).toEqual([])
  await office.close()
})

/** Runs the child with a shell in front and returns its last word. */
function childUnder(prefix: string, work: object): Record<string, unknown> {
  let output = ''
  try {
    const words = `${prefix} "${process.execPath}" "${child}" '${JSON.stringify(work)}'`
    output = execFileSync('bash', ['-c', words], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } })
  } catch (error) {
    output = String((error as { stdout?: string }).stdout)
  }
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Record<string, unknown>
}

test('a second place that may not be written', async () => {
  test.skip(process.getuid?.() !== 0, 'needs root, to give its rights away')
  const place = join(copy.path, 'FLASHDISK')
  mkdirSync(place)
  chmodSync(copy.path, 0o755)
  chmodSync(place, 0o555)
  execFileSync('chown', ['-R', '65534:65534', folder])
  const prefix = 'exec setpriv --reuid=65534 --regid=65534 --clear-groups'
  expect(childUnder(prefix, { dataFolder: folder, backupPlace: place, work: 'make' })).toMatchObject({
    kind: 'made',
    second: 'place-read-only',
  })
  expect(readdirSync(place)).toEqual([])
})

test('no room: the backup is refused, nothing half-written stays, and the data is whole', async () => {
  const before = await digestOf(folder, recoveryCode)
  const blocks = Math.floor(statSync(databaseFile(folder)).size / 1024) - 100
  const prefix = `ulimit -f ${blocks}; exec`
  expect(childUnder(prefix, { dataFolder: folder, work: 'make' })).toEqual({ failed: 'disk-full' })
  expect(backupIds()).toHaveLength(1)
  expect(readdirSync(root()).filter((name) => name.endsWith('.part'))).toEqual([])
  await expectWhole(folder)
  expect(await digestOf(folder, recoveryCode)).toBe(before)
})
