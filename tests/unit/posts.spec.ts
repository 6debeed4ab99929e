import { expect, test } from '@playwright/test'
import {
  type AppointmentFact,
  appointmentFault,
  appointmentState,
  postFault,
  signerOn,
} from '#shared/features/posts/posts.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const held = (from: string, until: string | null = null): AppointmentFact => ({
  acting: null,
  validFrom: day(from),
  validUntil: until === null ? null : day(until),
})
const acting = (from: string, until: string, prefix: 'Plh.' | 'Plt.' = 'Plh.'): AppointmentFact => ({
  acting: prefix,
  validFrom: day(from),
  validUntil: day(until),
})

test('who acts signs before the holder, on the first and the last day too, and on no other', () => {
  const holder = held('2026-01-01')
  const deputy = acting('2026-11-16', '2026-11-18')
  const all = [holder, deputy]
  const signers = ['2026-11-15', '2026-11-16', '2026-11-18', '2026-11-19'].map((date) => signerOn(all, day(date)))
  expect(signers).toEqual([holder, deputy, deputy, holder])
})

test('a new holder follows the old one without an end written for him; before the first day nobody signs', () => {
  const all = [held('2026-01-01'), held('2026-06-01')]
  expect(signerOn(all, day('2025-12-31'))).toBeNull()
  expect(signerOn(all, day('2026-05-31'))).toBe(all[0])
  expect(signerOn(all, day('2026-06-01'))).toBe(all[1])
  expect(signerOn([held('2026-01-01', '2026-02-01')], day('2026-02-02'))).toBeNull()
})

test('acting needs an end, an order, and days that nobody else acts on', () => {
  const order = { orderNumber: 'SP-1/2026' }
  expect(appointmentFault({ ...held('2026-02-01', '2026-01-01'), ...order }, [])).toBe('dates-reversed')
  expect(appointmentFault({ ...acting('2026-01-01', '2026-01-02'), validUntil: null, ...order }, [])).toBe(
    'acting-without-end',
  )
  expect(appointmentFault({ ...acting('2026-01-01', '2026-01-02'), orderNumber: null }, [])).toBe(
    'acting-without-order',
  )
  const others = [held('2026-01-01'), acting('2026-03-01', '2026-03-05')]
  expect(appointmentFault({ ...acting('2026-03-05', '2026-03-09', 'Plt.'), ...order }, others)).toBe('acting-overlaps')
  expect(appointmentFault({ ...acting('2026-03-06', '2026-03-09'), ...order }, others)).toBeNull()
  expect(appointmentFault({ ...held('2026-03-01'), orderNumber: null }, others)).toBeNull()
})

test('an appointment is coming, current or past by the day', () => {
  const deputy = acting('2026-11-16', '2026-11-18')
  const states = ['2026-11-15', '2026-11-16', '2026-11-18', '2026-11-19'].map((date) =>
    appointmentState(deputy, day(date)),
  )
  expect(states).toEqual(['coming', 'current', 'current', 'past'])
})

test('a post is withdrawn once nobody holds it, nobody will, and no letter is signed by it', () => {
  const today = day('2026-11-16')
  expect(postFault([held('2026-01-01')], [], today)).toBe('post-held')
  expect(postFault([held('2026-01-01', '2026-11-16')], [], today)).toBe('post-held')
  expect(postFault([held('2026-11-17')], [], today)).toBe('post-awaited')
  expect(postFault([held('2026-01-01', '2026-11-15')], ['Risalah'], today)).toBe('post-signs')
  expect(postFault([held('2026-01-01', '2026-11-15')], [], today)).toBeNull()
})
