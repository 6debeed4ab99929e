import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { CaseBinding } from '#electron/features/service-cases/case-binding.ts'
import { caseDueItems } from '#electron/features/service-cases/case-due-items.ts'
import { presentSteps, presentTimeline } from '#electron/features/service-cases/case-presentation.ts'
import { loadCase } from '#electron/features/service-cases/load-case.ts'
import { presentClockChoices, presentDeadline } from '#electron/features/service-cases/present-clock.ts'
import { casesJoinedTo } from '#electron/features/service-cases/service-cases.repository.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { expectedStep } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { requireProgram } from '#tests/harness/programs.ts'
import { shippedService } from '#tests/unit/reference-data.ts'
import { CaseDesk, refusalOf } from './case-desk.ts'
import { Office } from './recommendation-office.ts'

test.setTimeout(180_000)

const serviceId = 'pengaduan-layanan-kesehatan'
const other = 'pengaduan-asesmen'
const day = (text: string): CalendarDate => text as CalendarDate
const staff = { tono: ['petugas-aduan'], dewi: ['penangan-aduan'], bambang: ['kepala'], sari: ['perawat'] } as const

const binding: CaseBinding = {
  serviceId,
  rightOfPaper: () => ({ permission: 'view:facility', reads: 'identity' }),
  rightOfMinutes: { permission: 'view:facility', reads: 'nothing' },
  subjectOf: ({ row }) => ({ type: 'complaint', id: row.id }),
  consentPapers: [],
  joinsWith: [serviceId, other],
}
const rights = {
  follow: 'view:facility',
  prepare: 'view:facility',
  approve: 'view:facility',
  recordSession: 'view:facility',
} as const
const complaint = {
  subject: { kind: 'none' },
  trigger: 'family',
  applicant: null,
  facts: {},
  reason: 'Obat terlambat dibagikan',
  emergency: null,
  receivedAt: null,
  renews: null,
} as const

/** A unit whose complaint desk works by the procedure that came with the product. */
async function openDesk() {
  const office = await Office.open(staff, '2026-11-16T01:00:00.000Z')
  const desk = await CaseDesk.of(office, binding, rights)
  const caseOf = async (id: string) => loadCase(await desk.query('tono'), serviceId, id)
  const phaseOf = async (id: string) => casePhase((await caseOf(id)).facts.events)
  const clockOf = async (id: string) => presentDeadline(await caseOf(id), desk.services.clock.now())
  const take = (who: string, id: string, step: string, on = '2026-11-16') =>
    desk.do(who, 'takeStep', id, { step, note: `Catatan ${step}`, on: day(on) })
  const classify = (id: string, clockId = 'without-oversight') =>
    desk.do('tono', 'chooseClock', id, { clockId, reason: 'Isi pengaduan' })
  return { office, desk, caseOf, phaseOf, clockOf, take, classify }
}

test('a complaint from the desk to its end: class, steps with notes, one passed over, one done twice', async () => {
  const { office, desk, caseOf, phaseOf, clockOf, take, classify } = await openDesk()
  try {
    const { id } = await desk.open('tono', complaint)
    expect(await clockOf(id)).toMatchObject({ startedOn: '2026-11-16', clockAmount: 14 })
    expect(await refusalOf(take('tono', id, 'recommend'))).toEqual({ reason: 'step-out-of-order', steps: 'classify' })
    await classify(id, 'information')
    expect(await clockOf(id)).toMatchObject({ clockId: 'information', due: '2026-11-23' })
    await classify(id, 'with-oversight')
    expect(await clockOf(id)).toMatchObject({ startedOn: '2026-11-16', clockAmount: 60 })
    await take('tono', id, 'recommend')
    expect(await refusalOf(take('tono', id, 'direct'))).toEqual({ reason: 'role-missing', roles: 'kepala' })
    expect(await refusalOf(take('sari', id, 'direct'))).toMatchObject({ reason: 'role-missing' })
    await take('bambang', id, 'direct')

    // The start page knows whose desk it lies on.
    const items = caseDueItems({
      serviceId,
      permission: 'view:facility',
      kinds: {
        papers: 'recommendation-papers-missing',
        session: 'recommendation-session-waiting',
        approval: 'recommendation-approval-waiting',
        returned: 'recommendation-returned',
        seal: 'recommendation-seal-waiting',
        'hand-over': 'recommendation-hand-over-waiting',
        outside: 'recommendation-outside',
        step: 'recommendation-follow-up-waiting',
        coordination: 'recommendation-coordination-waiting',
        delivery: 'recommendation-delivery-waiting',
        'follow-up': 'recommendation-follow-up-waiting',
        report: 'recommendation-report-missing',
      },
      dataOf: () => ({}),
      linkOf: (caseId) => `/contoh/${caseId}`,
    })
    const itemsOf = async (who: string) => items.list(await desk.query(who))
    expect(await itemsOf('dewi')).toMatchObject([
      { kind: 'recommendation-follow-up-waiting', data: { step: 'improve' } },
    ])
    expect(await itemsOf('tono')).toEqual([])

    const today = { on: day('2026-11-16') }
    const answer = { ...today, outcome: 'answered', reason: null, fileIds: [] }
    expect(await refusalOf(desk.do('tono', 'recordAnswer', id, answer))).toEqual({
      reason: 'steps-missing',
      steps: 'improve',
    })
    await take('dewi', id, 'improve')
    await take('dewi', id, 'improve')
    await desk.do('tono', 'recordAnswer', id, { ...answer, letterNumber: 'W.1-9', letterDate: '2026-11-16' })
    expect(await phaseOf(id)).toBe('answered')
    expect(await refusalOf(desk.do('tono', 'finish', id, {}))).toMatchObject({ reason: 'steps-missing' })
    expect(await refusalOf(desk.do('tono', 'skipStep', id, { step: 'report-kanwil', reason: 'x' }))).toMatchObject({
      reason: 'step-not-skippable',
    })
    await desk.do('tono', 'skipStep', id, { step: 'follow-up', reason: 'Sudah diperbaiki sebelum dijawab' })
    for (const step of ['satisfaction', 'satisfaction', 'report-superior', 'report-kanwil'])
      await take('tono', id, step)
    await desk.do('bambang', 'finish', id, {})
    expect(await phaseOf(id)).toBe('done')

    const loaded = await caseOf(id)
    const now = desk.services.clock.now()
    const steps = presentSteps(loaded, now)
    expect(steps.filter(({ state }) => state === 'skipped').map((step) => step.id)).toEqual(['follow-up'])
    expect(steps.find((step) => step.id === 'improve')).toMatchObject({
      state: 'done',
      repeats: true,
      mayBeSkipped: false,
    })
    const line = presentTimeline(loaded, () => true)
    expect(line.filter(({ kind }) => kind === 'step-taken').map(({ step }) => step)).toEqual([
      'recommend',
      'direct',
      'improve',
      'improve',
      'satisfaction',
      'satisfaction',
      'report-superior',
      'report-kanwil',
    ])
    expect(line.find(({ step }) => step === 'direct')).toMatchObject({ note: 'Catatan direct', reason: null })
    const classes = line.filter(({ kind }) => kind === 'clock-chosen')
    expect(classes.map(({ choice }) => choice)).toEqual([
      'Permintaan informasi: 5 hari kerja',
      'Pengaduan berkadar pengawasan: 60 hari kerja',
    ])
    // Who may not read what was written is told that it happened.
    const blind = presentTimeline(loaded, () => false)
    expect(JSON.stringify(blind)).not.toContain('Catatan')
    expect(blind.map(({ kind }) => kind)).toEqual(line.map(({ kind }) => kind))
    const log = await desk.query('tono')
    const change = await log.db
      .selectFrom('change_log')
      .select('after')
      .where('table_name', '=', 'case_events')
      .execute()
    expect(change.some(({ after }) => after?.includes('Catatan report-kanwil'))).toBe(true)
  } finally {
    await office.close()
  }
})

test('refused with a reason, passed on with a letter, lapsed after thirty days', async () => {
  const { office, desk, caseOf, phaseOf, take, classify } = await openDesk()
  try {
    const prepared = async () => {
      const { id } = await desk.open('tono', complaint)
      await classify(id)
      await take('tono', id, 'recommend')
      await take('bambang', id, 'direct')
      return id
    }
    const answer = { on: day('2026-11-16'), reason: null, fileIds: [] }
    const refused = await prepared()
    const refusal = { ...answer, outcome: 'refused' }
    expect(await refusalOf(desk.do('tono', 'recordAnswer', refused, refusal))).toEqual({ reason: 'reason-missing' })
    await desk.do('tono', 'recordAnswer', refused, { ...refusal, reason: 'Tidak terbukti' })
    expect(await phaseOf(refused)).toBe('refused')
    expect((await caseOf(refused)).events.at(-1)).toMatchObject({ reason: 'Tidak terbukti', choice: 'refused' })

    const passedOn = await prepared()
    const forwarding = { ...answer, outcome: 'forwarded' }
    expect(await refusalOf(desk.do('tono', 'recordAnswer', passedOn, forwarding))).toEqual({
      reason: 'answer-letter-missing',
    })
    const letter = { letterNumber: 'W.1-10', letterDate: '2026-11-16', fileIds: [await office.upload('tono')] }
    await desk.do('tono', 'recordAnswer', passedOn, { ...forwarding, ...letter })
    expect(await phaseOf(passedOn)).toBe('refused')
    expect((await caseOf(passedOn)).papers.map((paper) => paper.requirement_id)).toEqual(['answer-letter'])

    const asked = await desk.open('tono', complaint)
    expect(await refusalOf(desk.do('tono', 'lapse', asked.id, {}))).toEqual({ reason: 'lapse-not-provided' })
    const pause = { cause: 'completion-asked', note: 'Tanggal kejadian', on: day('2026-11-16') }
    await desk.do('tono', 'pauseClock', asked.id, pause)
    expect(presentClockChoices(await caseOf(asked.id), desk.services.clock.now())).toMatchObject({
      clocks: [{ id: 'information' }, {}, {}, {}],
      lapse: { due: '2026-12-16', isOver: false },
    })
    await office.goTo('2026-12-16T03:00:00.000Z', 'tono')
    expect(await refusalOf(desk.do('tono', 'lapse', asked.id, {}))).toEqual({
      reason: 'lapse-not-yet',
      due: '2026-12-16',
    })
    await office.goTo('2026-12-17T03:00:00.000Z', 'tono')
    await desk.do('tono', 'lapse', asked.id, {})
    expect(await phaseOf(asked.id)).toBe('cancelled')
    await desk.do('tono', 'reopen', asked.id, { reason: 'Datang terlambat' })
    expect(await phaseOf(asked.id)).toBe('preparing')
  } finally {
    await office.close()
  }
})

test('the same complaint twice: joined with a reason and a link, told at both, and taken apart again', async () => {
  const { office, desk, caseOf, phaseOf, classify } = await openDesk()
  try {
    const first = await desk.open('tono', complaint)
    const second = await desk.open('tono', complaint)
    const third = await desk.open('tono', complaint)
    await classify(second.id)
    const join = { into: first.id, cause: 'duplicate', reason: 'Isi dan pelapor sama' }
    const refusals = [
      [{ ...join, into: second.id }, { reason: 'joined-to-itself' }],
      [{ ...join, into: '0195c1f0-0000-4000-8000-000000000001' }, 'not-found'],
      [{ ...join, cause: 'fun' }, { reason: 'join-reason-unknown' }],
    ] as const
    for (const [input, told] of refusals)
      expect(await refusalOf(desk.do('tono', 'joinCase', second.id, input))).toEqual(told)
    expect(await refusalOf(desk.do('dewi', 'joinCase', second.id, join))).toMatchObject({ reason: 'role-missing' })
    await desk.do('tono', 'joinCase', second.id, join)
    expect(await phaseOf(second.id)).toBe('cancelled')
    const query = await desk.query('tono')
    const joinedTo = async (id: string) => (await casesJoinedTo(query.db, id)).map((row) => row.id)
    expect(await joinedTo(first.id)).toEqual([second.id])
    const number = (await caseOf(first.id)).row.number
    expect(presentTimeline(await caseOf(second.id), () => true).at(-1)).toMatchObject({
      kind: 'joined',
      choice: 'Pengaduan yang sama sudah tercatat',
      linkedCase: { id: first.id, number },
    })
    // What is part of another is no place to join to, and is not taken up by itself.
    expect(await refusalOf(desk.do('tono', 'joinCase', third.id, { ...join, into: second.id }))).toEqual({
      reason: 'joined-into-joined',
    })
    expect(await refusalOf(desk.do('tono', 'reopen', second.id, { reason: 'x' }))).toEqual({ reason: 'case-joined' })
    expect(await refusalOf(desk.do('tono', 'partCase', first.id, { reason: 'x' }))).toMatchObject({
      reason: 'wrong-phase',
    })
    await desk.do('tono', 'partCase', second.id, { reason: 'Ternyata kejadian lain' })
    const back = await caseOf(second.id)
    expect([await phaseOf(second.id), back.row.phase, expectedStep(back.facts)?.id]).toEqual([
      'preparing',
      'preparing',
      'recommend',
    ])
    expect(await joinedTo(first.id)).toEqual([])
    await desk.do('tono', 'joinCase', second.id, join)
    expect(await joinedTo(first.id)).toEqual([second.id])
  } finally {
    await office.close()
  }
})

test('every procedure of complaints has its sheet for the wall, with a line for each clock', async () => {
  requireProgram(test, 'pdftotext')
  const { office } = await openDesk()
  try {
    for (const id of [serviceId, 'pengaduan-pembinaan-kesenian', other, 'aduan-keluar-dpmptsp', 'aduan-keluar-bapas']) {
      const sheet = await office.download('tono', `service-standards/${id}?paper=A4`)
      expect([id, sheet.headers.get('content-type')]).toEqual([id, 'application/pdf'])
      const file = test.info().outputPath(`${id}.pdf`)
      writeFileSync(file, Buffer.from(await sheet.arrayBuffer()))
      const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
      const { clocks, steps } = shippedService(id)
      for (const sentence of [...clocks.map(({ label }) => label), ...steps.map(({ title }) => title)])
        expect(text.replaceAll(' ', '')).toContain(sentence.replaceAll(' ', ''))
    }
  } finally {
    await office.close()
  }
})
