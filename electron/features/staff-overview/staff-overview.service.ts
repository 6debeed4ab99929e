import { Failure } from '#shared/contract/failure.ts'
import { overviewObstacle } from '#shared/features/assessment-overview/overview-period.rules.ts'
import { findCell, withoutLines } from '#shared/features/assessment-overview/overview-table.ts'
import { type ReportSpan, reportedYears } from '#shared/features/reports/report-period.rules.ts'
import { missingPapers } from '#shared/features/service-cases/case-papers.rules.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { fileLeavesWith } from '#shared/features/service-cases/case-stages.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { staffOverviewContract } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { isEmptyReport, staffTables } from '#shared/features/staff-overview/staff-tables.rules.ts'
import { datePartsOf } from '#shared/time/calendar-date.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { presentRow } from '../licences/present-application.ts'
import type { LoadContext } from '../service-cases/load-case.ts'
import { findWorkerOfAccount } from '../workers/workers.repository.ts'
import { loadApplications, staffFactsOf } from './staff-facts-of.ts'
import { issuedLicences, timeLineOf } from './time-line.ts'

/** What the days asked for are counted from, until today. @throws Failure refused */
export async function reportedFacts(context: LoadContext, { from, to }: ReportSpan) {
  const { today, zone } = await unitDay(context)
  const reason = overviewObstacle({ from, to }, today)
  if (reason !== null) throw new Failure('refused', { reason })
  const facts = await staffFactsOf(context, zone, { from, to: to > today ? today : to })
  return { facts, today, tables: staffTables(facts) }
}

export const staffOverviewService: ServiceOf<typeof staffOverviewContract> = {
  timeLine: async (_input, context) => timeLineOf(context),

  issued: async (_input, context) => issuedLicences(context),

  numbers: async (span, context) => {
    const { facts, today, tables } = await reportedFacts(context, span)
    const { year } = datePartsOf(today)
    const first = facts.workers.map(({ since }) => since).toSorted()[0]
    return {
      ...{ ...span, asOf: facts.span.to, isEmpty: isEmptyReport(tables) },
      tables: tables.map((table) => withoutLines(table)),
      years: reportedYears(first === undefined ? year : datePartsOf(first).year, year),
    }
  },

  rows: async ({ cell: name, ...span }, context) => {
    const { facts, tables } = await reportedFacts(context, span)
    const found = findCell(tables, name)
    if (!found) throw new Failure('not-found')
    const workerOf = new Map(facts.workers.map((worker) => [worker.id, worker]))
    return {
      title: staffWords.cell(found.table.title, found.row.label, found.column.label),
      lines: found.cell.lines.map((line, index) => ({
        ...{ ...line, id: String(index), name: workerOf.get(line.workerId)?.name ?? '' },
        professionTitle: workerOf.get(line.workerId)?.professionTitle ?? '',
      })),
    }
  },

  own: async (_input, context) => {
    const worker = await findWorkerOfAccount(context.db, context.actor.accountId)
    if (!worker) return null
    const running = (await loadApplications(context)).filter(
      ({ row, loaded }) => row.worker_id === worker.id && !isEnded(loaded.row.phase),
    )
    return {
      applications: running.map(({ row, loaded }) => {
        const { id, workerId, workerName, isMyTurn, missing, ...told } = presentRow(row, loaded, context)
        const { facts } = loaded
        const papers = missing === 0 ? [] : missingPapers(facts, fileLeavesWith(facts.standard)?.id ?? '')
        const isHere = whoseTurn(facts).kind === 'role'
        return { ...told, isHere, missingPapers: papers.map(({ title }) => title) }
      }),
    }
  },
}
