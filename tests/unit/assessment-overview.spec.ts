import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { directionOf } from '#shared/features/assessment-overview/change.rules.ts'
import type { OverviewAssessment, OverviewScore } from '#shared/features/assessment-overview/overview-facts.ts'
import {
  monthsIn,
  overviewObstacle,
  overviewPeriodText,
  periodAround,
  readOverviewPeriod,
} from '#shared/features/assessment-overview/overview-period.rules.ts'
import type { OverviewTable } from '#shared/features/assessment-overview/overview-table.ts'
import { cellName } from '#shared/features/assessment-overview/overview-table.ts'
import { withoutSmall } from '#shared/features/assessment-overview/small-numbers.rules.ts'
import { standingOf } from '#shared/features/assessment-overview/standing.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const span = (from: string, to: string) => ({ from: day(from), to: day(to) })

test('a month, a quarter, a year and days of one’s own stand in an address and are read back', () => {
  for (const [text, from, to] of [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-q1', '2026-01-01', '2026-03-31'],
    ['2026-q4', '2026-10-01', '2026-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-09-05_2026-10-03', '2026-09-05', '2026-10-03'],
  ] as const) {
    expect(readOverviewPeriod(text)).toEqual(span(from, to))
    expect(overviewPeriodText(span(from, to))).toBe(text)
  }
  for (const wrong of [
    null,
    '',
    '2026-13',
    '2026-q0',
    '2026-q5',
    '26',
    '2026-09-05',
    '2026-02-30_2026-03-01',
    '2026_2027',
    'a_b_c',
  ])
    expect(readOverviewPeriod(wrong), String(wrong)).toBeNull()
  expect(periodAround(day('2026-11-16'), 'quarter')).toEqual(span('2026-10-01', '2026-12-31'))
})

test('days that cannot be told of say why', () => {
  const today = day('2026-11-16')
  expect(overviewObstacle(span('2026-11-16', '2026-11-30'), today)).toBeNull()
  expect(overviewObstacle(span('2026-11-17', '2026-11-30'), today)).toBe('overview-in-future')
  expect(overviewObstacle(span('2026-11-16', '2026-11-15'), today)).toBe('overview-backwards')
  expect(overviewObstacle(span('2016-01-01', '2026-11-16'), today)).toBe('overview-too-long')
})

test('the months of a span: the first and the last may be cut', () => {
  expect(monthsIn(span('2026-11-10', '2027-01-31'))).toEqual([
    { ...span('2026-11-10', '2026-11-30'), isWhole: false },
    { ...span('2026-12-01', '2026-12-31'), isWhole: true },
    { ...span('2027-01-01', '2027-01-31'), isWhole: true },
  ])
  expect(monthsIn(span('2026-11-16', '2026-11-16'))).toHaveLength(1)
})

const assessment = (change: Partial<OverviewAssessment>): OverviewAssessment => ({
  ...{
    id: 'a',
    personId: 'p',
    circle: 'inmates',
    trigger: 'initial',
    triggerTitle: 'Awal',
    openedOn: day('2026-11-01'),
  },
  ...{ wasRunning: false, isRunning: false, isCancelled: false, isLate: false, handedOver: null, decisions: [] },
  ...{ finishedOn: null, cancelledOn: null, results: [], overrides: [], sources: [], reasons: [], changes: [] },
  ...change,
})
const result = (on: string) => ({
  ...{ formId: on, instrument: 'k', at: `${on}T01:00:00.000Z`, on: day(on), scores: [], ticks: {} },
})

test('assessed for a year to the day, overdue on the next, and a cancelled one is none', () => {
  const once = [assessment({ results: [result('2026-11-16')] })]
  expect(standingOf(once, day('2027-11-16'), 12).standing).toBe('current')
  expect(standingOf(once, day('2027-11-17'), 12).standing).toBe('overdue')
  expect(standingOf(once, day('2027-11-17'), 24).standing).toBe('current')
  const again = [...once, assessment({ id: 'b', results: [result('2027-11-01')] })]
  expect(standingOf(again, day('2027-11-17'), 12).standing).toBe('current')
  expect(
    standingOf([assessment({ isCancelled: true, results: [result('2026-11-16')] })], day('2026-12-01'), 12).standing,
  ).toBe('never')
  expect(standingOf([assessment({ isRunning: true })], day('2026-12-01'), 12).standing).toBe('running')
  expect(standingOf([], day('2026-12-01'), 12).standing).toBe('never')
})

test('up is graver: by the order of one edition, and by gravity between two', () => {
  const score = (band: string, severity: OverviewScore['severity']): OverviewScore => ({
    ...{ id: 'risiko', title: 'Risiko', band, severity },
  })
  const bands = ['Rendah', 'Sedang', 'Agak tinggi', 'Tinggi']
  // Two categories of the same colour still are two.
  expect(directionOf(score('Sedang', 'notice'), score('Agak tinggi', 'notice'), bands)).toBe('up')
  expect(directionOf(score('Sedang', 'notice'), score('Menengah', 'notice'), null)).toBe('same')
  expect(directionOf(score('Tinggi', 'danger'), score('Rendah', 'none'), null)).toBe('down')
})

/** Counts in rows and columns with all their sums. */
function tableOf(counts: readonly (readonly number[])[]): OverviewTable {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const width = counts[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, index) => ({
    id: `c${index}`,
    label: `K${index}`,
    role: 'part' as const,
  }))
  const all = Array.from({ length: width }, (_, index) => sum(counts.map((row) => row[index] ?? 0)))
  return {
    ...{ id: 't', group: 'standing', title: 'T', note: null, head: 'H', drawn: null },
    columns: [...columns, { id: 'all', label: 'Jumlah', role: 'sum' }],
    rows: [
      ...counts.map((values, index) => ({
        ...{ id: `r${index}`, label: `R${index}`, role: 'part' as const, values: [...values, sum(values)] },
      })),
      { id: 'all', label: 'Semua', role: 'sum', values: [...all, sum(all)] },
    ],
  }
}

test('a small number, and what would betray it, does not leave the house', () => {
  // The woman is one: neither she nor, by taking away, her column may be told.
  expect(
    withoutSmall(
      tableOf([
        [3, 0, 4],
        [1, 0, 5],
      ]),
      3,
    ),
  ).toEqual([
    ['withheld', 0, 'withheld', 7],
    ['small', 0, 'withheld', 6],
    ['withheld', 0, 'withheld', 13],
  ])
  expect(
    withoutSmall(
      tableOf([
        [0, 5],
        [0, 7],
      ]),
      3,
    ),
  ).toEqual([
    [0, 5, 5],
    [0, 7, 7],
    [0, 12, 12],
  ])
})

/** How many values one of the small cells can have, for somebody who knows what the hidden ones are together. */
function solutions(small: number, withheld: number, rest: number, limit: number): number {
  const [least, most] = [
    small - 1 + withheld * limit,
    withheld > 0 ? Number.POSITIVE_INFINITY : (small - 1) * (limit - 1),
  ]
  const values = Array.from({ length: limit - 1 }, (_, index) => index + 1)
  return values.filter((value) => rest - value >= least && rest - value <= most).length
}

test('no line of a published table tells a small number by its sum, whatever the counts', () => {
  const counts = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  fc.assert(
    fc.property(counts, fc.integer({ min: 3, max: 6 }), (grid, limit) => {
      const table = tableOf(grid)
      const cells = withoutSmall(table, limit)
      const [height, width] = [grid.length, grid[0]?.length ?? 0]
      const lines = [
        ...Array.from({ length: height + 1 }, (_, row) =>
          Array.from({ length: width + 1 }, (__, column) => [row, column] as const),
        ),
        ...Array.from({ length: width + 1 }, (_, column) =>
          Array.from({ length: height + 1 }, (__, row) => [row, column] as const),
        ),
      ]
      const faults = lines.flatMap((line) => {
        const told = line.map(([row, column]) => cells[row]?.[column] ?? null)
        const values = line.map(([row, column]) => table.rows[row]?.values[column] ?? 0)
        const isWrong = told.some((cell, index) => {
          const value = values[index] ?? 0
          return typeof cell === 'number'
            ? cell !== value || (cell > 0 && cell < limit)
            : (cell === 'small') !== value < limit
        })
        const hidden = told.slice(0, -1).flatMap((cell, index) => (typeof cell === 'number' ? [] : [index]))
        // What all parts tell is no secret, whether the sum is written or not.
        const isIdle = told.at(-1) === 'withheld' && hidden.length === 0
        const small = hidden.filter((index) => told[index] === 'small').length
        const rest = hidden.reduce((sum, index) => sum + (values[index] ?? 0), 0)
        const isSolved =
          typeof told.at(-1) === 'number' && small > 0 && solutions(small, hidden.length - small, rest, limit) < 2
        return isWrong || isIdle || isSolved ? [JSON.stringify({ told, values })] : []
      })
      return faults.length === 0
    }),
    { numRuns: 400 },
  )
})

test('a number has a name that may stand in an address, whatever its row is called', () => {
  expect(cellName('standing-block', 'A/1 ~ B', 'all')).toBe('standing-block~A%2F1%20~%20B~all')
})
