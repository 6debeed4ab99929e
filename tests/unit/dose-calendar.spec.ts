import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  countDoses,
  type DoseOutcome,
  isScheduled,
  type MarkedDose,
  missedInARow,
  type ObservedLine,
  scheduledDoses,
} from '#shared/features/pharmacy/dose-calendar.rules.ts'
import { type DoseMoment, doseMoments } from '#shared/features/pharmacy/prescription.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'

const date = (text: string) => text as CalendarDate
const line: ObservedLine = { startsOn: date('2026-11-10'), days: 10, moments: ['night', 'morning'], endedOn: null }
const mark = (on: string, moment: DoseMoment, outcome: DoseOutcome): MarkedDose => ({ on: date(on), moment, outcome })

test('scheduled: from the first day to the last, in order of the day', () => {
  const all = scheduledDoses(line, date('2026-01-01'), date('2027-01-01'))
  expect(all).toHaveLength(20)
  expect(all.slice(0, 3)).toEqual([
    { on: '2026-11-10', moment: 'morning' },
    { on: '2026-11-10', moment: 'night' },
    { on: '2026-11-11', moment: 'morning' },
  ])
  expect(all.at(-1)).toEqual({ on: '2026-11-19', moment: 'night' })
  expect(scheduledDoses(line, date('2026-11-19'), date('2026-11-25'))).toHaveLength(2)
  expect(scheduledDoses({ ...line, days: null }, date('2026-11-10'), date('2026-11-25'))).toEqual([])
})

test('nothing is scheduled on the day a line ended, or at another moment', () => {
  const ended = { ...line, endedOn: date('2026-11-12') }
  expect(isScheduled(ended, { on: date('2026-11-11'), moment: 'night' })).toBe(true)
  expect(isScheduled(ended, { on: date('2026-11-12'), moment: 'morning' })).toBe(false)
  expect(isScheduled(line, { on: date('2026-11-11'), moment: 'noon' })).toBe(false)
})

test('missed in a row: refused, absent and unmarked alike, until one was taken; today’s open doses are not missed', () => {
  const today = date('2026-11-13')
  const taken = mark('2026-11-11', 'morning', 'given')
  expect(missedInARow(line, [], today)).toBe(6)
  expect(missedInARow(line, [taken], today)).toBe(3)
  expect(missedInARow(line, [taken, mark('2026-11-12', 'night', 'given')], today)).toBe(0)
  expect(missedInARow(line, [taken, mark('2026-11-13', 'morning', 'refused')], today)).toBe(4)
  expect(missedInARow(line, [taken, mark('2026-11-13', 'morning', 'given')], today)).toBe(0)
  expect(missedInARow(line, [], line.startsOn)).toBe(0)
})

test('how it went: unmarked are only past days', () => {
  const marks = [mark('2026-11-10', 'morning', 'given'), mark('2026-11-10', 'night', 'absent')]
  expect(countDoses(line, marks, date('2026-11-12'))).toEqual({
    scheduled: 20,
    given: 1,
    refused: 0,
    absent: 1,
    unmarked: 2,
  })
})

test('for any line: days times moments, each once, in order, and stopping never adds a dose', () => {
  const anyLine = fc.record({
    offset: fc.integer({ min: -400, max: 400 }),
    days: fc.integer({ min: 1, max: 200 }),
    moments: fc.uniqueArray(fc.constantFrom(...doseMoments), { minLength: 1 }),
    stoppedAfter: fc.integer({ min: 0, max: 220 }),
  })
  fc.assert(
    fc.property(anyLine, ({ offset, days, moments, stoppedAfter }) => {
      const startsOn = addDays(date('2026-06-01'), offset)
      const whole: ObservedLine = { startsOn, days, moments, endedOn: null }
      const far = addDays(startsOn, 1000)
      const slots = scheduledDoses(whole, addDays(startsOn, -10), far)
      expect(slots).toHaveLength(days * moments.length)
      const keys = slots.map(({ on, moment }) => `${on} ${doseMoments.indexOf(moment)}`)
      expect(keys).toEqual([...new Set(keys)].toSorted())
      const stopped = scheduledDoses({ ...whole, endedOn: addDays(startsOn, stoppedAfter) }, startsOn, far)
      expect(stopped).toHaveLength(Math.min(days, stoppedAfter) * moments.length)
    }),
  )
})
