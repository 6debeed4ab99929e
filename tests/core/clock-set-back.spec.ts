import { v7 as newId } from 'uuid'
import type { Core } from '#electron/core/create-core.ts'
import { checkChain } from '#electron/database/check-chain.ts'
import { addHours, type Clock, type Instant } from '#shared/time/instant.ts'
import { listOf, makeBackup, openOffice } from '#tests/harness/backup-office.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, startCore, testMorning } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { finish, openRaw } from '#tests/harness/raw-database.ts'

/** A clock that somebody, or an empty battery, sets. */
class SetClock implements Clock {
  #at = testMorning as Instant
  now = (): Instant => this.#at
  turn(hours: number): void {
    this.#at = addHours(this.#at, hours)
  }
}

async function signedIn(core: Core): Promise<Client> {
  const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  return clientOf(core, token)
}

const place = { form: 'inmates.new', subject: '' } as const
const path = '/warga-binaan/baru'
const day = (name: string, date: string) => ({ name, date, kind: 'libur-daerah', source: 'SE' }) as never

test('set back a day: everybody is warned, nothing is lost, and the log keeps its order', async ({ folder }) => {
  const clock = new SetClock()
  const core = await startCore(folder, { clock })
  const { admin } = await install(core)
  await admin.facility.addHoliday(day('Pertama', '2026-12-07'))
  clock.turn(-0.1)
  expect((await admin.facility.clock({})).behind, 'a few minutes are nothing').toBeNull()
  clock.turn(0.1)

  clock.turn(-24)
  const { now, behind } = await admin.facility.clock({})
  expect([now, behind]).toEqual([clock.now(), testMorning])
  await admin.facility.addHoliday(day('Kedua', '2026-12-08'))
  expect((await admin.facility.clock({})).behind, 'work at the wrong hour hides nothing').toBe(testMorning)
  const written = await admin.audit.commands({ before: null, accountId: null })
  expect(written.map(({ number }) => number)).toEqual(written.map(({ number }) => number).toSorted((a, b) => b - a))
  expect(written[0]).toMatchObject({ procedure: 'facility.addHoliday', at: clock.now() })
  clock.turn(24)
  // Set right by a day, everybody has been away for a day: they sign in again.
  expect((await failureOf(admin.facility.clock({}))).code).toBe('not-signed-in')
  expect((await (await signedIn(core)).facility.clock({})).behind, 'set right again').toBeNull()
  await core.close()

  const { database, head } = await openRaw(folder, 'admin', adminPassword)
  expect(finish(checkChain(database, head.read()))).toEqual([])
  const hours = database.prepare<[], string>('select at from command_log order by number').pluck().all()
  expect(hours, 'the hours run back where the clock did').not.toEqual(hours.toSorted())
  database.close()
})

test('it was the work that bore a time of the future: an administrator says so once, and it is in the log', async ({
  folder,
}) => {
  const clock = new SetClock()
  const core = await startCore(folder, { clock })
  const { admin } = await install(core)
  clock.turn(24 * 365 * 5)
  await (await signedIn(core)).facility.addHoliday(day('Kelak', '2026-12-07'))
  clock.turn(-24 * 365 * 5)
  const { behind } = await admin.facility.clock({})
  if (behind === null) throw new Error('nobody was warned')
  expect((await failureOf(admin.facility.confirmClock({ behind: testMorning as Instant }))).code).toBe(
    'changed-meanwhile',
  )
  await admin.facility.confirmClock({ behind })
  expect((await admin.facility.clock({})).behind).toBeNull()
  expect((await admin.audit.commands({ before: null, accountId: null }))[0]?.procedure).toBe('facility.confirmClock')
  // Another time is told anew, also after the data was closed and opened.
  clock.turn(-3)
  expect((await admin.facility.clock({})).behind).not.toBeNull()
  clock.turn(3)
  await core.close()
  const again = await openOffice(folder, { clock })
  expect((await again.admin.facility.clock({})).behind).toBeNull()
  await again.close()
})

test('a forgotten screen still locks itself after the clock was set back', async ({ folder }) => {
  const clock = new SetClock()
  const core = await startCore(folder, { clock })
  const { admin } = await install(core)
  clock.turn(-48)
  await admin.accounts.list({})
  clock.turn(1)
  expect((await failureOf(admin.accounts.list({}))).code).toBe('session-locked')
  await core.close()
})

test('whoever mistyped before the clock was set back waits seconds, not until the old hour comes again', async ({
  folder,
}) => {
  const clock = new SetClock()
  const core = await startCore(folder, { clock })
  await install(core)
  const attempt = (password: string) => clientOf(core).session.logIn({ name: 'admin', password })
  for (const _ of [1, 2, 3]) await failureOf(attempt('bukan kata sandinya'))
  clock.turn(-24)
  // Set back is no way around the wait.
  expect(await failureOf(attempt(adminPassword))).toEqual({ code: 'wait-before-retry', details: { seconds: 5 } })
  clock.turn(6 / 3600)
  expect((await attempt(adminPassword)).fullName).toBe('Agus Administrator')
  await core.close()
})

test('backups: those of the future stay and do not count as today’s, and a new one is made', async ({ folder }) => {
  const clock = new SetClock()
  const core = await startCore(folder, { clock })
  const { admin } = await install(core)
  await makeBackup(admin)
  clock.turn(-72)
  const status = await admin.backups.status({})
  expect(status, 'a backup of the future says nothing about its age').toMatchObject({ lastAt: null, ageMinutes: null })
  expect(status.isOverdue).toBe(true)
  await makeBackup(admin)
  expect(await admin.backups.status({})).toMatchObject({ lastAt: clock.now(), ageMinutes: 0, isOverdue: false })
  expect(await listOf(admin)).toHaveLength(2)
  clock.turn(72)
  expect((await (await signedIn(core)).backups.status({})).lastAt).toBe(testMorning)
  await core.close()
})

test('drafts: what is typed afterwards wins over what was typed before, and the trash keeps what it has', async ({
  folder,
}) => {
  const clock = new SetClock()
  const core = await startCore(folder, { clock })
  const { admin } = await install(core)
  const id = newId()
  const other = newId()
  await admin.drafts.save({ id, ...place, path, sequence: 1, content: '{"name":"lama"}' })
  await admin.drafts.save({ id: other, ...place, path, form: 'uji.lain', sequence: 1, content: '{}' })
  await admin.drafts.discard({ id: other, isEmptied: false })
  clock.turn(-24 * 60)
  expect((await admin.drafts.save({ id, ...place, path, sequence: 2, content: '{"name":"baru"}' })).state).toBe('saved')
  expect(await admin.drafts.find(place)).toMatchObject({ content: '{"name":"baru"}', savedAt: clock.now() })
  await core.close()
  const again = await openOffice(folder, { clock })
  expect((await again.admin.drafts.find(place))?.content).toBe('{"name":"baru"}')
  const { database } = await openRaw(folder, 'admin', adminPassword)
  expect(database.prepare('select count(*) from drafts').pluck().get()).toBe(2)
  database.close()
  await again.close()
})
