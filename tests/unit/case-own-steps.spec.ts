import { expect, test } from '@playwright/test'
import { clockStartedAt, deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseCommand, CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { lapseOf } from '#shared/features/service-cases/case-lapse.rules.ts'
import { stepOverviews } from '#shared/features/service-cases/case-overview.rules.ts'
import { pausesOf } from '#shared/features/service-cases/case-pauses.rules.ts'
import { casePhase, joinedTo } from '#shared/features/service-cases/case-phase.rules.ts'
import { stepClock } from '#shared/features/service-cases/case-step-clock.rules.ts'
import { decide } from '#shared/features/service-cases/case-transitions.rules.ts'
import { expectedStep } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import { nextActions, whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { actor, event, morningOf, now } from '#tests/unit/case-samples.ts'
import { classified, completionAsked, handledIn, handledService, joined, taken } from '#tests/unit/handled-case.ts'

const officer = actor('petugas-aduan')
const prepared = [classified, taken('recommend', '2026-11-11'), taken('direct', '2026-11-12')]

function eventsOf(facts: CaseFacts, command: CaseCommand): readonly CaseEvent[] {
  const decision = decide(facts, command, officer)
  if (!decision.ok) throw new Error(decision.code)
  return decision.events
}

const stateOf = (facts: CaseFacts, id: string) => stepOverviews(facts).find(({ step }) => step.id === id)?.state
const dueOf = (facts: CaseFacts) => {
  const clock = deadline(facts, now)
  return clock.started ? [clock.clockId, clock.startedOn, clock.due] : null
}
const kindsOf = (facts: CaseFacts) => new Set(nextActions(facts, officer).map(({ kind, step }) => `${kind} ${step}`))

test('a case goes from desk to desk in the order of the file, before its answer and behind it', () => {
  const turns = (...events: readonly CaseEvent[]) => whoseTurn(handledIn('preparing', ...events))
  expect(turns()).toMatchObject({ roles: ['petugas-aduan'], step: 'classify' })
  expect(turns(classified)).toMatchObject({ step: 'recommend' })
  expect(turns(...prepared.slice(0, 2))).toMatchObject({ roles: ['kepala'], step: 'direct' })
  expect(turns(...prepared)).toMatchObject({ roles: ['penangan-aduan'], step: 'improve' })
  const improved = handledIn('preparing', ...prepared, taken('improve', '2026-11-13'))
  expect(whoseTurn(improved)).toMatchObject({ step: 'answer' })
  const steps = ['follow-up', 'satisfaction', 'report-superior', 'report-kanwil']
  const walked = steps.map((_, index) => {
    const facts = handledIn('answered', ...steps.slice(0, index).map((step) => taken(step, '2026-11-18')))
    return expectedStep(facts)?.id
  })
  expect(walked).toEqual(steps)
  expect(expectedStep(handledIn('answered', ...steps.map((step) => taken(step, '2026-11-18'))))?.id).toBe('close')
})

test('what was done, passed over, stands before somebody or is not asked of the case is told apart', () => {
  const skipped = event('step-skipped', '2026-11-18', 'follow-up', { reason: 'x' })
  const facts = handledIn('answered', ...prepared, skipped)
  expect(
    ['classify', 'recommend', 'follow-up', 'satisfaction', 'report-kanwil'].map((id) => stateOf(facts, id)),
  ).toEqual(['done', 'done', 'skipped', 'current', 'ahead'])
  // Passed over, and then done after all.
  expect(stateOf(handledIn('answered', skipped, taken('follow-up', '2026-11-18')), 'follow-up')).toBe('done')
  const refused = { ...handledIn('refused', ...prepared) }
  expect(stateOf(refused, 'improve')).toBe('skipped')
})

test('offered is what can be done: the step in turn, one that repeats, one that may be passed over', () => {
  expect(kindsOf(handledIn('preparing'))).toContain('choose-clock null')
  expect(kindsOf(handledIn('preparing', classified))).toContain('take-step recommend')
  expect(kindsOf(handledIn('preparing', classified))).not.toContain('take-step direct')
  const answered = kindsOf(handledIn('answered', taken('follow-up', '2026-11-18')))
  expect(answered).toContain('take-step follow-up')
  expect(answered).toContain('take-step satisfaction')
  expect(answered).toContain('skip-step satisfaction')
  expect(answered).not.toContain('finish null')
  expect(kindsOf(handledIn('preparing', completionAsked('2026-10-01')))).toContain('lapse null')
  expect(kindsOf(handledIn('preparing'))).not.toContain('lapse null')
  expect([...kindsOf(handledIn('preparing', joined))]).toEqual(['part null'])
})

test('another class counts anew from the same start, and the extension stays', () => {
  const facts = handledIn('preparing', classified)
  expect(dueOf(facts)).toEqual(['without-oversight', '2026-11-09', '2026-11-27'])
  const heavier = eventsOf(facts, { kind: 'choose-clock', clockId: 'with-oversight', reason: ' Diduga pungutan ' })
  expect(heavier).toMatchObject([
    { kind: 'clock-chosen', choice: 'with-oversight', reason: 'Diduga pungutan', step: 'classify' },
  ])
  const counted = { ...facts, events: [...facts.events, ...heavier] }
  expect(dueOf(counted)).toEqual(['with-oversight', '2026-11-09', expect.stringMatching(/^2027-02/)])
  const extended = event('extended', '2026-11-18', null, { amount: 2, reason: 'x' })
  const shorter = event('clock-chosen', '2026-11-18', 'classify', { choice: 'information', reason: 'x' })
  expect(dueOf(handledIn('preparing', classified, shorter, extended))).toEqual([
    'information',
    '2026-11-09',
    '2026-11-18',
  ])
  // Where each case is not asked, what the office chose stays.
  const standard = { ...handledService, clockChoice: null }
  expect(dueOf({ ...counted, standard })?.[0]).toBe('without-oversight')
})

test('each step has its own clock from the step before it; to do something again moves none', () => {
  const step = handledService.steps.find(({ id }) => id === 'classify')
  if (!step) throw new Error('step missing')
  expect(stepClock(handledIn('preparing'), step, now)).toMatchObject({ due: '2026-11-12', late: true, doneAt: null })
  expect(stepClock(handledIn('preparing', classified), step, now)).toMatchObject({ late: false, doneAt: classified.at })
  const term = { amount: 3, unit: 'working-days' as const, source: 'x' }
  const timed = { ...step, id: 'answer', takenBy: 'record-answer' as const, term }
  const standard = {
    ...handledService,
    steps: handledService.steps.map((one) => (one.id === 'answer' ? { ...one, term } : one)),
  }
  const ready = handledIn('preparing', ...prepared, taken('improve', '2026-11-13'))
  const begun = stepClock({ ...ready, standard }, { ...timed }, now)?.begunAt
  expect(begun).toBe(morningOf('2026-11-13'))
  const again = [
    taken('improve', '2026-11-17'),
    event('clock-chosen', '2026-11-17', 'classify', { choice: 'aspiration' }),
  ]
  expect(stepClock({ ...ready, standard, events: [...ready.events, ...again] }, timed, now)?.begunAt).toBe(begun)
})

test('a case taken up after a refusal begins its steps anew; one that was only called off goes on', () => {
  const reopened = event('reopened', '2026-11-18', null, { leadsTo: 'preparing', reason: 'x' })
  const calledOff = event('cancelled', '2026-11-17', null, { reason: 'x' })
  expect(whoseTurn(handledIn('preparing', ...prepared, calledOff, reopened))).toMatchObject({ step: 'improve' })
  const refused = event('refused', '2026-11-17', 'answer', { choice: 'refused', reason: 'x' })
  const anew = handledIn('preparing', ...prepared, refused, reopened)
  expect(whoseTurn(anew)).toMatchObject({ step: 'classify' })
  expect(dueOf(anew)?.[0]).toBe('without-oversight')
  const done = handledIn('done', taken('follow-up', '2026-11-18'))
  const back = { ...done, events: [...done.events, event('reopened', '2026-11-18', null, { leadsTo: 'answered' })] }
  expect(kindsOf(back)).toContain('take-step follow-up')
})

test('a joined case ends in the other one and comes back as it was, with its clock running on', () => {
  const facts = handledIn('preparing', classified, completionAsked('2026-11-16'))
  const events = eventsOf(facts, { kind: 'join', into: 'other', cause: 'duplicate', reason: 'Isi sama' })
  expect(events).toMatchObject([{ kind: 'joined', choice: 'duplicate', linkedCaseId: 'other', reason: 'Isi sama' }])
  const merged = { ...facts, events: [...facts.events, ...events] }
  expect([casePhase(merged.events), joinedTo(merged.events)]).toEqual(['cancelled', 'other'])
  expect(whoseTurn(merged)).toEqual({ kind: 'nobody' })
  const apart = [...merged.events, ...eventsOf(merged, { kind: 'part', reason: 'Pelapor lain' })]
  expect([casePhase(apart), joinedTo(apart)]).toEqual(['preparing', null])
  expect(pausesOf({ ...facts, events: apart })).toEqual(pausesOf(facts))
  expect(whoseTurn({ ...facts, events: apart })).toEqual(whoseTurn(facts))
})

test('what was asked for is waited for until a day; then the case may end as lapsed, and be taken up again', () => {
  const asked = handledIn('preparing', completionAsked('2026-10-19'))
  expect(lapseOf(asked, now)).toEqual({ due: '2026-11-18', isOver: false })
  expect(lapseOf(asked, morningOf('2026-11-19'))).toEqual({ due: '2026-11-18', isOver: true })
  expect(lapseOf(handledIn('preparing'), now)).toBeNull()
  const lapsed = handledIn('preparing', completionAsked('2026-10-01'), event('lapsed', '2026-11-18'))
  expect(casePhase(lapsed.events)).toBe('cancelled')
  expect(decide(lapsed, { kind: 'reopen', reason: 'Datang juga' }, officer)).toMatchObject({ ok: true })
})

test('before a hand-over the house takes its steps too, once the papers that hold them up are here', () => {
  const standard: ServiceStandard = {
    ...handledService,
    requirements: handledService.requirements.map((one) => ({ ...one, owedBy: 'unit', gate: 'recommend' })),
  }
  const facts = { ...handledIn('preparing', classified), standard }
  const take: CaseCommand = { kind: 'take-step', step: 'recommend', note: 'x', at: now }
  expect(decide(facts, take, officer)).toMatchObject({ code: 'papers-missing' })
  expect(whoseTurn(facts)).toMatchObject({ step: 'open' })
  expect(clockStartedAt({ ...facts, settings: { ...facts.settings, clockStart: 'classified' } })).toBe(classified.at)
})

test('a service file that promises a step of the house that nobody can take is refused by name', () => {
  const faultsOf = (change: object) =>
    serviceStandardSchema.safeParse({ ...handledService, ...change }).error?.issues.map((issue) => issue.message)
  const stepsWith = (id: string, change: object) =>
    handledService.steps.map((step) => (step.id === id ? { ...step, ...change } : step))
  const { authority, steps } = handledService
  const post = { kind: 'post', post: 'pelapor' }
  expect(faultsOf({ steps: stepsWith('recommend', { actor: post }) })).toEqual(['own-step-of-post:recommend'])
  const stranger = { kind: 'role', roles: ['perawat'] }
  expect(faultsOf({ steps: stepsWith('recommend', { actor: stranger }) })).toEqual([
    'step-role-without-authority:recommend/perawat',
  ])
  expect(faultsOf({ steps: stepsWith('answer', { repeats: true }) })).toEqual(['spare-step-not-own:answer'])
  expect(faultsOf({ steps: stepsWith('classify', { mayBeSkipped: true }) })).toEqual(['spare-step-not-own:classify'])
  const last = steps.find(({ id }) => id === 'report-kanwil')
  expect(faultsOf({ steps: [...steps.filter((step) => step !== last), last] })).toEqual([
    'own-step-behind-end:report-kanwil',
  ])
  const less = (...commands: readonly string[]) => ({
    authority: Object.fromEntries(Object.entries(authority).filter(([command]) => !commands.includes(command))),
  })
  expect(faultsOf(less('skip-step'))).toEqual(['skipping-of-nobody:follow-up', 'skipping-of-nobody:satisfaction'])
  expect(faultsOf(less('lapse'))).toEqual(['lapse-of-nobody'])
  expect(faultsOf(less('part'))).toEqual(['joining-without-parting'])
  expect(faultsOf(less('join', 'part'))).toEqual(['joining-of-nobody'])
  expect(faultsOf(less('choose-clock'))).toContain('clock-choice-of-nobody')
  expect(faultsOf({ clockChoice: null })).toEqual(['step-without-clock-choice:classify'])
  const twice = { ...steps.find(({ id }) => id === 'classify'), id: 'again' }
  expect(faultsOf({ steps: [twice, ...steps] })).toEqual(['clock-chosen-twice'])
  const hours = { ...handledService.clocks[0], unit: 'hours' }
  expect(faultsOf({ clocks: [hours, ...handledService.clocks.slice(1)] })).toEqual(['clock-choice-of-several-units'])
  const lapsing = { ...handledService.pauseReasons[0], lapse: { amount: 3, unit: 'office-hours', source: 'x' } }
  expect(faultsOf({ pauseReasons: [lapsing] })).toEqual(['office-hours-missing'])
  const reason = handledService.joinReasons[0]
  expect(faultsOf({ joinReasons: [reason, reason] })).toEqual(['duplicate-join-reason:duplicate'])
})
