import { Failure } from '#shared/contract/failure.ts'
import type {
  AssessmentOverview,
  assessmentOverviewContract,
  OverviewQuestion,
} from '#shared/features/assessment-overview/assessment-overview.contract.ts'
import { overviewWords } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { isEmptyOverview, overviewTables } from '#shared/features/assessment-overview/assessment-overview.rules.ts'
import { overviewObstacle } from '#shared/features/assessment-overview/overview-period.rules.ts'
import { findCell, withoutLines } from '#shared/features/assessment-overview/overview-table.ts'
import { type ReportSpan, reportedYears } from '#shared/features/reports/report-period.rules.ts'
import { datePartsOf } from '#shared/time/calendar-date.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import type { LoadContext } from '../service-cases/load-case.ts'
import { overviewFacts } from './overview-facts.ts'

/** What the days asked for are counted from, until today. @throws Failure refused */
async function factsOf(context: LoadContext, { from, to }: ReportSpan) {
  const { today, zone } = await unitDay(context)
  const reason = overviewObstacle({ from, to }, today)
  if (reason !== null) throw new Failure('refused', { reason })
  const span = { from, to: to > today ? today : to }
  return { facts: await overviewFacts(context, zone, span), today, span }
}

function numbersOf(
  { facts, today, span }: Awaited<ReturnType<typeof factsOf>>,
  question: OverviewQuestion,
): AssessmentOverview {
  const tables = overviewTables(facts, question.circle, span)
  const { year } = datePartsOf(today)
  const first = facts.firstOpenedOn === null ? year : datePartsOf(facts.firstOpenedOn).year
  return {
    ...{ ...question, asOf: span.to, isEmpty: isEmptyOverview(tables) },
    tables: tables.map(withoutLines),
    years: reportedYears(first, year),
  }
}

/** Inmates and klien, read once. @throws Failure refused */
export async function bothOverviews(context: LoadContext, { from, to }: ReportSpan) {
  const found = await factsOf(context, { from, to })
  return {
    inmates: numbersOf(found, { from, to, circle: 'inmates' }),
    clients: numbersOf(found, { from, to, circle: 'clients' }),
  }
}

export const assessmentOverviewService: ServiceOf<typeof assessmentOverviewContract> = {
  numbers: async (question, context) => numbersOf(await factsOf(context, question), question),

  rows: async ({ cell: name, ...question }, context) => {
    const { facts, span } = await factsOf(context, question)
    const found = findCell(overviewTables(facts, question.circle, span), name)
    if (!found) throw new Failure('not-found')
    const personOf = new Map(facts.people.map((person) => [person.id, person]))
    const { table, row, column, cell } = found
    await context.recordRead('inmate', [...new Set(cell.lines.map(({ personId }) => personId))])
    return {
      title: overviewWords.cell(table.title, row.label, column.label),
      lines: cell.lines.map(({ personId, assessmentId, on, note }, index) => {
        const person = personOf.get(personId)
        return {
          ...{ id: String(index), inmateId: personId, name: person?.name ?? '', on, note, assessmentId },
          registerNumber: person?.registerNumber ?? null,
          number: assessmentId === null ? null : (facts.numberOf.get(assessmentId) ?? null),
        }
      }),
    }
  },
}
