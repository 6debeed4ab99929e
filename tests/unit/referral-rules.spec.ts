import { expect, test } from '@playwright/test'
import {
  activeEvents,
  afterMove,
  mayMove,
  mayPrint,
  mayTakeBack,
  nextStepOf,
  overdueAt,
  type ReferralEvent,
  type ReferralEventKind,
  type ReferralMove,
  type ReferralPath,
  referralMoves,
  referralPaths,
  referralStates,
  standingOf,
} from '#shared/features/referrals/referral.rules.ts'
import type { Instant } from '#shared/time/instant.ts'

const limits = {
  permissionHours: 24,
  leaveHours: 24,
  familyHours: 24,
  returnHours: 24,
  admittedDays: 7,
  resultHours: 72,
}
const at = (day: number, hour = 8) =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const event = (id: string, kind: ReferralEventKind, moment: Instant, change: Partial<ReferralEvent> = {}) => ({
  id,
  kind,
  at: moment,
  corrects: null,
  isAdmitted: false,
  ...change,
})

/** Every state that can be reached, by whatever way. */
function reach(path: ReferralPath) {
  const first = standingOf(path, [])
  const found = new Map([[`${first.state}/${first.permission}`, first]])
  for (const standing of found.values())
    for (const move of referralMoves)
      if (mayMove(standing, move)) {
        const next = afterMove(standing, move)
        found.set(`${next.state}/${next.permission}`, next)
      }
  return [...found.values()]
}

test('a planned referral never leaves without permission, and an emergency can', () => {
  for (const standing of reach('terencana'))
    if (['left', 'arrived', 'returned', 'completed'].includes(standing.state))
      expect(standing.permission, standing.state).toBe('permitted')
  const emergency = reach('gawat-darurat')
  expect(emergency.some(({ state, permission }) => state === 'left' && permission === 'none')).toBe(true)
  expect(emergency.some(({ state, permission }) => state === 'completed' && permission === 'refused')).toBe(true)
})

test('each path reaches every state, nothing follows an end, and only one thing may be printed too early', () => {
  for (const path of referralPaths) {
    const states = new Set(reach(path).map(({ state }) => state))
    expect([...states].toSorted(), path).toEqual([...referralStates].toSorted())
    const possible = (state: 'completed' | 'cancelled', permission: 'none' | 'permitted') =>
      referralMoves.filter((move) => mayMove({ path, state, permission }, move))
    expect(possible('cancelled', 'none')).toEqual([])
    expect(possible('completed', 'permitted')).toEqual([])
  }
  expect(mayPrint({ path: 'gawat-darurat', state: 'waiting-permission', permission: 'none' })).toBe(true)
  expect(mayPrint({ path: 'terencana', state: 'waiting-permission', permission: 'none' })).toBe(false)
  expect(mayPrint({ path: 'terencana', state: 'left', permission: 'permitted' })).toBe(true)
  expect(mayPrint({ path: 'gawat-darurat', state: 'cancelled', permission: 'none' })).toBe(false)
})

test('permission after leaving changes what the head said and not where the person is', () => {
  const left = { path: 'gawat-darurat', state: 'left', permission: 'none' } as const
  expect(afterMove(left, 'permit')).toEqual({ ...left, permission: 'permitted' })
  expect(afterMove(left, 'refuse')).toEqual({ ...left, permission: 'refused' })
  expect(mayMove({ ...left, permission: 'permitted' }, 'refuse')).toBe(false)
})

test('a correction stands where the entry stood; what was taken back stands nowhere', () => {
  const log = [
    event('1', 'submit', at(1)),
    event('2', 'leave', at(1, 9)),
    event('3', 'arrive', at(1, 10)),
    event('4', 'leave', at(1, 8), { corrects: '2' }),
    event('5', 'leave', at(1, 7), { corrects: '4' }),
    event('6', 'take-back', at(2), { corrects: '3' }),
  ]
  expect(activeEvents(log).map(({ id }) => id)).toEqual(['1', '5'])
  expect(standingOf('gawat-darurat', activeEvents(log)).state).toBe('left')
  expect(mayTakeBack(activeEvents(log), '5')).toBe(true)
  expect(mayTakeBack(activeEvents(log.slice(0, 3)), '2')).toBe(false)
  expect(mayTakeBack(activeEvents(log.slice(0, 3)), '3')).toBe(true)
  expect(mayTakeBack(activeEvents(log), '1')).toBe(false)
})

test('what is overdue is exact to the moment, and as of a day only what had happened by then counts', () => {
  const log = [
    event('1', 'submit', at(1)),
    event('2', 'leave', at(1, 9)),
    event('3', 'arrive', at(1, 10)),
    event('4', 'return', at(3, 9)),
  ]
  const facts = { path: 'gawat-darurat' as const, plannedAt: null, active: log }
  const kinds = (moment: Instant) => overdueAt(facts, limits, moment).map(({ kind }) => kind)
  expect(kinds(at(2))).toEqual([])
  expect(kinds('2026-11-02T08:00:00.001Z' as Instant)).toEqual(['permission'])
  expect(kinds('2026-11-02T09:00:00.001Z' as Instant)).toEqual(['permission', 'family', 'return'])
  // Back on the third: by then only the head and the family are still waited for, and three days later the answer.
  expect(kinds(at(4))).toEqual(['permission', 'family'])
  expect(kinds(at(6, 10))).toEqual(['permission', 'family', 'result'])
  expect(kinds(at(2, 10))).toEqual(['permission', 'family', 'return'])
})

test('somebody who was admitted is missed after days, a planned one by the time of leaving', () => {
  const admitted = [
    event('1', 'submit', at(1)),
    event('2', 'leave', at(1)),
    event('3', 'arrive', at(1), { isAdmitted: true }),
  ]
  const facts = { path: 'gawat-darurat' as const, plannedAt: null, active: admitted }
  expect(overdueAt(facts, limits, at(8)).map(({ kind }) => kind)).not.toContain('return')
  expect(overdueAt(facts, limits, at(8, 9)).map(({ kind }) => kind)).toContain('return')
  const planned = { path: 'terencana' as const, plannedAt: at(10), active: [event('1', 'submit', at(1))] }
  expect(overdueAt(planned, limits, at(9))).toEqual([])
  expect(overdueAt(planned, limits, at(10, 9)).map(({ kind }) => kind)).toEqual(['permission'])
})

test('the next step leads each path to its end', () => {
  const walk = (path: ReferralPath): readonly (ReferralMove | null)[] => {
    const log: ReferralEvent[] = []
    const steps: (ReferralMove | null)[] = []
    for (let index = 0; index < 12; index += 1) {
      const next = nextStepOf(path, log)
      steps.push(next)
      if (next === null) break
      expect(mayMove(standingOf(path, log), next), next).toBe(true)
      log.push(event(String(index), next, at(index + 1)))
    }
    return steps
  }
  expect(walk('terencana')).toEqual([
    'submit',
    'permit',
    'order-escort',
    'leave',
    'arrive',
    'notify-family',
    'return',
    'complete',
    null,
  ])
  expect(walk('gawat-darurat')).toEqual([
    'submit',
    'leave',
    'arrive',
    'notify-family',
    'return',
    'complete',
    'permit',
    null,
  ])
})
