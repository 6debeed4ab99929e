import { expect, test } from '@playwright/test'
import {
  blocksOverlap,
  numberKey,
  remainingOf,
  tidyNumber,
  typedNumberFault,
} from '#shared/features/letters/letter-register.rules.ts'

test('one number has one key, whatever dashes, spaces and capitals it was typed with', () => {
  const ways = ['W.17-PK.01-5', ' w.17 – pk.01 — 5 ', 'W.17\u2011PK.01\u22125', 'W.17-\nPK.01-5']
  expect(new Set(ways.map(numberKey))).toEqual(new Set(['W.17-PK.01-5']))
  expect(tidyNumber('  W.17  / 5 ')).toBe('W.17 / 5')
  expect(numberKey('W.17-PK.01-15')).not.toBe(numberKey('W.17-PK.01-5'))
})

test('a typed number is plain and holds a digit', () => {
  expect(typedNumberFault('W.17/5')).toBeNull()
  expect(typedNumberFault('tanpa')).toBe('number-without-digit')
  expect(typedNumberFault('nomor\u202e5')).toBe('number-unreadable')
})

test('blocks of a year share no number; a closed one holds only what it gave', () => {
  const block = { year: 2026, first: 10, last: 20, next: 13, state: 'open' } as const
  expect(blocksOverlap({ year: 2026, first: 20, last: 30 }, block)).toBe(true)
  expect(blocksOverlap({ year: 2026, first: 21, last: 30 }, block)).toBe(false)
  expect(blocksOverlap({ year: 2027, first: 10, last: 20 }, block)).toBe(false)
  expect(blocksOverlap({ year: 2026, first: 13, last: 30 }, { ...block, state: 'closed' })).toBe(false)
  expect(blocksOverlap({ year: 2026, first: 12, last: 30 }, { ...block, state: 'closed' })).toBe(true)
  expect(remainingOf([block, { ...block, state: 'closed' }, { ...block, year: 2025 }], 2026)).toBe(8)
})
