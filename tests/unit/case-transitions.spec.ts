import { expect, test } from '@playwright/test'
import {
  type CaseCommand,
  type CaseContext,
  type CaseEvent,
  type CaseFacts,
  type CasePhase,
  casePhases,
} from '#shared/features/service-cases/case-facts.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide, transitions } from '#shared/features/service-cases/case-transitions.rules.ts'
import { type CaseCommandKind, caseCommandKinds } from '#shared/features/service-cases/service-standard.ts'
import { actor, caseIn, coordinated, day, event, morningOf, receipt, unitPapers } from '#tests/unit/case-samples.ts'
import { classified, completionAsked, handledService, joined } from '#tests/unit/handled-case.ts'

const unsigned = unitPapers.slice(1)

/** How the case differs from a complete one; `more` events are added to the history of the phase. */
type Change = Partial<CaseFacts> & { readonly more?: readonly CaseEvent[] }

function factsIn(phase: CasePhase, { more = [], ...change }: Change): CaseFacts {
  const facts = caseIn(phase, change)
  return { ...facts, events: [...facts.events, ...more] }
}

const paused = event('paused', '2026-11-17', null, { choice: 'papers-asked' })
const extended = event('extended', '2026-11-17', null, { amount: 2, reason: 'x' })

/** The clock may be touched while the case is on its way, and that moves it nowhere. */
const everyOpenPhase = {
  preparing: 'preparing',
  returned: 'returned',
  approved: 'approved',
  sealed: 'sealed',
  outside: 'outside',
} as const

const everyOpenPhaseEnds = {
  preparing: 'cancelled',
  returned: 'cancelled',
  approved: 'cancelled',
  sealed: 'cancelled',
  outside: 'cancelled',
} as const

/** What only a service knows that the house handles itself. */
const handled: readonly CaseCommandKind[] = ['take-step', 'skip-step', 'choose-clock', 'lapse', 'join', 'part']
const officer = actor('petugas-aduan')
const standard = handledService

/** For each command: where it is allowed, and what phase it leads to from there. Written by hand, not read from the code. */
const table: Readonly<Record<CaseCommandKind, Readonly<Partial<Record<CasePhase, CasePhase>>>>> = {
  open: { draft: 'preparing' },
  'advance-paper': { preparing: 'preparing', returned: 'returned' },
  'attach-paper': { preparing: 'preparing', returned: 'returned' },
  'void-paper': { preparing: 'preparing', returned: 'returned' },
  'record-session': { preparing: 'preparing', returned: 'returned', approved: 'approved' },
  'skip-session': { preparing: 'preparing', returned: 'returned', approved: 'approved' },
  approve: { preparing: 'approved' },
  'return-for-correction': { preparing: 'returned', approved: 'returned', sealed: 'returned', outside: 'returned' },
  resubmit: { returned: 'preparing' },
  seal: { approved: 'sealed' },
  'hand-over': { sealed: 'outside' },
  'record-outside-step': { outside: 'outside', answered: 'answered' },
  'record-answer': { outside: 'answered' },
  'record-coordination': { answered: 'answered' },
  finish: { answered: 'done' },
  cancel: {
    preparing: 'cancelled',
    returned: 'cancelled',
    approved: 'cancelled',
    sealed: 'cancelled',
    outside: 'cancelled',
  },
  withdraw: {
    preparing: 'cancelled',
    returned: 'cancelled',
    approved: 'cancelled',
    sealed: 'cancelled',
    outside: 'cancelled',
  },
  reopen: { done: 'answered', refused: 'preparing', cancelled: 'preparing' },
  pause: everyOpenPhase,
  resume: everyOpenPhase,
  extend: everyOpenPhase,
  'withdraw-extension': everyOpenPhase,
  'take-step': { preparing: 'preparing' },
  'skip-step': { answered: 'answered' },
  'choose-clock': { preparing: 'preparing' },
  lapse: everyOpenPhaseEnds,
  join: everyOpenPhaseEnds,
  // The trial is a case that was joined to another in that phase.
  part: {
    ...everyOpenPhase,
    draft: 'draft',
    answered: 'answered',
    done: 'done',
    refused: 'refused',
    cancelled: 'cancelled',
  },
}

/** For each command a form that only the phase can forbid: facts, payload and person are right. */
const trials: Readonly<Record<CaseCommandKind, readonly [CaseCommand, CaseContext, Change]>> = {
  open: [{ kind: 'open', trigger: 'inmate', at: null }, actor('perawat'), {}],
  'advance-paper': [
    { kind: 'advance-paper', requirementId: 'application', to: 'produced' },
    actor('perawat'),
    { papers: unsigned },
  ],
  'attach-paper': [
    { kind: 'attach-paper', requirementId: 'application', paperId: null, outsideSigner: null },
    actor('perawat'),
    { papers: unsigned },
  ],
  'void-paper': [{ kind: 'void-paper', paperId: 'application-1', reason: 'salah orang' }, actor('perawat'), {}],
  'record-session': [
    { kind: 'record-session', heldOn: day('2026-11-18'), minutesSigned: true },
    actor('sekretaris-tpp'),
    { session: null },
  ],
  'skip-session': [{ kind: 'skip-session', reason: 'perdarahan' }, actor('dokter'), {}],
  approve: [{ kind: 'approve' }, actor('kepala'), {}],
  'return-for-correction': [
    { kind: 'return-for-correction', reason: 'tanggal keliru', at: null },
    { ...actor('kepala'), roles: ['kepala', 'perawat'] },
    {},
  ],
  resubmit: [{ kind: 'resubmit' }, actor('perawat'), {}],
  seal: [{ kind: 'seal' }, actor('perawat'), {}],
  'hand-over': [{ kind: 'hand-over', at: null }, actor('perawat'), {}],
  'record-outside-step': [
    { kind: 'record-outside-step', step: 'kanwil-forward', at: morningOf('2026-11-17') },
    actor('perawat'),
    {},
  ],
  'record-answer': [
    { kind: 'record-answer', outcome: 'recommended', at: morningOf('2026-11-18') },
    actor('perawat'),
    {},
  ],
  'record-coordination': [{ kind: 'record-coordination', at: morningOf('2026-11-18') }, actor('perawat'), {}],
  finish: [{ kind: 'finish' }, actor('perawat'), { papers: [...unitPapers, receipt], more: [coordinated] }],
  cancel: [{ kind: 'cancel', reason: 'bebas' }, actor('kepala'), {}],
  withdraw: [{ kind: 'withdraw', reason: 'pasien mencabut' }, actor('perawat'), {}],
  reopen: [{ kind: 'reopen', reason: 'ada bukti baru' }, actor('kepala'), {}],
  pause: [{ kind: 'pause', cause: 'papers-asked', note: null, at: morningOf('2026-11-18') }, actor('perawat'), {}],
  resume: [{ kind: 'resume', at: morningOf('2026-11-18') }, actor('perawat'), { more: [paused] }],
  extend: [{ kind: 'extend', amount: 2, reason: 'menunggu ahli' }, actor('kepala'), {}],
  'withdraw-extension': [
    { kind: 'withdraw-extension', extensionId: extended.id ?? '', reason: 'keliru' },
    actor('kepala'),
    { more: [extended] },
  ],
  'take-step': [
    { kind: 'take-step', step: 'recommend', note: 'Dua cara menanganinya', at: morningOf('2026-11-18') },
    officer,
    { standard, more: [classified] },
  ],
  'skip-step': [{ kind: 'skip-step', step: 'follow-up', reason: 'tidak perlu' }, officer, { standard }],
  'choose-clock': [{ kind: 'choose-clock', clockId: 'with-oversight', reason: 'berat' }, officer, { standard }],
  lapse: [{ kind: 'lapse' }, officer, { standard, more: [completionAsked('2026-09-01')] }],
  join: [{ kind: 'join', into: 'other', cause: 'duplicate', reason: 'sama' }, officer, { standard }],
  part: [{ kind: 'part', reason: 'ternyata lain' }, officer, { standard, more: [joined] }],
}

test('the table of the code has one row for each command and no other', () => {
  expect(transitions.map((row) => row.command)).toEqual([...caseCommandKinds])
})

for (const kind of caseCommandKinds) {
  for (const phase of casePhases) {
    const next = table[kind][phase]
    test(`${kind} in ${phase}: ${next === undefined ? 'refused' : `leads to ${next}`}`, () => {
      const [command, context, change] = trials[kind]
      const facts = factsIn(phase, change)
      const decision = decide(facts, command, context)
      if (next === undefined) {
        expect(decision).toMatchObject({ ok: false, code: 'wrong-phase' })
        return
      }
      if (!decision.ok) throw new Error(decision.code)
      expect(decision.events).toHaveLength(1)
      expect(decision.events[0]?.accountId).toBe(context.accountId)
      expect(casePhase([...facts.events, ...decision.events])).toBe(next)
    })
  }
  test(`${kind} by somebody who has no part in the case: refused`, () => {
    const [command, , change] = trials[kind]
    const phase = casePhases.find((candidate) => table[kind][candidate] !== undefined) ?? 'draft'
    const stranger = handled.includes(kind) ? 'perawat' : 'petugas-aduan'
    for (const role of ['admin', stranger, 'registrasi'] as const)
      expect(decide(factsIn(phase, change), command, actor(role))).toMatchObject({ ok: false, code: 'role-missing' })
  })
}
