import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { termUnits } from '#shared/time/count-term.ts'
import { countedHours } from '#shared/time/hour-terms.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'
import type { WorkingCalendar } from '#shared/time/working-days.ts'
import { day, event, morningOf, unitPapers } from '#tests/unit/case-samples.ts'
import { caseCounted } from '#tests/unit/counted-case.ts'
import { shippedCalendar } from '#tests/unit/reference-data.ts'

const shipped = shippedCalendar()
const runs = { numRuns: 1000 }
const start = morningOf('2026-11-12')
const later = (hours: number): Instant => addHours(start, hours)

const amounts = fc.integer({ min: 1, max: 30 })
const units = fc.constantFrom(...termUnits)
/** Hours after the start at which a pause begins, and how long it lasts; the last may still run. */
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 })), { maxLength: 4 })
const extensions = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 })

function pauseEvents(wanted: readonly (readonly [number, number])[]): readonly CaseEvent[] {
  const events: CaseEvent[] = []
  let free = 0
  for (const [gap, length] of wanted) {
    const from = free + gap
    free = from + length
    events.push(event('paused', '2026-11-12', null, { at: later(from), choice: 'papers-asked' }))
    events.push(event('resumed', '2026-11-12', null, { at: later(free) }))
  }
  return events
}

const extensionEvents = (wanted: readonly number[]): readonly CaseEvent[] =>
  wanted.map((amount, index) => event('extended', '2026-11-12', null, { amount, id: `x${index}` }))

function counted(change: {
  readonly amount: number
  readonly unit: (typeof termUnits)[number]
  readonly events: readonly CaseEvent[]
  readonly calendar?: WorkingCalendar
}) {
  const facts: CaseFacts = caseCounted({
    startedAt: start,
    calendar: shipped,
    change: {},
    papers: unitPapers,
    ...change,
  })
  const clock = deadline(facts, morningOf('2028-12-01'))
  if (!clock.started) throw new Error(clock.why)
  return clock
}

/** Days compare by date, hours by moment. */
const endOf = (clock: ReturnType<typeof counted>): string => clock.dueAt ?? clock.due

test('adding a holiday never moves a deadline earlier', () => {
  const extra = fc.uniqueArray(fc.integer({ min: -5, max: 80 }), { maxLength: 15 })
  fc.assert(
    fc.property(amounts, units, pauses, extensions, extra, (amount, unit, stops, longer, distances) => {
      const events = [...pauseEvents(stops), ...extensionEvents(longer)]
      const days = distances.map((distance) => ({
        date: addDays(day('2026-11-12'), distance),
        name: 'x',
        kind: 'libur-daerah' as const,
        source: 'x',
      }))
      const calendar = { ...shipped, holidays: [...shipped.holidays, ...days] }
      return endOf(counted({ amount, unit, events, calendar })) >= endOf(counted({ amount, unit, events }))
    }),
    runs,
  )
})

test('the explanation adds up to the date: it begins at the start, leaves nothing out, counts the term, ends on the date', () => {
  fc.assert(
    fc.property(amounts, units, pauses, extensions, (amount, unit, stops, longer) => {
      const clock = counted({ amount, unit, events: [...pauseEvents(stops), ...extensionEvents(longer)] })
      const more = longer.reduce((sum, one) => sum + one, 0)
      if (clock.dueAt === null) {
        const dates = clock.explanation.map((line) => line.date)
        expect(dates).toEqual(dates.map((_date, index) => addDays(day('2026-11-12'), index)))
        expect(clock.explanation.filter((line) => line.reason === 'counted')).toHaveLength(amount)
        expect(clock.explanation.filter((line) => line.reason === 'extended')).toHaveLength(more)
        expect(clock.explanation.at(-1)).toMatchObject({ date: clock.due, counted: true })
      } else {
        expect(clock.stretches[0]?.from).toBe(start)
        for (const [index, stretch] of clock.stretches.entries()) {
          expect(stretch.to > stretch.from).toBe(true)
          expect(clock.stretches[index + 1]?.from ?? clock.dueAt).toBe(stretch.to)
        }
        const extended = clock.stretches.filter((stretch) => stretch.reason === 'extended')
        expect(countedHours(clock.stretches)).toBeCloseTo(amount + more, 6)
        expect(countedHours(extended)).toBeCloseTo(more, 6)
      }
    }),
    runs,
  )
})

test('a pause never moves a deadline earlier', () => {
  fc.assert(
    fc.property(amounts, units, pauses, extensions, (amount, unit, stops, longer) => {
      const without = counted({ amount, unit, events: extensionEvents(longer) })
      const withPauses = counted({ amount, unit, events: [...extensionEvents(longer), ...pauseEvents(stops)] })
      return endOf(withPauses) >= endOf(without)
    }),
    runs,
  )
})

test('taking back an extension restores the date, whatever else happened', () => {
  fc.assert(
    fc.property(amounts, units, pauses, extensions, amounts, (amount, unit, stops, longer, wrong) => {
      const events = [...pauseEvents(stops), ...extensionEvents(longer)]
      const more = event('extended', '2026-11-13', null, { amount: wrong, id: 'wrong' })
      const back = event('extension-withdrawn', '2026-11-13', null, { undoes: 'wrong' })
      const before = counted({ amount, unit, events })
      const during = counted({ amount, unit, events: [...events, more] })
      const after = counted({ amount, unit, events: [...events, more, back] })
      expect(endOf(after)).toBe(endOf(before))
      expect(after.explanation).toEqual(before.explanation)
      expect(endOf(during) > endOf(before)).toBe(true)
    }),
    runs,
  )
})
