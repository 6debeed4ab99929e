import { expect, test } from '@playwright/test'
import {
  isSameOffice,
  type KeyFacts,
  keyStanding,
  signerStanding,
} from '#shared/features/partner-keys/partner-keys.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const key = (state: KeyFacts['state'], from = '2026-01-01', until: string | null = '2026-12-31'): KeyFacts => ({
  state,
  validFrom: day(from),
  validUntil: until === null ? null : day(until),
})

test('a confirmed key is believed from its first to its last day', () => {
  for (const on of ['2026-01-01', '2026-06-01', '2026-12-31'])
    expect(keyStanding(key('confirmed'), day(on)), on).toBe('confirmed')
  for (const on of ['2025-12-31', '2027-01-01']) expect(keyStanding(key('confirmed'), day(on)), on).toBe('expired')
  expect(keyStanding(key('confirmed', '2026-01-01', null), day('2099-01-01'))).toBe('confirmed')
})

test('what nobody confirmed stays unconfirmed on any day, and what was withdrawn counts for no day', () => {
  for (const on of ['2025-01-01', '2026-06-01', '2028-01-01']) {
    expect(signerStanding([key('unconfirmed')], day(on))).toBe('unconfirmed')
    expect(signerStanding([key('withdrawn')], day(on))).toBe('withdrawn')
    expect(signerStanding([], day(on))).toBe('unknown')
  }
})

test('a signing key on several cards: a withdrawal outweighs all, a confirmation a doubt', () => {
  const on = day('2026-06-01')
  expect(signerStanding([key('confirmed'), key('withdrawn')], on)).toBe('withdrawn')
  expect(signerStanding([key('unconfirmed'), key('confirmed')], on)).toBe('confirmed')
  expect(signerStanding([key('confirmed', '2020-01-01', '2020-12-31'), key('confirmed')], on)).toBe('confirmed')
  expect(signerStanding([key('confirmed', '2020-01-01', '2020-12-31'), key('unconfirmed')], on)).toBe('expired')
})

test('an office is known under any spelling of its name, and no other office is taken for it', () => {
  const kanwil = { kind: 'kanwil', name: 'Kantor Wilayah Contoh' }
  expect(isSameOffice(kanwil, { kind: 'kanwil', name: ' KANTOR  WILAYAH, CONTOH' })).toBe(true)
  expect(isSameOffice(kanwil, { kind: 'kanwil', name: 'Kantor Wilayah Contoh Utara' })).toBe(false)
  expect(isSameOffice(kanwil, { kind: 'ditjenpas', name: 'Kantor Wilayah Contoh' })).toBe(false)
})
