// A small office on paper: eight requests over three months, and what a clerk counts by hand.
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import {
  casesBehind,
  type ReportCase,
  type ReportCell,
  type ReportHop,
  reportCells,
  reportFigures,
} from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { CaseOutcome } from '#shared/features/medical-recommendations/register.rules.ts'
import { median, reportSpan } from '#shared/features/reports/report-period.rules.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { day } from '#tests/unit/case-samples.ts'

interface Line {
  readonly opened: string
  readonly exit?: readonly [CaseOutcome, string]
  /** First day that is too late. */
  readonly lateFrom?: string
  readonly emergency?: true
  readonly hops?: Readonly<Partial<Record<ReportHop, readonly [string, number]>>>
}

/** Name -> what happened; the name is the id. */
const lines: Readonly<Record<string, Line>> = {
  // Waits since September.
  old: { opened: '2026-09-30', lateFrom: '2026-10-20' },
  // Opened on the last day of one month, answered on the first of another.
  edges: {
    opened: '2026-10-31',
    exit: ['recommended', '2026-11-01'],
    hops: { preparation: ['2026-10-31', 0], whole: ['2026-11-01', 0] },
  },
  late: {
    opened: '2026-10-12',
    exit: ['recommended', '2026-11-12'],
    lateFrom: '2026-11-10',
    hops: { kanwil: ['2026-11-03', 5], whole: ['2026-11-12', 23] },
  },
  refused: {
    opened: '2026-11-02',
    exit: ['refused', '2026-11-30'],
    hops: { preparation: ['2026-11-04', 2], kanwil: ['2026-11-10', 2], whole: ['2026-11-30', 20] },
  },
  withdrawn: { opened: '2026-11-03', exit: ['withdrawn', '2026-11-04'] },
  cancelled: { opened: '2026-11-03', exit: ['cancelled', '2026-12-01'], lateFrom: '2026-11-30' },
  urgent: { opened: '2026-11-16', emergency: true, hops: { preparation: ['2026-11-17', 1] } },
  december: { opened: '2026-12-01', emergency: true, hops: { preparation: ['2026-12-02', 1] } },
}

const cases: readonly ReportCase[] = Object.entries(lines).map(([id, line]) => ({
  id,
  openedOn: day(line.opened),
  isEmergency: line.emergency ?? false,
  exit: line.exit ? { outcome: line.exit[0], on: day(line.exit[1]) } : null,
  hops: Object.fromEntries(
    Object.entries(line.hops ?? {}).map(([hop, [endedOn, workingDays]]) => [
      hop,
      { endedOn: day(endedOn), workingDays },
    ]),
  ),
  isLateOn: (on) => line.lateFrom !== undefined && on >= line.lateFrom,
}))

/** Counted by hand. */
const november: Readonly<Record<ReportCell, readonly string[]>> = {
  carried: ['old', 'edges', 'late'],
  opened: ['refused', 'withdrawn', 'cancelled', 'urgent'],
  answered: ['edges', 'late'],
  refused: ['refused'],
  withdrawn: ['withdrawn'],
  cancelled: [],
  running: ['old', 'cancelled', 'urgent'],
  overdue: ['old', 'late', 'cancelled'],
  emergencies: ['urgent'],
  preparation: ['refused', 'urgent'],
  session: [],
  approval: [],
  'hand-over': [],
  kanwil: ['late', 'refused'],
  ditjenpas: [],
  back: [],
  whole: ['edges', 'late', 'refused'],
}

const today = day('2026-12-31')
const spanOf = (year: number, month: number | null) => {
  const span = reportSpan(year, month, today)
  if (span === null) throw new Error('the span lies ahead')
  return span
}

for (const cell of reportCells) {
  test(`November, ${cell}: the requests are those counted by hand`, () => {
    expect(casesBehind(cases, cell, spanOf(2026, 11)).map(({ id }) => id)).toEqual(november[cell])
  })
}

test('November in numbers', () => {
  const { counts, hops } = reportFigures(cases, spanOf(2026, 11))
  expect(counts).toEqual({
    carried: 3,
    opened: 4,
    answered: 2,
    refused: 1,
    withdrawn: 1,
    cancelled: 0,
    running: 3,
    overdue: 3,
    emergencies: 1,
  })
  expect(hops.preparation).toEqual({ median: 1.5, cases: 2 })
  expect(hops.kanwil).toEqual({ median: 3.5, cases: 2 })
  expect(hops.whole).toEqual({ median: 20, cases: 3 })
  expect(hops.session).toEqual({ median: null, cases: 0 })
})

test('the year in numbers', () => {
  const { counts, hops } = reportFigures(cases, spanOf(2026, null))
  expect(counts).toMatchObject({
    carried: 0,
    opened: 8,
    answered: 2,
    refused: 1,
    withdrawn: 1,
    cancelled: 1,
    running: 3,
    emergencies: 2,
  })
  expect(hops.preparation).toEqual({ median: 1, cases: 4 })
})

test('a month that has begun ends today; one that has not is refused', () => {
  expect(reportSpan(2026, 11, day('2026-11-16'))).toEqual({ from: '2026-11-01', to: '2026-11-16' })
  expect(reportSpan(2026, 12, day('2026-11-16'))).toBeNull()
  expect(reportSpan(2027, null, day('2026-11-16'))).toBeNull()
  expect(reportSpan(2026, null, day('2026-11-16'))).toEqual({ from: '2026-01-01', to: '2026-11-16' })
  expect(reportSpan(2024, 2, today)).toEqual({ from: '2024-02-01', to: '2024-02-29' })
})

test('the median is the middle, or lies between the two middle ones', () => {
  expect(median([])).toBeNull()
  expect(median([4])).toBe(4)
  expect(median([10, 2, 3])).toBe(3)
  expect(median([10, 9, 1, 2])).toBe(5.5)
  // As text 10 would come before 9.
  expect(median([9, 10, 11])).toBe(10)
})

test('every month balances, and what is left over is what the next one begins with', () => {
  const outcome = fc.constantFrom<CaseOutcome>('recommended', 'refused', 'withdrawn', 'cancelled')
  const one = fc.record({
    start: fc.integer({ min: 0, max: 364 }),
    length: fc.option(fc.integer({ min: 0, max: 200 })),
    outcome,
  })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (drawn) => {
      const random = drawn.map(({ start, length, outcome: how }, index): ReportCase => {
        const openedOn = addDays(day('2025-07-01'), start)
        const exit = length === null ? null : { outcome: how, on: addDays(openedOn, length) }
        return { id: String(index), openedOn, isEmergency: false, exit, hops: {}, isLateOn: () => false }
      })
      let left: number | null = null
      for (let month = 1; month <= 12; month += 1) {
        const { counts } = reportFigures(random, spanOf(2026, month))
        const out = counts.answered + counts.refused + counts.withdrawn + counts.cancelled
        expect(counts.carried + counts.opened - out).toBe(counts.running)
        if (left !== null) expect(counts.carried).toBe(left)
        left = counts.running
      }
    }),
  )
})
