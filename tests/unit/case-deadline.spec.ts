import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { caseIn, event, historyTo, morningOf, now, settings, unitPapers } from '#tests/unit/case-samples.ts'

const preparing = (change: Partial<CaseFacts> = {}) => caseIn('preparing', change)
const startedAt = (clockStart: CaseFacts['settings']['clockStart'], clockId = 'five-working-days') => ({
  settings: { ...settings, clockStart, clockId },
})
const heard = (...steps: string[]) => [
  ...historyTo.outside,
  ...steps.map((step) => event('outside-step-recorded', '2026-11-17', step)),
]

test('the clock has not begun, and says why', () => {
  const whyOf = (facts: CaseFacts) => {
    const clock = deadline(facts, now)
    return clock.started ? 'started' : [clock.why, clock.startsWhen]
  }
  const draft = ['draft', 'berkas unit lengkap']
  expect(whyOf(caseIn('draft'))).toEqual(draft)
  expect(whyOf(caseIn('draft', { papers: [] }))).toEqual(draft)
  const awaited = (when: string) => ['start-awaited', when]
  expect(whyOf(preparing({ papers: unitPapers.slice(1) }))).toEqual(awaited('berkas unit lengkap'))
  expect(whyOf(preparing(startedAt('handed-to-kanwil')))).toEqual(awaited('berkas diserahkan ke Kanwil'))
  expect(whyOf(preparing(startedAt('received-at-ditjenpas')))).toEqual(awaited('berkas diterima Ditjenpas'))
  expect(whyOf(caseIn('outside', startedAt('received-at-ditjenpas')))).toEqual(awaited('berkas diterima Ditjenpas'))
})

test('the due date by each start of the clock and each published length', () => {
  const outside = { events: heard('kanwil-forward', 'ditjenpas-received') }
  const dueOf = (clockStart: CaseFacts['settings']['clockStart'], clockId: string) => {
    const clock = deadline(caseIn('outside', { ...outside, ...startedAt(clockStart, clockId) }), now)
    return clock.started ? [clock.startedOn, clock.due, clock.clockAmount] : null
  }
  expect(dueOf('unit-file-complete', 'five-working-days')).toEqual(['2026-11-12', '2026-11-19', 5])
  expect(dueOf('unit-file-complete', 'two-working-days')).toEqual(['2026-11-12', '2026-11-16', 2])
  expect(dueOf('handed-to-kanwil', 'five-working-days')).toEqual(['2026-11-16', '2026-11-23', 5])
  expect(dueOf('handed-to-kanwil', 'two-working-days')).toEqual(['2026-11-16', '2026-11-18', 2])
  expect(dueOf('received-at-ditjenpas', 'five-working-days')).toEqual(['2026-11-17', '2026-11-24', 5])
  expect(dueOf('received-at-ditjenpas', 'unknown-clock')).toEqual(['2026-11-17', '2026-11-24', 5])
})

test('when nobody told of the arrival at Ditjenpas, the first later step heard of starts the clock', () => {
  const clock = deadline(caseIn('outside', { events: heard('review'), ...startedAt('received-at-ditjenpas') }), now)
  expect(clock).toMatchObject({ started: true, startedOn: '2026-11-17' })
})

test('the time of the unit itself is shown apart', () => {
  expect(deadline(caseIn('outside'), now)).toMatchObject({
    started: true,
    preparation: { from: '2026-11-09', to: '2026-11-12', calendarDays: 3, workingDays: 3 },
  })
  expect(deadline(preparing({ papers: [] }), now)).toMatchObject({
    started: false,
    preparation: { from: '2026-11-09', to: '2026-11-18', calendarDays: 9, workingDays: 7 },
  })
})

test('days left, and days late', () => {
  expect(deadline(caseIn('outside'), morningOf('2026-11-18'))).toMatchObject({ workingDaysLeft: 1, late: false })
  expect(deadline(caseIn('outside'), morningOf('2026-11-19'))).toMatchObject({ workingDaysLeft: 0, late: false })
  expect(deadline(caseIn('outside'), morningOf('2026-11-23'))).toMatchObject({ workingDaysLeft: -2, late: true })
})

test('a case that was answered is judged by the day of the answer', () => {
  expect(deadline(caseIn('done'), morningOf('2027-03-01'))).toMatchObject({ endedOn: '2026-11-18', late: false })
})

test('while another office has sent the file back the clock stands still', () => {
  const returned = [...historyTo.outside, event('returned', '2026-11-17')]
  const still = deadline(caseIn('returned', { events: returned }), morningOf('2026-11-24'))
  expect(still).toMatchObject({ started: true, paused: true, due: '2026-11-26', late: false })
  const again = [
    ...returned,
    event('resubmitted', '2026-11-24'),
    event('approved', '2026-11-24'),
    event('sealed', '2026-11-24'),
    event('handed-over', '2026-11-25'),
  ]
  const moving = deadline(caseIn('outside', { events: again }), morningOf('2026-11-25'))
  expect(moving).toMatchObject({ started: true, paused: false, due: '2026-11-26' })
  if (!moving.started) throw new Error(moving.why)
  expect(moving.explanation.filter((entry) => entry.reason === 'paused').map((entry) => entry.date)).toEqual([
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-23',
    '2026-11-24',
  ])
})

test('a return by the own head does not stop the clock', () => {
  expect(deadline(caseIn('returned'), morningOf('2026-11-24'))).toMatchObject({
    paused: false,
    due: '2026-11-19',
    late: true,
  })
})

test('more holidays never make a case due earlier, wherever it stands and however often it came back', () => {
  const extra = fc.uniqueArray(fc.integer({ min: -10, max: 60 }), { maxLength: 12 })
  const phase = fc.constantFrom('preparing', 'approved', 'sealed', 'outside') as fc.Arbitrary<'preparing' | 'outside'>
  const clockId = fc.constantFrom('five-working-days', 'two-working-days')
  const start = fc.constantFrom('unit-file-complete', 'handed-to-kanwil') as fc.Arbitrary<'unit-file-complete'>
  const returns = fc.boolean()
  fc.assert(
    fc.property(extra, phase, clockId, start, returns, (distances, where, clock, clockStart, isReturned) => {
      const back =
        isReturned && where === 'outside'
          ? { events: [...historyTo.outside, event('returned', '2026-11-17', null)] }
          : {}
      const facts = caseIn(where, { ...back, ...startedAt(clockStart, clock) })
      const days = distances.map((distance) => ({
        date: addDays('2026-11-12' as CalendarDate, distance),
        name: 'x',
        kind: 'libur-daerah' as const,
        source: 'x',
      }))
      const { calendar } = facts.settings
      const more = { ...calendar, holidays: [...calendar.holidays, ...days] }
      const before = deadline(facts, now)
      const after = deadline({ ...facts, settings: { ...facts.settings, calendar: more } }, now)
      return before.started === after.started && (!before.started || !after.started || after.due >= before.due)
    }),
    { numRuns: 2000 },
  )
})
