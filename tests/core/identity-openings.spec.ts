import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Core } from '#electron/core/create-core.ts'
import { Keyring } from '#electron/core/keyring.ts'
import { openFromSlot } from '#electron/features/identity-openings/opened-identity.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { openRaw } from '#tests/harness/raw-database.ts'

test.setTimeout(120_000)

const mother = {
  ...{ name: 'Rahmawati Binti Contoh', identityNumber: '3174000000000001', inmateId: null, phone: '0812 0000 0001' },
  ...{ email: null, address: 'Jalan Melati Nomor 7', reachedBy: null },
}

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'loket', class: 'complaint', service: 'kesehatan', reporterKind: 'family', mode: 'confidential' },
  story: {
    ...{ what: 'Anak saya sakit tiga hari dan belum diperiksa', where: null, when: null, who: null },
    ...{ how: null, wish: null },
  },
  ...{ ownWords: true, identity: mother, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

const request = {
  ...{ cause: 'pemeriksaan', reason: 'Surat tugas pemeriksaan nomor 7', shownTo: 'Pemeriksa Inspektorat Jenderal' },
}

const staff: Readonly<Record<string, Role[]>> = {
  ...{ lina: ['petugas-aduan'], tuti: ['petugas-aduan'], hadi: ['penangan-aduan'], bambang: ['kepala'] },
  sari: ['perawat'],
}

/** A desk whose two officers hold the key, and one secret complaint. */
async function openDesk(core: Core) {
  const { admin } = await install(core)
  const people = new Map<string, { readonly client: Client; readonly id: string }>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  const { ticket, recoveryCode } = await as('lina').identityVault.prepare({})
  await as('lina').identityVault.confirm({ ticket, recoveryCode })
  await as('lina').identityVault.give({ accountId: person('tuti').id })
  const { id: complaintId, number } = await as('lina').complaints.receive(complaint)
  return { admin, as, idOf: (name: string) => person(name).id, complaintId, number }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

const kindsOf = async (client: Client) =>
  (await client.today.list({})).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('identity-opening'))

const logIn = async (core: Core, name: string, password = passwordOf(name)) =>
  clientOf(core, (await clientOf(core).session.logIn({ name, password })).token)

test('one asks, another one who holds the key grants, and who asked reads it, each time noted', async ({ core }) => {
  const { admin, as, complaintId, number } = await openDesk(core)
  const { openingId } = await as('bambang').identityOpenings.ask({ complaintId, ...request })
  expect(await reasonOf(as('bambang').identityOpenings.read({ openingId }))).toBe('opening-not-granted')
  expect(await reasonOf(as('bambang').identityOpenings.ask({ complaintId, ...request }))).toBe('opening-asked-already')
  expect(await kindsOf(as('lina'))).toEqual(['identity-opening-asked'])
  expect(await kindsOf(as('bambang'))).toEqual([])
  const [waiting] = await as('tuti').identityOpenings.waiting({})
  expect(waiting).toMatchObject({ number, complaintId, askedBy: 'Petugas bambang', state: 'asked', ...pick(request) })
  await as('tuti').identityOpenings.grant({ openingId })
  expect(await as('bambang').identityOpenings.read({ openingId })).toEqual(mother)
  await as('bambang').identityOpenings.read({ openingId })
  expect(await reasonOf(as('tuti').identityOpenings.read({ openingId })), 'whoever grants does not see it').toBe(
    'not-found',
  )
  expect(await reasonOf(as('lina').identityOpenings.grant({ openingId }))).toBe('opening-settled')
  expect(await kindsOf(as('lina'))).toEqual([])
  expect(await kindsOf(as('bambang'))).toEqual(['identity-opening-open'])
  const told = await as('hadi').identityOpenings.of({ complaintId })
  expect(told.openings).toMatchObject([
    { askedBy: 'Petugas bambang', state: 'granted', decision: { by: 'Petugas tuti' }, isMine: false, isOpen: false },
  ])
  expect(told.reads.map(({ by }) => by)).toEqual(['Petugas bambang', 'Petugas bambang'])
  const history = await as('hadi').history.of({ subject: { type: 'complaint', id: complaintId }, before: null })
  for (const text of [JSON.stringify(told), JSON.stringify(history)]) expect(text).not.toMatch(/Rahmawati|3174|Melati/)
  expect(JSON.stringify(history)).toContain('Pemeriksaan Itjen')
  const reads = await admin.audit.reads({ before: null, readerId: null, subject: null })
  expect(reads.map(({ procedure }) => procedure)).toEqual(['identityOpenings.read', 'identityOpenings.read'])
})

const pick = ({ reason, shownTo }: typeof request) => ({ reason, shownTo })

test('nobody decides alone, without the key, or about what does not concern them', async ({ core }) => {
  const { admin, as, complaintId } = await openDesk(core)
  const ask = (who: Client) => who.identityOpenings.ask({ complaintId, ...request })
  expect(await reasonOf(ask(as('sari')))).toBe('forbidden')
  expect(await reasonOf(ask(admin))).toBe('forbidden')
  expect(await reasonOf(as('hadi').identityOpenings.ask({ complaintId, ...request, cause: 'iseng' }))).toBe(
    'unknown-cause',
  )
  const { openingId } = await ask(as('lina'))
  expect(await reasonOf(as('lina').identityOpenings.grant({ openingId }))).toBe('opening-own-request')
  for (const name of ['hadi', 'bambang', 'sari'])
    expect(await reasonOf(as(name).identityOpenings.grant({ openingId }))).toBe('forbidden')
  // The right without the key is not enough.
  const { client: mira } = await signInAs(core, admin, 'mira', ['petugas-aduan'])
  expect(await kindsOf(mira)).toEqual([])
  for (const decide of [
    mira.identityOpenings.grant({ openingId }),
    mira.identityOpenings.refuse({ openingId, reason: 'Tidak perlu' }),
  ])
    expect(await reasonOf(decide)).toBe('vault-not-a-holder')
  expect(await reasonOf(as('bambang').identityOpenings.withdraw({ openingId }))).toBe('not-found')
  await as('tuti').identityOpenings.refuse({ openingId, reason: 'Pemeriksa cukup membaca isinya' })
  expect((await as('lina').identityOpenings.of({ complaintId })).openings).toMatchObject([
    { state: 'refused', decision: { by: 'Petugas tuti', reason: 'Pemeriksa cukup membaca isinya' } },
  ])
  expect(await reasonOf(as('lina').identityOpenings.read({ openingId }))).toBe('opening-not-granted')
  const again = await ask(as('lina'))
  await as('lina').identityOpenings.withdraw(again)
  expect(await reasonOf(as('tuti').identityOpenings.grant(again))).toBe('opening-settled')
  const anonymous = await as('lina').complaints.receive({ ...complaint, mode: 'anonymous', identity: null })
  const nobody = as('bambang').identityOpenings.ask({ complaintId: anonymous.id, ...request })
  expect(await reasonOf(nobody)).toBe('no-identity')
})

test('whoever is complained of neither asks nor grants, and loses what was opened before', async ({ core }) => {
  const { as, idOf, complaintId } = await openDesk(core)
  const { openingId } = await as('bambang').identityOpenings.ask({ complaintId, ...request })
  await as('lina').complaints.nameAccused({ id: complaintId, units: [], accountIds: [idOf('tuti')] })
  expect(await as('tuti').identityOpenings.waiting({})).toEqual([])
  expect(await kindsOf(as('tuti'))).toEqual([])
  for (const work of [
    as('tuti').identityOpenings.grant({ openingId }),
    as('tuti').identityOpenings.refuse({ openingId, reason: 'Tidak perlu' }),
    as('tuti').identityOpenings.of({ complaintId }),
    as('tuti').identityOpenings.ask({ complaintId, ...request }),
  ])
    expect(await reasonOf(work)).toBe('not-found')
  await as('lina').identityOpenings.grant({ openingId })
  expect(await as('bambang').identityOpenings.read({ openingId })).toEqual(mother)
  await as('lina').complaints.nameAccused({ id: complaintId, units: ['kepala'], accountIds: [] })
  expect(await reasonOf(as('bambang').identityOpenings.read({ openingId }))).toBe('not-found')
  expect(await kindsOf(as('bambang'))).toEqual([])
  const { accused } = await as('lina').complaints.find({ id: complaintId })
  const head = accused.find(({ unit }) => unit === 'kepala')
  await as('lina').complaints.clearAccused({ id: complaintId, accusedId: head?.id ?? '', reason: 'Salah orang' })
  expect(await reasonOf(as('bambang').identityOpenings.read({ openingId })), 'it is gone, not hidden').toBe(
    'opening-over',
  )
  // A request of somebody who turned out to be accused is not granted.
  const { openingId: late } = await as('hadi').identityOpenings.ask({ complaintId, ...request })
  await as('lina').complaints.nameAccused({ id: complaintId, units: [], accountIds: [idOf('hadi')] })
  expect(await reasonOf(as('lina').identityOpenings.grant({ openingId: late }))).toBe('asker-cannot')
})

test('after a day it is over, and what was sealed is gone; the opening stays told', async ({ folder }) => {
  let now = '2026-11-16T01:00:00.000Z'
  const clock = { now: () => now } as never
  const core = await startCore(folder, { clock })
  const { as, complaintId } = await openDesk(core)
  const { openingId } = await as('bambang').identityOpenings.ask({ complaintId, ...request })
  await as('lina').identityOpenings.grant({ openingId })
  now = '2026-11-17T00:59:00.000Z'
  const bambang = await logIn(core, 'bambang')
  expect(await bambang.identityOpenings.read({ openingId })).toEqual(mother)
  now = '2026-11-17T01:00:00.000Z'
  expect(await reasonOf(bambang.identityOpenings.read({ openingId }))).toBe('opening-over')
  expect(await kindsOf(bambang)).toEqual([])
  await core.close()
  const later = await startCore(folder, { clock })
  const again = await logIn(later, 'bambang')
  expect(await reasonOf(again.identityOpenings.read({ openingId }))).toBe('opening-over')
  expect((await again.identityOpenings.of({ complaintId })).openings).toMatchObject([
    { state: 'granted', isOpen: false },
  ])
  await later.close()
  const raw = await openRaw(folder, 'admin', adminPassword)
  expect(raw.database.prepare('SELECT count(*) FROM opened_identities').pluck().get()).toBe(0)
  raw.database.close()
})

test('what was opened survives a lock, a restart and an own new password, and not one that the administrator sets', async ({
  core,
  folder,
}) => {
  const { as, complaintId } = await openDesk(core)
  const { openingId } = await as('bambang').identityOpenings.ask({ complaintId, ...request })
  await as('lina').identityOpenings.grant({ openingId })
  await as('bambang').session.lock({})
  expect((await failureOf(as('bambang').identityOpenings.read({ openingId }))).code).toBe('session-locked')
  await as('bambang').session.unlock({ password: passwordOf('bambang') })
  expect(await as('bambang').identityOpenings.read({ openingId })).toEqual(mother)
  const next = 'kalimat-baru-yang-panjang'
  await as('bambang').session.changePassword({ currentPassword: passwordOf('bambang'), newPassword: next })
  expect(await as('bambang').identityOpenings.read({ openingId })).toEqual(mother)
  await core.close()
  const later = await startCore(folder)
  expect(await (await logIn(later, 'bambang', next)).identityOpenings.read({ openingId })).toEqual(mother)
  const admin = await logIn(later, 'admin', adminPassword)
  const account = (await admin.accounts.list({})).find(({ name }) => name === 'bambang')
  const first = 'kata-sandi-dari-admin-1'
  await admin.accounts.resetPassword({ id: account?.id ?? '', revision: account?.revision ?? 0, password: first })
  const taken = await logIn(later, 'bambang', first)
  await taken.session.changePassword({ currentPassword: first, newPassword: 'kata-sandi-dari-admin-2' })
  expect(await reasonOf(taken.identityOpenings.read({ openingId }))).toBe('opening-locked')
  await later.close()
})

test('a first password, which somebody else has set, receives nothing', async ({ core }) => {
  const { admin, as, complaintId } = await openDesk(core)
  const { openingId } = await as('bambang').identityOpenings.ask({ complaintId, ...request })
  const account = (await admin.accounts.list({})).find(({ name }) => name === 'bambang')
  const password = 'kata-sandi-dari-admin-1'
  await admin.accounts.resetPassword({ id: account?.id ?? '', revision: account?.revision ?? 0, password })
  expect(await reasonOf(as('lina').identityOpenings.grant({ openingId }))).toBe('asker-first-password')
})

test('the data folder and its backup hold no name, and only the password of who asked opens what was opened', async ({
  core,
  folder,
}) => {
  const { as, complaintId } = await openDesk(core)
  const { openingId } = await as('bambang').identityOpenings.ask({ complaintId, ...request })
  await as('lina').identityOpenings.grant({ openingId })
  await as('bambang').identityOpenings.read({ openingId })
  await core.close()
  const raw = await openRaw(folder, 'sari', passwordOf('sari'))
  // Every page in the clear, as a backup has them too.
  const pages = raw.database.serialize()
  const box = raw.database.prepare('SELECT opening_id, slot_id, sealed FROM opened_identities').get() as Parameters<
    typeof openFromSlot
  >[0]
  const logged = raw.database.prepare("SELECT count(*) FROM change_log WHERE table_name = 'opened_identities'").pluck()
  expect(logged.get()).toBe(0)
  raw.database.close()
  for (const word of ['Rahmawati', '3174000000000001', 'Jalan Melati']) {
    expect(pages.includes(word)).toBe(false)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.\w+$/.test(name)) expect(readFileSync(join(folder, name)).includes(word)).toBe(false)
  }
  const openWith = async (name: string) => {
    const opened = await Keyring.read(folder, 10).open(name, passwordOf(name))
    if (!opened) throw new Error('wrong password')
    return openFromSlot(box, opened.secret)
  }
  for (const name of ['sari', 'lina', 'hadi']) await expect(openWith(name)).rejects.toThrow()
  expect(JSON.parse(await openWith('bambang'))).toEqual(mother)
})
