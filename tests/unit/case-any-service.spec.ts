import { expect, test } from '@playwright/test'
import { conditionHolds, faultyAnswers, holdingFacts } from '#shared/features/service-cases/case-conditions.rules.ts'
import { clockStartedAt } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { requirementsOf } from '#shared/features/service-cases/case-papers.rules.ts'
import { fileLeavesWith, firstStage, stageAfter } from '#shared/features/service-cases/case-stages.rules.ts'
import { decide, phasesFor, transitions } from '#shared/features/service-cases/case-transitions.rules.ts'
import { caseHistory, recommendationHistory } from '#shared/features/service-cases/service-cases.history.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import {
  type ClockStarter,
  type ServiceStandard,
  serviceStandardSchema,
} from '#shared/features/service-cases/service-standard.ts'
import { sampleService } from '#tests/core/sample-service.ts'
import { actor, caseIn, event, historyTo, morningOf, paper, settings } from '#tests/unit/case-samples.ts'
import { shippedStandard } from '#tests/unit/reference-data.ts'

const sample: ServiceStandard = serviceStandardSchema.parse(sampleService)
const without = (...commands: readonly string[]): ServiceStandard => ({
  ...sample,
  steps: sample.steps.filter((step) => !commands.includes(step.takenBy)),
})

test('a service with every stage goes by the table as it is written', () => {
  for (const row of transitions)
    expect([row.command, phasesFor(shippedStandard(), row)]).toEqual([row.command, row.from])
})

test('a stage that a service does not have is passed over', () => {
  const phases = (standard: ServiceStandard, command: string) => {
    const row = transitions.find((one) => one.command === command)
    return row === undefined ? null : phasesFor(standard, row)
  }
  expect(phases(sample, 'approve')).toEqual([])
  expect(phases(sample, 'hand-over')).toEqual(['preparing'])
  expect(phases(sample, 'record-outside-step')).toEqual(['outside', 'answered'])
  const indoors = without('hand-over')
  expect(phases(indoors, 'record-outside-step')).toEqual(['preparing', 'answered'])
  expect(phases(indoors, 'record-answer')).toEqual(['preparing'])
  expect(phases(without('record-answer'), 'finish')).toEqual(['outside'])
  expect([firstStage(sample)?.id, fileLeavesWith(sample)?.id]).toEqual(['submit', 'submit'])
  expect([firstStage(indoors)?.id, fileLeavesWith(indoors)?.id]).toEqual(['answer', 'answer'])
  expect(stageAfter(sample, 'answered')?.id).toBe('close')
  expect(stageAfter(sample, 'done')).toBeNull()
})

test('what the house itself does goes from desk to desk without a hand-over, and begins anew when it is taken up again', () => {
  const steps = without('hand-over').steps.map((step) =>
    step.id === 'received' ? { ...step, actor: { kind: 'role' as const, roles: ['kepala' as const] } } : step,
  )
  const papers = sample.requirements.slice(0, 6).map(({ id }) => paper(id))
  const facts: CaseFacts = {
    ...caseIn('preparing'),
    standard: { ...sample, steps, requirements: sample.requirements.map((one) => ({ ...one, gate: null })) },
    papers,
    session: null,
    conditions: [],
  }
  expect(whoseTurn(facts)).toEqual({ kind: 'role', roles: ['kepala'], step: 'received' })
  const received = event('outside-step-recorded', '2026-11-10', 'received')
  const events = [...facts.events, received]
  expect(whoseTurn({ ...facts, events })).toMatchObject({ kind: 'post', step: 'checked' })
  const reopened = event('reopened', '2026-11-12', null, { leadsTo: 'preparing' })
  const again = { ...facts, events: [...events, event('cancelled', '2026-11-11'), reopened] }
  expect(whoseTurn(again)).toMatchObject({ step: 'received' })
  const skipped = { kind: 'record-outside-step', step: 'visited', at: morningOf('2026-11-18') } as const
  expect(decide(again, skipped, actor('perawat'))).toMatchObject({ ok: false, code: 'unknown-step' })
})

test('facts: asked at the opening, told by the emergency, or by who works here', () => {
  expect(faultyAnswers(sample, {})).toEqual(['independent'])
  expect(faultyAnswers(sample, { independent: false, 'has-doctor': true })).toEqual(['has-doctor'])
  expect(holdingFacts(sample, { independent: true }, new Set(['dokter']))).toEqual(['independent', 'has-doctor'])
  expect(holdingFacts(sample, { independent: false }, new Set())).toEqual([])
  const facts = { ...caseIn('preparing'), standard: sample }
  const owed = (conditions: readonly string[]) => requirementsOf({ ...facts, conditions }).length
  expect([owed(['has-doctor']), owed(['has-doctor', 'independent']), owed([])]).toEqual([7, 11, 8])
  const emergency = { standard: shippedStandard(), conditions: [], emergency: { reason: 'x' } }
  expect(conditionHolds({ fact: 'emergency', holds: true }, emergency)).toBe(true)
  expect(conditionHolds({ fact: 'emergency', holds: false }, emergency)).toBe(false)
})

test('the clock begins with the papers, with a step, with an event, or with a paper that is a step', () => {
  const startOf = (startsWith: ClockStarter, change: Partial<CaseFacts> = {}) => {
    const standard = shippedStandard()
    const option = { id: 'tried', label: 'x', since: 'x', startsWith }
    const clockStart = { default: 'tried', options: [option] }
    return clockStartedAt({
      ...caseIn('answered'),
      standard: { ...standard, clockStart },
      settings: { ...settings, clockStart: 'tried' },
      ...change,
    })
  }
  expect(startOf({ kind: 'unit-file-complete' })).toBe(morningOf('2026-11-12'))
  expect(startOf({ kind: 'event', event: 'opened' })).toBe(morningOf('2026-11-09'))
  expect(startOf({ kind: 'event', event: 'approved' })).toBe(morningOf('2026-11-13'))
  expect(startOf({ kind: 'step', step: 'hand-over' })).toBe(morningOf('2026-11-16'))
  const again = [...historyTo.answered, event('handed-over', '2026-11-17', 'hand-over')]
  expect(startOf({ kind: 'step', step: 'hand-over' }, { events: again })).toBe(morningOf('2026-11-16'))
  expect(startOf({ kind: 'step', step: 'deliver' })).toBeNull()
  expect(startOf({ kind: 'step', step: 'seal' }, { events: historyTo.approved })).toBeNull()
})

test('the history of another service is told to whoever holds its own right, and is no health data', () => {
  const told = caseHistory({ permission: 'view:inmates', texts: 'view:facility', isHealth: false, own: [] })
  const fields = told.parts.flatMap(({ table }) =>
    Object.entries(table.fields).map(([name, field]) => ({ name, ...field })),
  )
  const reasons = fields.filter(({ name }) => name === 'reason')
  expect(reasons.length).toBeGreaterThan(2)
  for (const reason of reasons) expect(reason).toMatchObject({ needs: 'view:facility' })
  expect(
    told.parts
      .slice(0, 6)
      .flatMap(({ table }) => Object.values(table.fields))
      .filter((field) => field.isHealth),
  ).toEqual([])
  const medical = recommendationHistory.parts.flatMap(({ table }) => Object.entries(table.fields))
  expect(medical.filter(([name]) => name === 'reason').map(([, field]) => field.isHealth)).toEqual([true, true, true])
})
