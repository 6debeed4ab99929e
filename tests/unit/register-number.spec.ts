import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { isWargaBinaan, legalStatusOf } from '#shared/features/inmates/legal-status.rules.ts'
import { registerClassLabels } from '#shared/features/inmates/register-class.messages.ts'
import {
  formatRegisterNumber,
  parseRegisterClass,
  parseRegisterNumber,
  registerClasses,
  registerEntryOn,
} from '#shared/features/inmates/register-number.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string): CalendarDate => text as CalendarDate

const spellings = [
  ['BI.123/2026', 'B.I', 123, 2026],
  ['B.I 123/2026', 'B.I', 123, 2026],
  ['B.I.123/2026', 'B.I', 123, 2026],
  ['b.i. 123 / 2026', 'B.I', 123, 2026],
  ['BI-0123/2026', 'B.I', 123, 2026],
  ['B I/123/2026', 'B.I', 123, 2026],
  ['AIII.7/2025', 'A.III', 7, 2025],
  ['A.V 9/2024', 'A.V', 9, 2024],
  ['A.IV.12/2024', 'A.IV', 12, 2024],
  ['BIIa.45/2026', 'B.IIa', 45, 2026],
  ['b.iib 45/2026', 'B.IIb', 45, 2026],
  ['BIII.3/2026', 'B.III', 3, 2026],
  ['BIIIs.3/2026', 'B.IIIs', 3, 2026],
  ['BIIIS 3/2026', 'B.IIIs', 3, 2026],
] as const
for (const [text, registerClass, number, year] of spellings) {
  test(`"${text}" is number ${number} of class ${registerClass} in ${year}`, () => {
    expect(parseRegisterNumber(text)).toEqual({ registerClass, number, year })
  })
}

for (const text of [
  '',
  'BI',
  '123/2026',
  'CI.1/2026',
  'BV.1/2026',
  'BII.1/2026',
  'AVI.1/2026',
  'BI.0/2026',
  'BI.1/26',
  'BI.x/2026',
]) {
  test(`"${text}" is not read as a register number`, () => {
    expect(parseRegisterNumber(text)).toBeNull()
  })
}

test('what is formatted is read back the same', () => {
  const any = fc.record({
    registerClass: fc.constantFrom(...registerClasses),
    number: fc.integer({ min: 1, max: 999_999 }),
    year: fc.integer({ min: 1945, max: 2100 }),
  })
  fc.assert(
    fc.property(any, (register) => {
      expect(parseRegisterNumber(formatRegisterNumber(register))).toEqual(register)
    }),
  )
  expect(formatRegisterNumber({ registerClass: 'B.IIa', number: 45, year: 2026 })).toBe('BIIa.45/2026')
})

test('every class is read by its own name and has a label', () => {
  for (const registerClass of registerClasses) {
    expect(parseRegisterClass(registerClass)).toBe(registerClass)
    expect(registerClassLabels[registerClass].length).toBeGreaterThan(5)
  }
  expect(parseRegisterClass('B.IV')).toBeNull()
})

test('the register number on a day is the youngest that has begun', () => {
  const history = [
    { registerNumber: 'AI.5/2025', since: day('2025-02-01') },
    { registerNumber: 'BI.9/2025', since: day('2025-09-10') },
    { registerNumber: 'AIII.7/2025', since: day('2025-05-01') },
    { registerNumber: 'BI.10/2025', since: day('2025-09-10') },
  ]
  expect(registerEntryOn(history, day('2025-01-31'))).toBeNull()
  expect(registerEntryOn(history, day('2025-02-01'))?.registerNumber).toBe('AI.5/2025')
  expect(registerEntryOn(history, day('2025-09-09'))?.registerNumber).toBe('AIII.7/2025')
  expect(registerEntryOn(history, day('2026-01-01'))?.registerNumber).toBe('BI.10/2025')
})

test('the legal status follows the register class, and age under 18', () => {
  const born = day('2008-11-22')
  expect(legalStatusOf('A.III', born, day('2026-11-21'))).toBe('anak')
  expect(legalStatusOf('A.III', born, day('2026-11-22'))).toBe('tahanan')
  expect(legalStatusOf('B.I', born, day('2026-11-21'))).toBe('anak-binaan')
  expect(legalStatusOf('B.IIIs', born, day('2026-11-22'))).toBe('narapidana')
  expect(legalStatusOf('A.I', null, day('2026-11-22'))).toBe('tahanan')
})

test('a tahanan is not a Warga Binaan', () => {
  expect((['tahanan', 'narapidana', 'anak', 'anak-binaan', 'klien'] as const).filter(isWargaBinaan)).toEqual([
    'narapidana',
    'anak-binaan',
    'klien',
  ])
})
