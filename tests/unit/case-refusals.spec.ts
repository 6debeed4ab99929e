import { expect, test } from '@playwright/test'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { caseRefusalCodes } from '#shared/features/service-cases/case-refusal-codes.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { clockRows } from '#tests/unit/case-clock-rows.ts'
import { approve } from '#tests/unit/case-commands.ts'
import { handlingRows } from '#tests/unit/case-handling-rows.ts'
import { paperRows } from '#tests/unit/case-paper-rows.ts'
import { actor, caseIn, morningOf, now } from '#tests/unit/case-samples.ts'
import { stepRows } from '#tests/unit/case-step-rows.ts'

const rows = [...paperRows, ...stepRows, ...clockRows, ...handlingRows]

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
  expect(told).toMatchObject({
    ok: true,
    events: [{ kind: 'returned', at: morningOf('2026-11-17'), reason: 'kurang cap' }],
  })
  const handed = decide(caseIn('sealed'), { kind: 'hand-over', at: null }, actor('perawat'))
  expect(handed).toMatchObject({ ok: true, events: [{ kind: 'handed-over', step: 'hand-over', at: now }] })
})
