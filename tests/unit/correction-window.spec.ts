import { expect, test } from '@playwright/test'
import {
  correctionWindowSchema,
  mayCorrectRecord,
  usualCorrectionWindow,
} from '#shared/features/medical-records/correction-window.rules.ts'
import { permissionsOf } from '#shared/people/roles.ts'
import { instantSchema } from '#shared/time/instant.ts'

const moment = (text: string) => instantSchema.parse(text)
const entry = { byId: 'sari', at: moment('2026-11-16T01:00:00.000Z') }

for (const { who, accountId, role, hours, now, may } of [
  {
    who: 'her own on the last moment',
    accountId: 'sari',
    role: 'perawat',
    hours: 48,
    now: '2026-11-18T01:00:00.000Z',
    may: true,
  },
  {
    who: 'her own just after',
    accountId: 'sari',
    role: 'perawat',
    hours: 48,
    now: '2026-11-18T01:00:00.001Z',
    may: false,
  },
  {
    who: 'her own in a shorter window',
    accountId: 'sari',
    role: 'perawat',
    hours: 24,
    now: '2026-11-17T01:00:00.001Z',
    may: false,
  },
  {
    who: 'her own in a longer window',
    accountId: 'sari',
    role: 'perawat',
    hours: 168,
    now: '2026-11-23T01:00:00.000Z',
    may: true,
  },
  {
    who: 'that of a colleague',
    accountId: 'wati',
    role: 'bidan',
    hours: 48,
    now: '2026-11-16T02:00:00.000Z',
    may: false,
  },
  {
    who: 'with the right to correct, any time',
    accountId: 'tono',
    role: 'perekam-medis',
    hours: 1,
    now: '2027-11-16T02:00:00.000Z',
    may: true,
  },
  {
    who: 'her own, but without the right to enter',
    accountId: 'sari',
    role: 'registrasi',
    hours: 48,
    now: '2026-11-16T02:00:00.000Z',
    may: false,
  },
] as const) {
  test(`an entry of the medical record: ${who}`, () => {
    const account = { accountId, permissions: permissionsOf([role]) }
    expect(mayCorrectRecord(entry, account, { now: moment(now), correctionHours: hours })).toBe(may)
  })
}

test('the usual window fits its own bounds and names its source', () => {
  expect(correctionWindowSchema.parse(usualCorrectionWindow)).toEqual({ ...usualCorrectionWindow, correctionHours: 48 })
  expect(usualCorrectionWindow.source).toContain('24 Tahun 2022')
  expect(correctionWindowSchema.safeParse({ correctionHours: 48, source: ' ' }).success).toBe(false)
})
