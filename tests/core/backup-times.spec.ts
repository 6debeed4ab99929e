import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { databaseFile } from '#electron/database/open.ts'
import { addHours, type Clock, type Instant } from '#shared/time/instant.ts'
import { listOf, makeBackup, openOffice, restoreWith } from '#tests/harness/backup-office.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

/** A clock that stands still until it is moved. */
function movingClock(): Clock & { move(hours: number): void } {
  let now = testMorning as Instant
  return {
    now: () => now,
    move: (hours) => {
      now = addHours(now, hours)
    },
  }
}

test.describe.configure({ timeout: 120_000 })

const secret = { kind: 'password', name: 'admin', password: adminPassword } as const

const count = (folder: string): number => {
  try {
    return readdirSync(join(folder, 'backups')).filter((name) => /^\d{8}-\d{6}-[0-9a-f]{6}$/.test(name)).length
  } catch {
    return 0
  }
}

const addHoliday = (admin: Client, day: string) =>
  admin.facility.addHoliday({ date: day as never, name: 'Hari uji', kind: 'libur-daerah', source: 'SE' })

async function logIn(core: Awaited<ReturnType<typeof startCore>>) {
  return clientOf(core, (await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })).token)
}

test('made at the last log-out when something was done, at the first login after a day, and told to everyone when overdue', async ({
  folder,
}) => {
  const clock = movingClock()
  const core = await startCore(folder, { clock })
  const { admin } = await install(core)
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  expect(await nurse.client.backups.status({})).toMatchObject({ lastAt: null, isOverdue: false, second: null })

  await nurse.client.session.logOut({})
  expect(count(folder)).toBe(0)
  await admin.session.logOut({})
  expect(count(folder)).toBe(1)

  clock.move(1)
  await (await logIn(core)).session.logOut({})
  expect(count(folder), 'nothing was done since').toBe(1)

  clock.move(20)
  const second = await logIn(core)
  await addHoliday(second, '2027-01-20')
  await second.session.logOut({})
  expect(count(folder)).toBe(2)

  clock.move(30)
  const third = await logIn(core)
  await expect.poll(async () => (await third.backups.status({})).isRunning, { timeout: 40_000 }).toBe(false)
  expect(await third.backups.status({})).toMatchObject({ lastAt: clock.now(), isOverdue: false, failure: null })
  await third.session.logOut({})

  // A file where the folder should be: no backup can be made.
  renameSync(join(folder, 'backups'), join(folder, 'elsewhere'))
  writeFileSync(join(folder, 'backups'), '')
  clock.move(30)
  const fourth = await logIn(core)
  await expect.poll(async () => (await fourth.backups.status({})).isRunning, { timeout: 40_000 }).toBe(false)
  expect(await fourth.backups.status({})).toMatchObject({ isOverdue: true, lastAt: null })
  await fourth.session.logOut({})
  rmSync(join(folder, 'backups'))
  renameSync(join(folder, 'elsewhere'), join(folder, 'backups'))

  clock.move(-200)
  const fifth = await logIn(core)
  await expect.poll(async () => (await fifth.backups.status({})).isRunning, { timeout: 40_000 }).toBe(false)
  expect(await fifth.backups.status({}), 'a clock set back').toMatchObject({ lastAt: clock.now(), isOverdue: false })
  await core.close()
})

test('closing the window without logging out ends with a backup too', async ({ folder }) => {
  const core = await startCore(folder)
  await install(core)
  await core.close('with-backup')
  expect(count(folder)).toBe(1)
  const again = await startCore(folder)
  await again.close('with-backup')
  expect(count(folder), 'nobody was signed in').toBe(1)
})

test('a backup is kept before an upgrade, and an upgrade that cannot keep one does not happen', async ({ folder }) => {
  const first = await startCore(folder)
  await install(first)
  await first.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  // As the version before left it: without the newest step.
  database.exec(`delete from migrations where name = '0005-outgoing-files';
    drop table outgoing_copies; drop table outgoing_bundles`)
  database.close()
  const { admin, close } = await openOffice(folder)
  expect((await listOf(admin)).map(({ reason }) => reason)).toEqual(['upgrade'])
  const [kept] = await listOf(admin)
  expect((await admin.backups.preview({ place: 'here', id: kept?.id ?? '', secret })).isOlderVersion).toBe(true)
  await close()
})

test('only who holds the right may make, list or restore backups of healthy data', async ({ core }) => {
  const { admin } = await install(core)
  const nurse = await signInAs(core, admin, 'sari', ['perawat'])
  const head = await signInAs(core, admin, 'bambang', ['kepala'])
  expect((await makeBackup(head.client)).kind).toBe('made')
  const [backup] = await listOf(head.client)
  const pick = { place: 'here', id: backup?.id ?? '' } as const
  const calls = (client: Client) => [
    client.backups.list({ place: null }),
    client.backups.preview({ ...pick, secret }),
    restoreWith(client, 'x'.repeat(32)),
    client.backups.chooseSource({}).then(async (events) => {
      for await (const _event of events);
    }),
  ]
  for (const call of calls(clientOf(core))) expect((await failureOf(call)).code).toBe('not-signed-in')
  for (const call of calls(nurse.client)) expect((await failureOf(call)).code).toBe('forbidden')
  expect((await failureOf(makeBackup(nurse.client))).code).toBe('forbidden')
  // The right is asked of the account whose password opens the backup, too.
  const mine = { kind: 'password', name: 'sari', password: passwordOf('sari') } as const
  expect((await failureOf(admin.backups.preview({ ...pick, secret: mine }))).code).toBe('forbidden')
  expect((await admin.backups.preview({ ...pick, secret })).unitName).toBe('Rutan Kelas IIB Contoh')
})

test('a password that was replaced before the backup opens it no more', async ({ core }) => {
  const { admin, adminId } = await install(core)
  await signInAs(core, admin, 'bambang', ['kepala'])
  const head = (await admin.accounts.list({})).find(({ name }) => name === 'bambang')
  const password = 'empat kata acak sekali'
  await admin.accounts.resetPassword({ id: head?.id ?? adminId, revision: head?.revision ?? 0, password })
  await makeBackup(admin)
  const [backup] = await listOf(admin)
  const pick = { place: 'here', id: backup?.id ?? '' } as const
  const old = { kind: 'password', name: 'bambang', password: passwordOf('bambang') } as const
  expect((await failureOf(admin.backups.preview({ ...pick, secret: old }))).code).toBe('wrong-password')
  expect((await admin.backups.preview({ ...pick, secret: { ...old, password } })).isForeign).toBe(false)
})

for (const [what, breakIt] of [
  ['the database is damaged', (folder: string) => overwrite(databaseFile(folder))],
  ['the database is gone', (folder: string) => rmSync(databaseFile(folder))],
  ['the keyring is damaged', (folder: string) => overwrite(join(folder, 'keyring.json'))],
] as const)
  test(`${what}: nobody can sign in, the newest backup comes back with a password, and what was there is kept`, async ({
    folder,
  }) => {
    const first = await startCore(folder)
    const { admin } = await install(first)
    await addHoliday(admin, '2027-01-20')
    await makeBackup(admin)
    await first.close()
    breakIt(folder)
    const core = await startCore(folder)
    const stranger = clientOf(core)
    const code = (await failureOf(stranger.session.logIn({ name: 'admin', password: adminPassword }))).code
    expect(code).toBe(what.includes('keyring') ? 'keyring-damaged' : 'database-damaged')
    const [newest] = await listOf(stranger)
    const { ticket } = await stranger.backups.preview({ place: 'here', id: newest?.id ?? '', secret })
    const done = await restoreWith(stranger, ticket)
    expect(done).toMatchObject({ kind: 'restored', keptAs: expect.stringMatching(/^diganti-2026-11-16-\d{6}$/) })
    const days = await (await logIn(core)).facility.holidays({ year: 2027 })
    expect(days.filter(({ name }) => name === 'Hari uji')).toHaveLength(1)
    expect((await failureOf(stranger.backups.list({ place: null }))).code, 'healthy again').toBe('not-signed-in')
    await core.close()
  })

function overwrite(path: string): void {
  const handle = openSync(path, 'r+')
  writeSync(handle, Buffer.alloc(600, 7), 0, 600, 0)
  closeSync(handle)
}

test('going back from the settings: sessions end, later work is kept aside and in a backup, logs and files tell it', async ({
  core,
  folder,
}) => {
  const { admin } = await install(core)
  await makeBackup(admin)
  await addHoliday(admin, '2027-01-20')
  const [backup] = await listOf(admin)
  const { ticket } = await admin.backups.preview({ place: 'here', id: backup?.id ?? '', secret })
  const done = await restoreWith(admin, ticket)
  expect(done.kind).toBe('restored')
  expect((await failureOf(admin.session.current({}))).code).toBe('not-signed-in')
  const again = await logIn(core)
  expect((await again.facility.holidays({ year: 2027 })).filter(({ name }) => name === 'Hari uji')).toEqual([])
  expect((await listOf(again)).map(({ reason }) => reason).sort()).toEqual(['asked', 'restore'])
  expect(readFileSync(join(folder, 'logs', 'lentera.log'), 'utf8')).toContain('"event":"backup.restored"')
  await core.close()
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const events = database.prepare<[], { event: string }>('select event from security_log').all()
  expect(events.map(({ event }) => event)).toContain('restored')
  database.close()
})

test('the second place is chosen in the desktop, must be outside of the data, and can be forgotten', async ({
  folder,
}) => {
  const stick = `${folder}-STICK`
  mkdirSync(stick)
  let chosen = join(folder, 'files')
  mkdirSync(chosen, { recursive: true })
  const shell = { printers: async () => [], print: async () => undefined, chooseFolder: async () => chosen }
  const core = await startCore(folder, { shell })
  const { admin } = await install(core)
  const choose = async () => {
    for await (const event of await admin.backups.chooseSecondPlace({})) if (event.kind === 'chosen') return event.label
    return null
  }
  expect((await failureOf(choose())).details).toEqual({ reason: 'place-inside-data' })
  chosen = stick
  expect(await choose()).toBe(stick.split('/').at(-1))
  expect(await makeBackup(admin)).toMatchObject({ second: null })
  const status = await admin.backups.status({})
  expect(status.second).toMatchObject({ failure: null, isFixed: false, isOverdue: false })
  expect(JSON.stringify(status)).not.toContain(folder)
  const { backups } = await admin.backups.list({ place: null })
  expect(backups.map(({ place }) => place).sort()).toEqual(['here', 'second'])
  await admin.backups.forgetSecondPlace({})
  expect((await admin.backups.status({})).second).toBeNull()
  await core.close()
  rmSync(stick, { recursive: true })
})
