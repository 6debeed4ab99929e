import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { type CaseFacts, type CasePhase, casePhases } from '#shared/features/service-cases/case-facts.ts'
import { missingPapers, unitFileCompletedAt } from '#shared/features/service-cases/case-papers.rules.ts'
import { caseState, nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { caseCommandKinds } from '#shared/features/service-cases/service-standard.ts'
import { type Role, roles } from '#shared/people/roles.ts'
import type { Instant } from '#shared/time/instant.ts'
import {
  actor,
  caseIn,
  coordinated,
  day,
  doctorElsewhere,
  event,
  historyTo,
  morningOf,
  now,
  paper,
  receipt,
  unitPapers,
} from '#tests/unit/case-samples.ts'

const idsOf = (papers: readonly { readonly id: string }[]) => papers.map((requirement) => requirement.id)
const isComplete = (facts: CaseFacts) => unitFileCompletedAt(facts) !== null
const preparing = (change: Partial<CaseFacts> = {}) => caseIn('preparing', change)

test('a paper counts only when its signed original lies here as a scan', () => {
  const missingWith = (change: object) =>
    idsOf(
      missingPapers(
        preparing({ papers: [...unitPapers.slice(0, 3), paper('head-covering-letter', change)] }),
        'approve',
      ),
    )
  expect(missingWith({})).toEqual([])
  for (const state of ['produced', 'issued', 'printed'] as const) {
    expect(missingWith({ state, attachedAt: null })).toEqual(['head-covering-letter'])
    expect(missingWith({ state })).toEqual(['head-covering-letter'])
  }
  expect(missingWith({ attachedAt: null })).toEqual(['head-covering-letter'])
  expect(missingWith({ voided: true })).toEqual(['head-covering-letter'])
  expect(missingWith({ withdrawn: true })).toEqual(['head-covering-letter'])
})

test('the medical record counts as soon as it is attached', () => {
  const papers = [...unitPapers.filter((entry) => entry.requirementId !== 'medical-record')]
  expect(isComplete(preparing({ papers }))).toBe(false)
  expect(isComplete(preparing({ papers: [...papers, paper('medical-record', { state: 'printed' })] }))).toBe(true)
})

test('the letter of a doctor elsewhere counts only with name, SIP and institution', () => {
  const others = unitPapers.filter((entry) => entry.requirementId !== 'doctor-letter')
  const isCompleteWith = (change: object) =>
    isComplete(
      preparing({ papers: [...others, paper('doctor-letter', { outsideSigner: { ...doctorElsewhere, ...change } })] }),
    )
  expect(isCompleteWith({})).toBe(true)
  for (const field of ['name', 'sip', 'institution']) expect(isCompleteWith({ [field]: ' ' })).toBe(false)
})

test('paper five is awaited, not missing at any step of the unit', () => {
  expect(idsOf(missingPapers(preparing()))).toEqual(['kanwil-covering-letter', 'result-receipt'])
  expect(missingPapers(preparing(), 'answer')).toEqual([])
  expect(idsOf(missingPapers(preparing(), 'follow-up'))).toEqual(['result-receipt'])
  expect(idsOf(missingPapers(preparing({ papers: [] }), 'prepare'))).toEqual([])
})

test('a better scan of the same paper does not move the day on which the file was complete', () => {
  const papers = [...unitPapers, paper('application', { id: 'application-2', attachedAt: morningOf('2026-11-17') })]
  expect(unitFileCompletedAt(preparing({ papers }))).toBe(morningOf('2026-11-12'))
})

const states: readonly (readonly [string, CaseFacts, Instant, string])[] = [
  ['a draft', caseIn('draft'), now, 'draft'],
  ['a paper is missing', preparing({ papers: unitPapers.slice(1) }), now, 'incomplete'],
  ['complete, before the session', preparing({ session: null }), now, 'running'],
  [
    'complete, minutes unsigned',
    preparing({ session: { heldOn: day('2026-11-12'), minutesSigned: false } }),
    now,
    'running',
  ],
  ['waits for the head', preparing(), now, 'waiting'],
  ['an emergency waits for the head', preparing({ session: null, emergency: { reason: 'x' } }), now, 'waiting'],
  ['returned by the head', caseIn('returned'), now, 'returned'],
  ['approved', caseIn('approved'), now, 'running'],
  ['sealed', caseIn('sealed'), now, 'running'],
  ['at Kanwil', caseIn('outside'), now, 'waiting'],
  ['at Kanwil on the due day', caseIn('outside'), morningOf('2026-11-19'), 'waiting'],
  ['at Kanwil a day later', caseIn('outside'), morningOf('2026-11-20'), 'overdue'],
  ['at Kanwil one minute before the due day ends', caseIn('outside'), '2026-11-19T16:59:00.000Z' as Instant, 'waiting'],
  [
    'at Kanwil when the due day has ended in the unit',
    caseIn('outside'),
    '2026-11-19T17:00:00.000Z' as Instant,
    'overdue',
  ],
  ['prepared for months, never complete', preparing({ papers: [] }), morningOf('2027-03-01'), 'incomplete'],
  ['returned and late', caseIn('returned'), morningOf('2027-03-01'), 'returned'],
  ['answered in time, followed up late', caseIn('answered'), morningOf('2027-03-01'), 'running'],
  ['done', caseIn('done'), morningOf('2027-03-01'), 'done'],
  ['refused', caseIn('refused'), now, 'refused'],
  ['cancelled', caseIn('cancelled'), now, 'cancelled'],
]
for (const [title, facts, at, state] of states) {
  test(`state: ${title} is ${state}`, () => {
    expect(caseState(facts, at)).toBe(state)
  })
}

const heard = (...steps: string[]) => [
  ...historyTo.outside,
  ...steps.map((step) => event('outside-step-recorded', '2026-11-17', step)),
]
const prescribed = [...historyTo.outside, event('answered', '2026-11-18', 'answer', { choice: 'prescription' })]
/** Answered, arranged with the hospital, handed to the applicant. */
const acted = caseIn('answered', {
  events: [...historyTo.answered, coordinated],
  papers: [...unitPapers, receipt],
})
const turns: readonly (readonly [string, CaseFacts, string])[] = [
  ['a draft', caseIn('draft'), 'role open'],
  ['a paper is missing', preparing({ papers: [] }), 'role prepare'],
  ['the session is not held', preparing({ session: null }), 'role session'],
  ['complete', preparing(), 'role approve'],
  ['returned', caseIn('returned'), 'role prepare'],
  ['approved', caseIn('approved'), 'role seal'],
  ['sealed', caseIn('sealed'), 'role hand-over'],
  ['handed over', caseIn('outside'), 'post kanwil-forward'],
  ['Kanwil passed it on', caseIn('outside', { events: heard('kanwil-forward') }), 'post ditjenpas-received'],
  ['only a late step is known', caseIn('outside', { events: heard('recommendation-signed') }), 'post sent-to-kanwil'],
  ['all outside steps are known', caseIn('outside', { events: heard('kanwil-passes-on') }), 'role answer'],
  [
    'sent up a second time',
    caseIn('outside', {
      events: [...heard('kanwil-forward'), event('returned', '2026-11-17'), ...historyTo.outside.slice(1)],
    }),
    'post kanwil-forward',
  ],
  ['answered', caseIn('answered'), 'role coordinate'],
  ['a prescription needs no hospital', caseIn('answered', { events: prescribed }), 'role deliver'],
  ['arranged with the hospital', caseIn('answered', { events: [...historyTo.answered, coordinated] }), 'role deliver'],
  ['handed to the applicant', acted, 'role follow-up'],
  ['done', caseIn('done'), 'nobody'],
  ['cancelled', caseIn('cancelled'), 'nobody'],
  ['refused', caseIn('refused'), 'nobody'],
]
for (const [title, facts, expected] of turns) {
  test(`turn: ${title}: ${expected}`, () => {
    const turn = whoseTurn(facts)
    expect(turn.kind === 'nobody' ? 'nobody' : `${turn.kind} ${turn.step}`).toBe(expected)
  })
}

const kindsOf = (facts: CaseFacts, role: Role) => [
  ...new Set(nextActions(facts, actor(role)).map((action) => action.kind)),
]

test('what each person may do next', () => {
  expect(kindsOf(caseIn('draft'), 'perawat')).toEqual(['open'])
  expect(kindsOf(preparing(), 'kepala')).toEqual([
    'approve',
    'skip-session',
    'return-for-correction',
    'pause',
    'extend',
    'cancel',
  ])
  expect(kindsOf(preparing({ session: null }), 'kepala')).not.toContain('approve')
  expect(kindsOf(preparing({ session: null }), 'sekretaris-tpp')).toEqual(['record-session', 'skip-session'])
  expect(kindsOf(caseIn('approved'), 'perawat')).toContain('seal')
  expect(kindsOf(caseIn('sealed'), 'perawat')).toEqual(['hand-over', 'pause', 'withdraw', 'cancel'])
  expect(kindsOf(caseIn('outside'), 'perawat')).toContain('record-answer')
  expect(kindsOf(caseIn('answered'), 'kepala')).toEqual(['advance-paper', 'record-coordination'])
  expect(kindsOf(acted, 'kepala')).toEqual(['finish', 'record-coordination'])
  for (const phase of ['done', 'cancelled'] as const) expect(kindsOf(caseIn(phase), 'perawat')).toEqual(['reopen'])
  // A refusal too is handed to the applicant against a receipt.
  expect(kindsOf(caseIn('refused'), 'perawat')).toEqual(['advance-paper', 'attach-paper', 'reopen'])
  expect(kindsOf(caseIn('done'), 'sekretaris-tpp')).toEqual([])
})

test('who prepared the file is not offered its approval', () => {
  const both = { ...actor('kepala', 'perawat'), roles: ['kepala', 'perawat'] as const }
  expect(nextActions(preparing(), both).map((action) => action.kind)).not.toContain('approve')
})

test('the next act on each paper is offered', () => {
  const papers = [
    paper('application', { state: 'produced', attachedAt: null }),
    paper('doctor-letter', { state: 'printed', attachedAt: null }),
  ]
  const offered = nextActions(preparing({ papers }), actor('perawat'))
  const of = (requirementId: string) =>
    offered
      .filter((action) => action.requirementId === requirementId)
      .map((action) => `${action.kind} ${action.to ?? action.paperId}`)
  expect(of('application')).toEqual(['advance-paper produced', 'advance-paper issued', 'attach-paper null'])
  expect(of('doctor-letter')).toEqual(['advance-paper printed', 'attach-paper doctor-letter-1', 'attach-paper null'])
  expect(of('medical-record')).toEqual(['attach-paper null'])
  expect(of('kanwil-covering-letter')).toEqual([])
})

test('every case that has not ended has somebody who can do something, and an ended one waits for nobody', () => {
  const everybody = { accountId: 'everybody', roles: [...roles], now }
  const anyPapers = fc.subarray([...unitPapers, paper('kanwil-covering-letter')])
  fc.assert(
    fc.property(
      fc.constantFrom<CasePhase>(...casePhases),
      anyPapers,
      fc.boolean(),
      fc.boolean(),
      (phase, papers, hasSession, isEmergency) => {
        const facts = caseIn(phase, {
          papers,
          session: hasSession ? { heldOn: day('2026-11-12'), minutesSigned: true } : null,
          emergency: isEmergency ? { reason: 'x' } : null,
        })
        const actions = nextActions(facts, everybody)
        const hasEnded = phase === 'done' || phase === 'refused' || phase === 'cancelled'
        expect(actions.length).toBeGreaterThan(0)
        if (hasEnded) expect(actions.map((action) => action.kind)).toContain('reopen')
        expect(whoseTurn(facts).kind === 'nobody').toBe(hasEnded)
        expect(actions.every((action) => caseCommandKinds.includes(action.kind))).toBe(true)
        expect(typeof caseState(facts, now)).toBe('string')
        expect(typeof deadline(facts, now).started).toBe('boolean')
      },
    ),
    { numRuns: 60 },
  )
})
