import { expect, test } from '@playwright/test'
import { caredOf, careTimeProblems, justNow } from '#renderer/features/medical-records/care-time.ts'
import { day } from '#tests/unit/case-samples.ts'

const earlier = { isEarlier: true, day: day('2026-11-20'), time: '7.05', lateReason: ' akhir pekan ' }

test('what was done just now is sent without a moment, whatever was typed before', () => {
  expect(caredOf({ ...earlier, isEarlier: false }, 'Asia/Jayapura')).toEqual({ caredAt: null, lateReason: null })
  expect(careTimeProblems(justNow)).toEqual({})
})

test('what was done earlier is sent as the moment on the clock of the unit', () => {
  const sent = { caredAt: '2026-11-19T22:05:00.000Z', lateReason: 'akhir pekan' }
  expect(caredOf(earlier, 'Asia/Jayapura')).toEqual(sent)
  expect(careTimeProblems(earlier)).toEqual({})
})

test('a day or a time that is missing is named at its field', () => {
  expect(Object.keys(careTimeProblems({ ...earlier, day: null, time: '' }))).toEqual(['day', 'time'])
  expect(Object.keys(careTimeProblems({ ...earlier, time: '25.00' }, 'care.'))).toEqual(['care.time'])
})
