import { expect, test } from '@playwright/test'
import { keptUntil } from '#shared/features/medical-records/medical-records.rules.ts'
import { lastCareOver } from '#shared/features/record-retention/record-retention.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'

test('the day found is the newest one whose record need not be there any more', () => {
  // Over two leap years, and for a retention that ends in a leap year as well as one that does not.
  const wrong: string[] = []
  for (const years of [1, 5, 24, 25])
    for (let today = '2051-01-01' as CalendarDate, day = 0; day < 2200; today = addDays(today, 1), day += 1) {
      const last = lastCareOver(today, years)
      const isOver = (lastCare: CalendarDate) => keptUntil(lastCare, years) < today
      if (!isOver(last) || isOver(addDays(last, 1))) wrong.push(`${today}, ${years}`)
    }
  expect(wrong).toEqual([])
})

test('care on 29 February ends with the 28th where the year has no other', () => {
  expect(lastCareOver('2053-02-28' as CalendarDate, 25)).toBe('2028-02-27')
  expect(lastCareOver('2053-03-01' as CalendarDate, 25)).toBe('2028-02-29')
})
