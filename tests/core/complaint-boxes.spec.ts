import type { Core } from '#electron/core/create-core.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Client } from '#tests/harness/client.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { anonymousComplaint } from './complaint-sample.ts'

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  bambang: ['kepala'],
}

async function openDesk(core: Core) {
  const { admin } = await install(core)
  const people = new Map<string, { readonly client: Client; readonly id: string }>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const as = (name: string): Client => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found.client
  }
  const box = await as('bambang').complaintBoxes.saveBox({ id: null, revision: 0, name: 'Kotak 1', place: 'Blok B' })
  return { as, idOf: (name: string) => people.get(name)?.id ?? '', boxId: box.id }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

test('two people open a box; its sheets are taken in one by one, and no more than were found', async ({ core }) => {
  const { as, idOf, boxId } = await openDesk(core)
  const opening = { boxId, openedAt: null, papers: 2, note: null }
  const alone = { kind: 'account', accountId: idOf('lina') } as const
  expect(await reasonOf(as('lina').complaintBoxes.recordOpening({ ...opening, second: alone }))).toBe(
    'same-person-twice',
  )
  const same = { kind: 'named', name: 'petugas LINA', post: 'Meja aduan' } as const
  expect(await reasonOf(as('lina').complaintBoxes.recordOpening({ ...opening, second: same }))).toBe(
    'same-person-twice',
  )
  const second = { kind: 'account', accountId: idOf('tuti') } as const
  const { id } = await as('lina').complaintBoxes.recordOpening({ ...opening, second })
  const told = async () => (await as('bambang').complaintBoxes.openings({})).find((one) => one.id === id)
  expect(await told()).toMatchObject({ officer: 'Petugas lina', second: { name: 'Petugas tuti' }, left: 2 })

  const first = await as('lina').complaints.receive({ ...anonymousComplaint, boxOpeningId: id })
  const later = await as('lina').complaints.receive(anonymousComplaint)
  expect(await as('lina').complaintBoxes.ofComplaint({ complaintId: first.id })).toMatchObject({ tied: { id } })
  expect(await told()).toMatchObject({ papers: 2, recorded: 1, left: 1 })
  await as('lina').complaintBoxes.tie({ complaintId: later.id, openingId: id })
  expect(await told()).toMatchObject({ recorded: 2, left: 0 })
  const third = as('lina').complaints.receive({ ...anonymousComplaint, boxOpeningId: id })
  expect(await reasonOf(third)).toBe('opening-full')
  expect(await as('lina').complaints.list({ show: 'all' })).toHaveLength(2)
  const byHand = await as('lina').complaints.receive({ ...anonymousComplaint, channel: 'surat' })
  expect(await reasonOf(as('lina').complaintBoxes.tie({ complaintId: byHand.id, openingId: id }))).toBe(
    'not-from-a-box',
  )
  const reason = 'Salah kotak'
  expect(await reasonOf(as('lina').complaintBoxes.voidOpening({ id, revision: 1, reason }))).toBe(
    'opening-has-complaints',
  )
  await as('lina').complaintBoxes.untie({ complaintId: later.id, reason })
  await as('lina').complaintBoxes.untie({ complaintId: first.id, reason })
  expect(await reasonOf(as('lina').complaintBoxes.setAside({ id, revision: 1, count: 3, note: 'Kosong' }))).toBe(
    'fewer-than-recorded',
  )
  await as('lina').complaintBoxes.setAside({ id, revision: 1, count: 2, note: 'Kertas kosong' })
  expect(await told()).toMatchObject({ left: 0, setAside: 2, setAsideNote: 'Kertas kosong' })
  await as('lina').complaintBoxes.voidOpening({ id, revision: 2, reason })
  expect(await told()).toMatchObject({ left: 0, voided: { by: 'Petugas lina', reason } })
})

test('a complaint about the head counts with its box, and the head cannot tell which one it was', async ({ core }) => {
  const { as, boxId } = await openDesk(core)
  const second = { kind: 'named', name: 'Rusli Contoh', post: 'Pengamanan' } as const
  const { id } = await as('lina').complaintBoxes.recordOpening({ boxId, openedAt: null, second, papers: 1, note: null })
  const accused = { units: ['kepala'], accountIds: [] }
  const { id: complaintId } = await as('lina').complaints.receive({ ...anonymousComplaint, accused, boxOpeningId: id })
  expect(await as('bambang').complaintBoxes.openings({})).toMatchObject([{ recorded: 1, left: 0 }])
  expect(await reasonOf(as('bambang').complaintBoxes.ofComplaint({ complaintId }))).toBe('not-found')
  const history = await as('bambang').history.of({ subject: { type: 'complaint-boxes', id: '' }, before: null })
  expect(JSON.stringify(history)).not.toContain(complaintId)
})

test('a box that was not opened in time and sheets that nobody took in stand on the start page', async ({ folder }) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { boxId } = await openDesk(core)
  const signIn = async (name: string) =>
    clientOf(core, (await clientOf(core).session.logIn({ name, password: passwordOf(name) })).token)
  const due = async () =>
    (await (await signIn('lina')).today.list({})).items.filter(({ kind }) => kind.startsWith('complaint-box'))
  expect(await due()).toEqual([])
  now = '2026-11-24T01:00:00.000Z'
  expect(await due()).toMatchObject([{ kind: 'complaint-box-unopened', severity: 'late', data: { name: 'Kotak 1' } }])
  const second = { kind: 'named', name: 'Rusli Contoh', post: 'Pengamanan' } as const
  const lina = await signIn('lina')
  await lina.complaintBoxes.recordOpening({ boxId, openedAt: null, second, papers: 3, note: null })
  expect(await due()).toMatchObject([{ kind: 'complaint-box-papers', data: { count: 3 } }])
  const head = await signIn('bambang')
  await head.complaintBoxes.changeSettings({ daysBetween: 2, source: 'Keputusan Kepala nomor 5' })
  now = '2026-11-27T01:00:00.000Z'
  expect((await due()).map(({ kind }) => kind).toSorted()).toEqual(['complaint-box-papers', 'complaint-box-unopened'])
  await core.close()
})
