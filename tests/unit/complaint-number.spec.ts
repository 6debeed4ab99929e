import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  complaintLots,
  complaintNumber,
  isMistyped,
  readComplaintNumber,
} from '#shared/features/complaints/complaint-number.rules.ts'

const lots = fc.integer({ min: 0, max: complaintLots - 1 })

test('a number is short, has digits alone behind its prefix, and is read back however it was typed', () => {
  expect(complaintNumber(572, null)).toBe('AD-000-5724')
  fc.assert(
    fc.property(lots, (lot) => {
      const number = complaintNumber(lot, null)
      expect(number).toMatch(/^AD-\d{3}-\d{4}$/)
      const digits = number.replaceAll(/\D/g, '')
      for (const typed of [number, number.toLowerCase(), digits, ` ad ${digits.slice(0, 3)} ${digits.slice(3)} `])
        expect(readComplaintNumber(typed)).toBe(number)
      expect(isMistyped(number)).toBe(false)
    }),
  )
  expect(readComplaintNumber('ad-b-4829163')).toBe('AD-B-482-9163')
  expect(complaintNumber(482_916, 'B')).toMatch(/^AD-B-482-916\d$/)
})

test('one wrong digit and two exchanged neighbours are always found', () => {
  const places = fc.integer({ min: 0, max: 6 })
  fc.assert(
    fc.property(lots, places, fc.integer({ min: 1, max: 9 }), (lot, place, more) => {
      const digits = [...complaintNumber(lot, null).replaceAll(/\D/g, '')]
      const wrong = digits.with(place, String((Number(digits[place]) + more) % 10)).join('')
      expect(isMistyped(wrong)).toBe(true)
      const next = (place + 1) % 7
      if (place < 6 && digits[place] !== digits[next]) {
        const exchanged = digits
          .with(place, digits[next] ?? '')
          .with(next, digits[place] ?? '')
          .join('')
        expect(isMistyped(exchanged)).toBe(true)
      }
    }),
  )
})

test('numbers of before stay what they were', () => {
  for (const number of ['AD-2026-0001', 'AD-2026-0123', 'AD-B-2026-0042', 'AK-2026-0007']) {
    expect(readComplaintNumber(number.toLowerCase())).toBe(number)
    expect(isMistyped(number)).toBe(false)
  }
})
