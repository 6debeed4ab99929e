import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  type NationalIdWarning,
  nationalIdWarnings,
  readNationalId,
  type Sex,
} from '#shared/features/inmates/national-id.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

// Region 99 does not exist, so none of these can be a real person's number.
const cases: readonly (readonly [string, string | null, Sex | null, readonly NationalIdWarning[], string])[] = [
  ['9901011708900001', '1990-08-17', 'male', [], 'a man, everything fits'],
  ['9901015708900001', '1990-08-17', 'female', [], 'a woman: 40 is added to the day'],
  ['99.0101.170890.0001', '1990-08-17', 'male', [], 'dots between the groups'],
  [' 990101 170890 0001 ', '1990-08-17', 'male', [], 'blanks between the groups'],
  ['', '1990-08-17', 'male', [], 'no number at all is another question'],
  ['9901017108900001', '1990-08-31', 'female', [], 'the highest day of a woman, 71'],
  ['9901012902000001', '2000-02-29', 'male', [], 'a leap day of 2000; 1900 had none'],
  ['9901012902960001', '1996-02-29', 'male', [], 'a leap day of 1996'],
  ['9901010101250001', '2025-01-01', 'male', [], 'two digits of the year fit either century'],
  ['9901011708900001', '1990-08-18', 'male', ['birth-date-differs'], 'another day on record'],
  ['9901011708900001', '1991-08-17', 'male', ['birth-date-differs'], 'another year on record'],
  ['9901011708900001', '1990-08-17', 'female', ['sex-differs'], 'a woman with the number of a man'],
  ['9901015708900001', '1990-08-17', 'male', ['sex-differs'], 'a man with the number of a woman'],
  ['9901011708900001', null, null, [], 'nothing on record raises no doubt'],
  ['9901013202900001', null, 'male', ['birth-date-impossible'], 'day 32'],
  ['9901013002900001', '1990-02-28', 'male', ['birth-date-impossible'], '30 February'],
  ['9901012902010001', null, 'male', ['birth-date-impossible'], '29 February 2001 or 1901'],
  ['9901011713900001', null, 'male', ['birth-date-impossible'], 'month 13'],
  ['9901010008900001', null, 'male', ['birth-date-impossible'], 'day 0'],
  ['9901017208900001', null, 'female', ['birth-date-impossible'], 'day 72 is day 32 of a woman'],
  ['990101170890000', null, null, ['wrong-length'], 'fifteen digits'],
  ['99010117089000011', null, null, ['wrong-length'], 'seventeen digits'],
  ['99O1011708900001', null, null, ['not-digits'], 'a letter O'],
  ['0901011708900001', null, null, ['region-implausible'], 'no province begins with 0'],
  ['9900011708900001', null, null, ['region-implausible'], 'regency 00'],
  ['9901001708900001', null, null, ['region-implausible'], 'district 00'],
  ['9901011708900000', null, null, ['serial-missing'], 'serial 0000'],
  [
    '9901011708900000',
    '1991-08-17',
    'female',
    ['birth-date-differs', 'sex-differs', 'serial-missing'],
    'all doubts at once',
  ],
]
for (const [text, birthDate, sex, warnings, why] of cases) {
  test(`NIK "${text}": ${why}`, () => {
    expect(nationalIdWarnings(text, { birthDate: birthDate as CalendarDate | null, sex })).toEqual(warnings)
  })
}

test('a NIK is taken apart', () => {
  expect(readNationalId('9901015708900042')).toEqual({
    region: '990101',
    day: 17,
    month: 8,
    yearInCentury: 90,
    sex: 'female',
    serial: '0042',
  })
  expect(readNationalId('12')).toBeNull()
})

test('whatever is typed, there is an answer', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Array.isArray(nationalIdWarnings(text, { birthDate: null, sex: 'male' }))).toBe(true)
    }),
  )
})
