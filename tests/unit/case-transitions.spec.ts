import { expect, test } from '@playwright/test'
import {
  type CaseCommand,
  type CaseContext,
  type CaseFacts,
  type CasePhase,
  type CaseRefusalCode,
  casePhases,
  caseRefusalCodes,
} from '#shared/features/service-cases/case-facts.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { decide, transitions } from '#shared/features/service-cases/case-transitions.rules.ts'
import { type CaseCommandKind, caseCommandKinds } from '#shared/features/service-cases/service-standard.ts'
import { actor, caseIn, day, doctorElsewhere, event, morningOf, now, paper, unitPapers } from '#tests/unit/case-samples.ts'

const kanwilPaper = paper('kanwil-covering-letter')
const unsigned = unitPapers.slice(1)

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
  'record-outside-step': { outside: 'outside' },
  'record-answer': { outside: 'answered' },
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
}

/** For each command a form that only the phase can forbid: facts, payload and person are right. */
const trials: Readonly<Record<CaseCommandKind, readonly [CaseCommand, CaseContext, Partial<CaseFacts>]>> = {
  open: [{ kind: 'open', trigger: 'inmate' }, actor('perawat'), {}],
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
  finish: [{ kind: 'finish' }, actor('perawat'), {}],
  cancel: [{ kind: 'cancel', reason: 'bebas' }, actor('kepala'), {}],
  withdraw: [{ kind: 'withdraw', reason: 'pasien mencabut' }, actor('perawat'), {}],
}

test('the table of the code has one row for each command and no other', () => {
  expect(transitions.map((row) => row.command)).toEqual([...caseCommandKinds])
})

for (const kind of caseCommandKinds) {
  for (const phase of casePhases) {
    const next = table[kind][phase]
    test(`${kind} in ${phase}: ${next === undefined ? 'refused' : `leads to ${next}`}`, () => {
      const [command, context, change] = trials[kind]
      const facts = caseIn(phase, change)
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
    for (const role of ['admin', 'petugas-aduan', 'registrasi'] as const)
      expect(decide(caseIn(phase, change), command, actor(role))).toMatchObject({ ok: false, code: 'role-missing' })
  })
}

const attach = (requirementId: string, paperId: string | null = null): CaseCommand => ({
  kind: 'attach-paper',
  requirementId,
  paperId,
  outsideSigner: null,
})
const byOutside = (change: object): CaseCommand => ({
  kind: 'attach-paper',
  requirementId: 'doctor-letter',
  paperId: null,
  outsideSigner: { ...doctorElsewhere, ...change },
})
const advance = (requirementId: string, to: 'produced' | 'issued' | 'printed'): CaseCommand => ({
  kind: 'advance-paper',
  requirementId,
  to,
})
const approve: CaseCommand = { kind: 'approve' }
const without = (requirementId: string) => unitPapers.filter((entry) => entry.requirementId !== requirementId)
const only = (requirementId: string, change: object) => [...without(requirementId), paper(requirementId, change)]
const draftLetter = { state: 'produced', attachedAt: null } as const
const issuedLetter = { state: 'issued', attachedAt: null } as const
const printedLetter = { state: 'printed', attachedAt: null } as const
const standard = caseIn('draft').standard

type Row = readonly [CaseRefusalCode | 'ok', string, CasePhase, Partial<CaseFacts>, CaseCommand, CaseContext]
const rows: readonly Row[] = [
  ['unknown-trigger', 'a trigger that the standard does not name', 'draft', { standard: { ...standard, triggers: standard.triggers.slice(0, 1) } }, { kind: 'open', trigger: 'family' }, actor('perawat')],
  ['unknown-requirement', 'attach to nothing', 'preparing', {}, attach('nothing'), actor('perawat')],
  ['unknown-requirement', 'produce nothing', 'preparing', {}, advance('nothing', 'produced'), actor('perawat')],
  ['unknown-paper', 'a signed copy of a letter that is not there', 'preparing', { papers: [] }, attach('application', 'x'), actor('perawat')],
  ['unknown-paper', 'a voided letter cannot come back signed', 'preparing', { papers: only('application', { ...printedLetter, voided: true }) }, attach('application', 'application-1'), actor('perawat')],
  ['unknown-paper', 'void what is void', 'preparing', { papers: only('application', { voided: true }) }, { kind: 'void-paper', paperId: 'application-1', reason: 'x' }, actor('perawat')],
  ['paper-already-signed', 'sign twice', 'preparing', {}, attach('application', 'application-1'), actor('perawat')],
  ['paper-already-signed', 'a second original', 'preparing', {}, attach('application'), actor('perawat')],
  ['paper-already-signed', 'produce again what is signed', 'preparing', {}, advance('application', 'produced'), actor('perawat')],
  ['paper-not-issued', 'a signed draft', 'preparing', { papers: only('application', draftLetter) }, attach('application', 'application-1'), actor('perawat')],
  ['paper-not-issued', 'a doctor letter that nobody issued', 'preparing', { papers: without('doctor-letter') }, attach('doctor-letter'), actor('perawat')],
  ['paper-not-made-here', 'produce the medical record', 'preparing', {}, advance('medical-record', 'produced'), actor('perawat')],
  ['paper-not-made-here', 'produce the letter of Kanwil', 'preparing', {}, advance('kanwil-covering-letter', 'produced'), actor('perawat')],
  ['paper-out-of-order', 'issue what was not produced', 'preparing', { papers: without('application') }, advance('application', 'issued'), actor('perawat')],
  ['paper-out-of-order', 'print what was not issued', 'preparing', { papers: only('application', draftLetter) }, advance('application', 'printed'), actor('perawat')],
  ['paper-out-of-order', 'produce anew what is issued', 'preparing', { papers: only('application', issuedLetter) }, advance('application', 'produced'), actor('perawat')],
  ['ok', 'print again', 'preparing', { papers: only('application', printedLetter) }, advance('application', 'printed'), actor('perawat')],
  ['issuer-role-missing', 'a nurse issues the doctor letter', 'preparing', { papers: only('doctor-letter', draftLetter) }, advance('doctor-letter', 'issued'), actor('perawat')],
  ['ok', 'a nurse drafts the doctor letter', 'preparing', { papers: without('doctor-letter') }, advance('doctor-letter', 'produced'), actor('perawat')],
  ['ok', 'a doctor issues the doctor letter', 'preparing', { papers: only('doctor-letter', draftLetter) }, advance('doctor-letter', 'issued'), actor('dokter')],
  ['ok', 'the signed copy of a printed letter', 'preparing', { papers: only('doctor-letter', printedLetter) }, attach('doctor-letter', 'doctor-letter-1'), actor('perawat')],
  ['ok', 'the signed copy of an issued letter', 'preparing', { papers: only('doctor-letter', issuedLetter) }, attach('doctor-letter', 'doctor-letter-1'), actor('perawat')],
  ['ok', 'the letter of a doctor elsewhere', 'preparing', { papers: without('doctor-letter') }, byOutside({}), actor('perawat')],
  ['outside-signer-incomplete', 'a doctor elsewhere without SIP', 'preparing', { papers: without('doctor-letter') }, byOutside({ sip: ' ' }), actor('perawat')],
  ['outside-signer-incomplete', 'a doctor elsewhere without name', 'preparing', { papers: without('doctor-letter') }, byOutside({ name: '' }), actor('perawat')],
  ['outside-signer-not-accepted', 'somebody else signs the application', 'preparing', { papers: without('application') }, { ...byOutside({}), requirementId: 'application' } as CaseCommand, actor('perawat')],
  ['ok', 'several scans of the medical record', 'preparing', {}, attach('medical-record'), actor('perawat')],
  ['wrong-phase', 'the letter of Kanwil before the file went out', 'preparing', {}, attach('kanwil-covering-letter'), actor('perawat')],
  ['ok', 'the letter of Kanwil comes back', 'outside', {}, attach('kanwil-covering-letter'), actor('perawat')],
  ['ok', 'the recommendation itself comes back', 'outside', {}, attach('recommendation-letter'), actor('perawat')],
  ['wrong-phase', 'the recommendation before the file went out', 'preparing', {}, attach('recommendation-letter'), actor('perawat')],
  ['wrong-phase', 'a paper of the unit after the file went out', 'outside', { papers: without('application') }, attach('application'), actor('perawat')],
  ['wrong-phase', 'void a paper of the unit after the file went out', 'outside', {}, { kind: 'void-paper', paperId: 'application-1', reason: 'x' }, actor('perawat')],
  ['ok', 'void a wrong scan of the letter of Kanwil', 'outside', { papers: [...unitPapers, kanwilPaper] }, { kind: 'void-paper', paperId: 'kanwil-covering-letter-1', reason: 'x' }, actor('perawat')],
  ['reason-missing', 'void without a reason', 'preparing', {}, { kind: 'void-paper', paperId: 'application-1', reason: ' ' }, actor('perawat')],
  ['reason-missing', 'cancel without a reason', 'preparing', {}, { kind: 'cancel', reason: '' }, actor('kepala')],
  ['reason-missing', 'withdraw without a reason', 'preparing', {}, { kind: 'withdraw', reason: '\n' }, actor('perawat')],
  ['reason-missing', 'return without a reason', 'preparing', {}, { kind: 'return-for-correction', reason: '', at: null }, actor('kepala')],
  ['reason-missing', 'skip the session without a reason', 'preparing', {}, { kind: 'skip-session', reason: '  ' }, actor('dokter')],
  ['emergency-not-provided', 'a standard without an emergency rule', 'preparing', { standard: { ...standard, emergency: null } }, { kind: 'skip-session', reason: 'x' }, actor('dokter')],
  ['session-not-provided', 'a standard without a session', 'preparing', { standard: { ...standard, session: null }, session: null }, { kind: 'record-session', heldOn: day('2026-11-18'), minutesSigned: true }, actor('sekretaris-tpp')],
  ['session-already-recorded', 'the session twice', 'preparing', {}, { kind: 'record-session', heldOn: day('2026-11-18'), minutesSigned: true }, actor('sekretaris-tpp')],
  ['ok', 'the minutes are signed afterwards', 'preparing', { session: { heldOn: day('2026-11-12'), minutesSigned: false } }, { kind: 'record-session', heldOn: day('2026-11-12'), minutesSigned: true }, actor('sekretaris-tpp')],
  ['session-in-future', 'a session of tomorrow', 'preparing', { session: null }, { kind: 'record-session', heldOn: day('2026-11-19'), minutesSigned: true }, actor('sekretaris-tpp')],
  ['papers-missing', 'approve without the application', 'preparing', { papers: without('application') }, approve, actor('kepala')],
  ['papers-missing', 'approve with a printed, unsigned letter', 'preparing', { papers: only('head-covering-letter', printedLetter) }, approve, actor('kepala')],
  ['papers-missing', 'approve with a voided letter', 'preparing', { papers: only('doctor-letter', { voided: true }) }, approve, actor('kepala')],
  ['papers-missing', 'approve after the consent was taken back', 'preparing', { papers: only('application', { withdrawn: true }) }, approve, actor('kepala')],
  ['papers-missing', 'send again while a paper is missing', 'returned', { papers: without('medical-record') }, { kind: 'resubmit' }, actor('perawat')],
  ['session-missing', 'approve without a session', 'preparing', { session: null }, approve, actor('kepala')],
  ['session-minutes-unsigned', 'approve with unsigned minutes', 'preparing', { session: { heldOn: day('2026-11-12'), minutesSigned: false } }, approve, actor('kepala')],
  ['ok', 'approve an emergency without a session', 'preparing', { session: null, emergency: { reason: 'x' } }, approve, actor('kepala')],
  ['approver-prepared-file', 'the head prepared the file himself', 'preparing', { preparerIds: ['kepala'] }, approve, actor('kepala')],
  ['approver-prepared-file', 'the nurse is head by proxy', 'preparing', {}, approve, { ...actor('kepala', 'perawat'), roles: ['kepala', 'perawat'] }],
  ['role-missing', 'the doctor approves', 'preparing', {}, approve, actor('dokter')],
  ['role-missing', 'a nurse returns a file inside the house', 'preparing', {}, { kind: 'return-for-correction', reason: 'x', at: null }, actor('perawat')],
  ['ok', 'a nurse notes that Kanwil returned the file', 'outside', {}, { kind: 'return-for-correction', reason: 'x', at: morningOf('2026-11-17') }, actor('perawat')],
  ['time-before-handover', 'returned before it went out', 'outside', {}, { kind: 'return-for-correction', reason: 'x', at: morningOf('2026-11-15') }, actor('perawat')],
  ['approval-missing', 'seal when the approval is not on record', 'approved', { approval: null }, { kind: 'seal' }, actor('perawat')],
  ['papers-missing', 'seal when a paper is gone', 'approved', { papers: without('application') }, { kind: 'seal' }, actor('perawat')],
  ['session-missing', 'a session that stands before the seal', 'approved', { session: null, standard: sessionAt('before-seal') }, { kind: 'seal' }, actor('perawat')],
  ['ok', 'a session before the seal does not hold up the approval', 'preparing', { session: null, standard: sessionAt('before-seal') }, approve, actor('kepala')],
  ['ok', 'a session that is not needed', 'preparing', { session: null, standard: sessionAt('not-needed') }, approve, actor('kepala')],
  ['time-in-future', 'handed over tomorrow', 'sealed', {}, { kind: 'hand-over', at: morningOf('2026-11-19') }, actor('perawat')],
  ['unknown-step', 'a step of the unit is no outside step', 'outside', {}, { kind: 'record-outside-step', step: 'seal', at: now }, actor('perawat')],
  ['step-already-recorded', 'a step twice', 'outside', { events: [...caseIn('outside').events, event('outside-step-recorded', '2026-11-17', 'kanwil-forward')] }, { kind: 'record-outside-step', step: 'kanwil-forward', at: now }, actor('perawat')],
  ['ok', 'only a later step was heard of', 'outside', {}, { kind: 'record-outside-step', step: 'sent-to-kanwil', at: now }, actor('perawat')],
  ['time-in-future', 'a step of tomorrow', 'outside', {}, { kind: 'record-outside-step', step: 'review', at: morningOf('2026-11-19') }, actor('perawat')],
  ['time-before-handover', 'a step before the file went out', 'outside', {}, { kind: 'record-outside-step', step: 'review', at: morningOf('2026-11-15') }, actor('perawat')],
  ['answer-not-provided', 'an answer that the standard does not name', 'outside', { standard: { ...standard, answers: standard.answers.slice(0, 1) } }, { kind: 'record-answer', outcome: 'refused', at: now }, actor('perawat')],
]

function sessionAt(place: 'before-seal' | 'not-needed') {
  if (standard.session === null) throw new Error('the standard has a session')
  return { ...standard, session: { ...standard.session, place } }
}

for (const [code, why, phase, change, command, context] of rows) {
  test(`${code}: ${why}`, () => {
    const decision = decide(caseIn(phase, change), command, context)
    expect(decision.ok ? 'ok' : decision.code).toBe(code)
  })
}

test('every refusal code has a row', () => {
  const seen = new Set(rows.map(([code]) => code))
  expect(caseRefusalCodes.filter((code) => !seen.has(code))).toEqual([])
})

test('a refusal names the papers that are missing', () => {
  const decision = decide(caseIn('preparing', { papers: [] }), approve, actor('kepala'))
  expect(decision).toEqual({
    ok: false,
    code: 'papers-missing',
    details: { requirements: ['application', 'doctor-letter', 'medical-record', 'head-covering-letter'] },
  })
})

test('the answer of the directorate may be a refusal and ends the case', () => {
  const facts = caseIn('outside')
  const decision = decide(facts, { kind: 'record-answer', outcome: 'refused', at: now }, actor('perawat'))
  if (!decision.ok) throw new Error(decision.code)
  expect(casePhase([...facts.events, ...decision.events])).toBe('refused')
})

test('an event bears the time that was told, the step, the reason without blanks around it', () => {
  const told = decide(
    caseIn('outside'),
    { kind: 'return-for-correction', reason: '  kurang cap ', at: morningOf('2026-11-17') },
    actor('perawat'),
  )
  expect(told).toMatchObject({ ok: true, events: [{ kind: 'returned', at: morningOf('2026-11-17'), reason: 'kurang cap' }] })
  const handed = decide(caseIn('sealed'), { kind: 'hand-over', at: null }, actor('perawat'))
  expect(handed).toMatchObject({ ok: true, events: [{ kind: 'handed-over', step: 'hand-over', at: now }] })
})
