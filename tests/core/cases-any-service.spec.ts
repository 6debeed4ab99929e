import { expect, test } from '@playwright/test'
import { caseDueItems } from '#electron/features/service-cases/case-due-items.ts'
import {
  presentRequirements,
  presentSteps,
  presentTimeline,
  presentTurn,
} from '#electron/features/service-cases/case-presentation.ts'
import { loadCases } from '#electron/features/service-cases/load-case.ts'
import { presentDeadline } from '#electron/features/service-cases/present-clock.ts'
import { presentWhereabouts } from '#electron/features/service-cases/present-whereabouts.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { countedHours } from '#shared/time/hour-terms.ts'
import type { Instant } from '#shared/time/instant.ts'
import { failureOf } from '#tests/harness/client.ts'
import { refusalOf } from './case-desk.ts'
import { day, openDesk, papers, request } from './sample-desk.ts'
import { sampleServiceId } from './sample-service.ts'

test.setTimeout(180_000)

test('what the service file asks at the opening decides; what does not fit is refused', async () => {
  const { office, desk, close, caseOf } = await openDesk()
  try {
    const open = (change: object) => desk.open('sari', { ...request, ...change })
    expect(await refusalOf(open({ facts: {} }))).toEqual({ reason: 'facts-unanswered', facts: 'independent' })
    expect(await refusalOf(open({ facts: { independent: true, other: true } }))).toMatchObject({ facts: 'other' })
    const inmate = { kind: 'inmate', inmateId: office.inmateId }
    expect(await refusalOf(open({ subject: inmate }))).toEqual({ reason: 'subject-not-accepted' })
    expect(await refusalOf(open({ applicant: null }))).toEqual({ reason: 'applicant-missing' })
    expect(await refusalOf(open({ trigger: 'by-family' }))).toEqual({ reason: 'applicant-missing' })
    expect(await refusalOf(open({ trigger: 'inmate' }))).toEqual({ reason: 'unknown-trigger' })
    expect(await refusalOf(open({ receivedAt: '2026-11-16T01:00:01.000Z' as Instant }))).toEqual({
      reason: 'time-in-future',
    })
    expect(await refusalOf(desk.open('rini', request))).toBe('forbidden')
    expect(await refusalOf(desk.open('ayu', request))).toMatchObject({ reason: 'role-missing', roles: 'perawat' })

    const plain = await open({})
    const solo = await open({ facts: { independent: true } })
    const owed = async (id: string) =>
      presentRequirements(await caseOf(id), () => true, desk.services.clock.now())
        .filter((requirement) => requirement.isOfUnitFile)
        .map((requirement) => requirement.id)
    expect(await owed(plain.id)).toEqual(papers(6))
    expect(await owed(solo.id)).toEqual(papers(10))
    // Without a doctor in the house a further paper is asked for.
    const doctor = (await office.admin.accounts.list({})).find((account) => account.id === office.officer('ayu').id)
    await office.admin.accounts.disable({ id: doctor?.id ?? '', revision: doctor?.revision ?? 0 })
    expect(await owed(plain.id)).toEqual([...papers(6), 'doctor-note'])
    const { row } = await caseOf(solo.id)
    expect(row).toMatchObject({ subject_kind: 'none', inmate_id: null, inmate_name: null, number: 'IC-2026-0002' })
  } finally {
    await close()
  }
})

test('a permit from the desk to its end: hours that add up, a return, a refusal, a reopening, a renewal', async () => {
  const { office, desk, close, caseOf, phaseOf, clockOf, attach } = await openDesk()
  try {
    const { id } = await desk.open('sari', { ...request, facts: { independent: true } })
    const handOver = { on: day('2026-11-16') }
    expect(await refusalOf(desk.do('sari', 'recordHandedOver', id, handOver))).toEqual({
      reason: 'papers-missing',
      requirements: papers(10).join(','),
    })
    await attach(id, ...papers(10))
    const { facts } = await caseOf(id)
    expect(whoseTurn(facts)).toEqual({ kind: 'role', roles: ['perawat'], step: 'submit' })
    expect(await refusalOf(desk.do('rini', 'recordHandedOver', id, handOver))).toBe('forbidden')
    expect(await refusalOf(desk.do('ayu', 'recordHandedOver', id, handOver))).toMatchObject({ reason: 'role-missing' })
    // Nobody approves in this service, and nothing is sealed.
    expect(await refusalOf(desk.do('bambang', 'approve', id, {}))).toMatchObject({ reason: 'role-missing' })
    await desk.do('sari', 'recordHandedOver', id, { ...handOver, letterNumber: 'W.1-1', letterDate: '2026-11-16' })
    expect(presentDeadline(await caseOf(id), desk.services.clock.now())).toMatchObject({
      started: false,
      startsWhen: 'berkas diterima loket',
    })

    // Ten in the morning: the counter took the file in at nine. The step has eight office hours, the whole a day and a night.
    await office.goTo('2026-11-17T03:00:00.000Z', 'sari', 'ayu', 'bambang')
    await desk.do('sari', 'recordOutsideStep', id, { step: 'received', on: day('2026-11-17'), time: '09:00' })
    const whole = await clockOf(id)
    expect(whole).toMatchObject({ clockAmount: 24, clockUnit: 'hours', dueAt: '2026-11-18T02:00:00.000Z' })
    expect(whole.stretches).toHaveLength(1)
    const steps = presentSteps(await caseOf(id), desk.services.clock.now())
    const clock = steps.find((step) => step.id === 'checked')?.clock
    expect(clock).toMatchObject({ unit: 'office-hours', dueAt: '2026-11-18T01:30:00.000Z' })
    expect(countedHours(clock?.stretches as never)).toBe(8)
    expect(clock?.stretches.map((stretch) => stretch.reason)).toEqual(['counted', 'closed', 'counted'])

    // Sent back at eleven; it goes up again the next morning at half past nine: 22 hours and a half stand still.
    await office.goTo('2026-11-17T05:00:00.000Z', 'sari', 'bambang')
    const fault = { reason: 'Cap kurang', on: day('2026-11-17'), time: '11:00', letterNumber: '12/LK' }
    await desk.do('sari', 'returnForCorrection', id, fault)
    expect(await phaseOf(id)).toBe('returned')
    await desk.do('sari', 'resubmit', id, {})
    await office.goTo('2026-11-18T03:00:00.000Z', 'sari', 'bambang')
    await desk.do('sari', 'recordHandedOver', id, { on: day('2026-11-18'), time: '09:30' })
    const held = await clockOf(id)
    expect(held.dueAt).toBe('2026-11-19T00:30:00.000Z')
    expect(held.stretches.map(({ reason, cause }) => [reason, cause])).toEqual([
      ['counted', undefined],
      ['paused', 'returned-by-outside'],
      ['counted', undefined],
    ])
    expect(countedHours(held.stretches as never)).toBe(24)

    // The counter is down from ten to noon; the head gives twelve hours and takes them back.
    const down = { cause: 'system-down', note: null, on: day('2026-11-18'), time: '10:00' }
    await desk.do('sari', 'pauseClock', id, down)
    await office.goTo('2026-11-18T05:30:00.000Z', 'sari', 'bambang')
    expect((await clockOf(id)).pausedBecause).toBe('Sistem loket terganggu')
    await desk.do('sari', 'resumeClock', id, { on: day('2026-11-18'), time: '12:00' })
    expect((await clockOf(id)).dueAt).toBe('2026-11-19T02:30:00.000Z')
    const more = { amount: 12, reason: 'Pejabat dinas luar' }
    expect(await refusalOf(desk.do('sari', 'extendClock', id, more))).toMatchObject({ reason: 'role-missing' })
    expect(await refusalOf(desk.do('bambang', 'extendClock', id, { ...more, amount: 25 }))).toMatchObject({
      reason: 'extension-too-long',
    })
    await desk.do('bambang', 'extendClock', id, more)
    const longer = await clockOf(id)
    expect(longer).toMatchObject({ dueAt: '2026-11-19T14:30:00.000Z', extendedBy: 12 })
    expect(countedHours(longer.stretches as never)).toBe(36)
    const extensionId = (await caseOf(id)).events.findLast((event) => event.kind === 'extended')?.id ?? ''
    await desk.do('bambang', 'withdrawExtension', id, { extensionId, reason: 'Ternyata ada pengganti' })
    expect((await clockOf(id)).dueAt).toBe('2026-11-19T02:30:00.000Z')

    // Turned down, taken up again, granted, handed out.
    const today = { on: day('2026-11-18') }
    await desk.do('sari', 'recordOutsideStep', id, { step: 'signed', ...today })
    const answer = { ...today, letterNumber: '7/LK', letterDate: '2026-11-18', reason: null }
    await desk.do('sari', 'recordAnswer', id, { ...answer, outcome: 'rejected', fileIds: [] })
    expect(await phaseOf(id)).toBe('refused')
    await desk.do('bambang', 'reopen', id, { reason: 'Diajukan lagi' })
    await desk.do('sari', 'recordHandedOver', id, today)
    await desk.do('sari', 'recordOutsideStep', id, { step: 'visited', ...today })
    const scan = { outcome: 'granted', fileIds: [await office.upload('sari')] }
    await desk.do('sari', 'recordAnswer', id, { ...answer, ...scan })
    expect(await refusalOf(desk.do('sari', 'finish', id, {}))).toMatchObject({ requirements: 'receipt' })
    await attach(id, 'receipt')
    await desk.do('sari', 'finish', id, {})
    expect(await phaseOf(id)).toBe('done')
    const ended = await clockOf(id)
    expect(ended).toMatchObject({ endedOn: '2026-11-18', late: false, since: 'berkas diterima loket' })

    // A renewal asks what the earlier permit asked, once.
    const renewal = { ...request, trigger: 'renewal', facts: {}, renews: id }
    const renewed = await desk.open('sari', renewal)
    const owed = presentRequirements(await caseOf(renewed.id), () => true, desk.services.clock.now())
    expect(owed.filter((requirement) => requirement.isOfUnitFile)).toHaveLength(10)
    expect(await refusalOf(desk.open('sari', renewal))).toEqual({ reason: 'renewal-already-open' })
    expect(await refusalOf(desk.open('sari', { ...renewal, renews: renewed.id }))).toEqual({
      reason: 'renewal-not-finished',
    })
  } finally {
    await close()
  }
})

test('a case without an inmate stands in lists, on the start page, in the calendar and in its own history', async () => {
  const { office, desk, close, caseOf, phaseOf, attach } = await openDesk()
  try {
    // Asked for on Friday, typed in on Monday: its clock may begin with the request.
    const settings = { serviceId: sampleServiceId, clockId: 'seven-days', clockStart: 'at-opening', revision: 0 }
    await office.client('bambang').serviceCases.changeSettings(settings)
    const friday = '2026-11-13T02:00:00.000Z' as Instant
    const { id } = await desk.open('sari', { ...request, receivedAt: friday })
    const loaded = await caseOf(id)
    const now = desk.services.clock.now()
    expect(presentDeadline(loaded, now)).toMatchObject({ startedOn: '2026-11-13', due: '2026-11-24', clockAmount: 7 })
    expect(presentTimeline(loaded, () => true)).toMatchObject([{ kind: 'opened', at: friday, recordedAt: now }])

    await attach(id, ...papers(6))
    await desk.do('sari', 'recordHandedOver', id, { on: day('2026-11-16') })
    const visit = { step: 'visited', on: day('2026-11-16') }
    expect(await refusalOf(desk.do('sari', 'recordOutsideStep', id, visit))).toMatchObject({ reason: 'unknown-step' })
    const outside = await caseOf(id)
    expect(presentTurn(outside.facts, whoseTurn(outside.facts), now)).toMatchObject({ postName: 'Jabatan counter' })
    expect(presentWhereabouts(outside, now)).toMatchObject({ expected: 'received' })
    expect(presentWhereabouts(outside, now).stays.map((stay) => stay.postName)).toEqual([
      'Jabatan applicant',
      'Jabatan counter',
    ])
    expect(presentSteps(outside, now).find((step) => step.id === 'visited')?.state).toBe('skipped')

    const context = await desk.query('sari')
    const all = { serviceId: null, includeEnded: false, inmateId: null }
    expect((await loadCases(context, all)).map(({ row }) => row.id)).toEqual([id])
    expect(await loadCases(context, { ...all, inmateId: office.inmateId })).toEqual([])
    const items = caseDueItems({
      serviceId: sampleServiceId,
      permission: 'view:recommendations',
      kinds: {
        papers: 'recommendation-papers-missing',
        session: 'recommendation-session-waiting',
        approval: 'recommendation-approval-waiting',
        returned: 'recommendation-returned',
        seal: 'recommendation-seal-waiting',
        'hand-over': 'recommendation-hand-over-waiting',
        outside: 'recommendation-outside',
        step: 'recommendation-outside',
        coordination: 'recommendation-coordination-waiting',
        delivery: 'recommendation-delivery-waiting',
        'follow-up': 'recommendation-follow-up-waiting',
        report: 'recommendation-report-missing',
      },
      dataOf: ({ row }) => ({ name: row.applicant_name ?? '' }),
      linkOf: (caseId) => `/contoh/${caseId}`,
    })
    expect(await items.list(context)).toMatchObject([
      { kind: 'recommendation-outside', data: { name: 'Nisa Contoh' }, dueOn: '2026-11-24', link: `/contoh/${id}` },
    ])

    // The other parts of the product go on beside it.
    const election = { date: day('2026-11-18'), name: 'Pilkada', kind: 'libur-daerah' as const, source: 'Contoh' }
    const effects = await office.admin.calendar.effects({ add: [election], withdraw: [] })
    expect(effects).toMatchObject([{ caseId: id, serviceName: 'Izin contoh', personName: null, to: '2026-11-25' }])
    await office.admin.facility.addHoliday({
      ...election,
      moves: [{ caseId: id, from: day('2026-11-24'), to: day('2026-11-25') }],
    })
    expect(presentTimeline(await caseOf(id), () => true).at(-1)).toMatchObject({ moved: { to: '2026-11-25' } })
    expect((await failureOf(office.client('sari').recommendations.get({ caseId: id }))).code).toBe('not-found')
    const everything = { states: [], turn: 'any' as const, includeEnded: true, inmateId: null }
    expect(await office.client('sari').recommendations.list(everything)).toEqual([])
    expect((await office.todayOf('sari')).items).toEqual([])
    const [version] = await office.client('bambang').serviceCases.versions({ serviceId: sampleServiceId })
    expect(version).toMatchObject({ runningCases: 1 })
    const sheet = await office.download('sari', `service-standards/${sampleServiceId}`)
    expect(sheet.headers.get('content-type')).toBe('application/pdf')

    // Cancelled by the head, gone on with, taken back by the applicant with the consent.
    await desk.do('bambang', 'cancel', id, { reason: 'Pemohon pindah' })
    expect(await phaseOf(id)).toBe('cancelled')
    await desk.do('bambang', 'reopen', id, { reason: 'Tidak jadi pindah' })
    await desk.do('sari', 'withdraw', id, { reason: 'Dicabut pemohon' })
    const end = await caseOf(id)
    expect(end.papers.filter((paper) => paper.withdrawn === 1).map((paper) => paper.requirement_id)).toEqual([
      'paper-1',
    ])
    const log = await desk.query('sari')
    const changes = await log.db.selectFrom('change_log').select('after').where('row_key', '=', id).execute()
    expect(changes.length).toBeGreaterThan(8)
    expect(JSON.parse(changes.at(-1)?.after ?? '{}')).toMatchObject({ phase: 'cancelled', subject_kind: 'none' })
  } finally {
    await close()
  }
})
