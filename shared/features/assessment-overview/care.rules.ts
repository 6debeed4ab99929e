import type { CalendarDate } from '../../time/calendar-date.ts'
import { isInSpan, type ReportSpan } from '../reports/report-period.rules.ts'
import { overviewWords } from './assessment-overview.messages.ts'
import type { OverviewAssessment } from './overview-facts.ts'
import { listTable } from './overview-rows.rules.ts'
import type { CountedLine, CountedTable } from './overview-table.ts'

const words = overviewWords.care

/** Categories that two people changed, whom the assessors heard, and what was given as a reason. */
export function careTables(assessments: readonly OverviewAssessment[], span: ReportSpan): CountedTable[] {
  const lineOf = ({ personId, id }: OverviewAssessment, on: CalendarDate, note: string): CountedLine => ({
    ...{ personId, assessmentId: id, on, note },
  })
  const overrides = assessments.flatMap((one) =>
    one.overrides.map((override) => {
      const { score, from, to } = override
      return { one, override, note: words.override(score, from, to) }
    }),
  )
  const proposed = overrides.filter(({ override }) => isInSpan(override.proposedOn, span))
  const settled = overrides.flatMap(({ one, override, note }) =>
    override.settled && isInSpan(override.settled.on, span)
      ? [{ ...override.settled, line: lineOf(one, override.settled.on, note) }]
      : [],
  )
  const waiting = overrides.filter(({ override }) => override.settled === null)
  const settledAs = (state: string) => settled.filter((one) => one.state === state).map(({ line }) => line)
  const confirmed = settled.filter(({ state }) => state === 'confirmed')
  const confirmers = new Map(confirmed.map(({ byId, byName }) => [byId, byName]))
  const proposedLines = (list: typeof overrides) =>
    list.map(({ one, override, note }) => lineOf(one, override.proposedOn, note))
  const head = { group: 'care' as const, note: null, head: overviewWords.figure }
  return [
    listTable({ ...head, id: 'overrides', title: words.overrides }, overviewWords.count, [
      { id: 'proposed', label: words.states.proposed, lines: proposedLines(proposed) },
      { id: 'confirmed', label: words.states.confirmed, lines: settledAs('confirmed') },
      { id: 'refused', label: words.states.refused, lines: settledAs('refused') },
      { id: 'withdrawn', label: words.states.withdrawn, lines: settledAs('withdrawn') },
      { id: 'waiting', label: words.states.waiting, lines: proposedLines(waiting) },
    ]),
    ...(confirmers.size === 0
      ? []
      : [
          listTable(
            { ...head, id: 'confirmers', title: words.confirmers, head: words.confirmer },
            overviewWords.count,
            [...confirmers].map(([id, label]) => ({
              ...{ id, label },
              lines: confirmed.filter(({ byId }) => byId === id).map(({ line }) => line),
            })),
          ),
        ]),
    sourcesTable(assessments, span, lineOf),
    listTable(
      { ...head, id: 'reasons', title: words.reasons },
      overviewWords.count,
      Object.entries(words.reasonKinds).map(([id, label]) => ({
        ...{ id, label },
        lines: assessments.flatMap((one) =>
          reasonsOf(one)
            .filter(({ kind, on }) => kind === id && isInSpan(on, span))
            .map(({ on, reason }) => lineOf(one, on, reason)),
        ),
      })),
    ),
  ]
}

/** Why something differs from before, and why an answer was changed. */
const reasonsOf = ({ reasons, changes }: OverviewAssessment) => [
  ...reasons,
  ...changes.map(({ hasSource, reason, on }) => ({ kind: hasSource ? 'sourced' : 'unsourced', reason, on })),
]

function sourcesTable(
  assessments: readonly OverviewAssessment[],
  span: ReportSpan,
  lineOf: (one: OverviewAssessment, on: CalendarDate, note: string) => CountedLine,
): CountedTable {
  const unchecked = assessments.flatMap((one) => {
    const { handedOver, sources, triggerTitle } = one
    const isChecked = sources.some(({ kind }) => kind !== 'interview')
    return handedOver && isInSpan(handedOver.on, span) && !isChecked ? [lineOf(one, handedOver.on, triggerTitle)] : []
  })
  return listTable(
    { id: 'sources', group: 'care', title: words.sources, note: null, head: overviewWords.figure },
    overviewWords.count,
    [
      ...Object.entries(words.sourceKinds).map(([id, label]) => ({
        ...{ id, label },
        lines: assessments.flatMap((one) =>
          one.sources
            .filter(({ kind, on }) => kind === id && isInSpan(on, span))
            .map(({ on, source }) => lineOf(one, on, source)),
        ),
      })),
      { id: 'unchecked', label: words.unchecked, lines: unchecked },
    ],
  )
}
