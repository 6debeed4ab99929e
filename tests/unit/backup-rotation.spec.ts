import { expect, test } from '@playwright/test'
import { backupsToRemove, defaultRetention, isBackupDue } from '#shared/features/backups/backup-rotation.rules.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'

/** A Monday, nine in the morning in Jakarta. */
const start = '2026-01-05T02:00:00.000Z' as Instant

/** A unit that logs out at these hours each day, for so many days, with the rotation run after each backup. */
function live(days: number, hours: readonly number[], retention = defaultRetention) {
  let kept: { id: string; at: Instant }[] = []
  for (let day = 0; day < days; day += 1)
    for (const hour of hours) {
      const at = addHours(start, day * 24 + hour)
      kept.push({ id: `b${day}-${hour}`, at })
      const gone = new Set(backupsToRemove(kept, retention, 'Asia/Jakarta', at, `b${day}-${hour}`))
      kept = kept.filter(({ id }) => !gone.has(id))
    }
  return kept
}

for (const { days, expected } of [
  { days: 1, expected: 1 },
  { days: 14, expected: 14 },
  // Until 3 February: 14 days, and the Sundays of the two weeks before them.
  { days: 30, expected: 16 },
  // Until 4 January 2029: 14 days, five Sundays before them, and the last days of 22 more months.
  { days: 1096, expected: 41 },
])
  test(`after ${days} days of three backups each, ${expected} are kept`, () => {
    const kept = live(days, [0, 4, 8])
    expect(kept.length).toBe(expected)
    expect(kept.at(-1)?.id).toBe(`b${days - 1}-8`)
    const newest = kept.slice(-Math.min(14, days))
    expect(newest.map(({ id }) => id)).toEqual(newest.map((_, index) => `b${days - newest.length + index}-8`))
  })

test('the kept months go back two years, one each', () => {
  const kept = live(1096, [0])
  const months = [...new Set(kept.map(({ at }) => at.slice(0, 7)))]
  expect(months).toHaveLength(24)
  expect(months[0]).toBe('2027-02')
})

test('the newest stays whatever the settings say, and alone where they keep nothing else', () => {
  expect(live(40, [0], { daily: 1, weekly: 0, monthly: 0 }).map(({ id }) => id)).toEqual(['b39-0'])
})

test('a day ends at the midnight of the unit, not of Greenwich', () => {
  const late = { id: 'late', at: '2026-03-10T16:59:00.000Z' as Instant }
  const early = { id: 'early', at: '2026-03-10T17:01:00.000Z' as Instant }
  const retention = { daily: 2, weekly: 0, monthly: 0 }
  const now = '2026-03-10T18:00:00.000Z' as Instant
  expect(backupsToRemove([late, early], retention, 'Asia/Jakarta', now, 'early')).toEqual([])
  expect(backupsToRemove([late, early], retention, 'Asia/Jayapura', now, 'early')).toEqual(['late'])
})

test('a clock set back neither removes the backups of the future nor lets them push out those of today', () => {
  const backups = [
    { id: 'later-today', at: addHours(start, 0.5) },
    { id: 'future', at: '2031-01-01T00:00:00.000Z' as Instant },
    { id: 'today', at: start },
    { id: 'yesterday', at: addHours(start, -24) },
  ]
  expect(backupsToRemove(backups, { daily: 2, weekly: 0, monthly: 0 }, 'Asia/Jakarta', start, 'today')).toEqual([])
  expect(isBackupDue('2031-01-01T00:00:00.000Z' as Instant, start)).toBe(true)
})

test('due after 24 hours', () => {
  expect(isBackupDue(start, addHours(start, 23.9))).toBe(false)
  expect(isBackupDue(start, addHours(start, 24.1))).toBe(true)
})
