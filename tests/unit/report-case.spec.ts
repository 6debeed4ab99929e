import { expect, test } from '@playwright/test'
import { endedAt, exitOf, placeOf } from '#shared/features/medical-recommendations/register.rules.ts'
import { reportCaseOf } from '#shared/features/medical-recommendations/report-case.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { caseIn, day, event, historyTo, morningOf } from '#tests/unit/case-samples.ts'

const reported = (facts: CaseFacts) => reportCaseOf('one', morningOf('2026-11-09'), facts)

const heard = (step: string, date: string) => event('outside-step-recorded', date, step)
const answered = (...steps: ReturnType<typeof event>[]) =>
  caseIn('answered', { events: [...historyTo.outside, ...steps, event('answered', '2026-11-25', 'answer')] })

test('every stretch begins where the one before it ended, in working days', () => {
  // Opened on Monday the 9th; complete and met on the 12th, approved on the 13th, handed over on Monday the 16th.
  const { hops } = reported(
    answered(
      heard('kanwil-forward', '2026-11-18'),
      heard('ditjenpas-received', '2026-11-19'),
      heard('sent-to-kanwil', '2026-11-24'),
    ),
  )
  expect(hops).toEqual({
    preparation: { endedOn: '2026-11-12', workingDays: 3 },
    session: { endedOn: '2026-11-12', workingDays: 0 },
    approval: { endedOn: '2026-11-13', workingDays: 1 },
    'hand-over': { endedOn: '2026-11-16', workingDays: 1 },
    kanwil: { endedOn: '2026-11-18', workingDays: 2 },
    ditjenpas: { endedOn: '2026-11-24', workingDays: 4 },
    back: { endedOn: '2026-11-25', workingDays: 1 },
    whole: { endedOn: '2026-11-25', workingDays: 12 },
  })
})

test('what nobody told of is taken from the next step heard of, or left out', () => {
  const late = reported(
    answered(heard('ditjenpas-received', '2026-11-19'), heard('kanwil-passes-on', '2026-11-24')),
  ).hops
  expect(late.kanwil).toEqual({ endedOn: '2026-11-19', workingDays: 3 })
  expect(late.ditjenpas).toEqual({ endedOn: '2026-11-24', workingDays: 3 })
  const silent = reported(answered()).hops
  expect(Object.keys(silent)).toEqual(['preparation', 'session', 'approval', 'hand-over', 'whole'])
})

test('an emergency has no session, and its approval follows the papers', () => {
  const { hops, isEmergency } = reported(caseIn('approved', { emergency: { reason: 'Pendarahan' }, session: null }))
  expect(isEmergency).toBe(true)
  expect(hops.session).toBeUndefined()
  expect(hops.approval).toEqual({ endedOn: '2026-11-13', workingDays: 1 })
})

test('lateness is told as it was on that day, whatever came later', () => {
  // Complete on Thursday the 12th: five working days end on the 19th.
  const one = reported(
    caseIn('answered', { events: [...historyTo.outside, event('answered', '2026-11-24', 'answer')] }),
  )
  expect([17, 19, 20, 24, 30].map((date) => one.isLateOn(day(`2026-11-${date}`)))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
  const inTime = reported(caseIn('done'))
  expect(inTime.isLateOn(day('2026-12-31'))).toBe(false)
  expect(inTime.exit).toEqual({ outcome: 'recommended', on: '2026-11-18' })
})

test('the house in which a request lies, and how it came out', () => {
  expect(placeOf(caseIn('preparing'))).toBe('unit')
  expect(placeOf(caseIn('outside'))).toBe('kanwil')
  const forwarded = { events: [...historyTo.outside, heard('kanwil-forward', '2026-11-17')] }
  expect(placeOf(caseIn('outside', forwarded))).toBe('ditjenpas')
  const sentBack = { events: [...historyTo.outside, heard('sent-to-kanwil', '2026-11-17')] }
  expect(placeOf(caseIn('outside', sentBack))).toBe('kanwil')
  expect(placeOf(caseIn('answered'))).toBe('unit')
  expect(placeOf(caseIn('refused'))).toBe('ended')
  expect(exitOf(historyTo.outside)).toBeNull()
  expect(exitOf(historyTo.refused)?.outcome).toBe('refused')
  expect(exitOf(historyTo.cancelled)?.outcome).toBe('cancelled')
  expect(exitOf([...historyTo.preparing, event('withdrawn', '2026-11-10')])?.outcome).toBe('withdrawn')
  expect(endedAt(historyTo.answered)).toBeNull()
  expect(endedAt(historyTo.done)).toBe(morningOf('2026-11-18'))
})
