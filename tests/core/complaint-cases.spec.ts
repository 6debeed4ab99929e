import type { Core } from '#electron/core/create-core.ts'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Client } from '#tests/harness/client.ts'
import { failureOf } from '#tests/harness/client.ts'
import { install, passwordOf, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'

test.setTimeout(120_000)

type Receiving = Parameters<Client['complaints']['receive']>[0]

const complaint: Receiving = {
  ...{ channel: 'kotak', class: 'complaint', service: 'kesehatan', reporterKind: 'inmate', mode: 'anonymous' },
  story: { what: 'Obat malam dibagikan terlambat', where: 'Blok B', when: null, who: null, how: null, wish: null },
  ...{ ownWords: true, identity: null, accused: { units: [], accountIds: [] }, danger: null, fileIds: [] },
  receivedAt: null,
}

const staff: Readonly<Record<string, Role[]>> = {
  lina: ['petugas-aduan'],
  tuti: ['petugas-aduan'],
  hadi: ['penangan-aduan'],
  bambang: ['kepala'],
  sari: ['perawat'],
}

const start = '2026-11-16T01:00:00.000Z'
const on = '2026-11-16' as CalendarDate

/** A desk whose clock the test moves. */
async function openDesk(core: Core) {
  const { admin } = await install(core)
  const people = new Map<string, Awaited<ReturnType<typeof signInAs>>>()
  for (const [name, roles] of Object.entries(staff)) people.set(name, await signInAs(core, admin, name, roles))
  const person = (name: string) => {
    const found = people.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }
  const as = (name: string): Client => person(name).client
  const courseOf = (id: string, name = 'lina') => as(name).complaintCases.course({ id })
  const at = async (id: string) => {
    const { caseId, revision } = await courseOf(id)
    return { caseId, revision }
  }
  const take = async (name: string, id: string, step: string) =>
    as(name).complaintCases.takeStep({
      ...{ ...(await at(id)), step, note: `Catatan ${step}`, on },
      satisfaction: step === 'satisfaction' ? { result: 'puas', attempts: null } : null,
    })
  return { as, idOf: (name: string) => person(name).id, courseOf, at, take }
}

const reasonOf = async (work: Promise<unknown>) => {
  const { code, details } = await failureOf(work)
  return code === 'refused' ? details.reason : code
}

const stateOf = ({ steps }: ComplaintCourse, id: string) => steps.find((step) => step.id === id)?.state

test.describe('at a moment of the test', () => {
  const clock = { now: () => start } as never

  test('from the box to the end, by two officers, the one who handles it and the head', async ({ folder }) => {
    const core = await startCore(folder, { clock })
    const { as, courseOf, at, take } = await openDesk(core)
    const { id } = await as('lina').complaints.receive(complaint)
    // The class of the counter is the clock of the case.
    const received = await courseOf(id)
    expect(received.deadline).toMatchObject({ started: true, clockId: 'without-oversight', clockAmount: 14 })
    expect(stateOf(received, 'classify')).toBe('done')
    expect(received.turn).toMatchObject({ kind: 'role', roles: ['petugas-aduan'], step: 'recommend' })
    await as('tuti').complaintCases.chooseClock({
      ...(await at(id)),
      clockId: 'with-oversight',
      reason: 'Menyangkut kewenangan',
    })
    expect((await courseOf(id)).deadline).toMatchObject({ clockAmount: 60 })

    expect(await reasonOf(take('bambang', id, 'direct'))).toBe('step-out-of-order')
    await take('tuti', id, 'recommend')
    expect(await reasonOf(take('lina', id, 'direct'))).toBe('role-missing')
    expect((await courseOf(id, 'bambang')).isMyTurn).toBe(true)
    await take('bambang', id, 'direct')
    await take('hadi', id, 'improve')
    const answer = { outcome: 'answered', on, letterNumber: null, letterDate: null, reason: null, fileIds: [] }
    expect(await reasonOf(as('hadi').complaintCases.recordAnswer({ ...(await at(id)), ...answer }))).toBe('forbidden')
    await as('lina').complaintCases.recordAnswer({ ...(await at(id)), ...answer })
    await as('lina').complaintCases.skipStep({ ...(await at(id)), step: 'follow-up', reason: 'Sudah selesai' })
    await take('lina', id, 'satisfaction')
    await take('tuti', id, 'report-superior')
    expect(await reasonOf(as('lina').complaintCases.finish(await at(id)))).toBe('steps-missing')
    await take('tuti', id, 'report-kanwil')
    await as('bambang').complaintCases.finish(await at(id))
    const ended = await courseOf(id)
    expect(ended.phase).toBe('done')
    expect(ended.turn.kind).toBe('nobody')
    expect(ended.timeline.find(({ step }) => step === 'direct')).toMatchObject({ note: 'Catatan direct' })
    expect(await as('lina').complaints.list({ show: 'open' })).toEqual([])
    expect(await as('lina').complaints.list({ show: 'ended' })).toMatchObject([{ isEnded: true, due: null }])
    await core.close()
  })

  test('each class is counted by its own clock, and the list tells whose turn it is', async ({ folder }) => {
    const core = await startCore(folder, { clock })
    const { as, courseOf, at } = await openDesk(core)
    for (const [kind, amount] of [
      ['information', 5],
      ['aspiration', 14],
    ] as const) {
      const { id } = await as('lina').complaints.receive({ ...complaint, class: kind })
      expect((await courseOf(id)).deadline).toMatchObject({ clockId: kind, clockAmount: amount })
    }
    const { id } = await as('lina').complaints.receive(complaint)
    await as('tuti').complaintCases.chooseClock({ ...(await at(id)), clockId: 'aspiration', reason: 'Hanya usul' })
    expect((await as('lina').complaints.find({ id })).class).toBe('aspiration')
    await as('tuti').complaintCases.chooseClock({ ...(await at(id)), clockId: 'with-oversight', reason: 'Berat' })
    expect((await as('lina').complaints.find({ id })).class).toBe('complaint')
    const [, aspiration, information] = await as('tuti').complaints.list({ show: 'open' })
    expect(information).toMatchObject({ isMyTurn: true, isLate: false, due: '2026-11-23' })
    expect(aspiration?.turn).toMatchObject({ kind: 'role', step: 'recommend' })
    expect((await as('bambang').complaints.list({ show: 'open' })).map(({ isMyTurn }) => isMyTurn)).toEqual([
      false,
      false,
      false,
    ])
    await core.close()
  })
})

test('the wall stands before every command: whoever it is about finds no case, and joins nothing to it', async ({
  core,
}) => {
  const { as, courseOf, at } = await openDesk(core)
  const { id: hidden } = await as('lina').complaints.receive({
    ...complaint,
    accused: { units: ['kepala'], accountIds: [] },
  })
  const { id: open } = await as('lina').complaints.receive(complaint)
  const about = await at(hidden)
  const head = as('bambang').complaintCases
  const reason = 'Bukan wewenang'
  const day = { on }
  const letter = { letterNumber: null, letterDate: null }
  const refused: readonly Promise<unknown>[] = [
    head.course({ id: hidden }),
    head.takeStep({ ...about, step: 'direct', note: 'Tutup saja', ...day }),
    head.skipStep({ ...about, step: 'follow-up', reason }),
    head.chooseClock({ ...about, clockId: 'information', reason }),
    head.finish(about),
    head.cancel({ ...about, reason }),
    head.reopen({ ...about, reason }),
    head.pauseClock({ ...about, cause: 'completion-asked', note: null, ...day }),
    head.resumeClock({ ...about, ...day }),
    head.extendClock({ ...about, amount: 1, reason }),
    head.withdrawExtension({ ...about, extensionId: open, reason }),
    head.lapse(about),
    head.partCase({ ...about, reason }),
    head.joinCase({ ...about, into: (await at(open)).caseId, cause: 'duplicate', reason }),
    // The other way round: into the one that is about the head.
    head.joinCase({ ...(await at(open)), into: about.caseId, cause: 'duplicate', reason }),
  ]
  for (const work of refused) expect(await reasonOf(work)).toBe('not-found')
  const history = as('bambang').history.of({ subject: { type: 'complaint', id: hidden }, before: null })
  expect(await reasonOf(history)).toBe('not-found')
  // An officer who may see both joins them; the head is told of the joining, not of the other number.
  const { number } = await as('lina').complaints.find({ id: hidden })
  await as('lina').complaintCases.joinCase({ ...(await at(open)), into: about.caseId, cause: 'duplicate', reason })
  expect(JSON.stringify((await courseOf(open)).timeline)).toContain(number)
  expect((await courseOf(hidden)).joinedHere).toHaveLength(1)
  const told = await courseOf(open, 'bambang')
  expect(told.timeline.at(-1)?.kind).toBe('joined')
  expect(JSON.stringify(told)).not.toContain(number)
  expect(await courseOf(open)).toMatchObject({ joinedInto: { complaintId: hidden, number, isEnded: false } })
  expect(told.joinedInto).toBeNull()
  await as('lina').complaintCases.partCase({ ...(await at(open)), reason: 'Ternyata berbeda' })
  expect((await courseOf(open)).joinedInto).toBeNull()
  expect((await courseOf(hidden)).joinedHere).toEqual([])
  expect(await reasonOf(as('lina').complaintCases.withdraw({ caseId: open, revision: 1, reason }))).toBe('not-found')
  expect(
    await reasonOf(
      as('lina').complaintCases.recordAnswer({ ...about, caseId: open, outcome: 'x', fileIds: [], ...day, ...letter }),
    ),
  ).toBe('not-found')
})

test('the start page: whose step it is, danger red after an hour unread, and nothing of the story', async ({
  folder,
}) => {
  let now = start
  const core = await startCore(folder, { clock: { now: () => now } as never })
  const { as, idOf, take } = await openDesk(core)
  const itemsOf = async (name: string) => {
    const { items } = await as(name).today.list({})
    expect(JSON.stringify(items)).not.toMatch(/Obat malam|Blok B/)
    return items.filter(({ kind }) => kind.startsWith('complaint-'))
  }
  const { id } = await as('lina').complaints.receive({
    ...complaint,
    danger: { where: 'Blok B kamar 4', whom: 'Penghuni yang sakit' },
    accused: { units: ['poliklinik'], accountIds: [] },
  })
  expect(await itemsOf('tuti')).toMatchObject([{ kind: 'complaint-step-waiting', link: `/aduan/${id}`, isMine: true }])
  // It is about the clinic: no task, no step, nothing.
  expect(await itemsOf('sari')).toEqual([])
  expect(await itemsOf('bambang')).toMatchObject([{ kind: 'complaint-danger', severity: 'attention' }])
  const moveTo = async (moment: string) => {
    now = moment
    for (const name of Object.keys(staff)) await as(name).session.unlock({ password: passwordOf(name) })
  }
  await moveTo('2026-11-16T01:59:00.000Z')
  expect(await itemsOf('bambang')).toMatchObject([{ severity: 'attention' }])
  await moveTo('2026-11-16T02:00:00.000Z')
  const [late] = await itemsOf('bambang')
  expect(late).toMatchObject({ severity: 'late', link: '/tugas-aduan' })
  const [task] = await as('bambang').complaintTasks.mine({})
  await as('bambang').complaintTasks.read({ taskId: task?.id ?? '' })
  expect(await itemsOf('bambang')).toMatchObject([{ kind: 'complaint-danger', severity: 'attention' }])
  // Named later: the call for help is gone for whoever it is about, and a colleague still has it.
  await as('lina').complaints.nameAccused({ id, units: [], accountIds: [idOf('bambang')] })
  expect(await itemsOf('bambang')).toEqual([])
  expect(await as('bambang').complaintTasks.mine({})).toEqual([])
  const { accused } = await as('lina').complaints.find({ id })
  const named = accused.find(({ unit }) => unit === null)?.id ?? ''
  await as('lina').complaints.clearAccused({ id, accusedId: named, reason: 'Salah orang' })
  await as('bambang').complaintTasks.report({ taskId: task?.id ?? '', report: 'Sudah diperiksa' })
  expect(await itemsOf('bambang')).toEqual([])
  await take('tuti', id, 'recommend')
  expect(await itemsOf('bambang')).toMatchObject([{ kind: 'complaint-step-waiting', isMine: true }])
  expect(await itemsOf('tuti')).toEqual([])
  await as('lina').complaintTasks.ask({ id, text: 'Mohon jelaskan jadwalnya', accountIds: [idOf('sari')] })
  expect(await itemsOf('sari')).toMatchObject([{ kind: 'complaint-clarify', severity: 'normal' }])
  await core.close()
})

test('the history of a complaint: its words for whoever may read it, no PIN and no name', async ({ core }) => {
  const { as } = await openDesk(core)
  const { id } = await as('lina').complaints.receive(complaint)
  await as('lina').complaints.nameAccused({ id, units: ['poliklinik'], accountIds: [] })
  const subject = { type: 'complaint', id } as const
  const told = JSON.stringify(await as('hadi').history.of({ subject, before: null }))
  expect(told).toContain('Obat malam dibagikan terlambat')
  expect(told).toContain('Poliklinik')
  expect(told).not.toContain('pin_hash')
  expect(await reasonOf(as('sari').history.of({ subject, before: null }))).toBe('forbidden')
})
