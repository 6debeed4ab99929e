import type { ReportSpan } from '../reports/report-period.rules.ts'
import { careTables } from './care.rules.ts'
import { changeTables } from './change.rules.ts'
import { courseTables } from './course.rules.ts'
import type { OverviewCircle, OverviewFacts } from './overview-facts.ts'
import type { CountedTable } from './overview-table.ts'
import { resultTables } from './results.rules.ts'
import { standingTables } from './standing.rules.ts'

/** Every table of the overview, each number with what it counts; `span` ends with the day as of which people stand. */
export function overviewTables(facts: OverviewFacts, circle: OverviewCircle, span: ReportSpan): CountedTable[] {
  const ofCircle = facts.assessments.filter((one) => one.circle === circle)
  return [
    ...standingTables(facts, circle, span.to),
    ...courseTables(ofCircle, span),
    ...resultTables(facts, circle, span),
    ...changeTables(facts, circle, span),
    ...careTables(ofCircle, span),
  ]
}

/** Whether there is nobody to tell of and nothing happened. */
export const isEmptyOverview = (tables: readonly CountedTable[]): boolean =>
  tables.every(({ rows }) => rows.every(({ cells }) => cells.every(({ value }) => (value ?? 0) === 0)))
