import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  isFirstExpiringFirst,
  portionFault,
  proposeBatches,
  signedQuantity,
  spanOf,
  stockFigures,
  totalOf,
  usableBatches,
} from '#shared/features/pharmacy/stock.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { addDays } from '#shared/time/calendar-date.ts'

const day = '2026-11-16' as CalendarDate
const batch = (id: string, expiresOn: string, balance: number) => ({
  id,
  expiresOn: expiresOn as CalendarDate,
  balance,
})
const shelf = [
  batch('late', '2028-01-31', 100),
  batch('soon', '2026-12-31', 10),
  batch('gone', '2026-11-15', 40),
  batch('today', '2026-11-16', 5),
  batch('empty', '2026-11-20', 0),
]

test('first expiring first, on its last day still, never afterwards and never from an empty batch', () => {
  expect(usableBatches(shelf, day).map(({ id }) => id)).toEqual(['today', 'soon', 'late'])
  expect(proposeBatches(shelf, 17, day)).toEqual([
    { batchId: 'today', quantity: 5 },
    { batchId: 'soon', quantity: 10 },
    { batchId: 'late', quantity: 2 },
  ])
  expect(totalOf(proposeBatches(shelf, 1000, day))).toBe(115)
  expect(proposeBatches(shelf, 0, day)).toEqual([])
})

const faults: readonly (readonly [string, string, number, string | null, string | null])[] = [
  ['the proposal needs no word', 'today', 5, null, null],
  ['another batch needs a reason', 'late', 5, null, 'batch-reason-missing'],
  ['another batch with a reason may be taken', 'late', 5, 'Kotak sudah dibuka', null],
  ['an expired batch never, whatever the reason', 'gone', 1, 'Masih bagus', 'batch-expired'],
  ['no more than there is', 'soon', 11, 'Alasan', 'stock-short'],
  ['no batch of something else', 'other', 1, 'Alasan', 'batch-of-other-medicine'],
]
for (const [title, batchId, quantity, reason, expected] of faults)
  test(`choosing a batch: ${title}`, () => {
    expect(portionFault(shelf, [{ batchId, quantity }], { day, reason })).toBe(expected)
  })

test('a batch named twice counts as once: two halves cannot take more than the whole', () => {
  const twice = [
    { batchId: 'soon', quantity: 6 },
    { batchId: 'soon', quantity: 6 },
  ]
  expect(portionFault(shelf, twice, { day, reason: 'Alasan' })).toBe('stock-short')
})

test('batches of one day may be taken in any order', () => {
  const twins = [batch('a', '2027-01-01', 5), batch('b', '2027-01-01', 5)]
  expect(isFirstExpiringFirst(twins, [{ batchId: 'b', quantity: 5 }], day)).toBe(true)
})

test('a sign is only typed for a correction', () => {
  expect(signedQuantity('disposal', 3)).toBe(-3)
  expect(signedQuantity('return-out', 3)).toBe(-3)
  expect(signedQuantity('return-in', 3)).toBe(3)
  expect(signedQuantity('correction', -3)).toBe(-3)
  expect(signedQuantity('disposal', -3)).toBeNull()
  expect(signedQuantity('correction', 0)).toBeNull()
})

test('what stands beside a medicine: what is usable, what has expired, how soon the next runs out, whether it is low', () => {
  expect(stockFigures(shelf, { minimum: 200, day, spans: [90, 30, 60] })).toEqual({
    balance: 155,
    usable: 115,
    expired: 40,
    nearestExpiry: '2026-11-16',
    expiringWithin: 30,
    isLow: true,
  })
  expect(stockFigures([], { minimum: 0, day, spans: [30] })).toMatchObject({ isLow: false, nearestExpiry: null })
  expect(spanOf(61, [30, 60, 90])).toBe(90)
  expect(spanOf(60, [30, 60, 90])).toBe(60)
  expect(spanOf(91, [30, 60, 90])).toBeNull()
})

test('for any shelf: the proposal takes only what is good, never more than asked or there, and is itself first expiring first', () => {
  const anyBatch = fc.record({ id: fc.uuid(), days: fc.integer({ min: -60, max: 400 }), balance: fc.nat({ max: 50 }) })
  fc.assert(
    fc.property(
      fc.uniqueArray(anyBatch, { selector: ({ id }) => id, maxLength: 8 }),
      fc.nat({ max: 300 }),
      (raw, asked) => {
        const batches = raw.map(({ id, days, balance }) => ({ id, expiresOn: addDays(day, days), balance }))
        const portions = proposeBatches(batches, asked, day)
        const usable = usableBatches(batches, day)
        const there = usable.reduce((sum, { balance }) => sum + balance, 0)
        expect(totalOf(portions)).toBe(Math.min(asked, there))
        for (const { batchId, quantity } of portions)
          expect(quantity).toBeLessThanOrEqual(usable.find(({ id }) => id === batchId)?.balance ?? -1)
        expect(portionFault(batches, portions, { day, reason: null })).toBeNull()
      },
    ),
  )
})
