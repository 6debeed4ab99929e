import type { CalendarDate } from '../../time/calendar-date.ts'
import { datePartsOf } from '../../time/calendar-date.ts'
import { reportPeriodWords } from '../reports/report-period.messages.ts'
import { isInSpan, median, type ReportSpan } from '../reports/report-period.rules.ts'
import { overviewWords } from './assessment-overview.messages.ts'
import type { OverviewAssessment } from './overview-facts.ts'
import { monthsIn } from './overview-period.rules.ts'
import { crossTable, everything, listTable } from './overview-rows.rules.ts'
import { type CountedLine, type CountedTable, counted } from './overview-table.ts'

const words = overviewWords.course
type Flow = keyof typeof words.flow

const lineOf = ({ personId, id, triggerTitle }: OverviewAssessment, on: CalendarDate | null, note = triggerTitle) => ({
  ...{ personId, assessmentId: id, on, note },
})

/** What happened in the days of a span: a line for each time. */
function flowLines(assessments: readonly OverviewAssessment[], span: ReportSpan): Record<Flow, CountedLine[]> {
  const dated = (dayOf: (one: OverviewAssessment) => CalendarDate | null) =>
    assessments.flatMap((one) => {
      const on = dayOf(one)
      return on !== null && isInSpan(on, span) ? [lineOf(one, on)] : []
    })
  return {
    carried: assessments.filter(({ wasRunning }) => wasRunning).map((one) => lineOf(one, one.openedOn)),
    opened: dated(({ openedOn }) => openedOn),
    handedOver: dated(({ handedOver }) => handedOver?.on ?? null),
    sentBack: assessments.flatMap((one) =>
      one.decisions
        .filter(({ isSentBack, on }) => isSentBack && isInSpan(on, span))
        .map(({ on, title }) => lineOf(one, on, title)),
    ),
    finished: dated(({ finishedOn }) => finishedOn),
    cancelled: dated(({ cancelledOn }) => cancelledOn),
    running: assessments.filter(({ isRunning }) => isRunning).map((one) => lineOf(one, one.openedOn)),
  }
}

const monthly: readonly Flow[] = ['opened', 'handedOver', 'sentBack', 'finished', 'cancelled']

/** How many assessments came, went on and ended, how long they took, and what was decided. */
export function courseTables(assessments: readonly OverviewAssessment[], span: ReportSpan): CountedTable[] {
  const flow = flowLines(assessments, span)
  const head = { group: 'course' as const, head: overviewWords.figure }
  const months = monthsIn(span)
  return [
    listTable(
      { ...head, id: 'flow', title: words.flowTitle, note: null },
      overviewWords.count,
      Object.entries(words.flow).map(([id, label]) => ({ id, label, lines: flow[id as Flow] })),
    ),
    ...(months.length > 1 ? [monthsTable(assessments, months, flow)] : []),
    termsTable(assessments, span),
    outcomesTable(assessments, span),
  ]
}

function monthsTable(
  assessments: readonly OverviewAssessment[],
  months: ReturnType<typeof monthsIn>,
  whole: Record<Flow, CountedLine[]>,
): CountedTable {
  const cellsOf = (lines: Record<Flow, CountedLine[]>) => monthly.map((id) => counted(lines[id]))
  return {
    ...{ id: 'months', group: 'course', title: words.monthsTitle, note: words.monthsNote, head: words.month },
    drawn: null,
    columns: monthly.map((id) => ({ id, label: words.flow[id], role: 'part' })),
    rows: [
      ...months.map((month) => {
        const { year, month: number } = datePartsOf(month.from)
        const name = reportPeriodWords.month(year, number)
        const label = month.isWhole ? name : words.partial(name)
        const cells = cellsOf(flowLines(assessments, month))
        return { id: month.from.slice(0, 7), label, role: 'part' as const, cells }
      }),
      { id: everything, label: overviewWords.all, role: 'sum', cells: cellsOf(whole) },
    ],
  }
}

/** Days until the results were handed over for the first time, and whether that was in time. */
function termsTable(assessments: readonly OverviewAssessment[], span: ReportSpan): CountedTable {
  const placed = assessments.flatMap((one) => {
    const { handedOver } = one
    if (handedOver === null || !isInSpan(handedOver.on, span)) return []
    const line = lineOf(one, handedOver.on, words.days(handedOver.days))
    return [{ row: one.trigger, column: handedOver.isLate ? 'late' : 'within', line, days: handedOver.days }]
  })
  const names = new Map(assessments.map(({ trigger, triggerTitle }) => [trigger, triggerTitle]))
  const rows = [...names]
    .filter(([id]) => placed.some(({ row }) => row === id))
    .map(([id, label]) => ({ id, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'id'))
  const table = crossTable(
    {
      ...{ id: 'terms', group: 'course', title: words.terms.title, head: words.terms.head, note: words.terms.note },
      drawn: placed.length === 0 ? null : 'stack',
    },
    placed,
    {
      ...{ rows, sum: words.terms.columns.sum, all: overviewWords.all },
      columns: [
        { id: 'within', label: words.terms.columns.within },
        { id: 'late', label: words.terms.columns.late },
      ],
    },
  )
  return {
    ...table,
    columns: [...table.columns, { id: 'median', label: words.terms.columns.median, role: 'other' }],
    rows: table.rows.map((row) => {
      const those = placed.filter(({ row: id }) => row.id === everything || id === row.id)
      const value = median(those.map(({ days }) => days))
      return { ...row, cells: [...row.cells, { value, lines: those.map(({ line }) => line) }] }
    }),
  }
}

/** What became of the recommendations: the last decision of each assessment within the span. */
function outcomesTable(assessments: readonly OverviewAssessment[], span: ReportSpan): CountedTable {
  const last = assessments.flatMap((one) => {
    const decision = one.decisions.findLast(({ on }) => isInSpan(on, span))
    return decision ? [{ one, decision }] : []
  })
  const names = new Map(assessments.flatMap(({ decisions }) => decisions.map(({ outcome, title }) => [outcome, title])))
  return listTable(
    {
      ...{ id: 'outcomes', group: 'course', title: words.outcomes.title, note: words.outcomes.note },
      head: overviewWords.figure,
    },
    overviewWords.count,
    [...names].map(([id, label]) => ({
      ...{ id, label },
      lines: last
        .filter(({ decision }) => decision.outcome === id)
        .map(({ one, decision }) => lineOf(one, decision.on, decision.title)),
    })),
  )
}
