import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type Client, clientOf, failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

const serviceId = 'pengaduan-pembinaan-kesenian'
const staff: Readonly<Record<string, Role[]>> = { lina: ['petugas-aduan'], bambang: ['kepala'] }
const day = (date: string) => date as CalendarDate

const complaint: Parameters<Client['complaints']['receive']>[0] = {
  ...{ channel: 'loket', class: 'complaint', service: 'makanan', reporterKind: 'family', mode: 'anonymous' },
  story: { what: 'Titipan makanan tidak sampai', where: null, when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

test('terms of complaints are changed from a day on, with their source; what has begun keeps its own', async ({
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
  const termsOf = async () => (await as('bambang').serviceCases.terms({ serviceId })).terms
  const amountOf = async (part: string, id: string) =>
    (await termsOf()).find((term) => term.part === part && term.id === id)?.amount
  const clockOf = async (id: string) => (await as('lina').complaintCases.course({ id })).deadline
  const source = 'Keputusan Kepala Kantor Wilayah Nomor 12 Tahun 2026'

  const services = await as('bambang').serviceCases.services({})
  expect(services.map(({ id }) => id)).toContain('pengaduan-layanan-kesehatan')
  expect(
    await Promise.all(['information', 'without-oversight', 'with-oversight'].map((id) => amountOf('clock', id))),
  ).toEqual([5, 14, 60])
  expect(await amountOf('step', 'classify')).toBe(3)
  expect(await amountOf('lapse', 'completion-asked')).toBe(30)

  const before = await as('lina').complaints.receive(complaint)
  expect(await clockOf(before.id)).toMatchObject({ clockAmount: 14, due: '2026-12-04' })
  now = '2026-11-16T01:01:00.000Z'
  const change = { serviceId, part: 'clock', id: 'without-oversight', amount: 10, source } as const
  const { revision } = await as('bambang').serviceCases.changeTerm({
    ...{ ...change, revision: 0, effectiveFrom: day('2026-11-18') },
  })
  // Settings tell who changed what from which amount to which, from when on and why.
  const history = await as('bambang').history.of({ subject: { type: 'service', id: serviceId }, before: null })
  const told = history.entries.find(({ procedure }) => procedure === 'serviceCases.changeTerm')
  const fields = told?.changes.find(({ table }) => table === 'service_term_changes')?.fields ?? []
  const toldOf = (name: string) => fields.find(({ key }) => key === `service_term_changes.${name}`)?.after
  expect(['amount_before', 'amount', 'effective_from', 'source'].map(toldOf)).toEqual([
    ...[['14'], ['10'], ['2026-11-18'], [source]],
  ])
  await as('bambang').serviceCases.changeTerm({
    ...{
      serviceId,
      part: 'lapse',
      id: 'completion-asked',
      amount: 20,
      source,
      revision,
      effectiveFrom: day('2026-11-16'),
    },
  })
  // Not before its day; a term without a day to come holds for whatever begins after it.
  const meanwhile = await as('lina').complaints.receive(complaint)
  expect(await clockOf(meanwhile.id)).toMatchObject({ clockAmount: 14 })
  expect(await amountOf('clock', 'without-oversight')).toBe(14)
  expect(await amountOf('lapse', 'completion-asked')).toBe(20)

  await goTo('2026-11-18T01:00:00.000Z')
  const after = await as('lina').complaints.receive(complaint)
  expect(await clockOf(after.id)).toMatchObject({ clockAmount: 10, due: '2026-12-02' })
  for (const { id } of [before, meanwhile]) expect(await clockOf(id)).toMatchObject({ clockAmount: 14 })
  const clock = (await termsOf()).find(({ id }) => id === 'without-oversight')
  expect(clock).toMatchObject({ amount: 10, source, title: 'Pengaduan tidak berkadar pengawasan: 10 hari kerja' })
  expect(clock?.changes).toMatchObject([{ amount: 10, effectiveFrom: '2026-11-18' }])
  const lapseOf = async (id: string) => {
    const { caseId, revision: at } = await as('lina').complaintCases.course({ id })
    const asked = { caseId, revision: at, cause: 'completion-asked', note: null, on: day('2026-11-18') }
    await as('lina').complaintCases.pauseClock(asked)
    return (await as('lina').complaintCases.course({ id })).clockChoices.lapse?.due
  }
  expect(await lapseOf(before.id)).toBe('2026-12-18')
  expect(await lapseOf(after.id)).toBe('2026-12-08')
  // Another service is left alone.
  const other = await as('bambang').serviceCases.terms({ serviceId: 'pengaduan-layanan-kesehatan' })
  expect(other).toMatchObject({ revision: 0 })

  const reasonOf = async (work: Promise<unknown>) => {
    const { code, details } = await failureOf(work)
    return code === 'refused' ? details.reason : code
  }
  const again = { ...change, revision: 2, effectiveFrom: day('2026-11-18') }
  expect(await reasonOf(as('bambang').serviceCases.changeTerm({ ...again, revision: 1 }))).toBe('changed-meanwhile')
  expect(await reasonOf(as('bambang').serviceCases.changeTerm({ ...again, id: 'none' }))).toBe('unknown-term')
  const past = { ...again, effectiveFrom: day('2026-11-17') }
  expect(await reasonOf(as('bambang').serviceCases.changeTerm(past))).toBe('term-in-past')
  expect(await reasonOf(as('lina').serviceCases.changeTerm(again))).toBe('forbidden')
  expect(await reasonOf(as('lina').serviceCases.terms({ serviceId }))).toBe('forbidden')
  await core.close()
})
