import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test.setTimeout(120_000)

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
}

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'loket', class: 'complaint', service: 'makanan', reporterKind: 'family', mode: 'anonymous' },
  story: { what: 'Titipan makanan tidak sampai', where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}
const on = '2026-11-16' as CalendarDate
const reason = 'Dicatat untuk percobaan'

test('what the reporter was asked to add: its officer sees until when, in red once it is over; then it lapses', async ({
  folder,
}) => {
  let now = '2026-11-16T01:00:00.000Z'
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { admin } = await install(core)
  const clients = new Map<string, Client>()
  for (const [name, roles] of Object.entries(staff))
    clients.set(name, (await signInAs(core, admin, name, roles)).client)
  const as = (name: string): Client => clients.get(name) ?? clientOf(core)
  const goTo = async (moment: string) => {
    now = moment
    for (const name of Object.keys(staff)) {
      const { token } = await clientOf(core).session.logIn({ name, password: passwordOf(name) })
      clients.set(name, clientOf(core, token))
    }
  }
  const itemsOf = async (name: string) =>
    (await as(name).today.list({})).items.filter(({ kind }) => kind === 'complaint-lapse')
  const { id, number } = await as('lina').complaints.receive(complaint)
  const at = async () => {
    const { caseId, revision } = await as('lina').complaintCases.course({ id })
    return { caseId, revision }
  }
  expect(await itemsOf('lina')).toEqual([])
  await as('lina').complaintCases.pauseClock({ ...(await at()), cause: 'force-majeure', note: null, on })
  expect(await itemsOf('lina')).toEqual([])
  await as('lina').complaintCases.resumeClock({ ...(await at()), on })
  await as('hadi').complaintCases.pauseClock({ ...(await at()), cause: 'completion-asked', note: null, on })
  const waiting = { dueOn: '2026-12-16', severity: 'waiting', link: `/aduan/${id}`, data: { number } }
  expect(await itemsOf('lina')).toMatchObject([waiting])
  // Only its own officer: not the colleague, not who asked, not the head.
  for (const name of ['tuti', 'hadi', 'bambang']) expect(await itemsOf(name)).toEqual([])

  await goTo('2026-12-16T09:00:00.000Z')
  expect(await itemsOf('lina')).toMatchObject([{ severity: 'waiting', workingDaysLeft: 0 }])
  expect((await failureOf(as('lina').complaintCases.lapse(await at()))).details.reason).toBe('lapse-not-yet')
  await goTo('2026-12-17T01:00:00.000Z')
  expect(await itemsOf('lina')).toMatchObject([{ severity: 'late', workingDaysLeft: -1 }])
  await as('lina').complaintCases.lapse(await at())
  expect(await itemsOf('lina')).toEqual([])
  await core.close()
})

test('a complaint that was merged: its reporter is told of the steps of the other one, until it is taken apart again', async ({
  core,
}) => {
  const { admin } = await install(core)
  const { client: lina } = await signInAs(core, admin, 'lina', ['petugas-aduan'])
  const { client: bambang } = await signInAs(core, admin, 'bambang', ['kepala'])
  const [first, second, third] = [
    await lina.complaints.receive(complaint),
    await lina.complaints.receive(complaint),
    await lina.complaints.receive(complaint),
  ]
  const at = async (id: string) => {
    const { caseId, revision } = await lina.complaintCases.course({ id })
    return { caseId, revision }
  }
  const join = async (one: { readonly id: string }, into: { readonly id: string }) =>
    lina.complaintCases.joinCase({
      ...(await at(one.id)),
      ...{ into: (await at(into.id)).caseId, cause: 'duplicate', reason },
    })
  const status = async () => {
    const told = await lina.complaintReceipts.lookUp({ number: first.number, pin: first.pin })
    if (told.kind !== 'found') throw new Error(told.kind)
    return { isEnded: told.isEnded, number: told.number, taken: told.steps.filter(({ takenAt }) => takenAt).length }
  }
  expect(await status()).toEqual({ isEnded: false, number: first.number, taken: 2 })
  await join(first, second)
  // The second is merged in its turn: the first goes on in the third.
  await join(second, third)
  await lina.complaintCases.takeStep({ ...(await at(third.id)), step: 'recommend', note: 'Usul', on })
  await bambang.complaintCases.takeStep({ ...(await at(third.id)), step: 'direct', note: 'Setuju', on })
  expect(await status()).toEqual({ isEnded: false, number: first.number, taken: 4 })
  expect((await lina.complaintCases.course({ id: first.id })).joinedInto).toMatchObject({ number: third.number })
  await lina.complaintCases.cancel({ ...(await at(third.id)), reason })
  expect((await status()).isEnded).toBe(true)
  expect((await lina.complaintCases.course({ id: first.id })).joinedInto).toMatchObject({ isEnded: true })
  await lina.complaintCases.partCase({ ...(await at(first.id)), reason })
  expect(await status()).toEqual({ isEnded: false, number: first.number, taken: 2 })
})
